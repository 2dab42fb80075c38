"""Causes over all models of a position, against every model analysed by itself."""

from __future__ import annotations

import math

import pytest
from brute_positions import Model, is_so, models, random_case

from argmap.counterfactual.causal import CausalFactor, CausalModel, Root, Table, causal_model
from argmap.counterfactual.causes.analysis import Analysis, analyse
from argmap.counterfactual.causes.over import CausesOver, causes_over
from argmap.counterfactual.positions.members import Obeys
from argmap.counterfactual.positions.models import count, firm
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


def written_out(order: Order, model: Model) -> CausalModel:
    return causal_model(
        CausalFactor(
            id,
            tuple(factor.values),
            factor.ordered,
            Table(order.parents(id), model[id], factor.actual)
            if order.parents(id)
            else Root(factor.actual),
        )
        for id, factor in order.factors.items()
    )


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
    effect = effect_of(seed, order)
    found = causes_over(order, position, effect, math.inf)
    each = [
        analyse(written_out(order, model), effect)
        for model in models(order)
        if all(is_so(order, model, member) for member in firm(position.members))
    ]
    assert not found.bounds
    assert found.models == len(each)
    assert found.overdetermined == extent([bool(a.overdetermined) for a in each])
    assert {members for members, _ in found.causes} == {c for a in each for c in a.causes}
    for members, how in found.causes:
        assert how == extent([members in a.causes for a in each])
    assert set(found.preempted) == {p for a in each for p in a.preempted}
    for id in found.roles:
        check_role(id, found, each)
    # What a mechanism does not name acts on nothing; written out, it is a parent without effect.
    for id in each[0].roles.keys() - found.roles.keys():
        assert all(a.roles[id].witness is None for a in each)


def check_role(id: str, found: CausesOver, each: list[Analysis]) -> None:
    role = found.roles[id]
    roles = [a.roles[id] for a in each]
    for notion in NOTIONS:
        answers = [bool(getattr(r, notion)) for r in roles]
        assert getattr(role, notion) == extent(answers), (id, notion)
    shares = {r.responsibility.least for r in roles if r.responsibility}
    assert set(role.responsibility) == shares
    assert set(role.displacement) == {r.displacement for r in roles}
    largest = max(shares)
    assert (role.witness is None) == (largest == 0)
    assert role.witness is None or role.witness.size * largest == 1
