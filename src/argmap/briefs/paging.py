"""Graph → pages: a map cut into parts that fill pages of paper and can be read there."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

from argmap.graph import Graph
from argmap.view.chunks import Chunk, Unit, chunks_of, cuts

Height = Callable[[Chunk], float]
"""How high the drawing of a chunk is with what is told under it, in points; infinite where it is
too large for a page."""
Taken = Callable[[Unit], float]
"""The area of a unit's cards on paper, in square points."""

_HEADING, _HEADING_LETTERS = 41.0, 7.0
"""A heading of one line, and the breadth of its letters."""
_BETWEEN = 12.0
_FULLEST = 0.85
"""The share of a page that cards take of a drawing that fits, at most."""
_LIKELY = 0.5
"""The share that they take of most drawings that fill a page."""
_NEAR = 20
"""Of so many units one more or less does not matter."""
_LEAST = 0.45
"""Of the units for which there is room so many are taken at the least, so that few steps are cut.
"""
_A_CARD = 1.0
"""So much of a cut step is worth one more card on a page."""
_FEW = 2
"""Cards that are worth a heading of their own where more of the same topic follows."""
_WORTH_A_PART = 0.3
"""A rest of a page on which a topic is begun or goes on."""
_BACK = 4
"""Pages that are tried for a whole topic, the last ones."""


class Pages:
    """Cuts a map so that every part fits on what is left of a page.

    As many units are taken as fit, in their order; then some are given back where fewer steps are
    cut before them. The end of a topic goes on the first page that has room for it, among the
    last few and not before the topic's beginning.
    """

    def __init__(self, graph: Graph, sheet: tuple[float, float], drawn: tuple[Height, Taken]):
        self._graph = graph
        self._across, self._down = sheet
        self._height, self._taken = drawn
        self._pages: list[list[Chunk]] = [[]]
        self._left: list[float] = []

    def cut(self, left: float) -> tuple[tuple[Chunk, ...], ...]:
        """The whole map, page by page, with so many points left on the first page, which may stay
        empty."""
        self._pages, self._left = [[]], [left]
        for chunk in chunks_of(self._graph):
            self._topic(chunk)
        return tuple(map(tuple, self._pages))

    def _topic(self, whole: Chunk) -> None:
        severed = cuts(self._graph, whole.units)
        first, begun = 0, max(0, len(self._pages) - _BACK)
        while first < len(whole.units):
            rest = Chunk(whole.title, whole.units[first : first + self._bound(whole, first)])
            heading = self._heading(whole.title)
            most = self._most(rest, self._down - heading)
            ends = first + most == len(whole.units)
            count, page = most, -1
            if ends:
                page = self._with_room(rest, begun)
            elif self._left[-1] >= self._down * _WORTH_A_PART:
                count = self._count(rest, severed[first:], self._left[-1] - heading)
                page = len(self._pages) - 1 if count else -1
            if page < 0:
                page = len(self._pages)
                self._pages.append([])
                self._left.append(self._down)
                if not ends:
                    count = self._count(rest, severed[first:], self._down - heading) or 1
            self._put(Chunk(whole.title, rest.units[:count]), page)
            begun = page if first == 0 else begun
            first += count

    def _with_room(self, chunk: Chunk, begun: int) -> int:
        """The first page from a page on that has room for a chunk; -1 where there is none."""
        height = self._heading(chunk.title) + self._height(chunk)
        pages = range(begun, len(self._pages))
        return next((page for page in pages if height <= self._left[page]), -1)

    def _put(self, chunk: Chunk, page: int) -> None:
        height = self._heading(chunk.title) + self._height(chunk) + _BETWEEN
        self._pages[page].append(chunk)
        # What is too large to be drawn is told in words, on nobody knows how many pages.
        self._left[page] -= height if height < math.inf else self._left[page]

    def _heading(self, title: str) -> float:
        letters = min(len(title), 60) + len("Part 10 · (1 of 2)")
        return _HEADING * math.sqrt(math.ceil(letters * _HEADING_LETTERS / self._across))

    def _count(self, rest: Chunk, severed: Sequence[int], room: float) -> int:
        """How many units go into a room; none where so few do that it is not worth a part."""
        fresh = room > self._down * 0.9
        most = self._most(rest, room)
        least = max(1, math.ceil(most * _LEAST))
        cards = _counted(rest.units)
        for count in sorted(
            range(least, most + 1), key=lambda n: (severed[n] - _A_CARD * cards[n], -n)
        ):
            enough = fresh or cards[count] >= _FEW
            if enough and (count == most or self._fits(rest, count, room)):
                return count
        return 0

    def _bound(self, whole: Chunk, first: int) -> int:
        """How many units fit if there were nothing but cards."""
        room, count = self._across * self._down * _FULLEST, 0
        for unit in whole.units[first:]:
            room -= self._taken(unit)
            if room < 0:
                break
            count += 1
        return max(1, count)

    def _most(self, rest: Chunk, room: float) -> int:
        """About how many units fit; 0 where not one does."""
        fit, unfit = 0, len(rest.units) + 1
        count = self._guess(rest, room)
        while unfit - fit > 1 + fit // _NEAR:
            if self._fits(rest, count, room):
                fit = count
                count = min(unfit - 1, fit + max(1, fit // 4))
            else:
                unfit = count
                count = (fit + unfit) // 2 if fit else max(1, unfit * 2 // 3)
        return fit

    def _guess(self, rest: Chunk, room: float) -> int:
        left, count = self._across * room * _LIKELY, 0
        for unit in rest.units:
            left -= self._taken(unit)
            if left < 0:
                break
            count += 1
        return max(1, count)

    def _fits(self, rest: Chunk, count: int, room: float) -> bool:
        return self._height(Chunk(rest.title, rest.units[:count])) <= room


def _counted(units: Sequence[Unit]) -> list[int]:
    """How many cards there are among the first of the units, for each number of them."""
    found = [0]
    for unit in units:
        found.append(found[-1] + isinstance(unit, str))
    return found
