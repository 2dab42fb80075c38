"""Map → Sheet: the content of a sheet of paper for a class, before anything is typeset.

A sheet is made of blocks, a block of runs of text. No block knows of fonts, sizes or formats.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from argmap.layout import Scene

Paper = Literal["a4", "letter"]

Style = Literal["plain", "strong", "emphasis", "muted", "muted-emphasis"]


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one style."""

    text: str
    style: Style = "plain"


Runs = tuple[Run, ...]
"""A text whose parts may differ in style, set on as many lines as it takes."""

Piece = str | Run | Runs


def text(*pieces: Piece) -> Runs:
    """Words, runs and texts one after the other as one text; empty ones are left out."""
    return tuple(run for piece in pieces for run in _runs(piece) if run.text)


def strong(words: str) -> Run:
    """Words in bold."""
    return Run(words, "strong")


def emphasis(words: str) -> Run:
    """Words in italics."""
    return Run(words, "emphasis")


def muted(words: str) -> Run:
    """Words that stand back: small, grey."""
    return Run(words, "muted")


def aside(runs: Runs) -> Runs:
    """A text that stands back, such as a citation beside what it is for; its italics stay."""
    slanted = ("emphasis", "muted-emphasis")
    return tuple(Run(r.text, "muted-emphasis" if r.style in slanted else "muted") for r in runs)


def plain(runs: Runs) -> str:
    """The words of a text without their styles."""
    return "".join(run.text for run in runs)


def joined(texts: tuple[Runs, ...], between: str) -> Runs:
    """Texts that are not empty, one after the other, with the same words between them."""
    told = [runs for runs in texts if runs]
    return tuple(
        run for n, runs in enumerate(told) for run in ((Run(between), *runs) if n else runs)
    )


def _runs(piece: Piece) -> Iterator[Run]:
    if isinstance(piece, str):
        yield Run(piece)
    elif isinstance(piece, Run):
        yield piece
    else:
        yield from piece


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading within a sheet, whose own title is above all of them."""

    runs: Runs
    level: Literal[1, 2] = 1


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A text."""

    runs: Runs


@dataclass(frozen=True, slots=True)
class Note:
    """Small print: a caveat, an explanation, how to use the sheet."""

    runs: Runs


Voice = Literal["own", "reporter"]
"""Whose words are quoted: those of who holds or says it, or those of who reports it."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words of a source as they stand, never shortened; the quotation marks are added in print.

    A reporter's passage is printed differently from somebody's own words, and says so.
    """

    words: str
    voice: Voice = "own"
    attribution: Runs = ()
    """Who says so and where it is read."""


@dataclass(frozen=True, slots=True)
class Listing:
    """Items in a list."""

    items: tuple[Runs, ...]
    style: Literal["bullet", "number", "box"] = "bullet"
    """`box`: a square to tick before each."""


Cell = tuple[Runs, ...]
"""The paragraphs of a cell; one without any is left blank."""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a head that is repeated on each page. Rows may break across pages."""

    head: Cell
    """One text a column."""
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[float, ...] = ()
    """How wide the columns are in proportion to one another; alike where none are given."""
    room: float = 0
    """How high every row is at the least, in millimetres, for what is to be written in."""


@dataclass(frozen=True, slots=True)
class Rung:
    """One step of a ladder: what is said at some depth of a dispute."""

    level: int
    """From 0."""
    badge: str
    """What it does to the rung that it hangs from: "claim", "objection", "answer"."""
    runs: Runs
    holder: Runs = ()
    marked: str = ""
    """What is said of the rung besides, in a box: "no reply in this map"."""


@dataclass(frozen=True, slots=True)
class Ladder:
    """Claim, objection, answer and rejoinder, each indented under what it answers."""

    rungs: tuple[Rung, ...]


@dataclass(frozen=True, slots=True)
class Writing:
    """Ruled lines to write on."""

    lines: int
    prompt: Runs = ()


@dataclass(frozen=True, slots=True)
class Field:
    """A label with its value or, where there is none, with ruled lines to write it on."""

    label: str
    value: Runs = ()
    lines: int = 1


@dataclass(frozen=True, slots=True)
class Fields:
    """Labels in one column, values in another."""

    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a text that is read closely; it is not broken again where it fits."""

    runs: Runs
    margin: str = ""
    """What stands in the margin beside it, such as the ids of statements."""


LINE_WIDTH, LINE_SIZE = 116.0, 10.0
"""How long a numbered line may be in millimetres, and the size in points of its regular cut."""


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines that are numbered through, every one of them, so that a class can refer to them."""

    lines: tuple[Line, ...]
    first: int = 1


@dataclass(frozen=True, slots=True)
class CutOut:
    """A card to be cut out."""

    head: str
    """A short line above the words, such as "Claim"."""
    runs: Runs
    foot: Runs = ()


@dataclass(frozen=True, slots=True)
class CutOuts:
    """Cards in a grid with lines to cut along; a card never breaks across pages."""

    cards: tuple[CutOut, ...]
    columns: int = 2


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing, made as wide as the page at most."""

    scene: Scene
    caption: Runs = ()
    enlarged: float = 1
    """How much larger than it is it may become where there is room."""


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins a page."""


@dataclass(frozen=True, slots=True)
class Entry:
    """Blocks that belong together, with a mark such as a number beside them."""

    mark: str
    blocks: tuple[Block, ...]


Block = (
    Heading
    | Paragraph
    | Note
    | Quotation
    | Listing
    | Table
    | Ladder
    | Writing
    | Fields
    | Lines
    | CutOuts
    | Picture
    | PageBreak
    | Entry
)


@dataclass(frozen=True, slots=True)
class Works:
    """A part of a bibliography."""

    heading: str
    """Empty where all is in one part."""
    entries: tuple[Runs, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One paper: its content, what it cites, and what in it comes from whom.

    The map's title, question and date, the school and the page numbers are not part of it: they
    are printed on every sheet of a brief.
    """

    kind: str
    title: str
    blocks: tuple[Block, ...]
    provenance: str
    """What came from the source and what from the map-maker."""
    sources: tuple[Works, ...] = ()
    """The bibliography of what is cited on this sheet."""
    lead: Runs = ()
    """What the sheet is and how it is used, in a sentence or two under its title."""
    landscape: bool = False
    closing: int = -1
    """After how many blocks its sources and its provenance stand; -1: at the end."""
    narrow_margins: bool = False
    """Whether drawings need almost the whole page."""
    one_page: bool = False
    """Whether it is set a little smaller where that keeps it on one page."""


@dataclass(frozen=True, slots=True)
class Head:
    """What stands on every sheet made of one map."""

    title: str
    question: str
    date: str
    authors: tuple[str, ...]
    language: str
    school: str = ""


@dataclass(frozen=True, slots=True)
class Brief:
    """Sheets that go into one file."""

    head: Head
    sheets: tuple[Sheet, ...]
