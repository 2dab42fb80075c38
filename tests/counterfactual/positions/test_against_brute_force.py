"""What the solver finds, against every model written out and every K and L tried."""

from __future__ import annotations

import random
from collections import Counter
from itertools import combinations

import pytest
from brute_positions import (
    holds_together,
    is_so,
    kinds,
    minimal_inconsistent,
    models,
    random_case,
    world,
)

from argmap.counterfactual.positions.answers import answer, may_follow
from argmap.counterfactual.positions.consistency import conflicts
from argmap.counterfactual.positions.members import Member
from argmap.counterfactual.positions.order import Order
from argmap.counterfactual.positions.positions import Position

CASES = 300


@pytest.mark.parametrize("seed", range(CASES))
def test_minimal_inconsistent_subsets(seed: int) -> None:
    order, members = random_case(seed)
    found = conflicts(order, members)
    assert found.all
    assert len(set(found.subsets)) == len(found.subsets)
    by_place = {frozenset(number - 1 for number in subset) for subset in found.subsets}
    assert by_place == minimal_inconsistent(members, kinds(order, members))


@pytest.mark.parametrize("seed", range(CASES))
def test_answers(seed: int) -> None:
    order, members = random_case(seed + 10_000)
    members = _consistent(order, members)
    chance = random.Random(seed)
    supposed = chance.sample(order.names, chance.choice((1, 1, 2)))
    setting = tuple((f, chance.choice(tuple(order.factors[f].values))) for f in supposed)
    position = Position("somebody", "person", {}, (), (), members)
    found = answer(order, position, setting, order.names)
    assert tuple(found.outcomes) == may_follow(order, setting, order.names)
    every = [(m, world(order, m, setting)) for m in models(order)]
    so = [({n for n, each in enumerate(members) if is_so(order, m, each)}, w) for m, w in every]
    firm = {n for n, member in enumerate(members) if member.force == "all"}
    likely = firm | {n for n, member in enumerate(members) if member.force == "likeliest"}
    for factor in set(order.names) - {name for name, _ in setting}:
        values = tuple(order.factors[factor].values)
        in_k = {w[factor] for holding, w in so if holding >= firm}
        in_l = {w[factor] for holding, w in so if holding >= likely}
        if factor not in found.outcomes:
            assert in_k == {order.factors[factor].actual}
            continue
        assert found.outcomes[factor] == tuple(v for v in values if v in in_k)
        assert found.likeliest[factor] == tuple(v for v in values if v in in_l)
        expected = _ruling_out(so, factor, (firm, in_k), values)
        if in_l != in_k:
            expected |= _ruling_out(so, factor, (likely, in_l), values)
        sets = found.settled_by.get(factor, ())
        assert {frozenset(ids) for ids in sets} == {
            frozenset(members[n].id for n in numbers) for numbers in expected
        }


def _consistent(order: Order, members: tuple[Member, ...]) -> tuple[Member, ...]:
    known = kinds(order, members)
    for size in range(len(members), -1, -1):
        for places in combinations(range(len(members)), size):
            if holds_together(members, known, places):
                return tuple(members[place] for place in places)
    raise AssertionError("no members are always consistent")


def _ruling_out(
    so: list[tuple[set[int], dict[str, str]]],
    factor: str,
    asked: tuple[set[int], set[str]],
    values: tuple[str, ...],
) -> set[frozenset[int]]:
    """The minimal sets of members that leave only some values; none where nothing is ruled out."""
    allowed, left = asked
    found: set[frozenset[int]] = set()
    if left == set(values):
        return found
    for size in range(len(allowed) + 1):
        for numbers in combinations(sorted(allowed), size):
            smaller = any(subset <= set(numbers) for subset in found)
            if not smaller and all(w[factor] in left for has, w in so if has >= set(numbers)):
                found.add(frozenset(numbers))
    return found


def test_the_cases_are_of_all_sorts() -> None:
    sorts: Counter[str] = Counter()
    for seed in range(CASES):
        order, members = random_case(seed)
        subsets = conflicts(order, members).subsets
        sorts["consistent" if not subsets else "inconsistent"] += 1
        for subset in subsets:
            inside = [members[number - 1] for number in subset]
            sorts.update({type(member.content).__name__ for member in inside})
            sorts.update({member.force for member in inside})
            sorts["denied"] += any(member.denied for member in inside)
            sorts["several"] += len(inside) > 2
    assert all(sorts[sort] >= 10 for sort in sorts), sorts
    wanted = {"consistent", "inconsistent", "Then", "Exceeds", "Obeys", "likeliest", "some"}
    assert wanted | {"denied", "several"} <= sorts.keys()
