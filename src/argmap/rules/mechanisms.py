"""Graph → findings: mechanisms that cannot work, or deny what happened."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.graph import Graph
from argmap.model import ArgMap, Mechanism, Model
from argmap.model.formulas import comparisons_of, factors_of
from argmap.rules.circles import circles, path
from argmap.rules.rule import KEY, Finding


def mechanisms(argmap: ArgMap) -> Iterator[tuple[Model, Mechanism]]:
    """Every mechanism with its model, in document order."""
    for model in argmap.models.values():
        for mechanism in model.mechanisms.values():
            yield model, mechanism


def parents(mechanism: Mechanism) -> tuple[str, ...]:
    """The factors that a mechanism's formulas name, each once."""
    return tuple(dict.fromkeys(f for c in mechanism.clauses for f in factors_of(c.formula)))


def is_defined(argmap: ArgMap, mechanism: Mechanism) -> bool:
    """Whether every factor and value that a mechanism names is defined, and ordered if need be."""
    factors = argmap.factors
    own = factors.get(mechanism.factor)
    return own is not None and all(
        set(clause.values) <= own.values.keys()
        and all(
            term.factor in factors
            and term.value in factors[term.factor].values
            and (term.op in ("=", "!=") or factors[term.factor].ordered)
            for term in comparisons_of(clause.formula)
        )
        for clause in mechanism.clauses
    )


def compared_without_order(graph: Graph) -> Iterator[Finding]:
    """Values compared by an order that they do not have

    `<`, `<=`, `>` and `>=` go by the order in which a factor's values are listed. A factor with
    `ordered: no` says that its values have none.

    Wrong:

    ```yaml
    people: {frank: Richard Frank}
    factors:
      target: {text: A city, values: [kyoto, kokura, nagasaki], actual: nagasaki, ordered: no}
      surrender: Japan surrenders
    models:
      frank-model: {by: frank, mechanisms: {surrender: {yes: target > kyoto, no: otherwise}}}
    ```

    Right:

    ```yaml
    people: {frank: Richard Frank}
    factors:
      target: {text: A city, values: [kyoto, kokura, nagasaki], actual: nagasaki, ordered: no}
      surrender: Japan surrenders
    models:
      frank-model: {by: frank, mechanisms: {surrender: {yes: target != kyoto, no: otherwise}}}
    ```
    """
    for _, mechanism in mechanisms(graph.argmap):
        for clause in mechanism.clauses:
            for term in comparisons_of(clause.formula):
                factor = graph.argmap.factors.get(term.factor)
                if term.op in ("=", "!=") or factor is None or factor.ordered:
                    continue
                message = f'The values of "{factor.id}" have no order that `{term.op}` could go by.'
                cure = "Use `=` or `!=`, or take `ordered: no` away."
                yield Finding(clause.place, message, cure)


def circular_mechanisms(graph: Graph) -> Iterator[Finding]:
    """Mechanisms that run in a circle

    In one model, a factor that depends on a second cannot also, directly or through others, act
    on it: there would be no first step. Where two things acted on each other in turn, each turn
    is a factor of its own.

    Wrong:

    ```yaml
    people: {frank: Richard Frank}
    factors: {army-resolved: The army resolves to fight, cabinet-resolved: The cabinet resolves to}
    models:
      frank-model:
        by: frank
        mechanisms:
          army-resolved: {yes: cabinet-resolved, no: otherwise}
          cabinet-resolved: {yes: army-resolved, no: otherwise}
    ```

    Right:

    ```yaml
    people: {frank: Richard Frank}
    factors: {army-resolved: The army resolves to fight, cabinet-resolved: The cabinet resolves to}
    models:
      frank-model:
        by: frank
        mechanisms:
          cabinet-resolved: {yes: army-resolved, no: otherwise}
    ```
    """
    for model in graph.argmap.models.values():
        for circle in circles(acting(model)):
            last = model.mechanisms[circle[0]]
            message = f'The mechanisms of "{model.id}" run in a circle: {path(circle)}.'
            if len(circle) == 1:
                message = f'In "{model.id}" the value of "{circle[0]}" depends on itself.'
            cure = "Let one of them depend on something else, or divide a factor into turns."
            yield Finding((*last.place, KEY), message, cure)


def acting(model: Model) -> dict[str, list[str]]:
    """By factor: the factors whose mechanisms name it, among those that have a mechanism."""
    edges: dict[str, list[str]] = {factor: [] for factor in model.mechanisms}
    for mechanism in model.mechanisms.values():
        for parent in parents(mechanism):
            if parent in edges:
                edges[parent].append(mechanism.factor)
    return edges


def on_later_factor(graph: Graph) -> Iterator[Finding]:
    """A mechanism that depends on what came later

    The dates say that a factor named here lies wholly after the factor whose value it is to
    decide. Perhaps the expectation of it was at work, which is a factor of its own.

    Wrong:

    ```yaml
    people: {frank: Richard Frank}
    factors:
      entry: {text: The Soviet Union enters the war, date: 8 August 1945}
      surrender: {text: Japan surrenders, date: 14 August 1945}
    models:
      frank-model: {by: frank, mechanisms: {entry: {yes: surrender, no: otherwise}}}
    ```

    Right:

    ```yaml
    people: {frank: Richard Frank}
    factors:
      entry: {text: The Soviet Union enters the war, date: 8 August 1945}
      surrender: {text: Japan surrenders, date: 14 August 1945}
    models:
      frank-model: {by: frank, mechanisms: {surrender: {yes: entry, no: otherwise}}}
    ```
    """
    factors = graph.argmap.factors
    for _, mechanism in mechanisms(graph.argmap):
        for clause in mechanism.clauses:
            for name in factors_of(clause.formula):
                if is_later(graph.argmap, name, mechanism.factor):
                    date = factors[name].date
                    message = f'"{name}" ({date and date.text}) is wholly later than '
                    message += f'"{mechanism.factor}", which it cannot have acted on.'
                    yield Finding(clause.place, message, "Correct a date, or name what was meant.")


def is_later(argmap: ArgMap, name: str, other: str) -> bool:
    """Whether one factor is dated wholly after another."""
    late, early = argmap.factors.get(name), argmap.factors.get(other)
    if late is None or early is None or late.date is None or early.date is None:
        return False
    return early.date.precedes(late.date)
