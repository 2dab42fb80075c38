"""View → legend: what the signs of a drawing mean, only those that occur."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from argmap.layout.heads import head
from argmap.layout.links import ink_of, line_items
from argmap.layout.outline import outline
from argmap.layout.place import Tip
from argmap.layout.scene import Block, Group, Item, Path, Stroke, Text
from argmap.layout.shapes import Point, line
from argmap.layout.signs import (
    CAVEAT,
    PENCIL,
    caveat_sign,
    minus_badge,
    pencil,
    pill,
    pill_size,
    struck_badge,
)
from argmap.layout.style import INK, LINKS, person_look
from argmap.typeface import Face, drawable, width
from argmap.view.values import Card, CardKind, Link, LinkKind, View

_SIZE = 12.0
_LINE = 24.0
_BETWEEN = 22.0
_MIDDLE = 8.0
"""Height of the middle of a sign under the top of its entry."""

CARDS: Mapping[CardKind, str] = {
    "thesis": "thesis",
    "claim": "claim",
    "what-if": "what if (counterfactual)",
    "evidence": "evidence",
    "elsewhere": "in brief: its card is elsewhere, or not shown",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """A sign and what it means; the sign takes `room` pixels from its left."""

    sign: tuple[Item, ...]
    room: float
    words: str


def legend_of(view: View, names: Mapping[CardKind, str] = CARDS) -> tuple[tuple[Entry, ...], ...]:
    """The entries in groups, each of which begins a line: steps, cards by their names, people."""
    groups = (tuple(_steps(view)), tuple(_cards(view, names)), tuple(_people(view)))
    return tuple(group for group in groups if group)


def legend(groups: tuple[tuple[Entry, ...], ...], limit: float) -> Block:
    """Set the entries in lines no longer than `limit`."""
    drawn: list[Group] = []
    y = widest = 0.0
    for entries in groups:
        x = 0.0
        for entry in entries:
            words = drawable(entry.words)
            length = width(words, Face.REGULAR, _SIZE)
            if x > 0 and x + entry.room + 8 + length > limit:
                x, y = 0.0, y + _LINE
            text = Text(entry.room + 8, 12, words, Face.REGULAR, _SIZE, INK, length)
            drawn.append(Group((*entry.sign, text), x, y))
            x += entry.room + 8 + length + _BETWEEN
            widest = max(widest, x - _BETWEEN)
        y += _LINE
    return Block(tuple(drawn), widest, y)


def _steps(view: View) -> Iterator[Entry]:
    links = [link for panel in view.panels for link in panel.links]
    kinds = {link.kind for link in links}
    for kind in LINKS:
        if kind in kinds:
            yield Entry(_step_sign(kind), 48, LINKS[kind].name)
    if "undercut" in kinds:
        faded = ink_of(Link("", "reason", (), ""), True)
        struck = line_items(_straight(48), faded)
        yield Entry((*struck, *struck_badge((24, _MIDDLE))), 48, "step that is undercut")
    if any(len(link.premises) > 1 for link in links):
        room, _ = pill_size("jointly")
        sign = pill((room / 2, _MIDDLE), "jointly", LINKS["reason"].colour)
        yield Entry(sign, room, "premises that count only together")
    if any(link.added for link in links):
        thin = ink_of(Link("", "reason", (), "", added=True), False)
        sign = (*line_items(_straight(36), thin), pencil((12, _MIDDLE - 11)))
        yield Entry(sign, 36, "thin: step drawn by the map-maker")


def _step_sign(kind: LinkKind) -> tuple[Item, ...]:
    ink = ink_of(Link("", kind, (), ""), False)
    end = 48 - LINKS[kind].head
    items = [*line_items(_straight(end), ink)]
    items += head(kind, (end, _MIDDLE), Tip((48, _MIDDLE), (-1, 0)), ink.stroke)
    if kind == "rebuttal":
        items += minus_badge((22, _MIDDLE), ink.stroke.colour)
    return tuple(items)


def _straight(length: float) -> tuple[Point, ...]:
    return ((0, _MIDDLE), (length / 3, _MIDDLE), (length * 2 / 3, _MIDDLE), (length, _MIDDLE))


def _cards(view: View, names: Mapping[CardKind, str]) -> Iterator[Entry]:
    cards = [card for panel in view.panels for card in panel.cards]
    kinds = {card.kind for card in cards}
    for kind, words in names.items():
        if kind in kinds:
            sheet = outline(Card("", kind, "", ""), (26, 16))
            yield Entry(sheet, 26, words)
    if any(card.added for card in cards):
        yield Entry((pencil((0, 3.5)),), PENCIL, "map-maker’s own inference or reading")
    if any(note.kind == "caveat" for card in cards for note in card.notes):
        yield Entry((caveat_sign((0, 3)),), CAVEAT, "caveat")


def _people(view: View) -> Iterator[Entry]:
    shown = {card.person for panel in view.panels for card in panel.cards}
    for index, person in enumerate(view.people):
        if index in shown:
            look = person_look(index)
            dash = tuple(length * 0.55 for length in look.dash)
            bar = Path(line([(2.5, 0), (2.5, 16)]), stroke=Stroke(look.stripe, 5, dash))
            yield Entry((bar,), 5, person.name)
