"""Every kind of finding has a page, and the page's examples are what they claim to be."""

import re
import runpy
from collections import Counter
from pathlib import Path

import pytest

from argmap.api import check_text
from argmap.diagnostics import Code, Severity
from argmap.rules import RULES, catalogue

DOCS = Path(__file__).parents[2] / "docs"
EXAMPLE = re.compile(r"^(Wrong|Right):\n\n```yaml\n(.*?)^```", re.MULTILINE | re.DOTALL)
HEADER = "argmap: 1\ntitle: A map\n"
FAMILIES = {Severity.ERROR: "12345", Severity.WARNING: "12345", Severity.ADVICE: "6"}


def _examples(page: str) -> dict[str, str]:
    return dict(EXAMPLE.findall(page))


WITH_EXAMPLES = [r.code.code for r in RULES if _examples(r.code.page)]


def _found(example: str) -> list[tuple[str, Severity]]:
    found = check_text("map.argmap.yaml", (HEADER + example).encode()).diagnostics
    return [(d.code, d.severity) for d in found]


def test_codes_are_unique_and_in_order() -> None:
    codes = [code.code for code in catalogue()]
    assert codes == sorted(set(codes))


@pytest.mark.parametrize("code", catalogue(), ids=lambda code: code.code)
def test_codes_belong_to_a_family_of_their_severity(code: Code) -> None:
    assert re.fullmatch(r"AM[1-6]\d\d", code.code)
    assert code.code[2] in FAMILIES[code.severity]


@pytest.mark.parametrize("code", catalogue(), ids=lambda code: code.code)
def test_pages_say_what_is_wrong_and_what_is_right(code: Code) -> None:
    page = code.page
    title, blank, *_ = page.split("\n")
    assert re.fullmatch(r"\S.*[^.\s]", title)
    assert blank == ""
    assert page.index("\nWrong:") < page.index("\nRight:")


def test_docs_are_what_the_pages_say() -> None:
    pages = runpy.run_path(str(DOCS / "write_codes.py"))["pages"]()
    written = {path.name: path.read_text(encoding="utf-8") for path in DOCS.glob("codes/*")}
    assert written == pages


def test_all_rules_but_one_show_their_examples() -> None:
    """An undercut of a claim takes two files, which its page tells in words."""
    assert {r.name for r in RULES} - set(WITH_EXAMPLES) == {"AM307"}


@pytest.mark.parametrize("code", WITH_EXAMPLES)
def test_wrong_examples_have_the_finding_and_no_other(code: str) -> None:
    rule = next(r for r in RULES if r.name == code)
    found = _found(_examples(rule.code.page)["Wrong"])
    assert Counter(c for c, s in found if s is not Severity.ADVICE or c == code) == {code: 1}


@pytest.mark.parametrize("code", WITH_EXAMPLES)
def test_right_examples_have_no_finding(code: str) -> None:
    rule = next(r for r in RULES if r.name == code)
    found = _found(_examples(rule.code.page)["Right"])
    assert [c for c, s in found if s is not Severity.ADVICE or c == code] == []
