"""A solver and wishes → the largest sets of wishes that can be granted together.

A wish is a literal that would be welcome. With the x(a) as wishes over the admissible sets the
largest sets are the preferred extensions; with the range, the semi-stable ones. The search grows a
model until nothing can be added, then forbids what it found with all its subsets (Cerutti, Dunne,
Giacomin and Vallati 2014).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from argmap.sat import Solver


def granted(solver: Solver, wishes: Sequence[int]) -> list[int]:
    """The wishes that hold in the model last found."""
    true = set(solver.model())
    return [wish for wish in wishes if wish in true]


def grow(solver: Solver, wishes: Sequence[int], held: Sequence[int]) -> list[int]:
    """A largest set of wishes that holds the given ones, which can be granted together.

    Each question asks for one more; a solver that prefers the wishes answers with many.
    """
    while True:
        have = set(held)
        more = solver.new_variable()
        solver.add([[-more, *[wish for wish in wishes if wish not in have]]])
        found = solver.solve([more, *held])
        if found:
            held = granted(solver, wishes)
        solver.add([[-more]])
        if not found:
            return list(held)


def largest(solver: Solver, wishes: Sequence[int]) -> Iterator[list[int]]:
    """Every largest set of wishes that can be granted together, one by one.

    The clauses that forbid them stay with the solver. Without any model there is none.
    """
    while solver.solve():
        found = grow(solver, wishes, granted(solver, wishes))
        yield found
        have = set(found)
        solver.add([[wish for wish in wishes if wish not in have]])
