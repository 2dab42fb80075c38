"""Every kind of finding: right maps have none, wrong maps exactly those marked on their lines.

`AM201.yaml` lists maps under `right` and `wrong`. A map is a text, or several files by name of
which the first is checked. A comment with a code stands on each line that has that finding. From
AM201 on, the first lines (`argmap`, `title`) are left out where they do not matter.
"""

import re
from pathlib import Path

import pytest
import yaml

from argmap.api import check_text
from argmap.diagnostics import Severity
from argmap.rules import catalogue

HERE = Path(__file__).parent
HEADER = "argmap: 1\ntitle: A map\n"
MARK = re.compile(r"# (AM\d{3}(?:, AM\d{3})*)$")

BYTES = {
    "AM101": (
        "argmap: 1\ntitle: Василевский\n".encode(),
        "argmap: 1\ntitle: Café\n".encode("latin-1"),
    ),
    "AM113": (b"argmap: 1\ntitle: A map\n", b"#" * (64 * 2**20 + 1)),
}
"""What YAML cannot hold: a right file and a wrong one."""

Case = dict[str, str]


def _cases(code: str, key: str) -> list[Case]:
    cases = yaml.safe_load((HERE / f"{code}.yaml").read_text(encoding="utf-8"))[key]
    files = [case if isinstance(case, dict) else {"map.argmap.yaml": case} for case in cases]
    return [{name: whole(code, name, text) for name, text in case.items()} for case in files]


def whole(code: str, name: str, text: str) -> str:
    """A map's text with the lines that every map begins with."""
    headless = code >= "AM200" and name.endswith(".argmap.yaml") and "argmap: 1" not in text
    return (HEADER if headless else "") + text


def findings(folder: Path, code: str, case: Case) -> list[tuple[str, int, str]]:
    """File, line and code of what is found, without advice of other kinds than this code's."""
    for name, text in case.items():
        (folder / name).write_text(text, encoding="utf-8")
    path = folder / next(iter(case))
    return [
        (Path(d.span.path).name, d.span.line, d.code)
        for d in check_text(str(path), path.read_bytes()).diagnostics
        if d.severity is not Severity.ADVICE or d.code == code
    ]


def marked(case: Case) -> list[tuple[str, int, str]]:
    """File, line and code of the marks."""
    return [
        (name, number, code)
        for name, text in case.items()
        for number, line in enumerate(text.split("\n"), 1)
        if (mark := MARK.search(line))
        for code in mark[1].split(", ")
    ]


CODES = sorted(path.stem for path in HERE.glob("AM*.yaml"))


def _numbered(key: str) -> list[tuple[str, int]]:
    return [(code, index) for code in CODES for index in range(len(_cases(code, key)))]


def test_every_code_has_cases() -> None:
    assert sorted([*CODES, *BYTES]) == [code.code for code in catalogue()]


@pytest.mark.parametrize("code", CODES)
def test_every_code_has_a_right_and_a_wrong_case(code: str) -> None:
    assert _cases(code, "right")
    assert _cases(code, "wrong")


@pytest.mark.parametrize(("code", "index"), _numbered("right"))
def test_right_maps_have_no_findings(code: str, index: int, tmp_path: Path) -> None:
    case = _cases(code, "right")[index]
    assert not marked(case)
    assert findings(tmp_path, code, case) == []


@pytest.mark.parametrize(("code", "index"), _numbered("wrong"))
def test_wrong_maps_have_the_marked_findings(code: str, index: int, tmp_path: Path) -> None:
    case = _cases(code, "wrong")[index]
    assert code in {mark[2] for mark in marked(case)}
    assert sorted(findings(tmp_path, code, case)) == sorted(marked(case))


@pytest.mark.parametrize("code", BYTES)
def test_files_that_yaml_cannot_hold(code: str) -> None:
    right, wrong = BYTES[code]
    assert check_text("map.argmap.yaml", right).diagnostics == ()
    assert [d.code for d in check_text("map.argmap.yaml", wrong).diagnostics] == [code]


@pytest.mark.parametrize("name", ["first-map", "ten-lines"])
def test_real_maps_have_neither_errors_nor_warnings(name: str) -> None:
    path = HERE.parent / "maps" / f"{name}.argmap.yaml"
    found = check_text(str(path), path.read_bytes()).diagnostics
    assert [d for d in found if d.severity is not Severity.ADVICE] == []
