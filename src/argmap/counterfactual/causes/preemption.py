"""Pre-emption: what would have brought the effect, had not something else brought it already.

Lewis 1973, "Causation", and 2000, "Causation as influence", Journal of Philosophy, in Halpern's
terms (2015): X is pre-empted by Y where X is in no cause, Y alone is a cause but not but-for, and
with Y changed the effect is still there and X is in a cause of it. X was kept from happening where
changing Y changes a factor between X and the effect; else X was idle. A model, an effect and its
factors' roles → the pairs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from argmap.counterfactual.causal import CausalModel, descendants, with_set
from argmap.counterfactual.causes.flip import Question, flip, question
from argmap.counterfactual.causes.part_of_cause import cause_with
from argmap.model.formulas import factors_of

How = Literal["idle", "kept from happening"]


@dataclass(frozen=True, slots=True)
class Preemption:
    """A factor that was pre-empted by another, and how."""

    factor: str
    by: str
    how: How


def preemptions(
    asked: Question, unrelated: Sequence[str], lone: Sequence[str]
) -> Iterator[Preemption]:
    """Every pre-emption: by a lone cause that is not but-for, of a factor that is in no cause.

    Raises OutOfTime after the deadline.
    """
    for by in lone:
        found: dict[str, list[How]] = {}
        for value in asked.model.values[by]:
            if value != asked.model.actual[by]:
                changed = with_set(asked.model, {by: value})
                for factor in _in_causes(asked, changed, unrelated):
                    found.setdefault(factor, []).append(_how(asked, changed, factor))
        for factor, hows in found.items():
            kept = "kept from happening" in hows
            yield Preemption(factor, by, "kept from happening" if kept else "idle")


def _in_causes(asked: Question, changed: CausalModel, unrelated: Sequence[str]) -> Iterator[str]:
    again = question(changed, asked.effect, asked.deadline)
    flipped = flip(again)
    with flipped.solver:
        for factor in unrelated:
            if cause_with(again, flipped, factor):
                yield factor


def _how(asked: Question, changed: CausalModel, factor: str) -> How:
    between = descendants(asked.model, factor) - set(factors_of(asked.effect))
    if any(changed.actual[id] != asked.model.actual[id] for id in between):
        return "kept from happening"
    return "idle"
