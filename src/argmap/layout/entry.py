"""What a legend is made of: signs with words."""

from __future__ import annotations

from dataclasses import dataclass

from argmap.layout.scene import Item
from argmap.layout.shapes import Point

SIZE = 12.0
MIDDLE = 8.0
"""Height of the middle of a sign under the top of its entry."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A sign and what it means; the sign takes `room` pixels from its left."""

    sign: tuple[Item, ...]
    room: float
    words: str


def straight(length: float) -> tuple[Point, ...]:
    """A level line through the middle of an entry."""
    return ((0, MIDDLE), (length / 3, MIDDLE), (length * 2 / 3, MIDDLE), (length, MIDDLE))
