"""`argmap check`: which files it reads, what it prints, and how it ends."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from argmap.cli import main

HEAD = "argmap: 1\ntitle: T\n"
RIGHT = HEAD + "claims: {a: {text: A, role: thesis, reasons: b}, b: B}\n"
WRONG = HEAD + "claim: {a: A}\n"
LOST = HEAD + "question: Treaty #3\n"
"""A warning and nothing else."""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name, text in (("right", RIGHT), ("wrong", WRONG), ("lost", LOST)):
        Path(f"{name}.argmap.yaml").write_text(text, encoding="utf-8")
    Path("sub/deep").mkdir(parents=True)
    Path("sub/deep/one.argmap.yaml").write_text(RIGHT, encoding="utf-8")
    Path("sub/two.argmap.yaml").write_text(RIGHT, encoding="utf-8")
    Path("sub/notes.yaml").write_text("[", encoding="utf-8")
    return tmp_path


def check(*arguments: str, text: str | None = None, color: bool = False, **env: str) -> Result:
    command = ["check", *arguments]
    return CliRunner().invoke(main, command, input=text, color=color, env=env or None)


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["right.argmap.yaml"], 0),
        (["wrong.argmap.yaml"], 1),
        (["right.argmap.yaml", "wrong.argmap.yaml"], 1),
        (["lost.argmap.yaml"], 0),
        (["--strict", "lost.argmap.yaml"], 1),
        (["--strict", "right.argmap.yaml"], 0),
        (["--strict", "--advice", "right.argmap.yaml"], 0),
        (["missing.argmap.yaml"], 2),
        (["right.argmap.yaml", "missing.argmap.yaml"], 2),
        (["no-*.argmap.yaml"], 2),
        (["sub/deep", "sub"], 0),
        (["*.argmap.yaml"], 1),
        (["sub/**/*.argmap.yaml"], 0),
        (["--format", "xml", "right.argmap.yaml"], 2),
        (["--nonsense"], 2),
        ([], 2),
    ],
)
def test_exit_codes(arguments: list[str], code: int) -> None:
    assert check(*arguments).exit_code == code


def test_success_says_so_in_one_line_with_counts() -> None:
    assert check("right.argmap.yaml").output == "1 map, nothing wrong: 2 statements, 1 step.\n"
    assert check("sub").output == "2 maps, nothing wrong: 4 statements, 2 steps.\n"


def test_a_folder_or_pattern_that_has_no_maps_is_named() -> None:
    os.mkdir("empty")
    for name in ("empty", "no-*.yaml"):
        found = check(name)
        assert found.exit_code == 2
        assert f'There are no maps (*.argmap.yaml) in "{name}".' in found.output


def test_text_shows_the_line_a_caret_and_the_cure() -> None:
    assert check("wrong.argmap.yaml").output == (
        "wrong.argmap.yaml:3:1: error AM120: The format has no key `claim` here.\n"
        "  3 | claim: {a: A}\n"
        "    | ^^^^^\n"
        '  cure: Did you mean "claims"?\n'
        "\n"
        "1 error, 0 warnings in 1 map.\n"
        "Further checks follow once these are corrected.\n"
    )


def test_standard_input_goes_by_the_name_it_is_given() -> None:
    assert check("-", text=RIGHT).exit_code == 0
    assert check("-", text=WRONG).output.startswith("<stdin>:3:1: error")
    named = check("-", "--stdin-filename", "sub/x.argmap.yaml", text=WRONG)
    assert named.output.startswith("sub/x.argmap.yaml:3:1: error")


def test_what_standard_input_includes_is_looked_for_beside_its_name() -> None:
    text = HEAD + "include: two.argmap.yaml\n"
    assert check("-", text=text).exit_code == 1
    assert check("-", "--stdin-filename", "sub/x.argmap.yaml", text=text).exit_code == 0


def test_json() -> None:
    found = check("--format", "json", "wrong.argmap.yaml", "lost.argmap.yaml")
    assert found.exit_code == 1
    told = json.loads(found.output)
    assert told == {
        "argmap": 1,
        "command": "check",
        "findings": [
            {
                "code": "AM120",
                "severity": "error",
                "message": "The format has no key `claim` here.",
                "hint": 'Did you mean "claims"?',
                "path": "wrong.argmap.yaml",
                "line": 3,
                "column": 1,
                "end_line": 3,
                "end_column": 6,
                "related": [],
            },
            {
                "code": "AM110",
                "severity": "warning",
                "message": '"#3" is read as a comment and lost.',
                "hint": told["findings"][1]["hint"],
                "path": "lost.argmap.yaml",
                "line": 3,
                "column": 18,
                "end_line": 3,
                "end_column": 19,
                "related": [],
            },
        ],
        "errors": 1,
        "warnings": 1,
        "advice": 0,
        "files": 2,
    }


def test_json_of_a_right_map_has_the_same_shape() -> None:
    told = json.loads(check("--format", "json", "right.argmap.yaml").output)
    assert told["findings"] == []
    assert [told[key] for key in ("errors", "warnings", "advice", "files")] == [0, 0, 0, 1]


def test_json_names_the_other_place_and_counts_code_points() -> None:
    text = HEAD + "claims:\n  a: 日本\n  b: {text: 🙂🙂, text: Ō}\n"
    (found,) = json.loads(check("--format", "json", "-", text=text).output)["findings"]
    assert (found["line"], found["column"], found["end_column"]) == (5, 17, 21)
    assert found["related"] == [
        {"path": "<stdin>", "line": 5, "column": 7, "message": "It stands here first."}
    ]


def test_github() -> None:
    text = HEAD + 'claims:\n  a: {text: A, reson: "100%, b"}\n'
    found = check("--format", "github", "-", "--stdin-filename", "a,b:c.argmap.yaml", text=text)
    line = found.output.splitlines()[0]
    assert line == (
        "::error file=a%2Cb%3Ac.argmap.yaml,line=4,endLine=4,col=16,endColumn=21,title=AM120::"
        'The format has no key `reson` here. Did you mean "reasons"?'
    )
    assert check("--format", "github", "lost.argmap.yaml").output.startswith("::warning file=")


def test_advice_is_added_on_request() -> None:
    text = HEAD + "claims: {a: {text: A, role: thesis}}\n"
    assert "advice" not in check("-", text=text).output
    asked = check("--advice", "--format", "json", "-", text=text)
    told = json.loads(asked.output)
    assert told["advice"] > 0
    assert {f["severity"] for f in told["findings"]} == {"advice"}
    assert asked.exit_code == 0
    assert check("--advice", "--strict", "-", text=text).exit_code == 0


def test_a_file_that_two_maps_include_is_told_of_once() -> None:
    Path("bad.argmap.yaml").write_text(WRONG, encoding="utf-8")
    for name in ("x", "y"):
        Path(f"{name}.argmap.yaml").write_text(HEAD + "include: bad.argmap.yaml\n")
    told = json.loads(check("--format", "json", "x.argmap.yaml", "y.argmap.yaml").output)
    assert told["errors"] == 1


def test_colour_stands_only_on_a_terminal_that_wants_it() -> None:
    assert "\x1b[" not in check("wrong.argmap.yaml").output
    assert "\x1b[31m" in check("wrong.argmap.yaml", color=True).output
    assert "\x1b[" not in check("wrong.argmap.yaml", color=True, NO_COLOR="1").output


def test_signs_that_rearrange_a_terminal_are_shown_as_such() -> None:
    text = HEAD + "claims: {a: {text: A, b\u202ec: x}}\n"
    assert "\u202e" not in check("-", text=text).output


CARETS = [
    ("claims: {a: {text: 日本の降伏, reson: b}}", "日本の降伏, ", 5),
    ("claims: {a: {text: Kantaro\u0304, reson: b}}", "Kantaro\u0304, ", 5),
    ('claims: {a: {text: "tab\there", reson: b}}', '"tab\there", ', 5),
    ("claims: {a: {text: " + "long " * 60 + "text, reson: b}}", "long text, ", 5),
    ("claims: {a: {text: short, reson: b, note: " + "long " * 60 + "}}", "short, ", 5),
    ("claims: {a: {text: x, 降伏: b}}", "x, ", 4),
]


def _columns(text: str) -> int:
    """The columns that a text fills on a terminal, for the few letters of these tests."""
    return sum(0 if c == "\u0304" else 2 if ord(c) > 0x2E80 else 1 for c in text)


@pytest.mark.parametrize(("line", "before", "width"), CARETS)
def test_the_caret_stands_under_the_mistake(line: str, before: str, width: int) -> None:
    _, shown, carets, *_ = check("-", text=f"{HEAD}{line}\n").output.splitlines()
    assert len(shown) < 120
    up_to = shown[: shown.index(before.replace("\t", " ")) + len(before)]
    assert carets == "    |" + " " * (_columns(up_to) - 5) + "^" * width


def test_one_path_written_in_several_ways_counts_once() -> None:
    shown = check("wrong.argmap.yaml", "./wrong.argmap.yaml", os.path.abspath("wrong.argmap.yaml"))
    assert "1 error, 0 warnings in 1 map." in shown.output


def test_it_is_said_that_mistakes_of_shape_hide_what_else_is_wrong() -> None:
    said = "Further checks follow once these are corrected."
    assert check("wrong.argmap.yaml").output.splitlines()[-1] == said
    assert check("right.argmap.yaml", "wrong.argmap.yaml").output.splitlines()[-1] == said
    assert said not in check("lost.argmap.yaml").output
    assert said not in check("--format", "json", "wrong.argmap.yaml").output
