"""Graph → findings: combinations that no formula covers, and formulas that never decide."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from argmap.graph import Graph
from argmap.model import ArgMap, Mechanism
from argmap.model.formulas import (
    And,
    AtLeast,
    Compare,
    Formula,
    Not,
    Or,
    Otherwise,
    evaluate,
    parts_of,
)
from argmap.rules.mechanisms import is_defined, mechanisms, parents
from argmap.rules.rule import KEY, Finding

MOST_TERMS = 500_000
"""How many terms of formulas are looked at in one map before the search is given up."""
MOST_NAMED = 8


def uncovered_combination(graph: Graph) -> Iterator[Finding]:
    """A combination of factors that no formula covers

    A mechanism says what value its factor takes in every case. The message names a case about
    which this one is silent. End it with `otherwise`, which covers all that is left; several
    values, as in `later or never: otherwise`, leave open which of them it is.

    Wrong:

    ```yaml
    people: {butow: Robert Butow}
    factors: {bombs: The bombs are used, entry: The Soviet Union enters, surrender: Surrender}
    models:
      butow-model:
        by: butow
        mechanisms: {surrender: {yes: bombs and entry, no: not bombs}}
    ```

    Right:

    ```yaml
    people: {butow: Robert Butow}
    factors: {bombs: The bombs are used, entry: The Soviet Union enters, surrender: Surrender}
    models:
      butow-model:
        by: butow
        mechanisms: {surrender: {yes: bombs and entry, no: otherwise}}
    ```
    """
    budget = _Budget(MOST_TERMS)
    for _, mechanism in mechanisms(graph.argmap):
        formulas = [clause.formula for clause in mechanism.clauses]
        closed = any(isinstance(formula, Otherwise) for formula in formulas)
        if closed or not is_defined(graph.argmap, mechanism):
            continue
        place, cure = (*mechanism.place, KEY), "Cover it, or let the last line be `otherwise`."
        try:
            case = _case(graph.argmap, mechanism, formulas, budget)
        except _GivenUp:
            message = f'Whether the formulas of "{mechanism.factor}" cover every case is too '
            yield Finding(place, message + "long to find out.", "Let the last be `otherwise`.")
            continue
        if case is not None:
            named = [f"{factor} = {value}" for factor, value in case.items()]
            more = f" and {len(named) - MOST_NAMED} more" if len(named) > MOST_NAMED else ""
            message = f'No formula of "{mechanism.factor}" covers {", ".join(named[:MOST_NAMED])}'
            yield Finding(place, f"{message}{more}.", cure)


def otherwise_not_last(graph: Graph) -> Iterator[Finding]:
    """`otherwise` before the last line

    The first formula that holds decides, and `otherwise` always holds, so what stands after it is
    never asked.

    Wrong:

    ```yaml
    people: {butow: Robert Butow}
    factors: {bombs: The bombs are used, surrender: Japan surrenders}
    models:
      butow-model: {by: butow, mechanisms: {surrender: {no: otherwise, yes: bombs}}}
    ```

    Right:

    ```yaml
    people: {butow: Robert Butow}
    factors: {bombs: The bombs are used, surrender: Japan surrenders}
    models:
      butow-model: {by: butow, mechanisms: {surrender: {yes: bombs, no: otherwise}}}
    ```
    """
    for _, mechanism in mechanisms(graph.argmap):
        for clause in mechanism.clauses[:-1]:
            if isinstance(clause.formula, Otherwise):
                message = "What stands after `otherwise` is never asked."
                yield Finding(clause.place, message, "Move this line to the end.")
                break


def never_decides(graph: Graph) -> Iterator[Finding]:
    """A formula that never decides

    The first formula that holds decides. This one holds only where an earlier one does, or never
    at all, so its line could be left out. Most often two lines stand in the wrong order.

    Wrong:

    ```yaml
    people: {butow: Robert Butow}
    factors:
      bombs: The bombs are used
      entry: The Soviet Union enters the war
      surrender: {text: Surrender, values: [in-august, by-november, later], actual: in-august}
    models:
      butow-model:
        by: butow
        mechanisms:
          surrender: {in-august: bombs or entry, by-november: bombs and entry, later: otherwise}
    ```

    Right:

    ```yaml
    people: {butow: Robert Butow}
    factors:
      bombs: The bombs are used
      entry: The Soviet Union enters the war
      surrender: {text: Surrender, values: [in-august, by-november, later], actual: in-august}
    models:
      butow-model:
        by: butow
        mechanisms:
          surrender: {in-august: bombs and entry, by-november: bombs or entry, later: otherwise}
    ```
    """
    budget = _Budget(MOST_TERMS)
    for _, mechanism in mechanisms(graph.argmap):
        if not is_defined(graph.argmap, mechanism):
            continue
        earlier: list[Formula] = []
        for clause in mechanism.clauses:
            if isinstance(clause.formula, Otherwise):
                break
            try:
                case = _case(graph.argmap, mechanism, [*earlier, Not(clause.formula)], budget)
            except _GivenUp:
                return
            if case is None:
                message = "Where this holds, an earlier formula decides; or it never holds."
                yield Finding(clause.place, message, "Change the order, or leave the line out.")
            earlier.append(clause.formula)


class _GivenUp(Exception):  # noqa: N818 (never leaves this module)
    """The search has used up its budget."""


class _Budget:
    """How many terms may still be looked at."""

    def __init__(self, terms: int) -> None:
        self.terms = terms

    def take(self, terms: int) -> None:
        self.terms -= terms
        if self.terms < 0:
            raise _GivenUp


@dataclass(frozen=True, slots=True)
class _World:
    """Values of some factors; the rest are not yet decided."""

    values: Mapping[str, str]
    order: Mapping[str, tuple[str, ...]]


def _case(
    argmap: ArgMap, mechanism: Mechanism, formulas: Sequence[Formula], budget: _Budget
) -> Mapping[str, str] | None:
    """Values of the mechanism's parents under which no formula holds, if there are such.

    Backtracking over the factors in order; a branch ends as soon as some formula holds whatever
    the factors not yet decided are.
    """
    asked = parents(mechanism)
    order = {name: tuple(argmap.factors[name].values) for name in asked}
    cost = sum(1 for formula in formulas for _ in parts_of(formula))
    waiting: list[dict[str, str]] = [{}]
    while waiting:
        values = waiting.pop()
        budget.take(cost)
        holds = [_holds(formula, _World(values, order)) for formula in formulas]
        if any(holds):
            continue
        if len(values) == len(asked):
            return values
        name = asked[len(values)]
        waiting += [{**values, name: value} for value in reversed(order[name])]
    return None


def _holds(formula: Formula, world: _World) -> bool | None:
    """Whether a formula holds in every completion of a world, in none (False), or neither."""
    match formula:
        case Compare(factor):
            if factor not in world.values:
                return None
            return evaluate(formula, world.values, world.order)
        case Not(operand):
            inner = _holds(operand, world)
            return None if inner is None else not inner
        case And(operands):
            return _at_least(len(operands), operands, world)
        case Or(operands):
            return _at_least(1, operands, world)
        case AtLeast(n, operands):
            return _at_least(n, operands, world)
        case Otherwise():
            return True


def _at_least(n: int, operands: Sequence[Formula], world: _World) -> bool | None:
    held = [_holds(operand, world) for operand in operands]
    if held.count(True) >= n:
        return True
    return False if len(held) - held.count(False) < n else None
