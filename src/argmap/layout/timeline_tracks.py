"""Hanging cards → Tracks: which hang side by side and where, so that none overlap."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from argmap.layout.scene import Group
from argmap.layout.timeline_marks import UNDER_MARK, Hanging, hung

APART = 16.0
"""Between what hangs side by side."""
BETWEEN = 18.0
"""Between what hangs one under another."""
_COLUMN = 4.0


@dataclass(frozen=True, slots=True)
class Tracks:
    """Cards by time, each with where it begins and the number of its track."""

    hangings: tuple[Hanging, ...]
    lefts: tuple[float, ...]
    track: tuple[int, ...]
    count: int
    """Of the tracks."""

    def reach(self) -> tuple[float, float]:
        """From where to where cards and marks reach."""
        both = tuple(zip(self.hangings, self.lefts, strict=True))
        return min(_begin(*one) for one in both), max(_end(*one) for one in both)

    def rows(self) -> list[list[tuple[Hanging, float]]]:
        """By track: what hangs on it, and where it begins."""
        rows: list[list[tuple[Hanging, float]]] = [[] for _ in range(self.count)]
        for one, left, track in zip(self.hangings, self.lefts, self.track, strict=True):
            rows[track].append((one, left))
        return rows

    def groups(self, tops: Sequence[float]) -> tuple[Group, ...]:
        """The drawings in order of time, by the tops of their tracks."""
        return tuple(
            Group((hung(one, left),), 0, tops[track])
            for one, left, track in zip(self.hangings, self.lefts, self.track, strict=True)
        )


class Skyline:
    """How far down the page is filled, column by column of a few pixels."""

    def __init__(self, width: float, top: float) -> None:
        self._down = [top] * (int(width / _COLUMN) + 2)

    def room_for(self, row: Sequence[tuple[Hanging, float]]) -> float:
        """The highest place for a track, so that nothing of it lies over what is above it."""
        return max(
            down
            for one, left in row
            for down in self._down[_columns(_begin(one, left) - APART, _end(one, left) + APART)]
        )

    def fill(self, row: Sequence[tuple[Hanging, float]], top: float) -> None:
        """Note a track: under a bar there is room again beside its cards."""
        for one, left in row:
            self._lower(_columns(one.begin, one.end), top + UNDER_MARK + BETWEEN)
            self._lower(_columns(left, left + one.width), top + one.height + BETWEEN)

    def _lower(self, columns: slice, to: float) -> None:
        self._down[columns] = [max(down, to) for down in self._down[columns]]

    def lowest(self) -> float:
        """Where all columns are free."""
        return max(self._down)


def _columns(begin: float, end: float) -> slice:
    return slice(max(0, int(begin / _COLUMN)), int(max(0.0, end) / _COLUMN) + 1)


def _begin(one: Hanging, left: float) -> float:
    return min(one.begin, left)


def _end(one: Hanging, left: float) -> float:
    return max(one.end, left + one.width)


def packed(hangings: Sequence[Hanging]) -> Tracks:
    """Hang each on the first track that has room for it; they come in order of time.

    To find room cards hang as far left as they can; then each moves right to where it is wanted,
    or as far as the next of its track allows.
    """
    ends: list[float] = []
    track: list[int] = []
    lefts: list[float] = []
    for one in hangings:
        latest = min(one.begin, one.wanted)
        free = next((at for at, end in enumerate(ends) if end + APART <= latest), len(ends))
        if free == len(ends):
            ends.append(-APART)
        left = max(one.furthest_left, ends[free] + APART)
        ends[free] = _end(one, left)
        track.append(free)
        lefts.append(left)
    lefts = _moved_right(hangings, lefts, track)
    return Tracks(tuple(hangings), tuple(lefts), tuple(track), len(ends))


def _moved_right(
    hangings: Sequence[Hanging], lefts: Sequence[float], track: Sequence[int]
) -> list[float]:
    moved = list(lefts)
    following: dict[int, float] = {}
    for at in range(len(moved) - 1, -1, -1):
        one = hangings[at]
        room = following.get(track[at], one.wanted + one.width + APART) - APART
        moved[at] = max(moved[at], min(one.wanted, room - one.width))
        following[track[at]] = _begin(one, moved[at])
    return moved


def one_under_another(parts: Sequence[Tracks]) -> Tracks:
    """The tracks of all parts, those of a later part under those of an earlier one."""
    before, track = 0, []
    for part in parts:
        track += [before + number for number in part.track]
        before += part.count
    return Tracks(
        tuple(one for part in parts for one in part.hangings),
        tuple(left for part in parts for left in part.lefts),
        tuple(track),
        before,
    )
