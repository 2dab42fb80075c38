"""Courses → groups: the steps of a part, drawn with their heads, badges and stops."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from argmap.layout.course import Course
from argmap.layout.heads import head
from argmap.layout.net import Stop
from argmap.layout.pale import paled
from argmap.layout.scene import Item, Path, Stroke
from argmap.layout.shapes import Point, curve
from argmap.layout.signs import minus_badge, pencil, pill, rail
from argmap.layout.spots import Spots, Way, way_of
from argmap.layout.style import ADDED_WIDTH, LINKS, PANEL, STRUCK
from argmap.layout.verdict_signs import StepMark, step_mark
from argmap.view.values import Link

_HALO = 5.0
"""What a line leaves free of the lines that it crosses, on both sides together."""
_ROOM_FOR_PENCIL = 30.0
_APART = 9.0
"""Half the way from one badge to the next."""
_BEGINNING = 0.28
"""The share of a line's way after which the map-maker's pencil and marks stand."""
_BEHIND_STOP = 0.4
_AWAY = (-0.08, 0.08, -0.16, 0.16, -0.24, 0.24, -0.32, 0.32)
"""Shares of its way by which a badge moves to where there is more room."""
_LEAST = 0.15


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


@dataclass(frozen=True, slots=True)
class Drawn:
    """A step as the engine laid it out, and what else there is around it."""

    number: int
    """Of its link in the panel."""
    courses: Sequence[Course]
    stops: Sequence[tuple[Stop, Point, float]]
    """Each with its middle and its breadth."""
    spots: Spots

    def spot(self, way: Way, share: float) -> Point:
        """Where a badge stands on a way, best at this share of it."""
        near = (share, *(share + by for by in _AWAY if _LEAST <= share + by <= 1 - _LEAST))
        return self.spots.take(self.number, way, near)


def drawn_link(link: Link, drawn: Drawn) -> tuple[Item, ...]:
    """All that shows one step."""
    items: list[Item] = []
    ink = ink_of(link)
    for course in drawn.courses:
        items += line_items(course.points, ink)
        items += _heads(link, course, ink)
    mark = own_mark(link, [stop.mark for stop, _, _ in drawn.stops])
    items += _badges(link, drawn, ink, mark)
    for stop, centre, breadth in drawn.stops:
        if stop.words:
            items += pill(centre, stop.words, ink.stroke.colour)
        if stop.mark:
            items += rail(centre, breadth) if breadth > stop.size[0] else ()
            items += step_mark(stop.mark, centre)
    return tuple(paled(tuple(items)) if link.difference == "as-it-was" else items)


def own_mark(link: Link, stops: Sequence[StepMark | None]) -> StepMark | None:
    """What is to be marked on the line of a step, where the mark of no stop on it says so."""
    mark: StepMark | None = None
    if link.difference == "removed":
        return "removed"
    if link.difference in ("added", "edited"):
        return link.difference
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


def _badges(link: Link, drawn: Drawn, ink: Ink, mark: StepMark | None) -> Iterator[Item]:
    """⊖ in the middle of a rebuttal; the step's mark and the map-maker's pencil near its beginning.

    They move along the line to where they are clear of other lines and of cards. Where there is
    no room for both, ⊖ and the mark stand side by side in the middle.
    """
    if not (link.kind == "rebuttal" or mark or link.added):
        return
    first, last = way_of(drawn.courses[0].points), way_of(drawn.courses[-1].points)
    one = len(drawn.courses) == 1
    # What is marked is the whole step, not the leg of one of its linked premises.
    beginning, middle = (_BEGINNING if one else _BEHIND_STOP), 0.5
    if link.kind == "rebuttal":
        if mark and last.length * (middle - beginning) < 2 * _APART:
            beginning, middle = 0.5 - _APART / last.length, 0.5 + _APART / last.length
        yield from minus_badge(drawn.spot(last, middle), ink.stroke.colour)
    marked = drawn.spot(last, beginning) if mark else None
    if mark and marked:
        yield from step_mark(mark, marked)
    if link.added and first.length >= _ROOM_FOR_PENCIL:
        beside = marked if one and marked else None
        x, y = beside or first.at(_BEGINNING)
        yield pencil((x + (11 if beside else 4), y - 4.5))
