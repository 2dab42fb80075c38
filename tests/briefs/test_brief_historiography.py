"""Who asks what, answers what, ranks which cause first, and on what sources."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from argmap.briefs.kinds import KINDS
from argmap.briefs.material import Material, Wish
from argmap.briefs.sheet import Paragraph, Sheet, Table, Works, plain
from argmap.graph import Graph

ReadMap = Callable[[str], Graph]

HEAD = """argmap: 1
title: Two bombs
reads: review
people:
  hasegawa: {name: Tsuyoshi Hasegawa, role: historian, school: Internationalist}
  holloway: {name: David Holloway, role: historian}
  butow: {name: Robert Butow, role: historian}
  doubters: {name: Those who doubt it, named: no}
  frank: {name: Richard Frank, role: historian}
  uemura: {name: Uemura Mikio, role: witness}
sources:
  hasegawa-2005: {type: book, author: hasegawa, title: Racing the Enemy, date: 2005}
  butow-1954: {type: book, author: butow, title: The Decision, date: 1954, kind: secondary}
  zolotarev-2000: {type: book, editor: V. A. Zolotarev, title: Documents, kind: primary}
  review: {type: review, author: holloway, title: Review}
factors:
  bombs: The bombs fall
  entry: The Soviet Union enters
  surrender: {text: Japan surrenders, values: {soon: soon, late: late}, actual: soon}
"""
CLAIMS = """claims:
  more:
    role: thesis
    topic: Which did more?
    text: Entry did more than the bombs.
    causes: {by: entry, more-than: bombs, of: {surrender: soon}}
    stances:
      - {who: hasegawa, stance: asserts, cite: hasegawa-2005 p. 5}
      - {who: hasegawa, stance: qualifies, cite: hasegawa-2005 p. 293}
      - {who: holloway, stance: reports}
      - {who: butow, stance: declines, cite: butow-1954}
    reasons: [{from: told, by: hasegawa}, {from: rumour, stated: no}, heard]
    rebutted-by: [{from: small, stated: no}]
  both:
    text: Both were decisive.
    by: butow
    causes: {by: [bombs, entry], of: {surrender: soon}, weight: decisive}
  small: {text: The part was small., by: doubters}
  feared: {text: They feared it., by: frank, belief-of: uemura,
    causes: {by: entry, of: {surrender: soon}, weight: main}}
evidence:
  told: {text: He said so., kind: testimony, speaker: uemura, cite: zolotarev-2000 p. 302}
  heard: {text: He heard so., kind: testimony, speaker: uemura}
  rumour: {text: There was a rumour., kind: document, cite: butow-1954 p. 1}
"""


def sheet_of(graph: Graph) -> Sheet:
    (sheet,) = KINDS["historiography"].sheets(Material(graph), Wish())
    return sheet


def rows_of(graph: Graph) -> dict[str, list[str]]:
    (table,) = (block for block in sheet_of(graph).blocks if isinstance(block, Table))
    told = [[" | ".join(map(plain, cell)) for cell in row] for row in table.rows]
    return {row[0]: row[1:] for row in told}


ROWS = (
    (
        "Tsuyoshi Hasegawa",
        [
            "Racing the Enemy, 2005",
            "Which did more?",
            "Entry did more than the bombs. — asserts, p. 5; qualifies, p. 293",
            "The Soviet Union enters; before: The bombs fall; for: Japan surrenders: soon — "
            "asserts, p. 5; qualifies, p. 293",
            "Primary: Zolotarev, Documents | No source named: testimony of Uemura",
            "Internationalist",
        ],
    ),
    (
        "David Holloway",
        [
            "Review, year not said",
            "Which did more?",
            "no thesis of their own in this map | reports: Entry did more than the bombs.",
            "not said",
            "not said",
            "not said",
        ],
    ),
    (
        "Robert Butow",
        [
            "Decision, 1954",
            "Which did more?",
            "no thesis of their own in this map | declines: Entry did more than the bombs.",
            "declines: Entry did more than the bombs. | none ranked; named: "
            "The bombs fall (decisive); The Soviet Union enters (decisive)",
            "not said",
            "not said",
        ],
    ),
    (
        "Those who doubt it | not named in the text",
        [
            "not said",
            "Which did more?",
            "no thesis of their own in this map | "
            "Against the thesis: The part was small. — set so by the map-maker",
            "not said",
            "not said",
            "not said",
        ],
    ),
    (
        "Richard Frank",
        [
            "not said",
            "not said",
            "no thesis of their own in this map",
            "not said",
            "not said",
            "not said",
        ],
    ),
)


@pytest.mark.parametrize(("author", "cells"), ROWS)
def test_what_the_map_tells_of_an_author(read_map: ReadMap, author: str, cells: list[str]) -> None:
    assert rows_of(read_map(HEAD + CLAIMS))[author] == cells


def test_only_those_who_write_have_a_row(read_map: ReadMap) -> None:
    assert list(rows_of(read_map(HEAD + CLAIMS))) == [author for author, _ in ROWS]


def test_the_works_in_the_table_are_cited(read_map: ReadMap) -> None:
    sheet = sheet_of(read_map(HEAD + CLAIMS))
    assert sheet.landscape
    cited = [
        plain(entry)
        for works in sheet.sources
        if isinstance(works, Works)
        for entry in works.entries
    ]
    assert len(cited) == 4


@pytest.mark.parametrize(
    ("weight", "told"),
    [
        ("sole", "The bombs fall (sole); for: Japan surrenders: soon — asserts"),
        ("main", "The bombs fall (main); for: Japan surrenders: soon — asserts"),
        ("decisive", "none ranked; named: The bombs fall (decisive)"),
        ("contributing", "none ranked; named: The bombs fall (contributing)"),
        ("unstated", "none ranked; named: The bombs fall"),
    ],
)
def test_a_cause_is_ranked_first_only_where_its_weight_says_so(
    read_map: ReadMap, weight: str, told: str
) -> None:
    causes = f"{{by: bombs, of: {{surrender: soon}}, weight: {weight}}}"
    graph = read_map(f"{HEAD}claims: {{a: {{text: So., by: holloway, causes: {causes}}}}}")
    assert rows_of(graph)["David Holloway"][3] == told


def test_a_cause_that_is_named_twice_is_told_once(read_map: ReadMap) -> None:
    causes = "causes: {by: bombs, of: {surrender: soon}"
    claims = "\n".join(
        f"  {id}: {{text: So., by: holloway, {causes}, weight: {weight}}}}}"
        for id, weight in (("a", "unstated"), ("b", "decisive"), ("c", "necessary"))
    )
    told = rows_of(read_map(f"{HEAD}claims:\n{claims}"))["David Holloway"][3]
    assert told == "none ranked; named: The bombs fall (decisive, necessary)"


def test_the_map_makers_reading_is_marked(read_map: ReadMap) -> None:
    graph = read_map(f"{HEAD}claims: {{a: {{text: So., role: thesis, by: holloway, stated: no}}}}")
    assert rows_of(graph)["David Holloway"][2] == "So. — asserts; map-maker"


@pytest.mark.parametrize("claim", ["So.", "{text: So., by: uemura}"])
def test_a_map_without_historians_says_what_is_missing(read_map: ReadMap, claim: str) -> None:
    (block,) = sheet_of(read_map(f"{HEAD}claims: {{a: {claim}}}")).blocks
    assert isinstance(block, Paragraph)
    assert "no historian takes a position" in plain(block.runs)
