"""But-for cause: without it, and with nothing held, the effect fails. A model, an effect → yes, no.

The test of the common law (sine qua non): some other value of the factor, set alone, undoes the
effect. In Halpern's terms (2015) a cause of one member whose witness holds nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.counterfactual.causal import world
from argmap.counterfactual.causes.flip import Question, holds_after


def worlds_without(asked: Question, id: str) -> Iterator[dict[str, str]]:
    """The worlds with a factor alone changed, one for each of its other values."""
    for value in asked.model.values[id]:
        if value != asked.model.actual[id]:
            yield world(asked.model, {id: value})


def is_but_for(asked: Question, id: str) -> bool:
    """Whether the effect fails in one of the worlds with a candidate alone changed."""
    return any(not holds_after(asked, found) for found in worlds_without(asked, id))
