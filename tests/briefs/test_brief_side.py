"""One page for each side of a thesis: what it holds, who is refused, and that it is one page."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from argmap.api import check_text, load
from argmap.briefs.kinds import KINDS
from argmap.briefs.material import BriefError, Material, Wish
from argmap.briefs.sheet import (
    Brief,
    Field,
    Fields,
    Heading,
    Listing,
    Note,
    Sheet,
    Table,
    Writing,
    plain,
)
from argmap.briefs.writers import WRITERS
from argmap.briefs.writers.words import Paper, all_words

ROOT = Path(__file__).parents[2]
MAP = """
argmap: 1
title: Was the pact a surprise?
question: Who saw it coming?
people:
  ash: Ann Ash
  birch: Bo Birch
  cole: Cy Cole
  dunn: Di Dunn
  elm: Ed Elm
  fern: Flo Fern
sources:
  birch-1990: {type: book, author: birch, title: The Pact, publisher: Press, date: 1990}
  ash-2001: {type: book, author: ash, title: Rumours, publisher: Press, date: 2001}
factors: {pact: There is a pact., war: There is a war.}
claims:
  surprise:
    role: thesis
    text: The pact was a surprise.
    stances:
      - {who: birch, stance: asserts, cite: birch-1990 p. 7, quote: Nobody at all saw it coming.}
      - {who: birch, stance: qualifies, cite: birch-1990 p. 9, quote: Perhaps some did.}
      - {who: ash, stance: denies, cite: ash-2001 p. 1, quote: Some of them surely did.}
      - {who: cole, stance: declines, cite: ash-2001 p. 2}
      - {who: dunn, stance: reports, cite: ash-2001 p. 3}
    reasons:
      - {from: nobody-acted, stated: no}
      - nobody-wrote
      - together: [diary, diary-honest]
      - alone
    rebutted-by: [rumours]
    qualified-by: [some-guessed]
  nobody-acted: {text: Nobody acted., by: birch}
  nobody-wrote:
    text: Nobody wrote of it.
    by: birch
    cite: birch-1990 p. 8
    quote: Not a single letter of that spring tells of it, and nor does any of the summer.
    stances: [{who: ash, stance: concedes, only: that letters are few, cite: ash-2001 p. 4}]
  diary-honest: {text: The diary is honest., by: birch, cite: birch-1990 p. 5, quote: It is.}
  alone: {text: Had there been no war there would have been no pact., by: birch}
  rumours: {text: There were rumours., by: ash, cite: ash-2001 p. 5, doubted-by: [none-found]}
  none-found: {text: No record of rumours is found., by: birch}
  some-guessed: {text: Some guessed it., by: fern, stated: no}
  untrue: {text: The diary is a forgery., by: elm}
  no-thesis: {text: Diaries matter., by: elm}
evidence:
  diary:
    text: Cole was surprised.
    speaker: cole
    cite: ash-2001 p. 6
    passage: "Cole noted what a shock it was."
    undercut-by: [untrue]
counterfactuals:
  without-war:
    text: Without the war there would have been no pact.
    by: birch
    cite: birch-1990 p. 9
    hedge: likely
    hedge-words: in all likelihood
    quote: In all likelihood there would have been no pact without the war.
    if: {war: no}
    then: {pact: no}
adds:
  nobody-acted:
    reasons: [without-war]
"""


def material(text: str) -> Material:
    checked = check_text("map.argmap.yaml", text.encode())
    assert checked.graph is not None, checked.diagnostics
    return Material(checked.graph)


def made(wish: Wish, text: str = MAP) -> tuple[Sheet, ...]:
    return KINDS["side"].sheets(material(text), wish)


def words(sheet: Sheet) -> str:
    brief = Brief(material(MAP).head(""), (sheet,))
    return "\n".join(all_words(brief))


def fields(sheet: Sheet) -> dict[str, str]:
    return {
        field.label: plain(field.value)
        for block in sheet.blocks
        if isinstance(block, Fields)
        for field in block.fields
        if isinstance(field, Field)
    }


def tables(sheet: Sheet) -> list[list[list[str]]]:
    return [
        [["\n".join(map(plain, cell)) for cell in row] for row in block.rows]
        for block in sheet.blocks
        if isinstance(block, Table)
    ]


def test_both_sides_of_a_thesis() -> None:
    pro, contra = made(Wish())
    assert (pro.title, contra.title) == ("For the motion", "Against the motion")
    assert fields(pro) == {
        "Motion": "The pact was a surprise.",
        "Thesis": "It is so. “Nobody at all saw it coming.” Bo Birch, The Pact (Press, 1990), 7",
        "This side": "Birch",
        "Other side": "Ash",
    }
    assert fields(contra)["Thesis"] == (
        "It is not so. “Some of them surely did.” Ann Ash, Rumours (Press, 2001), 1"
    )
    assert (fields(contra)["This side"], fields(contra)["Other side"]) == ("Ash", "Birch")


def test_reasons_stand_in_an_order_that_the_page_states() -> None:
    pro, _ = made(Wish())
    assert [row[0] for row in tables(pro)[0]] == [
        "1. E1 Cole was surprised. And: The diary is honest. — Birch",
        "2. Nobody wrote of it. — Birch",
        "3. Had there been no war there would have been no pact. — Birch",
        "4. Nobody acted. — Birch; set here by the map-maker",
    ]
    notes = [plain(block.runs) for block in pro.blocks if isinstance(block, Note)]
    assert any(note.startswith("Order: the source’s own before the map-maker’s") for note in notes)


def test_each_reason_has_the_shortest_telling_quotation_whole_with_its_full_citation() -> None:
    pro, _ = made(Wish())
    assert [row[1] for row in tables(pro)[0]] == [
        "“It is.”\nBo Birch, The Pact (Press, 1990), 5",
        "“Not a single letter of that spring tells of it, and nor does any of the summer.”\n"
        "Bo Birch, The Pact (Press, 1990), 8",
        "no quotation in this map",
        "no quotation in this map",
    ]


def test_concessions_have_their_limits() -> None:
    conceded = [
        [
            plain(item)
            for block in sheet.blocks
            if isinstance(block, Listing)
            for item in block.items
        ]
        for sheet in made(Wish())
    ]
    assert conceded == [
        ["Ash on “Nobody wrote of it.”: concedes, but only that letters are few, p. 4"],
        ["Birch on the motion: qualifies, p. 9: “Perhaps some did.”"],
    ]


def test_what_limits_a_thesis_for_its_own_holder_is_told_with_the_limit() -> None:
    own = MAP.replace("Some guessed it., by: fern, stated: no", "Some guessed it., by: birch")
    (listing,) = (block for block in made(Wish(), own)[1].blocks if isinstance(block, Listing))
    assert [plain(item) for item in listing.items] == [
        "Birch on the motion: qualifies, p. 9, by “Some guessed it”: “Perhaps some did.”"
    ]
    headings = [plain(b.runs) for b in made(Wish(), own)[1].blocks if isinstance(b, Heading)]
    assert "What others limit, and how far" in headings


def test_a_crowded_page_gives_up_reasons_before_quotations() -> None:
    words = "word " * 30
    crowd = material(crowded(words))
    for sheet in KINDS["side"].sheets(crowd, Wish(thesis="t")):
        assert "at a length for which" not in "".join(all_words(Brief(crowd.head(""), (sheet,))))


def test_what_to_be_ready_for_with_the_reply_or_none() -> None:
    pro, contra = made(Wish())
    assert tables(pro)[-1] == [
        ["There were rumours. — Ash", "No record of rumours is found. — Birch"],
        [
            "The diary is a forgery. — Elm (disputes not the reason “Cole was surprised” and “The "
            "diary is honest”, but that “The pact was a surprise” follows)",
            "no reply in this map",
        ],
        ["Some guessed it. (map-maker) — Fern (limits the thesis)", "no reply in this map"],
    ]
    given = "Nobody acted. — Birch; set here by the map-maker (given for the thesis)"
    assert [given, "no reply in this map"] in tables(contra)[-1]
    said = "No record of rumours is found. — Birch (in reply to “There were rumours”)"
    assert [said, "no reply in this map"] in tables(contra)[-1]


def test_the_counterfactual_comes_with_its_hedge() -> None:
    pro, contra = made(Wish())
    assert "Without the war there would have been no pact." in words(pro)
    assert "“in all likelihood”" in words(pro)
    assert "likely, in the likeliest case" in words(pro)
    assert "a counterfactual for this side to use" in words(contra)


def test_a_motion_that_is_a_counterfactual_is_not_used_for_itself() -> None:
    (page,) = made(Wish(thesis="without-war"))
    assert "The counterfactual to use" not in words(page)


@pytest.mark.parametrize(
    ("wish", "titles"),
    [
        (Wish(thesis="surprise"), ["For the motion"]),
        (Wish(thesis="surprise", both=True), ["For the motion", "Against the motion"]),
        (Wish(person="birch"), ["For the motion"]),
        (Wish(person="ash"), ["Against the motion"]),
        (Wish(person="ash", both=True), ["Against the motion", "For the motion"]),
        (Wish(thesis="no-thesis", both=True), ["For the motion"]),
    ],
)
def test_which_pages_are_made(wish: Wish, titles: list[str]) -> None:
    assert [sheet.title for sheet in made(wish)] == titles


@pytest.mark.parametrize(
    ("wish", "why"),
    [
        (Wish(person="cole"), "Cole expressly leaves it open: “The pact was a surprise.”"),
        (Wish(person="dunn"), "Dunn only reports it, and neither holds nor denies it"),
        (Wish(person="elm"), "Elm objects to reasons for this, which is not to deny it"),
        (Wish(person="fern"), "no stance on this, and silence is neither assent nor denial"),
        (Wish(thesis="no-thesis", person="ash"), "This map gives Ash no stance on this"),
        (Wish(thesis="diary"), "is evidence, which has no sides"),
    ],
)
def test_who_takes_no_side_gets_no_page(wish: Wish, why: str) -> None:
    with pytest.raises(BriefError) as refused:
        made(wish)
    assert why in str(refused.value)
    if wish.person and not wish.thesis:
        assert "Sides are taken by Birch [birch] and Ash [ash]." in str(refused.value)


def test_one_persons_page_has_what_they_can_say() -> None:
    (page,) = made(Wish(person="ash"))
    assert [row[0] for row in tables(page)[0]] == ["1. There were rumours. — Ash"]
    everybody = made(Wish())[1]
    assert len(tables(everybody)[0]) == 2


def test_no_verdicts_unless_they_are_asked_for() -> None:
    for sheet in made(Wish()):
        for word in ("✓", "✗", "[stands", "rebutted", "[answered", "unsupported"):
            assert word not in words(sheet)
    assert any("[" in words(sheet) for sheet in made(Wish(verdicts=True)))


def test_a_map_without_a_thesis_says_so() -> None:
    (sheet,) = made(Wish(), "argmap: 1\ntitle: Nothing\nclaims: {a: So.}\n")
    assert "no thesis" in "".join(all_words(Brief(material(MAP).head(""), (sheet,))))


def test_nobody_denies_a_thesis_by_what_the_map_maker_sets_against_it() -> None:
    text = MAP.replace("      - {who: ash, stance: denies", "      - {who: ash, stance: declines")
    assert [sheet.title for sheet in made(Wish(), text)] == ["For the motion", "Against the motion"]
    against = fields(made(Wish(), text)[1])
    assert against["Thesis"].startswith("Nobody here says outright that it is not so")
    assert against["This side"] == "nobody is named"


LONG = "and then again it was said by one and by another that it was so " * 5


def crowded(long: str) -> str:
    """A map with far more than a page of reasons and objections."""
    numbers = range(9)
    reasons = ", ".join(f"r{n}" for n in numbers)
    objections = ", ".join(f"o{n}" for n in numbers)
    claims = "".join(
        f"  r{n}: {{text: Reason {n} {long[:150]}, by: a, cite: book p. {n}, "
        f"quote: {long[:250]}}}\n"
        f"  o{n}: {{text: Objection {n} {long[:150]}, by: b, rebutted-by: [p{n}, q{n}]}}\n"
        f"  p{n}: {{text: Reply {n} {long[:150]}, by: a}}\n"
        f"  q{n}: {{text: Reply {n} again {long[:150]}, by: a}}\n"
        for n in numbers
    )
    return (
        f"argmap: 1\ntitle: {long[:120]}\nquestion: {long[:120]}?\n"
        f"people: {{a: Ann Ash, b: Bo Birch}}\n"
        f"sources: {{book: {{type: book, author: a, title: {long[:120]}, date: 1990}}}}\n"
        f"claims:\n  t: {{role: thesis, text: {long[:150]}, by: a, reasons: [{reasons}], "
        f"rebutted-by: [{objections}]}}\n{claims}"
    )


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("long", [LONG, LONG[:60], LONG[:20]], ids=len)
def test_a_crowded_map_still_makes_one_page_a_side(paper: Paper, long: str) -> None:
    crowd = material(crowded(long))
    sheets = KINDS["side"].sheets(crowd, Wish())
    assert len(sheets) == 2
    assert pages(crowd, sheets, paper) == 2
    for sheet in sheets:
        told = "\n".join(all_words(Brief(crowd.head(""), (sheet,))))
        assert "The map has " in told
    # What is quoted is quoted whole.
    quoted = [cell for row in tables(sheets[0])[0] for cell in row[1:] if cell.startswith("“")]
    assert all(long[:250].strip() in cell for cell in quoted)


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_the_largest_map_has_one_page_a_side(paper: Paper) -> None:
    checked = load(str(ROOT / "arguments/across.argmap.yaml"))
    assert checked.graph is not None
    largest = Material(checked.graph)
    for verdicts in (False, True):
        sheets = KINDS["side"].sheets(largest, replace(Wish(), verdicts=verdicts))
        assert len(sheets) > len(largest.theses)
        assert pages(largest, sheets, paper) == len(sheets)


def pages(source: Material, sheets: tuple[Sheet, ...], paper: Paper) -> int:
    printed = WRITERS["pdf"](Brief(source.head("School"), sheets), paper)
    return len(pypdfium2.PdfDocument(printed))


def test_room_that_is_left_is_ruled() -> None:
    (sheet,) = made(Wish(thesis="no-thesis"))
    assert isinstance(sheet.blocks[-1], Writing)
    assert isinstance(sheet.blocks[-2], Heading)
