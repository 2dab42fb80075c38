"""Clauses and literals to avoid → the fewest of them that must hold."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.sat.solver import Solver

TRIMS = 4


class Fewest:
    """The fewest of some literals that hold in any model, as far as it has been proved.

    Clauses may be added to the solver between two questions: the number only grows. Each core
    is replaced by literals of which one less holds (Narodytska and Bacchus 2014, "Maximum
    satisfiability using core-guided MaxSAT resolution").
    """

    __slots__ = ("_fixed", "_solver", "_unwanted", "proved")

    def __init__(self, solver: Solver, unwanted: Iterable[int], fixed: Iterable[int] = ()) -> None:
        self._solver = solver
        self._unwanted = dict.fromkeys(unwanted)
        self._fixed = tuple(fixed)
        self.proved = 0
        """So many of them hold in every model that allows what is fixed."""

    def solve(self, deadline: float) -> bool:
        """Leave the solver with a model in which the fewest hold. False where there is no model.

        Raises OutOfTime after the deadline; `proved` is a bound nevertheless.
        """
        while not self._solver.solve_before(deadline, self._assumptions()):
            core = self._trimmed(deadline)
            if not core:
                return False
            self._relax(core)
        return True

    def _assumptions(self) -> list[int]:
        return [*self._fixed, *(-literal for literal in self._unwanted)]

    def _trimmed(self, deadline: float) -> list[int]:
        """A core among the unwanted literals; empty where what is fixed is impossible."""
        core = [-literal for literal in self._solver.core() if -literal in self._unwanted]
        for _ in range(TRIMS):
            if not core:
                return core
            self._solver.solve_before(deadline, [*self._fixed, *(-literal for literal in core)])
            smaller = [-literal for literal in self._solver.core() if -literal in self._unwanted]
            if len(smaller) == len(core):
                break
            core = smaller
        return core

    def _relax(self, core: list[int]) -> None:
        """One of the core holds: count it, and avoid that one holds and a later one too."""
        self.proved += 1
        for literal in core:
            del self._unwanted[literal]
        later = core[-1]
        for literal in reversed(core[:-1]):
            both, some = self._solver.new_variable(), self._solver.new_variable()
            self._solver.add(
                [
                    [-literal, -later, both],
                    [-literal, some],
                    [-later, some],
                ]
            )
            self._unwanted[both] = None
            later = some
