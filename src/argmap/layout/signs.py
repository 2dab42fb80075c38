"""Small signs at a place: caveat, map-maker's pencil, badges of steps."""

from __future__ import annotations

from argmap.layout.scene import Group, Item, Path, Stroke, Text
from argmap.layout.shapes import Point, circle, line, polygon
from argmap.layout.style import LINKS, MUTED, PAPER, STRUCK
from argmap.typeface import Face, width

PENCIL = 9.0
"""Room that the map-maker's pencil takes."""
CAVEAT = 10.0
"""Room that the sign of a caveat takes."""


def pencil(corner: Point) -> Group:
    """The map-maker's mark; `corner` is the upper left one."""
    body = Path("M0 9L.8 6L6.2.6L8.4 2.8L3 8.2Z", PAPER, Stroke(MUTED, 0.9, round=True))
    return Group((body, Path("M4.9 1.9L7.1 4.1", stroke=Stroke(MUTED, 0.9))), *corner)


def caveat_sign(corner: Point) -> Group:
    """A triangle with an exclamation mark; `corner` is the upper left one."""
    amber = "#8A5A00"
    triangle = Path("M5 .6L9.6 9H.4Z", "#FFF6DF", Stroke(amber, 1.1, round=True))
    mark = Path("M5 3.4V6.1M5 7.4V7.5", stroke=Stroke(amber, 1.2, round=True))
    return Group((triangle, mark), *corner)


def minus_badge(centre: Point, colour: str) -> tuple[Item, ...]:
    """⊖, on the line of a rebuttal."""
    x, y = centre
    return (
        Path(circle(centre, 7.5), PAPER, Stroke(colour, 1.6)),
        Path(line([(x - 3.6, y), (x + 3.6, y)]), stroke=Stroke(colour, 2)),
    )


def struck_badge(centre: Point) -> tuple[Item, ...]:
    """⊘, where a step is undercut."""
    x, y = centre
    colour = LINKS["undercut"].colour
    return (
        Path(circle(centre, 8), PAPER, Stroke(colour, 1.6)),
        Path(line([(x - 4.8, y + 4.8), (x + 4.8, y - 4.8)]), stroke=Stroke(colour, 1.8)),
    )


def pill(centre: Point, size: tuple[float, float], words: str, colour: str) -> tuple[Item, ...]:
    """A rounded box with a word on the line of a step."""
    from argmap.layout.shapes import box

    (x, y), (w, h) = centre, size
    outline = box(x - w / 2, y - h / 2, size, h / 2)
    return (
        Path(outline, PAPER, Stroke(colour, 1.6)),
        Text(x, y + 3.6, words, Face.SEMIBOLD, 10.5, colour, pill_text_width(words), centred=True),
    )


def pill_text_width(words: str) -> float:
    """How long the word in a pill is."""
    return width(words, Face.SEMIBOLD, 10.5)


def fold(right: float, size: float) -> str:
    """The folded corner of a sheet whose upper right corner is at `right`, 0."""
    return polygon([(right - size, 0), (right - size, size), (right, size)])


__all__ = ["CAVEAT", "PENCIL", "STRUCK", "caveat_sign", "fold", "minus_badge", "pencil", "pill",
           "pill_text_width", "struck_badge"]  # fmt: skip
