"""Attacks → the preferred extensions.

The largest admissible sets, which are the largest complete extensions (P. M. Dung, On the
acceptability of arguments, Artificial Intelligence 77, 1995, definition 7). There is at least one.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.sat import Solver
from argmap.semantics.frameworks import encoding
from argmap.semantics.frameworks.acceptance import Acceptance, acceptance
from argmap.semantics.frameworks.admissible import Admissible
from argmap.semantics.frameworks.combine import combine
from argmap.semantics.frameworks.framework import Attacks
from argmap.semantics.frameworks.maximal import largest
from argmap.semantics.frameworks.parts import Part, component, components
from argmap.semantics.frameworks.propagate import IN, OUT, UNDECIDED, labelled, propagate
from argmap.semantics.frameworks.rivals import rival


def extensions(attacks: Attacks) -> Iterator[frozenset[int]]:
    """Every preferred extension, one by one."""
    return combine(attacks, of_part)


def of_part(attacks: Attacks) -> Iterator[list[int]]:
    """The preferred extensions of attacks in which nothing is decided."""
    with Solver(2 * attacks.size) as solver:
        search = Admissible(attacks, solver)
        for wishes in largest(solver, search.wishes):
            yield encoding.members(attacks, wishes)


def _one(part: Part) -> frozenset[int]:
    """One preferred extension of a part in which nothing is decided."""
    with Solver(2 * part.attacks.size) as solver:
        return part.whole(Admissible(part.attacks, solver).grow([]))


def accept(attacks: Attacks, argument: int) -> Acceptance:
    """Is the argument in some, in every preferred extension?

    Some: one question to the solver. Every: by pairs of admissible sets (`rivals`). Only the
    witnesses are grown into preferred extensions.
    """
    labels = propagate(attacks)
    inside: frozenset[int] | None = frozenset() if labels[argument] == IN else None
    outside: frozenset[int] | None = None if labels[argument] == IN else frozenset()
    if labels[argument] == UNDECIDED:
        own = component(attacks, argument, labels)
        inside, outside = _sides(own, own.members.index(argument))
        for member in own.members:
            labels[member] = OUT
    others = [_one(part) for part in components(attacks, labels)]
    elsewhere = frozenset(labelled(labels, IN)).union(*others)
    return acceptance(
        argument,
        None if inside is None else inside | elsewhere,
        None if outside is None else outside | elsewhere,
    )


def _sides(part: Part, argument: int) -> tuple[frozenset[int] | None, frozenset[int] | None]:
    """A preferred extension of the part with its argument, and one without it."""
    with Solver(2 * part.attacks.size) as solver:
        search = Admissible(part.attacks, solver)
        defence = search.including([argument])
        if defence is None:
            return None, part.whole(search.grow([]))
        outside = rival(search, argument, defence)
        return (
            part.whole(search.grow(defence)),
            None if outside is None else part.whole(search.grow(outside)),
        )
