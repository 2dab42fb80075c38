"""Comparison → GridView: people as columns, statements as rows, a stance in each cell."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from argmap.comparison.values import Cell, Comparison, Row
from argmap.model import Stance, StanceKind, Statement
from argmap.view.cards import Cards, tag
from argmap.view.citing import Citer
from argmap.view.comparison_words import STANCES
from argmap.view.words import one_line

Meeting = Literal["meet", "part"]


@dataclass(frozen=True, slots=True)
class GridPerson:
    """The head of a column."""

    name: str
    look: int | None
    """Whose stripe it bears in the map's other drawings; None for who has none there."""


@dataclass(frozen=True, slots=True)
class GridStance:
    """One stance in a cell."""

    kind: StanceKind
    word: str
    limit: str
    """How much is conceded; empty where there is no limit."""
    where: str
    """The page, or the work and the page."""


@dataclass(frozen=True, slots=True)
class GridRow:
    """A statement, and each person's stances on it in the order of the columns."""

    id: str
    text: str
    tag: str
    """"Thesis", "What if", "Testimony" …; empty for a claim."""
    added: bool
    """The map-maker's own inference or reading."""
    cells: tuple[tuple[GridStance, ...], ...]
    """An empty cell is silence, which is no denial."""
    meetings: tuple[Meeting, ...]
    """Whether some of these people meet in it, and whether some part."""


@dataclass(frozen=True, slots=True)
class GridSection:
    """The rows of one topic; without a title those that have none."""

    title: str
    rows: tuple[GridRow, ...]


@dataclass(frozen=True, slots=True)
class GridView:
    """A grid of positions, ready to be drawn."""

    title: str
    question: str
    part: str
    """What is not shown, in a sentence."""
    language: str
    people: tuple[GridPerson, ...]
    sections: tuple[GridSection, ...]


def build_grid_view(comparison: Comparison) -> GridView:
    """The grid of a comparison in words."""
    argmap = comparison.graph.argmap
    citer = Citer(argmap)
    striped = {person.id: at for at, person in enumerate(Cards(comparison.graph).people)}
    sections = comparison.grid.topics.items()
    return GridView(
        title=one_line(argmap.title),
        question=one_line(argmap.question),
        part=_left_out(comparison.grid.left_out),
        language=argmap.language,
        people=tuple(GridPerson(citer.name(id), striped.get(id)) for id in comparison.people),
        sections=tuple(
            GridSection(one_line(topic), tuple(_row(row, citer) for row in rows))
            for topic, rows in sections
        ),
    )


def _left_out(number: int) -> str:
    if not number:
        return ""
    counted = "One statement is" if number == 1 else f"{number:,} statements are"
    return f"{counted} not shown, on which none of these people takes any stance."


def _row(row: Row, citer: Citer) -> GridRow:
    told: tuple[tuple[Meeting, bool], ...] = (("meet", row.meet), ("part", row.part))
    return GridRow(
        id=row.statement.id,
        text=one_line(row.statement.text),
        tag=_tag(row.statement),
        added=not row.statement.stated,
        cells=tuple(_cell(cell, citer) for cell in row.cells),
        meetings=tuple(meeting for meeting, holds in told if holds),
    )


def _cell(cell: Cell, citer: Citer) -> tuple[GridStance, ...]:
    return tuple(dict.fromkeys(_stance(stance, citer) for stance in cell.stances))


def _stance(stance: Stance, citer: Citer) -> GridStance:
    word, limit = STANCES[stance.stance], one_line(stance.only)
    return GridStance(stance.stance, word, limit, citer.of_stance(stance))


def _tag(statement: Statement) -> str:
    """Its kind, save for an ordinary claim, as most of the rows are."""
    kind = tag(statement)
    return "" if kind == "Claim" else kind
