"""`argmap causes`: what caused an effect, as data, in sentences, and what cannot be asked."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from argmap.cli.causes import causes

MAP = """\
argmap: 1
title: The bottle
question: What broke the bottle?
people: {hall: Ned Hall, lewis: David Lewis, collins: John Collins}
factors:
  suzy: {text: Suzy throws, date: 1 May 2000}
  billy: {text: Billy throws, date: 1 May 2000}
  suzy-hits: {text: Suzy's stone hits, date: 2 May 2000}
  billy-hits: {text: Billy's stone hits, date: 3 May 2000, values: [no, yes], actual: no}
  breaks:
    text: The bottle breaks
    date: 4 May 2000
    values: {at-once: at once, later: a moment later, never: never}
    actual: at-once
models:
  first-stone:
    by: hall
    mechanisms:
      suzy-hits: {yes: suzy, no: otherwise}
      billy-hits: {yes: billy and not suzy-hits, no: otherwise}
      breaks: {at-once: suzy-hits or billy-hits, never: otherwise}
  open-end:
    by: hall
    mechanisms:
      suzy-hits: {yes: suzy, no: otherwise}
      billy-hits: {yes: billy and not suzy-hits, no: otherwise}
      breaks: {at-once: suzy-hits, not at-once: otherwise}
counterfactuals:
  no-stones:
    text: Had neither thrown, the bottle would have stood.
    if: {suzy: no, billy: no}
    then: {breaks: never}
    by: lewis
"""


@pytest.fixture
def path(tmp_path: Path) -> str:
    file = tmp_path / "bottle.argmap.yaml"
    file.write_text(MAP, "utf-8")
    return str(file)


def run(*arguments: str) -> Result:
    return CliRunner().invoke(causes, arguments, env={"COLUMNS": "100"})


def data(*arguments: str) -> dict[str, Any]:
    done = run(*arguments, "--format", "json")
    assert done.exit_code == 0, done.output
    told: dict[str, Any] = json.loads(done.stdout)
    return told


def test_json_of_one_model_is_as_documented(path: str) -> None:
    told = data(path, "--effect", "breaks=at-once", "--model", "first-stone")
    suzy = {
        "but_for": "none",
        "actual_cause": "all",
        "part_of_cause": "none",
        "necessary": "none",
        "sufficient": "all",
        "inus": "none",
        "responsibility": ["1/2"],
        "displacement": [0],
        "witness": {"changed": {"suzy": "no"}, "held": {"billy-hits": "no"}},
    }
    none = dict.fromkeys(("actual_cause", "sufficient"), "none")
    none |= {"responsibility": ["0"], "witness": None}  # type: ignore[dict-item]
    hits = {"changed": {"suzy-hits": "no"}, "held": {"billy-hits": "no"}}
    assert told == {
        "argmap": 1,
        "command": "causes",
        "file": path,
        "effect": "breaks=at-once",
        "positions": [
            {
                "of": "first-stone",
                "kind": "model",
                "choice": {},
                "given_up": [],
                "models": 1,
                "factors": {
                    "suzy": suzy,
                    "billy": suzy | none | {"sufficient": "all"},
                    "suzy-hits": suzy | {"witness": hits},
                    "billy-hits": suzy | none,
                },
                "causes": [
                    {"members": ["suzy"], "in": "all"},
                    {"members": ["suzy-hits"], "in": "all"},
                ],
                "overdetermined": "none",
                "preempted": [
                    {"factor": "billy", "by": "suzy", "how": "kept from happening"},
                    {"factor": "billy", "by": "suzy-hits", "how": "kept from happening"},
                    {"factor": "billy-hits", "by": "suzy", "how": "idle"},
                    {"factor": "billy-hits", "by": "suzy-hits", "how": "idle"},
                ],
                "bound": None,
            }
        ],
    }


def test_models_stand_before_people_and_each_can_be_asked_alone(path: str) -> None:
    effect = ("--effect", "breaks=at-once")
    every = [(p["of"], p["kind"]) for p in data(path, *effect)["positions"]]
    assert every == [("first-stone", "model"), ("open-end", "model"), ("lewis", "person")]
    person = data(path, *effect, "--person", "lewis")["positions"]
    assert [p["of"] for p in person] == ["lewis"]
    assert person[0]["models"] is None
    assert "too many models" in person[0]["bound"]
    assert person[0]["factors"]["suzy"]["but_for"] == "some"
    assert person[0]["factors"]["suzy"]["actual_cause"] is None
    both = data(path, *effect, "--person", "lewis", "--model", "first-stone")["positions"]
    assert [(p["of"], p["kind"], p["models"]) for p in both] == [("lewis", "person", 1)]
    assert both[0]["factors"]["suzy"]["actual_cause"] == "all"


def test_what_a_mechanism_leaves_open_is_left_open(path: str) -> None:
    told = data(path, "--effect", "breaks<=later", "--model", "open-end")["positions"][0]
    suzy = told["factors"]["suzy"]
    assert suzy["but_for"] == "some"
    assert suzy["displacement"] == [0, 1]
    told = data(path, "--effect", "breaks=at-once", "--model", "open-end")["positions"][0]
    suzy = told["factors"]["suzy"]
    assert (suzy["but_for"], suzy["displacement"]) == ("all", [1, 2])


def test_sentences(path: str) -> None:
    done = run(path, "--effect", "breaks=at-once", "--model", "first-stone")
    assert done.exit_code == 0
    lines = " ".join(done.output.split())
    assert "What caused breaks = at-once?" in lines
    assert "1. first-stone: Hall, as a model by itself (1 model)" in lines
    assert "suzy (Suzy throws): actual cause, sufficient; responsibility 1/2" in lines
    assert "without suzy, holding fixed that billy-hits is no: there breaks = at-once" in lines
    assert "billy (Billy throws) was kept from happening, since suzy came first." in lines
    assert "but-for cause: had it alone been otherwise" in lines


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--effect", "brakes=at-once"], 'no factor "brakes" in this map. Did you mean "breaks"?'),
        (["--effect", "breaks=soon"], 'no value "soon", only at-once, later, never.'),
        (["--effect", "breaks="], "--effect"),
        (["--effect", "breaks=later"], "Only what happened has causes, and breaks=later did not."),
        (["--effect", "suzy", "--model", "first-stnoe"], 'Did you mean "first-stone"?'),
        (["--effect", "suzy", "--person", "collins"], '"collins" holds no counterfactual'),
    ],
)
def test_what_cannot_be_asked(path: str, options: list[str], message: str) -> None:
    done = run(path, *options)
    assert done.exit_code == 2
    assert message in done.output


def test_nothing_acts_on_a_root(path: str) -> None:
    done = run(path, "--effect", "suzy", "--model", "first-stone")
    assert "nothing in the map acts on it" in done.output
    assert data(path, "--effect", "suzy", "--model", "first-stone")["positions"][0]["causes"] == []
