"""A position and an effect → what changing one factor alone does, in all its models at once.

But-for causes and displacement need only the worlds with one factor changed, so that a solver
decides them however many models there are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Literal

from argmap.counterfactual.positions.commitments import Commitments
from argmap.counterfactual.positions.demands import changes, distances
from argmap.counterfactual.positions.order import Order
from argmap.counterfactual.positions.positions import Position
from argmap.model.formulas import Formula, evaluate, factors_of

Extent = Literal["all", "some", "none"]
"""In how many of a position's models something holds."""


@dataclass(frozen=True, slots=True)
class Alone:
    """What changing one factor alone does."""

    but_for: Extent
    displacement: tuple[int, ...]
    """The distinct displacements, least first."""


def alone(
    order: Order, position: Position, effect: Formula, candidates: Sequence[str]
) -> Iterator[tuple[str, Alone]]:
    """What each candidate, changed alone, does to an effect over the models of a position."""
    numbered = list(enumerate(position.members, 1))
    with Commitments(order, numbered, position.held) as bearing:
        for id in candidates:
            yield id, _Changes(bearing, effect, id).alone()


class _Changes:
    """The worlds with one factor alone changed."""

    def __init__(self, bearing: Commitments, effect: Formula, id: str) -> None:
        self._bearing = bearing
        self._firm = bearing.numbers("all")
        levels: dict[int, list[int]] = {}
        for level, literal in _levels(bearing, effect, id):
            levels.setdefault(level, []).append(literal)
        self._levels = sorted(levels.items())

    def alone(self) -> Alone:
        """Whether the effect fails in some of these worlds, and how far off its factor then is."""
        found = tuple(level for level in self._possible() if self._can_be(level))
        undone = [level for level in found if level > 0]
        but_for: Extent = "none" if not undone else "some" if 0 in found else "all"
        return Alone(but_for, found)

    def _possible(self) -> Iterator[int]:
        yield 0
        yield from (level for level, _ in self._levels if level > 0)

    def _can_be(self, most: int) -> bool:
        """Whether in some model this is the most levels of all these worlds."""
        beyond = [-literal for level, found in self._levels if level > most for literal in found]
        reached = [literal for level, found in self._levels if level == most for literal in found]
        some = [self._bearing.worlds.gates.any_of(reached)] if most else []
        return self._bearing.possible(self._firm, [*beyond, *some])


def _levels(bearing: Commitments, effect: Formula, id: str) -> Iterator[tuple[int, int]]:
    """By world with a factor alone changed: distances, and the literals that they are those."""
    worlds, factors = bearing.worlds, bearing.worlds.order.factors
    values = {name: tuple(factor.values) for name, factor in factors.items()}
    named = factors_of(effect)
    far = dict[str, int]()
    if len(named) == 1:
        outcome = factors[named[0]]
        within = [v for v in outcome.values if evaluate(effect, {outcome.id: v}, values)]
        far = dict(distances(outcome, within))
    for setting in changes(worlds.order, id):
        has = partial(worlds.has, worlds.world(dict(setting)))
        if len(named) == 1:
            yield from ((level, has(named[0], v)) for v, level in far.items())
        else:
            yield 1, -worlds.gates.holds(effect, has, values)
