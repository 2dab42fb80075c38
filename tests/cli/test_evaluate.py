"""`argmap evaluate`: sentences and JSON, standards, readings, keystones."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from argmap.cli import main
from argmap.cli.evaluate import evaluate

JAPAN = str(Path(__file__).parents[2] / "arguments" / "japan-surrender.argmap.yaml")
CIRCLE = """
argmap: 1
title: A circle
claims:
  a: {text: The first., role: thesis, rebutted-by: [b]}
  b: {text: The second., rebutted-by: [a]}
  either: {text: It follows from both., reasons: [a, b]}
"""


def argmap(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["evaluate", *arguments], env={"COLUMNS": "100"})


def data(*arguments: str) -> dict[str, Any]:
    done = argmap(*arguments, "--format", "json")
    assert done.exit_code == 0, done.output
    told: dict[str, Any] = json.loads(done.output)
    return told


@pytest.fixture
def circle(tmp_path: Path) -> str:
    path = tmp_path / "circle.argmap.yaml"
    path.write_text(CIRCLE, encoding="utf-8")
    return str(path)


def test_text_has_theses_first_then_what_is_contested(circle: str) -> None:
    japan = argmap(JAPAN).output
    assert japan.index("Theses") < japan.index("[soviet-entry-outweighed-bombs]")
    assert japan.index("[date-advanced-at-potsdam]") < japan.index("The other statements")
    assert "Rests on “Without Soviet entry the Japanese would have fought …”" in japan
    assert "Answered: the rebuttal “The Soviet role in the war against Japan …”" in japan
    told = argmap(circle).output
    assert told.index("Theses") < told.index("Contested\n") < told.index("[b]")
    assert "The circle of objections: “The first.” rebuts “The second.”" in told


def test_json_has_what_was_asked_for_and_no_more() -> None:
    told = data(JAPAN)
    always = ["title", "standard", "statements", "steps", "tensions"]
    assert list(told) == ["argmap", "command", "file", *always]
    assert told["standard"] == "assertion"
    thesis = told["statements"]["soviet-entry-outweighed-bombs"]
    because = thesis.pop("because")
    assert thesis == {
        "kind": "claim",
        "role": "thesis",
        "holders": ["hasegawa"],
        "verdict": "stands",
        "grounds": "evidenced",
        "by_mapmaker": True,
        "from_silence": False,
        "reasons_in_force": 5,
        "unanswered": [],
    }
    assert because[-1] == {
        "id": "soviet-entry-outweighed-bombs",
        "label": "in",
        "why": "a reason for it is in force, and every objection is answered",
    }
    assert told["steps"]["soviet-role-unimportant.reasons.1"] == {
        "kind": "reason",
        "target": "soviet-role-unimportant",
        "premises": ["entered-within-a-week"],
        "verdict": "undercut",
    }
    dismissal = told["statements"]["soviet-role-unimportant"]
    assert dismissal["unanswered"] == ["soviet-role-unimportant.reasons.1.undercut-by.1"]


def test_standards() -> None:
    by_evidence = data(JAPAN, "--standard", "evidence")
    assert by_evidence["standard"] == "evidence"
    assert by_evidence["statements"]["both-decisive"]["verdict"] == "unsupported"
    seen = data(JAPAN, "--as", "butow")
    assert seen["as"] == "butow"
    assert seen["statements"]["both-decisive"]["verdict"] == "stands"
    assert seen["statements"]["without-soviet-entry"]["verdict"] == "unsupported"
    assert "what Butow holds counts" in argmap(JAPAN, "--as", "butow").output


def test_readings(circle: str) -> None:
    told = data(circle, "--readings")
    assert told["readings"]["count"] == 2
    assert not told["readings"]["capped"]
    assert sorted(told["readings"]["sets"]) == [["a", "either"], ["b", "either"]]
    fares = {id: s["readings"] for id, s in told["statements"].items()}
    assert fares == {"a": "some", "b": "some", "either": "all"}
    one = data(circle, "--readings", "--limit", "1")
    assert (one["readings"]["count"], one["readings"]["capped"]) == (1, True)
    text = argmap(circle, "--readings").output
    assert "2 coherent readings" in text
    assert "Open, and yet it stands in all readings" in text
    assert "there are more" in argmap(circle, "--readings", "--limit", "1").output


def test_keystones() -> None:
    told = data(JAPAN, "--keystones")["keystones"]
    shtemenko = next(k for k in told if k["id"] == "shtemenko")
    assert shtemenko["kind"] == "person"
    assert shtemenko["sole_witness_for"] == ["no-evidence-that-bomb-drove-stalin"]
    assert shtemenko["changes"]["date-advanced-before-potsdam"] == "weakened"
    assert shtemenko["changes"]["shtemenko-no-new-orders"] == "removed"
    text = argmap(JAPAN, "--keystones").output
    assert "What would change without" in text
    assert "Sole witness for “There is no evidence that fear of the …”" in text


REFUSED = {
    ("--as", "hasegwa"): 'There is no person "hasegwa" in this map. Did you mean "hasegawa"?',
    ("--as", "butow", "--standard", "evidence"): "--standard and --as cannot be combined",
    ("--limit", "3"): "--limit goes with --readings.",
    ("--accept", "a"): "--semantics and --accept are for .af, .apx, .tgf files.",
}


@pytest.mark.parametrize(("options", "message"), REFUSED.items())
def test_refused(options: tuple[str, ...], message: str) -> None:
    refused = argmap(JAPAN, *options)
    assert refused.exit_code == 2
    assert refused.output.startswith(f"argmap: {message}")


def test_frameworks_are_answered_too(tmp_path: Path) -> None:
    path = tmp_path / "nixon.tgf"
    path.write_text("quaker\nrepublican\n#\nquaker republican\nrepublican quaker\n", "utf-8")
    told = data(str(path), "--semantics", "preferred")
    assert told["extensions"] == [["quaker"], ["republican"]]
    refused = argmap(str(path), "--keystones")
    assert refused.exit_code == 2


def test_a_map_with_errors_prints_them_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "bad.argmap.yaml"
    path.write_text("argmap: 1\ntitle: Bad\nclaims: {a: {text: A., reasons: [b]}}\n", "utf-8")
    done = argmap(str(path))
    assert done.exit_code == 1
    assert done.stdout == ""
    assert "AM203" in done.stderr


def test_people_are_completed() -> None:
    option = next(p for p in evaluate.params if p.name == "person")
    context = evaluate.make_context("evaluate", [JAPAN], resilient_parsing=True)
    offered = [item.value for item in option.shell_complete(context, "sh")]
    assert offered == ["shimizu", "shtemenko"]
