"""Line's end + tip → head: each kind of step has its own, which needs no colour."""

from __future__ import annotations

from math import hypot

from argmap.layout.course import Tip
from argmap.layout.scene import Item, Path, Stroke, Text
from argmap.layout.shapes import Point, circle, line, number, polygon
from argmap.layout.style import PAPER
from argmap.typeface import Face
from argmap.view.values import LinkKind


def head(kind: LinkKind, base: Point, tip: Tip, stroke: Stroke) -> tuple[Item, ...]:
    """The head of a step of this kind, from where its line stops to where it touches its target.

    Pointed heads follow the line; those that sit on a card stand square to its side.
    """
    end = tip.point
    match kind:
        case "reason":
            return (Path(polygon(_triangle(base, end, 4.6)), stroke.colour),)
        case "explanation":
            outline = Stroke(stroke.colour, 1.2)
            return (Path(polygon(_triangle(base, end, 5.2)), PAPER, outline),)
        case "rebuttal":
            near = _moved(end, tip.outward, 3.8)
            stem = Path(line([base, near]), stroke=Stroke(stroke.colour, stroke.width))
            side = _left(tip.outward)
            bar = line([_moved(near, side, 7.5), _moved(near, side, -7.5)])
            return (stem, Path(bar, stroke=Stroke(stroke.colour, max(2.4, stroke.width * 1.7))))
        case "undercut":
            middle = ((base[0] + end[0]) / 2, (base[1] + end[1]) / 2)
            side = _left(_direction(base, end))
            diamond = polygon([base, _moved(middle, side, 4.8), end, _moved(middle, side, -4.8)])
            return (Path(diamond, PAPER, Stroke(stroke.colour, 1.6)),)
        case "qualification":
            bowl = _bowl(_moved(end, tip.outward, 0.8), tip.outward, 7)
            return (Path(bowl, PAPER, Stroke(stroke.colour, max(1.4, stroke.width))),)
        case "doubt":
            x, y = centre = _moved(end, tip.outward, 8.4)
            stem = Path(line([base, centre]), stroke=Stroke(stroke.colour, stroke.width))
            ring = Path(circle(centre, 7), PAPER, Stroke(stroke.colour, 1.3))
            mark = Text(x, y + 3.7, "?", Face.BOLD, 10.9, stroke.colour, 5, centred=True)
            return (stem, ring, mark)


def _triangle(base: Point, tip: Point, half: float) -> tuple[Point, Point, Point]:
    side = _left(_direction(base, tip))
    return (tip, _moved(base, side, half), _moved(base, side, -half))


def _bowl(middle: Point, outward: Point, radius: float) -> str:
    """A half circle on the side of a card, bulging outward."""
    side = _left(outward)
    (ax, ay), (bx, by) = _moved(middle, side, radius), _moved(middle, side, -radius)
    r = number(radius)
    return f"M{number(ax)} {number(ay)}A{r} {r} 0 0 1 {number(bx)} {number(by)}"


def _direction(base: Point, tip: Point) -> Point:
    dx, dy = tip[0] - base[0], tip[1] - base[1]
    length = hypot(dx, dy) or 1.0
    return (dx / length, dy / length)


def _left(along: Point) -> Point:
    return (along[1], -along[0])


def _moved(point: Point, along: Point, by: float) -> Point:
    return (point[0] + along[0] * by, point[1] + along[1] * by)
