"""Graph → findings: factors, values and readings that are named and nowhere defined."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from argmap.diagnostics import did_you_mean
from argmap.graph import Graph
from argmap.model import ArgMap, Counterfactual, Factor, InconsistentSet
from argmap.rules.references import MOST_RELATED, MOST_SUGGESTIONS, one_for_each
from argmap.rules.rule import KEY, Finding
from argmap.rules.uses import Use, undefined_factors, values_named


def unknown_factor(graph: Graph) -> Iterator[Finding]:
    """A factor that is nowhere defined

    What could have gone otherwise is defined once under `factors`; counterfactuals, causes and
    mechanisms name it by its id. In a formula a value needs its factor: `surrender = later`.

    Wrong:

    ```yaml
    factors:
      soviet-entry: The Soviet Union enters the war
      surrender: Japan surrenders
    counterfactuals:
      without-entry:
        text: Without Soviet entry Japan would have fought on.
        if: {soviet-enrty: no}
        then: {surrender: no}
    ```

    Right:

    ```yaml
    factors:
      soviet-entry: The Soviet Union enters the war
      surrender: Japan surrenders
    counterfactuals:
      without-entry:
        text: Without Soviet entry Japan would have fought on.
        if: {soviet-entry: no}
        then: {surrender: no}
    ```
    """
    found = list(one_for_each(graph.argmap, undefined_factors(graph.argmap), "factor"))
    owners = _owners_of_values(graph.argmap) if found else {}
    for finding in found:
        name = finding.message.split('"')[1]
        if name in owners:
            message = f'"{name}" is a value of "{owners[name]}", not a factor.'
            cure = f"In a formula write `{owners[name]} = {name}`."
            finding = Finding(finding.place, message, cure, finding.related)
        yield finding


def _owners_of_values(argmap: ArgMap) -> dict[str, str]:
    return {
        value: factor.id
        for factor in argmap.factors.values()
        for value in factor.values
        if value not in ("yes", "no")
    }


def unknown_value(graph: Graph) -> Iterator[Finding]:
    """A value that the factor does not have

    A factor takes one of the values that are listed for it, `no` and `yes` if none are. A factor
    alone in a formula means that its value is `yes`.

    Wrong:

    ```yaml
    factors:
      surrender: {text: Japan surrenders, values: [in-august, later], actual: in-agust}
    ```

    Right:

    ```yaml
    factors:
      surrender: {text: Japan surrenders, values: [in-august, later], actual: in-august}
    ```
    """
    unknown: dict[tuple[str, str], list[Use]] = {}
    for name, value, place in values_named(graph.argmap):
        factor = graph.argmap.factors.get(name)
        if factor is not None and value not in factor.values:
            unknown.setdefault((name, value), []).append((value, place))
    for number, ((name, value), found) in enumerate(unknown.items()):
        again = tuple((place, "It is named here too.") for _, place in found[1:][:MOST_RELATED])
        message = f'"{value}" is not a value of "{name}".'
        hint = _cure(value, graph.argmap.factors[name], number)
        yield Finding(found[0][1], message, hint, again)


def _cure(value: str, factor: Factor, number: int) -> str:
    hint = did_you_mean(value, factor.values) if number < MOST_SUGGESTIONS else ""
    few = list(factor.values)[:8]
    return (
        hint or f"Its values are {', '.join(few)}{', …' if len(few) < len(factor.values) else ''}."
    )


def unknown_reading(graph: Graph) -> Iterator[Finding]:
    """A reading that the counterfactual does not have

    `expect` may say under which reading of an ambiguous counterfactual a set of statements cannot
    hold together. The reading must be one of those listed under the statement's `readings`, and
    the statement one of the set.

    Wrong:

    ```yaml
    factors: {bombs: The bombs are used, entry: The Soviet Union enters, surrender: Surrender}
    counterfactuals:
      without-shocks:
        text: Without the twin shocks there would have been no surrender.
        readings: {neither: {bombs: no, entry: no}, either: [{bombs: no}, {entry: no}]}
        then: {surrender: no}
      entry-sufficed:
        {text: Entry alone would have sufficed., if: {bombs: no}, then: {surrender: yes}}
    expect:
      inconsistent:
        - {statements: [without-shocks, entry-sufficed], reading: {without-shocks: eiter}}
    ```

    Right:

    ```yaml
    factors: {bombs: The bombs are used, entry: The Soviet Union enters, surrender: Surrender}
    counterfactuals:
      without-shocks:
        text: Without the twin shocks there would have been no surrender.
        readings: {neither: {bombs: no, entry: no}, either: [{bombs: no}, {entry: no}]}
        then: {surrender: no}
      entry-sufficed:
        {text: Entry alone would have sufficed., if: {bombs: no}, then: {surrender: yes}}
    expect:
      inconsistent:
        - {statements: [without-shocks, entry-sufficed], reading: {without-shocks: either}}
    ```
    """
    for group in graph.argmap.expect.inconsistent if graph.argmap.expect is not None else ():
        yield from _readings_of(graph.argmap, group)


def _readings_of(argmap: ArgMap, group: InconsistentSet) -> Iterable[Finding]:
    members = {id.removeprefix("not:") for id in group.statements}
    for id, name in group.reading.items():
        place = (*group.place, "reading", id)
        statement = argmap.statements.get(id)
        if statement is None:
            continue
        if id not in members:
            message = f'"{id}" is not one of the statements of this set.'
            yield Finding((*place, KEY), message, "Add it to `statements`, or leave this out.")
            continue
        readings = statement.readings if isinstance(statement, Counterfactual) else ()
        names = [reading.name for reading in readings if reading.name]
        if name not in names:
            listed = f"Its readings are {', '.join(names)}." if names else "It has no `readings`."
            message = f'"{name}" is not a reading of "{id}".'
            yield Finding(place, message, did_you_mean(name, names) or listed)
