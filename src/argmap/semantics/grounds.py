"""Labelling → grounds: what each statement rests on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from argmap.model import Evidence, Step
from argmap.semantics.labelling import Labelling

Grounds = Literal["evidenced", "argued", "bare"]

RANK: Mapping[Grounds, int] = {"bare": 0, "argued": 1, "evidenced": 2}


@dataclass(frozen=True, slots=True)
class Counted:
    """What counts towards grounds: which pieces of evidence and which reasons."""

    evidence: Callable[[Evidence], bool]
    reason: Callable[[Step], bool]


ALL = Counted(lambda _: True, lambda _: True)
WITHOUT_SILENCE = Counted(lambda evidence: evidence.kind != "silence", lambda _: True)
WITHOUT_MAPMAKER = Counted(lambda _: True, lambda step: step.stated)


def grounds(
    labelling: Labelling, counted: Counted = ALL, known: Iterable[str] = ()
) -> dict[str, Grounds]:
    """The grounds of every statement.

    `evidenced` is evidence that is in, or what some reason in force supports whose premises are
    all evidenced; `argued`, else, what some reason in force supports; all other is `bare`.
    `known` are statements that are evidenced whatever the case shows of them.
    """
    graph, labels = labelling.case.graph, labelling.labels
    reasons = [
        step
        for step in graph.argmap.steps
        if step.kind == "reason" and labels[step.id] == "in" and counted.reason(step)
    ]
    found: dict[str, Grounds] = dict.fromkeys(graph.argmap.statements, "bare")
    found |= dict.fromkeys((step.target for step in reasons), "argued")
    used_by: dict[str, list[Step]] = {}
    missing = {step.id: len(step.premises) for step in reasons}
    for step in reasons:
        for premise in step.premises:
            used_by.setdefault(premise, []).append(step)
    reached = {
        statement.id
        for statement in graph.argmap.statements.values()
        if isinstance(statement, Evidence)
        and labels[statement.id] == "in"
        and counted.evidence(statement)
    }
    reached.update(known)
    waiting = list(reached)
    while waiting:
        id = waiting.pop()
        found[id] = "evidenced"
        for step in used_by.get(id, ()):
            missing[step.id] -= 1
            if not missing[step.id] and step.target not in reached:
                reached.add(step.target)
                waiting.append(step.target)
    return found
