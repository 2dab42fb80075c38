"""A causal model and an effect → a solver's question: what, if changed, would undo the effect?

Cause (Halpern 2015, "A modification of the Halpern–Pearl definition of causality", IJCAI): a
minimal set of factors such that with some other values of them, and some set of factors held at
their actual values, the effect fails. So the causes are the minimal correction sets of "the effect
fails although nothing is changed", and whatever the smallest changes need may be held.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass, replace

from argmap.counterfactual.causal import CausalModel, Root, reduced_to
from argmap.counterfactual.causes.encoding import World
from argmap.model.formulas import Formula, evaluate, factors_of
from argmap.sat import Solver


@dataclass(frozen=True, slots=True)
class Question:
    """An effect that is actual in a model of all that acts on it, and what may be among its causes.

    Made by `question`. `candidates` are in document order.
    """

    model: CausalModel
    effect: Formula
    candidates: tuple[str, ...]
    deadline: float


def question(model: CausalModel, effect: Formula, deadline: float) -> Question:
    """Ask about an effect; `deadline` is in seconds of `time.monotonic`.

    Candidates are the other factors that act on the effect, directly or through others. Raises
    ValueError where the effect is not actual in the model.
    """
    named = factors_of(effect)
    relevant = reduced_to(model, named)
    if not evaluate(effect, relevant.actual, relevant.values):
        raise ValueError("only what is actual in a model has causes in it")
    candidates = tuple(id for id in relevant.factors if id not in named)
    return Question(relevant, effect, candidates, deadline)


def with_share(asked: Question, share: float) -> Question:
    """The question with a share of the time that is left."""
    now = time.monotonic()
    return replace(asked, deadline=now + (asked.deadline - now) * share)


def holds_after(asked: Question, world: Mapping[str, str]) -> bool:
    """Whether the effect is there in a world."""
    return evaluate(asked.effect, world, asked.model.values)


@dataclass(frozen=True, slots=True)
class Flip:
    """The clauses of "the effect fails": a factor is changed, or held, or follows its function."""

    world: World
    changed: Mapping[str, int]
    """By candidate: the literal that it has another value than its actual one."""
    held: Mapping[str, int]
    """By factor with a function: the literal that it is held at its actual value."""

    @property
    def solver(self) -> Solver:
        """Where the clauses are. Whoever made the flip closes it."""
        return self.world.solver

    @property
    def factor(self) -> Mapping[int, str]:
        """The candidates by their literals."""
        return {literal: id for id, literal in self.changed.items()}


def flip(asked: Question) -> Flip:
    """The clauses for a question, in a solver of their own."""
    model, solver = asked.model, Solver(0)
    world = World(solver, model)
    changed = {id: solver.new_variable() for id in asked.candidates if len(model.values[id]) > 1}
    held = {
        id: solver.new_variable()
        for id, factor in model.factors.items()
        if not isinstance(factor.function, Root)
    }
    for id in model.factors:
        free = [literals[id] for literals in (changed, held) if id in literals]
        world.follow(id, free)
        actual = world.has(id, model.actual[id])
        if id in held:
            solver.add([[-held[id], actual]])
        if id in changed:
            solver.add([[-changed[id], -actual]])
    solver.add([[-world.holds(asked.effect)]])
    # Small changes first: they need less shrinking.
    solver.prefer([-literal for literal in (*changed.values(), *held.values())])
    return Flip(world, changed, held)
