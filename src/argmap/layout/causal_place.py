"""Boxes and arrows → where they stand: causes at the left of what they act on, by Graphviz."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from argmap.layout.shapes import Point

_POINTS = 72.0
_BESIDE, _ONWARD = 26.0, 64.0
"""Between boxes of a column, and between columns."""
HEAD = 11.0
"""Length of an arrow's head."""


@dataclass(frozen=True, slots=True)
class Spread:
    """A connected part of a panel in pixels, y downwards, from its own upper left corner."""

    boxes: tuple[int, ...]
    """The number that each box has in the panel."""
    centres: tuple[Point, ...]
    ways: tuple[tuple[int, tuple[Point, ...], Point], ...]
    """For each arrow its number in the panel, the curves to where its head begins, and its tip."""
    size: tuple[float, float]


@dataclass(frozen=True, slots=True)
class Knot:
    """Boxes of a panel that hang together, with the arrows between them."""

    boxes: tuple[int, ...]
    sizes: tuple[tuple[float, float], ...]
    arrows: tuple[tuple[int, int, int], ...]
    """Each by its number in the panel, and by the boxes from and to which it leads."""


def knots(sizes: Sequence[tuple[float, float]], ends: Sequence[tuple[int, int]]) -> Iterator[Knot]:
    """The connected parts of a panel, in the order of their first boxes."""
    near: list[list[int]] = [[] for _ in sizes]
    for tail, head in ends:
        near[tail].append(head)
        near[head].append(tail)
    part = [-1] * len(sizes)
    for box in range(len(sizes)):
        waiting = [box] if part[box] < 0 else []
        while waiting:
            reached = waiting.pop()
            if part[reached] < 0:
                part[reached] = box
                waiting += near[reached]
    for first in dict.fromkeys(part):
        boxes = tuple(box for box, found in enumerate(part) if found == first)
        arrows = ((at, *pair) for at, pair in enumerate(ends) if part[pair[0]] == first)
        yield Knot(boxes, tuple(sizes[box] for box in boxes), tuple(arrows))


def dot_of(knot: Knot) -> str:
    """A knot in the DOT language, by numbers alone, so that there is nothing to escape."""
    lines = [
        f"digraph {{rankdir=LR nodesep={_BESIDE / _POINTS:.3f} ranksep={_ONWARD / _POINTS:.3f}",
        'node [shape=box fixedsize=true label=""]',
        f"edge [arrowsize={HEAD / 10:.2f}]",
    ]
    for box, (w, h) in zip(knot.boxes, knot.sizes, strict=True):
        lines.append(f"{box} [width={w / _POINTS:.4f} height={h / _POINTS:.4f}]")
    lines += (f"{tail} -> {head} [id={at}]" for at, tail, head in knot.arrows)
    return "\n".join([*lines, "}"])


def read_spread(text: str, knot: Knot) -> Spread:
    """Read what Graphviz made of a knot."""
    graph: dict[str, Any] = json.loads(text)
    left, bottom, right, top = _numbers(graph["bb"])

    def point(numbers: str) -> Point:
        x, y = _numbers(numbers)
        return (x - left, top - y)

    places = {thing["name"]: point(thing["pos"]) for thing in graph["objects"]}
    ways = []
    for edge in graph.get("edges", ()):
        words = edge["pos"].split()
        tip = next(point(word[2:]) for word in words if word[0] == "e")
        ways.append((int(edge["id"]), tuple(point(w) for w in words if w[0] != "e"), tip))
    centres = tuple(places[str(box)] for box in knot.boxes)
    return Spread(knot.boxes, centres, tuple(sorted(ways)), (right - left, top - bottom))


def _numbers(text: str) -> list[float]:
    return [float(number) for number in text.split(",")]
