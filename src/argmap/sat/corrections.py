"""Clauses and literals to avoid → the minimal sets of them that make the clauses hold."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from argmap.sat.solver import Solver


class Corrections:
    """Minimal correction sets: sets of `changes` without which there is no model.

    Reiter 1987; Marques-Silva et al. 2013, "On computing minimal correction subsets". A set is
    minimal where no smaller part of it does, the other changes being ruled out. `fixed` are
    assumptions of every question. All methods raise OutOfTime soon after the deadline.
    """

    __slots__ = ("_changes", "_deadline", "_fixed", "_solver")

    def __init__(
        self, solver: Solver, changes: Iterable[int], deadline: float, fixed: Iterable[int] = ()
    ) -> None:
        self._solver = solver
        self._changes = tuple(changes)
        self._deadline = deadline
        self._fixed = tuple(fixed)

    def within(self, allowed: Collection[int], wanted: Iterable[int] = ()) -> frozenset[int] | None:
        """The changes of a model that has only allowed ones and all that is wanted, if any."""
        ruled_out = [-change for change in self._changes if change not in allowed]
        if not self._solver.solve_before(self._deadline, [*self._fixed, *wanted, *ruled_out]):
            return None
        return self.made()

    def made(self) -> frozenset[int]:
        """The changes in the model found last."""
        return frozenset(self._changes).intersection(self._solver.model())

    def shrunk(self, found: frozenset[int], wanted: Collection[int] = ()) -> frozenset[int]:
        """A minimal set within one that makes the clauses hold, among those with what is wanted."""
        needed: set[int] = set(wanted)
        while rest := sorted(found - needed):
            smaller = self.within(found - {rest[0]}, wanted)
            if smaller is None:
                needed.add(rest[0])
            else:
                found = smaller
        return found

    def all(self) -> Iterator[frozenset[int]]:
        """Every minimal set, each once. The solver is left with none."""
        everything = frozenset(self._changes)
        while (found := self.within(everything)) is not None:
            minimal = self.shrunk(found)
            yield minimal
            self._solver.add([[-change for change in minimal]])

    def containing(self, change: int) -> frozenset[int] | None:
        """A minimal set with this change in it, if there is one."""
        blocks = self._solver.new_variable()
        wanted = (change, blocks)
        allowed = frozenset(self._changes)
        while (found := self.within(allowed, wanted)) is not None:
            found = self.shrunk(found, wanted) - {blocks}
            without = self.within(found - {change})
            if without is None:
                return found
            # What contains a smaller set is not minimal, and this one lacks the change.
            self._solver.add([[-blocks, *(-c for c in self.shrunk(without))]])
        return None
