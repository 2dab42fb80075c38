"""ArgMap → Graph: the steps by what they lead to and what they start from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from argmap.model import ArgMap, Evidence, Step


@dataclass(frozen=True, slots=True)
class Graph:
    """A map's steps by id, by target, and by premise; statements without any are left out."""

    argmap: ArgMap
    steps: Mapping[str, Step]
    into: Mapping[str, tuple[Step, ...]]
    """By a statement's or a step's id: the steps that bear on it."""
    out_of: Mapping[str, tuple[Step, ...]]
    """By a statement's id: the steps that it is a premise of."""

    def undercuts(self, step: Step) -> tuple[Step, ...]:
        """What strikes a step: its own undercuts, and those of the evidence that it uses."""
        through_evidence = (
            undercut
            for premise in step.premises
            if isinstance(self.argmap.statements.get(premise), Evidence)
            for undercut in self.into.get(premise, ())
            if undercut.kind == "undercut"
        )
        return (*self.into.get(step.id, ()), *through_evidence)

    def bears_on(self, step: Step) -> str:
        """The statement that a step bears on in the end, through the steps that it undercuts."""
        while step.target in self.steps:
            step = self.steps[step.target]
        return step.target


def derive(argmap: ArgMap) -> Graph:
    """The graph of a map. Document order is kept everywhere."""
    into: dict[str, list[Step]] = {}
    out_of: dict[str, list[Step]] = {}
    for step in argmap.steps:
        into.setdefault(step.target, []).append(step)
        for premise in step.premises:
            out_of.setdefault(premise, []).append(step)
    return Graph(
        argmap=argmap,
        steps={step.id: step for step in argmap.steps},
        into={target: tuple(steps) for target, steps in into.items()},
        out_of={premise: tuple(steps) for premise, steps in out_of.items()},
    )
