"""Panel → Net: the boxes that steps connect, and the legs of which each step is drawn."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from argmap.layout.signs import pill_size
from argmap.layout.trays import Tray, find_trays
from argmap.layout.verdict_signs import StepMark
from argmap.view.values import Link, Panel

Size = tuple[float, float]
Heads = Literal["none", "end", "both"]

_STRIKE = (17.0, 17.0)
BY_ITSELF = "each by itself"
"""Said of reasons for which one line stands."""


@dataclass(frozen=True, slots=True)
class Stop:
    """A place on a step: where linked premises meet (`words`), or an undercut meets it (`mark`)."""

    link: int
    words: str = ""
    mark: StepMark | None = None

    @property
    def size(self) -> Size:
        """Its breadth and height."""
        return pill_size(self.words) if self.words else _STRIKE


@dataclass(frozen=True, slots=True)
class Leg:
    """A line between two boxes, in the direction in which the step argues."""

    link: int
    tail: int
    head: int
    heads: Heads = "none"
    level: bool = False
    """Drawn sideways, between boxes of one height."""
    rightward: bool = True
    """Of a level leg: whether its tail is at the left."""
    badge: bool = False
    """Whether its step has a badge, which needs room."""


@dataclass(frozen=True, slots=True)
class Net:
    """Boxes are numbered: first the panel's cards in order, then the stops, then the trays."""

    sizes: tuple[Size, ...]
    stops: tuple[Stop, ...]
    trays: tuple[Tray, ...]
    legs: tuple[Leg, ...]


def build_net(panel: Panel, sizes: Sequence[Size]) -> Net:
    """Turn steps into boxes and legs, none of them level; `sizes` are those of the cards."""
    trays = tuple(find_trays(panel, sizes))
    apart = (Stop(tray.link, BY_ITSELF) for tray in trays if tray.merged)
    stops = (*stops_of(panel.links), *apart)
    merged = {link for tray in trays for link in tray.merged}
    first = len(panel.cards)
    own: dict[int, list[int]] = {}
    for at, stop in enumerate(stops, first):
        own.setdefault(stop.link, []).append(at)
    boxes = {card.id: index for index, card in enumerate(panel.cards)}
    for index, link in enumerate(panel.links):
        # An undercut ends at the last stop of the step that it strikes.
        boxes.setdefault(link.id, own.get(index, [-1])[-1])
    for at, tray in enumerate(trays, first + len(stops)):
        boxes |= {panel.cards[card].id: at for card in tray.cards}
    partner = _mutual(panel.links, own)
    legs: list[Leg] = []
    for index, link in enumerate(panel.links):
        if partner.get(index, index) >= index and index not in merged:
            ends = (*own.get(index, ()), boxes[link.target])
            tails = dict.fromkeys(boxes[premise] for premise in link.premises)
            chain = [*((tail, ends[0]) for tail in tails), *pairwise(ends)]
            heads: Heads = "both" if index in partner else "end"
            badge = link.kind == "rebuttal" or link.struck
            legs += (
                Leg(index, a, b, heads if b == ends[-1] else "none", badge=badge) for a, b in chain
            )
    extra = (*(stop.size for stop in stops), *(tray.size for tray in trays))
    return Net((*sizes, *extra), stops, trays, tuple(legs))


def stops_of(links: Sequence[Link]) -> Iterator[Stop]:
    """The stops of a panel's steps, in their order."""
    struck: dict[str, list[Link]] = {}
    for link in links:
        if link.kind == "undercut":
            struck.setdefault(link.target, []).append(link)
    for index, link in enumerate(links):
        jointly = "jointly" if len(link.premises) > 1 else ""
        if words := " · ".join(filter(None, (jointly, link.drawn_by))):
            yield Stop(index, words)
        if link.id in struck:
            yield Stop(index, mark=_met(struck[link.id]))


def _met(undercuts: Sequence[Link]) -> StepMark:
    """What is left of the undercuts that meet a step; where nothing is judged, all of it."""
    verdicts = {link.verdict for link in undercuts if link.difference != "removed"}
    if not verdicts:
        return "removed"
    if None in verdicts or "in-force" in verdicts:
        return "undercut"
    return "open" if "open" in verdicts else "answered"


def _mutual(links: Sequence[Link], stops: Mapping[int, object]) -> dict[int, int]:
    """Pairs of bare rebuttals that answer each other, each drawn as one line with two heads."""
    waiting: dict[tuple[object, ...], int] = {}
    pairs: dict[int, int] = {}
    for index, link in enumerate(links):
        if link.kind != "rebuttal" or index in stops:
            continue
        (premise,) = link.premises
        look = (link.added, link.verdict, link.difference, link.struck)
        other = waiting.pop((link.target, premise, *look), None)
        if other is None:
            waiting.setdefault((premise, link.target, *look), index)
        else:
            pairs[index], pairs[other] = other, index
    return pairs
