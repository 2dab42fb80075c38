"""What the engine makes of a leg: the way it takes, and where its heads touch."""

from __future__ import annotations

from dataclasses import dataclass

from argmap.layout.net import Leg
from argmap.layout.shapes import Point


@dataclass(frozen=True, slots=True)
class Tip:
    """Where a head touches a box, and the direction in which that side of the box looks."""

    point: Point
    outward: Point


@dataclass(frozen=True, slots=True)
class Course:
    """The way of a leg: chained Bézier curves that stop where a head begins, and its tips."""

    leg: Leg
    points: tuple[Point, ...]
    end: Tip | None
    """Of the head at the leg's end; none where it has no head there."""
    start: Tip | None
    """Of the head at its start."""
