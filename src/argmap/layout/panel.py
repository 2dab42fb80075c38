"""Plan → Block: a panel's connected parts, and under or beside them the cards that stand alone."""

from __future__ import annotations

from collections.abc import Sequence
from math import log

from argmap.layout.pack import even_rows, pack, packed_within
from argmap.layout.part import drawn_part, moved
from argmap.layout.place import Placed
from argmap.layout.plan import Plan
from argmap.layout.scene import Block, Group
from argmap.layout.setting import SCREEN, Setting

_FEW = 3


def assembled(plan: Plan, placed: Sequence[Placed], setting: Setting = SCREEN) -> Block:
    """Put the parts of a panel, as the engine laid them out, above its single cards."""
    parts = zip(plan.parts, placed, strict=True)
    return arranged(plan, [drawn_part(plan, part, place) for part, place in parts], setting)


def arranged(plan: Plan, blocks: Sequence[Block], setting: Setting) -> Block:
    """Put the drawn parts of a panel above its single cards.

    A few single cards stand in a column beside the parts where that gives a better shape.
    """
    whole = _arranged(blocks, setting)
    if not plan.alone:
        return whole
    grid = _grid(plan, max(whole.width, setting.width), setting)
    if not blocks:
        return grid
    width = max(whole.width, grid.width)
    upper = [moved(g, (width - whole.width) / 2, 0) for g in whole.groups]
    below = whole.height + setting.apart
    lower = [moved(g, (width - grid.width) / 2, below) for g in grid.groups]
    under = Block((*upper, *lower), width, below + grid.height)
    if len(plan.alone) > _FEW:
        return under
    beside = _arranged([*blocks, _grid(plan, 0, setting)], setting)
    return min(under, beside, key=lambda block: _distance(block, setting))


def _distance(block: Block, setting: Setting) -> tuple[bool, float]:
    """How far a block is from the shape that is wanted."""
    if setting.row:
        return (block.width > setting.row, block.height)
    return (False, abs(log(block.width / block.height / setting.ratio)))


def _arranged(blocks: Sequence[Block], setting: Setting) -> Block:
    """Blocks in centred rows."""
    if not blocks:
        return Block((), 0, 0)
    sizes = [(block.width, block.height) for block in blocks]
    gap = setting.apart
    packed = (
        packed_within(sizes, gap, setting.row) if setting.row else pack(sizes, gap, setting.ratio)
    )
    groups: list[Group] = []
    y = 0.0
    for row in packed.rows:
        x = (packed.width - sum(sizes[box][0] + gap for box in row) + gap) / 2
        for box in row:
            groups.append(Group(blocks[box].groups, x, y))
            x += sizes[box][0] + gap
        y += max(sizes[box][1] for box in row) + gap
    return Block(tuple(groups), packed.width, packed.height)


def _grid(plan: Plan, limit: float, setting: Setting) -> Block:
    """Single cards in rows of one height."""
    boxes = sorted(plan.alone, key=plan.rank.__getitem__)
    sizes = [plan.sizes[box] for box in boxes]
    packed = even_rows(sizes, setting.gap, limit)
    groups: list[Group] = []
    y = 0.0
    for row in packed.rows:
        x = 0.0
        for at in row:
            groups.append(moved(plan.cards[boxes[at]], x, y))
            x += sizes[at][0] + setting.gap
        y += max(sizes[at][1] for at in row) + setting.gap
    return Block(tuple(groups), packed.width, packed.height)
