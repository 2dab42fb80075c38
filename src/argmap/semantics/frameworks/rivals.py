"""Attacks and an argument → an admissible set with it, and one that keeps it out.

An argument is in every preferred extension iff some admissible set holds it and every admissible
set that attacks such a set can be extended to an admissible set with the argument: no preferred
extension is ever completed (M. Thimm, F. Cerutti and M. Vallati, Skeptical reasoning with preferred
semantics in abstract argumentation without computing preferred extensions, IJCAI 2021).
"""

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


def rival(search: Admissible, argument: int, defence: Iterable[int]) -> list[int] | None:
    """An admissible set that no admissible set with the argument extends, or None.

    `defence` is an admissible set with the argument. An extension without it conflicts with every
    such set, and attacks it, since it answers the attack; so the search is for an admissible set
    that attacks all those known, until one is a rival indeed or there is none.
    """
    known = search.solver.new_variable()
    keeping_out = [known, -encoding.member(argument)]
    challenger: list[int] | None = []
    try:
        while True:
            core = _support(search.attacks, argument, defence)
            attack = [encoding.attacked(search.attacks, a) for a in core]
            search.solver.add([[-known, *attack]])
            challenger = search.find(keeping_out)
            if challenger is None:
                return None
            answer = search.including([*challenger, argument])
            if answer is None:
                return challenger
            defence = answer
    finally:
        search.solver.add([[-known]])


def _support(attacks: Attacks, argument: int, defence: Iterable[int]) -> list[int]:
    """An admissible subset of a defence with the argument: it, and who answers its attackers.

    The fewer arguments it has, the more is asked of the next challenger.
    """
    available = set(defence)
    support = [argument]
    chosen = {argument}
    answered: set[int] = set()
    for member in support:  # grows while it is walked through
        for attacker in attacks.attackers[member]:
            if attacker in answered:
                continue
            answered.add(attacker)
            answers = attacks.attackers[attacker]
            if chosen.isdisjoint(answers):
                answer = next(a for a in answers if a in available)
                chosen.add(answer)
                support.append(answer)
    return support
