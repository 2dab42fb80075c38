"""What both sides hold, what each concedes with its limit, and room to state the other side."""

from __future__ import annotations

import pytest

from argmap.api import check_text
from argmap.briefs.kinds import KINDS
from argmap.briefs.material import Material, Wish
from argmap.briefs.sheet import (
    Brief,
    Heading,
    Listing,
    Note,
    Paragraph,
    Sheet,
    Table,
    Writing,
    plain,
)
from argmap.briefs.writers.words import all_words

MAP = """
argmap: 1
title: Was the pact a surprise?
people: {ash: Ann Ash, birch: Bo Birch, cole: Cy Cole, dunn: Di Dunn}
sources:
  ash-2001: {type: book, author: ash, title: Rumours, date: 2001}
  birch-1990: {type: book, author: birch, title: The Pact, date: 1990}
claims:
  surprise:
    role: thesis
    text: The pact was a surprise.
    stances:
      - {who: birch, stance: asserts}
      - {who: ash, stance: denies}
    reasons: [signed]
  signed:
    text: The pact was signed.
    common-ground: yes
    stances: [{who: ash, stance: asserts, cite: ash-2001 p. 1}, {who: birch, stance: endorses}]
  secret:
    text: The talks were secret.
    stances:
      - {who: birch, stance: asserts, cite: birch-1990 p. 2}
      - {who: ash, stance: endorses, cite: ash-2001 p. 3}
  few-letters:
    text: No letters tell of it.
    stances:
      - {who: birch, stance: asserts}
      - {who: ash, stance: concedes, only: that few do, cite: ash-2001 p. 4, quote: few indeed}
  weather:
    text: It rained.
    stances: [{who: cole, stance: asserts}, {who: dunn, stance: asserts}]
    stated: no
  reported:
    text: A treaty was feared.
    stances: [{who: cole, stance: asserts}, {who: dunn, stance: reports}]
"""
ALONE = "argmap: 1\ntitle: One\npeople: {a: Ann Ash}\nclaims: {t: {text: T., by: a}}\n"


def material(text: str) -> Material:
    checked = check_text("map.argmap.yaml", text.encode())
    assert checked.graph is not None, checked.diagnostics
    return Material(checked.graph)


def made(wish: Wish, text: str = MAP) -> Sheet:
    (sheet,) = KINDS["common-ground"].sheets(material(text), wish)
    return sheet


def told(sheet: Sheet) -> list[object]:
    """Headings, and the rows or items under them."""
    found: list[object] = []
    for block in sheet.blocks:
        if isinstance(block, Heading):
            found.append(plain(block.runs))
        elif isinstance(block, Listing):
            found.append(list(map(plain, block.items)))
        elif isinstance(block, Table):
            found.append([["\n".join(map(plain, cell)) for cell in row] for row in block.rows])
    return found


def test_what_is_shared_and_conceded() -> None:
    assert told(made(Wish())) == [
        "Granted by all sides",
        ["The pact was signed. Ash, Rumours, 1"],
        "Held by people who part elsewhere",
        [["The talks were secret.", "Birch: asserts, p. 2\nAsh: endorses, p. 3"]],
        "Held by people who do not part in this map",
        [["It rained. (map-maker)", "Cole: asserts\nDunn: asserts"]],
        "What each concedes, and how far",
        [
            [
                "No letters tell of it.",
                "Ash: concedes, but only that few do, p. 4\n“few indeed”",
                "Birch",
            ]
        ],
        "The other side, to its own satisfaction",
        "Ash",
        "Birch",
    ]


def test_silence_is_no_refusal_and_a_report_no_holding() -> None:
    sheet = made(Wish())
    notes = [plain(block.runs) for block in sheet.blocks if isinstance(block, Note)]
    assert notes == ["Nothing is conceded in this map by Birch; silence is no refusal."]
    assert "A treaty was feared." not in "\n".join(
        all_words(Brief(material(MAP).head(""), (sheet,)))
    )


def test_each_side_that_parts_has_lines() -> None:
    assert sum(isinstance(block, Writing) for block in made(Wish()).blocks) == 4


def test_what_is_in_dispute_is_named_where_a_side_is_stated() -> None:
    (sheet,) = KINDS["common-ground"].sheets(material(MAP), Wish())
    prompts = [plain(block.prompt) for block in sheet.blocks if isinstance(block, Writing)]
    assert any(prompt.endswith("In dispute: “The pact was a surprise”.") for prompt in prompts)


def test_one_of_many_sides_is_chosen() -> None:
    people = ", ".join(f"p{n}: Person {n}" for n in range(20))
    stances = ", ".join(f"{{who: p{n}, stance: {'denies' if n else 'asserts'}}}" for n in range(20))
    crowd = (
        f"argmap: 1\ntitle: Many\npeople: {{{people}}}\n"
        f"claims: {{t: {{role: thesis, text: T., stances: [{stances}]}}}}\n"
    )
    (sheet,) = KINDS["common-ground"].sheets(material(crowd), Wish())
    assert sum(isinstance(block, Writing) for block in sheet.blocks) == 3
    notes = [plain(block.runs) for block in sheet.blocks if isinstance(block, Note)]
    assert any("Choose somebody" in note and "Person 19" in note for note in notes)


@pytest.mark.parametrize(
    ("wish", "there", "absent"),
    [
        (Wish(thesis="surprise"), ["The pact was signed."], ["The talks were secret.", "rained"]),
        (Wish(person="cole"), ["It rained."], ["The talks were secret.", "No letters"]),
        (Wish(person="ash"), ["The talks were secret.", "No letters"], ["It rained."]),
    ],
)
def test_one_thesis_or_one_person(wish: Wish, there: list[str], absent: list[str]) -> None:
    printed = "\n".join(all_words(Brief(material(MAP).head(""), (made(wish),))))
    assert [words for words in there if words not in printed] == []
    assert [words for words in absent if words in printed] == []


@pytest.mark.parametrize(
    ("wish", "text"),
    [
        (Wish(), ALONE),
        (Wish(), "argmap: 1\ntitle: Nothing\nclaims: {a: So.}\n"),
        (Wish(person="a"), ALONE),
    ],
)
def test_what_is_missing_is_said(wish: Wish, text: str) -> None:
    (block,) = made(wish, text).blocks
    assert isinstance(block, Paragraph)
    assert plain(block.runs).startswith("This map shows nothing that ")


def test_verdicts_only_where_they_are_asked_for() -> None:
    for verdicts in (False, True):
        sheet = made(Wish(verdicts=verdicts))
        printed = "\n".join(all_words(Brief(material(MAP).head(""), (sheet,))))
        assert ("[" in printed) is verdicts
