"""Graph → drawings: the map in parts whose every word can be read on a sheet of paper."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from argmap.graph import Graph
from argmap.layout import Scene
from argmap.layout.bare import draw_bare, draw_legend
from argmap.layout.card import card_drawing
from argmap.layout.engine import loaded
from argmap.layout.panel import Shape
from argmap.view import Card, View
from argmap.view.chunks import Chunk, ChunkViews, Unit, chunks_of, halves, together
from argmap.view.marks import Marks, marked

SMALLEST_PRINT = 8.0
"""Points: no word of a drawing is printed smaller."""
_POINTS = 0.75
_SMALLEST_LABEL = 9.5
"""Pixels: the labels above the words of a card."""
ENLARGED = 1.003 * SMALLEST_PRINT / (_SMALLEST_LABEL * _POINTS)
"""How much larger than on a screen drawings are printed."""
_MOST = 24
"""Cards of a drawing; more are never small enough, so that none is made."""
_MANY = 12
"""Parts of a map that is tried on pages which lie only where some do not fit on standing ones."""
_BACK = 4
"""Parts that are tried for what is left over."""
_FULLEST = 0.6
"""The share of a page that cards take of a drawing which fits, at most; the rest is steps."""
_HEADING, _CAPTION, _LINE, _LETTERS = 46.0, 14.0, 13.5, 100
_POINTER = 55
"""Letters of a pointer to another part."""
_NUMBER = 99
"""Stands for the number of a part that is not known yet."""


@dataclass(frozen=True, slots=True)
class _Room:
    """What a part may take of a page, in points, on A4 paper as on Letter."""

    landscape: bool
    across: float
    down: float
    letters: float
    """How many letters of a caption go in a line."""

    @property
    def shape(self) -> Shape:
        return Shape(self.across / _POINTS / ENLARGED, self.across / self.down)


_ROOMS = (_Room(False, 481.0, 662.0, _LETTERS), _Room(True, 677.0, 466.0, _LETTERS * 1.4))


@dataclass(frozen=True, slots=True)
class DrawnPart:
    """A part of the map on paper."""

    number: int
    """From 1."""
    chunk: Chunk
    scene: Scene | None
    """None where a single step, or a single statement, is too large for a page."""
    used_in: tuple[tuple[str, tuple[int, ...]], ...]
    """Statements of this part with the numbers of the other parts that draw on them."""
    taken_from: tuple[tuple[str, int], ...]
    """Statements that it shows in brief, with the numbers of the parts that hold their cards."""


@dataclass(frozen=True, slots=True)
class DrawnMap:
    """A whole map on paper: among its parts every statement has its card, and every step a line."""

    parts: tuple[DrawnPart, ...]
    legend: Scene
    landscape: bool


Change = Callable[[Card], Card]


class Drawings:
    """A map cut into parts once, and drawn as often as it is needed.

    It is cut into as few parts as can be read, on pages that stand or lie. A part that does not
    fit is cut in two where the fewest steps are cut, until each fits or cannot be cut; then parts
    of one topic that fit on one page together are joined again.
    """

    def __init__(self, graph: Graph, marks: Marks | None = None) -> None:
        self._graph = graph
        self._marks = marks

    @cached_property
    def _cut(self) -> tuple[_Easel, tuple[Chunk, ...]]:
        standing, lying = (_Easel(self._graph, self._marks, room) for room in _ROOMS)
        upright = standing.cut()
        if len(upright) > _MANY and not standing.undrawn(upright):
            return standing, upright
        flat = lying.cut()
        sizes = [(each.undrawn(c), len(c)) for each, c in ((standing, upright), (lying, flat))]
        return (standing, upright) if sizes[0] <= sizes[1] else (lying, flat)

    def drawn(self, change: Change = lambda card: card) -> DrawnMap:
        """The parts, numbered, `change` done to every card; it may put a number before its label.

        Raises `argmap.layout.DrawingError` where the engine fails.
        """
        easel, chunks = self._cut
        return easel.drawn(chunks, change)


class _Easel:
    """Draws parts of one map for pages of one shape."""

    def __init__(self, graph: Graph, marks: Marks | None, room: _Room) -> None:
        self._graph = graph
        self._views = ChunkViews(graph)
        self._engine = loaded()
        self._room = room
        self._marks = marks
        self._page = room.across * room.down / (_POINTS * ENLARGED) ** 2
        self._areas: dict[tuple[Unit, ...], float] = {}

    def cut(self) -> tuple[Chunk, ...]:
        """The whole map as chunks that fit on a page, save those that cannot be cut."""
        found: list[Chunk] = []
        for chunk in chunks_of(self._graph):
            small: list[Chunk] = []
            for piece in self._small(chunk):
                self._add(small, piece)
            found += small
        return tuple(found)

    def _small(self, chunk: Chunk) -> Iterator[Chunk]:
        waiting = [chunk]
        while waiting:
            chunk = waiting.pop()
            if len(chunk.units) == 1 or self._area(chunk):
                yield chunk
            else:
                waiting += reversed(halves(self._graph, chunk))

    def _add(self, chunks: list[Chunk], piece: Chunk) -> None:
        """Add a piece to the last of the chunks before it that has room, or else as its own."""
        for at in range(len(chunks) - 1, max(len(chunks) - 1 - _BACK, -1), -1):
            alone = self._area(chunks[at]) + self._area(piece)
            joined = together(chunks[at], piece)
            if alone <= self._page and self._area(joined):
                chunks[at] = joined
                return
        chunks.append(piece)

    def _area(self, chunk: Chunk) -> float:
        """How much of a page a chunk takes, in square pixels; 0 where it does not fit."""
        if chunk.units not in self._areas:
            self._areas[chunk.units] = self._measured(chunk)
        return self._areas[chunk.units]

    def _measured(self, chunk: Chunk) -> float:
        widest = len(self._graph.argmap.statements)
        view = self._view(chunk, lambda id: f"See part {_NUMBER}", _numbered(widest))
        scene = self._scene(chunk, view)
        return scene.width * scene.height if scene else 0

    def _scene(self, chunk: Chunk, view: View) -> Scene | None:
        """The drawing of a chunk, or None where it does not fit on a page."""
        cards = [card_drawing(card) for card in view.panels[0].cards]
        taken = sum(card.width * card.height for card in cards)
        if len(cards) > _MOST or taken > self._page * _FULLEST:
            return None
        scene = draw_bare(view, self._engine, self._room.shape)
        return scene if self._printable(chunk, scene) else None

    def _printable(self, chunk: Chunk, scene: Scene) -> bool:
        pointers = len(_used(self._graph, chunk))
        lines = math.ceil(pointers * _POINTER / self._room.letters)
        down = self._room.down - _HEADING - _CAPTION - lines * _LINE
        scale = _POINTS * ENLARGED
        return scene.width * scale <= self._room.across and scene.height * scale <= down

    def _view(self, chunk: Chunk, tag: Callable[[str], str], change: Change) -> View:
        view = self._views.view(chunk, tag)
        (panel,) = view.panels
        view = replace(view, panels=(replace(panel, cards=tuple(map(change, panel.cards))),))
        return marked(view, self._marks) if self._marks else view

    def undrawn(self, chunks: tuple[Chunk, ...]) -> int:
        """How many parts are too large for a drawing."""
        return sum(not self._area(chunk) for chunk in chunks)

    def drawn(self, chunks: tuple[Chunk, ...], change: Change) -> DrawnMap:
        """The chunks as numbered parts that point to one another, and one legend for all."""
        homes = {id: n for n, chunk in enumerate(chunks, 1) for id in chunk.statements}
        uses: dict[str, dict[int, None]] = {}
        for n, chunk in enumerate(chunks, 1):
            for id in chunk.others(self._graph):
                uses.setdefault(id, {})[n] = None
        views = [self._view(chunk, lambda id: f"See part {homes[id]}", change) for chunk in chunks]
        parts = []
        for n, (chunk, view) in enumerate(zip(chunks, views, strict=True), 1):
            used = tuple((id, tuple(uses[id])) for id in chunk.statements if id in uses)
            taken = tuple((id, homes[id]) for id in chunk.others(self._graph))
            parts.append(DrawnPart(n, chunk, self._scene(chunk, view), used, taken))
        panels = tuple(panel for view in views for panel in view.panels)
        limit = self._room.shape.width - 2 * 3
        legend = draw_legend(replace(views[0], panels=panels), limit)
        return DrawnMap(tuple(parts), legend, self._room.landscape)


def _used(graph: Graph, chunk: Chunk) -> list[str]:
    """The statements of a chunk that steps of others join."""
    own = {step.id for step in chunk.steps}
    return [
        id
        for id in chunk.statements
        if any(s.id not in own for s in (*graph.into.get(id, ()), *graph.out_of.get(id, ())))
    ]


def _numbered(number: int) -> Change:
    return lambda card: replace(card, tag=f"{number} · {card.tag}")
