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


MOST_PROPOSALS = 20_000
"""So many sets are looked at before the search for subsets is given up."""


@dataclass(frozen=True, slots=True)
class Found:
    """Minimal inconsistent subsets; `all` is False where there may be more."""

    subsets: tuple[Subset, ...]
    all: bool


def minimal_subsets(everything: Iterable[int], core: Core, most: int) -> Found:
    """The minimal inconsistent subsets of a set of positive numbers, so many at most.

    MARCO (Liffiton, Previti, Malik and Marques-Silva 2016): a solver proposes sets not yet known
    to be consistent or not. One that is inconsistent is shrunk, and no set that has it in it is
    proposed again; one that is consistent is grown, and no part of it is.
    """
    whole = frozenset(everything)
    subsets: list[Subset] = []
    with Solver(max(whole, default=0)) as proposals:
        proposals.prefer(sorted(whole))
        proposals.add([number, -number] for number in sorted(whole))
        for _ in range(MOST_PROPOSALS):
            if len(subsets) >= most:
                break
            if not proposals.solve():
                return Found(tuple(subsets), True)
            seed = whole.intersection(proposals.model())
            found = core(seed)
            if found is None:
                proposals.add([sorted(whole - _grown(seed, whole, core))])
            else:
                subsets.append(_shrunk(found, core))
                proposals.add([[-number for number in sorted(subsets[-1])]])
    return Found(tuple(subsets), False)


def _shrunk(found: Subset, core: Core) -> Subset:
    needed: set[int] = set()
    while rest := sorted(found - needed):
        smaller = core(found - {rest[0]})
        if smaller is None:
            needed.add(rest[0])
        else:
            found = smaller
    return found


def _grown(seed: Subset, whole: Subset, core: Core) -> Subset:
    for number in sorted(whole - seed):
        if core(seed | {number}) is None:
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
