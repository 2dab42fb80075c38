"""Positions against claims, with the pages in the cells."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from argmap.briefs.kinds import KINDS
from argmap.briefs.material import Material, Wish
from argmap.briefs.sheet import Heading, Note, Paragraph, Sheet, Table, plain
from argmap.graph import Graph

ReadMap = Callable[[str], Graph]

HEAD = """argmap: 1
title: Two bombs
reads: review
people:
  hasegawa: {name: Tsuyoshi Hasegawa, role: historian}
  holloway: {name: David Holloway, role: historian}
  butow: {name: Robert Butow, role: historian}
  uemura: {name: Uemura Mikio, role: witness}
sources:
  hasegawa-2005: {type: book, author: hasegawa, title: Racing the Enemy}
  butow-1954: {type: book, author: butow, title: "Japan's Decision"}
  review: {type: review, author: holloway, title: Review}
"""
POSITIONS = """claims:
  more:
    role: thesis
    topic: Which did more?
    text: Entry did more than the bombs.
    stances:
      - {who: hasegawa, stance: asserts, cite: hasegawa-2005 p. 5}
      - {who: hasegawa, stance: qualifies, cite: [hasegawa-2005 p. 295, hasegawa-2005 p. 293]}
      - {who: holloway, stance: reports}
      - {who: butow, stance: declines, cite: butow-1954}
  date: {text: The date was put forward., stances: [
    {who: hasegawa, stance: asserts},
    {who: holloway, stance: denies},
    {who: holloway, stance: concedes, only: that it is not implausible}]}
  fear: {text: They feared it., topic: Which did more?, by: hasegawa, belief-of: uemura, stated: no}
  known: {text: It is known., by: butow, cite: hasegawa-2005 p. 7, common-ground: yes}
  own: {text: Only the general says so., by: uemura}
"""


def sheet_of(graph: Graph) -> Sheet:
    (sheet,) = KINDS["grid"].sheets(Material(graph), Wish())
    return sheet


def rows_of(sheet: Sheet) -> list[list[str]]:
    return [
        [" | ".join(map(plain, cell)) for cell in row]
        for block in sheet.blocks
        if isinstance(block, Table)
        for row in block.rows
    ]


def test_every_position_stands_in_its_cell(read_map: ReadMap) -> None:
    assert rows_of(sheet_of(read_map(HEAD + POSITIONS))) == [
        [
            "Entry did more than the bombs. (thesis)",
            "asserts, p. 5 | qualifies, p. 295; p. 293",
            "reports",
            "declines",
        ],
        [
            "The date was put forward.",
            "asserts",
            "denies | concedes, but only that it is not implausible",
        ],
        [
            "Which did more?",
            "Hasegawa",
            "asserts: They feared it. (a belief of Uemura, map-maker)",
        ],
        [
            "Under no topic",
            "Butow",
            "asserts, Hasegawa, Racing the Enemy, 7: It is known. (granted by all sides)",
        ],
    ]


def test_topics_are_headed_and_each_word_is_explained(read_map: ReadMap) -> None:
    sheet = sheet_of(read_map(HEAD + POSITIONS))
    assert sheet.landscape
    headings = [plain(block.runs) for block in sheet.blocks if isinstance(block, Heading)]
    assert headings == [
        "Where two or more take a position",
        "Which did more?",
        "Under no topic",
        "Where one alone takes a position",
    ]
    words, left_out, *_ = (plain(b.runs) for b in sheet.blocks if isinstance(b, Note))
    for word in ("asserts", "denies", "qualifies", "concedes", "reports", "declines", "silent"):
        assert f"{word}: " in words
    assert "says: " not in words
    assert "endorses: " not in words
    assert "only witnesses say" in left_out


def test_how_it_stands_is_said_only_where_it_is_asked_for(read_map: ReadMap) -> None:
    material = Material(read_map(HEAD + POSITIONS))
    bare, judged = (
        rows_of(KINDS["grid"].sheets(material, Wish(verdicts=asked))[0]) for asked in (False, True)
    )
    assert not any("[" in " ".join(row) for row in bare)
    assert all("]" in " ".join(row) for row in judged)


def test_who_is_silent_on_a_whole_topic_has_no_column_there(read_map: ReadMap) -> None:
    claims = (
        "a: {text: A., topic: One, by: [hasegawa, butow]},"
        "b: {text: B., topic: Two, by: [butow, holloway]}"
    )
    sheet = sheet_of(read_map(f"{HEAD}claims: {{{claims}}}"))
    tables = [block for block in sheet.blocks if isinstance(block, Table)]
    assert [[plain(head) for head in table.head] for table in tables] == [
        ["Statement", "Hasegawa", "Butow"],
        ["Statement", "Holloway", "Butow"],
    ]
    _, *silent = (plain(block.runs) for block in sheet.blocks if isinstance(block, Note))
    assert silent == [
        "Silent on all of this: Holloway",
        "Silent on all of this: Hasegawa",
    ]


def test_where_one_alone_speaks_nobody_is_said_to_be_silent(read_map: ReadMap) -> None:
    claims = "a: {text: A., topic: One, by: hasegawa}, b: {text: B., topic: Two, by: butow}"
    sheet = sheet_of(read_map(f"{HEAD}claims: {{{claims}}}"))
    assert rows_of(sheet) == [["One", "Hasegawa", "asserts: A."], ["Two", "Butow", "asserts: B."]]
    assert not [block for block in sheet.blocks if isinstance(block, Heading)]
    (words,) = (plain(block.runs) for block in sheet.blocks if isinstance(block, Note))
    assert "silent" not in words


def test_who_vouches_without_a_column_is_named(read_map: ReadMap) -> None:
    stances = "{who: uemura, stance: asserts}, {who: hasegawa, stance: endorses}"
    graph = read_map(f"{HEAD}claims: {{a: {{text: So., stances: [{stances}]}}}}")
    assert rows_of(sheet_of(graph)) == [
        ["Hasegawa", "endorses: So. (held by Uemura)"],
    ]


def test_where_nothing_is_left_out_none_is_said_to_be(read_map: ReadMap) -> None:
    graph = read_map(f"{HEAD}claims: {{a: {{text: So., by: hasegawa}}}}")
    notes = [plain(b.runs) for b in sheet_of(graph).blocks if isinstance(b, Note)]
    assert "left out" not in " ".join(notes)


@pytest.mark.parametrize(("people", "across"), [(5, [5]), (6, [5, 1]), (12, [5, 5, 2])])
def test_many_people_are_split_over_tables(
    read_map: ReadMap, people: int, across: list[int]
) -> None:
    named = ", ".join(f"p{n}: P{n}" for n in range(people))
    every = ", ".join(f"p{n}" for n in range(people))
    claims = f"  all: {{text: A., by: [{every}]}}\n  two: {{text: B., by: [p0, p1]}}"
    sheet = sheet_of(read_map(f"argmap: 1\ntitle: M\npeople: {{{named}}}\nclaims:\n{claims}"))
    tables = [block for block in sheet.blocks if isinstance(block, Table)]
    assert [len(table.head) - 1 for table in tables] == across
    assert [len(table.rows) for table in tables] == [2, *(1 for _ in across[1:])]
    assert not [block for block in sheet.blocks if isinstance(block, Heading)]
    names = "Who is set side by side: " + ", ".join(f"P{n}" for n in range(people))
    assert names in [plain(block.runs) for block in sheet.blocks if isinstance(block, Note)]


def test_many_who_are_silent_are_counted_as_all_others(read_map: ReadMap) -> None:
    named = ", ".join(f"p{n}: P{n}" for n in range(7))
    alone = "\n".join(f"  c{n}: {{text: C{n}., by: p{n}}}" for n in range(7))
    head = f"argmap: 1\ntitle: Many\npeople: {{{named}}}\nclaims:\n{alone}\n"
    sheet = sheet_of(read_map(f"{head}  two: {{text: B., by: [p0, p1]}}"))
    notes = [plain(block.runs) for block in sheet.blocks if isinstance(block, Note)]
    assert notes[-1] == "Silent on all of this: all others"


def test_a_map_without_positions_says_what_is_missing(read_map: ReadMap) -> None:
    sheet = sheet_of(read_map(f"{HEAD}claims: {{a: So.}}"))
    (block,) = sheet.blocks
    assert isinstance(block, Paragraph)
    assert "nobody takes a position" in plain(block.runs)


def test_hostile_words_stay_as_they_are(read_map: ReadMap) -> None:
    graph = read_map(f'{HEAD}claims: {{a: {{text: "#let x <b> | $y$", by: hasegawa}}}}')
    assert rows_of(sheet_of(graph)) == [["Hasegawa", "asserts: #let x <b> | $y$"]]
