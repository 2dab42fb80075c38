"""FactorCard → Block: one factor set in type, sized by its text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from argmap.layout.card import paragraph
from argmap.layout.pale import paled
from argmap.layout.scene import Block, Group, Item, Path, Stroke, Text
from argmap.layout.shapes import Point, circle, line, rectangle
from argmap.layout.style import HAIRLINE, INK, MUTED, PAPER
from argmap.typeface import Face, drawable, width
from argmap.view.causal_values import FactorCard, FactorRole, Supposed, SupposedState

_SMALL, _TAG, _TEXT = 10.5, 9.5, 13.0
_SPACING = 0.7
_WIDTH = 236.0
_WIDER = (1.0, 1.25, 1.6, 2.0, 2.6, 3.4, 4.4)
_TALLEST = 1.2
_SIDE, _TOP = 15.0, 12.0
_FRAME = 4.0
"""Between the two lines around what is supposed."""
_ROUND, _SQUARE = 16.0, 3.0
_BETWEEN = 30.0
"""Between how it was and how it would have been; the sign stands there."""

ROLES: Mapping[FactorRole, str] = {"root": "Root", "effect": "Has a mechanism", "named": "Factor"}
STATES: Mapping[SupposedState, str] = {
    "supposed": "Supposed",
    "changed": "Changed",
    "open": "Perhaps changed",
    "as-it-was": "As it was",
}


def factor_drawing(card: FactorCard) -> Block:
    """Set a factor's card, wider where it says much, so that no text leaves it."""
    for factor in _WIDER:
        breadth = _WIDTH * factor
        blocks = list(_blocks(card, breadth - 2 * _SIDE))
        height = round(2 * _TOP + sum(above + block.height for above, block in blocks))
        if height <= _TALLEST * breadth:
            break
    items: list[Item] = [*sheet(card, (breadth, height))]
    y = _TOP
    for above, block in blocks:
        y += above
        items.append(Group(block.groups, _SIDE, y))
        y += block.height
    shown = tuple(items)
    if card.supposed and card.supposed.state == "as-it-was":
        shown = paled(shown)
    return Block((Group(shown),), breadth, height)


def sheet(card: FactorCard, size: tuple[float, float]) -> Iterator[Item]:
    """The empty card: a root has round corners, what is supposed a second line around it."""
    radius = _SQUARE if card.role == "effect" else _ROUND
    state = card.supposed.state if card.supposed else "as-it-was"
    if state == "supposed":
        yield Path(rectangle(0, 0, size, radius), PAPER, Stroke(INK, 2.4))
        inner = (size[0] - 2 * _FRAME, size[1] - 2 * _FRAME)
        corner = max(radius - _FRAME, 1)
        yield Path(rectangle(_FRAME, _FRAME, inner, corner), stroke=Stroke(INK, 1))
        return
    heavy = {"changed": Stroke(INK, 2.4), "open": Stroke(INK, 1.8, (6, 4))}
    yield Path(rectangle(0, 0, size, radius), PAPER, heavy.get(state, Stroke(INK, 1.2)))


def _blocks(card: FactorCard, inner: float) -> Iterator[tuple[float, Block]]:
    """What stands one under another, each with the gap above it."""
    yield 0, _heading(card, inner)
    yield 3, _words(card.text, (Face.SEMIBOLD, _TEXT), inner)
    if card.supposed:
        yield 7, _side_by_side(card.actual, card.supposed, inner)
    else:
        yield 5, _values(card, inner)
    if card.lines:
        rule = Path(line([(0, 0), (inner, 0)]), stroke=Stroke(HAIRLINE, 1))
        yield 8, Block((Group((rule,)),), inner, 0)
    for told in card.lines:
        yield 4, _words(told, (Face.REGULAR, _SMALL), inner)


def _words(text: str, type_: tuple[Face, float], inner: float, ink: str = INK) -> Block:
    words = paragraph(text, *type_, inner, ink)
    return Block((Group(words.items),), inner, words.height)


def _heading(card: FactorCard, inner: float) -> Block:
    """What it is, and when."""
    words = ROLES[card.role] if card.supposed is None else STATES[card.supposed.state]
    tag = words.upper()
    end = width(tag, Face.BOLD, _TAG) + _SPACING * len(tag)
    item = Text(0, _SMALL, tag, Face.BOLD, _TAG, INK, end, spacing=_SPACING)
    when = f"· {drawable(card.when)}"
    if not card.when:
        return Block((Group((item,)),), inner, _SMALL * 1.3)
    length = width(when, Face.REGULAR, _SMALL)
    if end + 4 + length <= inner:
        beside = Text(end + 4, _SMALL, when, Face.REGULAR, _SMALL, MUTED, length)
        return Block((Group((item, beside)),), inner, _SMALL * 1.3)
    below = paragraph(card.when, Face.REGULAR, _SMALL, inner, MUTED)
    under = Group(below.items, 0, _SMALL * 1.3)
    return Block((Group((item, under)),), inner, _SMALL * 1.3 + below.height)


def _values(card: FactorCard, inner: float) -> Block:
    """All values, the one that was so marked by a full circle and in words."""
    items: list[Item] = []
    y = 0.0
    for value in card.values:
        was = value == card.actual
        told = f"{value} (as it was)" if was else value
        face, ink = (Face.SEMIBOLD, INK) if was else (Face.REGULAR, MUTED)
        words = paragraph(told, face, 11, inner - 15, ink)
        items += [
            Path(circle((5, y + 7), 3.4), INK if was else PAPER, Stroke(INK, 1)),
            Group(words.items, 15, y),
        ]
        y += words.height + 1
    return Block((Group(tuple(items)),), inner, y)


def _side_by_side(actual: str, supposed: Supposed, inner: float) -> Block:
    """How it was, a sign, and how it would have been."""
    room = (inner - _BETWEEN) / 2
    fixed = supposed.state == "supposed"
    left = _cell(("As it was", actual), room)
    right = _cell(("Supposed" if fixed else "Then", supposed.words), room)
    height = max(left.height, right.height)
    middle = (inner / 2, height / 2)
    same = supposed.state == "as-it-was" or supposed.words == actual
    sign = equal(middle) if same else unequal(middle)
    if supposed.state == "open":
        sign = (_question(middle),)
    places = ((left, 0.0), (right, room + _BETWEEN))
    groups = (Group((*_box(room, height), *block.groups), x, 0) for block, x in places)
    return Block((*groups, Group(sign)), inner, height)


def _cell(said: tuple[str, str], room: float) -> Block:
    label = paragraph(said[0], Face.REGULAR, 9.5, room - 12, MUTED)
    value = paragraph(said[1], Face.SEMIBOLD, 11.5, room - 12, INK)
    groups = (Group(label.items, 6, 4), Group(value.items, 6, 4 + label.height))
    return Block(groups, room, 8 + label.height + value.height)


def _box(room: float, height: float) -> tuple[Item, ...]:
    return (Path(rectangle(0, 0, (room, height), 3), stroke=Stroke(HAIRLINE, 1)),)


def equal(centre: Point) -> tuple[Item, ...]:
    """The sign of what is as it was."""
    x, y = centre
    bars = line([(x - 5, y - 2.6), (x + 5, y - 2.6)]) + line([(x - 5, y + 2.6), (x + 5, y + 2.6)])
    return (Path(bars, stroke=Stroke(INK, 1.8)),)


def unequal(centre: Point) -> tuple[Item, ...]:
    """The sign of what is no longer as it was."""
    x, y = centre
    return (*equal(centre), Path(line([(x - 4, y + 7), (x + 4, y - 7)]), stroke=Stroke(INK, 1.8)))


def _question(centre: Point) -> Text:
    x, y = centre
    return Text(x, y + 5, "?", Face.BOLD, 15, INK, width("?", Face.BOLD, 15), centred=True)
