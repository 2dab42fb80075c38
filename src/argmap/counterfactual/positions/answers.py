"""A position and a supposition → what would have been, as far as the position settles it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from argmap.counterfactual.positions.commitments import Commitments
from argmap.counterfactual.positions.members import Member, Setting, Then
from argmap.counterfactual.positions.order import Order
from argmap.counterfactual.positions.parts import parts
from argmap.counterfactual.positions.positions import Position
from argmap.counterfactual.positions.subsets import Limits, Oracle, Subset, minimal_subsets
from argmap.counterfactual.positions.worlds import Worlds
from argmap.model import ArgMap, Claim, Counterfactual

MOST_SETS = 100

Outcomes = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Answer:
    """What a position leaves open under a supposition, by factor that may follow from it."""

    position: Position
    setting: Setting
    outcomes: Outcomes
    """The values in some of the position's models."""
    likeliest: Outcomes
    """The values in some of its likeliest models."""
    settled_by: Mapping[str, tuple[tuple[str, ...], ...]]
    """All minimal sets of members that rule out the rest, first those that rule out what no model
    has, then those that rule out what no likeliest model has. A factor of which nothing is ruled
    out is missing: no one says."""


def answer(order: Order, position: Position, setting: Setting, asked: Iterable[str]) -> Answer:
    """What a position says of some factors under a supposition, where it could act on them."""
    factors = may_follow(order, setting, asked)
    outcomes, likeliest = dict[str, tuple[str, ...]](), dict[str, tuple[str, ...]]()
    settled: dict[str, tuple[tuple[str, ...], ...]] = {}
    with _bearing(order, position, setting, factors) as bearing:
        world = bearing.worlds.world(dict(setting))
        firm = bearing.numbers("all")
        likely = firm | bearing.numbers("likeliest")
        for factor in factors:
            query = _Query(bearing, world, factor)
            outcomes[factor] = query.left(firm)
            likeliest[factor] = query.left(likely)
            sets = list(query.settle(firm, outcomes[factor]))
            if likeliest[factor] != outcomes[factor]:
                sets += query.settle(likely, likeliest[factor])
            if sets:
                settled[factor] = tuple(sets)
    return Answer(position, setting, outcomes, likeliest, settled)


def outcome_factors(argmap: ArgMap) -> tuple[str, ...]:
    """The factors that the map names as what follows, in document order."""
    named: set[str] = set()
    for statement in argmap.statements.values():
        if isinstance(statement, Counterfactual):
            named.update(statement.then)
        elif isinstance(statement, Claim) and statement.causes is not None:
            named.update(statement.causes.of)
    for model in argmap.models.values():
        named.update(model.mechanisms)
    return tuple(factor for factor in argmap.factors if factor in named)


def may_follow(order: Order, setting: Setting, asked: Iterable[str]) -> tuple[str, ...]:
    """The factors on which a supposition may act, directly or through others."""
    with Worlds(order) as worlds:
        world = worlds.world(dict(setting))
        return tuple(factor for factor in asked if worlds.is_open(world, factor))


def _bearing(
    order: Order, position: Position, setting: Setting, factors: tuple[str, ...]
) -> Commitments:
    """The members that bear on a supposition's outcome, by their numbers."""
    question = Member("", "", "some", Then((setting,), dict.fromkeys(factors, ())))
    members = (question, *position.members)
    part = next(part for part in parts(order, members) if 0 in part)
    return Commitments(order, [(n, members[n]) for n in part if n], position.held)


@dataclass(frozen=True, slots=True)
class _Query:
    bearing: Commitments
    world: int
    factor: str

    def left(self, members: Subset) -> tuple[str, ...]:
        """The values that some model with these members has."""
        worlds = self.bearing.worlds
        return tuple(
            value
            for value in worlds.order.factors[self.factor].values
            if self.bearing.possible(members, [worlds.has(self.world, self.factor, value)])
        )

    def settle(self, members: Subset, left: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
        """The minimal sets of these members that rule out every value but those left."""
        worlds = self.bearing.worlds
        rest = worlds.outside(self.world, self.factor, left)
        if not rest:
            return
        one_of_them = worlds.gates.any_of(rest)
        oracle = Oracle(
            lambda subset: self.bearing.core_with(subset, [one_of_them]), self.bearing.holding
        )
        found = minimal_subsets(members, oracle, Limits(MOST_SETS))
        for subset in sorted(found.subsets, key=lambda subset: (len(subset), sorted(subset))):
            yield self.bearing.ids(subset)
