"""Names, places, references, the order of a bibliography; and nothing in a source breaks it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.citations import (
    Chicago,
    Reference,
    Runs,
    references_of_stance,
    references_of_statement,
    references_of_step,
)
from argmap.citations.forms import form_of
from argmap.citations.kinds import CSL_TYPES
from argmap.citations.places import bare_place
from argmap.citations.runs import italic, joined, pointed, roman
from argmap.graph import Graph
from argmap.model.citations import Citation, read_citation
from argmap.model.raw import RawSource
from argmap.model.sources import source as built

PEOPLE: Mapping[str, object] = {
    "hasegawa": "Tsuyoshi Hasegawa",
    "uemura": "Lieutenant General Uemura Mikio",
    "vasilevskii": "Marshal A. M. Vasilevskii",
    "stalin": "Stalin",
    "hirohito": "Emperor Hirohito",
    "king": "Martin Luther King, Jr.",
    "de-gaulle": "General Charles de Gaulle",
    "garcia": "Gabriel García Márquez",
    "suzuki-kantaro": "Admiral Suzuki Kantarō",
    "jackson": "Major Jackson",
    "smith": "Mr. Smith",
    "army": {"name": "The Kwantung Army", "role": "institution"},
    "officer": {"name": "A Japanese officer", "named": "no"},
    "teiichi": "Suzuki Teiichi",
}

AS_WRITTEN = (
    # author, id of the source, always
    ("stalin", "x", "Stalin"),
    ("army", "x", "The Kwantung Army"),
    ("officer", "x", "A Japanese officer"),
    ("Hata Ikuhiko", "x-1990", "Hata Ikuhiko"),
    ("Ann Bo", "ann-bo-1990", "Ann Bo"),
    ("United Nations", "x", "United Nations"),
    ("J. P. Morgan & Co.", "x", "J. P. Morgan & Co."),
    ("Иосиф Сталин", "stalin-1", "Иосиф Сталин"),
)

NAMES = (
    # author, id of the source, as an entry begins, as a note begins, as it is cited afterwards
    ("hasegawa", "x", "Hasegawa, Tsuyoshi", "Tsuyoshi Hasegawa", "Hasegawa"),
    ("uemura", "x", "Uemura Mikio", "Uemura Mikio", "Uemura"),
    ("vasilevskii", "x", "Vasilevskii, A. M.", "A. M. Vasilevskii", "Vasilevskii"),
    ("hirohito", "x", "Emperor Hirohito", "Emperor Hirohito", "Hirohito"),
    ("king", "x", "King, Martin Luther, Jr.", "Martin Luther King, Jr.", "King"),
    ("de-gaulle", "x", "de Gaulle, Charles", "Charles de Gaulle", "de Gaulle"),
    ("garcia", "x", "Gabriel García Márquez", "Gabriel García Márquez", "García"),
    ("jackson", "x", "Major Jackson", "Major Jackson", "Jackson"),
    ("smith", "x", "Mr. Smith", "Mr. Smith", "Smith"),
    # Who shares a family name with somebody else of the map is named in full.
    ("suzuki-kantaro", "x", "Admiral Suzuki Kantarō", "Admiral Suzuki Kantarō", "Suzuki Kantarō"),
    # A name alone: the source's id tells, or initials do.
    ("David Holloway", "holloway-review", "Holloway, David", "David Holloway", "Holloway"),
    ("Hata Ikuhiko", "hata-1990", "Hata Ikuhiko", "Hata Ikuhiko", "Hata"),
    ("Vincent van Gogh", "gogh-1888", "Gogh, Vincent van", "Vincent van Gogh", "Gogh"),
    (
        "Ludwig van Beethoven",
        "van-beethoven-1",
        "van Beethoven, Ludwig",
        "Ludwig van Beethoven",
        "van Beethoven",
    ),
    ("A. M. van der Berg", "x", "van der Berg, A. M.", "A. M. van der Berg", "van der Berg"),
    ("Rachel A. Bay", "x", "Bay, Rachel A.", "Rachel A. Bay", "Bay"),
    ("Sammy Davis Jr.", "x", "Davis, Sammy, Jr.", "Sammy Davis Jr.", "Davis"),
    (
        "George W. Bush Library",
        "x",
        "George W. Bush Library",
        "George W. Bush Library",
        "George W. Bush Library",
    ),
    *((author, id, told, told, told) for author, id, told in AS_WRITTEN),
)


@pytest.mark.parametrize(("author", "id", "entry", "note", "short"), NAMES)
def test_names_are_turned_round_where_that_is_sure(
    author: str, id: str, entry: str, note: str, short: str, read_map: Callable[[str], Graph]
) -> None:
    sources = {id: {"type": "book", "author": author, "title": "T"}}
    text = {"argmap": "1", "title": "T", "people": PEOPLE, "sources": sources}
    chicago = Chicago(read_map(json.dumps(text)).argmap)
    reference = Reference(Citation(id))
    assert chicago.full_note(reference).plain() == f"{note}, T"
    assert chicago.short_note(reference).plain() == f"{short}, T"
    assert chicago.entry(id).plain() == f"{entry.rstrip('.')}. T."


def test_what_is_longer_than_any_name_is_left_as_it_is(read_map: Callable[[str], Graph]) -> None:
    long = " ".join(["word"] * 20_000)
    sources = {"word-1": {"type": "book", "author": long, "title": "T"}}
    text = {"argmap": "1", "title": "T", "sources": sources}
    chicago = Chicago(read_map(json.dumps(text)).argmap)
    assert chicago.entry("word-1").plain() == f"{long}. T."


PLACES = (
    ("", ""),
    ("p. 298", "298"),
    ("pp. 322-323", "322–323"),
    ("pp. 5ff", "5ff"),
    ("pp. 5, 7-9", "5, 7–9"),
    ("p. 72 n. 7", "72n7"),
    ("pp. 5-6 nn. 3, 4", "5–6nn3, 4"),
    ("n. 7", "n. 7"),
    ("ch. 4 n. 7", "chap. 4, n. 7"),
    ("chs. 4-5", "chaps. 4–5"),
    ("vol. 2 p. 14", "2:14"),
    ("vol. II p. 14", "vol. II, 14"),
    ("vol. 2 doc. 246", "vol. 2, doc. 246"),
    ("vol. 2 p. 14 n. 3", "2:14n3"),
    ("l. 3", "line 3"),
    ("fols. 14v-15", "fols. 14v–15"),
    ("par. 3", "par. 3"),
)


@pytest.mark.parametrize(("written", "printed"), PLACES)
def test_places_as_notes_have_them(written: str, printed: str) -> None:
    cite = read_citation(f"x {written}")
    assert isinstance(cite, Citation), cite
    assert bare_place(cite) == printed


READ = """argmap: 1
title: T
reads: review
people: {holloway: David Holloway, kita: General Kita}
sources:
  review: {type: review, author: holloway, title: Review of X}
  memoir: {title: Memoir}
claims:
  own: {text: Own., by: holloway}
  reported: {text: Reported., by: kita}
  quoted: {text: Quoted., by: kita, cite: [memoir p. 3, memoir p. 4], quote: words}
  cited: {text: Cited., by: kita, cite: memoir p. 3}
  nobody: {text: Nobody's.}
  several:
    text: Several.
    cite: review p. 2
    reasons: [{from: own, cite: memoir p. 9}]
    stances: [{who: kita, stance: asserts, cite: memoir p. 5}, {who: holloway, stance: denies}]
"""

REFERRED = {
    "own": "Holloway, review.",
    "reported": "Cited in Holloway, review.",
    "quoted": "Memoir, 3, quoted in Holloway, review. Memoir, 4, quoted in Holloway, review.",
    "cited": "Memoir, 3, cited in Holloway, review.",
    "nobody": "Holloway, review.",
    "several": "Memoir, 5, cited in Holloway, review. Holloway, review, 2.",
}


def test_statements_refer_to_where_they_were_read(read_map: Callable[[str], Graph]) -> None:
    argmap = read_map(READ).argmap
    chicago = Chicago(argmap)
    told = {
        id: " ".join(
            f"{chicago.short_note(reference).plain()}."
            for reference in references_of_statement(argmap, statement)
        )
        for id, statement in argmap.statements.items()
    }
    assert told == REFERRED
    denial = argmap.statements["several"].stances[1]
    assert references_of_stance(argmap, denial) == (Reference(Citation("review")),)
    step = next(step for step in argmap.steps if step.target == "several")
    assert references_of_step(step) == (Reference(Citation("memoir", (("p.", "9"),))),)


def test_a_bibliography_is_in_order(read_map: Callable[[str], Graph]) -> None:
    sources = {
        "z-1": {"author": "A. Émile", "title": "B", "kind": "primary"},
        "z-2": {"author": "A. Emil", "title": "C", "kind": "primary"},
        "z-3": {"title": "The Emile", "kind": "primary"},
        "z-4": {"author": "A. Émile", "title": "A", "kind": "primary"},
        "z-5": {"author": ["A. Émile", "B. Bo"], "title": "A", "kind": "primary"},
        "z-6": {"title": "X", "kind": "secondary"},
        "z-7": {"title": "Y"},
    }
    text = {"argmap": "1", "title": "T", "sources": sources}
    argmap = read_map(json.dumps(text)).argmap
    found = Chicago(argmap).bibliography([*argmap.sources, "unknown", "z-1"])
    assert found.primary == ("z-2", "z-3", "z-4", "z-1", "z-5")
    assert (found.secondary, found.unclassified) == (("z-6",), ("z-7",))


def test_points_go_within_quotation_marks() -> None:
    assert pointed(roman("“A”"), ",").plain() == "“A,”"
    assert pointed(roman("“The ‘A’”"), ".").plain() == "“The ‘A.’”"
    assert pointed(roman("“The Founders’”"), ".").plain() == "“The Founders’.”"
    assert pointed(roman("“Who?”"), ".").plain() == "“Who?”"
    assert pointed(italic("Who?"), ",").plain() == "Who?,"
    assert pointed(roman("Co."), ".").plain() == "Co."
    assert joined((), ",").plain() == ""


MARKDOWN = (
    (roman("1945. A *report*"), r"1945\. A \*report\*"),
    (roman("- [x](y) <b> `c` a_b & $d ~e | #f"), r"\- \[x\](y) \<b\> \`c\` a\_b \& \$d \~e \| \#f"),
    (italic("A_B") + roman(", c"), r"*A\_B*, c"),
    (italic("1945") + roman("."), "*1945*."),
)


@pytest.mark.parametrize(("runs", "written"), MARKDOWN)
def test_nothing_is_taken_for_a_mark_of_markdown(runs: Runs, written: str) -> None:
    assert runs.markdown() == written


WORDS = st.text(st.characters(exclude_categories=("Cc", "Cs")), min_size=1, max_size=20).filter(
    str.strip
)
FIELDS = ("container-title", "collection-title", "volume", "issue", "page", "publisher", "place")
RECORDS = st.fixed_dictionaries(
    {"title": WORDS},
    optional={
        "type": st.sampled_from((*sorted(CSL_TYPES), "odd")),
        **dict.fromkeys(("author", "editor", "translator"), st.lists(WORDS, min_size=1)),
        **dict.fromkeys((*FIELDS, "date", "doi", "url", "archive", "archive-location"), WORDS),
    },
)
EMPTY = """argmap: 1
title: T
people: {kita: General Kita}
"""


@given(record=RECORDS, place=st.sampled_from([printed for printed, _ in PLACES]))
def test_any_source_can_be_cited(record: dict[str, object], place: str) -> None:
    from dataclasses import replace

    from argmap.document import read_files
    from argmap.model import build

    one = built("x-1", RawSource.model_validate(record), {}, ("t", "sources", "x-1"))
    argmap, _ = build(read_files("t", EMPTY.encode())[0])
    assert argmap is not None
    chicago = Chicago(replace(argmap, sources={"x-1": one}))
    cite = read_citation(f"x-1 {place}")
    assert isinstance(cite, Citation)
    reference = Reference(cite, "x-1")
    assert form_of(one)
    for runs in (chicago.full_note(reference), chicago.short_note(reference), chicago.entry("x-1")):
        line = runs.plain()
        assert line
        assert not re.search(r"[\n\r\t]|^ | $", line)
        assert all(run.text for run in runs.runs)


def test_nothing_is_said_twice_or_left_open(read_map: Callable[[str], Graph]) -> None:
    fields = {field: field.title() for field in (*FIELDS, "date", "doi", "archive", "language")}
    people = {"author": "A. Auth", "editor": "B. Ed", "translator": "C. Trans"}
    for missing in (*fields, *people, ""):
        for type in sorted(CSL_TYPES):
            record = {**fields, **people, "title": "Name", "type": type}
            record.pop(missing, None)
            text = {"argmap": "1", "title": "T", "sources": {"x": record}}
            chicago = Chicago(read_map(json.dumps(text)).argmap)
            for runs in (chicago.full_note(Reference(Citation("x"))), chicago.entry("x")):
                line = runs.plain()
                assert not re.search(r"[,:;] ?[,.:;]|\.\.|\( | \)|\(\)|  ", line), line
                words = re.findall(r"[A-Z][a-z]+", line)
                assert len([w for w in words if w == "Name"]) == 1, line
