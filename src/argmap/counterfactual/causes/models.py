"""A position and an effect → the causal models that it leaves, as far as the effect differs.

A function that no mechanism settles is a table with a cell for each combination of values of the
factors that may act on its factor. What is set to such a combination shows the cell, so that the
worlds of a position know which tables it allows (Halpern 2000, "Axiomatizing causal reasoning").
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from math import prod

from argmap.counterfactual.causal import (
    CausalFactor,
    CausalModel,
    Function,
    Root,
    Rule,
    Rules,
    Table,
    causal_model,
)
from argmap.counterfactual.positions.commitments import Commitments
from argmap.counterfactual.positions.demands import settings
from argmap.counterfactual.positions.members import Obeys
from argmap.counterfactual.positions.order import Order
from argmap.counterfactual.positions.positions import Position
from argmap.model import Mechanism
from argmap.model.formulas import Formula, evaluate, factors_of
from argmap.sat import OutOfTime

MOST_MODELS = 1_000
"""So many models are gone through, those that differ only where the effect does not being one."""

MOST_CELLS = 200
"""Tables of more cells than this take too long."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What a factor's function makes of one combination of its parents' values."""

    factor: str
    parents: tuple[str, ...]
    combination: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Outline:
    """What all models of a position have in common, and the cells in which they may differ."""

    functions: Mapping[str, Function]
    """By factor that needs no table."""
    cells: tuple[Cell, ...]
    merged: Mapping[str, Mapping[str, str]]
    """By factor whose values need not all be told apart: each value, and what stands for it."""


class TooManyModelsError(Exception):
    """A position leaves more models than can be gone through."""


def may_act(order: Order, effect: Formula) -> tuple[str, ...]:
    """The factors that an effect names and those that may act on them, in document order."""
    reached = set(factors_of(effect))
    waiting = list(reached)
    while waiting:
        for parent in order.parents(waiting.pop()):
            if parent not in reached:
                reached.add(parent)
                waiting.append(parent)
    return tuple(name for name in order.names if name in reached)


def models(
    order: Order, position: Position, effect: Formula, deadline: float
) -> Iterator[CausalModel]:
    """The models of a position, of those that differ only where the effect does not, one each.

    Raises TooManyModelsError where there are too many, as a rule before the first; OutOfTime after
    the deadline.
    """
    outline = _outline(order, position, effect)
    numbered = list(enumerate(position.members, 1))
    with Commitments(order, numbered, position.held) as bearing:
        firm = bearing.numbers("all")
        literals = {cell: _literals(bearing, outline, cell) for cell in outline.cells}
        found_so_far = 0
        while bearing.possible(firm):
            found_so_far += 1
            if found_so_far > MOST_MODELS:
                raise TooManyModelsError
            if time.monotonic() >= deadline:
                raise OutOfTime
            found = _read(bearing, literals)
            yield _model(order, outline, found)
            bearing.worlds.gates.add([-literals[cell][value] for cell, value in found.items()])


def _outline(order: Order, position: Position, effect: Formula) -> Outline:
    """Which functions are known, and which are tables. Raises TooManyModelsError."""
    factors = may_act(order, effect)
    merged = dict(_merged(order, effect))
    mechanisms = {
        member.content.mechanism.factor: member.content.mechanism
        for member in position.members
        if isinstance(member.content, Obeys)
    }
    functions: dict[str, Function] = {}
    cells: list[Cell] = []
    # A statement settles at most one cell of a table in each of its worlds; the rest are free.
    looked_at = sum(len(list(settings(order, member))) for member in position.members)
    free = 0
    for factor in factors:
        known = _known(order, position, factor, mechanisms.get(factor), merged.get(factor, {}))
        if known is not None:
            functions[factor] = known
            continue
        parents = order.parents(factor)
        if factor not in mechanisms:
            free += max(0, _rows(order, parents) - 1 - looked_at)
        if free >= MOST_MODELS.bit_length() or len(cells) + _rows(order, parents) > MOST_CELLS:
            raise TooManyModelsError
        for combination in product(*(order.factors[parent].values for parent in parents)):
            cells.append(Cell(factor, parents, combination))
    return Outline(functions, tuple(cells), merged)


def _rows(order: Order, parents: tuple[str, ...]) -> int:
    return prod(len(order.factors[parent].values) for parent in parents)


def _merged(order: Order, effect: Formula) -> Iterator[tuple[str, Mapping[str, str]]]:
    """Of an effect that is about one factor, only whether it is there matters.

    That factor acts on nothing that acts on the effect. The actual value stands for the effect,
    and the first value outside it for its absence.
    """
    named = factors_of(effect)
    if len(named) != 1:
        return
    factor = order.factors[named[0]]
    values = {named[0]: tuple(factor.values)}
    within = {v for v in factor.values if evaluate(effect, {factor.id: v}, values)}
    outside = next((v for v in factor.values if v not in within), factor.actual)
    yield factor.id, {v: factor.actual if v in within else outside for v in factor.values}


def _known(
    order: Order,
    position: Position,
    factor: str,
    mechanism: Mechanism | None,
    merged: Mapping[str, str],
) -> Function | None:
    """A factor's function where it needs no table."""
    if mechanism is not None:
        rules = [(c, {merged.get(v, v) for v in c.values}) for c in mechanism.clauses]
        if all(len(values) == 1 for _, values in rules):
            return Rules(tuple(Rule(values.pop(), clause.formula) for clause, values in rules))
        return None
    if factor in position.held or not order.parents(factor):
        return Root(order.factors[factor].actual)
    return None


def _literals(bearing: Commitments, outline: Outline, cell: Cell) -> dict[str, int]:
    """The literal of each value that a cell can have, merged values having one."""
    worlds = bearing.worlds
    world = worlds.world(dict(zip(cell.parents, cell.combination, strict=True)))
    alike: dict[str, list[int]] = {}
    for value in worlds.order.factors[cell.factor].values:
        stands = outline.merged.get(cell.factor, {}).get(value, value)
        alike.setdefault(stands, []).append(worlds.has(world, cell.factor, value))
    return {value: worlds.gates.any_of(literals) for value, literals in alike.items()}


def _read(bearing: Commitments, literals: Mapping[Cell, Mapping[str, int]]) -> dict[Cell, str]:
    """The value of each cell in the solver's model; what it left out may have any value."""
    holding = {*bearing.worlds.solver.model(), bearing.worlds.gates.true}
    return {
        cell: next((v for v, literal in values.items() if literal in holding), next(iter(values)))
        for cell, values in literals.items()
    }


def _model(order: Order, outline: Outline, found: Mapping[Cell, str]) -> CausalModel:
    tables: dict[str, dict[tuple[str, ...], str]] = {}
    for cell, value in found.items():
        tables.setdefault(cell.factor, {})[cell.combination] = value
    functions = dict(outline.functions)
    for factor, rows in tables.items():
        functions[factor] = Table(order.parents(factor), rows, order.factors[factor].actual)
    return causal_model(
        CausalFactor(id, tuple(factor.values), factor.ordered, functions[id])
        for id, factor in order.factors.items()
        if id in functions
    )
