"""Graph → findings: statements that say or do what another does already, or nothing."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.graph import Graph
from argmap.model import ArgMap, Claim, Evidence, Statement, Step
from argmap.rules.rule import KEY, Finding
from argmap.rules.uses import premise_place
from argmap.rules.words import terms

MOST_TOLD = 20
"""So many statements that bear on nothing are told one by one; of more, how many they are."""

FEWEST_TERMS = 2
TERMS_TO_SPARE = 4
"""A statement of more terms than this may have one that the belief is told without."""


def identical_texts(graph: Graph) -> Iterator[Finding]:
    """Two statements with the same text

    What is said once is one statement, whoever says it: give it several stances. Evidence of
    different speakers is different evidence, even in the same words; and that a thing was said is
    not the claim that it is so.

    Wrong:

    ```yaml
    people: {frank: Richard Frank, butow: Robert Butow}
    claims:
      frank-on-bombs: {text: The bombs decided the matter., by: frank}
      butow-on-bombs: {text: The bombs decided the matter., by: butow}
    ```

    Right:

    ```yaml
    people: {frank: Richard Frank, butow: Robert Butow}
    claims:
      bombs-decided: {text: The bombs decided the matter., by: [frank, butow]}
    ```
    """
    seen: dict[tuple[object, ...], Statement] = {}
    for statement in graph.argmap.statements.values():
        text = statement.text.casefold().rstrip(".! ")
        first = seen.setdefault((text, statement.belief_of, *_occasion(statement)), statement)
        if first is not statement:
            yield Finding(
                (*statement.place, "text"),
                f'"{statement.id}" says the same as "{first.id}".',
                "Join them, and give the one statement several stances.",
                (((*first.place, "text"), "The same text stands here."),),
            )


def _occasion(statement: Statement) -> tuple[object, ...]:
    """For evidence, who said it, when and in what: that it was said again is other evidence."""
    if not isinstance(statement, Evidence):
        return ()
    sources = tuple(cite.source for cite in statement.cite)
    return statement.holders or sources, statement.date and statement.date.text


def bears_on_nothing(graph: Graph) -> Iterator[Finding]:
    """A statement that bears on nothing

    In a map that says what it is about, every other statement is there for the sake of a thesis:
    as a reason, an objection, a limit, a caveat. One that bears on nothing, and that nobody is
    said to hold, has most often lost its step. Evidence and common ground may stand by
    themselves.

    Wrong:

    ```yaml
    claims:
      bombs-decided: {role: thesis, text: The bombs decided the matter.}
      cities-burned: Sixty cities had burned without moving Tokyo.
    ```

    Right:

    ```yaml
    claims:
      bombs-decided:
        {role: thesis, text: The bombs decided the matter., rebutted-by: [cities-burned]}
      cities-burned: Sixty cities had burned without moving Tokyo.
    ```
    """
    statements = graph.argmap.statements
    if not any(isinstance(s, Claim) and s.thesis for s in statements.values()):
        return
    named = {*graph.out_of, *_caveats(graph.argmap)}
    if not named <= statements.keys():
        return  # A misspelt id may be the missing step, and has its own message.
    idle = [
        statement
        for statement in statements.values()
        if not statement.stances and statement.id not in named and not _stands_alone(statement)
    ]
    told = MOST_TOLD if len(idle) > MOST_TOLD + 1 else len(idle)
    cure = "Name it where it is a reason or an objection, or say who holds it."
    for statement in idle[:told]:
        message = f'"{statement.id}" bears on nothing, and nobody is said to hold it.'
        yield Finding((*statement.place, KEY), message, cure)
    for statement in idle[told:][:1]:
        message = f'Nor do "{statement.id}" and {len(idle) - told - 1} more bear on anything.'
        yield Finding(
            (*statement.place, KEY), message, "Name them where they are reasons or objections."
        )


def _caveats(argmap: ArgMap) -> Iterator[str]:
    for records in (argmap.statements.values(), argmap.steps, argmap.sources.values()):
        for record in records:
            yield from record.caveats


def _stands_alone(statement: Statement) -> bool:
    if isinstance(statement, Claim):
        return statement.thesis or statement.common_ground
    return isinstance(statement, Evidence)


def belief_as_reason(graph: Graph) -> Iterator[Finding]:
    """A belief given as a reason for what was believed

    That somebody believed a thing is a fact about them. It may explain what they did, but that
    they believed it is no reason to think that it was so; what they said may be testimony.

    Wrong:

    ```yaml
    claims:
      moscow-would-mediate:
        text: Moscow was ready to mediate between Tokyo and Washington.
        reasons: [tokyo-hoped]
      tokyo-hoped:
        text: Moscow, it was hoped, was ready to mediate between Tokyo and Washington.
        belief-of: the cabinet in Tokyo
    ```

    Right:

    ```yaml
    claims:
      tokyo-waited:
        text: Tokyo put off its decision until Moscow answered.
        explained-by: [tokyo-hoped]
      tokyo-hoped:
        text: Moscow, it was hoped, was ready to mediate between Tokyo and Washington.
        belief-of: the cabinet in Tokyo
    ```
    """
    if not any(statement.belief_of for statement in graph.argmap.statements.values()):
        return
    for step in graph.argmap.steps:
        target = graph.argmap.statements.get(step.target)
        if step.kind == "reason" and target is not None and not target.belief_of:
            yield from _beliefs_in(step, target, graph)


def _beliefs_in(step: Step, target: Statement, graph: Graph) -> Iterator[Finding]:
    for index, premise in enumerate(step.premises):
        belief = graph.argmap.statements.get(premise)
        if belief is None or not belief.belief_of:
            continue
        believed, told = terms(belief.text), terms(target.text)
        missing = len(told.keys() - believed.keys())
        if len(told) >= FEWEST_TERMS and missing <= (len(told) > TERMS_TO_SPARE):
            message = f'That it was believed ("{premise}") is no reason that it was so.'
            cure = "Give what the belief rested on, or let the belief explain what was done."
            yield Finding(premise_place(step, index), message, cure)
