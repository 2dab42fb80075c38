"""Graph → disputes: what is said against a statement, what is said to that in turn, and how."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from argmap.graph import Graph
from argmap.model import Step
from argmap.view.words import one_line


@dataclass(frozen=True, slots=True)
class Attack:
    """A step against a statement or against another step."""

    step: Step
    against: str
    """The id of the statement, or of the step, that it is directed at: of what is disputed
    itself, or of a reason for it at whatever remove."""


def attacks(graph: Graph, statement: str) -> Iterator[Attack]:
    """What is said against a statement: rebuttals and doubts of it, undercuts of its reasons.

    What is said against its reasons, and against theirs, follows.
    """
    seen, waiting = {statement}, [statement]
    while waiting:
        deeper = []
        for target in waiting:
            yield from direct(graph, target)
            for step in graph.into.get(target, ()):
                if step.kind == "reason":
                    deeper += [id for id in step.premises if id not in seen]
                    seen.update(step.premises)
        waiting = deeper


def direct(graph: Graph, statement: str) -> Iterator[Attack]:
    """What is said against a statement itself, and against the steps to it."""
    steps = graph.into.get(statement, ())
    yield from (Attack(step, statement) for step in steps if step.kind in ("rebuttal", "doubt"))
    for step in steps:
        if step.kind == "reason":
            yield from (Attack(undercut, step.id) for undercut in graph.undercuts(step))


def replies(graph: Graph, attack: Step) -> tuple[Attack, ...]:
    """What is said to an attack: undercuts of it, and what is said against its premises."""
    cuts = (Attack(undercut, attack.id) for undercut in graph.undercuts(attack))
    against = (found for premise in attack.premises for found in attacks(graph, premise))
    # Evidence that several premises use is undercut once.
    return tuple({found.step.id: found for found in (*cuts, *against)}.values())


def manner(graph: Graph, attack: Attack, disputed: str) -> str:
    """How an attack goes at what it is listed under, a statement or an attack by its id.

    Empty for a plain rebuttal, since the place at which it stands says it all.
    """
    step = attack.step
    if step.kind == "undercut":
        if attack.against == disputed:
            return "disputes not this, but that it tells against what stands above"
        reason = graph.steps[attack.against]
        given = " and ".join(_short(graph, id) for id in reason.premises)
        return f"disputes not the reason {given}, but that {_short(graph, reason.target)} follows"
    of = "" if attack.against in _said(graph, disputed) else _short(graph, attack.against)
    if step.kind == "doubt":
        return f"asks for grounds for {of}" if of else "asks for grounds"
    return f"against {of}" if of else ""


def _said(graph: Graph, disputed: str) -> tuple[str, ...]:
    """The statement that stands above, unless there are several."""
    above = graph.steps[disputed].premises if disputed in graph.steps else (disputed,)
    return above if len(above) == 1 else ()


def _short(graph: Graph, id: str) -> str:
    return f"“{one_line(graph.argmap.statements[id].text).rstrip('.')}”"
