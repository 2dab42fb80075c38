"""Formulas → a case in which none of them holds, by search over the values of their factors."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from argmap.model import ArgMap, Mechanism
from argmap.model.formulas import (
    And,
    AtLeast,
    Compare,
    Formula,
    Not,
    Or,
    Otherwise,
    evaluate,
    parts_of,
)
from argmap.rules.mechanisms import parents

MOST_TERMS = 500_000
"""How many terms of formulas are looked at in one map before the search is given up."""


class GivenUp(Exception):  # noqa: N818 (it is no error)
    """The search has used up its budget."""


class Budget:
    """How many terms may still be looked at."""

    def __init__(self, terms: int) -> None:
        self.terms = terms

    def take(self, terms: int) -> None:
        self.terms -= terms
        if self.terms < 0:
            raise GivenUp


@dataclass(frozen=True, slots=True)
class _World:
    """Values of some factors; the rest are not yet decided."""

    values: Mapping[str, str]
    order: Mapping[str, tuple[str, ...]]


def missed_case(
    argmap: ArgMap, mechanism: Mechanism, formulas: Sequence[Formula], budget: Budget
) -> Mapping[str, str] | None:
    """Values of the mechanism's parents under which no formula holds, if there are such.

    Backtracking over the factors in order; a branch ends as soon as some formula holds whatever
    the factors not yet decided are.
    """
    asked = parents(mechanism)
    order = {name: tuple(argmap.factors[name].values) for name in asked}
    cost = sum(1 for formula in formulas for _ in parts_of(formula))
    waiting: list[dict[str, str]] = [{}]
    while waiting:
        values = waiting.pop()
        budget.take(cost)
        holds = [_holds(formula, _World(values, order)) for formula in formulas]
        if any(holds):
            continue
        if len(values) == len(asked):
            return values
        name = asked[len(values)]
        waiting += [{**values, name: value} for value in reversed(order[name])]
    return None


def _holds(formula: Formula, world: _World) -> bool | None:
    """Whether a formula holds in every completion of a world, in none (False), or neither."""
    match formula:
        case Compare(factor):
            if factor not in world.values:
                return None
            return evaluate(formula, world.values, world.order)
        case Not(operand):
            inner = _holds(operand, world)
            return None if inner is None else not inner
        case And(operands):
            return _at_least(len(operands), operands, world)
        case Or(operands):
            return _at_least(1, operands, world)
        case AtLeast(n, operands):
            return _at_least(n, operands, world)
        case Otherwise():
            return True


def _at_least(n: int, operands: Sequence[Formula], world: _World) -> bool | None:
    held = [_holds(operand, world) for operand in operands]
    if held.count(True) >= n:
        return True
    return False if len(held) - held.count(False) < n else None
