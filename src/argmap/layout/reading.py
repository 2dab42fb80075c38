"""Panel → words: the order in which cards are read aloud, and what each bears on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from argmap.layout.style import LINKS
from argmap.typeface import drawable
from argmap.view.values import Card, Link, Panel, View

_SHORT = 70
_FEW = 12
"""Links told of one card; a card with more says how many more there are."""


def reading_order(panel: Panel) -> list[int]:
    """Cards from theses down to evidence: each is followed by what bears on it."""
    boxes = {card.id: index for index, card in enumerate(panel.cards)}
    incoming = _incoming(panel.links)
    rising = {premise for link in panel.links for premise in link.premises}
    roots = [card.id for card in panel.cards if card.id not in rising]
    waiting = [card.id for card in reversed(panel.cards)]
    waiting += [id for id in reversed(roots) if panel.cards[boxes[id]].kind != "thesis"]
    waiting += [id for id in reversed(roots) if panel.cards[boxes[id]].kind == "thesis"]
    order: dict[int, None] = {}
    told: set[str] = set()
    while waiting:
        id = waiting.pop()
        if id in told:
            continue
        told.add(id)
        if id in boxes:
            order[boxes[id]] = None
        below = [name for link in incoming.get(id, ()) for name in (*link.premises, link.id)]
        waiting += reversed(below)
    return list(order)


def _incoming(links: Sequence[Link]) -> dict[str, list[Link]]:
    incoming: dict[str, list[Link]] = {}
    for link in links:
        incoming.setdefault(link.target, []).append(link)
    return incoming


def details(panel: Panel) -> Mapping[str, str]:
    """For each card that has steps, what it bears on and what bears on it, in a few words."""
    texts = {card.id: _short(card.text) for card in panel.cards}
    steps = {link.id: _step(link, texts) for link in panel.links}
    told: dict[str, list[str]] = {card.id: [] for card in panel.cards}
    for link in panel.links:
        look = LINKS[link.kind]
        target = texts.get(link.target) or steps.get(link.target, "")
        if link.kind == "undercut" and link.target in texts:
            target = f"every step that uses {target}"
        for premise in link.premises:
            others = f" (jointly with {len(link.premises) - 1} more)" * (len(link.premises) > 1)
            told[premise].append(f"{look.active} {target}{others}{_failing(link)}.")
        if link.target in told:
            joined = _joined(link.premises, texts)
            passive = f"{look.passive} {joined}"
            if link.kind == "undercut":
                passive = f"Every step that uses it is undercut by {joined}"
            told[link.target].append(f"{passive}{_failing(link)}.")
    return {id: _few(sentences) for id, sentences in told.items() if sentences}


def _failing(link: Link) -> str:
    return f" ({link.failing})" if link.failing else ""


def _step(link: Link, texts: Mapping[str, str]) -> str:
    target = texts.get(link.target, "another step")
    return f"the step from {_joined(link.premises, texts)} to {target}"


def _joined(premises: Sequence[str], texts: Mapping[str, str]) -> str:
    named = " and ".join(texts[premise] for premise in premises[:3])
    return f"{named} and {len(premises) - 3} more" if len(premises) > 3 else named


def _few(sentences: Sequence[str]) -> str:
    more = len(sentences) - _FEW
    return " ".join(sentences[:_FEW]) + (f" And {more} more." if more > 0 else "")


def _short(text: str) -> str:
    plain = " ".join(drawable(text[: 4 * _SHORT]).split())
    if len(plain) <= _SHORT:
        # A sentence goes on after it.
        return f"“{plain.removesuffix('.')}”"
    return f"“{plain[:_SHORT].rsplit(' ', 1)[0]}…”"


_DIFFERENCES: Mapping[str, str] = {
    "removed": "removed",
    "added": "new",
    "edited": "says something else than before",
}


def label(card: Card) -> str:
    """What a card is and says, for those who hear it, and how it stands."""
    who = ", ".join(part for part in (card.tag, card.holder, card.when) if part)
    told = _DIFFERENCES.get(card.difference, "")
    standing = ", ".join(filter(None, (told, card.judged.words if card.judged else "")))
    return drawable(f"{who}: {card.text}" + (f" ({standing})" if standing else ""))


def anchors(view: View) -> Iterator[dict[str, str]]:
    """For each panel the name of each card's group, so that page.svg#STATEMENT finds it.

    A statement's own id names its first full card. Names with dots are never a statement's.
    """
    taken: set[str] = set()
    for number, panel in enumerate(view.panels, 1):
        names = {}
        for card in panel.cards:
            free = card.kind != "elsewhere" and card.id not in taken
            names[card.id] = card.id if free else f"panel.{number}.{card.id}"
            taken.add(names[card.id])
        yield names
