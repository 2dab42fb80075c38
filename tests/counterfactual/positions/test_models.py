"""The models that a position leaves, counted and written out, against every model there is."""

from __future__ import annotations

import pytest
from brute_positions import Model, is_so, models, random_case, world

from argmap.counterfactual import causal
from argmap.counterfactual.positions.members import Obeys
from argmap.counterfactual.positions.models import causal_models, count, firm, of_likeliest
from argmap.counterfactual.positions.positions import Position

CASES = 150


def _only_one_mechanism_a_factor(seed: int) -> bool:
    _, members = random_case(seed)
    bound = [m.content.mechanism.factor for m in members if isinstance(m.content, Obeys)]
    return len(set(bound)) == len(bound)


SEEDS = [seed for seed in range(CASES) if _only_one_mechanism_a_factor(seed)]


@pytest.mark.parametrize("seed", SEEDS)
def test_counts_and_models(seed: int) -> None:
    order, members = random_case(seed, most_models=1_000)
    every = list(models(order))
    obeying = [m for m in every if all(is_so(order, m, each) for each in firm(members))]
    likely = [m for m in every if all(is_so(order, m, each) for each in of_likeliest(members))]
    assert count(order, ()) == len(every)
    assert count(order, firm(members)) == len(obeying)
    assert count(order, of_likeliest(members)) == len(likely)
    if not obeying:
        return
    position = Position("somebody", "person", {}, (), (), members)
    found = causal_models(order, position, len(obeying))
    assert found is not None
    settings = [
        [(name, value)] for name, factor in order.factors.items() for value in factor.values
    ]

    def worlds(model: Model) -> tuple[object, ...]:
        return tuple(tuple(sorted(world(order, model, each).items())) for each in settings)

    assert sorted(
        tuple(tuple(sorted(causal.world(model, dict(each)).items())) for each in settings)
        for model in found
    ) == sorted(worlds(model) for model in obeying)
    assert causal_models(order, position, len(obeying) - 1) is None
