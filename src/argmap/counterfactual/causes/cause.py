"""Cause: a minimal set that, changed while some others are held as they were, undoes the effect.

Halpern 2015, "A modification of the Halpern–Pearl definition of causality", IJCAI. A model and an
effect → its causes, each a set of factors.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.counterfactual.causes.flip import Flip, Question, flip
from argmap.sat.corrections import Corrections


def causes(asked: Question) -> Iterator[tuple[str, ...]]:
    """Every cause, its members in document order. Raises OutOfTime after the deadline.

    There can be exponentially many: 462 for a vote of eleven to none. They come one by one.
    """
    flipped = flip(asked)
    with flipped.solver:
        for found in corrections(asked, flipped).all():
            yield members(asked, flipped, found)


def corrections(asked: Question, flipped: Flip) -> Corrections:
    """The sets of changed factors that undo the effect."""
    return Corrections(flipped.solver, flipped.changed.values(), asked.deadline)


def members(asked: Question, flipped: Flip, found: frozenset[int]) -> tuple[str, ...]:
    """The factors of a set of literals, in document order."""
    return tuple(id for id in asked.candidates if flipped.changed.get(id) in found)
