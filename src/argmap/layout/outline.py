"""Card + size → the sheet it is written on: border, ground and person's stripe."""

from __future__ import annotations

from dataclasses import replace

from argmap.layout.scene import Item, Path, Stroke
from argmap.layout.shapes import left_edge, line, polygon, rectangle
from argmap.layout.signs import fold
from argmap.layout.style import (
    ADDED_WIDTH,
    EVIDENCE_FILL,
    EVIDENCE_LINE,
    HAIRLINE,
    INK,
    PAPER,
    QUIET_FILL,
    person_look,
    tint,
)
from argmap.view.values import Card

_STRIPE = 5.0
_RADIUS, _ROUNDER = 5.0, 14.0
_FOLD = 13.0
_NEW_WIDTH = 2.8

Size = tuple[float, float]


def outline(card: Card, size: Size) -> tuple[Item, ...]:
    """The empty card, its upper left corner at the origin; heavier where it is new."""
    sheet, *rest = _outline(card, size)
    if card.difference == "added" and isinstance(sheet, Path) and sheet.stroke:
        sheet = replace(sheet, stroke=replace(sheet.stroke, colour=INK, width=_NEW_WIDTH))
    return (sheet, *rest)


def _outline(card: Card, size: Size) -> tuple[Item, ...]:
    match card.kind:
        case "thesis":
            return _thesis(card, size)
        case "claim":
            return _claim(card, size)
        case "what-if":
            return _what_if(card, size)
        case "evidence":
            return _evidence(card, size)
        case "elsewhere":
            return (Path(rectangle(0, 0, size, _RADIUS), QUIET_FILL, Stroke(HAIRLINE, 0.8)),)


def _thesis(card: Card, size: Size) -> tuple[Item, ...]:
    look = person_look(card.person)
    heavy, ground = (1.6, PAPER) if card.muted else (2.6, tint(look.stripe))
    border = Stroke(look.stripe, ADDED_WIDTH if card.added else heavy)
    sheet = Path(rectangle(0, 0, size, _RADIUS), ground, border)
    return (sheet, *_edge_stripe(card, size, 8.0))


def _claim(card: Card, size: Size) -> tuple[Item, ...]:
    border = Stroke(HAIRLINE, 0.7) if card.added else Stroke("#AEB7C1", 1.3)
    return (Path(rectangle(0, 0, size, _RADIUS), PAPER, border), *_edge_stripe(card, size, _STRIPE))


def _what_if(card: Card, size: Size) -> tuple[Item, ...]:
    look = person_look(card.person)
    border = Stroke(look.ink, ADDED_WIDTH if card.added else 1.6, (6, 4))
    sheet = Path(rectangle(0, 0, size, _ROUNDER), PAPER, border)
    if card.person is None:
        return (sheet,)
    x, inset = 8.0, 12.0
    bar = line([(x, inset), (x, size[1] - inset)])
    return (sheet, Path(bar, stroke=Stroke(look.stripe, 4.0, look.dash)))


def _evidence(card: Card, size: Size) -> tuple[Item, ...]:
    w, h = size
    border = Stroke(EVIDENCE_LINE, 0.7 if card.added else 1.1)
    turned = min(_FOLD, h / 2.2)
    corners = [(0.0, 0.0), (w - turned, 0.0), (w, turned), (w, h), (0.0, h)]
    sheet = Path(polygon(corners), EVIDENCE_FILL, border)
    folded = Path(fold(w, turned), PAPER, border)
    if card.person is None:
        return (sheet, folded)
    look = person_look(card.person)
    bar = line([(_STRIPE / 2, 0), (_STRIPE / 2, h)])
    return (sheet, folded, Path(bar, stroke=Stroke(look.stripe, _STRIPE, look.dash)))


def _edge_stripe(card: Card, size: Size, breadth: float) -> tuple[Item, ...]:
    """A stripe along the left edge; a broken one shows its dashes in white."""
    if card.person is None:
        return ()
    look = person_look(card.person)
    stripe = Path(left_edge(size[1], breadth, _RADIUS), look.stripe)
    if not look.dash:
        return (stripe,)
    gaps = _gaps(look.dash, size[1])
    bars = "".join(rectangle(0, start, (breadth, end - start)) for start, end in gaps)
    return (stripe, Path(bars, PAPER))


def _gaps(dash: tuple[float, ...], length: float) -> list[tuple[float, float]]:
    gaps, at, turn = [], 0.0, 0
    while at < length:
        end = min(at + dash[turn % len(dash)], length)
        if turn % 2:
            gaps.append((at, end))
        at, turn = end, turn + 1
    return gaps
