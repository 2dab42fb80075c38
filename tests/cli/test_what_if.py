"""`argmap what-if`: what is removed, what changes, and what stays."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from argmap.cli import main
from argmap.cli.what_if import what_if

JAPAN = str(Path(__file__).parents[2] / "arguments" / "japan-surrender.argmap.yaml")


def argmap(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["what-if", JAPAN, *arguments], env={"COLUMNS": "100"})


def data(*arguments: str) -> dict[str, Any]:
    done = argmap(*arguments, "--format", "json")
    assert done.exit_code == 0, done.output
    told: dict[str, Any] = json.loads(done.output)
    return told


def test_json_is_as_documented() -> None:
    told = data("--strike", "vasilevskii")
    assert told == {
        "argmap": 1,
        "command": "what-if",
        "file": JAPAN,
        "struck": ["vasilevskii"],
        "granted": [],
        "denied": [],
        "pressed": [],
        "changes": {
            "date-advanced-before-potsdam": {
                "change": "weakened",
                "before": {"verdict": "stands", "grounds": "evidenced"},
                "after": {"verdict": "stands", "grounds": "evidenced"},
                "reasons_lost": ["date-advanced-before-potsdam.reasons.1"],
                "reasons_gained": [],
            },
            "vasilevskii-on-the-date": {
                "change": "removed",
                "before": {"verdict": "on-record", "grounds": "evidenced"},
                "after": None,
                "reasons_lost": [],
                "reasons_gained": [],
            },
        },
        "unchanged_theses": ["soviet-entry-outweighed-bombs", "date-advanced-at-potsdam"],
        "qualifications_lost": {},
    }


def test_the_cure_for_small_print_is_one_that_the_command_has(tmp_path: Path) -> None:
    target = str(tmp_path / "drawn.svg")
    assert "too small to read. Draw a part of the map with --focus or --topic.\n" in (
        argmap("--strike", "vasilevskii", "-o", target).stderr
    )


QUALIFIED = """argmap: 1
title: Limits
people: {ann: Ann, ben: Ben, cat: Cat}
claims:
  held: {text: It was so., by: ann, qualified-by: [partly, rarely]}
  partly: {text: But only in part., by: ben}
  rarely: {text: And rarely., by: cat}
  gone: {text: So too here., by: ben, qualified-by: partly}
"""


def test_what_no_longer_qualifies_is_told_apart_from_changes(tmp_path: Path) -> None:
    path = tmp_path / "limits.argmap.yaml"
    path.write_text(QUALIFIED, "utf-8")
    words = ["what-if", str(path), "--strike", "ben"]
    told = json.loads(CliRunner().invoke(main, [*words, "--format", "json"]).output)
    assert list(told["changes"]) == ["partly", "gone"]
    assert told["qualifications_lost"] == {"held": ["held.qualified-by.1"]}
    printed = CliRunner().invoke(main, words, env={"COLUMNS": "100"}).output
    _, section = printed.split("No longer qualified, which changes no verdict")
    assert "It was so." in section
    assert "No longer qualified by “But only in part.”" in section
    assert "rarely" not in section
    step = CliRunner().invoke(main, [*words[:2], "--strike", "held.qualified-by.1"]).output
    assert "Nothing changes" not in step
    assert "No longer qualified by" in step


def test_all_is_supposed_together() -> None:
    options = ("--strike", "shtemenko", "--strike", "vasilevskii", "--deny", "order-of-7-august")
    options += ("--grant", "soviet-role-unimportant", "--press", "generals-not-privy")
    told = data(*options)
    assert told["struck"] == ["shtemenko", "vasilevskii"]
    assert told["denied"] == ["order-of-7-august"]
    assert told["granted"] == ["soviet-role-unimportant"]
    assert told["pressed"] == ["generals-not-privy"]
    changes = {id: change["change"] for id, change in told["changes"].items()}
    assert changes["date-advanced-before-potsdam"] == "argued-only"
    assert changes["hiroshima-hastened-entry"] == "verdict"
    assert changes["soviet-entry-outweighed-bombs"] == "verdict"
    assert changes["generals-weighed-both"] == "verdict"
    assert told["unchanged_theses"] == ["date-advanced-at-potsdam"]


def test_text_tells_every_thesis_first() -> None:
    text = argmap("--strike", "shtemenko").output
    assert text.index("Theses") < text.index("[soviet-entry-outweighed-bombs]")
    assert text.index("[date-advanced-at-potsdam]") < text.index("Left bare")
    assert text.index("Left bare") < text.index("Weakened") < text.index("Out of the map")
    assert "As it was: stands, on evidence" in text
    assert "Stands, on evidence → asserted, not argued in this map" in text
    assert "What if: without Shtemenko." in text


SAID = {
    ("--strike", "group:captured generals"): "without the group “captured generals”",
    ("--strike", "via:holloway-review"): "without what was read in Holloway, review",
    ("--strike", "zolotarev-2000"): "without Zolotarev, Sovetsko-iaponskaia voina 1945 goda",
    ("--grant", "already-defeated"): "granted “Japan was already defeated when the Soviet Union",
    ("--deny", "date-advanced-at-potsdam.rebutted-by.2"): "denied the step from “Stalin gave no",
    ("--press", "generals-not-privy"): "pressing “The generals were in Manchuria and presumably",
}


@pytest.mark.parametrize(("options", "words"), SAID.items())
def test_what_is_supposed_is_said(options: tuple[str, ...], words: str) -> None:
    assert words in " ".join(argmap(*options).output.split())


def test_nothing_changes() -> None:
    assert "Nothing changes." in argmap("--grant", "entered-within-a-week").output


REFUSED = {
    ("--strike", "shtemenk"): 'There is no "shtemenk" in this map. Did you mean "shtemenko"?',
    ("--grant", "shtemenko"): 'There is no "shtemenko" in this map.',
    ("--press", "already-defeated"): '"already-defeated" is no caveat of this map. Its caveats',
    ("--grant", "end-still-unclear", "--deny", "end-still-unclear"): (
        '"end-still-unclear" cannot be both granted and denied.'
    ),
    ("--strike", "end-still-unclear", "--deny", "end-still-unclear"): (
        '"end-still-unclear" cannot be both struck and granted or denied.'
    ),
}


@pytest.mark.parametrize(("options", "message"), REFUSED.items())
def test_refused(options: tuple[str, ...], message: str) -> None:
    refused = argmap(*options)
    assert refused.exit_code == 2
    assert refused.output.startswith(f"argmap: {message}")


COMPLETED = {
    ("struck", "zo"): ["zolotarev-2000"],
    ("struck", "group:"): ["group:captured generals"],
    ("struck", "shtemenko"): [
        "shtemenko",
        "shtemenko-on-the-date",
        "shtemenko-no-new-orders",
        "shtemenko-bomb-not-understood",
        "shtemenko-bomb-not-understood.qualified-by.1",
    ],
    ("granted", "desperate-dash.r"): [
        "desperate-dash.reasons.1",
        "desperate-dash.reasons.1.undercut-by.1",
    ],
    ("pressed", ""): ["generals-fate-depended", "generals-not-privy"],
}


@pytest.mark.parametrize(("asked", "ids"), COMPLETED.items())
def test_ids_are_completed(asked: tuple[str, str], ids: list[str]) -> None:
    name, begun = asked
    option = next(p for p in what_if.params if p.name == name)
    context = what_if.make_context("what-if", [JAPAN], resilient_parsing=True)
    assert [item.value for item in option.shell_complete(context, begun)] == ids
