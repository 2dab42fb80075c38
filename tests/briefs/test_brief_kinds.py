"""What each kind of brief tells of a map, and what it says of a map that has nothing for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest

from argmap.api import check_text, load
from argmap.briefs.kinds import KINDS
from argmap.briefs.material import Material, Wish
from argmap.briefs.sayings import sayings
from argmap.briefs.sheet import (
    Entry,
    Field,
    Fields,
    Ladder,
    Listing,
    Note,
    Quotation,
    Rung,
    Runs,
    Sheet,
    Table,
    Writing,
    plain,
)
from argmap.model import ArgMap

ROOT = Path(__file__).parents[2]
MAPS = tuple(
    path
    for folder in ("arguments", "examples")
    for path in sorted((ROOT / folder).glob("*.argmap.yaml"))
)
DISPUTE = """
argmap: 1
title: Was the pact a surprise?
question: Who saw it coming?
date: 2024
reads: review
people: {ash: Ann Ash, birch: Bo Birch, cole: Cy Cole}
sources:
  review: {type: review, author: ash, title: A review}
  birch-1990: {type: book, author: birch, title: The Pact, date: 1990, kind: secondary}
  cole-1939: {title: A diary, author: cole, kind: primary, origin: Kept in Moscow.}
claims:
  surprise:
    role: thesis
    text: The pact was a surprise.
    stances:
      - {who: birch, stance: asserts, cite: birch-1990 p. 7, quote: Nobody saw it coming.}
      - {who: ash, stance: denies, quote: Some did.}
    reasons: [{from: diary, undercut-by: [diary-late]}]
    rebutted-by: [rumours]
  rumours: {text: There were rumours., by: ash, doubted-by: [no-rumours-found]}
  no-rumours-found: {text: No record of rumours is found., by: birch}
  diary-late: {text: The diary was written up later., by: ash, stated: no}
  aside: {text: The weather was fine., by: ash, rebutted-by: [{from: rain, stated: no}]}
  rain: {text: It rained., by: cole}
evidence:
  diary:
    kind: testimony
    text: Cole was surprised.
    speaker: cole
    date: 24 August 1939
    when: 23 August 1939
    cite: cole-1939 p. 3
    passage: "He noted: what a shock."
    limitation: Written up later.
    caveats: [diary-late]
"""


def material(text: str) -> Material:
    checked = check_text("map.argmap.yaml", text.encode())
    assert checked.graph is not None, checked.diagnostics
    return Material(checked.graph)


def made(kind: str, argmap: str = DISPUTE) -> tuple[Sheet, ...]:
    return KINDS[kind].sheets(material(argmap), Wish())


def words(value: object) -> Iterator[str]:
    """Every word of a sheet."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from words(item)
    elif is_dataclass(value):
        for field in fields(value):
            yield from words(getattr(value, field.name))


def told(sheets: tuple[Sheet, ...]) -> str:
    return "".join(words(sheets))


def rungs(sheet: Sheet) -> list[tuple[int, str, str, str]]:
    ladders = [block for block in sheet.blocks if isinstance(block, Ladder)]
    return [_rung(rung) for ladder in ladders for rung in ladder.rungs]


def _rung(rung: Rung) -> tuple[int, str, str, str]:
    return rung.level, rung.badge, plain(rung.runs), rung.marked


def test_a_ladder_goes_down_to_what_has_no_reply() -> None:
    (sheet,) = made("ladder")
    assert rungs(sheet) == [
        (0, "Claim", "The pact was a surprise. Birch, Pact, 7", ""),
        (1, "Objection", "There were rumours.", ""),
        (
            2,
            "Answer",
            "No record of rumours is found. (asks for grounds)",
            "no reply in this map",
        ),
        (
            1,
            "Objection",
            "The diary was written up later. (map-maker) (disputes not the reason “Cole was "
            "surprised”, but that “The pact was a surprise” follows)",
            "no reply in this map",
        ),
        (0, "Claim", "The weather was fine.", ""),
        (1, "Objection", "It rained.", "no reply in this map"),
    ]
    holders = [plain(r.holder) for b in sheet.blocks if isinstance(b, Ladder) for r in b.rungs]
    assert holders == ["Birch", "Ash", "Birch", "Ash", "Ash", "Cole; set here by the map-maker"]


def test_objections_in_a_circle_are_told_once() -> None:
    circle = """
argmap: 1
title: Circle
claims:
  a: {text: A., rebutted-by: [b]}
  b: {text: B., rebutted-by: [a]}
"""
    (sheet,) = made("ladder", circle)
    assert [(level, marked) for level, _, _, marked in rungs(sheet)] == [
        (0, ""),
        (1, ""),
        (2, "answered above"),
    ]


def test_a_flow_sheet_follows_each_claim_and_leaves_the_rest_to_write_in() -> None:
    (sheet,) = made("flow")
    (table,) = sheet.blocks
    assert isinstance(table, Table)
    assert sheet.landscape
    rows = [[tuple(map(plain, cell)) for cell in row] for row in table.rows]
    assert rows == [
        [
            ("1 The pact was a surprise. — Birch, Pact, 7",),
            (
                "a There were rumours. — Ash",
                "b The diary was written up later. (map-maker) (disputes not the reason “Cole was "
                "surprised”, but that “The pact was a surprise” follows) — Ash",
            ),
            (
                "a1 No record of rumours is found. (asks for grounds) — Birch",
                "to b not taken up in this text",
            ),
            ("to a1 not taken up in this text",),
        ],
        [
            ("2 The weather was fine. — Ash",),
            ("a It rained. — Cole; set here by the map-maker",),
            ("to a not taken up in this text",),
            (),
        ],
    ]


def test_the_dossier_tells_whose_words_when_and_what_for() -> None:
    (sheet,) = made("dossier")
    (entry,) = (block for block in sheet.blocks if isinstance(block, Entry))
    (quotation,) = (block for block in entry.blocks if isinstance(block, Quotation))
    (table,) = (block for block in entry.blocks if isinstance(block, Fields))
    assert entry.mark == "E1"
    assert (quotation.words, quotation.voice) == ("He noted: what a shock.", "reporter")
    assert plain(quotation.attribution) == "Ash, “review”, reporting Cole, diary, 3"
    assert [(field.label, plain(field.value)) for field in table.fields] == [
        ("Testimony", "of Cy Cole"),
        ("Said or written", "24 August 1939"),
        ("Tells of", "23 August 1939"),
        ("Limitation", "Written up later."),
        ("Used for", "The pact was a surprise. — Birch"),
    ]
    (note,) = (block for block in entry.blocks if isinstance(block, Note))
    assert plain(note.runs) == "With caution (Ash): The diary was written up later."


def test_the_dossier_tells_what_is_said_against_a_piece_and_all_warnings() -> None:
    forged = DISPUTE.replace(
        "    speaker: cole\n",
        "    speaker: cole\n    undercut-by: [forgery]\n    doubted-by: [rain]\n",
    )
    forged = forged.replace("origin: Kept", "caveats: [forgery, rain], origin: Kept")
    forged = forged.replace("claims:\n", "claims:\n  forgery: {text: It is forged, by: birch}\n")
    (entry,) = (b for b in made("dossier", forged)[0].blocks if isinstance(b, Entry))
    (table,) = (block for block in entry.blocks if isinstance(block, Fields))
    fields = [(field.label, plain(field.value)) for field in table.fields]
    assert ("Doubted", "It rained. — Cole") in fields
    assert ("Its use disputed", "It is forged — Birch") in fields
    assert [plain(block.runs) for block in entry.blocks if isinstance(block, Note)] == [
        "With caution (Ash): The diary was written up later.",
        "With caution (Birch): It is forged.",
        "With caution (Cole): It rained.",
    ]


def test_theses_without_objections_follow_the_ladders() -> None:
    quiet = DISPUTE.replace("claims:\n", "claims:\n  calm: {role: thesis, text: Calm., by: ash}\n")
    (sheet,) = made("ladder", quiet)
    assert rungs(sheet)[0][2].startswith("The pact was a surprise.")
    assert isinstance(sheet.blocks[-1], Listing)
    assert [plain(item) for item in sheet.blocks[-1].items] == ["Calm. — Ash"]


def test_ladder_and_flow_sheet_mark_beliefs() -> None:
    believed = DISPUTE.replace("It rained., by: cole", "It rained., by: cole, belief-of: ash")
    assert "(a belief of Ash)" in told(made("ladder", believed))
    assert "(a belief of Ash)" in told(made("flow", believed))


def test_a_flow_sheet_of_one_thesis_leaves_other_disputes_out() -> None:
    (sheet,) = KINDS["flow"].sheets(material(DISPUTE), Wish(thesis="surprise"))
    assert "There were rumours." in told((sheet,))
    assert "It rained." not in told((sheet,))


def test_there_is_a_sheet_for_each_source_blank_where_the_map_is_silent() -> None:
    sheets = made("sources")
    assert [sheet.title for sheet in sheets] == [
        "Source: A review",
        "Source: The Pact",
        "Source: A diary",
    ]
    blank = [sum(isinstance(block, Writing) for block in sheet.blocks) for sheet in sheets]
    assert blank == [4, 4, 3]
    assert "Kept in Moscow." in told((sheets[2],))
    (table,) = (block for block in sheets[1].blocks if isinstance(block, Table))
    assert [[tuple(map(plain, cell)) for cell in row] for row in table.rows] == [
        [("Birch",), ("The pact was a surprise. — p. 7",)]
    ]
    (table,) = (block for block in sheets[0].blocks if isinstance(block, Table))
    assert [tuple(map(plain, row[0])) for row in table.rows] == [
        ("Birch",),
        ("Ash",),
        ("Cole",),
    ]
    added = "The diary was written up later. (map-maker)"
    assert added in [plain(runs) for runs in table.rows[1][1]]


def test_many_statements_resting_on_a_source_are_told_topic_by_topic() -> None:
    many = "".join(f"  c{n}: {{text: Claim {n}., by: ash, topic: T{n % 2}}}\n" for n in range(30))
    sheet = made("sources", DISPUTE.replace("claims:\n", f"claims:\n{many}"))[0]
    (table,) = (block for block in sheet.blocks if isinstance(block, Table))
    whose = [tuple(map(plain, row[0])) for row in table.rows]
    assert whose[:3] == [("Ash", "T0"), ("Ash", "T1"), ("Ash",)]


WITNESSED = """
argmap: 1
title: The orders
people: {ash: Ann Ash, birch: Bo Birch, witness: Wil Witt}
claims:
  hastened: {role: thesis, text: He hastened., by: ash, rebutted-by: [no-orders, earlier]}
  earlier: {text: The date was earlier., by: birch}
evidence:
  no-orders: {kind: testimony, text: He gave no orders., speaker: witness}
"""


def test_no_witness_objects_by_what_is_made_of_their_testimony() -> None:
    of_map = material(WITNESSED)
    told_by = {step.premises[0]: step for step in of_map.argmap.steps}
    credits = of_map.credits
    assert credits.drawn_by(told_by["no-orders"]) == ""
    assert credits.objected_by(told_by["no-orders"]) == "on the evidence of Wil Witt"
    assert (
        credits.drawn_by(told_by["earlier"]) == credits.objected_by(told_by["earlier"]) == "Birch"
    )


@pytest.mark.parametrize("kind", ["ladder", "flow"])
def test_verdicts_are_told_only_where_they_are_asked_for(kind: str) -> None:
    of_map = material(DISPUTE)
    asked = told(KINDS[kind].sheets(of_map, Wish(verdicts=True)))
    assert "[its reasons are answered]" in asked
    assert "[" not in told(KINDS[kind].sheets(of_map, Wish()))


def test_a_ladder_can_be_had_for_one_statement() -> None:
    (sheet,) = KINDS["ladder"].sheets(material(DISPUTE), Wish(thesis="aside"))
    assert [level for level, *_ in rungs(sheet)] == [0, 1]


EMPTY = "argmap: 1\ntitle: Empty\nclaims: {a: A.}\n"


@pytest.mark.parametrize("kind", ["ladder", "flow", "dossier", "sources"])
def test_a_map_that_has_nothing_for_a_kind_is_told_what_is_missing(kind: str) -> None:
    (sheet,) = made(kind, EMPTY)
    assert len(sheet.blocks) == 1
    assert "`" in told((sheet,))


@pytest.fixture(scope="module", params=MAPS, ids=lambda path: path.name)
def argmap(request: pytest.FixtureRequest) -> ArgMap:
    return load(request.param)


@pytest.mark.parametrize("kind", KINDS)
def test_every_map_has_sheets_of_every_kind(argmap: ArgMap, kind: str) -> None:
    from argmap.graph import derive

    of_map = Material(derive(argmap))
    whole = {" ".join(said.words.split()) for s in of_map.statements for said in sayings(s)}
    sheets = KINDS[kind].sheets(of_map, Wish())
    assert sheets
    for sheet in sheets:
        assert sheet.kind == kind
        assert sheet.title
        assert sheet.blocks
        assert "map-maker" in sheet.provenance
        for quotation in _quotations(sheet.blocks):
            assert quotation.words in whole


def _quotations(blocks: tuple[object, ...]) -> Iterator[Quotation]:
    for block in blocks:
        if isinstance(block, Quotation):
            yield block
        elif isinstance(block, Entry):
            yield from _quotations(block.blocks)


def test_a_field_that_has_a_value_has_words() -> None:
    labels: list[tuple[str, Runs]] = [
        (field.label, field.value)
        for sheet in made("dossier")
        for block in sheet.blocks
        if isinstance(block, Entry)
        for inner in block.blocks
        if isinstance(inner, Fields)
        for field in inner.fields
        if isinstance(field, Field)
    ]
    assert labels
    assert all(label and value for label, value in labels)


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("2025-03-01", "1 March 2025"),
        ("1 March 2025", "1 March 2025"),
        ("March 2025", "March 2025"),
        ("c. 8 August 1945", "c. 8 August 1945"),
        ("1. März 2025", "1. März 2025"),
    ],
)
def test_the_head_tells_a_day_in_words(written: str, printed: str) -> None:
    dated = material(f"argmap: 1\ntitle: T\ndate: {written}\nclaims: {{a: It rained.}}\n")
    assert dated.head("").date == printed
