"""Panel → trays: many linked premises lie on one tray, as a line for each would hide them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from argmap.layout.pack import Packed, pack
from argmap.layout.shapes import Point
from argmap.view.values import Panel

Size = tuple[float, float]

_MANY = 8
_GAP = 14.0
_RATIO = 1.8


@dataclass(frozen=True, slots=True)
class Tray:
    """Premises of one step that bear on nothing else, in rows."""

    link: int
    cards: tuple[int, ...]
    corners: tuple[Point, ...]
    """Of each card the upper left one, seen from the tray's."""
    size: Size


def find_trays(panel: Panel, sizes: Sequence[Size]) -> Iterator[Tray]:
    """A tray for each step that links more than eight statements which nothing else touches."""
    boxes = {card.id: index for index, card in enumerate(panel.cards)}
    uses = Counter(premise for link in panel.links for premise in link.premises)
    targets = {link.target for link in panel.links}
    for index, link in enumerate(panel.links):
        if len(link.premises) > _MANY:
            own = [p for p in link.premises if uses[p] == 1 and p not in targets]
            if len(own) > _MANY:
                yield _tray(index, [boxes[p] for p in own], sizes)


def _tray(link: int, cards: Sequence[int], sizes: Sequence[Size]) -> Tray:
    mine = [sizes[card] for card in cards]
    packed = pack(mine, _GAP, _RATIO)
    corners = tuple((x + _GAP, y + _GAP) for x, y in corners_of(packed, mine, _GAP))
    return Tray(link, tuple(cards), corners, (packed.width + 2 * _GAP, packed.height + 2 * _GAP))


def corners_of(packed: Packed, sizes: Sequence[Size], gap: float) -> Iterator[Point]:
    """The upper left corner of each box, rows flush left."""
    y = 0.0
    for row in packed.rows:
        x = 0.0
        for box in row:
            yield (x, y)
            x += sizes[box][0] + gap
        y += max(sizes[box][1] for box in row) + gap
