"""CausalView + supposition → the same, with every factor as it was and as it would have been."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from argmap.counterfactual.positions.answers import answer
from argmap.counterfactual.positions.members import Setting
from argmap.counterfactual.positions.order import Order, order
from argmap.counterfactual.positions.positions import of_model
from argmap.diagnostics import did_you_mean
from argmap.graph import Graph
from argmap.model import Factor
from argmap.view.causal_values import (
    Arrow,
    CausalPanel,
    CausalView,
    FactorCard,
    Supposed,
    SupposedState,
)
from argmap.view.causal_words import Wording
from argmap.view.factor_cards import factor_card, in_time
from argmap.view.parts import FEW
from argmap.view.words import one_line

UNSAID = "No mechanism of this model names it."
SET_ASIDE = "Supposed, whatever its mechanism would make of it."


def supposition_problem(graph: Graph, setting: Setting) -> str:
    """Why this cannot be supposed, with the nearest that can; empty where it can."""
    factors = graph.argmap.factors
    seen: dict[str, str] = {}
    for id, value in setting:
        if id not in factors:
            near = did_you_mean(id, factors)
            if not near and 0 < len(factors) <= FEW:
                near = f"It has {', '.join(factors)}."
            return f'There is no factor "{one_line(id)}" in this map. {near}'.rstrip()
        if value not in factors[id].values:
            near = did_you_mean(value, factors[id].values)
            only = ", ".join(factors[id].values)
            return f'"{id}" has no value "{one_line(value)}", only {only}. {near}'.rstrip()
        if seen.setdefault(id, value) != value:
            return f'"{id}" cannot be supposed both "{seen[id]}" and "{value}".'
    return ""


def supposed(graph: Graph, view: CausalView, setting: Setting) -> CausalView:
    """The view in the world where these factors have these values and all else follows.

    What a model leaves open stays open. Panels that show no model are left as they are.
    """
    argmap = graph.argmap
    acting = order(argmap)
    panels = tuple(
        _panel(graph, acting, panel, setting) if panel.model else panel for panel in view.panels
    )
    wording = Wording(argmap.factors)
    told = "; ".join(
        f"{one_line(argmap.factors[id].text).rstrip('.')}: {wording.value(id, value)}"
        for id, value in dict(setting).items()
    )
    part = ". ".join(filter(None, (view.part, f"Supposed: {told}")))
    return replace(view, panels=panels, part=part)


def _panel(graph: Graph, acting: Order, panel: CausalPanel, setting: Setting) -> CausalPanel:
    factors, fixed = graph.argmap.factors, dict(setting)
    cards = {card.id: card for card in panel.factors}
    for id in fixed:
        cards.setdefault(id, factor_card(factors[id], "root", (UNSAID,)))
    asked = [id for id in cards if id not in fixed]
    position = of_model(graph.argmap, panel.model)
    outcomes = answer(acting, position, tuple(fixed.items()), asked).outcomes
    wording = Wording(factors)
    shown = {
        id: _fixed(wording, cards[id], fixed[id])
        if id in fixed
        else _following(wording, cards[id], factors[id], outcomes.get(id, (factors[id].actual,)))
        for id in in_time(factors[id] for id in cards)
    }
    arrows = tuple(replace(arrow, idle=_idle(arrow, shown)) for arrow in panel.arrows)
    return replace(panel, factors=tuple(shown.values()), arrows=arrows)


def _fixed(wording: Wording, card: FactorCard, value: str) -> FactorCard:
    lines = (SET_ASIDE,) if card.role == "effect" else card.lines
    words = wording.value(card.id, value)
    return replace(card, lines=lines, supposed=Supposed(words, "supposed"))


def _following(
    wording: Wording, card: FactorCard, factor: Factor, values: tuple[str, ...]
) -> FactorCard:
    """The card of a factor that follows, with the values that are left to it."""
    state: SupposedState = "changed"
    if factor.actual in values:
        state = "as-it-was" if len(values) == 1 else "open"
    words = wording.one_of(factor.id, values)
    told = f"left open: {words}" if len(values) > 1 else words
    return replace(card, supposed=Supposed(told, state))


def _idle(arrow: Arrow, cards: Mapping[str, FactorCard]) -> bool:
    """Whether its cause is as it was, or its effect is as it was or is supposed."""
    cause, effect = cards[arrow.cause].supposed, cards[arrow.effect].supposed
    assert cause is not None
    assert effect is not None
    same = cause.state == "supposed" and cause.words == cards[arrow.cause].actual
    return same or cause.state == "as-it-was" or effect.state in ("as-it-was", "supposed")
