"""Members → clauses: each demand, made where its selector holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from argmap.counterfactual.positions.members import Exceeds, Member, Obeys, Outcome, Then
from argmap.counterfactual.positions.order import Order
from argmap.counterfactual.positions.worlds import Worlds
from argmap.model import Factor


def demand(worlds: Worlds, members: Iterable[Member]) -> tuple[int, ...]:
    """A selector for each member: a literal under which its demand is made."""
    listed = tuple(members)
    selectors = tuple(worlds.solver.new_variable() for _ in listed)
    for member, selector in zip(listed, selectors, strict=True):
        match member.content:
            case Then() as then if member.denied:
                _fails(worlds, selector, then)
            case Then() as then:
                _then(worlds, selector, then)
            case Exceeds() as exceeds if member.denied:
                _does_not_exceed(worlds, selector, exceeds)
            case Exceeds() as exceeds:
                _exceeds(worlds, selector, exceeds)
            case Obeys(mechanism):
                worlds.obey(selector, mechanism)
    return selectors


def _then(worlds: Worlds, selector: int, then: Then) -> None:
    for setting in then.settings:
        world = worlds.world(dict(setting))
        for factor, values in then.outcome.items():
            worlds.gates.add([-selector, *worlds.within(world, factor, values)])


def _fails(worlds: Worlds, selector: int, then: Then) -> None:
    failing = [
        literal
        for setting in then.settings
        for factor, values in then.outcome.items()
        for literal in worlds.outside(worlds.world(dict(setting)), factor, values)
    ]
    worlds.gates.add([-selector, *failing])


def _exceeds(worlds: Worlds, selector: int, exceeds: Exceeds) -> None:
    for by in exceeds.by:
        for other in exceeds.more_than:
            _further(worlds, [-selector], (by, other), exceeds.of)


def _further(worlds: Worlds, unless: list[int], pair: tuple[str, str], of: Outcome) -> None:
    """The first of two factors displaces an outcome further than the second."""
    first, second = (list(displacements(worlds, factor, of)) for factor in pair)
    worlds.gates.add([*unless, *(literal for levels, literal in first if levels > 0)])
    for reached, literal in second:
        beyond = [other for levels, other in first if levels > reached]
        worlds.gates.add([*unless, -literal, *beyond])


def _does_not_exceed(worlds: Worlds, selector: int, exceeds: Exceeds) -> None:
    fails = []
    for by in exceeds.by:
        for other in exceeds.more_than:
            here = worlds.solver.new_variable()
            fails.append(here)
            first = displacements(worlds, by, exceeds.of)
            second = list(displacements(worlds, other, exceeds.of))
            for reached, literal in first:
                as_far = [lit for levels, lit in second if levels >= reached]
                if reached:
                    worlds.gates.add([-here, -literal, *as_far])
    worlds.gates.add([-selector, *fails])


def displacements(worlds: Worlds, factor: str, of: Outcome) -> Iterator[tuple[int, int]]:
    """Levels from an outcome, and a literal that the factor alone, changed, leads so far.

    The displacement is the most levels whose literal holds.
    """
    for setting in changes(worlds.order, factor):
        world = worlds.world(dict(setting))
        for name, values in of.items():
            for value, levels in distances(worlds.order.factors[name], values).items():
                yield levels, worlds.has(world, name, value)


def changes(order: Order, factor: str) -> Iterator[tuple[tuple[str, str]]]:
    """The settings in which a factor alone has another value than its actual one."""
    known = order.factors[factor]
    return (((factor, value),) for value in known.values if value != known.actual)


def distances(factor: Factor, values: Iterable[str]) -> Mapping[str, int]:
    """How many levels each value of a factor is from the nearest of some; unordered: 1 outside."""
    places = {value: place for place, value in enumerate(factor.values)}
    near = [places[value] for value in values]
    if not factor.ordered:
        return {value: int(place not in near) for value, place in places.items()}
    return {value: min(abs(place - n) for n in near) for value, place in places.items()}


def settings(order: Order, member: Member) -> Iterator[tuple[tuple[str, str], ...]]:
    """The settings in whose worlds a member demands something; a mechanism does so in all."""
    match member.content:
        case Then(found):
            yield from found
        case Exceeds(by, more_than):
            for factor in dict.fromkeys((*by, *more_than)):
                yield from changes(order, factor)
        case Obeys():
            return


def outcomes(member: Member) -> tuple[str, ...]:
    """The factors of which a member demands something."""
    match member.content:
        case Then(outcome=of) | Exceeds(of=of):
            return tuple(of)
        case Obeys(mechanism):
            return (mechanism.factor,)
