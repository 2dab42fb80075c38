"""Graph → findings: what people do with statements, where it cannot be so."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.graph import Graph
from argmap.model import Claim, Stance
from argmap.rules.rule import Finding
from argmap.rules.uses import is_written_out

HOLDING = ("asserts", "endorses")


def asserts_and_denies(graph: Graph) -> Iterator[Finding]:
    """A person who asserts and denies one claim

    Nobody means both at once. Who grants part of a claim `concedes` it, and `only` says how much;
    who limits it `qualifies` it. For somebody who changed their mind, give the stance they came
    to, and say in its `note` what they held before.

    Wrong:

    ```yaml
    people: {holloway: David Holloway}
    claims:
      date-advanced:
        text: Stalin advanced the date at Potsdam.
        by: holloway
        stances: [{who: holloway, stance: denies}]
    ```

    Right:

    ```yaml
    people: {holloway: David Holloway}
    claims:
      date-advanced:
        text: Stalin advanced the date at Potsdam.
        stances:
          - {who: holloway, stance: concedes, only: that it is not implausible}
          - {who: holloway, stance: denies}
    ```
    """
    for statement in graph.argmap.statements.values():
        if len(statement.stances) < 2:
            continue
        held = {s.who: s for s in reversed(statement.stances) if s.stance in HOLDING}
        for stance in statement.stances:
            if stance.stance == "denies" and stance.who in held:
                holds = held[stance.who]
                yield Finding(
                    stance.place,
                    f'"{stance.who}" {holds.stance} and denies "{statement.id}".',
                    "Keep one, or make one `concedes`, with `only`, or `qualifies`.",
                    ((holds.place, "The other stance stands here."),),
                )


def denied_common_ground(graph: Graph) -> Iterator[Finding]:
    """Common ground that somebody denies or answers

    Common ground is what all sides grant; it counts without anybody's word. What one side denies,
    rebuts or doubts is a claim like any other, with those who assert it named.

    Wrong:

    ```yaml
    people: {holloway: David Holloway}
    claims:
      date-advanced:
        text: Stalin advanced the date at Potsdam.
        common-ground: yes
        stances: [{who: holloway, stance: denies}]
    ```

    Right:

    ```yaml
    people: {hasegawa: Tsuyoshi Hasegawa, holloway: David Holloway}
    claims:
      date-advanced:
        text: Stalin advanced the date at Potsdam.
        by: hasegawa
        stances: [{who: holloway, stance: denies}]
    ```
    """
    for statement in graph.argmap.statements.values():
        if not isinstance(statement, Claim) or not statement.common_ground:
            continue
        denials = [s.place for s in statement.stances if s.stance == "denies"]
        steps = graph.into.get(statement.id, ())
        answers = [step.place for step in steps if step.kind in ("rebuttal", "doubt")]
        if denials or answers:
            what = "denied" if denials else "rebutted or doubted"
            yield Finding(
                (*statement.place, "common-ground"),
                f'"{statement.id}" is given as common ground, but is {what}.',
                "Take `common-ground` away and say who asserts it.",
                tuple((place, "Here.") for place in (*denials, *answers)[:5]),
            )


def only_without_concession(graph: Graph) -> Iterator[Finding]:
    """`only` on a stance that is no concession

    `only` says how much is conceded. On any other stance it would be passed over, and the person
    would be taken to hold the whole statement. Who holds it within limits `qualifies` it, or
    holds a narrower statement.

    Wrong:

    ```yaml
    people: {frank: Richard Frank}
    claims:
      entry-decided:
        text: Soviet entry decided the matter.
        stances: [{who: frank, stance: asserts, only: for the army in Manchuria}]
    ```

    Right:

    ```yaml
    people: {frank: Richard Frank}
    claims:
      entry-decided:
        text: Soviet entry decided the matter.
        stances: [{who: frank, stance: concedes, only: for the army in Manchuria}]
    ```
    """
    for statement in graph.argmap.statements.values():
        for stance in statement.stances:
            if stance.only and stance.stance != "concedes":
                message = f'`only` limits a concession, but "{stance.who}" {stance.stance} this.'
                cure = "Make it `concedes` or `qualifies`, or write a narrower statement."
                yield Finding((*stance.place, "only"), message, cure)


def same_stance_twice(graph: Graph) -> Iterator[Finding]:
    """The same stance twice

    `by` is already short for a stance that asserts. A person may take several stances to one
    statement, or one stance in several places; this one differs in nothing from an earlier one.

    Wrong:

    ```yaml
    people: {butow: Robert Butow}
    claims:
      both-decided:
        text: Both together decided the matter.
        by: butow
        stances: [{who: butow, stance: asserts}]
    ```

    Right:

    ```yaml
    people: {butow: Robert Butow}
    claims:
      both-decided:
        text: Both together decided the matter.
        by: butow
    ```
    """
    for statement in graph.argmap.statements.values():
        if len(statement.stances) < 2:
            continue
        seen: dict[tuple[object, ...], Stance] = {}
        for stance in statement.stances:
            first = seen.setdefault(_content(stance), stance)
            if first is not stance and is_written_out(stance):
                yield Finding(
                    stance.place,
                    f'That "{stance.who}" {stance.stance} this is said twice.',
                    "Leave one out.",
                    ((first.place, "It is said here first."),),
                )


def _content(stance: Stance) -> tuple[object, ...]:
    words = (stance.only, stance.quote, stance.passage)
    return (stance.who, stance.stance, stance.cite, stance.via, *words)
