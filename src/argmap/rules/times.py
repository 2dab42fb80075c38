"""Graph → findings: what is told before it happened, and causes that come after their effects."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.graph import Graph
from argmap.model import Claim, Evidence, Statement
from argmap.rules.rule import Finding
from argmap.rules.uses import premise_place


def told_too_early(graph: Graph) -> Iterator[Finding]:
    """Evidence dated before what it reports

    `date` is when a thing was said or written, `when` is the time of what it tells. Nobody can
    report what has not yet happened. A plan, an order or a forecast tells of the time when it was
    made: leave `when` out, or give it that time.

    Wrong:

    ```yaml
    evidence:
      uemura: {text: Soviet entry was the main reason., date: 1 August 1945, when: 9 August 1945}
    ```

    Right:

    ```yaml
    evidence:
      uemura: {text: Soviet entry was the main reason., date: 23 August 1945, when: 9 August 1945}
    ```
    """
    for statement in graph.argmap.statements.values():
        if not isinstance(statement, Evidence) or statement.date is None or statement.when is None:
            continue
        if statement.date.precedes(statement.when):
            message = f"This is dated before what it tells of: {statement.when.text}."
            cure = "Correct one of the dates; for a plan or forecast leave `when` out."
            related = (((*statement.place, "when"), "What it tells is dated here."),)
            yield Finding((*statement.place, "date"), message, cure, related)


def cause_after_effect(graph: Graph) -> Iterator[Finding]:
    """A cause that comes after its effect

    What happened later brought nothing about. The dates of the factors, or of the statements, say
    that this cause lies wholly after what it is said to have caused. Perhaps the expectation of
    it was the cause, which is a factor or a statement of its own.

    Wrong:

    ```yaml
    factors:
      surrender: {text: Japan surrenders, date: 14 August 1945}
      entry: {text: The Soviet Union enters the war, date: 8 August 1945}
    claims:
      surrender-brought-entry:
        {text: It was surrender that brought entry., causes: {by: surrender, of: {entry: yes}}}
    ```

    Right:

    ```yaml
    factors:
      surrender: {text: Japan surrenders, date: 14 August 1945}
      entry: {text: The Soviet Union enters the war, date: 8 August 1945}
    claims:
      entry-brought-surrender:
        {text: It was entry that brought surrender., causes: {by: entry, of: {surrender: yes}}}
    ```
    """
    for statement in graph.argmap.statements.values():
        if isinstance(statement, Claim) and statement.causes is not None:
            yield from _late_causes(graph, statement)
    for step in graph.argmap.steps:
        target = graph.argmap.statements.get(step.target)
        if step.kind != "explanation" or target is None:
            continue
        for index, premise in enumerate(step.premises):
            cause = graph.argmap.statements.get(premise)
            if cause is not None and _later(cause, target):
                message = f'"{premise}" lies wholly after what it is to explain.'
                yield Finding(premise_place(step, index), message, "Correct one of the dates.")


def _later(cause: Statement, effect: Statement) -> bool:
    if cause.when is None or effect.when is None:
        return False
    return effect.when.precedes(cause.when)


def _late_causes(graph: Graph, statement: Claim) -> Iterator[Finding]:
    factors, causes = graph.argmap.factors, statement.causes
    assert causes is not None
    for key, names in (("by", causes.by), ("more-than", causes.more_than)):
        for index, name in enumerate(names):
            cause = factors[name].date if name in factors else None
            for effect in causes.of:
                date = factors[effect].date if effect in factors else None
                if cause is not None and date is not None and date.precedes(cause):
                    message = f'"{name}" is dated wholly after "{effect}", its effect.'
                    cure = "Correct one of the dates, or name what was meant."
                    yield Finding((*causes.place, key, index), message, cure)
                    break
