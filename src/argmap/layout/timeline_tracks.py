"""Hanging cards → Tracks: which hang side by side and where, so that none overlap."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from argmap.layout.scene import Group
from argmap.layout.timeline_marks import Hanging, hung

APART = 16.0
"""Between what hangs side by side."""
BETWEEN = 18.0
"""Between tracks."""


@dataclass(frozen=True, slots=True)
class Tracks:
    """Cards by time, each with where it begins and the number of its track."""

    hangings: tuple[Hanging, ...]
    lefts: tuple[float, ...]
    track: tuple[int, ...]
    heights: tuple[float, ...]
    """Of the tracks."""

    def reach(self) -> tuple[float, float]:
        """From where to where cards and marks reach."""
        both = tuple(zip(self.hangings, self.lefts, strict=True))
        return min(_begin(*one) for one in both), max(_end(*one) for one in both)

    def groups(self, tops: Sequence[float]) -> tuple[Group, ...]:
        """The drawings in order of time, by the tops of their tracks."""
        return tuple(
            Group((hung(one, left),), 0, tops[track])
            for one, left, track in zip(self.hangings, self.lefts, self.track, strict=True)
        )


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
    heights: list[float] = []
    track: list[int] = []
    lefts: list[float] = []
    for one in hangings:
        latest = min(one.begin, one.wanted)
        free = next((at for at, end in enumerate(ends) if end + APART <= latest), len(ends))
        if free == len(ends):
            ends.append(-APART)
            heights.append(0.0)
        left = max(one.furthest_left, ends[free] + APART)
        ends[free] = _end(one, left)
        heights[free] = max(heights[free], one.height)
        track.append(free)
        lefts.append(left)
    return Tracks(
        tuple(hangings), tuple(_moved_right(hangings, lefts, track)), tuple(track), tuple(heights)
    )


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
        before += len(part.heights)
    return Tracks(
        tuple(one for part in parts for one in part.hangings),
        tuple(left for part in parts for left in part.lefts),
        tuple(track),
        tuple(height for part in parts for height in part.heights),
    )
