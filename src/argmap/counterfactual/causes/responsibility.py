"""Responsibility: 1/n, where n factors at the least must be changed or held to show a cause.

Chockler and Halpern 2004, "Responsibility and blame", JAIR 22, in the form of Halpern 2016, "Actual
Causality": n is the least |X| + |W| over the causes X that a factor is in and their witnesses W; a
factor in no cause has the responsibility 0. A model, an effect and a factor → bounds that are
equal unless time ran out.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from fractions import Fraction

from argmap.counterfactual.causes.cause import corrections, members
from argmap.counterfactual.causes.flip import Flip, Question, flip, with_share
from argmap.counterfactual.causes.witness import Witness, seen
from argmap.sat import OutOfTime
from argmap.sat.counting import counters
from argmap.sat.fewest import Fewest

MOST_COUNTED = 500_000
"""Counting takes about as many clauses as there are literals, times how far they are counted."""


@dataclass(frozen=True, slots=True)
class Responsibility:
    """The least and the greatest that a factor's responsibility can be, as far as was proved."""

    least: Fraction
    greatest: Fraction
    witness: Witness | None
    """One that shows the least; None for a factor in no cause."""

    @property
    def is_exact(self) -> bool:
        """Whether the responsibility is known."""
        return self.least == self.greatest


def responsibility(asked: Question, id: str, known: Witness | None) -> Responsibility:
    """A candidate's responsibility, given a witness of some cause that it is in.

    None means that it is in no cause. The witness must hold as few factors as its cause allows.
    After the deadline the answer is what was proved until then.
    """
    if known is None:
        return Responsibility(Fraction(0), Fraction(0), None)
    if len(known.changed) == 1:
        # It is a cause by itself, so it is in no other.
        return _exactly(known)
    flipped = flip(asked)
    with flipped.solver:
        return _searched(asked, flipped, id, known)


def _exactly(shown: Witness) -> Responsibility:
    exact = Fraction(1, shown.size)
    return Responsibility(exact, exact, shown)


def _searched(asked: Question, flipped: Flip, id: str, known: Witness) -> Responsibility:
    change, best = flipped.changed[id], known
    try:
        for smaller in _smaller_witnesses(asked, flipped, change, known):
            best = smaller
    except OutOfTime:
        greatest = max(Fraction(1, _proved(asked, flipped, change)), Fraction(1, best.size))
        return Responsibility(Fraction(1, best.size), greatest, best)
    return _exactly(best)


def _smaller_witnesses(
    asked: Question, flipped: Flip, change: int, best: Witness
) -> Iterator[Witness]:
    """Ever smaller witnesses of causes with this change, until there is none.

    Takes most of the time that is left, and raises OutOfTime then.
    """
    counted = [*flipped.changed.values(), *flipped.held.values()]
    if len(counted) * best.size > MOST_COUNTED:
        raise OutOfTime
    sizes = counters(flipped.solver, counted, best.size)
    limited = with_share(asked, 0.7)
    while flipped.solver.solve_before(limited.deadline, [change, -sizes[best.size - 1]]):
        found = corrections(limited, flipped).made()
        shown = seen(limited, flipped, members(limited, flipped, found))
        smaller = _smaller_cause(limited, flipped, found)
        if smaller is None:
            best = shown
            yield best
        else:
            _rule_out_beyond(flipped, smaller, change)


def _proved(asked: Question, flipped: Flip, change: int) -> int:
    """So many changes and holdings are needed at the least, as far as the time left tells."""
    unwanted = {*flipped.changed.values(), *flipped.held.values()} - {change}
    fewest = Fewest(flipped.solver, sorted(unwanted), (change,))
    with suppress(OutOfTime):
        fewest.solve(asked.deadline)
    return 1 + fewest.proved


def _smaller_cause(asked: Question, flipped: Flip, found: frozenset[int]) -> frozenset[int] | None:
    """A cause within these changes that can do without some of them."""
    sets = corrections(asked, flipped)
    spared = flipped.world.gates.any_of([-change for change in sorted(found)])
    smaller = sets.within(found, (spared,))
    return None if smaller is None else sets.shrunk(smaller)


def _rule_out_beyond(flipped: Flip, cause: frozenset[int], change: int) -> None:
    """Demand that no set with this change has a cause as a part, unless it is that cause."""
    together = [-member for member in sorted(cause)]
    if change not in cause:
        flipped.solver.add([together])
        return
    others = (other for other in flipped.changed.values() if other not in cause)
    flipped.solver.add([*together, -other] for other in others)
