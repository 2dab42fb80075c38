"""Lines and boxes of a part → spots: where on its line a badge is clear of all else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import cos, hypot, pi, sin

from argmap.layout.shapes import Point

_CLEAR = 12.0
"""From the middle of a badge to what it should not touch."""
_CELL = 16.0
_LARGE_CELL = 96.0
_STEP = 12.0
"""Along a line, from one of its points that are kept to the next, at most."""
_BADGE = 8.0
_FINENESS = 8

Rectangle = tuple[float, float, float, float]
"""Left, top, right and bottom."""
_NOBODY = -1


def sampled(points: Sequence[Point]) -> list[Point]:
    """Points along chained Bézier curves, eight to each."""
    found = [points[0]]
    for at in range(0, len(points) - 1, 3):
        p, q, r, s = points[at : at + 4]
        for step in range(1, _FINENESS + 1):
            t = step / _FINENESS
            u = 1 - t
            a, b, c, d = u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t
            x = a * p[0] + b * q[0] + c * r[0] + d * s[0]
            found.append((x, a * p[1] + b * q[1] + c * r[1] + d * s[1]))
    return found


@dataclass(frozen=True, slots=True)
class Way:
    """The way of a leg as a line of straight pieces."""

    points: tuple[Point, ...]
    length: float

    def at(self, share: float) -> Point:
        """The point that lies at this share of the way."""
        left = self.length * share
        for a, b in pairwise(self.points):
            step = hypot(b[0] - a[0], b[1] - a[1])
            if step >= left and step > 0:
                return (a[0] + (b[0] - a[0]) * left / step, a[1] + (b[1] - a[1]) * left / step)
            left -= step
        return self.points[-1]


def way_of(points: Sequence[Point]) -> Way:
    """The way along chained Bézier curves."""
    line = sampled(points)
    return Way(tuple(line), sum(hypot(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(line)))


class Spots:
    """What a part is full of; badges are added as they are placed."""

    def __init__(self) -> None:
        self._lines: dict[tuple[int, int], list[tuple[float, float, int]]] = {}
        self._boxes: dict[tuple[int, int], list[Rectangle]] = {}

    def add_box(self, box: Rectangle) -> None:
        """A card or a stop."""
        for cell in _cells(box):
            self._boxes.setdefault(cell, []).append(box)

    def add_line(self, link: int, points: Sequence[Point]) -> None:
        """A leg of a step."""
        line = sampled(points)
        for (ax, ay), (bx, by) in pairwise(line):
            pieces = int(hypot(bx - ax, by - ay) / _STEP) + 1
            for piece in range(pieces):
                share = piece / pieces
                self._put(ax + (bx - ax) * share, ay + (by - ay) * share, link)
        self._put(*line[-1], link)

    def take(self, link: int, way: Way, shares: Iterable[float]) -> Point:
        """The first of these shares of a step's way that is clear, else the clearest."""
        best, most = way.points[-1], -1.0
        for share in shares:
            point = way.at(share)
            clear = self._clearance(point, link)
            if clear > most:
                best, most = point, clear
            if clear >= _CLEAR:
                break
        for turn in range(8):
            angle = turn * pi / 4
            self._put(best[0] + _BADGE * cos(angle), best[1] + _BADGE * sin(angle), _NOBODY)
        return best

    def _put(self, x: float, y: float, link: int) -> None:
        self._lines.setdefault((int(x // _CELL), int(y // _CELL)), []).append((x, y, link))

    def _clearance(self, point: Point, link: int) -> float:
        """The distance to what is nearest, at most as far as counts."""
        x, y = point
        near = _CLEAR
        column, row = int(x // _CELL), int(y // _CELL)
        for cell in ((column + i, row + j) for i in (-1, 0, 1) for j in (-1, 0, 1)):
            for px, py, other in self._lines.get(cell, ()):
                if other != link:
                    near = min(near, hypot(px - x, py - y))
        for cell in _cells((x - _CLEAR, y - _CLEAR, x + _CLEAR, y + _CLEAR)):
            for left, top, right, bottom in self._boxes.get(cell, ()):
                across, down = max(left - x, x - right, 0.0), max(top - y, y - bottom, 0.0)
                near = min(near, hypot(across, down))
        return near


def _cells(box: Rectangle) -> Iterator[tuple[int, int]]:
    left, top, right, bottom = (int(side // _LARGE_CELL) for side in box)
    for column in range(left, right + 1):
        for row in range(top, bottom + 1):
            yield (column, row)
