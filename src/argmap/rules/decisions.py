"""Graph → findings: formulas that never decide, and mechanisms that deny what happened."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from argmap.graph import Graph
from argmap.model import ArgMap, Clause, Mechanism
from argmap.model.formulas import Formula, Not, Otherwise, evaluate
from argmap.rules.cases import MOST_TERMS, Budget, GivenUp, missed_case
from argmap.rules.mechanisms import is_defined, mechanisms
from argmap.rules.rule import Finding

REORDER = "Change the order, or leave the line out."
CORRECT = "Correct the formula, or leave the line out."


@dataclass(frozen=True, slots=True)
class _Idle:
    """A clause that never decides, and whether its formula would hold somewhere."""

    clause: Clause
    holds_somewhere: bool

    @property
    def reason(self) -> str:
        """Why it never decides, without the full stop."""
        if self.holds_somewhere:
            return "Wherever this holds, an earlier formula decides"
        return "This formula never holds"


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
    budget = Budget(MOST_TERMS)
    asked = _Course(graph.argmap)
    for _, mechanism in mechanisms(graph.argmap):
        if not is_defined(graph.argmap, mechanism):
            continue
        denied = asked.denied(mechanism)
        actual = graph.argmap.factors[mechanism.factor].actual
        for idle in _idle(graph.argmap, mechanism, budget):
            # That it keeps the factor from its actual value is told as an error.
            if denied is None or actual not in idle.clause.values:
                cure = REORDER if idle.holds_somewhere else CORRECT
                yield Finding(idle.clause.place, f"{idle.reason}.", cure)


def _idle(argmap: ArgMap, mechanism: Mechanism, budget: Budget) -> Iterator[_Idle]:
    """The clauses of a mechanism that never decide, as far as the budget lasts."""
    earlier: list[Formula] = []
    for clause in mechanism.clauses:
        if isinstance(clause.formula, Otherwise):
            return
        never = [Not(clause.formula)]
        try:
            if missed_case(argmap, mechanism, [*earlier, *never], budget) is None:
                holds = missed_case(argmap, mechanism, never, budget) is not None
                yield _Idle(clause, holds)
        except GivenUp:
            return
        earlier.append(clause.formula)


def denies_what_happened(graph: Graph) -> Iterator[Finding]:
    """A mechanism that denies what happened

    A model explains the actual course of events: with everything else as it was, each mechanism
    must allow the value that its factor had. Where the line for that value never decides, it is
    shown; else the line that decides.

    Wrong:

    ```yaml
    people: {butow: Robert Butow}
    factors: {bombs: The bombs are used, surrender: Japan surrenders}
    models:
      butow-model: {by: butow, mechanisms: {surrender: {no: bombs, yes: otherwise}}}
    ```

    Right:

    ```yaml
    people: {butow: Robert Butow}
    factors: {bombs: The bombs are used, surrender: Japan surrenders}
    models:
      butow-model: {by: butow, mechanisms: {surrender: {yes: bombs, no: otherwise}}}
    ```
    """
    budget = Budget(MOST_TERMS)
    asked = _Course(graph.argmap)
    for _, mechanism in mechanisms(graph.argmap):
        clause = asked.denied(mechanism)
        if clause is None:
            continue
        actual = graph.argmap.factors[mechanism.factor].actual
        outcome = f'"{mechanism.factor}" {" or ".join(clause.values)}, but it was {actual}.'
        meant = (i for i in _idle(graph.argmap, mechanism, budget) if actual in i.clause.values)
        if idle := next(meant, None):
            message = f"{idle.reason}, which makes {outcome}"
            cure = "Change the order." if idle.holds_somewhere else "Correct the formula."
            yield Finding(idle.clause.place, message, cure)
        else:
            cure = "Correct the formula, or the actual value of a factor."
            yield Finding(clause.place, f"With everything as it was, this makes {outcome}", cure)


class _Course:
    """The actual course of events, and what mechanisms make of it."""

    def __init__(self, argmap: ArgMap) -> None:
        factors = argmap.factors
        self.argmap = argmap
        self.known = all(factor.actual in factor.values for factor in factors.values())
        self.world: Mapping[str, str] = {id: factor.actual for id, factor in factors.items()}
        self.order = {id: tuple(factor.values) for id, factor in factors.items()}

    def denied(self, mechanism: Mechanism) -> Clause | None:
        """The clause that decides as things were, if it excludes what its factor was."""
        early = any(isinstance(c.formula, Otherwise) for c in mechanism.clauses[:-1])
        if early or not self.known or not is_defined(self.argmap, mechanism):
            return None
        holding = (c for c in mechanism.clauses if evaluate(c.formula, self.world, self.order))
        clause = next(holding, None)
        denies = clause is not None and self.world[mechanism.factor] not in clause.values
        return clause if denies else None
