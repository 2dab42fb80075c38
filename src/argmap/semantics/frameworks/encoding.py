"""Attacks → clauses whose models are the admissible, complete or stable sets.

Argument a is variable x(a) = a + 1, true where a is in the set; p(a) is true where the set attacks
a. The encodings are those of Besnard and Doutre (2004) with p(a) as a name for the disjunction,
which keeps them linear in the attacks (Cerutti, Dunne, Giacomin and Vallati 2014).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from argmap.semantics.frameworks.framework import Attacks


def member(argument: int) -> int:
    """x(a): the argument is in the set."""
    return argument + 1


def attacked(attacks: Attacks, argument: int) -> int:
    """p(a): the set attacks the argument. Not for stable sets, where it is -x(a)."""
    return attacks.size + argument + 1


def admissible(attacks: Attacks) -> Iterator[list[int]]:
    """Nothing in the set is attacked by it, and it attacks whatever attacks it."""
    size = attacks.size
    for a in range(size):
        x, p = a + 1, size + a + 1
        yield [-x, -p]
        attackers = attacks.attackers[a]
        for b in attackers:
            yield [-1 - b, p]
            yield [-x, size + b + 1]
        yield [-p, *[b + 1 for b in attackers]]


def complete(attacks: Attacks) -> Iterator[list[int]]:
    """An admissible set with every argument that it defends."""
    yield from admissible(attacks)
    for a in range(attacks.size):
        yield [a + 1, *[-attacked(attacks, b) for b in attacks.attackers[a]]]


def stable(attacks: Attacks) -> Iterator[list[int]]:
    """An argument is in the set if and only if the set does not attack it."""
    for a in range(attacks.size):
        attackers = attacks.attackers[a]
        for b in attackers:
            yield [-1 - a, -1 - b]
        yield [a + 1, *[b + 1 for b in attackers]]


def members(attacks: Attacks, model: Iterable[int]) -> list[int]:
    """The arguments in the set that a model stands for."""
    size = attacks.size
    return [literal - 1 for literal in model if 0 < literal <= size]
