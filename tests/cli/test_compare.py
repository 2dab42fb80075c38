"""`argmap compare`."""

from __future__ import annotations

import json
import re
import sys
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from argmap.cli import main

sys.path.append(str(Path(__file__).parents[1] / "formats"))

from untrusted import LONG, TEXTS

ROOT = Path(__file__).parents[2]
SIDES = str(ROOT / "examples/two-sides.argmap.yaml")
FIRST = str(ROOT / "tests/maps/first-map.argmap.yaml")


def _run(*words: str, columns: int = 100) -> Result:
    return CliRunner().invoke(main, ["compare", *words], env={"COLUMNS": str(columns)})


def _json(*words: str) -> dict[str, Any]:
    result = _run(*words, "--format", "json")
    assert result.exit_code == 0, result.output
    told = json.loads(result.stdout)
    assert isinstance(told, dict)
    return told


def test_everything_as_data() -> None:
    told = _json(SIDES)
    assert (told["argmap"], told["command"], told["file"]) == (1, "compare", SIDES)
    assert told["people"] == ["proposition", "opposition"]
    assert told["grid"]["fire-cleared-houses"] == {
        "proposition": [{"stance": "asserts", "only": "", "cite": [], "via": ""}],
        "opposition": [
            {"stance": "concedes", "only": "that it cleared some of them", "cite": [], "via": ""}
        ],
    }
    assert told["grid"]["towns-unnamed"]["opposition"] == []
    assert list(told["topics"]) == ["The end of plague", "What burned"]
    assert [a["statement"] for a in told["agreements"]] == ["no-later-epidemic"]
    assert told["agreements"][0]["opponents"] == [["proposition", "opposition"]]
    assert [(d["statement"], d["kind"]) for d in told["disagreements"]] == [
        ("fire-ended-plague", "denial"),
        ("fire-ended-plague", "undercut"),
        ("elsewhere-without-fire", "doubt"),
    ]
    assert told["concessions"][0]["opponents"] == ["proposition"]
    assert told["tensions"] == []
    assert told["cruxes"] == [
        {
            "thesis": "fire-ended-plague",
            "change": [{"operation": "grant", "id": "elsewhere-without-fire"}],
            "effect": {
                "before": {"verdict": "stands", "grounds": "argued"},
                "after": {"verdict": "unsupported", "grounds": "bare"},
            },
            "gives_way": ["proposition"],
            "evidence": [],
        }
    ]
    assert [(f["factor"], f["different_ends"]) for f in told["shared_factors"]] == [
        ("great-fire", True)
    ]
    (rivals,) = told["rival_explanations"]
    assert (rivals["factor"], rivals["excluding"], rivals["ranked_by"]) == ("plague", [[0, 1]], [])


def test_pages_and_what_they_were_read_in() -> None:
    told = _json(FIRST, "--person", "hasegawa", "--person", "butow")
    assert told["grid"]["soviet-entry-outweighed-bombs"] == {
        "hasegawa": [
            {
                "stance": stance,
                "only": "",
                "cite": [f"hasegawa-2005 p. {page}"],
                "via": "holloway-review",
            }
            for stance, page in (("asserts", 5), ("qualifies", 295))
        ],
        "butow": [
            {"stance": "declines", "only": "", "cite": ["butow-1954"], "via": "holloway-review"}
        ],
    }
    assert told["counterfactual_cruxes"]
    assert told["pairs_left_out"] == 0
    assert told["tensions"][0]["members"] == ["without-twin-shocks", "invasion-alone-sufficed"]


@pytest.mark.parametrize("columns", [20, 40, 70, 100])
def test_no_line_is_wider_than_the_page(columns: int) -> None:
    for file in (SIDES, FIRST):
        result = _run(file, columns=columns)
        assert result.exit_code == 0
        wide = [line for line in result.stdout.splitlines() if len(line) > columns]
        assert wide == []


def test_conclusions_come_first_and_factors_have_words() -> None:
    told = _run(SIDES).stdout
    flat = " ".join(told.split())
    headings = ("Concessions", "Where they part", "What it turns on", "Who holds what")
    places = [told.index(f"\n{heading}\n") for heading in headings]
    assert places == sorted(places)
    assert "by “How the City is rebuilt” (in brick): “Houses of brick" in flat
    assert "a cause of “How the City is rebuilt”: in brick [fire-changed-building]" in flat
    assert "by “The City of London burns”: “The Great Fire" in flat


def test_a_table_has_room_for_names_and_stances() -> None:
    """A column too narrow for a word of a name or of a stance makes the grid a list."""
    people = ("--person", "hasegawa", "--person", "butow", "--person", "holloway")
    tables = 0
    for columns in range(40, 101, 4):
        lines = _run(FIRST, *people, columns=columns).stdout.splitlines()
        heads = [line.split() for line in lines if line.startswith("statement ")]
        assert all(head == ["statement", "Hasegawa", "Butow", "Holloway", "they"] for head in heads)
        tables += bool(heads)
        # Silence is told apart from declining, and its sign is explained.
        assert any("declines" in line for line in lines)
        assert any(line.startswith("A dash (–), or no mention, is silence") for line in lines)
    assert 0 < tables < 16


def test_no_blank_lines_follow_each_other() -> None:
    for form in ("text", "markdown"):
        lines = _run(SIDES, "--format", form).stdout.splitlines()
        assert not any(one == other == "" for one, other in pairwise(lines))


REFUSED: dict[tuple[str, ...], str] = {
    (SIDES, "--person", "propositon"): 'There is no person "propositon" in this map. '
    'Did you mean "proposition"?',
    (SIDES, "--thesis", "fire-ended-plage"): 'There is no statement "fire-ended-plage" in this '
    'map. Did you mean "fire-ended-plague"?',
    (SIDES, "--topic", "What burnt"): 'No topic of this map is called "What burnt". Did you mean '
    '"What burned"?',
    (SIDES, "-"): "Standard input can be compared only by itself.",
    (SIDES, str(ROOT / "pyproject.toml")): "to compare",
    (SIDES, "nowhere.argmap.yaml"): '"nowhere.argmap.yaml" cannot be opened',
    (SIDES, "--format", "json", "-o", SIDES): "is the map itself",
}


@pytest.mark.parametrize("words", REFUSED, ids=lambda words: words[-1])
def test_what_cannot_be_compared_is_told(words: tuple[str, ...]) -> None:
    result = _run(*words)
    assert result.exit_code == 2
    assert REFUSED[words] in " ".join(result.stderr.split())
    assert result.stdout == ""


def test_one_thesis_and_one_topic() -> None:
    assert {c["thesis"] for c in _json(FIRST)["cruxes"]} == {"soviet-entry-outweighed-bombs"}
    told = _json(FIRST, "--thesis", "date-advanced-at-potsdam", "--topic", "what moved stalin?")
    assert told["theses"]["date-advanced-at-potsdam"]["verdict"] == "rebutted"
    assert told["cruxes"] == []
    assert list(told["topics"]) == ["What moved Stalin?"]
    result = _run(FIRST, "--thesis", "date-advanced-at-potsdam")
    assert "Nothing in this map decides between them" in " ".join(result.stdout.split())


HEAD = "argmap: 1\ntitle: {}\npeople: {{a: Ann, b: Ben}}\nclaims:\n"
ONE = HEAD.format("One") + "  same: {text: It is the same., by: a}\n"
OTHER = "argmap: 1\ntitle: Other\ninclude: one.argmap.yaml\nadds:\n" + (
    "  same: {stances: [{who: b, stance: denies}]}\n"
)
THIRD = "argmap: 1\ntitle: Third\nclaims: {third: {text: This is third., by: c}}\npeople: {c: Cy}\n"


def test_several_maps_are_compared_as_one(tmp_path: Path) -> None:
    texts = {"one": ONE, "other": OTHER, "third": THIRD}
    paths = {name: tmp_path / f"{name}.argmap.yaml" for name in texts}
    for name, text in texts.items():
        paths[name].write_text(text, "utf-8")
    told = _json(*map(str, paths.values()))
    assert told["people"] == ["a", "b", "c"]
    assert told["files"] == [str(path) for path in paths.values()]
    assert [d["statement"] for d in told["disagreements"]] == ["same"]
    assert list(told["grid"]) == ["same", "third"]
    # What another of them includes does not give its title.
    assert _run(str(tmp_path)).stdout.splitlines()[0] == "Other · Third"
    paths["third"].write_text(THIRD.replace("third: {", "same: {"), "utf-8")
    result = _run(*map(str, paths.values()))
    assert result.exit_code == 1
    assert '"same"' in result.stderr
    assert result.stdout == ""


@pytest.mark.parametrize("form", ["text", "markdown", "json"])
def test_a_file_is_written(form: str, tmp_path: Path) -> None:
    target = tmp_path / "told"
    result = _run(SIDES, "--format", form, "-o", str(target))
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == f"Wrote {target}.\n"
    assert target.read_text("utf-8") == _run(SIDES, "--format", form).stdout


def _untrusted() -> str:
    texts = [*TEXTS, LONG]
    return json.dumps(
        {
            "argmap": "1",
            "title": TEXTS[0],
            "people": {f"p{n}": text for n, text in enumerate(texts)},
            "claims": {
                f"c{n}": {
                    "text": text,
                    "topic": texts[n - 1],
                    "stances": [
                        {"who": f"p{n % 3}", "stance": "asserts"},
                        {"who": f"p{3 + n % 3}", "stance": "concedes", "only": text, "quote": text},
                    ],
                }
                for n, text in enumerate(texts)
            },
        },
        ensure_ascii=False,
    )


def test_hostile_texts_are_printed_as_they_stand(tmp_path: Path) -> None:
    path = tmp_path / "hostile.argmap.yaml"
    path.write_text(_untrusted(), "utf-8")
    assert len(_json(str(path))["grid"]) == len(TEXTS) + 1
    page = _run(str(path), "--format", "markdown").stdout
    assert not re.search(r"<|(?<!\\)\]\(|(?<!\\)`", page)
    rows = [line for line in page.splitlines() if line.startswith("|")]
    assert rows
    for row in rows:
        bare = row.replace("\\\\", "").replace("\\|", "")
        assert bare.count("|") == 9, row  # The statement, six people, and whether they meet.
    for columns in (30, 100):
        assert _run(str(path), columns=columns).exit_code == 0


def test_many_people_are_listed(tmp_path: Path) -> None:
    people = {f"p{n}": f"Person {n}" for n in range(60)}
    claims = {
        f"c{n}": {"text": f"This is claim {n}.", "by": [f"p{n % 60}", f"p{(n + 7) % 60}"]}
        for n in range(120)
    }
    path = tmp_path / "many.argmap.yaml"
    path.write_text(
        json.dumps({"argmap": "1", "title": "Many", "people": people, "claims": claims}), "utf-8"
    )
    told = _run(str(path)).stdout
    at = told.splitlines().index("This is claim 0. [c0] – they meet")
    assert told.splitlines()[at + 1 : at + 3] == ["  Person 0: asserts", "  Person 7: asserts"]
    assert "silence" in told
    assert "–: " not in told
    page = _run(str(path), "--format", "markdown").stdout
    assert not any(line.startswith("|") for line in page.splitlines())


HEDGED = """
argmap: 1
title: How firmly?
people: {a: A, b: B}
factors: {rain: The rain comes, harvest: The harvest fails}
claims:
  rained: {text: Rain spoiled it., by: b, causes: {by: rain, of: {harvest: yes}}}
counterfactuals:
  dry: {text: If dry., by: a, if: {rain: no}, then: {harvest: no}%s}
"""


@pytest.mark.parametrize(
    ("hedge", "words"),
    [
        ("would", "in a supposition, with the outcome"),
        ("likely", "in a supposition, with the likely outcome"),
        ("might", "in a supposition, with the possible outcome"),
        ("uncertain", "in a supposition that leaves open"),
    ],
)
def test_a_shared_factors_use_keeps_its_hedge(hedge: str, words: str, tmp_path: Path) -> None:
    path = tmp_path / "hedged.argmap.yaml"
    path.write_text(HEDGED % f", hedge: {hedge}", "utf-8")
    assert f"  A: {words} “The harvest fails”: no [dry]\n" in _run(str(path)).stdout
    (shared,) = _json(str(path))["shared_factors"]
    assert {use["id"]: use["hedge"] for use in shared["uses"]} == {"rained": None, "dry": hedge}
