"""View → legend: what the signs of a drawing mean, only those that occur."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from argmap.layout.course import Tip
from argmap.layout.entry import MIDDLE, SIZE, Entry, straight
from argmap.layout.heads import head
from argmap.layout.links import ink_of, line_items
from argmap.layout.net import BY_ITSELF
from argmap.layout.outline import outline
from argmap.layout.scene import Block, Group, Item, Path, Stroke, Text
from argmap.layout.shapes import line
from argmap.layout.signs import (
    CAVEAT,
    PENCIL,
    caveat_sign,
    gap_sign,
    minus_badge,
    pencil,
    pill,
    pill_size,
)
from argmap.layout.style import INK, LINKS, person_look
from argmap.layout.trays import by_themselves
from argmap.layout.verdict_legend import mark_entries, verdict_entries
from argmap.typeface import Face, drawable, width
from argmap.view.values import Card, CardKind, Link, LinkKind, View

_LINE = 24.0
_BETWEEN = 22.0

CARDS: Mapping[CardKind, str] = {
    "thesis": "thesis",
    "claim": "claim",
    "what-if": "what if (counterfactual)",
    "evidence": "evidence",
    "elsewhere": "in brief: its card is elsewhere, or not shown",
}


def legend_of(view: View, names: Mapping[CardKind, str] = CARDS) -> tuple[tuple[Entry, ...], ...]:
    """The entries in groups, each of which begins a line: steps, verdicts, cards by their names,
    people."""
    groups = (_steps(view), verdict_entries(view), _cards(view, names), _people(view))
    return tuple(group for group in map(tuple, groups) if group)


def legend(groups: tuple[tuple[Entry, ...], ...], limit: float) -> Block:
    """Set the entries in lines no longer than `limit`."""
    drawn: list[Group] = []
    y = widest = 0.0
    for entries in groups:
        x = 0.0
        for entry in entries:
            words = drawable(entry.words)
            length = width(words, Face.REGULAR, SIZE)
            if x > 0 and x + entry.room + 8 + length > limit:
                x, y = 0.0, y + _LINE
            text = Text(entry.room + 8, 12, words, Face.REGULAR, SIZE, INK, length)
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
            faded = all(link.faded for link in links if link.kind == kind)
            sample = Link("", kind, (), "", verdict="undercut" if faded else None)
            yield Entry(_step_sign(sample), 48, _name(kind, view))
    yield from mark_entries(view)
    if any(len(link.premises) > 1 for link in links):
        room, _ = pill_size("jointly")
        sign = pill((room / 2, MIDDLE), "jointly", LINKS["reason"].colour)
        yield Entry(sign, room, "premises that count only together")
    if any(True for panel in view.panels for _ in by_themselves(panel)):
        room, _ = pill_size(BY_ITSELF)
        sign = pill((room / 2, MIDDLE), BY_ITSELF, LINKS["reason"].colour)
        yield Entry(sign, room, "one line for many reasons that count alone")
    if any(link.added for link in links):
        thin = ink_of(Link("", "reason", (), "", added=True))
        sign = (*line_items(straight(36), thin), pencil((12, MIDDLE - 11)))
        yield Entry(sign, 36, "thin: step drawn by the map-maker")


def _name(kind: LinkKind, view: View) -> str:
    """What the legend says of a kind of step."""
    if kind != "undercut":
        return LINKS[kind].name
    found = set()
    for panel in view.panels:
        cards = {card.id for card in panel.cards}
        found |= {link.target in cards for link in panel.links if link.kind == "undercut"}
    names = ((False, "a step"), (True, "every step that uses the evidence"))
    return "undercuts " + ", or ".join(words for on_card, words in names if on_card in found)


def _step_sign(link: Link) -> tuple[Item, ...]:
    kind, ink = link.kind, ink_of(link)
    end = 48 - LINKS[kind].head
    items = [*line_items(straight(end), ink)]
    items += head(kind, (end, MIDDLE), Tip((48, MIDDLE), (-1, 0)), ink.stroke)
    if kind == "rebuttal":
        items += minus_badge((22, MIDDLE), ink.stroke.colour)
    return tuple(items)


def _cards(view: View, names: Mapping[CardKind, str]) -> Iterator[Entry]:
    cards = [card for panel in view.panels for card in panel.cards]
    kinds = {card.kind for card in cards}
    for kind, words in names.items():
        if kind in kinds:
            sheet = outline(Card("", kind, "", ""), (26, 16))
            yield Entry(sheet, 26, words)
    if any(card.added for card in cards):
        yield Entry((pencil((0, 3.5)),), PENCIL, "map-maker’s own inference or reading")
    notes = {note.kind for card in cards for note in card.notes}
    if "caveat" in notes:
        yield Entry((caveat_sign((0, 3)),), CAVEAT, "caveat")
    if "source" in notes:
        yield Entry((gap_sign((0, 3)),), CAVEAT, "gap: what the text does not say")


def _people(view: View) -> Iterator[Entry]:
    shown = {card.person for panel in view.panels for card in panel.cards}
    for index, person in enumerate(view.people):
        if index in shown:
            look = person_look(index)
            dash = tuple(length * 0.55 for length in look.dash)
            bar = Path(line([(2.5, 0), (2.5, 16)]), stroke=Stroke(look.stripe, 5, dash))
            yield Entry((bar,), 5, person.name)
