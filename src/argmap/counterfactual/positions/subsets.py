"""An oracle of consistency → all minimal inconsistent subsets, and what hits them all."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import islice
from math import inf

from argmap.sat import Solver
from argmap.sat.corrections import Corrections

Subset = frozenset[int]

Core = Callable[[Subset], Subset | None]
"""An inconsistent part of a set, not always the smallest; None where the set is consistent."""


@dataclass(frozen=True, slots=True)
class Oracle:
    """What tells of consistency: for a set; and what also held when one was last consistent."""

    core: Core
    holding: Callable[[], Subset]


@dataclass(frozen=True, slots=True)
class Limits:
    """How many subsets are looked for, and how many questions are asked for them at most."""

    subsets: int
    questions: int = 20_000


@dataclass(frozen=True, slots=True)
class Found:
    """Minimal inconsistent subsets; `all` is False where there may be more."""

    subsets: tuple[Subset, ...]
    all: bool


def minimal_subsets(
    everything: Iterable[int], oracle: Oracle, limits: Limits, known: Iterable[Subset] = ()
) -> Found:
    """The minimal inconsistent subsets of a set of positive numbers, besides those known.

    MARCO (Liffiton, Previti, Malik and Marques-Silva 2016): a solver proposes sets not yet known
    to be consistent or not. One that is inconsistent is shrunk, and no set that has it in it is
    proposed again; one that is consistent is grown, and no part of it is.
    """
    whole = frozenset(everything)
    subsets: list[Subset] = []
    asking = _Asking(oracle, limits.questions)
    with Solver(max(whole, default=0)) as proposals:
        proposals.prefer(sorted(whole))
        proposals.add([number, -number] for number in sorted(whole))
        proposals.add([-number for number in sorted(subset)] for subset in known)
        while len(subsets) < limits.subsets and asking.left > 0:
            if not proposals.solve():
                return Found(tuple(subsets), True)
            seed = whole.intersection(proposals.model())
            found = asking.core(seed)
            if found is None:
                proposals.add([sorted(whole - _grown(seed, whole, asking))])
            else:
                subsets.append(_shrunk(found, asking.core))
                proposals.add([[-number for number in sorted(subsets[-1])]])
    return Found(tuple(subsets), False)


class _Asking:
    """An oracle that counts how many more questions it may be asked before the search ends."""

    def __init__(self, oracle: Oracle, questions: int) -> None:
        self._oracle = oracle
        self.left = questions

    def core(self, subset: Subset) -> Subset | None:
        self.left -= 1
        return self._oracle.core(subset)

    def holding(self) -> Subset:
        return self._oracle.holding()


def _shrunk(found: Subset, core: Core) -> Subset:
    needed: set[int] = set()
    while rest := sorted(found - needed):
        smaller = core(found - {rest[0]})
        if smaller is None:
            needed.add(rest[0])
        else:
            found = smaller
    return found


def _grown(seed: Subset, whole: Subset, asking: _Asking) -> Subset:
    """A consistent set that has the one last asked about in it, as large as it can be."""
    for number in sorted(whole - seed):
        if number in seed:
            continue
        larger = seed | (asking.holding() & whole)
        if larger > seed and asking.core(larger) is None:
            seed = larger
        if number not in seed and asking.core(seed | {number}) is None:
            seed |= {number}
    return seed


def hitting_sets(subsets: Iterable[Subset], most: int) -> tuple[Subset, ...]:
    """All minimal sets that have a member in each subset, smallest first; so many at most."""
    clauses = [sorted(subset) for subset in subsets]
    numbers = sorted({number for clause in clauses for number in clause})
    with Solver(max(numbers, default=0)) as solver:
        solver.add(clauses)
        solver.prefer([-number for number in numbers])
        found = tuple(islice(Corrections(solver, numbers, inf).all(), most))
    return tuple(sorted(found, key=lambda hitting: (len(hitting), sorted(hitting))))


def minimal(subsets: Iterable[Subset]) -> list[Subset]:
    """Those that have no other in them, each once, in their order."""
    kept: list[Subset] = []
    for subset in sorted(dict.fromkeys(subsets), key=len):
        if not any(other <= subset for other in kept):
            kept.append(subset)
    return kept
