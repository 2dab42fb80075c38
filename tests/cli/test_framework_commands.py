"""What `argmap evaluate` prints for a file of an abstract framework, and its exit codes."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from argmap.cli.frameworks import ENDINGS, SEMANTICS, evaluate_framework
from argmap.semantics import frameworks
from argmap.semantics.frameworks.read import READERS

NIXON = "arg(quaker). arg(republican). att(quaker,republican). att(republican,quaker)."
ODD = "p af 3\n1 2\n2 3\n3 1\n"


@click.command()
@click.argument("file")
@click.option("--semantics")
@click.option("--accept")
@click.option("--format", "form", default="text")
@click.option("--limit", default=10)
def evaluate(file: str, semantics: str | None, accept: str | None, form: str, limit: int) -> None:
    evaluate_framework(file, semantics, accept, form, limit)


def run(folder: Path, name: str, text: str, *options: str) -> Result:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return CliRunner().invoke(evaluate, [str(path), *options])


TEXTS = [
    ("n.apx", NIXON, [], "There is one grounded extension:\n  - (no argument)\n"),
    (
        "n.apx",
        NIXON,
        ["--semantics", "preferred"],
        "2 preferred extensions:\n  - quaker\n  - republican\n",
    ),
    (
        "n.apx",
        NIXON,
        ["--semantics", "stable", "--limit", "0"],
        "0 stable extensions, and there are more:\n",
    ),
    ("o.af", ODD, ["--semantics", "stable"], "There is no stable extension.\n"),
    (
        "n.apx",
        NIXON,
        ["--semantics", "preferred", "--accept", "quaker"],
        '"quaker" is in some preferred extension, such as\n  - quaker\n'
        "but not in every one, such as\n  - republican\n",
    ),
    (
        "o.af",
        ODD,
        ["--accept", "2"],
        '"2" is in no grounded extension. One without it is\n  - (no argument)\n',
    ),
    (
        "c.tgf",
        "a\nb\nc\n#\na b\nb c\n",
        ["--semantics", "ideal", "--accept", "c"],
        '"c" is in every ideal extension, such as\n  - a, c\n',
    ),
    (
        "o.af",
        ODD,
        ["--semantics", "stable", "--accept", "1"],
        'There is no stable extension, so that "1" is in none.\n',
    ),
]


@pytest.mark.parametrize(("name", "text", "options", "expected"), TEXTS)
def test_text(tmp_path: Path, name: str, text: str, options: list[str], expected: str) -> None:
    result = run(tmp_path, name, text, *options)
    assert (result.exit_code, result.output) == (0, expected)


@pytest.mark.parametrize("semantics", SEMANTICS)
def test_json_of_extensions(tmp_path: Path, semantics: str) -> None:
    result = run(tmp_path, "n.apx", NIXON, "--semantics", semantics, "--format", "json")
    one, two = ["quaker"], ["republican"]
    sets = {"grounded": [[]], "ideal": [[]], "complete": [[], one, two]}
    assert json.loads(result.output) == {
        "argmap": 1,
        "command": "evaluate",
        "file": str(tmp_path / "n.apx"),
        "semantics": semantics,
        "extensions": sets.get(semantics, [one, two]),
        "capped": False,
    }


def test_json_says_when_the_limit_was_reached(tmp_path: Path) -> None:
    options = ["--semantics", "complete", "--limit", "2", "--format", "json"]
    told = json.loads(run(tmp_path, "n.apx", NIXON, *options).output)
    assert len(told["extensions"]) == 2
    assert told["capped"] is True


def test_json_of_an_argument(tmp_path: Path) -> None:
    options = ["--semantics", "preferred", "--accept", "quaker", "--format", "json"]
    assert json.loads(run(tmp_path, "n.apx", NIXON, *options).output) == {
        "argmap": 1,
        "command": "evaluate",
        "file": str(tmp_path / "n.apx"),
        "semantics": "preferred",
        "argument": "quaker",
        "credulous": True,
        "sceptical": False,
        "witness": ["quaker"],
        "counterexample": ["republican"],
    }


FAILURES = [
    ("bad.af", "p af 2\n1 2 3\n", [], 1, "bad.af:2:1: error AM703", "cure: Write two numbers"),
    ("bad.apx", "arg(a). att(a,b).", [], 1, "bad.apx:1:15: error AM704", "cure: List it"),
    ("n.apx", NIXON, ["--accept", "quacker"], 2, 'no argument "quacker"', 'mean "quaker"?'),
    ("n.apx", NIXON, ["--semantics", "stabel"], 2, 'no semantics "stabel"', "only grounded, "),
]


@pytest.mark.parametrize(("name", "text", "options", "code", "message", "cure"), FAILURES)
def test_failures(
    tmp_path: Path, name: str, text: str, options: list[str], code: int, message: str, cure: str
) -> None:
    result = run(tmp_path, name, text, *options)
    assert result.exit_code == code
    assert result.stdout == ""
    assert message in result.stderr
    assert cure in result.stderr
    assert " map" not in result.stderr.replace("argmap: ", "").replace(str(tmp_path), "")


def test_a_file_that_cannot_be_opened() -> None:
    result = CliRunner().invoke(evaluate, ["there-is-none.af"])
    assert result.exit_code == 2
    assert "cannot be opened" in result.stderr


def test_a_warning_does_not_stop_the_answer(tmp_path: Path) -> None:
    result = run(tmp_path, "w.tgf", "a\na\n#\n", "--accept", "a")
    assert result.exit_code == 0
    assert result.stdout == '"a" is in every grounded extension, such as\n  - a\n'
    assert "warning AM705" in result.stderr


def test_what_is_offered_is_what_there_is() -> None:
    assert tuple(frameworks.SEMANTICS) == SEMANTICS
    assert tuple(READERS) == ENDINGS


@pytest.mark.parametrize(
    ("semantics", "unwanted"),
    [
        ("grounded", {"pydantic", "yaml", "lark", "rich", "typst", "pysat", "pysolvers"}),
        ("preferred", {"pydantic", "yaml", "lark", "rich", "typst", "pysat"}),
    ],
)
def test_only_what_is_needed_is_loaded(tmp_path: Path, semantics: str, unwanted: set[str]) -> None:
    path = tmp_path / "o.af"
    path.write_text(ODD, encoding="utf-8")
    program = (
        "import sys\n"
        "from argmap.cli.frameworks import evaluate_framework\n"
        f"evaluate_framework({str(path)!r}, {semantics!r}, '1', 'json', 10)\n"
        "print(*sorted(sys.modules))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    loaded = set(done.stdout.splitlines()[1].split())
    assert "argmap.semantics.frameworks" in loaded
    assert not loaded & unwanted
