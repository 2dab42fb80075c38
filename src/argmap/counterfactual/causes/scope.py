"""A causal model and an effect → a solver's question in which every root may go otherwise."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from argmap.counterfactual.causal import Root
from argmap.counterfactual.causes.encoding import World
from argmap.counterfactual.causes.flip import Question
from argmap.sat import Solver


@dataclass(frozen=True, slots=True)
class Scope:
    """The worlds of a model whose roots are free, with any one factor set besides."""

    asked: Question
    world: World
    effect: int
    """The literal that the effect is there."""
    is_set: Mapping[str, int]
    """By factor with a function: the literal that it need not follow it."""

    @property
    def solver(self) -> Solver:
        """Where the clauses are. Whoever made the scope closes it."""
        return self.world.solver

    def actual(self, id: str) -> int:
        """The literal that a factor has its actual value."""
        return self.world.has(id, self.asked.model.actual[id])

    def functions(self, but: str = "") -> list[int]:
        """The literals that every factor follows its function, but one."""
        return [-literal for id, literal in self.is_set.items() if id != but]

    def can(self, *literals: int, setting: str = "") -> bool:
        """Whether these literals hold in some world, with one factor set. Raises OutOfTime."""
        assumed = [*literals, *self.functions(setting)]
        return self.solver.solve_before(self.asked.deadline, assumed)


def scope(asked: Question) -> Scope:
    """The clauses for a question, in a solver of their own."""
    model, solver = asked.model, Solver(0)
    world = World(solver, model)
    is_set = {
        id: solver.new_variable()
        for id, factor in model.factors.items()
        if not isinstance(factor.function, Root)
    }
    for id, literal in is_set.items():
        world.follow(id, [literal])
    return Scope(asked, world, world.holds(asked.effect), is_set)
