"""Attacks → the preferred extensions.

The largest admissible sets, which are the largest complete extensions (P. M. Dung, On the
acceptability of arguments, Artificial Intelligence 77, 1995, definition 7). There is at least one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from argmap.sat import Solver
from argmap.semantics.frameworks import encoding
from argmap.semantics.frameworks.acceptance import Acceptance, acceptance
from argmap.semantics.frameworks.combine import combine
from argmap.semantics.frameworks.framework import Attacks
from argmap.semantics.frameworks.maximal import granted, grow, largest
from argmap.semantics.frameworks.parts import ancestors, undecided_part
from argmap.semantics.frameworks.propagate import IN, UNDECIDED, labelled, propagate
from argmap.semantics.frameworks.rivals import Admissible, rival


def extensions(attacks: Attacks) -> Iterator[frozenset[int]]:
    """Every preferred extension, one by one."""
    return combine(attacks, of_part)


def of_part(attacks: Attacks) -> Iterator[list[int]]:
    """The preferred extensions of attacks in which nothing is decided."""
    with Solver(2 * attacks.size) as solver:
        search = Admissible(attacks, solver)
        solver.prefer(search.wishes)
        for wishes in largest(solver, search.wishes):
            yield encoding.members(attacks, wishes)


def around(attacks: Attacks, admissible: Iterable[int]) -> frozenset[int]:
    """A preferred extension that holds an admissible set."""
    labels = propagate(attacks, admissible)
    part = undecided_part(attacks, labels)
    with Solver(2 * part.attacks.size) as solver:
        search = Admissible(part.attacks, solver)
        solver.prefer(search.wishes)
        solver.solve()
        wishes = grow(solver, search.wishes, granted(solver, search.wishes))
        added = part.whole(encoding.members(part.attacks, wishes))
    return added.union(labelled(labels, IN))


def accept(attacks: Attacks, argument: int) -> Acceptance:
    """Is the argument in some, in every preferred extension?

    Some: one question to the solver. Every: by pairs of admissible sets (`rivals`). Only the
    witnesses are grown into preferred extensions.
    """
    labels = propagate(attacks)
    if labels[argument] == IN:
        return acceptance(argument, around(attacks, ()), None)
    inside, outside = _sides(attacks, argument, labels)
    return acceptance(
        argument,
        None if inside is None else around(attacks, inside),
        None if outside is None else around(attacks, outside),
    )


def _sides(
    attacks: Attacks, argument: int, labels: bytearray
) -> tuple[frozenset[int] | None, frozenset[int] | None]:
    """An admissible set with the argument, and one that keeps it out."""
    if labels[argument] != UNDECIDED:
        return None, frozenset()
    part = ancestors(attacks, argument, labels)
    with Solver(2 * part.attacks.size) as solver:
        search = Admissible(part.attacks, solver)
        defence = search.including([0])
        if defence is None:
            return None, frozenset()
        solver.prefer(search.wishes)
        outside = rival(search, 0, defence)
        return part.whole(defence), None if outside is None else part.whole(outside)
