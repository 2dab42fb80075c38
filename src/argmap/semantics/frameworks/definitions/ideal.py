"""Attacks → the ideal extension.

The largest admissible set that every preferred extension holds (P. M. Dung, P. Mancarella and
F. Toni, Computing ideal sceptical argumentation, Artificial Intelligence 171, 2007). There is
exactly one; it is complete, and no admissible set attacks it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from argmap.sat import Solver
from argmap.semantics.frameworks import encoding
from argmap.semantics.frameworks.acceptance import Acceptance, accepted_by_one
from argmap.semantics.frameworks.admissible import Admissible
from argmap.semantics.frameworks.framework import Attacks
from argmap.semantics.frameworks.parts import components
from argmap.semantics.frameworks.propagate import IN, labelled, propagate


def ideal_extension(attacks: Attacks) -> frozenset[int]:
    """The one extension, component by component."""
    labels = propagate(attacks)
    found = [part.whole(_of_part(part.attacks)) for part in components(attacks, labels)]
    return frozenset(labelled(labels, IN)).union(*found)


def extensions(attacks: Attacks) -> Iterator[frozenset[int]]:
    """The one extension."""
    yield ideal_extension(attacks)


def accept(attacks: Attacks, argument: int) -> Acceptance:
    """Is the argument in it?"""
    return accepted_by_one(argument, ideal_extension(attacks))


def _of_part(attacks: Attacks) -> list[int]:
    """A preferred extension, less what admissible sets attack, less what is then undefended.

    What remains is admissible and attacked by no admissible set, hence in every preferred
    extension (Dunne 2009, with one preferred extension in the place of all credulous arguments).
    """
    with Solver(2 * attacks.size) as solver:
        search = Admissible(attacks, solver)
        rest = search.grow([])
        # Attack as much of the rest at once as possible.
        solver.prefer([encoding.attacked(attacks, a) for a in rest])
        solver.prefer([-encoding.member(a) for a in rest])
        while rest:
            solver.add([[encoding.attacked(attacks, a) for a in rest]])
            attacker = search.find()
            if attacker is None:
                break
            hit = {target for a in attacker for target in attacks.targets[a]}
            rest = [a for a in rest if a not in hit]
    return _defended(attacks, rest)


def _defended(attacks: Attacks, arguments: Sequence[int]) -> list[int]:
    """The largest subset that defends all of itself, in linear time.

    An attacker is answered while a member that attacks it remains; when none does, all that it
    attacks goes.
    """
    inside = set(arguments)
    answers = {
        attacker: sum(1 for a in attacks.attackers[attacker] if a in inside)
        for argument in arguments
        for attacker in attacks.attackers[argument]
    }
    unanswered = [attacker for attacker, count in answers.items() if not count]
    for attacker in unanswered:  # grows while it is walked through
        for lost in attacks.targets[attacker]:
            if lost not in inside:
                continue
            inside.remove(lost)
            for target in attacks.targets[lost]:
                if target in answers:
                    answers[target] -= 1
                    if not answers[target]:
                        unanswered.append(target)
    return [argument for argument in arguments if argument in inside]
