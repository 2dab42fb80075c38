"""Placed → Block: a connected part of a panel, drawn where the engine put it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from argmap.layout.course import Course
from argmap.layout.links import Drawn, drawn_link
from argmap.layout.net import Stop
from argmap.layout.place import Part, Placed
from argmap.layout.plan import Plan
from argmap.layout.scene import Block, Group, Path, Stroke
from argmap.layout.shapes import Point, rectangle
from argmap.layout.spots import Spots
from argmap.layout.style import LINKS, PAPER
from argmap.layout.trays import Tray

_TRAY_RADIUS = 10.0


def drawn_part(plan: Plan, part: Part, placed: Placed) -> Block:
    """Trays and steps first, so that cards lie over them; cards in the order of reading."""
    first, second = len(plan.cards), len(plan.cards) + len(plan.stops)
    corners: dict[int, Point] = {}
    met: dict[int, list[tuple[Stop, Point, float]]] = {}
    trays: list[Group] = []
    for box, (x, y), (w, h) in zip(part.boxes, placed.centres, part.net.sizes, strict=True):
        if box < first:
            corners[box] = (x - w / 2, y - h / 2)
        elif box < second:
            stop = plan.stops[box - first]
            met.setdefault(stop.link, []).append((stop, (x, y), w))
        else:
            tray = plan.trays[box - second]
            trays.append(_drawn_tray(plan, tray, (x - w / 2, y - h / 2)))
            corners |= {
                card: (x - w / 2 + dx, y - h / 2 + dy)
                for card, (dx, dy) in zip(tray.cards, tray.corners, strict=True)
            }
    cards = [
        moved(plan.cards[box], *corners[box]) for box in sorted(corners, key=plan.rank.__getitem__)
    ]
    steps = _steps(plan, (placed, _spots(part, placed)), met)
    return Block((*trays, *steps, *cards), placed.width, placed.height)


def _spots(part: Part, placed: Placed) -> Spots:
    """All that badges should keep clear of."""
    spots = Spots()
    for (x, y), (w, h) in zip(placed.centres, part.net.sizes, strict=True):
        spots.add_box((x - w / 2, y - h / 2, x + w / 2, y + h / 2))
    for course in placed.courses:
        spots.add_line(course.leg.link, course.points)
    return spots


def _steps(
    plan: Plan,
    around: tuple[Placed, Spots],
    met: dict[int, list[tuple[Stop, Point, float]]],
) -> Iterator[Group]:
    placed, spots = around
    courses: dict[int, list[Course]] = {}
    for course in placed.courses:
        courses.setdefault(course.leg.link, []).append(course)
    links = plan.panel.links
    # What is pale lies under what is not.
    for index in sorted(courses, key=lambda index: links[index].difference != "as-it-was"):
        link, drawn = links[index], Drawn(index, courses[index], met.get(index, ()), spots)
        yield Group(drawn_link(link, drawn), id=link.id, decoration=True)


def _drawn_tray(plan: Plan, tray: Tray, corner: Point) -> Group:
    colour = LINKS[plan.panel.links[tray.link].kind].colour
    ground = Path(rectangle(0, 0, tray.size, _TRAY_RADIUS), PAPER, Stroke(colour, 1.2))
    return Group((ground,), *corner, decoration=True)


def moved(group: Group, x: float, y: float) -> Group:
    """The group, further right and down."""
    return replace(group, x=group.x + x, y=group.y + y)
