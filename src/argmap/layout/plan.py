"""Panel → Plan: cards set in type and steps sorted into what hangs together."""

from __future__ import annotations

from dataclasses import dataclass

from argmap.layout.levels import level_out, tops
from argmap.layout.net import Stop, build_net
from argmap.layout.place import Part, split
from argmap.layout.reading import details, label, reading_order
from argmap.layout.scene import Group
from argmap.layout.setting import SCREEN, Setting
from argmap.layout.style import LINKS
from argmap.layout.trays import Tray
from argmap.view.values import Panel


@dataclass(frozen=True, slots=True)
class Plan:
    """A panel that is ready for the engine."""

    panel: Panel
    cards: tuple[Group, ...]
    """Each card's drawing, at the origin."""
    sizes: tuple[tuple[float, float], ...]
    stops: tuple[Stop, ...]
    trays: tuple[Tray, ...]
    parts: tuple[Part, ...]
    """Connected parts of two boxes and more."""
    alone: tuple[int, ...]
    """Cards that no step touches."""
    rank: tuple[int, ...]
    """For each card its place in the order of reading."""


def plan(
    panel: Panel, names: dict[str, str], homes: dict[str, str], setting: Setting = SCREEN
) -> Plan:
    """Set a panel's cards in type and find what hangs together.

    `names` are those of the panel's cards, `homes` those of each statement's full card.
    """
    drawings = [setting.cards(card) for card in panel.cards]
    sizes = tuple((drawing.width, drawing.height) for drawing in drawings)
    told = details(panel)
    cards = tuple(
        Group(
            drawing.items,
            id=names[card.id],
            label=label(card),
            details=told.get(card.id, ""),
            href=homes.get(card.id, names[card.id]),
        )
        for card, drawing in zip(panel.cards, drawings, strict=True)
    )
    net = level_out(panel, build_net(panel, sizes))
    looks = [LINKS[panel.links[leg.link].kind] for leg in net.legs]
    heads = [(look.head, look.half) for look in looks]
    found = split(net, tops(panel, net), heads)
    parts = tuple(part for part in found if len(part.boxes) > 1)
    carried = {card for tray in net.trays for card in tray.cards}
    alone = tuple(p.boxes[0] for p in found if len(p.boxes) == 1 and p.boxes[0] not in carried)
    place = {card: at for at, card in enumerate(reading_order(panel))}
    rank = tuple(place[card] for card in range(len(cards)))
    return Plan(panel, cards, sizes, net.stops, net.trays, parts, alone, rank)
