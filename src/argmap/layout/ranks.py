"""Net → extra heights: staggers boxes that would make a row too wide."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil, sqrt

from argmap.layout.net import Net
from argmap.layout.setting import SCREEN

_GAP, _RISE = SCREEN.gap, SCREEN.rise
_RATIO = 1.5
_SLACK = 2.0
"""Share of a drawing's area that boxes and their gaps leave free."""
_NARROWEST = 1060.0
"""Rows of five cards are never staggered."""
_DEEPEST = 4
"""Rows that boxes without premises go down further than others, at most."""


def widest(sizes: Sequence[tuple[float, float]]) -> float:
    """How wide a row may be, so that the drawing of these boxes is about half as wide again."""
    area = sum((w + _GAP) * (h + _RISE) for w, h in sizes)
    return max(_NARROWEST, sqrt(_RATIO * _SLACK * area))


Below = Sequence[Sequence[tuple[int, bool]]]
"""For each box the tails of the legs that end there, and whether the leg is level."""


def staggered(net: Net, limit: float) -> list[int]:
    """For each box, by how many rows it is moved down so that no row is wider than `limit`.

    Rows are filled from the top, as in the layering of Coffman and Graham (1972). Where a row
    is too wide its boxes take turns over the rows below, so that neighbours share the width.
    """
    below, waiting = _acyclic(net)
    row, moved = [0] * len(net.sizes), [0] * len(net.sizes)
    used: dict[int, float] = {}
    rows = {0: [box for box, heads in enumerate(waiting) if not heads]}
    at = 0
    while rows:
        boxes = rows.pop(at, [])
        for box, shift in _turns(boxes, net, below, max(limit - used.get(at, 0), limit / 3)):
            moved[box] = shift
            row[box] = at + shift
            settled = [box]
            while settled:
                above = settled.pop()
                used[row[above]] = used.get(row[above], 0.0) + net.sizes[above][0] + _GAP
                for tail, level in below[above]:
                    row[tail] = max(row[tail], row[above] + (not level))
                    waiting[tail] -= 1
                    if waiting[tail] == 0 and level and row[tail] == row[above]:
                        settled.append(tail)
                    elif waiting[tail] == 0:
                        rows.setdefault(row[tail], []).append(tail)
        at += 1
    return moved


def _turns(boxes: list[int], net: Net, below: Below, room: float) -> list[tuple[int, int]]:
    """Each box of a row with the number of rows that it moves down, which it takes in turn.

    Boxes without premises go down first, as nothing below them has to follow.
    """
    inner = [box for box in boxes if below[box]]
    leaves = [box for box in boxes if not below[box]]
    inner_width = sum(net.sizes[box][0] + _GAP for box in inner)
    leaf_width = sum(net.sizes[box][0] + _GAP for box in leaves)
    deep = max(1, ceil(inner_width / room))
    deeper = min(max(1, ceil((inner_width + leaf_width) / room)), deep + _DEEPEST)
    return [
        *((box, turn % deep) for turn, box in enumerate(inner)),
        *((box, (deeper - 1 - turn) % deeper) for turn, box in enumerate(leaves)),
    ]


def _acyclic(net: Net) -> tuple[Below, list[int]]:
    """What is below each box, and from how many boxes above each hangs, circles cut open."""
    count = len(net.sizes)
    upward: list[list[tuple[int, bool]]] = [[] for _ in range(count)]
    for leg in net.legs:
        upward[leg.tail].append((leg.head, leg.level))
    below: list[list[tuple[int, bool]]] = [[] for _ in range(count)]
    hanging = [0] * count
    state = [0] * count  # 0 not met, 1 on the path, 2 done
    for root in range(count):
        waiting = [] if state[root] else [(root, iter(upward[root]))]
        state[root] = max(state[root], 1)
        while waiting:
            box, rest = waiting[-1]
            head, level = next(rest, (-1, False))
            if head < 0:
                state[box] = 2
                waiting.pop()
            elif state[head] != 1:
                below[head].append((box, level))
                hanging[box] += 1
                if state[head] == 0:
                    state[head] = 1
                    waiting.append((head, iter(upward[head])))
    return below, hanging
