"""Verdict → sign: of a card in its upper right corner, of a step on its line."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal

from argmap.layout.scene import Group, Item, Path, Stroke
from argmap.layout.shapes import Point, circle, line
from argmap.layout.signs import struck_badge
from argmap.layout.style import INK, PANEL, PAPER, STRUCK

if TYPE_CHECKING:
    from argmap.semantics.verdicts import Verdict

RADIUS = 6.8
VERDICT_SIZE = 2 * RADIUS + 1.4
"""Room that the sign of a verdict takes, its line included."""
_DASHES = (2.6, 1.7)
_QUESTION = Path(
    "M-2.3 -1.7A2.3 2.2 0 1 1 1 .1C.2 .6 0 .9 0 1.7M0 3.7V3.8", stroke=Stroke(INK, 1.6, round=True)
)

_RING = Path(circle((0, 0), RADIUS), PAPER, Stroke(INK, 1.4))
_DASHED = Path(circle((0, 0), RADIUS), PAPER, Stroke(INK, 1.4, _DASHES))
_SIGNS: Mapping[Verdict, tuple[Item, ...]] = {
    "stands": (
        Path(circle((0, 0), RADIUS + 0.7), INK),
        Path(line([(-3.4, 0.3), (-1, 2.7), (3.5, -2.3)]), stroke=Stroke(PAPER, 1.9, round=True)),
    ),
    "rebutted": (
        _RING,
        Path(line([(-2.7, -2.7), (2.7, 2.7)]), stroke=Stroke(INK, 1.6, round=True)),
        Path(line([(-2.7, 2.7), (2.7, -2.7)]), stroke=Stroke(INK, 1.6, round=True)),
    ),
    "unsupported": (_RING,),
    "open": (_DASHED, _QUESTION),
    # That it was said is no verdict on what was said.
    "on-record": (),
}


def verdict_sign(verdict: Verdict, centre: Point) -> Group:
    """The sign of a statement's verdict; evidence on record has none."""
    return Group(_SIGNS[verdict], *centre)


StepMark = Literal["undercut", "answered", "idle", "open", "removed"]
"""That a step is undercut; that the undercut which meets it is answered; that its premise fails;
that it is contested; that it was removed."""


def step_mark(mark: StepMark, centre: Point) -> tuple[Item, ...]:
    """A mark on the line of a step."""
    match mark:
        case "undercut":
            return struck_badge(centre)
        case "answered":
            return (Path(circle(centre, 6), PAPER, Stroke(STRUCK, 1.4)),)
        case "open":
            ring = Path(circle((0, 0), 7.4), PAPER, Stroke(INK, 1.4, _DASHES))
            return (Group((ring, _QUESTION), *centre),)
        case "idle":
            gap = Path(circle((0, 0), 5), PANEL)
            bars = line([(-5, 5.5), (0, -5.5)]) + line([(0, 5.5), (5, -5.5)])
            return (Group((gap, Path(bars, stroke=Stroke(STRUCK, 1.8))), *centre),)
        case "removed":
            cross = line([(-5, -5), (5, 5)]) + line([(-5, 5), (5, -5)])
            return (Group((Path(cross, stroke=Stroke(INK, 1.8)),), *centre),)
