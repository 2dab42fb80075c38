"""Net → Placed: the connected parts of a net, laid out by Graphviz."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from argmap.layout.course import Course, Tip
from argmap.layout.net import Leg, Net
from argmap.layout.ports import spread
from argmap.layout.ranks import staggered, widest
from argmap.layout.setting import SCREEN, Setting
from argmap.layout.shapes import Point

_POINTS = 72.0
"""A pixel is drawn as a point, of which an inch has this many."""
_LARGE = 1000
"""Boxes above which Graphviz is told to look for a good layout less long."""
_HURRY = "nslimit=.2 nslimit1=.5 mclimit=.2 splines=polyline"


HeadSize = tuple[float, float]
"""Of a leg's head the length and half the breadth."""


@dataclass(frozen=True, slots=True)
class Part:
    """A connected part of a net, with boxes numbered anew."""

    boxes: tuple[int, ...]
    """The number that each box has in the whole net."""
    net: Net
    tops: tuple[int, ...]
    heads: tuple[HeadSize, ...]
    badges: bool = False
    """Whether steps bear badges, which need room between the rows."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A part in pixels, y downwards, from its own upper left corner."""

    width: float
    height: float
    centres: tuple[Point, ...]
    """Of each box of the part."""
    courses: tuple[Course, ...]


def split(net: Net, tops: Sequence[int], heads: Sequence[HeadSize]) -> list[Part]:
    """The connected parts of a net, in document order."""
    owner = _owners(net)
    boxes: dict[int, list[int]] = {}
    local = [0] * len(net.sizes)
    for box, root in enumerate(owner):
        mine = boxes.setdefault(root, [])
        local[box] = len(mine)
        mine.append(box)
    legs: dict[int, list[Leg]] = {root: [] for root in boxes}
    sizes: dict[int, list[HeadSize]] = {root: [] for root in boxes}
    for leg, size in zip(net.legs, heads, strict=True):
        root = owner[leg.tail]
        legs[root].append(replace(leg, tail=local[leg.tail], head=local[leg.head]))
        sizes[root].append(size)
    highest: dict[int, list[int]] = {root: [] for root in boxes}
    for box in tops:
        highest[owner[box]].append(local[box])
    return [
        Part(
            tuple(mine),
            Net(tuple(net.sizes[box] for box in mine), (), (), tuple(legs[root])),
            tuple(highest[root]),
            tuple(sizes[root]),
            any(leg.badge for leg in legs[root]),
        )
        for root, mine in boxes.items()
    ]


def _owners(net: Net) -> list[int]:
    """For each box the first box of its connected part."""
    owner = list(range(len(net.sizes)))

    def find(box: int) -> int:
        while owner[box] != box:
            owner[box] = owner[owner[box]]
            box = owner[box]
        return box

    for leg in net.legs:
        a, b = find(leg.tail), find(leg.head)
        owner[max(a, b)] = min(a, b)
    return [find(box) for box in range(len(owner))]


def graph_of(part: Part, setting: Setting = SCREEN) -> str:
    """A part in the DOT language: plain boxes of the right size.

    Boxes and legs are named by their numbers and nothing else is written, so that there is
    nothing to escape.
    """
    net = part.net
    rise = setting.rise_of_badges if part.badges else setting.rise
    hurry = _HURRY if len(net.sizes) > _LARGE else "splines=true"
    lines = [
        f"digraph {{rankdir=BT newrank=true {hurry}",
        f"nodesep={setting.gap / _POINTS:.3f} ranksep={rise / _POINTS:.3f}",
        'node [shape=box fixedsize=true label=""]',
    ]
    for box, (w, h) in enumerate(net.sizes):
        lines.append(f"{box} [width={w / _POINTS:.4f} height={h / _POINTS:.4f}]")
    for group in (part.tops, *((leg.tail, leg.head) for leg in net.legs if leg.level)):
        if len(group) > 1:
            lines.append(f"{{rank=same {' '.join(map(str, group))}}}")
    moved = staggered(net, setting.stagger or widest(net.sizes))
    for at, leg in enumerate(net.legs):
        turned = leg.level and not leg.rightward
        ends = f"{leg.head} -> {leg.tail}" if turned else f"{leg.tail} -> {leg.head}"
        way = {"none": "none", "both": "both", "end": "back" if turned else "forward"}[leg.heads]
        apart = _apart(leg) if leg.level else 1 + moved[leg.tail]
        size = part.heads[at][0] / 10
        lines.append(f"{ends} [id={at} dir={way} arrowsize={size:.2f} minlen={apart}]")
    return "\n".join([*lines, "}"])


def _apart(leg: Leg) -> int:
    """How many gaps lie between the ends of a level leg: room for its heads and its badge."""
    return 4 if leg.heads == "both" else 2


def size_of(text: str) -> tuple[float, float]:
    """How broad and high Graphviz made a part's graph."""
    left, bottom, right, top = _numbers(json.loads(text)["bb"])
    return right - left, top - bottom


def read_placed(text: str, part: Part) -> Placed:
    """Read what Graphviz made of a part's graph."""
    graph: dict[str, Any] = json.loads(text)
    left, bottom, right, top = _numbers(graph["bb"])
    places = {thing["name"]: thing["pos"] for thing in graph["objects"] if "pos" in thing}

    def point(numbers: str) -> Point:
        x, y = _numbers(numbers)
        return (x - left, top - y)

    centres = tuple(point(places[str(box)]) for box in range(len(part.net.sizes)))

    def tip(place: Point | None, box: int) -> Tip | None:
        return place and Tip(place, _side(place, centres[box], part.net.sizes[box]))

    courses: dict[int, Course] = {}
    for edge in graph.get("edges", ()):
        leg = part.net.legs[int(edge["id"])]
        words = edge["pos"].split()
        tips = {word[0]: point(word[2:]) for word in words if word[0] in "se"}
        way = [point(word) for word in words if word[0] not in "se"]
        start, end = tips.get("s"), tips.get("e")
        if leg.level and not leg.rightward:
            way, start, end = way[::-1], end, start
        courses[int(edge["id"])] = Course(leg, tuple(way), tip(end, leg.head), tip(start, leg.tail))
    numbers = sorted(courses)
    halves = [part.heads[at][1] for at in numbers]
    boxes = list(zip(centres, part.net.sizes, strict=True))
    apart = spread([courses[at] for at in numbers], halves, boxes)
    return Placed(right - left, top - bottom, centres, tuple(apart))


def _side(place: Point, centre: Point, size: tuple[float, float]) -> Point:
    """Which way the side of a box looks on which a point lies."""
    across = (place[0] - centre[0]) / (size[0] / 2)
    down = (place[1] - centre[1]) / (size[1] / 2)
    if abs(across) > abs(down):
        return (1.0, 0.0) if across > 0 else (-1.0, 0.0)
    return (0.0, 1.0) if down > 0 else (0.0, -1.0)


def _numbers(text: str) -> list[float]:
    return [float(number) for number in text.split(",")]
