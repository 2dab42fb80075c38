"""Actual cause: a factor that is a cause by itself (Halpern 2015). A model and an effect → yes, no.

Changed alone, with some other factors held at their actual values, it undoes the effect. One
question to the solver decides a factor.
"""

from __future__ import annotations

from argmap.counterfactual.causes.cause import corrections
from argmap.counterfactual.causes.flip import Flip, Question


def is_actual_cause(asked: Question, flipped: Flip, id: str) -> bool:
    """Whether a candidate is a cause by itself. Raises OutOfTime after the deadline."""
    if id not in flipped.changed:
        return False
    change = flipped.changed[id]
    return corrections(asked, flipped).within({change}, (change,)) is not None
