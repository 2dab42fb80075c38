"""Displacement: how far an outcome moves where one factor alone changes. A model, an effect → n.

The most levels between the outcome and the nearest value that the effect allows, over the worlds
with the factor alone changed; the levels are those by which the map-maker divided the outcome. For
an outcome without order, and an effect that several factors make up, it is 1 outside the effect,
else 0.
"""

from __future__ import annotations

from collections.abc import Mapping

from argmap.counterfactual.causal import CausalModel
from argmap.counterfactual.causes.but_for import worlds_without
from argmap.counterfactual.causes.flip import Question
from argmap.model.formulas import Formula, evaluate, factors_of


def displacement(asked: Question, id: str) -> int:
    """The displacement of a candidate from the effect; 0 where it does not undo it alone."""
    found = (distance(asked.model, asked.effect, world) for world in worlds_without(asked, id))
    return max(found, default=0)


def distance(model: CausalModel, effect: Formula, world: Mapping[str, str]) -> int:
    """The levels between a world's outcome and the nearest value that the effect allows."""
    if evaluate(effect, world, model.values):
        return 0
    named = factors_of(effect)
    if len(named) != 1 or not model.factors[named[0]].ordered:
        return 1
    levels = model.values[named[0]]
    at = levels.index(world[named[0]])
    allowed = (n for n, v in enumerate(levels) if evaluate(effect, {named[0]: v}, model.values))
    return min((abs(n - at) for n in allowed), default=1)
