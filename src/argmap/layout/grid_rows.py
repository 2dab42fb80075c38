"""GridRow → Block: one statement and the cells beside it, as high as the highest of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from argmap.layout.card import SMALL, paragraph
from argmap.layout.grid_signs import MEETING, SIGN, meeting_sign, silence_sign, stance_sign
from argmap.layout.scene import Block, Group, Item, Path, Stroke, Text
from argmap.layout.shapes import line, rectangle
from argmap.layout.signs import PENCIL, pencil
from argmap.layout.style import INK, MUTED, person_look
from argmap.typeface import Face, drawable, width
from argmap.view.grid import GridPerson, GridRow, GridStance, GridView, Meeting

STATEMENT, SIZE, NAME = 12.5, 12.0, 13.0
_MARGIN = 62.0
_TEXT = 290.0
_GAP = 14.0
"""Between columns."""
_ABOVE = 9.0
_STRIPE = 4.0


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the columns of a grid stand: margin, statements, then a column for each person."""

    person: float
    """The breadth of a person's column."""
    count: int
    margin: float
    """Room for what says where people meet; none where they nowhere do."""

    @property
    def width(self) -> float:
        """The breadth of a row."""
        return self.margin + _TEXT + self.count * (self.person + _GAP)

    def left(self, number: int) -> float:
        """Where a person's column begins."""
        return self.margin + _TEXT + _GAP + number * (self.person + _GAP)


def columns_for(view: GridView) -> Columns:
    """Narrower columns for many people, none narrower than the words of stances."""
    count = len(view.people)
    breadth = 168.0 if count <= 4 else 138.0 if count <= 8 else 112.0
    meet = any(row.meetings for section in view.sections for row in section.rows)
    return Columns(breadth, count, _MARGIN if meet else 0.0)


def heads(people: Sequence[GridPerson], columns: Columns) -> Block:
    """The names over the columns, each under its stripe, and the line below them."""
    items: list[Item] = []
    deepest = 0.0
    for number, person in enumerate(people):
        look = person_look(person.look)
        name = paragraph(person.name, Face.SEMIBOLD, NAME, columns.person, INK)
        x = columns.left(number)
        bar = Path(rectangle(0, 0, (columns.person, _STRIPE)), look.stripe)
        items.append(Group((bar, Group(name.items, 0, _STRIPE + 5)), x, 0))
        deepest = max(deepest, _STRIPE + 5 + name.height)
    height = deepest + 7
    rule = Path(line([(0, height), (columns.width, height)]), stroke=Stroke(MUTED, 1.2))
    return Block((Group((*items, rule)),), columns.width, height)


def drawn_row(row: GridRow, people: Sequence[GridPerson], columns: Columns) -> Block:
    """A row, its text beginning a little below its top."""
    parts = [(_meetings(row.meetings), 0.0), (_statement(row), columns.margin)]
    for number, cell in enumerate(row.cells):
        parts.append((_cell(cell, columns.person), columns.left(number)))
    height = round(2 * _ABOVE + max(block.height for block, _ in parts))
    groups = tuple(Group(block.groups, x, _ABOVE) for block, x in parts)
    told = Group(groups, label=_label(row, people), id=row.id)
    return Block((told,), columns.width, height)


def _meetings(meetings: Sequence[Meeting]) -> Block:
    groups: list[Group] = []
    y = 0.0
    for meeting in meetings:
        length = width(meeting, Face.SEMIBOLD, SMALL)
        text = Text(MEETING + 5, 10.5, meeting, Face.SEMIBOLD, SMALL, INK, length)
        groups.append(Group((meeting_sign(meeting, (0, 2)), text), 0, y))
        y += 18
    return Block(tuple(groups), _MARGIN, y)


def _statement(row: GridRow) -> Block:
    face = Face.SEMIBOLD if row.tag == "Thesis" else Face.REGULAR
    text = paragraph(row.text, face, STATEMENT, _TEXT, INK)
    below = " · ".join(filter(None, (row.tag, row.id)))
    indent = PENCIL + 4 if row.added else 0.0
    small = paragraph(below, Face.REGULAR, SMALL, _TEXT - indent, MUTED)
    mark = (pencil((0, text.height + 4)),) if row.added else ()
    under = Group(small.items, indent, text.height + 2)
    group = Group((*text.items, *mark, under))
    return Block((group,), _TEXT, text.height + 2 + small.height)


def _cell(cell: Sequence[GridStance], breadth: float) -> Block:
    if not cell:
        return Block((Group((silence_sign((7, 8)),)),), breadth, SIGN)
    groups: list[Group] = []
    y = 0.0
    for stance in cell:
        block = _stance(stance, breadth)
        groups.append(Group(block.groups, 0, y))
        y += block.height + 5
    return Block(tuple(groups), breadth, y - 5)


def _stance(stance: GridStance, breadth: float) -> Block:
    indent = SIGN + 5
    groups: list[Group] = [Group((stance_sign(stance.kind, (0, 1.5)),))]
    y = 0.0
    limit = f"only {stance.limit}" if stance.limit else ""
    for text, face, size, ink in (
        (stance.word, Face.SEMIBOLD, SIZE, INK),
        (limit, Face.ITALIC, SIZE, INK),
        (stance.where, Face.REGULAR, SMALL, MUTED),
    ):
        words = paragraph(text, face, size, breadth - indent, ink) if text else None
        if words:
            groups.append(Group(words.items, indent, y))
            y += words.height
    return Block(tuple(groups), breadth, y)


def _label(row: GridRow, people: Sequence[GridPerson]) -> str:
    """The row for those who hear it."""
    said = [
        f"{person.name} {' and '.join(_said(stance) for stance in cell)}"
        for person, cell in zip(people, row.cells, strict=True)
        if cell
    ]
    meetings = [f"they {meeting}" for meeting in row.meetings]
    return drawable(f"{row.text} {'; '.join((*said, *meetings))}.")


def _said(stance: GridStance) -> str:
    return stance.word + (f" only {stance.limit}" if stance.limit else "")
