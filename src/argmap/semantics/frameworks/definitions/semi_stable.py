"""Attacks → the semi-stable extensions.

Complete extensions whose range, the arguments that they hold or attack, is largest (M. Caminada,
Semi-stable semantics, COMMA 2006). There is at least one; where there are stable extensions, these
are the semi-stable ones. An admissible set with a largest range is complete.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.sat import Solver
from argmap.semantics.frameworks import encoding
from argmap.semantics.frameworks.acceptance import Acceptance, acceptance
from argmap.semantics.frameworks.admissible import Admissible
from argmap.semantics.frameworks.combine import combine
from argmap.semantics.frameworks.framework import Attacks
from argmap.semantics.frameworks.maximal import granted, grow, largest
from argmap.semantics.frameworks.parts import Part, component, components
from argmap.semantics.frameworks.propagate import IN, OUT, UNDECIDED, labelled, propagate


def extensions(attacks: Attacks) -> Iterator[frozenset[int]]:
    """Every semi-stable extension, one by one."""
    return combine(attacks, of_part)


def _ranged(attacks: Attacks, solver: Solver) -> tuple[Admissible, range]:
    """A search for admissible sets, and for each argument a variable that it is in the range."""
    search = Admissible(attacks, solver)
    size = attacks.size
    ranges = range(2 * size + 1, 3 * size + 1)
    solver.add([-r, r - 2 * size, r - size] for r in ranges)
    solver.prefer(ranges)
    return search, ranges


def of_part(attacks: Attacks) -> Iterator[list[int]]:
    """The semi-stable extensions of attacks in which nothing is decided."""
    with Solver(3 * attacks.size) as solver:
        search, ranges = _ranged(attacks, solver)
        for held in largest(solver, ranges):
            # Extensions with the same range: none of them is a part of another.
            this = solver.new_variable()
            while (found := search.find([this, *held])) is not None:
                yield found
                have = set(found)
                others = [encoding.member(a) for a in range(attacks.size) if a not in have]
                solver.add([[-this, *others]])
            solver.add([[-this]])


def accept(attacks: Attacks, argument: int) -> Acceptance:
    """Is the argument in some, in every semi-stable extension?

    Asked of its component: a candidate with (without) the argument has a range; the range is grown
    to a largest one; either that is reached with (without) the argument as well, or no subset of
    it needs to be looked at again.
    """
    labels = propagate(attacks)
    inside: frozenset[int] | None = frozenset() if labels[argument] == IN else None
    outside: frozenset[int] | None = None if labels[argument] == IN else frozenset()
    if labels[argument] == UNDECIDED:
        own = component(attacks, argument, labels)
        literal = encoding.member(own.members.index(argument))
        inside, outside = _holding(own, literal), _holding(own, -literal)
        for member in own.members:
            labels[member] = OUT
    others = [part.whole(next(of_part(part.attacks))) for part in components(attacks, labels)]
    elsewhere = frozenset(labelled(labels, IN)).union(*others)
    return acceptance(
        argument,
        None if inside is None else inside | elsewhere,
        None if outside is None else outside | elsewhere,
    )


def _holding(part: Part, literal: int) -> frozenset[int] | None:
    """A semi-stable extension of the part in which a literal x(a) or -x(a) holds."""
    with Solver(3 * part.attacks.size) as solver:
        search, ranges = _ranged(part.attacks, solver)
        while search.find([literal]) is not None:
            held = grow(solver, ranges, granted(solver, ranges))
            found = search.find([literal, *held])
            if found is not None:
                return part.whole(found)
            have = set(held)
            solver.add([[r for r in ranges if r not in have]])
    return None
