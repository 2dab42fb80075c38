"""GridView → Scene, or a Scene for each sheet of paper: a grid of positions, topic by topic."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from argmap.layout.card import paragraph
from argmap.layout.engine import DrawingError
from argmap.layout.grid_legend import legend_of_grid
from argmap.layout.grid_rows import Columns, columns_for, drawn_row, heads
from argmap.layout.page import page, sentences
from argmap.layout.scene import Block, Group, Path, Scene, Stroke
from argmap.layout.shapes import line, rectangle
from argmap.layout.style import HAIRLINE, INK, MARGIN, MUTED, PANEL
from argmap.typeface import Face, drawable
from argmap.view.grid import GridSection, GridView

LARGEST = 20_000
"""Cells above which a grid is not drawn."""
_SIDE, _TOP, _BOTTOM = 20.0, 16.0, 12.0
_PANELS = 24.0
_TOPIC = 15.0
_UNDER_TOPIC = 12.0
_NO_TOPIC = "Without a topic"
_NOTHING = "None of these people takes a stance on anything in this map."
_RUNNING = 12.0
_FOOT = 24.0
_UPRIGHT, _LYING = 842 / 595, 595 / 842
"""Height to breadth of a sheet of A4."""
_WIDEST_UPRIGHT = 900.0
"""Pixels; a wider grid is set on sheets that lie, so that its print stays large."""


def draw_grid(view: GridView) -> Scene:
    """Draw a grid on one page of its own size.

    Raises `DrawingError` where it has too many cells.
    """
    columns = _columns(view)
    panels = [_panel(section, view, columns).whole() for section in view.sections]
    body = _stacked(panels, columns) if panels else _nothing(columns)
    return page(view, body, legend_of_grid(view), _description(view))


def draw_sheets(view: GridView) -> tuple[Scene, ...]:
    """Draw a grid on sheets with the shape of A4, heads repeated on each.

    A row is never divided: a sheet that cannot hold its only row is longer than the others.
    Raises `DrawingError` where it has too many cells.
    """
    columns = _columns(view)
    empty = page(view, Block((), _breadth(columns), 0), legend_of_grid(view), "")
    shape = _UPRIGHT if empty.width <= _WIDEST_UPRIGHT else _LYING
    height = empty.width * shape
    rooms = (height - empty.height, height - 2 * MARGIN - _RUNNING - _FOOT)
    cut = [_panel(section, view, columns) for section in view.sections]
    bodies = [_stacked(blocks, columns) for blocks in _sheets(cut, rooms)]
    if not bodies:
        return (draw_grid(view),)
    first = page(view, bodies[0], legend_of_grid(view), _description(view))
    first = replace(first, height=max(first.height, round(height)))
    return (first, *_further(view, bodies, (empty.width, height)))


@dataclass(frozen=True, slots=True)
class _Panel:
    """A topic, still in pieces."""

    columns: Columns
    top: Block
    """Its title and heads."""
    again: Block
    """The same where it goes on on another sheet."""
    rows: tuple[Block, ...]

    def whole(self) -> Block:
        """All rows under one head."""
        return self.part(0, len(self.rows))

    def part(self, start: int, end: int) -> Block:
        """Some of the rows, framed, with the heads over them."""
        top = self.again if start else self.top
        groups: list[Group] = []
        rule = Path(line([(0, 0), (self.columns.width, 0)]), stroke=Stroke(HAIRLINE, 1))
        y = top.height
        for row in self.rows[start:end]:
            groups.append(Group((*row.groups, rule) if groups else row.groups, _SIDE, y))
            y += row.height
        size = (_breadth(self.columns), y + _BOTTOM)
        ground = Path(rectangle(0, 0, size, 8), PANEL, Stroke(HAIRLINE, 1))
        return Block((Group((ground, *top.groups, *groups)),), *size)

    def fitting(self, start: int, room: float) -> int:
        """Up to which row the part that begins at a row fits into a height."""
        room -= (self.again if start else self.top).height + _BOTTOM
        end = start
        while end < len(self.rows) and self.rows[end].height <= room:
            room -= self.rows[end].height
            end += 1
        return end


def _columns(view: GridView) -> Columns:
    rows = sum(len(section.rows) for section in view.sections)
    if rows * len(view.people) > LARGEST:
        raise DrawingError(
            f"This grid has {rows:,} statements and {len(view.people):,} people, too many for one "
            f"drawing (at most {LARGEST:,} cells). Compare fewer people with --person, or one "
            "topic with --topic."
        )
    return columns_for(view)


def _breadth(columns: Columns) -> float:
    return columns.width + 2 * _SIDE


def _panel(section: GridSection, view: GridView, columns: Columns) -> _Panel:
    names = heads(view.people, columns)
    title = section.title or (_NO_TOPIC if len(view.sections) > 1 else "")
    rows = tuple(drawn_row(row, view.people, columns) for row in section.rows)
    again = f"{title} (continued)" if title else ""
    return _Panel(columns, _topped(title, names), _topped(again, names), rows)


def _topped(title: str, names: Block) -> Block:
    words = paragraph(title, Face.SEMIBOLD, _TOPIC, names.width, INK)
    under = _TOP + (words.height + _UNDER_TOPIC if title else 0.0)
    groups = (Group(words.items, _SIDE, _TOP), Group(names.groups, _SIDE, under))
    return Block(groups, names.width, under + names.height)


def _stacked(blocks: Sequence[Block], columns: Columns) -> Block:
    groups: list[Group] = []
    y = 0.0
    for block in blocks:
        groups.append(Group(block.groups, 0, y))
        y += block.height + _PANELS
    return Block(tuple(groups), _breadth(columns), max(0.0, y - _PANELS))


def _nothing(columns: Columns) -> Block:
    words = paragraph(_NOTHING, Face.REGULAR, _TOPIC, _breadth(columns), INK)
    return Block((Group(words.items),), _breadth(columns), words.height)


def _sheets(panels: Sequence[_Panel], rooms: tuple[float, float]) -> Iterator[list[Block]]:
    """The parts of panels on each sheet; `rooms` are the heights on the first and the others."""
    sheet: list[Block] = []
    left, other = rooms
    for panel in panels:
        start = 0
        while start < len(panel.rows):
            end = panel.fitting(start, left)
            if end == start and (sheet or left < other):
                # Not a single row fits under its head here.
                yield sheet
                sheet, left = [], other
                continue
            block = panel.part(start, max(end, start + 1))
            start = max(end, start + 1)
            sheet.append(block)
            left -= block.height + _PANELS
    if sheet:
        yield sheet


def _further(view: GridView, bodies: Sequence[Block], size: tuple[float, float]) -> Iterator[Scene]:
    """The sheets after the first, each with the map's title and its own number."""
    breadth, height = size
    for number, body in enumerate(bodies[1:], 2):
        words = f"{view.title} · sheet {number} of {len(bodies)}"
        running = paragraph(words, Face.REGULAR, _RUNNING, body.width, MUTED)
        y = MARGIN - 16 + running.height + 12
        items = (Group(running.items, MARGIN, MARGIN - 16), Group(body.groups, MARGIN, y))
        yield Scene(
            breadth,
            max(round(height), round(y + body.height + MARGIN)),
            drawable(view.title),
            drawable(words),
            drawable(view.language),
            items,
        )


def _description(view: GridView) -> str:
    """The grid in a few sentences, for those who hear it."""
    rows = sum(len(section.rows) for section in view.sections)
    names = ", ".join(person.name for person in view.people)
    counted = "1 statement" if rows == 1 else f"{rows:,} statements"
    told = f"A grid of positions: {counted} against {names}"
    return sentences((view.question, view.part, told))
