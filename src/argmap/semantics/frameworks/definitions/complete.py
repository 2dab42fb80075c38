"""Attacks → the complete extensions.

Sets that do not attack themselves, defend what they hold and hold what they defend (P. M. Dung, On
the acceptability of arguments, Artificial Intelligence 77, 1995, definition 23). The least is the
grounded extension; an argument is in some complete extension iff it is in some admissible set.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.sat import Solver
from argmap.semantics.frameworks import encoding
from argmap.semantics.frameworks.acceptance import Acceptance, acceptance
from argmap.semantics.frameworks.combine import combine
from argmap.semantics.frameworks.framework import Attacks
from argmap.semantics.frameworks.parts import ancestors
from argmap.semantics.frameworks.propagate import IN, UNDECIDED, labelled, propagate


def extensions(attacks: Attacks) -> Iterator[frozenset[int]]:
    """Every complete extension, one by one."""
    return combine(attacks, _of_part)


def _of_part(attacks: Attacks) -> Iterator[list[int]]:
    with Solver(2 * attacks.size) as solver:
        solver.add(encoding.complete(attacks))
        while solver.solve():
            choice = solver.model()[: attacks.size]
            yield encoding.members(attacks, choice)
            solver.add([[-literal for literal in choice]])


def accept(attacks: Attacks, argument: int) -> Acceptance:
    """Is the argument in some, in every complete extension? One question to the solver.

    It is in every one iff it is in the grounded one.
    """
    labels = propagate(attacks)
    grounded = frozenset(labelled(labels, IN))
    if labels[argument] == IN:
        return acceptance(argument, grounded, None)
    defence = _defence(attacks, argument, labels)
    if defence is None:
        return acceptance(argument, None, grounded)
    # What an admissible set comes to defend makes it complete.
    extension = frozenset(labelled(propagate(attacks, defence), IN))
    return acceptance(argument, extension, grounded)


def _defence(attacks: Attacks, argument: int, labels: bytearray) -> frozenset[int] | None:
    """Undecided arguments that, with the grounded ones, are admissible and hold the argument."""
    if labels[argument] != UNDECIDED:
        return None
    part = ancestors(attacks, argument, labels)
    with Solver(2 * part.attacks.size) as solver:
        solver.add(encoding.admissible(part.attacks))
        if not solver.solve([encoding.member(0)]):
            return None
        return part.whole(encoding.members(part.attacks, solver.model()))
