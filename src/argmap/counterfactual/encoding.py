"""A causal model's factors, formulas and functions → variables and clauses of a solver."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from argmap.counterfactual.causal import CausalModel, Root, Rules, Table
from argmap.model.formulas import And, AtLeast, Compare, Formula, Not, Or, Otherwise
from argmap.sat import Solver
from argmap.sat.counting import counters


class World:
    """The variables of one world: which value each factor has, and which formulas hold.

    Functions bind only the factors for which `follow` is called.
    """

    __slots__ = ("_formulas", "_literals", "_model", "_true", "solver")

    def __init__(self, solver: Solver, model: CausalModel) -> None:
        self.solver = solver
        self._model = model
        self._true = solver.new_variable()
        solver.add([[self._true]])
        self._formulas: dict[Formula, int] = {}
        self._literals: dict[str, dict[str, int]] = {
            id: self._values_of(values) for id, values in model.values.items()
        }

    def _values_of(self, values: Sequence[str]) -> dict[str, int]:
        """A literal for each value, exactly one of which holds."""
        if len(values) == 1:
            return {values[0]: self._true}
        if len(values) == 2:
            second = self.solver.new_variable()
            return {values[0]: -second, values[1]: second}
        literals = {value: self.solver.new_variable() for value in values}
        listed = list(literals.values())
        self.solver.add([listed])
        self.solver.add([-a, -b] for i, a in enumerate(listed) for b in listed[:i])
        return literals

    def has(self, factor: str, value: str) -> int:
        """The literal that a factor has a value."""
        return self._literals[factor][value]

    def read(self) -> dict[str, str]:
        """Every factor's value in the model that the solver found last."""
        held = set(self.solver.model())
        held.add(self._true)
        # Where the solver left a variable out, either of its values will do.
        return {
            id: next((v for v, literal in values.items() if literal in held), next(iter(values)))
            for id, values in self._literals.items()
        }

    def holds(self, formula: Formula) -> int:
        """The literal that a formula holds. The same formula has one literal."""
        if formula not in self._formulas:
            self._formulas[formula] = self._encoded(formula)
        return self._formulas[formula]

    def _encoded(self, formula: Formula) -> int:
        match formula:
            case Compare():
                return self.any_of([self.has(formula.factor, v) for v in self._meant(formula)])
            case Not(operand):
                return -self.holds(operand)
            case Or(operands):
                return self.any_of([self.holds(part) for part in operands])
            case And(operands):
                return -self.any_of([-self.holds(part) for part in operands])
            case AtLeast(n, operands):
                counted = counters(self.solver, [self.holds(part) for part in operands], max(n, 1))
                return self._true if n < 1 else counted[n - 1] if n <= len(counted) else -self._true
            case Otherwise():
                return self._true

    def _meant(self, comparison: Compare) -> Sequence[str]:
        values = self._model.values[comparison.factor]
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

    def any_of(self, literals: Sequence[int]) -> int:
        """The literal that one of these holds."""
        if self._true in literals:
            return self._true
        if len(literals) < 2:
            return literals[0] if literals else -self._true
        some = self.solver.new_variable()
        self.solver.add([[*literals, -some], *([-literal, some] for literal in literals)])
        return some

    def follow(self, factor: str, unless: Sequence[int]) -> None:
        """Bind a factor to its function, or root to its value, unless one of the literals holds."""
        match self._model.factors[factor].function:
            case Root(actual):
                self.solver.add([[*unless, self.has(factor, actual)]])
            case Rules(rules):
                earlier: list[int] = []
                for rule in rules:
                    here = self.holds(rule.formula)
                    self.solver.add([[*unless, *earlier, -here, self.has(factor, rule.value)]])
                    earlier.append(here)
            case Table() as table:
                self._follow_table(factor, table, unless)

    def _follow_table(self, factor: str, table: Table, unless: Sequence[int]) -> None:
        rows = [self._row(table.parents, values) for values in table.rows]
        for row, value in zip(rows, table.rows.values(), strict=True):
            self.solver.add([[*unless, -row, self.has(factor, value)]])
        self.solver.add([[*unless, *rows, self.has(factor, table.otherwise)]])

    def _row(self, parents: Sequence[str], values: Sequence[str]) -> int:
        held = zip(parents, values, strict=True)
        return -self.any_of([-self.has(parent, value) for parent, value in held])

    def interventions(self, world: Mapping[str, str]) -> list[int]:
        """The literals that these factors have these values."""
        return [self.has(factor, value) for factor, value in world.items()]
