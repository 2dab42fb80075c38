"""Panel → Block: one panel's cards and steps at their places."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from argmap.layout.card import card_drawing
from argmap.layout.levels import level_out, tops
from argmap.layout.links import drawn_link, ink_of
from argmap.layout.net import Stop, build_net
from argmap.layout.pack import pack, packed_within
from argmap.layout.place import Course, Part, Placed, split
from argmap.layout.reading import details, label, reading_order
from argmap.layout.scene import Group
from argmap.layout.shapes import Point
from argmap.layout.style import LINKS
from argmap.view.values import Panel

_PARTS_GAP = 40.0
_GRID_GAP = 20.0
_GRID = 900.0
_RATIO = 1.7


@dataclass(frozen=True, slots=True)
class Block:
    """Drawn things in an area of known size, from its upper left corner."""

    groups: tuple[Group, ...]
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Plan:
    """A panel that is ready for the engine."""

    panel: Panel
    cards: tuple[Group, ...]
    """Each card's drawing, at the origin."""
    sizes: tuple[tuple[float, float], ...]
    stops: tuple[Stop, ...]
    parts: tuple[Part, ...]
    """Connected parts of two boxes and more."""
    alone: tuple[int, ...]
    """Cards that no step touches."""
    order: tuple[int, ...]
    """The cards in reading order."""


def plan(panel: Panel, names: dict[str, str], homes: dict[str, str]) -> Plan:
    """Set a panel's cards in type and find what hangs together.

    `names` are those of the panel's cards, `homes` those of each statement's full card.
    """
    drawings = [card_drawing(card) for card in panel.cards]
    sizes = tuple((drawing.width, drawing.height) for drawing in drawings)
    told = details(panel)
    cards = tuple(
        Group(
            drawing.items,
            id=names[card.id],
            label=label(card),
            details=told.get(card.id, ""),
            href=homes.get(card.id, names[card.id]),
        )
        for card, drawing in zip(panel.cards, drawings, strict=True)
    )
    net = level_out(panel, build_net(panel, sizes))
    heads = [LINKS[panel.links[leg.link].kind].head for leg in net.legs]
    found = split(net, tops(panel, net), heads)
    parts = tuple(part for part in found if len(part.boxes) > 1)
    alone = tuple(part.boxes[0] for part in found if len(part.boxes) == 1)
    return Plan(panel, cards, sizes, net.stops, parts, alone, tuple(reading_order(panel)))


def assembled(plan: Plan, placed: Sequence[Placed]) -> Block:
    """Put the parts of a panel, as the engine laid them out, above its single cards."""
    blocks = [_part(plan, part, place) for part, place in zip(plan.parts, placed, strict=True)]
    whole = _arranged(blocks)
    if not plan.alone:
        return whole
    grid = _grid(plan, max(whole.width, _GRID))
    if not blocks:
        return grid
    width = max(whole.width, grid.width)
    upper = [_moved(g, (width - whole.width) / 2, 0) for g in whole.groups]
    below = whole.height + _PARTS_GAP
    lower = [_moved(g, (width - grid.width) / 2, below) for g in grid.groups]
    return Block((*upper, *lower), width, below + grid.height)


def _part(plan: Plan, part: Part, placed: Placed) -> Block:
    """Steps first, so that cards lie over them."""
    centres = dict(zip(part.boxes, placed.centres, strict=True))
    courses: dict[int, list[Course]] = {}
    for course in placed.courses:
        courses.setdefault(course.leg.link, []).append(course)
    first = len(plan.cards)
    stops: dict[int, list[tuple[Stop, Point]]] = {}
    for box in part.boxes:
        if box >= first:
            stop = plan.stops[box - first]
            stops.setdefault(stop.link, []).append((stop, centres[box]))
    steps = []
    for index, ways in courses.items():
        link, met = plan.panel.links[index], stops.get(index, [])
        ink = ink_of(link, any(not stop.words for stop, _ in met))
        steps.append(Group(drawn_link(link, ways, met, ink), id=link.id, decoration=True))
    cards = [
        _moved(plan.cards[box], centres[box][0] - w / 2, centres[box][1] - h / 2)
        for box, (w, h) in ((box, plan.sizes[box]) for box in plan.order if box in centres)
    ]
    return Block((*steps, *cards), placed.width, placed.height)


def _arranged(blocks: Sequence[Block]) -> Block:
    """Blocks in centred rows."""
    if not blocks:
        return Block((), 0, 0)
    sizes = [(block.width, block.height) for block in blocks]
    packed = pack(sizes, _PARTS_GAP, _RATIO)
    groups: list[Group] = []
    y = 0.0
    for row in packed.rows:
        x = (packed.width - sum(sizes[box][0] + _PARTS_GAP for box in row) + _PARTS_GAP) / 2
        for box in row:
            groups.append(Group(blocks[box].groups, x, y))
            x += sizes[box][0] + _PARTS_GAP
        y += max(sizes[box][1] for box in row) + _PARTS_GAP
    return Block(tuple(groups), packed.width, packed.height)


def _grid(plan: Plan, limit: float) -> Block:
    """Single cards in rows of one height."""
    alone = set(plan.alone)
    boxes = [box for box in plan.order if box in alone]
    sizes = [plan.sizes[box] for box in boxes]
    packed = packed_within(sizes, _GRID_GAP, limit)
    groups: list[Group] = []
    y = 0.0
    for row in packed.rows:
        x = 0.0
        for at in row:
            groups.append(_moved(plan.cards[boxes[at]], x, y))
            x += sizes[at][0] + _GRID_GAP
        y += max(sizes[at][1] for at in row) + _GRID_GAP
    return Block(tuple(groups), packed.width, packed.height)


def _moved(group: Group, x: float, y: float) -> Group:
    return replace(group, x=group.x + x, y=group.y + y)
