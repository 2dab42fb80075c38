"""Graph → findings: combinations that no formula covers, and lines that are never asked."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.graph import Graph
from argmap.model.formulas import Otherwise
from argmap.rules.cases import MOST_TERMS, Budget, GivenUp, missed_case
from argmap.rules.mechanisms import is_defined, mechanisms
from argmap.rules.rule import KEY, Finding

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
    budget = Budget(MOST_TERMS)
    for _, mechanism in mechanisms(graph.argmap):
        formulas = [clause.formula for clause in mechanism.clauses]
        closed = any(isinstance(formula, Otherwise) for formula in formulas)
        if closed or not is_defined(graph.argmap, mechanism):
            continue
        place, cure = (*mechanism.place, KEY), "Cover it, or let the last line be `otherwise`."
        try:
            case = missed_case(graph.argmap, mechanism, formulas, budget)
        except GivenUp:
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
