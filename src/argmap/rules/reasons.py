"""Graph → findings: reasons that run in a circle, and steps that undo themselves."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.diagnostics import Place
from argmap.graph import Graph
from argmap.model import Evidence, Step
from argmap.rules.circles import circles, path
from argmap.rules.rule import Finding
from argmap.rules.uses import premise_place

MOST_RELATED = 10

VERBS = {
    "rebuttal": "rebuts",
    "doubt": "doubts",
    "qualification": "qualifies",
    "explanation": "explains",
    "undercut": "undercuts",
}


def circular_reasons(graph: Graph) -> Iterator[Finding]:
    """Reasons that run in a circle

    If one statement rests on a second, and the second in the end on the first, then neither rests
    on anything: whoever doubts one is given the other. The message shows the way round. Linked
    statements count each for itself. Objections may run in a circle; that leaves matters open.

    Wrong:

    ```yaml
    claims:
      emperor-decided: {text: The Emperor's decision ended the war., reasons: [cabinet-was-split]}
      cabinet-was-split: {text: The cabinet was split., reasons: [emperor-decided]}
    ```

    Right:

    ```yaml
    claims:
      emperor-decided: {text: The Emperor's decision ended the war., reasons: [cabinet-was-split]}
      cabinet-was-split: {text: The cabinet was split., reasons: [vote-was-even]}
    evidence:
      vote-was-even: {kind: testimony, text: Three members voted for and three against.}
    ```
    """
    reasons = [step for step in graph.argmap.steps if step.kind == "reason"]
    edges: dict[str, list[str]] = {step.target: [] for step in reasons}
    for step in reasons:
        for premise in step.premises:
            if premise in edges:  # What has no reason itself is on no circle.
                edges[premise].append(step.target)
    for circle in circles(edges):
        *others, last = (
            _given(graph, premise, target)
            for premise, target in zip(circle, (*circle[1:], circle[0]), strict=True)
        )
        related = tuple((place, "This reason is part of it.") for place in others)
        message = f"These reasons run in a circle: {path(circle)}."
        if len(circle) == 1:
            message = f'"{circle[0]}" is given as a reason for itself.'
        cure = "Take one of them out, or let one rest on something else instead."
        yield Finding(last, message, cure, related[:MOST_RELATED])


def _given(graph: Graph, premise: str, target: str) -> Place:
    """Where a statement is first given as a reason for another."""
    steps = (s for s in graph.out_of[premise] if s.target == target and s.kind == "reason")
    step = next(steps)
    return premise_place(step, step.premises.index(premise))


def bears_on_itself(graph: Graph) -> Iterator[Finding]:
    """A statement that bears on itself

    What rebuts, doubts, qualifies, explains or warns of itself says nothing that a reader could
    weigh. Most often another statement was meant. That a statement undercuts a step towards
    itself is allowed: "even if I am right, this is no reason to think so".

    Wrong:

    ```yaml
    claims:
      bombs-decided: {text: The bombs decided the matter., rebutted-by: [bombs-decided]}
      cities-burned: Sixty cities had burned without moving Tokyo.
    ```

    Right:

    ```yaml
    claims:
      bombs-decided: {text: The bombs decided the matter., rebutted-by: [cities-burned]}
      cities-burned: Sixty cities had burned without moving Tokyo.
    ```
    """
    for step in graph.argmap.steps:
        if step.kind == "reason" or step.target not in step.premises:
            continue
        if step.target in graph.argmap.statements:
            message = f'"{step.target}" {VERBS[step.kind]} itself.'
            cure = "Name the statement that was meant."
            yield Finding(premise_place(step, step.premises.index(step.target)), message, cure)
    for statement in graph.argmap.statements.values():
        if statement.id in statement.caveats:
            place = (*statement.place, "caveats", statement.caveats.index(statement.id))
            message = f'"{statement.id}" is given as a caveat of itself.'
            yield Finding(place, message, "Name the statement that warns of it.")


def reason_and_rebuttal(graph: Graph) -> Iterator[Finding]:
    """The same statements both a reason and a rebuttal

    A statement can be for a claim or against it. Where it tells both ways, it is two statements:
    say what of it speaks for the claim and what against. Together with different others a
    statement may well serve both sides.

    Wrong:

    ```yaml
    claims:
      entry-mattered:
        text: Soviet entry mattered more than the bombs.
        reasons: [entry-came-late]
        rebutted-by: [entry-came-late]
      entry-came-late: The Soviet Union entered the war a week before its end.
    ```

    Right:

    ```yaml
    claims:
      entry-mattered:
        text: Soviet entry mattered more than the bombs.
        reasons: [surrender-followed]
        rebutted-by: [entry-came-late]
      entry-came-late: The Soviet Union entered the war a week before its end.
      surrender-followed: Surrender followed within the week.
    ```
    """
    for target, steps in graph.into.items():
        reasons = {frozenset(step.premises): step for step in steps if step.kind == "reason"}
        for step in steps:
            reason = reasons.get(frozenset(step.premises))
            if step.kind == "rebuttal" and reason is not None and target not in step.premises:
                names = " and ".join(f'"{premise}"' for premise in step.premises)
                yield Finding(
                    step.place,
                    f'{names} cannot both support and rebut "{target}".',
                    "Keep one, or divide it into what speaks for and what against.",
                    ((reason.place, "The reason stands here."),),
                )


def same_step_twice(graph: Graph) -> Iterator[Finding]:
    """The same step twice

    A reason given twice is not a stronger reason, and is drawn as two. Most often another
    statement was meant the second time.

    Wrong:

    ```yaml
    claims:
      bombs-decided: {text: The bombs decided the matter., reasons: [cabinet-met, cabinet-met]}
      cabinet-met: The cabinet met on the day of the second bomb.
    ```

    Right:

    ```yaml
    claims:
      bombs-decided: {text: The bombs decided the matter., reasons: [cabinet-met]}
      cabinet-met: The cabinet met on the day of the second bomb.
    ```
    """
    for steps in graph.into.values():
        if len(steps) < 2:
            continue
        seen: dict[tuple[str, frozenset[str]], Step] = {}
        for step in steps:
            first = seen.setdefault((step.kind, frozenset(step.premises)), step)
            if first is not step:
                yield Finding(
                    step.place,
                    "This step is given twice.",
                    "Leave one out, or name the statement that was meant.",
                    ((first.place, "It is given here first."),),
                )


def undercut_of_a_claim(graph: Graph) -> Iterator[Finding]:
    """An undercut of a statement that is no evidence

    An undercut strikes a step: it grants the statement and denies that it shows what it is used
    to show. On evidence, `undercut-by` is short for an undercut of every step that uses it. On
    any other statement it must be said which step is struck; what speaks against the statement
    itself is a rebuttal or a doubt.

    Wrong: `adds` of a map that includes the claim `bombs-decided` has
    `bombs-decided: {undercut-by: [cities-burned]}`.

    Right: it has `bombs-decided: {rebutted-by: [cities-burned]}`.
    """
    for step in graph.argmap.steps:
        target = graph.argmap.statements.get(step.target)
        if step.kind != "undercut" or target is None or step.target in step.premises:
            continue
        if not isinstance(target, Evidence):
            yield Finding(
                step.place,
                f'"{step.target}" is no evidence, so it cannot be undercut as a whole.',
                "Use `rebutted-by` or `doubted-by`, or undercut a step of its own map.",
            )
