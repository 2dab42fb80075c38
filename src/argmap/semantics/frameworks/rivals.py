"""Attacks and an argument → an admissible set with it, and one that keeps it out.

An argument is in every preferred extension iff some admissible set holds it and every admissible
set that attacks such a set can be extended to an admissible set with the argument: no preferred
extension is ever completed (M. Thimm, F. Cerutti and M. Vallati, Skeptical reasoning with preferred
semantics in abstract argumentation without computing preferred extensions, IJCAI 2021).
"""

from __future__ import annotations

from collections.abc import Iterable

from argmap.semantics.frameworks import encoding
from argmap.semantics.frameworks.admissible import Admissible
from argmap.semantics.frameworks.framework import Attacks


def rival(search: Admissible, argument: int, defence: Iterable[int]) -> list[int] | None:
    """An admissible set that no admissible set with the argument extends, or None.

    `defence` is an admissible set with the argument. An extension without it conflicts with every
    such set, and attacks it, since it answers the attack; so the search is for an admissible set
    that attacks all those known, until one is a rival indeed or there is none.
    """
    known = search.solver.new_variable()
    keeping_out = [known, -encoding.member(argument)]
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
