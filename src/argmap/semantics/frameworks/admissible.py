"""Attacks → a search among their admissible sets: without conflict, and answering every attack."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.sat import Solver
from argmap.semantics.frameworks import encoding
from argmap.semantics.frameworks.framework import Attacks
from argmap.semantics.frameworks.maximal import grow


class Admissible:
    """A solver over the admissible sets of some attacks, which tries large ones first."""

    __slots__ = ("attacks", "solver", "wishes")

    def __init__(self, attacks: Attacks, solver: Solver) -> None:
        self.attacks = attacks
        self.solver = solver
        self.wishes = range(1, attacks.size + 1)
        """x(a) of every argument."""
        solver.add(encoding.admissible(attacks))
        solver.prefer(range(1, 2 * attacks.size + 1))

    def find(self, assumptions: Iterable[int] = ()) -> list[int] | None:
        """An admissible set under these assumptions."""
        if not self.solver.solve(assumptions):
            return None
        return encoding.members(self.attacks, self.solver.model())

    def grow(self, arguments: Iterable[int]) -> list[int]:
        """A preferred extension that holds an admissible set."""
        held = [encoding.member(argument) for argument in arguments]
        return encoding.members(self.attacks, grow(self.solver, self.wishes, held))

    def including(self, arguments: Iterable[int]) -> list[int] | None:
        """An admissible set with these arguments."""
        return self.find([encoding.member(argument) for argument in arguments])
