"""Graph → findings: factors that could not go otherwise, and outcomes that rule out nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from argmap.diagnostics import Place
from argmap.graph import Graph
from argmap.model import ArgMap, Claim, Counterfactual
from argmap.rules.rule import KEY, Finding


def no_actual_value(graph: Graph) -> Iterator[Finding]:
    """A factor with values of its own that does not say which it had

    Without values of its own a factor is `no` or `yes`, and was `yes`. Otherwise `actual` says
    what happened: everything that would have been is measured against it.

    Wrong:

    ```yaml
    factors:
      surrender: {text: Japan surrenders, values: [in-august, later]}
    ```

    Right:

    ```yaml
    factors:
      surrender: {text: Japan surrenders, values: [in-august, later], actual: in-august}
    ```
    """
    for factor in graph.argmap.factors.values():
        if not factor.actual:
            message = f'It is not said which value "{factor.id}" had.'
            cure = f"Add `actual: {next(iter(factor.values))}`, or which of its values it was."
            yield Finding((*factor.place, KEY), message, cure)


def one_value(graph: Graph) -> Iterator[Finding]:
    """A factor with only one value

    A factor is something that could have gone otherwise, so it has two values at least.

    Wrong:

    ```yaml
    factors:
      surrender: {text: Japan surrenders, values: in-august, actual: in-august}
    ```

    Right:

    ```yaml
    factors:
      surrender: {text: Japan surrenders, values: [in-august, later], actual: in-august}
    ```
    """
    for factor in graph.argmap.factors.values():
        if len(factor.values) == 1:
            message = f'"{factor.id}" has one value only, so it could not have gone otherwise.'
            yield Finding((*factor.place, "values"), message, "List what else could have been.")


def rules_out_nothing(graph: Graph) -> Iterator[Finding]:
    """An outcome that names every value of a factor

    What would have followed lies within the values that are named. If all of them are named,
    nothing is said: the factor would have had some value.

    Wrong:

    ```yaml
    factors: {bombs: The bombs are used, surrender: Japan surrenders}
    counterfactuals:
      without-bombs:
        text: Without the bombs Japan might or might not have surrendered.
        if: {bombs: no}
        then: {surrender: [no, yes]}
    ```

    Right:

    ```yaml
    factors: {bombs: The bombs are used, surrender: Japan surrenders}
    counterfactuals:
      without-bombs:
        text: Without the bombs Japan might or might not have surrendered.
        if: {bombs: no}
        then: {surrender: yes}
        hedge: uncertain
    ```
    """
    for outcome, place in _outcomes(graph.argmap):
        for name, values in outcome.items():
            factor = graph.argmap.factors.get(name)
            if factor is not None and len(factor.values) > 1 and set(values) == set(factor.values):
                message = f'These are all the values of "{name}", so nothing is ruled out.'
                cure = "Leave out the values that would not have been, or take the factor out."
                yield Finding((*place, name), message, cure)


def _outcomes(argmap: ArgMap) -> Iterable[tuple[Mapping[str, tuple[str, ...]], Place]]:
    for statement in argmap.statements.values():
        if isinstance(statement, Counterfactual):
            yield statement.then, (*statement.place, "then")
        elif isinstance(statement, Claim) and statement.causes is not None:
            yield statement.causes.of, (*statement.causes.place, "of")
