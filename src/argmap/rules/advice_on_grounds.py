"""Graph → advice: what theses and steps rest on, and what a careful reader would ask of it."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.graph import Graph
from argmap.model import ATTESTING, Claim, Counterfactual, Evidence, Statement, Step
from argmap.rules.rule import KEY, Finding
from argmap.rules.uses import premise_place

FORCEFUL = ("reason", "rebuttal", "doubt", "undercut")


def _reasons(graph: Graph, statement: Statement) -> list[Step]:
    return [step for step in graph.into.get(statement.id, ()) if step.kind == "reason"]


def _theses(graph: Graph) -> Iterator[Claim]:
    for statement in graph.argmap.statements.values():
        if isinstance(statement, Claim) and statement.thesis:
            yield statement


def thesis_without_reasons(graph: Graph) -> Iterator[Finding]:
    """A thesis without reasons

    A map is about its theses. One that has no reason stands on its holder's word; if the text
    gives none, say so under `silences`.

    Wrong:

    ```yaml
    claims:
      entry-decided: {role: thesis, text: Soviet entry decided the matter.}
    ```

    Right:

    ```yaml
    claims:
      entry-decided:
        {role: thesis, text: Soviet entry decided the matter., reasons: [cabinet-met]}
      cabinet-met: The cabinet met within hours of the news.
    ```
    """
    silent = {id for silence in graph.argmap.silences for id in silence.about}
    for thesis in _theses(graph):
        if not _reasons(graph, thesis) and thesis.id not in silent:
            message = f'No reason is given for the thesis "{thesis.id}".'
            cure = "Add `reasons`, or say under `silences` that the text gives none."
            yield Finding((*thesis.place, KEY), message, cure)


def only_drawn_steps(graph: Graph) -> Iterator[Finding]:
    """A thesis that rests on the map-maker's steps alone

    Every reason for this thesis has `stated: no`: the text does not draw it, the map does. A
    reader will ask whether anybody argues so.

    Wrong:

    ```yaml
    claims:
      entry-decided:
        role: thesis
        text: Soviet entry decided the matter.
        reasons: [{from: cabinet-met, stated: no}]
      cabinet-met: The cabinet met within hours of the news.
    ```

    Right:

    ```yaml
    claims:
      entry-decided:
        role: thesis
        text: Soviet entry decided the matter.
        reasons: [cabinet-met]
      cabinet-met: The cabinet met within hours of the news.
    ```
    """
    for thesis in _theses(graph):
        reasons = _reasons(graph, thesis)
        if reasons and not any(step.stated for step in reasons):
            message = f'Every reason for "{thesis.id}" is drawn by the map-maker.'
            cure = "Say who argues so, or say in a note why the map does."
            yield Finding((*thesis.place, "reasons"), message, cure)


def unnamed_authority(graph: Graph) -> Iterator[Finding]:
    """An unnamed authority

    "Some historians say" cannot be looked up or asked for grounds. Here something rests on what
    only unnamed people are said to hold.

    Wrong:

    ```yaml
    people: {dismissers: {name: Those who dismiss the Soviet role, named: no}}
    claims:
      bombs-decided: {text: The bombs decided the matter., reasons: [entry-unimportant]}
      entry-unimportant: {text: The Soviet role was unimportant., by: dismissers}
    ```

    Right:

    ```yaml
    people: {frank: Richard Frank}
    claims:
      bombs-decided: {text: The bombs decided the matter., reasons: [entry-unimportant]}
      entry-unimportant: {text: The Soviet role was unimportant., by: frank}
    ```
    """
    people = graph.argmap.people
    if all(person.named for person in people.values()):
        return
    for statement in graph.argmap.statements.values():
        vouching = [s for s in statement.stances if s.stance in ATTESTING and s.who in people]
        if not vouching or any(people[stance.who].named for stance in vouching):
            continue
        used = any(step.kind in FORCEFUL for step in graph.out_of.get(statement.id, ()))
        if used or (isinstance(statement, Claim) and statement.thesis):
            message = f'"{statement.id}" is held only by people who are not named.'
            yield Finding(vouching[0].place, message, "Find who says so, if anybody does.")


def argument_from_silence(graph: Graph) -> Iterator[Finding]:
    """An argument from silence

    That the sources say nothing shows something only if they would have said it, had it been so.
    Say why they would have, as a linked premise or as the step's `warrant`.

    Wrong:

    ```yaml
    claims:
      no-orders: {text: Stalin gave no new orders., reasons: [memoirs-silent]}
    evidence:
      memoirs-silent: {kind: silence, text: The memoirs mention no new orders.}
    ```

    Right:

    ```yaml
    claims:
      no-orders:
        text: Stalin gave no new orders.
        reasons: [{together: [memoirs-silent, would-tell]}]
      would-tell: The memoirs tell of every order of those weeks.
    evidence:
      memoirs-silent: {kind: silence, text: The memoirs mention no new orders.}
    ```
    """
    for step in graph.argmap.steps:
        if step.kind not in ("reason", "rebuttal") or step.warrant or len(step.premises) > 1:
            continue
        premise = graph.argmap.statements.get(step.premises[0])
        if isinstance(premise, Evidence) and premise.kind == "silence":
            message = "This step rests on a silence of the sources."
            cure = "Say why they would have spoken, as a linked premise or as the `warrant`."
            yield Finding(premise_place(step, 0), message, cure)


def unlinked_counterfactual(graph: Graph) -> Iterator[Finding]:
    """A counterfactual without its principle or its hedge

    What would have been is known only by some principle that connects it with what is supposed:
    write it as `link`. And how sure its author was is in the words used, `hedge-words`: "would
    never", "most likely". With neither, a reader cannot tell a law from a guess.

    Wrong:

    ```yaml
    factors: {bombs: The bombs are used, surrender: Japan surrenders}
    counterfactuals:
      without-bombs: {text: No bombs and no surrender., if: {bombs: no}, then: {surrender: no}}
    ```

    Right:

    ```yaml
    factors: {bombs: The bombs are used, surrender: Japan surrenders}
    counterfactuals:
      without-bombs:
        text: No bombs and no surrender.
        if: {bombs: no}
        then: {surrender: no}
        link: Governments divided against themselves do not act without a shock.
    ```
    """
    for statement in graph.argmap.statements.values():
        if isinstance(statement, Counterfactual) and not statement.link + statement.hedge_words:
            message = f'"{statement.id}" has neither `link` nor `hedge-words`.'
            cure = "Say by what principle it follows, or in what words it is hedged."
            yield Finding((*statement.place, KEY), message, cure)


def explained_while_in_doubt(graph: Graph) -> Iterator[Finding]:
    """An explanation of what is in doubt

    `explained-by` gives the causes of what nobody doubts. Here somebody denies it, rebuts it or
    doubts it, and a cause is no reason to believe that it happened.

    Wrong:

    ```yaml
    people: {holloway: David Holloway}
    claims:
      date-advanced:
        text: Stalin advanced the date at Potsdam.
        stances: [{who: holloway, stance: denies}]
        explained-by: [feared-the-bomb]
      feared-the-bomb: Stalin feared that the bomb would end the war without him.
    ```

    Right:

    ```yaml
    claims:
      entered-early:
        text: The Soviet Union entered the war on 8 August.
        common-ground: yes
        explained-by: [feared-the-bomb]
      feared-the-bomb: Stalin feared that the bomb would end the war without him.
    ```
    """
    for statement in graph.argmap.statements.values():
        steps = graph.into.get(statement.id, ())
        explanations = [step for step in steps if step.kind == "explanation"]
        if not explanations:
            continue
        answered = any(step.kind in ("rebuttal", "doubt") for step in steps)
        if answered or any(stance.stance == "denies" for stance in statement.stances):
            message = f'"{statement.id}" is explained here, but it is itself in doubt.'
            cure = "Give reasons that it was so, beside what would have caused it."
            yield Finding(explanations[0].place, message, cure)
