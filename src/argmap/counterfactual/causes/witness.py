"""A cause → the smallest change that shows it: what was otherwise, and what was held fixed."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from argmap.counterfactual.causes.flip import Flip, Question
from argmap.sat.fewest import Fewest


@dataclass(frozen=True, slots=True)
class Witness:
    """A world without the effect: these factors changed, those held at their actual values."""

    changed: Mapping[str, str]
    held: Mapping[str, str]

    @property
    def size(self) -> int:
        """How many factors are changed or held."""
        return len(self.changed) + len(self.held)


def witness(asked: Question, flipped: Flip, cause: Collection[str]) -> Witness:
    """The witness of a cause that holds the fewest factors. Raises OutOfTime after the deadline.

    Of several values that a factor could be changed to, it is the first as listed.
    """
    fixed = only_changing(flipped, cause)
    fewest = Fewest(flipped.solver, flipped.held.values(), fixed)
    fewest.solve(asked.deadline)
    return seen(asked, flipped, cause)


def only_changing(flipped: Flip, cause: Collection[str]) -> list[int]:
    """The literals that exactly these factors are changed."""
    return [literal if id in cause else -literal for id, literal in flipped.changed.items()]


def seen(asked: Question, flipped: Flip, cause: Collection[str]) -> Witness:
    """The witness in the model found last, with the first values that do."""
    model = set(flipped.solver.model())
    held = [id for id, literal in flipped.held.items() if literal in model]
    fixed = only_changing(flipped, cause)
    fixed += [literal if id in held else -literal for id, literal in flipped.held.items()]
    changed: dict[str, str] = {}
    for id in (id for id in asked.candidates if id in cause):
        changed[id] = _first_value(asked, flipped, id, fixed)
        fixed.append(flipped.world.has(id, changed[id]))
    return Witness(changed, {id: asked.model.actual[id] for id in held})


def _first_value(asked: Question, flipped: Flip, id: str, fixed: list[int]) -> str:
    others = [v for v in asked.model.values[id] if v != asked.model.actual[id]]
    for value in others[:-1]:
        if flipped.solver.solve_before(asked.deadline, [*fixed, flipped.world.has(id, value)]):
            return value
    return others[-1]
