"""Part of a cause: a member of a cause that has other members too (Halpern 2015).

A model and an effect → some cause with a factor in it. Deciding this is harder than deciding an
actual cause (Eiter and Lukasiewicz 2002): a set is proposed, and where it is not minimal without
the factor, it is ruled out.
"""

from __future__ import annotations

from argmap.counterfactual.causes.cause import corrections, members
from argmap.counterfactual.causes.flip import Flip, Question


def cause_with(asked: Question, flipped: Flip, id: str) -> tuple[str, ...] | None:
    """Some cause that a candidate is in, alone or with others. Raises OutOfTime.

    None where it is in no cause.
    """
    if id not in flipped.changed:
        return None
    found = corrections(asked, flipped).containing(flipped.changed[id])
    return None if found is None else members(asked, flipped, found)
