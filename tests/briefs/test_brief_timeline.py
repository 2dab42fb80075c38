"""What is dated in order of time, datings in dispute on tracks, what has no date apart."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.briefs.kinds import KINDS
from argmap.briefs.material import Material, Wish
from argmap.briefs.sheet import Heading, Listing, Paragraph, Sheet, Table, plain
from argmap.graph import Graph

ReadMap = Callable[[str], Graph]

HEAD = """argmap: 1
title: When?
reads: review
people:
  hasegawa: {name: Tsuyoshi Hasegawa, role: historian}
  holloway: {name: David Holloway, role: historian}
  kita: {name: Kita Seiti, role: witness}
sources:
  hasegawa-2005: {type: book, author: hasegawa, title: Racing the Enemy}
  review: {type: review, author: holloway, title: Review}
"""
DATED = """factors:
  entry: {text: The Soviet Union enters, date: 8 August 1945}
  signed: {text: Stalin signs, date: July 1945, values: [no, yes], actual: no}
  surrender: {text: Japan surrenders, date: 14 August 1945,
    values: {soon: soon, late: late}, actual: soon}
  loose: {text: The Emperor speaks, values: [no, yes], actual: no}
claims:
  early: {text: It was early., when: June 1945, by: holloway, rebutted-by: [late]}
  late: {text: It was late., when: late July 1945, by: hasegawa, cite: hasegawa-2005 p. 9}
  known: {text: It is known., when: 9 August 1945, common-ground: yes}
  drawn: {text: It follows., when: 1944, by: holloway, stated: no}
  thesis: {text: This did most., topic: What did most?, by: hasegawa, stated: no}
evidence:
  kita-said: {text: The bomb was first., kind: testimony, speaker: kita, date: 16 September 1945}
counterfactuals:
  perhaps: {text: It could have been otherwise., by: hasegawa}
"""


def sheet_of(graph: Graph) -> Sheet:
    (sheet,) = KINDS["timeline"].sheets(Material(graph), Wish())
    return sheet


def tables(sheet: Sheet) -> list[list[list[str]]]:
    return [
        [[" | ".join(map(plain, cell)) for cell in row] for row in block.rows]
        for block in sheet.blocks
        if isinstance(block, Table)
    ]


def headings(sheet: Sheet) -> list[str]:
    return [plain(block.runs) for block in sheet.blocks if isinstance(block, Heading)]


def lists(sheet: Sheet) -> list[list[str]]:
    return [list(map(plain, b.items)) for b in sheet.blocks if isinstance(b, Listing)]


def test_everything_dated_stands_in_order_of_time(read_map: ReadMap) -> None:
    *_, order = tables(sheet_of(read_map(HEAD + DATED)))
    assert order == [
        ["1944", "It follows. (map-maker)", "Holloway"],
        ["June 1945", "It was early. [in dispute]", "Holloway"],
        ["July 1945", "Stalin signs (it did not happen, dated by the map-maker)", ""],
        ["Late July 1945", "It was late. [in dispute]", "Hasegawa, p. 9"],
        ["8 August 1945", "The Soviet Union enters (dated by the map-maker)", ""],
        ["9 August 1945", "It is known. (granted by all sides)", ""],
        ["14 August 1945", "Japan surrenders (as it was: soon, dated by the map-maker)", ""],
        [
            "16 September 1945",
            "E1 The bomb was first. (said 16 September 1945)",
            "Kita",
        ],
    ]


def test_datings_in_dispute_stand_on_two_tracks(read_map: ReadMap) -> None:
    sheet = sheet_of(read_map(HEAD + DATED))
    dispute, _ = tables(sheet)
    assert dispute == [
        ["June 1945", "A It was early. | Holloway", ""],
        ["Late July 1945", "", "B It was late. | Hasegawa, p. 9"],
    ]
    assert lists(sheet)[0] == ["B is set against A — Hasegawa"]


def test_what_has_no_date_stands_apart(read_map: ReadMap) -> None:
    sheet = sheet_of(read_map(HEAD + DATED))
    assert headings(sheet) == [
        "Dates in dispute",
        "In order of time",
        "Not dated in this map",
        "What did most?",
        "Under no topic",
        "What could have gone otherwise",
    ]
    assert lists(sheet)[1:] == [
        ["This did most. — Hasegawa, map-maker"],
        ["It could have been otherwise. — Hasegawa, counterfactual"],
        ["The Emperor speaks — it did not happen"],
    ]


def test_disputes_are_numbered_where_there_are_several(read_map: ReadMap) -> None:
    claims = "\n".join(
        f"  a{n}: {{text: A{n}., when: {1900 + n}, rebutted-by: [{{from: b{n}, stated: no}}]}}\n"
        f"  b{n}: {{text: B{n}., when: {1950 + n}}}"
        for n in (1, 2)
    )
    sheet = sheet_of(read_map(f"{HEAD}claims:\n{claims}"))
    assert headings(sheet) == ["Dates in dispute", "Dispute 1", "Dispute 2", "In order of time"]
    assert lists(sheet) == [["B is set against A — set here by the map-maker"]] * 2
    assert [row[1] for row in tables(sheet)[-1]] == [
        *("A1. [in dispute 1]", "A2. [in dispute 2]"),
        *("B1. [in dispute 1]", "B2. [in dispute 2]"),
    ]


def test_many_tracks_go_into_several_tables(read_map: ReadMap) -> None:
    claims = "\n".join(
        f"  c{n}: {{text: C{n}., when: {1900 + n}, "
        f"rebutted-by: [{', '.join(f'c{m}' for m in range(n))}]}}"
        for n in range(6)
    )
    sheet = sheet_of(read_map(f"{HEAD}claims:\n{claims.replace(', rebutted-by: []', '')}"))
    heads = [
        [plain(head) for head in block.head] for block in sheet.blocks if isinstance(block, Table)
    ]
    assert [head[1:] for head in heads[:2]] == [
        ["Track 1", "Track 2", "Track 3", "Track 4"],
        ["Track 5", "Track 6"],
    ]


def test_a_map_without_disputes_has_one_table_and_no_heading(read_map: ReadMap) -> None:
    sheet = sheet_of(read_map(f"{HEAD}claims: {{a: {{text: So., when: 1945}}}}"))
    assert tables(sheet) == [[["1945", "So.", ""]]]
    assert headings(sheet) == []


def test_a_map_without_dates_says_what_is_missing(read_map: ReadMap) -> None:
    (block,) = sheet_of(read_map(f"{HEAD}claims: {{a: So.}}")).blocks
    assert isinstance(block, Paragraph)
    assert "Nothing in this map has a date" in plain(block.runs)


@given(st.lists(st.integers(100, 2000) | st.none(), min_size=1, max_size=12))
@settings(max_examples=30)
def test_every_statement_is_told_once(read_map: ReadMap, years: list[int | None]) -> None:
    claims = "\n".join(
        f"  c{n}: {{text: C{n}x.{f', when: {year}' if year else ''}}}"
        for n, year in enumerate(years)
    )
    sheet = sheet_of(read_map(f"{HEAD}claims:\n{claims}"))
    dated = [row[1] for table in tables(sheet) for row in table]
    undated = [item for items in lists(sheet) for item in items]
    if any(years):
        assert sorted((*dated, *undated)) == sorted(f"C{n}x." for n in range(len(years)))
        assert len(dated) == sum(year is not None for year in years)
    else:
        assert not dated


def test_what_has_no_beginning_stands_at_its_end(read_map: ReadMap) -> None:
    dated = {"a": "until 1959", "b": "since 1868", "c": "1960"}
    claims = ", ".join(f"{id}: {{text: Claim {id}., when: {when}}}" for id, when in dated.items())
    (order,) = tables(sheet_of(read_map(f"{HEAD}claims: {{{claims}}}")))
    assert [row[0] for row in order] == ["Since 1868", "Until 1959", "1960"]
