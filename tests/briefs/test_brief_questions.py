"""Discussion questions, and the key with the answers that the map holds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from argmap.briefs.kinds import KINDS
from argmap.briefs.kinds.questions import MOST
from argmap.briefs.material import Material, Wish
from argmap.briefs.sheet import (
    Block,
    Entry,
    Fields,
    Heading,
    Listing,
    Note,
    Paragraph,
    Quotation,
    Sheet,
    plain,
)
from argmap.document import read_files
from argmap.graph import Graph, derive
from argmap.model import build

ReadMap = Callable[[str], Graph]

PLAIN = Wish()

HEAD = """argmap: 1
title: The fire
reads: review
people:
  defoe: {name: Daniel Defoe, role: historian}
  hodges: {name: Nathaniel Hodges, role: historian}
  pepys: {name: Samuel Pepys, role: witness}
sources: {review: {type: book, author: hodges, title: Loimologia}}
"""
THESIS = """claims:
  ended: {role: thesis, topic: Fire, text: The fire ended the plague., by: defoe, reasons: [burned]}
  burned: {topic: Fire, text: The lanes burned., by: defoe, reasons: [pepys-saw]}
"""
EVIDENCE = """evidence:
  pepys-saw: {text: The lanes were gone., speaker: pepys, quote: all the lanes gone}
"""
SUPPOSED = """factors:
  fire: {text: The fire breaks out}
  wind: {text: The wind blows}
  plague: {text: The plague ends}
counterfactuals:
  without-either:
    text: Without either shock the plague would have gone on.
    by: defoe
    readings:
      both-gone: {fire: no, wind: no}
      fire-gone: {fire: no}
    then: {plague: no}
"""
ELSEWHERE = """  elsewhere: {topic: Else, text: It ended elsewhere too., by: hodges}
"""


def whole(body: str) -> str:
    """A map with what its reasons name."""
    return HEAD + body + ("" if "evidence:" in body else EVIDENCE)


def sheets(graph: Graph, wish: Wish = PLAIN) -> tuple[Sheet, ...]:
    return KINDS["questions"].sheets(Material(graph), wish)


def words(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Paragraph() | Note() | Heading():
                yield plain(block.runs)
            case Listing():
                yield from map(plain, block.items)
            case Fields():
                yield from (f"{field.label}: {plain(field.value)}" for field in block.fields)
            case Quotation():
                yield block.words
            case Entry():
                yield f"[{block.mark}]"
                yield from words(block.blocks)


def of_sort(graph: Graph, beginning: str) -> tuple[str, str]:
    """The first question that begins so, and its answer."""
    asked, key = sheets(graph)
    for entry in asked.blocks:
        if isinstance(entry, Entry) and any(w.startswith(beginning) for w in words(entry.blocks)):
            (answer,) = (a for a in key.blocks if isinstance(a, Entry) and a.mark == entry.mark)
            return "\n".join(words(entry.blocks)), "\n".join(words(answer.blocks))
    raise AssertionError("\n".join(words(asked.blocks)))


REBUTTED = THESIS.replace("reasons: [burned]", "reasons: [burned], rebutted-by: [elsewhere]")
UNDERCUT = THESIS.replace(
    "reasons: [burned]", "reasons: [{from: burned, undercut-by: [{from: elsewhere, stated: no}]}]"
)
CASES = (
    # what the map holds, how the question begins, what it shows, what its answer tells
    (
        REBUTTED + ELSEWHERE,
        "What exactly does the objection strike at",
        ["Claim: The fire ended the plague.", "Objection: It ended elsewhere too."],
        ["says that it is not so. — Hodges", "No reply to it in this map."],
    ),
    (
        UNDERCUT + ELSEWHERE,
        "What exactly does the objection strike at",
        ["Argument: The lanes burned. — Defoe; it speaks for: The fire ended", "by the map-maker"],
        ["It strikes at the step.", "set here by the map-maker"],
    ),
    (
        THESIS + ELSEWHERE + EVIDENCE.replace("quote:", "undercut-by: [elsewhere], quote:"),
        "What exactly does the objection strike at",
        ["Evidence: E1 The lanes were gone. — Pepys", "Objection: It ended elsewhere too."],
        ["It strikes at every use of this evidence."],
    ),
    (
        THESIS.replace("reasons: [burned]", "doubted-by: [elsewhere]") + ELSEWHERE,
        "What exactly does the objection strike at",
        ["Claim: The fire ended the plague."],
        ["It asks for grounds, and does not say"],
    ),
    (
        REBUTTED + ELSEWHERE.replace("hodges}", "hodges, stances: [{who: defoe, stance: denies}]}"),
        "Suppose that the point below were not so.",
        ["If not so: It ended elsewhere too."],
        ["Speaks against: The fire ended the plague. — step drawn by Hodges", "has a reply."],
    ),
    (
        THESIS + EVIDENCE,
        "On whose testimony alone does this rest, and what are the words?",
        ["Claim: The lanes burned. — Defoe"],
        ["Pepys alone:", "E1 The lanes were gone.", "all the lanes gone", "Speaks for: The lanes"],
    ),
    (
        THESIS + EVIDENCE.replace("speaker: pepys, ", "kind: silence, limitation: He was away., "),
        "The sources are silent here.",
        ["Silence: E1 The lanes were gone."],
        ["Speaks for: The lanes burned. — step drawn by Defoe", "With caution: He was away."],
    ),
    (
        THESIS + SUPPOSED,
        "These words can be taken in more than one way.",
        ["Counterfactual: Without either shock", "Defoe"],
        ["both gone: The fire breaks out: no", "fire gone: ", "Then: The plague ends: no"],
    ),
    (
        THESIS + "silences: [{text: Nobody says who set it., about: [burned]}]\n",
        "What does the text not say about this?",
        ["The lanes burned. — Defoe"],
        ["Nobody says who set it.", "Noted by the map-maker"],
    ),
    (
        THESIS + "silences: [{text: No cause is named.}]\n",
        "What does the text not say?",
        [],
        ["No cause is named."],
    ),
    (
        THESIS.replace("reasons: [burned]", "rebutted-by: [{from: burned, stated: no}]"),
        "Defoe holds both.",
        ["Holds: The fire ended the plague.", "Holds: The lanes burned."],
        ["The lanes burned. speaks against The fire", "set here by the map-maker"],
    ),
)


@pytest.mark.parametrize(("body", "beginning", "shown", "told"), CASES)
def test_each_sort_asks_what_the_map_answers(
    read_map: ReadMap, body: str, beginning: str, shown: list[str], told: list[str]
) -> None:
    graph = read_map(whole(body))
    question, answer = of_sort(graph, beginning)
    assert [w for w in shown if w not in question] == []
    assert [w for w in told if w not in answer] == []


def test_the_key_tells_verdicts_only_where_they_are_asked_for(read_map: ReadMap) -> None:
    body = REBUTTED + ELSEWHERE.replace(
        "hodges}", "hodges, stances: [{who: defoe, stance: denies}]}"
    )
    graph = read_map(whole(body))
    for verdicts in (False, True):
        told = "\n".join(w for s in sheets(graph, Wish(verdicts=verdicts)) for w in words(s.blocks))
        assert ("From " in told) == verdicts
        assert ("answered, no reply" in told) == verdicts


@pytest.mark.parametrize("path", sorted(Path("arguments").glob("*.argmap.yaml")))
def test_both_sheets_are_numbered_alike_and_grouped_alike(path: Path) -> None:
    files, _ = read_files(str(path), path.read_bytes())
    argmap, _ = build(files)
    assert argmap is not None
    made = sheets(derive(argmap))
    if not argmap.statements:
        assert len(made) == 1
        return
    asked, key = made
    plan = [[b.mark if isinstance(b, Entry) else b for b in s.blocks] for s in (asked, key)]
    assert plan[0] == plan[1]
    marks = [mark for mark in plan[0] if isinstance(mark, str)]
    assert marks == [str(n) for n in range(1, len(marks) + 1)]
    assert 0 < len(marks) <= MOST


def test_the_sheet_says_by_what_questions_are_chosen(read_map: ReadMap) -> None:
    many = "".join(f"\n  - {{text: No {n}., about: [c{n}]}}" for n in range(30))
    claims = "".join(f"\n  c{n}: {{text: Claim {n}., topic: T{n % 3}}}" for n in range(30))
    (asked, _) = sheets(read_map(f"argmap: 1\ntitle: Many\nclaims:{claims}\nsilences:{many}\n"))
    assert "20 of the 30 that this map can answer" in plain(asked.lead)
    (asked, _) = sheets(read_map(HEAD + THESIS + EVIDENCE))
    assert "all that this map can answer" in plain(asked.lead)


def test_of_one_thesis_is_asked_only_what_bears_on_it(read_map: ReadMap) -> None:
    graph = read_map(
        whole(REBUTTED + ELSEWHERE + "silences: [{text: Not said., about: [elsewhere]}]\n")
    )
    (asked, _) = sheets(graph, Wish(thesis="burned"))
    assert "elsewhere too" not in "\n".join(words(asked.blocks))


def test_a_map_without_anything_to_ask_says_what_it_lacks(read_map: ReadMap) -> None:
    (sheet,) = sheets(read_map("argmap: 1\ntitle: Nothing\n"))
    assert "Nothing in this map is disputed" in "\n".join(words(sheet.blocks))


@pytest.mark.parametrize(
    ("piece", "asked"),
    [
        (
            "{text: The lanes were gone., speaker: pepys}",
            "On whose testimony alone does this rest?",
        ),
        ("{text: Nobody tells., kind: silence}", "What is made of that, and who argues so?"),
    ],
)
def test_only_what_the_map_tells_is_asked(read_map: ReadMap, piece: str, asked: str) -> None:
    sheet, _ = sheets(read_map(whole(THESIS + f"evidence: {{pepys-saw: {piece}}}")))
    assert any(asked in told for told in words(sheet.blocks))
    assert not any("caution" in told or "what words" in told for told in words(sheet.blocks))
