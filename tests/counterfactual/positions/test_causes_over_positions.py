"""Causes over all models of a position, against every model analysed by itself."""

from __future__ import annotations

import math

import pytest
from brute_positions import random_case

from argmap.counterfactual.causes.analysis import Analysis, Role, analyse
from argmap.counterfactual.causes.over import CausesOver, causes_over
from argmap.counterfactual.positions.members import Obeys
from argmap.counterfactual.positions.models import causal_models, count, firm
from argmap.counterfactual.positions.order import Order
from argmap.counterfactual.positions.positions import Position
from argmap.model.formulas import AtLeast, Compare, Formula, Operator

CASES = 300
OPERATORS: tuple[Operator, ...] = ("=", "<=", ">=")
NOTIONS = ("but_for", "actual_cause", "part_of_cause", "necessary", "sufficient", "inus")


def position_of(seed: int) -> tuple[Order, Position]:
    order, members = random_case(seed, most_models=300)
    return order, Position("somebody", "person", {}, (), (), members)


def is_consistent(seed: int) -> bool:
    order, position = position_of(seed)
    bound = [m.content.mechanism.factor for m in position.members if isinstance(m.content, Obeys)]
    return len(set(bound)) == len(bound) and count(order, firm(position.members)) != 0


SEEDS = [seed for seed in range(CASES) if is_consistent(seed)]


def effect_of(seed: int, order: Order) -> Formula:
    """About the last factor, and in every fourth case about the one before it as well."""
    actual: list[Formula] = [
        Compare(factor.id, OPERATORS[seed % 3] if factor.ordered else "=", factor.actual)
        for factor in order.factors.values()
    ]
    return actual[-1] if seed % 4 else AtLeast(1, tuple(actual[-2:]))


def extent(answers: list[bool]) -> str:
    return "all" if all(answers) else "some" if any(answers) else "none"


@pytest.mark.parametrize("seed", SEEDS)
def test_notions_hold_in_all_some_or_none(seed: int) -> None:
    order, position = position_of(seed)
    models = causal_models(order, position, 300)
    assert models
    effect = effect_of(seed, order)
    found = causes_over(order, position, effect, math.inf)
    each = [analyse(model, effect) for model in models]
    assert not found.bounds
    assert found.models == len(models)
    assert found.overdetermined == extent([bool(a.overdetermined) for a in each])
    assert {members for members, _ in found.causes} == {c for a in each for c in a.causes}
    for members, how in found.causes:
        assert how == extent([members in a.causes for a in each])
    assert set(found.preempted) == {p for a in each for p in a.preempted}
    for id in found.roles:
        check_role(id, found, each)


def check_role(id: str, found: CausesOver, each: list[Analysis]) -> None:
    role = found.roles[id]
    roles: list[Role | None] = [a.roles.get(id) for a in each]
    for notion in NOTIONS:
        answers = [bool(r and getattr(r, notion)) for r in roles]
        assert getattr(role, notion) == extent(answers), (id, notion)
    shares = {r.responsibility.least if r and r.responsibility else 0 for r in roles}
    assert set(role.responsibility) == shares
    assert set(role.displacement) == {r.displacement if r else 0 for r in roles}
    largest = max(shares)
    assert (role.witness is None) == (largest == 0)
    assert role.witness is None or role.witness.size * largest == 1
