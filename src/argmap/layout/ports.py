"""Courses → courses: heads that would touch each other spread along the edge of their card."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise
from math import copysign, hypot, sqrt

from argmap.layout.course import Course
from argmap.layout.shapes import Point

_BETWEEN = 3.0
"""Left free between two heads."""
_BARE = 1.5
"""Half the breadth of a line that ends without a head."""
_CORNER = 9.0
"""Left free at the corners of a box."""
_SHORTEST = 24.0
"""Edges shorter than this are signs on a step, which nothing is spread along."""
_OFF = 30.0
"""How far off an edge the order of lines is that of their ends."""
_FLATTEST = 0.64
"""The sine of the least angle between an edge and a line with a head: forty degrees."""
_REACH = 40.0
"""How far off a line begins to turn to it."""

Size = tuple[float, float]


@dataclass(frozen=True, slots=True)
class _Port:
    """Where one end of a course touches a box."""

    course: int
    at_end: bool
    place: float
    """Along the edge, from left or from above."""
    outer: float
    """The same of its line a little way off, by which ends keep their order."""
    half: float
    """Half the breadth of its head."""


def spread(
    courses: Sequence[Course],
    halves: Sequence[float],
    boxes: Sequence[tuple[Point, Size]],
) -> list[Course]:
    """Move ends along the edges that they touch, as little as keeps heads apart.

    `halves` are half the breadths of the courses' heads, `boxes` centres and sizes. Where an edge
    is too short for all its heads they share it evenly.
    """
    edges: dict[tuple[int, int, int], list[_Port]] = {}
    for at, course in enumerate(courses):
        for at_end, box in ((False, course.leg.tail), (True, course.leg.head)):
            tip = course.end if at_end else course.start
            point = tip.point if tip else course.points[-1 if at_end else 0]
            key, along = _edge(point, *boxes[box])
            half = halves[at] if tip else _BARE
            outer = point[along] + _OFF * _direction(course.points, at_end)[along]
            edges.setdefault((box, *key), []).append(_Port(at, at_end, point[along], outer, half))
    moved = list(courses)
    for (box, x, _), ports in edges.items():
        along = 1 if x else 0
        centre, size = boxes[box]
        headed = any(port.half > _BARE for port in ports)
        if headed and len(ports) > 1 and size[along] >= _SHORTEST:
            ports.sort(key=lambda port: port.outer)
            reach = size[along] / 2 - _CORNER
            places = _apart(ports, (centre[along] - reach, centre[along] + reach))
            for port, place in zip(ports, places, strict=True):
                if abs(place - port.place) > 0.05:
                    moved[port.course] = _shifted(
                        moved[port.course], port.at_end, _along(along, place - port.place)
                    )
    return [_steep(_steep(course, True), False) for course in moved]


def _edge(point: Point, centre: Point, size: Size) -> tuple[tuple[int, int], int]:
    """Which way the edge looks on which a point lies, and the axis along it."""
    across = (point[0] - centre[0]) / (size[0] / 2)
    down = (point[1] - centre[1]) / (size[1] / 2)
    if abs(across) > abs(down):
        return ((1 if across > 0 else -1, 0), 1)
    return ((0, 1 if down > 0 else -1), 0)


def _direction(points: Sequence[Point], at_end: bool) -> Point:
    """Whence a course comes to one of its ends, seen from the middle of its last curve there."""
    p, q, r, s = points[-1:-5:-1] if at_end else points[:4]
    ax, ay = p
    bx, by = ((p[i] + 3 * q[i] + 3 * r[i] + s[i]) / 8 for i in (0, 1))
    length = hypot(bx - ax, by - ay) or 1.0
    return ((bx - ax) / length, (by - ay) / length)


def _steep(course: Course, at_end: bool) -> Course:
    """The course with a head at the upper or lower edge of a box not flat against that edge."""
    tip = course.end if at_end else course.start
    if tip is None or not tip.outward[1]:
        return course
    points = course.points if at_end else course.points[::-1]
    (ax, ay), (bx, by) = points[-2:]
    length, rest = hypot(ax - bx, ay - by), hypot(bx - tip.point[0], by - tip.point[1])
    if length == 0 or (ay - by) * tip.outward[1] / length >= _FLATTEST:
        return course
    side = copysign(sqrt(1 - _FLATTEST**2), ax - bx)
    way = (side, _FLATTEST * tip.outward[1])
    base = (tip.point[0] + way[0] * rest, tip.point[1] + way[1] * rest)
    reach = min(length, _REACH)
    bend = (base[0] + way[0] * reach, base[1] + way[1] * reach)
    turned = (*points[:-2], bend, base)
    return replace(course, points=turned if at_end else turned[::-1])


def _along(axis: int, by: float) -> Point:
    return (0.0, by) if axis else (by, 0.0)


def _apart(ports: Sequence[_Port], limits: tuple[float, float]) -> list[float]:
    """Places near the wanted ones, in their order, far enough apart, within the limits.

    These are least squares under an order: the pool-adjacent-violators algorithm (Ayer, Brunk,
    Ewing, Reid and Silverman 1955), after the room that each needs is taken off.
    """
    first, last = limits
    gaps = [
        0.0 if a.half == b.half == _BARE else a.half + b.half + _BETWEEN for a, b in pairwise(ports)
    ]
    squeeze = min(1.0, (last - first) / sum(gaps)) if sum(gaps) else 1.0
    before = list(accumulate((gap * squeeze for gap in gaps), initial=0.0))
    pools: list[tuple[float, int]] = []
    for port, room in zip(ports, before, strict=True):
        total, count = port.place - room, 1
        while pools and pools[-1][0] / pools[-1][1] > total / count:
            earlier = pools.pop()
            total, count = total + earlier[0], count + earlier[1]
        pools.append((total, count))
    level = [total / count for total, count in pools for _ in range(count)]
    return [
        min(max(place, first), last - before[-1]) + room
        for place, room in zip(level, before, strict=True)
    ]


def _shifted(course: Course, at_end: bool, by: Point) -> Course:
    """The course with one end moved, its direction there kept."""

    def shift(point: Point) -> Point:
        return (point[0] + by[0], point[1] + by[1])

    points = course.points
    if at_end:
        tip = course.end and replace(course.end, point=shift(course.end.point))
        return replace(course, points=(*points[:-2], *map(shift, points[-2:])), end=tip)
    tip = course.start and replace(course.start, point=shift(course.start.point))
    return replace(course, points=(*map(shift, points[:2]), *points[2:]), start=tip)
