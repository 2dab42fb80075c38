"""Panel → trays: many premises of one statement lie on one tray, as a line for each would hide
them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from argmap.layout.pack import Packed, pack
from argmap.layout.shapes import Point
from argmap.view.values import Link, Panel

Size = tuple[float, float]

_MANY = 8
_MANY_ALONE = 24
_GAP = 14.0
_RATIO = 1.8


@dataclass(frozen=True, slots=True)
class Tray:
    """Premises that bear on nothing else, in rows: of one step, or each of a step of its own."""

    link: int
    """The step that is drawn."""
    merged: tuple[int, ...]
    """The other steps, for which its line stands too."""
    cards: tuple[int, ...]
    corners: tuple[Point, ...]
    """Of each card the upper left one, seen from the tray's."""
    size: Size


def find_trays(panel: Panel, sizes: Sequence[Size]) -> Iterator[Tray]:
    """A tray for each step that links more than eight statements which nothing else touches, and
    for more than two dozen such reasons of one statement."""
    boxes = {card.id: index for index, card in enumerate(panel.cards)}
    uses = Counter(premise for link in panel.links for premise in link.premises)
    targets = {link.target for link in panel.links}
    for index, link in enumerate(panel.links):
        if len(link.premises) > _MANY:
            own = [p for p in link.premises if uses[p] == 1 and p not in targets]
            if len(own) > _MANY:
                yield _tray((index,), [boxes[p] for p in own], sizes)
    for links in by_themselves(panel):
        yield _tray(links, [boxes[panel.links[at].premises[0]] for at in links], sizes)


def by_themselves(panel: Panel) -> Iterator[tuple[int, ...]]:
    """Reasons of one statement that look alike, so many that a line for each would hide them."""
    uses = Counter(premise for link in panel.links for premise in link.premises)
    targets = {link.target for link in panel.links}
    alike: dict[Link, list[int]] = {}
    for index, link in enumerate(panel.links):
        plain = link.kind == "reason" and len(link.premises) == 1 and not link.drawn_by
        if plain and uses[link.premises[0]] == 1 and targets.isdisjoint((link.id, *link.premises)):
            alike.setdefault(replace(link, id="", premises=()), []).append(index)
    return (tuple(links) for links in alike.values() if len(links) > _MANY_ALONE)


def _tray(links: Sequence[int], cards: Sequence[int], sizes: Sequence[Size]) -> Tray:
    mine = [sizes[card] for card in cards]
    packed = pack(mine, _GAP, _RATIO)
    corners = tuple((x + _GAP, y + _GAP) for x, y in corners_of(packed, mine, _GAP))
    link, *merged = links
    return Tray(
        link,
        tuple(merged),
        tuple(cards),
        corners,
        (packed.width + 2 * _GAP, packed.height + 2 * _GAP),
    )


def corners_of(packed: Packed, sizes: Sequence[Size], gap: float) -> Iterator[Point]:
    """The upper left corner of each box, rows flush left."""
    y = 0.0
    for row in packed.rows:
        x = 0.0
        for box in row:
            yield (x, y)
            x += sizes[box][0] + gap
        y += max(sizes[box][1] for box in row) + gap
