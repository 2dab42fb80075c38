"""Graph → drawings: the map in parts whose every word can be read on a sheet of paper."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from argmap.briefs.credits import Credits
from argmap.briefs.paging import Pages
from argmap.briefs.sheet import Paper
from argmap.graph import Graph, topics_of
from argmap.layout import Scene
from argmap.layout.bare import draw_bare, draw_legend, size_bare
from argmap.layout.card import CardDrawing
from argmap.layout.card import remembering as remembering_cards
from argmap.layout.card_types import ON_PAPER, SMALLEST_ON_PAPER
from argmap.layout.engine import Engine, loaded, remembering
from argmap.layout.setting import Setting
from argmap.view import Card, View
from argmap.view.chunks import Chunk, ChunkViews, Unit
from argmap.view.citing import Citer
from argmap.view.marks import Marks, marked
from argmap.view.shared_notes import SharedNote, SharedNotes
from argmap.view.values import Panel
from argmap.view.words import shortened

LARGEST = 3000
"""Statements of a map above which it is not drawn on paper."""
SMALLEST_PRINT = 8.0
"""Points: no word of a drawing is printed smaller."""
_POINTS = 0.75
ENLARGED = 1.003 * SMALLEST_PRINT / (SMALLEST_ON_PAPER * _POINTS)
"""How large drawings are printed, against their size on a screen."""
_SCALE = _POINTS * ENLARGED
_GAP, _RISE, _RISE_OF_BADGES, _APART = 14.0, 30.0, 40.0, 22.0
_ROWS = (1.0, 0.7, 0.45)
"""Shares of the width that are tried for a row, where a drawing is too wide otherwise."""
_MOST = 40
"""Cards of a drawing; more are never small enough, so that none is made."""
_MANY = 8
"""Pages of a map that is tried on pages which lie only where some parts do not fit on standing
ones."""
_LETTER = 4.6
"""Points that a letter of a caption is broad."""
_CAPTION, _LINE, _POINTER = 18.0, 11.6, 52
"""What is above a caption, the height of a line, and the letters of a pointer to another part."""
_OPENING, _LINE_OF_TEXT, _LETTER_OF_TEXT = 205.0, 14.5, 5.3
"""Points that the first page's headings, lead and legend take, and a line of what else it tells.
"""
_WORDS_ELSEWHERE = 6
_NUMBER = 99
"""Stands for the number of a part that is not known yet."""


@dataclass(frozen=True, slots=True)
class _Room:
    """What a drawing may take of a page with narrow margins, in points."""

    landscape: bool
    across: float
    down: float

    def setting(self, cards: Callable[[Card], CardDrawing]) -> Setting:
        """Closer than on a screen."""
        across = self.across / _SCALE - 6
        return Setting(
            across, across * _SCALE / self.down, across, across, cards,
            _GAP, _RISE, _RISE_OF_BADGES, _APART,
        )  # fmt: skip


_ROOMS: Mapping[Paper, tuple[_Room, _Room]] = {
    "a4": (_Room(False, 521.0, 726.0), _Room(True, 768.0, 480.0)),
    "letter": (_Room(False, 538.0, 676.0), _Room(True, 718.0, 497.0)),
}


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
    told_below: tuple[SharedNote, ...]
    """What its cards refer to by a number."""
    turns: bool
    """Whether a page begins with it."""


@dataclass(frozen=True, slots=True)
class DrawnMap:
    """A whole map on paper: among its parts every statement has its card, and every step a line."""

    parts: tuple[DrawnPart, ...]
    legend: Scene
    landscape: bool


Change = Callable[[Card], Card]


class Drawings:
    """A map cut into parts once, and drawn as often as it is needed, on pages that stand or lie."""

    def __init__(self, graph: Graph, paper: Paper, marks: Marks | None = None) -> None:
        self._graph = graph
        self._paper = paper
        self._marks = marks

    @cached_property
    def _cut(self) -> tuple[_Easel, tuple[tuple[Chunk, ...], ...]]:
        engine, rooms = remembering(loaded()), _ROOMS[self._paper]
        standing, lying = (_Easel(self._graph, self._marks, room, engine) for room in rooms)
        upright = standing.cut()
        if len(upright) > _MANY and not standing.undrawn(upright):
            return standing, upright
        flat = lying.cut()
        sizes = [
            (each.undrawn(cut), len(cut), sum(map(len, cut)))
            for each, cut in ((standing, upright), (lying, flat))
        ]
        return (standing, upright) if sizes[0] <= sizes[1] else (lying, flat)

    def drawn(self, change: Change = lambda card: card) -> DrawnMap:
        """The parts, numbered, `change` done to every card; it may put a number before its label.

        Raises `argmap.layout.DrawingError` where the engine fails.
        """
        easel, placed = self._cut
        return easel.drawn(placed, change)


class _Easel:
    """Draws parts of one map for pages of one shape."""

    def __init__(self, graph: Graph, marks: Marks | None, room: _Room, engine: Engine) -> None:
        self._graph = graph
        self._views = ChunkViews(graph)
        self._engine = engine
        self._room = room
        self._set = room.setting(remembering_cards(ON_PAPER))
        self._marks = marks
        self._shared = SharedNotes(graph, self._views.cards)
        # The sheet says where all is read that names no other source.
        read = Credits(graph).reads
        name = Citer(graph.argmap).source(read) if read else ""
        self._read_in = (name, f"in {name}")
        self._numbered = _numbered(len(graph.argmap.statements))
        self._heights: dict[tuple[Unit, ...], float] = {}
        self._areas: dict[str, float] = {}

    def cut(self) -> tuple[tuple[Chunk, ...], ...]:
        """The whole map as chunks that fit on a page, save those that cannot be cut."""
        room = self._room
        pages = Pages(self._graph, (room.across, room.down), (self._height, self._taken))
        return pages.cut(room.down - self._opening())

    def _opening(self) -> float:
        """How much of the first page is taken before the first part, in points."""
        argmap = self._graph.argmap
        topics = dict.fromkeys(topics_of(self._graph).values())
        letters = (
            *(len(line) for line in (argmap.title, argmap.question, argmap.date) if line),
            sum(len(topic) + 8 for topic in topics),
            len(self._views.cards.people) * 18,
        )
        lines = sum(math.ceil(each * _LETTER_OF_TEXT / self._room.across) for each in letters)
        return _OPENING + lines * _LINE_OF_TEXT

    def _taken(self, unit: Unit) -> float:
        """The area of a unit's own card on paper, in square points, with the gaps around it."""
        if not isinstance(unit, str):
            return 0
        if unit not in self._areas:
            written = self._views.cards.full(self._graph.argmap.statements[unit])
            card = self._set.cards(self._brief(self._numbered(written)))
            self._areas[unit] = (card.width + _GAP) * card.height * _SCALE**2
        return self._areas[unit]

    def _height(self, chunk: Chunk) -> float:
        """How high a chunk is with its caption, in points; infinite where it has no room."""
        if chunk.units not in self._heights:
            self._heights[chunk.units] = self._measured(chunk)
        return self._heights[chunk.units]

    def _measured(self, chunk: Chunk) -> float:
        view = self._view(chunk, lambda id: f"See part {_NUMBER}")
        below = self._shared.told(view.panels[0].cards)
        setting = self._setting(self._printed(view, self._numbered))
        if not setting:
            return math.inf
        letters = _POINTER * len(_used(self._graph, chunk))
        letters += sum(len(n.called) + len(n.who) + len(n.text) + 6 for n in below)
        lines = math.ceil(letters * _LETTER / self._room.across)
        height = setting[1] + bool(lines) * _CAPTION + lines * _LINE
        return height if height <= self._room.down else math.inf

    def _setting(self, view: View) -> tuple[Setting, float] | None:
        """The widest setting in which a chunk fits on a page, and its height then in points."""
        if len(view.panels[0].cards) > _MOST:
            return None
        for share in _ROWS:
            setting = replace(self._set, stagger=self._set.row * share)
            width, height = size_bare(view, self._engine, setting)
            if height * _SCALE > self._room.down:
                return None  # what is narrower is even higher
            if width * _SCALE <= self._room.across:
                return setting, height * _SCALE
        return None

    def _scene(self, view: View) -> Scene | None:
        """The drawing of a chunk, or None where it does not fit on a page."""
        found = self._setting(view)
        return draw_bare(view, self._engine, found[0]) if found else None

    def _view(self, chunk: Chunk, tag: Callable[[str], str]) -> View:
        view = self._views.view(chunk, tag)
        return marked(view, self._marks) if self._marks else view

    def _printed(self, view: View, change: Change) -> View:
        """The view with what several cards tell left out, and each card changed."""
        (panel,) = view.panels
        cards = tuple(change(self._brief(card)) for card in panel.cards)
        return replace(view, panels=(replace(panel, cards=cards),))

    def _brief(self, card: Card) -> Card:
        """The card without what the sheet tells elsewhere."""
        if card.kind == "elsewhere":
            card = replace(card, text=shortened(card.text, _WORDS_ELSEWHERE))
        elif card.citation in self._read_in:
            card = replace(card, citation="")
        return self._shared.referring(card)

    def undrawn(self, placed: Sequence[Sequence[Chunk]]) -> int:
        """How many parts are too large for a drawing."""
        return sum(math.isinf(self._height(chunk)) for page in placed for chunk in page)

    def drawn(self, placed: Sequence[Sequence[Chunk]], change: Change) -> DrawnMap:
        """The chunks as numbered parts that point to one another, and one legend for all."""
        chunks = [chunk for page in placed for chunk in page]
        turns = [bool(n and not at) for n, page in enumerate(placed) for at, _ in enumerate(page)]
        homes = {id: n for n, chunk in enumerate(chunks, 1) for id in chunk.statements}
        uses: dict[str, dict[int, None]] = {}
        for n, chunk in enumerate(chunks, 1):
            for id in chunk.others(self._graph):
                uses.setdefault(id, {})[n] = None
        parts: list[DrawnPart] = []
        panels: list[Panel] = []
        for n, (chunk, turn) in enumerate(zip(chunks, turns, strict=True), 1):
            view = self._view(chunk, lambda id: f"See part {homes[id]}")
            printed = self._printed(view, change)
            fits = math.isfinite(self._height(chunk))
            parts.append(
                DrawnPart(
                    number=n,
                    chunk=chunk,
                    scene=self._scene(printed) if fits else None,
                    used_in=tuple((id, tuple(uses[id])) for id in chunk.statements if id in uses),
                    taken_from=tuple((id, homes[id]) for id in chunk.others(self._graph)),
                    told_below=self._shared.told(view.panels[0].cards) if fits else (),
                    turns=turn,
                )
            )
            panels += printed.panels
        legend = draw_legend(replace(printed, panels=tuple(panels)), self._set.row)
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
