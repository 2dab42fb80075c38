"""Courses → groups: the steps of a part, drawn with their heads, badges and stops."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import hypot

from argmap.layout.heads import head
from argmap.layout.net import Stop
from argmap.layout.pale import paled
from argmap.layout.place import Course
from argmap.layout.scene import Item, Path, Stroke
from argmap.layout.shapes import Point, curve
from argmap.layout.signs import minus_badge, pencil, pill
from argmap.layout.style import ADDED_WIDTH, LINKS, PANEL, STRUCK
from argmap.layout.verdict_signs import StepMark, step_mark
from argmap.view.values import Link

_HALO = 5.0
"""What a line leaves free of the lines that it crosses, on both sides together."""
_ROOM_FOR_BADGE = 44.0
_ROOM_FOR_PENCIL = 30.0
_APART = 9.0
"""Half the way from one badge to the next."""
_FINENESS = 8
_BEGINNING = 0.28
"""The share of a line's way after which the map-maker's pencil and marks stand."""
_BEHIND_STOP = 0.4


@dataclass(frozen=True, slots=True)
class Ink:
    """What the legs of one step are drawn with."""

    stroke: Stroke
    double: bool


def ink_of(link: Link) -> Ink:
    """The line of a step: thinner where the map-maker drew it, faded where it has no force."""
    look = LINKS[link.kind]
    colour = STRUCK if link.faded else look.colour
    double = link.kind == "explanation"
    thin = 3.4 if double else min(ADDED_WIDTH, look.width)
    return Ink(Stroke(colour, thin if link.added else look.width, look.dash), double)


def drawn_link(
    link: Link, courses: Sequence[Course], stops: Sequence[tuple[Stop, Point]]
) -> tuple[Item, ...]:
    """All that shows one step."""
    items: list[Item] = []
    ink = ink_of(link)
    for course in courses:
        items += line_items(course.points, ink)
        items += _heads(link, course, ink)
    mark = own_mark(link, [stop.mark for stop, _ in stops])
    items += _badges(link, courses, ink, mark)
    for stop, centre in stops:
        if stop.words:
            items += pill(centre, stop.words, ink.stroke.colour)
        if stop.mark:
            items += step_mark(stop.mark, centre)
    return tuple(paled(tuple(items)) if link.difference == "as-it-was" else items)


def own_mark(link: Link, stops: Sequence[StepMark | None]) -> StepMark | None:
    """What is to be marked on the line of a step, where the mark of no stop on it says so."""
    mark: StepMark | None = None
    if link.difference == "removed":
        return "removed"
    if link.verdict is not None and link.verdict != "in-force":
        mark = link.verdict
    elif link.struck:
        mark = "undercut" if link.verdict is None else "answered"
    return None if mark in stops else mark


def line_items(points: Sequence[Point], ink: Ink) -> tuple[Item, ...]:
    """A line over its halo; an explanation's is double."""
    d = curve(points)
    stroke = ink.stroke
    lines = [Path(d, stroke=Stroke(PANEL, stroke.width + _HALO - 1)), Path(d, stroke=stroke)]
    if ink.double:
        lines.append(Path(d, stroke=Stroke(PANEL, stroke.width - 2.2)))
    return tuple(lines)


def _heads(link: Link, course: Course, ink: Ink) -> list[Item]:
    items: list[Item] = []
    for base, tip in ((course.points[-1], course.end), (course.points[0], course.start)):
        if tip:
            items += head(link.kind, base, tip, ink.stroke)
    return items


def _badges(
    link: Link, courses: Sequence[Course], ink: Ink, mark: StepMark | None
) -> Iterator[Item]:
    """⊖ in the middle of a rebuttal; the step's mark and the map-maker's pencil near its beginning.

    Where there is no room for both, ⊖ and the mark stand side by side in the middle.
    """
    first, last = courses[0].points, courses[-1].points
    length = _length(last)
    # What is marked is the whole step, not the leg of one of its linked premises.
    beginning, middle = (_BEGINNING if first is last else _BEHIND_STOP), 0.5
    if link.kind == "rebuttal" and length >= _ROOM_FOR_BADGE:
        if mark and length * (middle - beginning) < 2 * _APART:
            beginning, middle = 0.5 - _APART / length, 0.5 + _APART / length
        yield from minus_badge(_at(last, middle), ink.stroke.colour)
    if mark:
        yield from step_mark(mark, _at(last, beginning))
    if link.added and _length(first) >= _ROOM_FOR_PENCIL:
        x, y = _at(first, beginning if first is last else _BEGINNING)
        yield pencil((x + (11 if mark and first is last else 4), y - 4.5))


def sampled(points: Sequence[Point]) -> list[Point]:
    """Points along chained Bézier curves, eight to each."""
    found = [points[0]]
    for at in range(0, len(points) - 1, 3):
        p, q, r, s = points[at : at + 4]
        for step in range(1, _FINENESS + 1):
            t = step / _FINENESS
            u = 1 - t
            a, b, c, d = u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t
            x, y = (a * p[i] + b * q[i] + c * r[i] + d * s[i] for i in (0, 1))
            found.append((x, y))
    return found


def _length(points: Sequence[Point]) -> float:
    return sum(hypot(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(sampled(points)))


def _at(points: Sequence[Point], share: float) -> Point:
    """The point that lies at this share of the way."""
    left = _length(points) * share
    for a, b in pairwise(sampled(points)):
        step = hypot(b[0] - a[0], b[1] - a[1])
        if step >= left and step > 0:
            return (a[0] + (b[0] - a[0]) * left / step, a[1] + (b[1] - a[1]) * left / step)
        left -= step
    return points[-1]
