"""Graph → findings: lists that name one thing twice."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.diagnostics import Place
from argmap.graph import Graph
from argmap.model import ArgMap, Claim, Counterfactual
from argmap.rules.rule import Finding


def twice_in_a_list(graph: Graph) -> Iterator[Finding]:
    """The same thing twice in one list

    The second mention adds nothing; most often another id was meant.

    Wrong:

    ```yaml
    factors: {bombs: The bombs are used, entry: The Soviet Union enters, surrender: Surrender}
    claims:
      both-decided:
        text: Both decided the matter.
        causes: {by: [bombs, bombs], of: {surrender: yes}}
    ```

    Right:

    ```yaml
    factors: {bombs: The bombs are used, entry: The Soviet Union enters, surrender: Surrender}
    claims:
      both-decided:
        text: Both decided the matter.
        causes: {by: [bombs, entry], of: {surrender: yes}}
    ```
    """
    for items, place in _lists(graph.argmap):
        if len(set(items)) < len(items):
            seen: set[str] = set()
            for index, item in enumerate(items):
                if item in seen:
                    message = f'"{item}" stands twice in this list.'
                    yield Finding((*place, index), message, "Leave it out, or correct it.")
                seen.add(item)


def _lists(argmap: ArgMap) -> Iterator[tuple[tuple[str, ...], Place]]:
    for statement in argmap.statements.values():
        place = statement.place
        if len(statement.stances) > 1:
            for key in ("by", "speaker"):
                short = (s.who for s in statement.stances if s.place[-2] == key)
                yield tuple(short), (*place, key)
        if len(statement.caveats) > 1:
            yield statement.caveats, (*place, "caveats")
        if len(statement.cite) > 1:
            yield tuple(map(str, statement.cite)), (*place, "cite")
        if isinstance(statement, Counterfactual):
            yield statement.keep, (*place, "keep")
            for factor, values in statement.then.items():
                yield values, (*place, "then", factor)
        elif isinstance(statement, Claim) and statement.causes is not None:
            yield statement.causes.by, (*place, "causes", "by")
            yield statement.causes.more_than, (*place, "causes", "more-than")
            for factor, values in statement.causes.of.items():
                yield values, (*place, "causes", "of", factor)
    yield from _other_lists(argmap)


def _other_lists(argmap: ArgMap) -> Iterator[tuple[tuple[str, ...], Place]]:
    for step in argmap.steps:
        if len(step.by) > 1:
            yield step.by, (*step.place, "by")
        if len(step.caveats) > 1:
            yield step.caveats, (*step.place, "caveats")
    for source in argmap.sources.values():
        yield source.caveats, (*source.place, "caveats")
    for silence in argmap.silences:
        yield silence.about, (*silence.place, "about")
    if argmap.expect is not None:
        for verdict, ids in argmap.expect.verdicts.items():
            yield ids, (*argmap.expect.place, verdict)
        for group in argmap.expect.inconsistent:
            yield group.statements, (*group.place, "statements")
