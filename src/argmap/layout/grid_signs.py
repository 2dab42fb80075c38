"""Stance, meeting → sign: told apart by shape, so that they need no colour and no font."""

from __future__ import annotations

from collections.abc import Mapping

from argmap.layout.scene import Group, Item, Path, Stroke
from argmap.layout.shapes import Point, circle, line, polygon, rectangle
from argmap.layout.style import HAIRLINE, INK, LINKS, MUTED, PAPER
from argmap.model import StanceKind
from argmap.view.grid import Meeting

SIGN = 13.0
"""Room that the sign of a stance takes, across and down."""
MEETING = 22.0
"""Room that the sign of a meeting takes across."""
_R = 5.6
_HOLDS, _DENIES, _LIMITS = (LINKS[k].colour for k in ("reason", "rebuttal", "qualification"))
_TICK = line([(-2.8, 0.2), (-0.8, 2.2), (2.9, -2.0)])


def _ring(colour: str, dash: tuple[float, ...] = ()) -> Path:
    return Path(circle((0, 0), _R), PAPER, Stroke(colour, 1.4, dash))


_SIGNS: Mapping[StanceKind, tuple[Item, ...]] = {
    "asserts": (Path(circle((0, 0), _R + 0.7), _HOLDS),),
    "says": (Path(rectangle(-_R, -_R, (2 * _R, 2 * _R), 1.5), _HOLDS),),
    "endorses": (_ring(_HOLDS), Path(_TICK, stroke=Stroke(_HOLDS, 1.7, round=True))),
    "denies": (_ring(_DENIES), Path(line([(-3, 0), (3, 0)]), stroke=Stroke(_DENIES, 2))),
    "qualifies": (
        _ring(_LIMITS),
        Path(f"M0 {-_R}A{_R} {_R} 0 0 0 0 {_R}Z", _LIMITS),
    ),
    "concedes": (_ring(INK), Path(circle((0, 0), 2.2), INK)),
    "reports": (
        _ring(MUTED),
        Path(line([(-1.2, -2.6), (1.6, 0), (-1.2, 2.6)]), stroke=Stroke(MUTED, 1.6, round=True)),
    ),
    "declines": (_ring(MUTED, (2.2, 1.6)),),
}


def stance_sign(kind: StanceKind, corner: Point) -> Group:
    """The sign of a stance; `corner` is the upper left one of its room."""
    x, y = corner
    return Group(_SIGNS[kind], x + SIGN / 2, y + SIGN / 2)


def silence_sign(centre: Point) -> Path:
    """A faint dash: the text gives no stance."""
    x, y = centre
    return Path(line([(x - 5, y), (x + 5, y)]), stroke=Stroke(HAIRLINE, 1.4))


def meeting_sign(meeting: Meeting, corner: Point) -> Group:
    """Two arrowheads: towards each other where people meet, away from each other where they part;
    `corner` is the upper left one."""
    near, far = (0.0, 9.0) if meeting == "meet" else (9.0, 0.0)
    left = [(near, 0.0), (far, 5.0), (near, 10.0)]
    right = [(MEETING - x, y) for x, y in left]
    full = (INK, None) if meeting == "meet" else (PAPER, Stroke(INK, 1.3, round=True))
    return Group(tuple(Path(polygon(head), *full) for head in (left, right)), *corner)
