"""Net → Net: finds the legs that can be drawn sideways, and the theses that stand on top."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from argmap.layout.net import Leg, Net, Size
from argmap.view.values import Panel

_HEAD = 15.0
"""The breadth in which the head of an undercut has room."""
_BESIDE_A_STEP = 2
"""Undercuts drawn sideways, one at each side of the step; more come from below."""
_BETWEEN_THESES = ("rebuttal", "doubt", "undercut")


def level_out(panel: Panel, net: Net) -> Net:
    """Mark as level: mutual rebuttals, objections between theses, and undercuts.

    A leg is left as it is where its ends also stand above one another by other steps.
    """
    theses = {i for i, card in enumerate(panel.cards) if card.kind == "thesis"}
    wanted = dict(_undercuts(panel, net)) | dict(_rivals(panel, net, theses))
    legs = [
        replace(leg, level=True, rightward=wanted[at]) if at in wanted else leg
        for at, leg in enumerate(net.legs)
    ]
    tangled = _tangled(len(net.sizes), legs, ())
    legs = [replace(leg, level=False) if leg.level and tangled[leg.tail] else leg for leg in legs]
    return replace(net, legs=tuple(legs), sizes=_roomy(panel, net.sizes, legs))


def _roomy(panel: Panel, sizes: Sequence[Size], legs: Sequence[Leg]) -> tuple[Size, ...]:
    """The sizes of boxes: signs that undercuts meet from below are broad enough for their heads."""
    from_below: Counter[int] = Counter()
    lines: Counter[int] = Counter()
    for leg in legs:
        if not leg.level and panel.links[leg.link].kind == "undercut" and leg.heads == "end":
            from_below[leg.head] += leg.head >= len(panel.cards)
        elif not leg.level:
            lines[leg.head] += 1
    broad = {box: met for box, met in from_below.items() if met + lines[box] > 1}
    return tuple(
        (_HEAD * (broad[box] + 1), size[1]) if box in broad else size
        for box, size in enumerate(sizes)
    )


def tops(panel: Panel, net: Net) -> tuple[int, ...]:
    """Theses that bear on nothing above them, where all of them can stand side by side."""
    rising = {leg.tail for leg in net.legs if not leg.level}
    found = tuple(
        i for i, card in enumerate(panel.cards) if card.kind == "thesis" and i not in rising
    )
    tangled = _tangled(len(net.sizes), net.legs, tuple(pairwise(found)))
    return () if any(tangled[box] for box in found) else found


def _undercuts(panel: Panel, net: Net) -> Iterator[tuple[int, bool]]:
    """Legs of undercuts that can come from the side, and whether they run rightward.

    What undercuts an undercut comes from below, since both its sides are taken.
    """
    uses = Counter(leg.tail for leg in net.legs)
    words = {len(panel.cards) + at for at, stop in enumerate(net.stops) if stop.words}
    struck = {link.id: link for link in panel.links}
    arrived: Counter[str] = Counter()
    side: dict[int, int] = {}
    for index, link in enumerate(panel.links):
        strikes = link.kind == "undercut" and link.target in struck
        if strikes and struck[link.target].kind != "undercut":
            side[index] = arrived[link.target]
            arrived[link.target] += 1
    for at, leg in enumerate(net.legs):
        turn = side.get(leg.link, _BESIDE_A_STEP)
        if turn < _BESIDE_A_STEP and leg.head not in words and uses[leg.tail] == 1:
            yield at, turn == 1


def _rivals(panel: Panel, net: Net, theses: set[int]) -> Iterator[tuple[int, bool]]:
    """Objections between theses, and mutual rebuttals: the earlier card stands at the left."""
    for at, leg in enumerate(net.legs):
        between = leg.tail in theses and leg.head in theses
        objects = panel.links[leg.link].kind in _BETWEEN_THESES
        if leg.heads == "both" or (between and objects):
            yield at, leg.tail < leg.head


def _tangled(count: int, legs: Sequence[Leg], beside: Iterable[tuple[int, int]]) -> list[bool]:
    """Which boxes would have to be level with boxes that they stand above or below.

    These are the strongly connected parts of the net, level legs running both ways, which
    hold a leg that is not level.
    """
    onward: list[list[int]] = [[] for _ in range(count)]
    for leg in legs:
        onward[leg.tail].append(leg.head)
        if leg.level:
            onward[leg.head].append(leg.tail)
    for a, b in beside:
        onward[a].append(b)
        onward[b].append(a)
    part = _strong_parts(onward)
    rising = {part[leg.tail] for leg in legs if not leg.level and part[leg.tail] == part[leg.head]}
    return [part[box] in rising for box in range(count)]


def _strong_parts(onward: Sequence[Sequence[int]]) -> list[int]:
    """For each box a number of its strongly connected part (Tarjan 1972, without recursion)."""
    count = len(onward)
    seen, low, part = [0] * count, [0] * count, [-1] * count
    path: list[int] = []
    clock = 0
    for root in range(count):
        if seen[root]:
            continue
        clock += 1
        seen[root] = low[root] = clock
        path.append(root)
        waiting = [(root, iter(onward[root]))]
        while waiting:
            box, rest = waiting[-1]
            after = next(rest, None)
            if after is None:
                waiting.pop()
                if waiting:
                    above = waiting[-1][0]
                    low[above] = min(low[above], low[box])
                if low[box] == seen[box]:
                    while part[box] < 0:
                        part[path.pop()] = box
            elif not seen[after]:
                clock += 1
                seen[after] = low[after] = clock
                path.append(after)
                waiting.append((after, iter(onward[after])))
            elif part[after] < 0:
                low[box] = min(low[box], seen[after])
    return part
