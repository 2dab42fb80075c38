"""Line's end + tip → head: each kind of step has its own, which needs no colour."""

from __future__ import annotations

from math import hypot

from argmap.layout.scene import Item, Path, Stroke, Text
from argmap.layout.shapes import Point, circle, line, number, polygon
from argmap.layout.style import PAPER
from argmap.typeface import Face
from argmap.view.values import LinkKind


def head(kind: LinkKind, base: Point, tip: Point, stroke: Stroke) -> tuple[Item, ...]:
    """The head of a step of this kind, from where its line stops to where it touches its target."""
    along = _direction(base, tip)
    match kind:
        case "reason":
            return (Path(polygon(_triangle(base, tip, 4.6)), stroke.colour),)
        case "explanation":
            outline = Stroke(stroke.colour, 1.2)
            return (Path(polygon(_triangle(base, tip, 5.2)), PAPER, outline),)
        case "rebuttal":
            near = _moved(tip, along, -1.8)
            stem = Path(line([base, near]), stroke=Stroke(stroke.colour, stroke.width))
            bar = line([_moved(near, _left(along), 7), _moved(near, _left(along), -7)])
            return (stem, Path(bar, stroke=Stroke(stroke.colour, max(2.2, stroke.width * 1.7))))
        case "undercut":
            middle = ((base[0] + tip[0]) / 2, (base[1] + tip[1]) / 2)
            sides = (_moved(middle, _left(along), 4.8), _moved(middle, _left(along), -4.8))
            diamond = polygon([base, sides[0], tip, sides[1]])
            return (Path(diamond, PAPER, Stroke(stroke.colour, 1.6)),)
        case "qualification":
            return (Path(_bowl(base, tip), PAPER, Stroke(stroke.colour, max(1.4, stroke.width))),)
        case "doubt":
            centre = _moved(tip, along, -7.8)
            ring = Path(circle(centre, 7), PAPER, Stroke(stroke.colour, 1.3))
            x, y = centre
            mark = Text(x, y + 3.8, "?", Face.BOLD, 11, stroke.colour, 5, centred=True)
            return (ring, mark)


def _triangle(base: Point, tip: Point, half: float) -> tuple[Point, Point, Point]:
    side = _left(_direction(base, tip))
    return (tip, _moved(base, side, half), _moved(base, side, -half))


def _bowl(base: Point, tip: Point) -> str:
    """A half circle that opens towards the tip."""
    along = _direction(base, tip)
    radius = hypot(tip[0] - base[0], tip[1] - base[1]) - 1
    rim = _moved(base, along, radius)
    (ax, ay), (bx, by) = _moved(rim, _left(along), radius), _moved(rim, _left(along), -radius)
    r = number(radius)
    return f"M{number(ax)} {number(ay)}A{r} {r} 0 0 0 {number(bx)} {number(by)}"


def _direction(base: Point, tip: Point) -> Point:
    dx, dy = tip[0] - base[0], tip[1] - base[1]
    length = hypot(dx, dy) or 1.0
    return (dx / length, dy / length)


def _left(along: Point) -> Point:
    return (along[1], -along[0])


def _moved(point: Point, along: Point, by: float) -> Point:
    return (point[0] + along[0] * by, point[1] + along[1] * by)
