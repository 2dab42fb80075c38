"""Evaluation, Removal → changes: what a strike reaches, and nothing else judged anew."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from argmap.graph import Graph, derive
from argmap.model import Statement
from argmap.semantics.comparison import Change, compare
from argmap.semantics.labelling import Case, Label, Node, label
from argmap.semantics.naming import Target
from argmap.semantics.standards import FORCEFUL, words
from argmap.semantics.strikes import Removal, Strikes
from argmap.semantics.verdicts import Evaluation, standings


class Nearby:
    """Strikes one thing after another from a judged map.

    A label hangs only on what bears on it, at whatever remove. So of the map only what the
    removed statements and steps bear on is labelled again; whatever else bears on that keeps its
    label. The changes are those that `changes.suppose` finds.
    """

    def __init__(self, evaluation: Evaluation) -> None:
        graph = evaluation.graph
        self._evaluation = evaluation
        self._before = evaluation.standings
        self._strikes = Strikes(graph)
        self._rank = {id: number for number, id in enumerate(graph.argmap.statements)}
        self._step_rank = {step.id: number for number, step in enumerate(graph.argmap.steps)}

    def strike(self, target: Target) -> dict[str, Change]:
        """What changes if one thing is struck."""
        removal = self._strikes.of([target])
        statements, steps = _reached(self._evaluation.graph, removal)
        case, evidenced = self._case(removal, statements, steps)
        labelling = label(case)
        ids = sorted(statements, key=self._rank.__getitem__)
        after = standings(labelling, evidenced)
        return compare(self._before, after, labelling, ids)

    def _case(
        self, removal: Removal, statements: set[str], steps: set[str]
    ) -> tuple[Case, list[str]]:
        """What is reached, with what bears on it directly, whose labels are kept."""
        evaluation, graph = self._evaluation, self._evaluation.graph
        around = (_bearing(graph, statements, steps) | steps) - removal.steps
        edge = {p for id in around for p in graph.steps[id].premises} - statements
        held: dict[Node, Label] = {
            id: evaluation.labelling.labels[id] for id in (*(around - steps), *edge)
        }
        part = self._part((statements | edge) - removal.statements, around)
        case = Case(part, words(part, evaluation.standard, removal.withdrawn), held)
        return case, [id for id in edge if evaluation.statements[id].grounds == "evidenced"]

    def _part(self, statements: Iterable[str], steps: Iterable[str]) -> Graph:
        argmap = self._evaluation.graph.argmap
        kept: dict[str, Statement] = {
            id: argmap.statements[id] for id in sorted(statements, key=self._rank.__getitem__)
        }
        ids = sorted(steps, key=self._step_rank.__getitem__)
        left = tuple(self._evaluation.graph.steps[id] for id in ids)
        return derive(replace(argmap, statements=kept, steps=left))


def _reached(graph: Graph, removal: Removal) -> tuple[set[str], set[str]]:
    """The statements and steps whose labels may change, and those removed."""
    statements = set(removal.statements | removal.touched)
    steps: set[str] = set()
    waiting = [graph.steps[id] for id in removal.steps]
    for step in waiting:
        # What loses a use may come to bear only on steps, and so gain a word.
        statements.update(step.premises)
    waiting += (step for id in statements for step in graph.out_of.get(id, ()))
    while waiting:
        step = waiting.pop()
        if step.id in steps:
            continue
        steps.add(step.id)
        if step.kind not in FORCEFUL:
            continue
        if step.target in graph.steps:
            waiting.append(graph.steps[step.target])
        elif step.kind == "undercut":
            waiting += graph.out_of.get(step.target, ())
        elif step.target not in statements:
            statements.add(step.target)
            waiting += graph.out_of.get(step.target, ())
    return statements, steps


def _bearing(graph: Graph, statements: set[str], steps: set[str]) -> set[str]:
    """The steps that bear on any of these directly."""
    found = {step.id for id in statements for step in graph.into.get(id, ())}
    found.update(undercut.id for id in steps for undercut in graph.undercuts(graph.steps[id]))
    return found
