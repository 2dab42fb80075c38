"""CausalView → legend: what its cards, arrows and signs mean, only those that occur."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from argmap.layout.causal_arrow import drawn_arrow
from argmap.layout.entry import MIDDLE, Entry, straight
from argmap.layout.factor_card import equal, sheet, unequal
from argmap.layout.pale import paled
from argmap.layout.scene import Path, Stroke
from argmap.layout.shapes import circle
from argmap.layout.style import INK
from argmap.view.causal_values import (
    Arrow,
    ArrowKind,
    CausalView,
    FactorCard,
    FactorRole,
    Supposed,
    SupposedState,
)

_ROLES: Mapping[FactorRole, str] = {
    "root": "root: no mechanism of the model decides it",
    "effect": "decided by its mechanism: the first line that holds",
    "named": "factor that a statement names",
}
_ARROWS: Mapping[ArrowKind, str] = {
    "acts": "acts on",
    "claimed": "is said to have acted on",
    "what-if": "what would have been, had it been otherwise",
}
_STATES: Mapping[SupposedState, str] = {
    "supposed": "supposed",
    "changed": "changed by what is supposed",
    "open": "left open: may be changed",
    "as-it-was": "pale: as it was",
}
_SIGN = (30.0, 16.0)
_ARROW = 46.0


def legend_of_causal(view: CausalView) -> tuple[tuple[Entry, ...], ...]:
    """The entries in groups, each of which begins a line: factors, arrows, what is supposed."""
    cards = [card for panel in view.panels for card in panel.factors]
    arrows = [arrow for panel in view.panels for arrow in panel.arrows]
    groups = (_factors(cards), _arrows(arrows), _supposed(cards))
    return tuple(group for group in map(tuple, groups) if group)


def _factors(cards: list[FactorCard]) -> Iterator[Entry]:
    roles = {card.role for card in cards}
    for role, words in _ROLES.items():
        if role in roles:
            yield Entry(tuple(sheet(_like(role, None), _SIGN)), _SIGN[0], words)
    if any(card.supposed is None for card in cards):
        yield Entry((Path(circle((4, MIDDLE), 3.4), INK, Stroke(INK, 1)),), 8, "as it was")


def _arrows(arrows: list[Arrow]) -> Iterator[Entry]:
    kinds = {arrow.kind for arrow in arrows}
    for kind, words in _ARROWS.items():
        if kind in kinds:
            yield _arrow(Arrow("", "", kind), words)
    if any(arrow.idle for arrow in arrows):
        yield _arrow(Arrow("", "", idle=True), "no change passes by it")


def _arrow(arrow: Arrow, words: str) -> Entry:
    points = straight(_ARROW - 11)
    return Entry(drawn_arrow(arrow, points, (_ARROW, MIDDLE)), _ARROW, words)


def _supposed(cards: list[FactorCard]) -> Iterator[Entry]:
    states = {card.supposed.state for card in cards if card.supposed}
    for state, words in _STATES.items():
        if state in states:
            items = tuple(sheet(_like("effect", Supposed("", state)), _SIGN))
            yield Entry(paled(items) if state == "as-it-was" else items, _SIGN[0], words)
    if states:
        yield Entry(equal((6, MIDDLE)), 12, "the same as it was")
    if states.intersection(("supposed", "changed")):
        yield Entry(unequal((6, MIDDLE)), 12, "not as it was")


def _like(role: FactorRole, supposed: Supposed | None) -> FactorCard:
    return FactorCard("", role, "", "", (), "", (), supposed)
