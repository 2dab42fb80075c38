"""Plan → Block: a panel's connected parts, and under or beside them the cards that stand alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import log

from argmap.layout.pack import even_rows, pack
from argmap.layout.part import drawn_part, moved
from argmap.layout.place import Placed
from argmap.layout.plan import Plan
from argmap.layout.scene import Block, Group

_PARTS_GAP = 40.0
_GRID_GAP = 20.0
_FEW = 3


@dataclass(frozen=True, slots=True)
class Shape:
    """What a panel should come near to."""

    width: float
    """Of single cards in rows, in pixels, where nothing else is wider."""
    ratio: float
    """Width by height."""


LYING = Shape(900.0, 1.7)


def assembled(plan: Plan, placed: Sequence[Placed], shape: Shape = LYING) -> Block:
    """Put the parts of a panel, as the engine laid them out, above its single cards.

    A few single cards stand in a column beside the parts where that gives a better shape.
    """
    blocks = [drawn_part(plan, part, place) for part, place in zip(plan.parts, placed, strict=True)]
    whole = _arranged(blocks, shape)
    if not plan.alone:
        return whole
    grid = _grid(plan, max(whole.width, shape.width))
    if not blocks:
        return grid
    width = max(whole.width, grid.width)
    upper = [moved(g, (width - whole.width) / 2, 0) for g in whole.groups]
    below = whole.height + _PARTS_GAP
    lower = [moved(g, (width - grid.width) / 2, below) for g in grid.groups]
    under = Block((*upper, *lower), width, below + grid.height)
    if len(plan.alone) > _FEW:
        return under
    beside = _arranged([*blocks, _grid(plan, 0)], shape)
    return min(under, beside, key=lambda block: abs(log(block.width / block.height / shape.ratio)))


def _arranged(blocks: Sequence[Block], shape: Shape) -> Block:
    """Blocks in centred rows."""
    if not blocks:
        return Block((), 0, 0)
    sizes = [(block.width, block.height) for block in blocks]
    packed = pack(sizes, _PARTS_GAP, shape.ratio)
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
    boxes = sorted(plan.alone, key=plan.rank.__getitem__)
    sizes = [plan.sizes[box] for box in boxes]
    packed = even_rows(sizes, _GRID_GAP, limit)
    groups: list[Group] = []
    y = 0.0
    for row in packed.rows:
        x = 0.0
        for at in row:
            groups.append(moved(plan.cards[boxes[at]], x, y))
            x += sizes[at][0] + _GRID_GAP
        y += max(sizes[at][1] for at in row) + _GRID_GAP
    return Block(tuple(groups), packed.width, packed.height)
