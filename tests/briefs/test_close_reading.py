"""The close-reading packet: passages with numbered lines, marked and unmarked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.briefs.kinds import KINDS
from argmap.briefs.material import NO_TEXTS, Material, Wish
from argmap.briefs.passages import Quoted, passages, unmarked
from argmap.briefs.sheet import (
    LINE_SIZE,
    LINE_WIDTH,
    Heading,
    Line,
    Lines,
    Note,
    Paragraph,
    Sheet,
    Table,
    Writing,
    plain,
)
from argmap.graph import Graph
from argmap.quotations import Stretch, Text, open_library
from argmap.typeface import Face, drawable, width

ReadMap = Callable[[str], Graph]

MAP = """argmap: 1
title: A map
question: Why?
reads: review
people: {ann: {name: Alder}, ben: {name: Birch}}
sources:
  review: {type: review, author: ann, title: A Review}
  book: {type: book, author: ben, title: A Book}
claims:
  thesis:
    role: thesis
    text: It was so.
    by: ann
    quote: it was without doubt so
    reasons: [{from: second, quote: and for that reason}]
  second: {text: Another., by: ben, cite: book p. 3, passage: Birch thinks otherwise}
  absent: {text: Not there., by: ann, quote: this stands nowhere at all}
evidence:
  paper: {text: A paper., kind: document, quote: a paper was found}
"""
REVIEW = """The review begins here, and
it was without
doubt so. There is more to say of it.

Birch thinks otherwise, and for that reason he wrote.

{far}

In an attic a paper was found. Then the review ends.
"""
FAR = "\n\n".join(["Nothing of this paragraph is quoted by anybody in the map." * 3] * 20)


def sheets(graph: Graph, folder: Path | None = None) -> tuple[Sheet, ...]:
    library = open_library(str(folder)) if folder else NO_TEXTS
    return KINDS["reading"].sheets(Material(graph, library), Wish())


def lines(sheet: Sheet) -> list[Line]:
    return [line for block in sheet.blocks if isinstance(block, Lines) for line in block.lines]


def words(several: Sequence[Line]) -> str:
    return " ".join(plain(line.runs) for line in several)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "review.txt").write_text(REVIEW.format(far=FAR), "utf-8")
    return tmp_path


def test_what_is_quoted_is_shown_with_what_stands_around_it(
    read_map: ReadMap, folder: Path
) -> None:
    marked, blank = sheets(read_map(MAP), folder)
    found = [line for line in lines(marked) if "nowhere" not in plain(line.runs)]
    bold = " ".join(run.text for line in found for run in line.runs if run.style == "strong")
    assert " ".join(bold.split()) == (
        "it was without doubt so Birch thinks otherwise and for that reason a paper was found"
    )
    assert "There is more to say of it." in words(found)
    assert "Nothing of this paragraph" not in words(found)
    assert words(lines(blank)) == words(lines(marked))
    assert not [r for line in lines(blank) for r in line.runs if r.style == "strong"]


def test_ids_stand_beside_the_lines_of_the_marked_sheet_alone(
    read_map: ReadMap, folder: Path
) -> None:
    marked, blank = sheets(read_map(MAP), folder)
    assert [line.margin for line in lines(marked) if line.margin] == [
        "thesis",
        "second, step to thesis",
        "E1 paper",
        "absent",
    ]
    assert not any(line.margin for line in lines(blank))


def test_lines_are_numbered_through_and_cuts_are_told(read_map: ReadMap, folder: Path) -> None:
    for sheet in sheets(read_map(MAP), folder):
        several = [block for block in sheet.blocks if isinstance(block, Lines)]
        assert several[0].first == 1
        assert all(b.first == a.first + len(a.lines) for a, b in pairwise(several))
        assert [plain(b.runs) for b in sheet.blocks if isinstance(b, Note)].count("[…]") == 1


def test_the_blank_sheet_has_room_to_write(read_map: ReadMap, folder: Path) -> None:
    blocks = sheets(read_map(MAP), folder)[1].blocks
    (table,) = (b for b in blocks if isinstance(b, Table))
    assert table.room
    assert not any(cell for row in table.rows for cell in row)
    assert [b.lines > 3 for b in blocks if isinstance(b, Writing)] == [True]


def test_what_is_not_in_the_text_is_told_apart(read_map: ReadMap, folder: Path) -> None:
    blocks = sheets(read_map(MAP), folder)[0].blocks
    at = next(n for n, b in enumerate(blocks) if isinstance(b, Heading))
    after = blocks[at + 1]
    assert "not found" in plain(blocks[at].runs)  # type: ignore[union-attr]
    assert isinstance(after, Lines)
    assert words(after.lines) == "“this stands nowhere at all”"


def test_without_texts_the_quotations_stand_alone(read_map: ReadMap) -> None:
    marked, blank = sheets(read_map(MAP))
    assert "not at hand" in plain(marked.lead)
    assert words(lines(marked)) == (
        "“it was without doubt so” ‘Birch thinks otherwise’ “this stands nowhere at all” "
        "“a paper was found” “and for that reason”"
    )
    notes = [plain(b.runs) for b in marked.blocks if isinstance(b, Note)]
    assert notes[0] == "Alder, “Review”"
    assert notes[1].startswith("as reported · ")
    assert words(lines(blank)) == words(lines(marked))


def test_a_file_that_cannot_be_read_is_told(read_map: ReadMap, tmp_path: Path) -> None:
    (tmp_path / "review.txt").write_bytes(b"\xff\xfe\xfa" + bytes([0xE9, 0x80] * 3))
    (tmp_path / "review.txt").write_bytes(b"caf\xe9")
    assert "not UTF-8" in plain(sheets(read_map(MAP), tmp_path)[0].lead)


def test_a_map_that_quotes_nothing_says_so(read_map: ReadMap) -> None:
    (sheet,) = sheets(read_map("argmap: 1\ntitle: Empty\nclaims: {a: It was so.}\n"))
    (only,) = sheet.blocks
    assert isinstance(only, Paragraph)
    assert "quotes nothing" in plain(only.runs)


SIGNS = st.text(st.sampled_from("ab é\u0301-.,\n\n \t\fÄ日…’"), max_size=300)


@given(SIGNS, st.lists(st.tuples(st.integers(0, 300), st.integers(1, 60)), max_size=6))
def test_any_text_is_shown_as_it_stands_in_lines_that_fit(
    written: str, places: list[tuple[int, int]]
) -> None:
    quoted = [
        Quoted(f"q{n}", Stretch(start, min(start + length, len(written))))
        for n, (start, length) in enumerate(places)
        if written[start : start + length].strip()
    ]
    found = passages(Text("s", "s.txt", written), quoted)
    shown = [line for p in found.passages for paragraph in p.paragraphs for line in paragraph]
    room = LINE_WIDTH / 25.4 * 72 + 0.01
    assert all(width(plain(line.runs), Face.SEMIBOLD, LINE_SIZE) <= room for line in shown)
    assert [plain(line.runs) for line in shown] == [plain(line.runs) for line in unmarked(shown)]
    squeezed = "".join("".join(plain(line.runs) for line in shown).split())
    # Each passage stands in the text without what is between its signs.
    written = written.replace("\f", " ")
    whole = "".join(drawable(written).split())
    assert all(
        "".join("".join(plain(line.runs) for par in p.paragraphs for line in par).split()) in whole
        for p in found.passages
    )
    for each in quoted:
        words_quoted = "".join(drawable(written[each.stretch.start : each.stretch.end]).split())
        if "\u0301" not in written:
            assert words_quoted in squeezed
        assert any(each.label in line.margin for line in shown)


LONG = "Here is a sentence that nobody quotes at all. " * 40


def test_of_a_long_paragraph_whole_sentences_are_shown() -> None:
    written = LONG + "This one is quoted by the map. " + LONG
    start = written.index("one is quoted")
    found = passages(Text("s", "s.txt", written), [Quoted("a", Stretch(start, start + 13))])
    (passage,) = found.passages
    told = " ".join(plain(line.runs) for par in passage.paragraphs for line in par)
    assert told == "This one is quoted by the map."
    assert not found.begins
    assert not found.ends


def test_what_has_no_room_beside_a_line_moves_to_the_next() -> None:
    written = "Many statements rest on this. " * 12
    labels = [f"a-statement-with-a-long-name-{n}" for n in range(3)]
    quoted = [Quoted(label, Stretch(0, 29)) for label in labels]
    (passage,) = passages(Text("s", "s.txt", written), quoted).passages
    margins = [line.margin for line in passage.paragraphs[0]]
    assert margins[:3] == [labels[0], f"↑ {labels[1]}", f"↑ {labels[2]}"]
    assert not any(margins[3:])
