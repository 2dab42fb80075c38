"""Attacks and many arguments → which of them stand in some, which in all preferred extensions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from argmap.sat import Solver
from argmap.semantics.frameworks import encoding
from argmap.semantics.frameworks.admissible import Admissible
from argmap.semantics.frameworks.framework import Attacks
from argmap.semantics.frameworks.parts import components
from argmap.semantics.frameworks.propagate import IN, propagate
from argmap.semantics.frameworks.rivals import rival


@dataclass(frozen=True, slots=True)
class Statuses:
    """Of the arguments asked about, those in some and those in every preferred extension."""

    credulous: frozenset[int]
    sceptical: frozenset[int]


def statuses(attacks: Attacks, wanted: Iterable[int]) -> Statuses:
    """The status of many arguments at once, without enumerating: a solver for each component."""
    asked = frozenset(wanted)
    labels = propagate(attacks)
    decided = frozenset(a for a in asked if labels[a] == IN)
    some, every = [decided], [decided]
    for part in components(attacks, labels):
        local = [number for number, member in enumerate(part.members) if member in asked]
        if local:
            found = _of_part(part.attacks, local)
            some.append(part.whole(found.credulous))
            every.append(part.whole(found.sceptical))
    return Statuses(frozenset().union(*some), frozenset().union(*every))


def _of_part(attacks: Attacks, wanted: list[int]) -> Statuses:
    with Solver(2 * attacks.size) as solver:
        search = Admissible(attacks, solver)
        found = _cover(search, wanted)
        credulous = frozenset(wanted).intersection(frozenset().union(*found))
        # Only what all extensions found so far hold can be in all that there are.
        doubtful = sorted(credulous.intersection(*found))
        sceptical = [a for a in doubtful if rival(search, a, found[0]) is None]
        return Statuses(credulous, frozenset(sceptical))


def _cover(search: Admissible, wanted: list[int]) -> list[frozenset[int]]:
    """Preferred extensions that hold all the wanted arguments that any of them holds."""
    solver, missing = search.solver, set(wanted)
    found: list[frozenset[int]] = []
    while missing:
        more = solver.new_variable()
        solver.add([[-more, *[encoding.member(a) for a in sorted(missing)]]])
        start = search.find([more])
        if start is None:
            break
        found.append(frozenset(search.grow(start)))
        missing -= found[-1]
    return found
