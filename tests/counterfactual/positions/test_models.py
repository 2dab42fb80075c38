"""The models that a position leaves, counted and written out, against every model there is."""

from __future__ import annotations

import pytest
from brute_positions import is_so, models, random_case

from argmap.counterfactual.positions.members import Obeys
from argmap.counterfactual.positions.models import Row, count, firm, of_likeliest
from argmap.counterfactual.positions.models import models as written_out
from argmap.counterfactual.positions.order import Order
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
    found = written_out(order, position, len(obeying))
    assert found is not None
    rows = {row for values in found for row in values}
    assert all(values.keys() == rows for values in found)
    told = [
        tuple(sorted((repr(row), model[row.factor][_parents(order, row)]) for row in rows))
        for model in obeying
    ]
    assert len(set(told)) == len(told)
    assert sorted(tuple(sorted((repr(r), v) for r, v in each.items())) for each in found) == sorted(
        told
    )
    assert written_out(order, position, len(obeying) - 1) is None


def _parents(order: Order, row: Row) -> tuple[str, ...]:
    setting = dict(row.setting)
    return tuple(setting[parent] for parent in order.parents(row.factor))
