"""Small signs at a place: caveat, map-maker's pencil, badges of steps."""

from __future__ import annotations

from argmap.layout.scene import Group, Item, Path, Stroke, Text
from argmap.layout.shapes import Point, circle, line, polygon, rectangle
from argmap.layout.style import LINKS, MUTED, PAPER
from argmap.typeface import Face, width, wrap

PENCIL = 9.0
"""Room that the map-maker's pencil takes."""
CAVEAT = 10.0
"""Room that the sign of a caveat takes."""
_PILL_FACE, _PILL_TEXT, _PILL_LINE = Face.SEMIBOLD, 10.9, 14.0
_PILL_BROADEST = 150.0


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


def gap_sign(corner: Point) -> Group:
    """Empty brackets, as editors mark a gap in a text; `corner` is the upper left one."""
    brackets = line([(3, 1), (0.8, 1), (0.8, 9), (3, 9)]) + line(
        [(7, 1), (9.2, 1), (9.2, 9), (7, 9)]
    )
    return Group((Path(brackets, stroke=Stroke(MUTED, 1)),), *corner)


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


def rail(centre: Point, breadth: float) -> tuple[Item, ...]:
    """What ⊘ stands on where many undercuts meet a step from one side."""
    x, y = centre
    outline = rectangle(x - breadth / 2, y - 7, (breadth, 14), 7)
    return (Path(outline, PAPER, Stroke(LINKS["undercut"].colour, 1.2)),)


def pill(centre: Point, words: str, colour: str) -> tuple[Item, ...]:
    """A rounded box with words on the line of a step."""
    (x, y), (w, h) = centre, pill_size(words)
    lines = _pill_lines(words)
    outline = rectangle(x - w / 2, y - h / 2, (w, h), _PILL_LINE / 2 + 2)
    first = y + 3.6 - _PILL_LINE * (len(lines) - 1) / 2
    return (
        Path(outline, PAPER, Stroke(colour, 1.6)),
        *(
            Text(x, first + _PILL_LINE * at, text, _PILL_FACE, _PILL_TEXT, colour,
                 width(text, _PILL_FACE, _PILL_TEXT), centred=True)
            for at, text in enumerate(lines)
        ),
    )  # fmt: skip


def pill_size(words: str) -> tuple[float, float]:
    """How broad and high a pill with these words is."""
    lines = _pill_lines(words)
    longest = max(width(text, _PILL_FACE, _PILL_TEXT) for text in lines)
    return (longest + 16, _PILL_LINE * len(lines) + 4)


def _pill_lines(words: str) -> tuple[str, ...]:
    return wrap(words, _PILL_FACE, _PILL_TEXT, _PILL_BROADEST)


def fold(right: float, size: float) -> str:
    """The folded corner of a sheet whose upper right corner is at `right`, 0."""
    return polygon([(right - size, 0), (right - size, size), (right, size)])
