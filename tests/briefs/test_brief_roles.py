"""Roles for a debate: who speaks on which side to what, and what stands on each page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from argmap.briefs.debates import Debate, debates
from argmap.briefs.kinds import KINDS
from argmap.briefs.material import BriefError, Material, Wish
from argmap.briefs.parts import Part, by_lot, held, parts
from argmap.briefs.sheet import (
    Entry,
    Field,
    Fields,
    Heading,
    Listing,
    Paragraph,
    Sheet,
    Table,
    plain,
)
from argmap.document import read_files
from argmap.graph import Graph, derive
from argmap.model import build

ReadMap = Callable[[str], Graph]
PLAIN = Wish()

MAP = """argmap: 1
title: The fire
people:
  defoe: {name: Daniel Defoe, role: historian}
  hodges: {name: Nathaniel Hodges, role: historian}
  pepys: {name: Samuel Pepys, role: witness}
claims:
  ended:
    role: thesis
    topic: Fire
    text: The fire ended the plague.
    stances: [{who: defoe, stance: asserts}, {who: hodges, stance: denies}]
    reasons: [{from: lanes, undercut-by: [{from: elsewhere, undercut-by: [few]}]}]
    rebutted-by: [{from: waned, stated: no}]
    qualified-by: [winter]
    explained-by: [cause]
  lanes:
    topic: Fire
    text: The lanes burned.
    by: defoe
    reasons: [pepys-saw]
    caveats: [hearsay]
  elsewhere: {topic: Elsewhere, text: It ended elsewhere too., by: hodges}
  few: {topic: Elsewhere, text: Few towns are known., by: defoe}
  waned: {topic: Elsewhere, text: It had waned before., by: hodges, rebutted-by: [rose]}
  rose: {topic: Elsewhere, text: It rose in August., by: defoe}
  winter: {topic: Fire, text: It went on until winter., by: hodges}
  cause: {topic: Fire, text: A baker left his oven lit.}
  hearsay: {topic: Fire, text: Much of this is hearsay., by: hodges}
  second: {role: thesis, topic: Baker, text: A baker began it., by: defoe, reasons: [oven]}
  oven: {topic: Baker, text: His oven was lit., by: defoe}
  bare: {role: thesis, text: It was God's will., by: defoe}
evidence:
  pepys-saw: {topic: Fire, text: The lanes were gone., speaker: pepys, quote: all gone}
silences: [{text: Nobody counts the dead., about: [ended]}]
"""
FOR = {"ended", "lanes", "pepys-saw", "few", "rose"}
AGAINST = {"elsewhere", "waned", "winter"}


def words(sheet: Sheet) -> Iterator[str]:
    yield sheet.title
    yield plain(sheet.lead)
    waiting = list(sheet.blocks)
    while waiting:
        match waiting.pop(0):
            case Entry(_, blocks):
                waiting = [*blocks, *waiting]
            case Paragraph(runs) | Heading(runs):
                yield plain(runs)
            case Listing(items):
                yield from map(plain, items)
            case Fields(fields):
                yield from map(field_words, fields)
            case Table(_, rows):
                for row in rows:
                    yield " | ".join("; ".join(map(plain, cell)) for cell in row)


def field_words(field: Field) -> str:
    return f"{field.label}: {plain(field.value)}"


def sheets(graph: Graph, wish: Wish = PLAIN) -> tuple[Sheet, ...]:
    return KINDS["roles"].sheets(Material(graph), wish)


@pytest.fixture(scope="module")
def all_motions() -> list[tuple[Debate, ...]]:
    """What can be debated of every map that has anything to debate."""
    return [found for graph in _graphs() if (found := debates(Material(graph), PLAIN))]


def _graphs() -> Iterator[Graph]:
    for path in sorted((*Path("arguments").glob("*.yaml"), *Path("examples").glob("*.yaml"))):
        files, _ = read_files(str(path), path.read_bytes())
        argmap, _ = build(files)
        assert argmap is not None
        yield derive(argmap)


def test_statements_are_on_the_side_that_they_serve(read_map: ReadMap) -> None:
    first, second = debates(Material(read_map(MAP)), PLAIN)
    sides = {
        side: {point.id for portion in first.portions for point in portion.of(side)}
        for side in ("for", "against")
    }
    assert (first.motion, second.motion) == ("ended", "second")
    assert sides == {"for": FOR, "against": AGAINST}


def test_a_large_topic_is_cut_into_portions_of_alike_size(read_map: ReadMap) -> None:
    ids = [f"c{n}" for n in range(20)]
    claims = "".join(f"  {id}: {{text: Claim {id}.}}\n" for id in ids)
    graph = read_map(
        "argmap: 1\ntitle: Much\nclaims:\n"
        f"  motion: {{role: thesis, text: All., reasons: [{', '.join(ids)}]}}\n{claims}"
    )
    (debate,) = debates(Material(graph), PLAIN)
    assert [portion.size for portion in debate.portions] == [7, 7, 7]
    assert debate.size == 21


@pytest.mark.parametrize("students", [*range(1, 41), 97, 500])
def test_every_student_has_a_part_and_every_portion_its_speakers(
    students: int, all_motions: list[tuple[Debate, ...]]
) -> None:
    for motions in all_motions:
        floor = held(motions, students)
        evidence = [[f"e{n}" for n in range(7)] for _ in floor]
        dealt = parts(motions, students, evidence)
        assert len(dealt) == students
        for n, debate in enumerate(floor):
            check_debate(debate, [part for part in dealt if part.debate == n], students)
        roles = Counter(part.role for part in dealt)
        assert students == 1 or 2 * roles["for"] >= students // 2 - 1


def check_debate(debate: Debate, own: list[Part], students: int) -> None:
    """Alike sides, all portions on both, nobody with much more than another."""
    portions = {}
    for side in ("for", "against") if students > 1 else ("for",):
        speakers = [part for part in own if part.role == side]
        portions[side] = [part.portions for part in speakers]
        assert {p for part in speakers for p in part.portions} == set(debate.portions)
        loads = [sum(p.size for p in part.portions) for part in speakers]
        largest = max(portion.size for portion in debate.portions)
        assert max(loads) - min(loads) <= largest
    assert len({str(sorted(map(repr, each))) for each in portions.values()}) == 1
    examined = [id for part in own for id in part.evidence]
    assert len(examined) == len(set(examined))
    assert all(part.evidence for part in own if part.role == "examiner")


def test_the_same_seed_gives_the_same_lots_everywhere() -> None:
    dealt = [Part(n, "juror") for n in range(8)]
    drawn = {seed: [part.debate for part in by_lot(dealt, seed)] for seed in (0, 3)}
    # Written down, so that no version of Python and no machine may draw otherwise.
    assert drawn == {0: [3, 7, 5, 2, 4, 1, 6, 0], 3: [6, 5, 0, 2, 1, 3, 4, 7]}


def test_the_same_seed_gives_the_same_pages(read_map: ReadMap) -> None:
    graph = read_map(MAP)
    for students in (2, 7, 24):
        made = [sheets(graph, Wish(students=students, seed=seed)) for seed in (5, 5, 6)]
        assert made[0] == made[1]
        assert len(made[0]) == students + 1
    assert made[0] != made[2]


def page(graph: Graph, title: str, wish: Wish) -> str:
    return "\n".join("\n".join(words(s)) for s in sheets(graph, wish) if s.title.endswith(title))


PAGES = (
    # what a title ends with, what stands on the page, what does not
    (
        ": for the motion",
        [
            "Motion: The fire ended the plague. — Defoe",
            "You are: for the motion",
            "The fire ended the plague. — Defoe; Hodges: denies",
            "It had waned before. — Hodges; set here by the map-maker",
            "Limit: It went on until winter.",
            "The lanes burned. — Defoe; Speaks for the motion | Caveat: Much of this is hearsay.",
            "E1 The lanes were gone. — Pepys; Speaks for: The lanes burned",
            "It had waned before. — Hodges; Speaks against the motion (set here by the map-maker)",
            "It rose in August. — Defoe",
            "Few towns are known. — Defoe; Speaks against the step from: It ended elsewhere too",
        ],
        ["baker", "God's will"],
    ),
    (
        ": judge",
        ["Nobody counts the dead.", "You take no side.", "Fire |  | ", "Elsewhere |  | "],
        ["The lanes burned."],
    ),
)


@pytest.mark.parametrize(("title", "there", "absent"), PAGES)
def test_a_page_tells_what_to_say_and_what_to_be_ready_for(
    read_map: ReadMap, title: str, there: list[str], absent: list[str]
) -> None:
    told = page(read_map(MAP), title, Wish(students=3))
    assert [w for w in there if w not in told] == []
    assert [w for w in absent if w in told] == []


def test_an_examiner_has_the_evidence_with_its_words(read_map: ReadMap) -> None:
    more = MAP.replace("evidence:\n", "evidence:\n  oak: {text: An oak., topic: Fire}\n").replace(
        "reasons: [pepys-saw]", "reasons: [pepys-saw, oak]"
    )
    told = page(read_map(more), ": examiner of the evidence", Wish(thesis="ended", students=12))
    assert "The lanes were gone. — Pepys" in told
    assert "In use: Speaks for: The lanes burned" in told
    assert "Limitation: " in told


def test_evidence_that_undercuts_in_a_circle_is_on_both_sides(read_map: ReadMap) -> None:
    graph = read_map(
        "argmap: 1\ntitle: A circle\n"
        "claims:\n  t: {role: thesis, text: T., reasons: [one]}\n"
        "evidence:\n  one: {text: One., undercut-by: [two]}\n"
        "  two: {text: Two., undercut-by: [one]}\n"
    )
    (debate,) = debates(Material(graph), PLAIN)
    told = {(point.id, point.side) for portion in debate.portions for point in portion.points}
    assert told >= {("t", "for"), ("one", "for"), ("two", "against")}
    assert len(sheets(graph, Wish(students=5))) == 6


def test_one_student_has_the_teacher_for_an_opponent(read_map: ReadMap) -> None:
    overview, own = sheets(read_map(MAP), Wish(students=1))
    assert "the teacher takes the other side" in "\n".join(
        plain(b.runs)
        for b in overview.blocks
        if not isinstance(b, Table | Listing | Paragraph)
        if hasattr(b, "runs")
    )
    assert own.title == "Student 1: for the motion"


def test_parts_have_no_students_where_nobody_says_how_many(read_map: ReadMap) -> None:
    overview, *pages = sheets(read_map(MAP))
    assert "here are eight parts" in plain(overview.lead)
    assert [sheet.title.partition(":")[0] for sheet in pages] == [f"Part {n}" for n in range(1, 9)]


def test_a_thesis_without_students_is_left_for_another_day(read_map: ReadMap) -> None:
    told = "\n".join(words(sheets(read_map(MAP), Wish(students=4))[0]))
    assert "Left for another day" in told
    assert "A baker began it." in told


def test_a_motion_can_be_asked_for(read_map: ReadMap) -> None:
    told = page(read_map(MAP), ": for the motion", Wish(thesis="waned", students=2))
    assert "Motion: It had waned before." in told


REFUSED = (("pepys-saw", "which has no sides"), ("bare", "Nothing is said for or against"))


@pytest.mark.parametrize(("thesis", "why"), REFUSED)
def test_what_cannot_be_debated_is_refused(read_map: ReadMap, thesis: str, why: str) -> None:
    with pytest.raises(BriefError, match=why):
        sheets(read_map(MAP), Wish(thesis=thesis))


def test_a_map_without_a_thesis_says_what_it_lacks(read_map: ReadMap) -> None:
    (sheet,) = sheets(read_map("argmap: 1\ntitle: Nothing\n"), Wish(students=20))
    assert "no thesis on which anything is said" in "\n".join(words(sheet))


def test_verdicts_stand_only_where_they_are_asked_for(read_map: ReadMap) -> None:
    for verdicts in (False, True):
        told = page(read_map(MAP), ": for the motion", Wish(students=2, verdicts=verdicts))
        assert ("[" in told) == verdicts
