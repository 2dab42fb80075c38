"""A causal model's factors, formulas and functions → variables and clauses of a solver."""

from __future__ import annotations

from collections.abc import Sequence

from argmap.counterfactual.causal import CausalModel, Root, Rules, Table
from argmap.counterfactual.positions.gates import Gates
from argmap.model.formulas import Formula
from argmap.sat import Solver


class World:
    """The variables of one world: which value each factor has, and which formulas hold.

    Functions bind only the factors for which `follow` is called.
    """

    __slots__ = ("_formulas", "_literals", "_model", "gates", "solver")

    def __init__(self, solver: Solver, model: CausalModel) -> None:
        self.solver = solver
        self._model = model
        self.gates = Gates(solver)
        self._formulas: dict[Formula, int] = {}
        self._literals: dict[str, dict[str, int]] = {
            id: self._values_of(values) for id, values in model.values.items()
        }

    def _values_of(self, values: Sequence[str]) -> dict[str, int]:
        """A literal for each value, exactly one of which holds."""
        if len(values) == 1:
            return {values[0]: self.gates.true}
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

    def holds(self, formula: Formula) -> int:
        """The literal that a formula holds. The same formula has one literal."""
        if formula not in self._formulas:
            self._formulas[formula] = self.gates.holds(formula, self.has, self._model.values)
        return self._formulas[formula]

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
        return self.gates.all_of([self.has(parent, value) for parent, value in held])
