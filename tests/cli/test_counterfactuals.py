"""`argmap counterfactuals`, and what `what-if --suppose` adds."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from argmap.cli import main

ROOT = Path(__file__).parents[2]
FIRST = str(ROOT / "tests/maps/first-map.argmap.yaml")
JAPAN = str(ROOT / "arguments/japan-surrender.argmap.yaml")
TEN = str(ROOT / "tests/maps/ten-lines.argmap.yaml")
CONFLICT = ["without-twin-shocks", "invasion-alone-sufficed"]


def _run(*words: str) -> Result:
    return CliRunner().invoke(main, list(words))


def _json(*words: str) -> dict[str, Any]:
    result = _run(*words, "--format", "json")
    assert result.exit_code == 0, result.output
    told = json.loads(result.stdout)
    assert isinstance(told, dict)
    return told


def test_the_whole_as_data() -> None:
    told = _json("counterfactuals", FIRST)
    assert (told["argmap"], told["command"], told["file"]) == (1, "counterfactuals", FIRST)
    assert [row["id"] for row in told["table"]] == [
        "without-soviet-entry",
        "without-bombs",
        "without-twin-shocks",
        "invasion-alone-sufficed",
    ]
    assert told["table"][1] == {
        "id": "without-bombs",
        "who": ["hasegawa"],
        "cite": "Hasegawa, Racing the Enemy, p. 296, in Holloway, review",
        "if": [{"atomic-bombs": "no"}],
        "keep": ["soviet-entry"],
        "then": {"surrender": ["in-august", "by-november"]},
        "hedge": "likely",
        "hedge_words": "most likely",
        "tests": "sufficiency",
        "stated": True,
    }
    assert list(told["table"][2]["if"]) == ["neither-shock", "either-missing"]
    assert list(told["people"]) == ["hasegawa", "butow"]
    neither, either = told["people"]["hasegawa"]["cases"]
    assert neither == {
        "choice": {"without-twin-shocks": "neither-shock"},
        "model": None,
        "consistent": True,
        "minimal_inconsistent": [],
        "give_up": [],
        "all": True,
        "models": 4,
        "likeliest": 4,
    }
    assert either["minimal_inconsistent"] == [{"members": CONFLICT, "kind": "contradiction"}]
    assert either["give_up"] == [{"ids": [id], "preferred": True} for id in CONFLICT]
    assert either["models"] == 0
    (model,) = told["people"]["butow"]["cases"]
    assert (model["model"], model["consistent"], model["models"]) == ("both-needed", True, 8)
    assert told["cruxes"] == []
    assert {note["code"] for note in told["notes"]} == {"AM525", "AM526", "AM528"}


def test_the_grid_as_data() -> None:
    told = _json("counterfactuals", JAPAN)
    cells = {
        (cell["person"], tuple(sorted(cell["antecedent"].items()))): cell for cell in told["grid"]
    }
    neither = (("atomic-bombs", "none"), ("soviet-entry", "no"))
    assert cells["hasegawa", neither]["cell"] == "ambiguous"
    assert cells["hasegawa", neither]["outcomes"] == {}
    assert cells["hasegawa", neither]["statements"] == ["without-twin-shocks"]
    assert cells["butow", neither]["cell"] == "no one says"
    assert cells["hasegawa", neither[1:]]["outcomes"] == {"surrender": ["by-november", "later"]}
    assert all(
        case["models"] is None
        for case in told["people"]["hasegawa"]["cases"]
        if case["consistent"] and case["model"] is None
    )


def test_a_crux_as_data() -> None:
    told = _json("counterfactuals", FIRST, "--person", "hasegawa", "--person", "butow")
    assert told["joint"]["people"] == ["hasegawa", "butow"]
    assert [case["consistent"] for case in told["joint"]["cases"]] == [False, False]
    first, *_, last = told["cruxes"]
    assert first["between"] == ["hasegawa", "butow"]
    assert first["relation"] == "conflict"
    assert first["minimal_inconsistent"] == [["invasion-alone-sufficed", "both-needed.surrender"]]
    assert first["antecedents"] == [
        {
            "antecedent": {"atomic-bombs": "no"},
            "outcomes": {
                "hasegawa": {"surrender": ["in-august"]},
                "butow": {"surrender": ["by-november", "later"]},
            },
            "statements": {
                "hasegawa": [["invasion-alone-sufficed"]],
                "butow": [["both-needed.surrender"]],
            },
        }
    ]
    assert last["positions"][0]["given_up"] == ["invasion-alone-sufficed"]
    assert (last["relation"], last["minimal_inconsistent"]) == ("compatible", [])
    models = _json("counterfactuals", FIRST, "--person", "hasegawa", "--model", "both-needed")
    assert models["cruxes"][0]["between"] == ["hasegawa", "both-needed"]


def test_the_words_name_pages_and_readings() -> None:
    words = " ".join(_run("counterfactuals", FIRST).output.split())
    for said in (
        "p. 295 [without-twin-shocks], read as ‘either-missing’, cannot stand with p. 298 "
        "[invasion-alone-sufficed] on the map-maker’s reading. (Contradiction.)",
        "p. 295 [without-twin-shocks] read as ‘neither-shock’: consistent. 4 models are left.",
        "ambiguous (p. 295)",
        "(“never”)",
        "(“most",
        "necessity",
    ):
        assert said in words
    assert 'This and "without-twin-shocks" cannot all hold' in words
    assert "None" not in words
    crux = " ".join(
        _run("counterfactuals", JAPAN, "--person", "hasegawa", "--person", "uemura").output.split()
    )
    assert "What they say goes together: one could hold both." in crux
    assert "no one says" in crux


def test_a_model_under_no_supposition_is_not_told(tmp_path: Path) -> None:
    path = tmp_path / "m.argmap.yaml"
    path.write_text(
        "argmap: 1\ntitle: T\npeople: {a: Anna}\nfactors: {x: X happens, y: Y happens}\n"
        "claims: {c: {text: Something., by: a}}\n"
        "models: {m: {by: a, mechanisms: {y: {yes: x, no: otherwise}}}}\n"
        "counterfactuals: {k: {text: Without x no y., if: {x: no}, then: {y: no}}}\n"
    )
    told = _run("counterfactuals", str(path)).output
    assert "One model is left." in told
    assert "A model:" not in told


def test_a_map_without_counterfactuals_says_so() -> None:
    assert "There are no counterfactuals" in _run("counterfactuals", TEN).output
    told = _json("counterfactuals", TEN)
    assert [told[key] for key in ("table", "grid", "people", "cruxes", "notes")] == [
        [],
        [],
        {},
        [],
        [],
    ]


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("--person", "hasegwa"), 'There is no person "hasegwa" in this map.'),
        (("--person", "kita"), '"kita" holds no counterfactual and no model in this map.'),
        (("--model", "both"), 'There is no model "both" in this map.'),
    ],
)
def test_what_cannot_be_asked(words: tuple[str, ...], message: str) -> None:
    result = _run("counterfactuals", FIRST, *words)
    assert result.exit_code == 2
    assert message in result.stderr


def test_suppositions_as_data() -> None:
    told = _json("what-if", FIRST, "--suppose", "atomic-bombs=no")
    assert told["suppose"] == {"atomic-bombs": "no"}
    assert told["answers"][0] == {
        "of": "both-needed",
        "kind": "model",
        "choice": {},
        "given_up": [],
        "outcomes": {"surrender": ["by-november", "later"]},
        "likeliest": {"surrender": ["by-november", "later"]},
        "settled_by": {"surrender": [["both-needed.surrender"]]},
    }
    assert [answer["given_up"] for answer in told["answers"][1:]] == [
        [],
        *([id] for id in CONFLICT),
    ]
    assert told["answers"][1]["settled_by"] == {"surrender": [["invasion-alone-sufficed"]]}
    assert "suppose" not in _json("what-if", FIRST, "--strike", "butow")


@pytest.mark.parametrize(
    ("struck", "of", "outcomes"),
    [
        # The thesis is left: entry displaced surrender further, so the bombs by one level at most.
        (
            "invasion-alone-sufficed",
            ["both-needed"] + 2 * ["hasegawa"],
            ["in-august", "by-november"],
        ),
        ("hasegawa-2005", ["both-needed", "hasegawa"], ["in-august", "by-november", "later"]),
        ("hasegawa", ["both-needed"], ["by-november", "later"]),
        ("butow", 3 * ["hasegawa"], ["in-august"]),
    ],
)
def test_what_is_struck_binds_nobody(struck: str, of: list[str], outcomes: list[str]) -> None:
    told = _json("what-if", FIRST, "--suppose", "atomic-bombs=no", "--strike", struck)
    assert told["struck"] == [struck]
    assert [answer["of"] for answer in told["answers"]] == of
    last_of_people = [a for a in told["answers"] if a["kind"] == "person"] or told["answers"]
    assert last_of_people[0]["outcomes"]["surrender"] == outcomes


def test_suppositions_in_words() -> None:
    together = ("--suppose", "atomic-bombs=no", "--suppose", "soviet-entry=no")
    words = " ".join(_run("what-if", FIRST, *together).output.split())
    assert words.startswith("Supposing without atomic-bombs, without soviet-entry")
    assert "surrender: no one says" in words
    assert "(by the mechanism of surrender in the model both-needed)" in words
    both = _run("what-if", FIRST, *together, "--strike", "butow").output
    assert both.index("What if: without Butow") < both.index("Supposing without")
    assert "both-needed" not in both
    nothing = _run("what-if", FIRST, "--suppose", "surrender=later").output
    assert "Nothing that the map speaks of as an outcome may follow from that." in nothing


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["atomic-bombs"], "Write FACTOR=VALUE."),
        (["atomic-bomb=no"], 'Did you mean "atomic-bombs"?'),
        (["atomic-bombs=none"], '"atomic-bombs" has no value "none", only no, yes.'),
        (["atomic-bombs=no", "atomic-bombs=yes"], 'cannot be supposed both "no" and "yes".'),
    ],
)
def test_what_cannot_be_supposed(words: list[str], message: str) -> None:
    result = _run("what-if", FIRST, *(part for each in words for part in ("--suppose", each)))
    assert result.exit_code == 2
    assert message in result.stderr
