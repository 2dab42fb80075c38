"""Attacks → the stable extensions.

Sets that do not attack themselves and attack every argument outside (P. M. Dung, On the
acceptability of arguments, Artificial Intelligence 77, 1995, definition 13). There may be none.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.sat import Solver
from argmap.semantics.frameworks import encoding
from argmap.semantics.frameworks.acceptance import Acceptance, acceptance
from argmap.semantics.frameworks.combine import combine
from argmap.semantics.frameworks.framework import Attacks
from argmap.semantics.frameworks.parts import undecided_part
from argmap.semantics.frameworks.propagate import IN, UNDECIDED, labelled, propagate


def extensions(attacks: Attacks) -> Iterator[frozenset[int]]:
    """Every stable extension, one by one."""
    return combine(attacks, of_part)


def of_part(attacks: Attacks) -> Iterator[list[int]]:
    """The stable extensions of attacks in which nothing is decided."""
    with Solver(attacks.size) as solver:
        solver.add(encoding.stable(attacks))
        while solver.solve():
            found = encoding.members(attacks, solver.model())
            yield found
            # No stable extension is a part of another.
            have = set(found)
            solver.add([[encoding.member(a) for a in range(attacks.size) if a not in have]])


def accept(attacks: Attacks, argument: int) -> Acceptance:
    """Is the argument in some, in every stable extension? A question each to the solver."""
    labels = propagate(attacks)
    grounded = labelled(labels, IN)
    part = undecided_part(attacks, labels)
    with Solver(part.attacks.size) as solver:
        solver.add(encoding.stable(part.attacks))

        def find(assumptions: list[int]) -> frozenset[int] | None:
            if not solver.solve(assumptions):
                return None
            return part.whole(encoding.members(part.attacks, solver.model())).union(grounded)

        if labels[argument] != UNDECIDED:
            found = find([])
            inside = labels[argument] == IN
            return acceptance(argument, *((found, None) if inside else (None, found)))
        literal = encoding.member(part.members.index(argument))
        return acceptance(argument, find([literal]), find([-literal]))
