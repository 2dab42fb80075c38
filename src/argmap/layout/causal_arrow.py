"""Arrow + its way → items: a line in ink with a full head, broken for what would have been."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import hypot

from argmap.layout.pale import paled
from argmap.layout.scene import Item, Path, Stroke
from argmap.layout.shapes import Point, curve, polygon
from argmap.layout.style import INK, PANEL
from argmap.view.causal_values import Arrow, ArrowKind

_DASHES: Mapping[ArrowKind, tuple[float, ...]] = {"acts": (), "claimed": (), "what-if": (7.0, 4.0)}
_WIDTH, _HALO, _HALF = 1.9, 4.0, 5.2


def drawn_arrow(arrow: Arrow, points: Sequence[Point], tip: Point) -> tuple[Item, ...]:
    """The arrow over its halo; pale where nothing passes by it."""
    d = curve(points)
    base = points[-1]
    halo = Path(d, stroke=Stroke(PANEL, _WIDTH + _HALO))
    drawn: tuple[Item, ...] = (
        Path(d, stroke=Stroke(INK, _WIDTH, _DASHES[arrow.kind])),
        Path(polygon(_triangle(base, tip)), INK),
    )
    return (halo, *(paled(drawn) if arrow.idle else drawn))


def _triangle(base: Point, tip: Point) -> tuple[Point, Point, Point]:
    dx, dy = tip[0] - base[0], tip[1] - base[1]
    length = hypot(dx, dy) or 1.0
    x, y = -dy / length * _HALF, dx / length * _HALF
    return (tip, (base[0] + x, base[1] + y), (base[0] - x, base[1] - y))
