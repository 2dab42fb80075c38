"""A worksheet for each counterfactual, and the grid of who says what."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass

import pytest

from argmap.briefs.kinds import KINDS
from argmap.briefs.material import Material, Wish
from argmap.briefs.sheet import Fields, Run, Sheet, Table, plain
from argmap.graph import Graph

ReadMap = Callable[[str], Graph]

HEAD = """argmap: 1
title: Two bombs
question: What ended it?
reads: review
people:
  hasegawa: {name: Tsuyoshi Hasegawa, role: historian}
  holloway: {name: David Holloway, role: historian}
sources:
  hasegawa-2005: {type: book, author: hasegawa, title: Racing the Enemy}
  review: {type: review, author: holloway, title: Review}
factors:
  bombs: {text: The bombs fall., values: {none: none, one: one, two: two}, actual: two}
  entry: The Soviet Union enters
  surrender: {text: Japan surrenders, values: {soon: soon, late: late, never: never}, actual: soon}
  peace: Peace is made
"""
COUNTERFACTUALS = """counterfactuals:
  without-entry:
    text: Without entry, no surrender soon.
    if: {entry: no}
    then: {surrender: [late, never]}
    by: hasegawa
    cite: hasegawa-2005 p. 298
    quote: they would have fought on
    tests: necessity
  without-bombs:
    text: Without the bombs it would likely have ended soon.
    if: {bombs: none}
    keep: entry
    then: {surrender: soon}
    hedge: likely
    hedge-words: most likely
    stances:
      - {who: hasegawa, stance: asserts, cite: hasegawa-2005 p. 296, quote: most likely soon}
      - {who: holloway, stance: concedes, only: that it is not implausible}
    link: Fear of the Soviets.
    criteria: {clarity: Soon is not said.}
    reasons: [{from: fear, stated: no}]
  shocks:
    text: Without the shocks no surrender.
    readings:
      neither-shock: {bombs: none, entry: no}
      either-one: [{bombs: none}, {entry: no}]
    then: {surrender: late, peace: no}
    hedge-words: never
    passage: he says never
    by: hasegawa
    stated: no
  open:
    text: It would have been otherwise.
evidence: {fear: {text: They were afraid., kind: document}}
silences: [{text: Until when is not said., about: without-entry}]
"""


def sheets(graph: Graph) -> tuple[Sheet, ...]:
    return KINDS["counterfactuals"].sheets(Material(graph), Wish())


def words_of(value: object) -> str:
    return "".join(_words(value))


def _words(value: object) -> Iterator[str]:
    if isinstance(value, Run):
        yield value.text
    elif isinstance(value, str):
        yield f"{value}\n"
    elif isinstance(value, tuple):
        for item in value:
            yield from _words(item)
        yield "\n"
    elif is_dataclass(value):
        for field in fields(value):
            yield from _words(getattr(value, field.name))


def told(sheet: Sheet) -> dict[str, str]:
    every = (block for block in sheet.blocks if isinstance(block, Fields))
    found = (field for block in every for field in block.fields)
    return {field.label: plain(field.value) for field in found}


def tables(sheet: Sheet) -> list[list[list[str]]]:
    return [
        [[" | ".join(map(plain, cell)) for cell in row] for row in block.rows]
        for block in sheet.blocks
        if isinstance(block, Table)
    ]


def test_one_for_each_then_the_grid(read_map: ReadMap) -> None:
    found = sheets(read_map(HEAD + COUNTERFACTUALS))
    assert [sheet.title for sheet in found] == [
        *(f"Counterfactual C{n}" for n in (1, 2, 3, 4)),
        "What would have been: who says what",
    ]
    assert [sheet.landscape for sheet in found] == [False] * 4 + [True]
    for sheet in found:
        assert sheet.provenance


SUPPOSED = (
    (
        0,
        [
            [
                "The Soviet Union enters: no (it was: yes)",
                "",
                "Japan surrenders: late; or never (it was: soon)",
            ]
        ],
    ),
    (
        1,
        [
            [
                "The bombs fall: none (it was: two)",
                "The Soviet Union enters: yes",
                "Japan surrenders: soon",
            ]
        ],
    ),
    (3, [["", "", ""]]),
)


@pytest.mark.parametrize(("number", "rows"), SUPPOSED)
def test_what_is_changed_and_kept_stands_apart(
    read_map: ReadMap, number: int, rows: list[list[str]]
) -> None:
    sheet = sheets(read_map(HEAD + COUNTERFACTUALS))[number]
    assert tables(sheet)[0] == rows


def test_each_supposition_of_each_reading_has_its_row(read_map: ReadMap) -> None:
    rows = tables(sheets(read_map(HEAD + COUNTERFACTUALS))[2])[0]
    assert [row[0] for row in rows] == [
        "neither shock",
        "either one (1 of 2)",
        "either one (2 of 2)",
    ]


def test_a_forecast_of_what_came_is_supposed_and_not_kept(read_map: ReadMap) -> None:
    map = f"{HEAD}counterfactuals: {{f: {{text: So., if: {{entry: yes}}, then: {{peace: yes}}}}}}"
    assert tables(sheets(read_map(map))[0])[0][0] == [
        "The Soviet Union enters: yes",
        "",
        "Peace is made: yes",
    ]


FIELDS = (
    (
        0,
        {
            "Who and where": "Hasegawa, p. 298",
            "Hedge": "no hedging words in this map; taken as: would, in every case",
            "It tests": "necessity: was it needed?",
            "Link": "",
            "Evidence": "",
            "Not said": "Until when is not said.",
        },
    ),
    (
        1,
        {
            "Others": "Holloway: concedes, but only that it is not implausible",
            "Hedge": "“most likely” (words of Hasegawa); taken as: likely, in the likeliest case",
            "Link": "Fear of the Soviets.",
            "For it": "E1 They were afraid. — map-maker",
        },
    ),
    (2, {"Hedge": "“never” (words of whoever reports Hasegawa); taken as: would, in every case"}),
    (3, {"Who and where": "nobody named", "Evidence": ""}),
)


@pytest.mark.parametrize(("number", "expected"), FIELDS)
def test_who_says_so_how_surely_and_on_what(
    read_map: ReadMap, number: int, expected: dict[str, str]
) -> None:
    found = told(sheets(read_map(HEAD + COUNTERFACTUALS))[number])
    assert {label: found.get(label) for label in expected} == expected


def test_where_evidence_is_given_no_lines_ask_for_it(read_map: ReadMap) -> None:
    assert "Evidence" not in told(sheets(read_map(HEAD + COUNTERFACTUALS))[1])


def test_the_map_makers_reading_is_marked(read_map: ReadMap) -> None:
    found = sheets(read_map(HEAD + COUNTERFACTUALS))
    assert "Without the shocks no surrender. (map-maker)" in words_of(found[2].blocks)
    assert "(map-maker)" not in words_of(found[0].blocks)


def test_all_six_criteria_have_room_and_the_map_makers_words(read_map: ReadMap) -> None:
    sheet = sheets(read_map(HEAD + COUNTERFACTUALS))[1]
    criteria = tables(sheet)[1]
    assert [row[0].partition(" | ")[0] for row in criteria] == [
        *("Clarity", "Cotenability", "Minimal rewrite", "Theory", "Statistics", "Projectability")
    ]
    assert [row[1:] for row in criteria] == [["□ met | □ partly | □ not met", ""]] * 6
    assert criteria[0][0].endswith("The map-maker: Soon is not said.")
    assert "map-maker" not in criteria[1][0]


def test_the_grid_says_who_says_what_and_where_no_one_does(read_map: ReadMap) -> None:
    (rows,) = tables(sheets(read_map(HEAD + COUNTERFACTUALS))[-1])
    assert rows == [
        [
            "The Soviet Union enters: no (it was: yes)",
            "C1 late; or never — Hasegawa, p. 298 | C3 on one reading: late — Hasegawa, map-maker",
            "C3 on one reading: no — Hasegawa, map-maker",
        ],
        [
            "The bombs fall: none (it was: two)",
            "C2 likely: soon — Hasegawa, p. 296; "
            "Holloway: concedes, but only that it is not implausible | "
            "C3 on one reading: late — Hasegawa, map-maker",
            "C3 on one reading: no — Hasegawa, map-maker",
        ],
        [
            "The bombs fall: none (it was: two) | The Soviet Union enters: no (it was: yes)",
            "C3 on one reading: late — Hasegawa, map-maker",
            "C3 on one reading: no — Hasegawa, map-maker",
        ],
    ]


def test_the_grid_says_where_no_one_speaks(read_map: ReadMap) -> None:
    each = "\n".join(
        f"  c{n}: {{text: So., if: {{bombs: {bombs}}}, then: {{{then}}}}}"
        for n, (bombs, then) in enumerate((("none", "peace: no"), ("one", "surrender: late")))
    )
    (rows,) = tables(sheets(read_map(f"{HEAD}counterfactuals:\n{each}"))[-1])
    assert [row[1:] for row in rows] == [["C1 no", "no one says"], ["no one says", "C2 late"]]


def test_suppositions_of_what_came_are_told_each_by_itself(read_map: ReadMap) -> None:
    each = "\n".join(
        f"  c{n}: {{text: So., if: {{{supposed}}}, then: {{peace: yes}}}}"
        for n, supposed in enumerate(("entry: yes", "bombs: two"))
    )
    (rows,) = tables(sheets(read_map(f"{HEAD}counterfactuals:\n{each}"))[-1])
    assert rows == [["The Soviet Union enters: yes", "C1 yes"], ["The bombs fall: two", "C2 yes"]]


def test_how_it_stands_is_said_only_where_it_is_asked_for(read_map: ReadMap) -> None:
    material = Material(read_map(HEAD + COUNTERFACTUALS))
    (bare, *_), (judged, *_) = (
        KINDS["counterfactuals"].sheets(material, Wish(verdicts=asked)) for asked in (False, True)
    )
    assert "surrender soon.\n" in words_of(bare.blocks[:1])
    assert "surrender soon. [" in words_of(judged.blocks[:1])


def test_many_outcomes_go_into_several_tables(read_map: ReadMap) -> None:
    factors = "".join(f"  f{n}: F{n} is\n" for n in range(6))
    each = "".join(
        f"  c{n}: {{text: C{n}., if: {{entry: no}}, then: {{f{n}: no}}}}\n" for n in range(5)
    )
    other = "  d: {text: D., if: {bombs: none}, then: {f5: no}}\n"
    graph = read_map(f"{HEAD}{factors}counterfactuals:\n{each}{other}")
    first, second = tables(sheets(graph)[-1])
    assert [[len(row) for row in table] for table in (first, second)] == [[5], [3, 3]]


@pytest.mark.parametrize("counterfactuals", ["", "counterfactuals: {c: {text: Perhaps.}}\n"])
def test_there_is_no_grid_without_suppositions(read_map: ReadMap, counterfactuals: str) -> None:
    (sheet,) = sheets(read_map(f"{HEAD}claims: {{a: So.}}\n{counterfactuals}"))
    assert ("holds no counterfactuals" in words_of(sheet.blocks)) is (not counterfactuals)


def test_no_verdicts(read_map: ReadMap) -> None:
    printed = words_of(sheets(read_map(HEAD + COUNTERFACTUALS))).casefold()
    for word in ("stands", "rebutted", "unsupported", "✓", "✗"):
        assert word not in printed
