"""Where two positions part, against every model written out and every supposition tried."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations, product

import pytest
from brute_positions import is_so, kinds, minimal_inconsistent, models, random_case, world

from argmap.counterfactual.positions.crux import crux
from argmap.counterfactual.positions.members import Member, Setting
from argmap.counterfactual.positions.order import Order
from argmap.counterfactual.positions.positions import Position

CASES = 150


def _pair(seed: int) -> tuple[Order, Position, Position]:
    """Two consistent positions that share no member."""
    order, members = random_case(seed + 50_000, most_models=800)
    kept = []
    for each in (members[::2], members[1::2]):
        left: tuple[Member, ...] = ()
        for member in each:
            if not minimal_inconsistent((*left, member), kinds(order, (*left, member))):
                left = (*left, member)
        kept.append(Position("somebody", "person", {}, (), (), left))
    return order, kept[0], kept[1]


@pytest.mark.parametrize("seed", range(CASES))
def test_conflicts_and_differences(seed: int) -> None:
    order, one, other = _pair(seed)
    found = crux(order, one, other)
    both = (*one.members, *other.members)
    assert found.all
    assert {frozenset(conflict.members) for conflict in found.conflicts} == {
        frozenset(both[n].id for n in subset)
        for subset in minimal_inconsistent(both, kinds(order, both))
    }
    assert {frozenset(each.setting) for each in found.differences} == _differences(
        order, one, other
    )
    sizes = [len(each.setting) for each in found.differences]
    assert sizes == sorted(sizes)
    if not found.conflicts and not found.differences:
        alike = all(
            _models_of(order, one.members, forces) == _models_of(order, other.members, forces)
            for forces in (("all",), ("all", "likeliest"))
        )
        assert found.relation == ("alike" if alike else "compatible")
    else:
        assert found.relation == "conflict"


def _models_of(order: Order, members: Sequence[Member], forces: tuple[str, ...]) -> list[int]:
    binding = [member for member in members if member.force in forces]
    return [
        number
        for number, model in enumerate(models(order))
        if all(is_so(order, model, member) for member in binding)
    ]


def _differences(order: Order, one: Position, other: Position) -> set[frozenset[tuple[str, str]]]:
    every = list(models(order))
    likely = [
        [every[n] for n in _models_of(order, position.members, ("all", "likeliest"))]
        for position in (one, other)
    ]
    found: set[frozenset[tuple[str, str]]] = set()
    for setting in _settings(order):
        if any(smaller <= set(setting) for smaller in found):
            continue
        here, there = ([world(order, m, setting) for m in left] for left in likely)
        for factor in order.names:
            if not {w[factor] for w in here} & {w[factor] for w in there}:
                found.add(frozenset(setting))
    return found


def _settings(order: Order) -> Iterator[Setting]:
    """Every supposition that changes something, those of few factors first."""
    others = {
        name: [value for value in factor.values if value != factor.actual]
        for name, factor in order.factors.items()
    }
    for size in range(1, len(others) + 1):
        for names in combinations(others, size):
            for values in product(*(others[name] for name in names)):
                yield tuple(zip(names, values, strict=True))


def test_the_pairs_are_of_all_sorts() -> None:
    sorts = Counter(crux(*_pair(seed)).relation for seed in range(CASES))
    assert sorts["conflict"] > 20
    assert sorts["compatible"] > 20


@pytest.mark.parametrize("seed", range(30))
def test_a_position_is_alike_itself(seed: int) -> None:
    order, one, _ = _pair(seed)
    assert crux(order, one, one).relation == "alike"
