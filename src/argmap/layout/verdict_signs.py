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


StepMark = Literal["undercut", "answered", "idle", "open", "removed", "added", "edited"]
"""That a step is undercut; that the undercut which meets it is answered; that its premise fails;
that it is contested; that it was removed, added, or changed since another version."""

_EDIT_RADIUS = 7.4
_PLUS = line([(-3.8, 0), (3.8, 0)]) + line([(0, -3.8), (0, 3.8)])
_UNEQUAL = line([(-3.6, -1.6), (3.6, -1.6)]) + line([(-3.6, 1.6), (3.6, 1.6)])
_UNEQUAL += line([(-2, 4.2), (2, -4.2)])


def edit_sign(mark: Literal["added", "edited"], centre: Point) -> Group:
    """A white plus in a full disc for what is new, ≠ in a ring for what says something else."""
    if mark == "added":
        plus = Path(_PLUS, stroke=Stroke(PAPER, 2, round=True))
        return Group((Path(circle((0, 0), _EDIT_RADIUS + 0.6), INK), plus), *centre)
    ring = Path(circle((0, 0), _EDIT_RADIUS), PAPER, Stroke(INK, 1.4))
    return Group((ring, Path(_UNEQUAL, stroke=Stroke(INK, 1.4, round=True))), *centre)


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
        case "added" | "edited":
            return (edit_sign(mark, centre),)
        case "removed":
            cross = line([(-5, -5), (5, 5)]) + line([(-5, 5), (5, -5)])
            return (Group((Path(cross, stroke=Stroke(INK, 1.8)),), *centre),)
