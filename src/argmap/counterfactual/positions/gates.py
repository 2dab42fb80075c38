"""Formulas about a world → literals of a solver."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from argmap.model.formulas import And, AtLeast, Compare, Formula, Not, Or, Otherwise
from argmap.sat import Solver
from argmap.sat.counting import counters

Has = Callable[[str, str], int]
"""The literal that a factor has a value."""


class Gates:
    """Literals that follow from others, in one solver. `true` always holds."""

    __slots__ = ("solver", "true")

    def __init__(self, solver: Solver) -> None:
        self.solver = solver
        self.true = solver.new_variable()
        solver.add([[self.true]])

    def add(self, literals: Sequence[int]) -> None:
        """Demand that one of these holds."""
        if self.true not in literals:
            self.solver.add([[literal for literal in literals if literal != -self.true]])

    def any_of(self, literals: Sequence[int]) -> int:
        """The literal that one of these holds."""
        open_ones = list(dict.fromkeys(lit for lit in literals if lit != -self.true))
        if self.true in open_ones:
            return self.true
        if len(open_ones) < 2:
            return open_ones[0] if open_ones else -self.true
        some = self.solver.new_variable()
        self.solver.add([[*open_ones, -some], *([-literal, some] for literal in open_ones)])
        return some

    def all_of(self, literals: Sequence[int]) -> int:
        """The literal that all of these hold."""
        return -self.any_of([-literal for literal in literals])

    def holds(self, formula: Formula, has: Has, values: Mapping[str, Sequence[str]]) -> int:
        """The literal that a formula holds, its factors having these values in their order."""
        match formula:
            case Compare(factor):
                return self.any_of([has(factor, v) for v in meant(formula, values[factor])])
            case Not(operand):
                return -self.holds(operand, has, values)
            case And(operands):
                return self.all_of([self.holds(part, has, values) for part in operands])
            case Or(operands):
                return self.any_of([self.holds(part, has, values) for part in operands])
            case AtLeast(n, operands):
                held = [self.holds(part, has, values) for part in operands]
                return counters(self.solver, held, n)[n - 1]
            case Otherwise():
                return self.true


def meant(comparison: Compare, values: Sequence[str]) -> Sequence[str]:
    """The values of its factor for which a comparison holds."""
    at = values.index(comparison.value)
    match comparison.op:
        case "=":
            return values[at : at + 1]
        case "!=":
            return (*values[:at], *values[at + 1 :])
        case "<":
            return values[:at]
        case "<=":
            return values[: at + 1]
        case ">":
            return values[at + 1 :]
        case ">=":
            return values[at:]
