"""`argmap diff`: in words, as data, and drawn."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from argmap.cli import main

EXAMPLES = Path(__file__).parents[2] / "examples"
OLD = str(EXAMPLES / "four-criticisms.argmap.yaml")
EDITS = (
    (
        "Neither Westminster nor Southwark burned",
        "Neither Westminster nor Southwark perhaps burned",
    ),
    ("    doubted-by: [no-plot-found]\n", ""),
    ("        undercut-by: [plague-left-unburned-towns]\n", ""),
    ("  few-died:\n", "  bakery: {text: It began in a bakery., topic: A doubt}\n  few-died:\n"),
)


def argmap(*arguments: str, given: str | None = None) -> Result:
    return CliRunner().invoke(main, ["diff", *arguments], given, env={"COLUMNS": "100"})


@pytest.fixture
def new(tmp_path: Path) -> str:
    text = Path(OLD).read_text("utf-8")
    for before, after in EDITS:
        assert before in text
        text = text.replace(before, after)
    path = tmp_path / "new.argmap.yaml"
    path.write_text(text, "utf-8")
    return str(path)


def test_the_same_map_is_no_difference() -> None:
    done = argmap(OLD, OLD)
    assert (done.exit_code, done.stdout) == (0, "There is no difference: both maps say the same.\n")


def test_what_is_in_an_included_file_is_no_difference(tmp_path: Path) -> None:
    text = Path(OLD).read_text("utf-8")
    head, claims = text.split("claims:\n")
    claims, expect = claims.split("\nexpect:")
    (tmp_path / "claims.argmap.yaml").write_text(f"argmap: 1\ntitle: T\nclaims:\n{claims}", "utf-8")
    whole = tmp_path / "whole.argmap.yaml"
    whole.write_text(f"{head}include: claims.argmap.yaml\nexpect:{expect}", "utf-8")
    assert argmap(OLD, str(whole)).stdout == "There is no difference: both maps say the same.\n"


def test_words(new: str) -> None:
    done = argmap(OLD, new)
    assert done.exit_code == 0, done.output
    for line in (
        "1 statement added; 1 text reworded; 2 steps removed; 2 verdicts changed in consequence.",
        "  + It began in a bakery. [bakery]",
        "    text: Neither Westminster nor Southwark {+perhaps+} burned in 1666.",
        "    ! it gains the hedge “perhaps”",
        "    its reasons are answered → stands, argued",
    ):
        assert line in done.output.splitlines()
    assert "\x1b" not in done.stdout


def test_json_is_as_documented(new: str) -> None:
    told: dict[str, Any] = json.loads(argmap(OLD, new, "--format", "json").stdout)
    assert list(told) == [
        *("argmap", "command", "old", "new", "added", "removed", "reworded", "renamed"),
        *("relinked", "stances", "other", "verdicts", "unchanged_theses"),
    ]
    assert told["command"] == "diff"
    assert told["added"] == [{"what": "statement", "id": "bakery", "text": "It began in a bakery."}]
    assert {step["id"] for step in told["removed"]} == {
        "fire-was-lit.doubted-by.1",
        "fire-ended-plague.reasons.1.undercut-by.1",
    }
    (reworded,) = told["reworded"]
    assert reworded["words"] == [
        {"kept": "Neither Westminster nor Southwark"},
        {"added": "perhaps"},
        {"kept": "burned in 1666."},
    ]
    assert reworded["hedges_gained"] == ["perhaps"]
    verdict = told["verdicts"][0]
    assert verdict == {
        "id": "fire-ended-plague",
        "before": {"verdict": "unsupported", "grounds": "bare"},
        "after": {"verdict": "stands", "grounds": "argued"},
        "because": [
            {
                "change": "removed",
                "before": {
                    "id": "fire-ended-plague.reasons.1.undercut-by.1",
                    "kind": "undercut",
                    "premises": ["plague-left-unburned-towns"],
                    "target": "fire-ended-plague.reasons.1",
                },
                "after": None,
            }
        ],
        "because_more": False,
    }
    assert told["unchanged_theses"] == ["all-london-burned", "few-died"]


def test_it_is_drawn(new: str, tmp_path: Path) -> None:
    outputs = [str(tmp_path / f"drawn{ending}") for ending in (".svg", ".mmd", ".dot")]
    done = argmap(OLD, new, *(f"-o{output}" for output in outputs))
    assert done.exit_code == 0, done.output
    drawn = [Path(output).read_text("utf-8") for output in outputs]
    assert "new (heavy outline)" in drawn[0]
    assert all("new · Claim" in text for text in drawn[1:])


def test_a_part_is_drawn(new: str, tmp_path: Path) -> None:
    output = tmp_path / "part.svg"
    done = argmap(OLD, new, "-o", str(output), "--topic", "A doubt")
    assert done.exit_code == 0, done.output
    assert "Westminster" not in output.read_text("utf-8")


def test_errors_of_either_map_are_told(tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.argmap.yaml"
    wrong.write_text("argmap: 1\ntitle: T\nclaims: {a: {text: A., reasons: [b]}}\n", "utf-8")
    for pair in ((OLD, str(wrong)), (str(wrong), OLD)):
        done = argmap(*pair, "-o", str(tmp_path / "x.svg"))
        assert (done.exit_code, done.stdout) == (1, "")
        assert "AM203" in done.stderr
    assert not (tmp_path / "x.svg").exists()


REFUSED = {
    "two from standard input": ("-", "-"),
    "a part that is not drawn": (OLD, OLD, "--topic", "A doubt"),
    "a drawing on standard output": (OLD, OLD, "-o", "-"),
    "an ending that is no format": (OLD, OLD, "-o", "x.doc"),
    "a file that is not there": (OLD, "nowhere.argmap.yaml"),
    "a map written over": (OLD, OLD, "-o", OLD + ".svg/../four-criticisms.argmap.yaml"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_cannot_be_done_is_said(case: str) -> None:
    done = argmap(*REFUSED[case])
    assert done.exit_code == 2
    assert done.stderr


def test_one_map_can_come_from_standard_input() -> None:
    done = argmap(OLD, "-", given=Path(OLD).read_text("utf-8"))
    assert done.stdout == "There is no difference: both maps say the same.\n"


def test_a_long_text_is_cut_to_what_is_near_the_change(tmp_path: Path) -> None:
    paths = []
    for name, word in (("a", "old"), ("b", "new")):
        path = tmp_path / f"{name}.argmap.yaml"
        text = f"{'before ' * 40}{word}{' after' * 40}"
        path.write_text(f"argmap: 1\ntitle: T\nclaims: {{x: {{text: {text}}}}}\n", "utf-8")
        paths.append(str(path))
    done = argmap(*paths)
    told = " ".join(done.stdout.split())
    assert f"text: … {'before ' * 8}[-old-] {{+new+}}{' after' * 8} …" in told


def test_texts_that_hold_the_marks_are_told_in_full(tmp_path: Path) -> None:
    paths = []
    for name, text in (("a", "It [-was-] so."), ("b", "It {+was+} so not.")):
        path = tmp_path / f"{name}.argmap.yaml"
        path.write_text(f'argmap: 1\ntitle: T\nclaims: {{x: {{text: "{text}"}}}}\n', "utf-8")
        paths.append(str(path))
    done = argmap(*paths)
    assert "text: before “It [-was-] so.”" in done.stdout
    assert "text: now “It {+was+} so not.”" in done.stdout
