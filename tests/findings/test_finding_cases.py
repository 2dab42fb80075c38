"""Every finding that needs an evaluation: right maps have none, wrong maps those marked.

The files are those of `tests/rules`: a comment with a code stands on each line with that finding.
"""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
import yaml

from argmap.api import check, check_all, check_text
from argmap.diagnostics import Code, Severity
from argmap.findings import FINDINGS, catalogue
from argmap.rules import RULES

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
HEADER = "argmap: 1\ntitle: A map\n"
MARK = re.compile(r"# (AM\d{3})$")
EXAMPLE = re.compile(r"^(Wrong|Right):\n\n```yaml\n(.*?)^```", re.MULTILINE | re.DOTALL)
CODES = [rule.code for rule in FINDINGS]
MAPS = sorted([*ROOT.glob("arguments/*.argmap.yaml"), *ROOT.glob("examples/*.argmap.yaml")])


def _cases(key: str) -> list[tuple[str, str]]:
    return [
        (code.code, HEADER + text)
        for code in CODES
        for text in yaml.safe_load((HERE / f"{code.code}.yaml").read_text("utf-8"))[key]
    ]


def _found(text: str, code: str) -> list[tuple[int, str]]:
    """Lines and codes of what is found, without advice of other kinds than this code's."""
    return sorted(
        (d.span.line, d.code)
        for d in check_all("map.argmap.yaml", text.encode("utf-8")).diagnostics
        if d.severity is not Severity.ADVICE or d.code == code
    )


def _marked(text: str) -> list[tuple[int, str]]:
    """Lines and codes of the marks; a line may hold several findings of its kind."""
    lines = enumerate(text.split("\n"), 1)
    return [(number, mark[1]) for number, line in lines if (mark := MARK.search(line))]


@pytest.mark.parametrize(("code", "text"), _cases("right"))
def test_right_maps_have_no_findings(code: str, text: str) -> None:
    assert _found(text, code) == []


@pytest.mark.parametrize(("code", "text"), _cases("wrong"))
def test_wrong_maps_have_the_marked_findings(code: str, text: str) -> None:
    marked = _marked(text)
    assert code in {mark[1] for mark in marked}
    assert _found(text, code) == marked


@pytest.mark.parametrize("code", CODES, ids=lambda code: code.code)
def test_pages_show_a_wrong_and_a_right_example(code: Code) -> None:
    examples = dict(EXAMPLE.findall(code.page))
    found = _found(HEADER + examples["Wrong"], code.code)
    assert Counter(name for _, name in found) == {code.code: 1}
    assert _found(HEADER + examples["Right"], code.code) == []


def test_codes_are_unique_and_in_order() -> None:
    codes = [code.code for code in catalogue()]
    assert codes == sorted(set(codes))
    assert {rule.name for rule in (*RULES, *FINDINGS)} <= set(codes)


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.name)
def test_our_maps_meet_their_own_expectations(path: Path) -> None:
    assert [d for d in check(path) if d.severity is not Severity.ADVICE] == []


def test_an_unmet_expectation_is_told_by_check_alone() -> None:
    text = HEADER + "claims: {a: One thing., b: {text: Two., reasons: [a]}}\nexpect: {open: [a]}\n"
    data = text.encode("utf-8")
    assert "AM801" in {d.code for d in check_all("map.argmap.yaml", data).diagnostics}
    assert "AM801" not in {d.code for d in check_text("map.argmap.yaml", data).diagnostics}


def test_a_map_with_errors_is_not_evaluated() -> None:
    text = HEADER + "claims: {a: {text: One., reasons: [c]}}\nexpect: {open: [a]}\n"
    found = {d.code for d in check_all("map.argmap.yaml", text.encode("utf-8")).diagnostics}
    assert "AM203" in found
    assert "AM801" not in found
