"""Factors and their functions → the world that follows from what is set."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from graphlib import TopologicalSorter

from argmap.model.formulas import Formula, evaluate, factors_of


@dataclass(frozen=True, slots=True)
class Root:
    """No factor acts on this one: its value is given."""

    actual: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A value, and the formula that brings it about."""

    value: str
    formula: Formula


@dataclass(frozen=True, slots=True)
class Rules:
    """A function as formulas in order: the first that holds decides. The last is `otherwise`."""

    rules: tuple[Rule, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A function as a table from the parents' values, in their order, with a value for the rest."""

    parents: tuple[str, ...]
    rows: Mapping[tuple[str, ...], str]
    otherwise: str


Function = Root | Rules | Table


@dataclass(frozen=True, slots=True)
class CausalFactor:
    """A factor in one model: its values from least to greatest, and what decides between them."""

    id: str
    values: tuple[str, ...]
    ordered: bool
    function: Function

    @property
    def parents(self) -> tuple[str, ...]:
        """The factors that act on this one directly, each once."""
        match self.function:
            case Root():
                return ()
            case Rules(rules):
                return tuple(dict.fromkeys(f for rule in rules for f in factors_of(rule.formula)))
            case Table(parents):
                return parents


@dataclass(frozen=True, slots=True)
class CausalModel:
    """A structural causal model and its actual world (Pearl 2000, ch. 7). Made by `causal_model`.

    `factors` are in document order and `order` is theirs too as far as every factor can follow
    its parents. `values` is what `evaluate` asks for.
    """

    factors: Mapping[str, CausalFactor]
    parents: Mapping[str, tuple[str, ...]]
    order: tuple[str, ...]
    values: Mapping[str, tuple[str, ...]]
    actual: Mapping[str, str]

    @property
    def roots(self) -> tuple[str, ...]:
        """The factors that no function decides, in document order."""
        return tuple(id for id, f in self.factors.items() if isinstance(f.function, Root))


def causal_model(factors: Iterable[CausalFactor]) -> CausalModel:
    """The model of these factors, which must name no others.

    Raises `graphlib.CycleError` where functions run in a circle: the map's check has told.
    """
    known = {factor.id: factor for factor in factors}
    parents = {id: factor.parents for id, factor in known.items()}
    order = tuple(TopologicalSorter(parents).static_order())
    values = {id: factor.values for id, factor in known.items()}
    bare = CausalModel(known, parents, order, values, {})
    return replace(bare, actual=world(bare, {}))


def world(model: CausalModel, interventions: Mapping[str, str]) -> dict[str, str]:
    """Every factor's value where some are set and the others follow their functions."""
    found: dict[str, str] = {}
    for id in model.order:
        held = interventions.get(id)
        found[id] = held if held is not None else value_in(model, id, found)
    return found


def worlds(
    model: CausalModel, interventions: Iterable[Mapping[str, str]]
) -> tuple[dict[str, str], ...]:
    """The world of each intervention, in their order."""
    return tuple(world(model, each) for each in interventions)


def value_in(model: CausalModel, id: str, found: Mapping[str, str]) -> str:
    """What a factor's function makes of its parents' values in a world."""
    match model.factors[id].function:
        case Root(actual):
            return actual
        case Rules(rules):
            return next(r.value for r in rules if evaluate(r.formula, found, model.values))
        case Table(parents, rows, otherwise):
            return rows.get(tuple(found[parent] for parent in parents), otherwise)


def with_set(model: CausalModel, interventions: Mapping[str, str]) -> CausalModel:
    """The model whose actual world is the one in which these factors are set, now as roots."""
    return causal_model(
        replace(factor, function=Root(interventions[id])) if id in interventions else factor
        for id, factor in model.factors.items()
    )


def acting_on(model: CausalModel, targets: Iterable[str]) -> frozenset[str]:
    """The targets and all factors that act on one of them, directly or through others."""
    reached = set(targets)
    waiting = list(reached)
    while waiting:
        for parent in model.parents[waiting.pop()]:
            if parent not in reached:
                reached.add(parent)
                waiting.append(parent)
    return frozenset(reached)


def reduced_to(model: CausalModel, targets: Iterable[str]) -> CausalModel:
    """The model without the factors that act on none of the targets."""
    kept = acting_on(model, targets)
    return causal_model(factor for id, factor in model.factors.items() if id in kept)


def descendants(model: CausalModel, id: str) -> frozenset[str]:
    """The factors on which a factor acts, directly or through others; not itself."""
    reached: set[str] = set()
    for other in model.order:
        if any(parent == id or parent in reached for parent in model.parents[other]):
            reached.add(other)
    return frozenset(reached)
