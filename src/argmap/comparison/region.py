"""Graph + thesis → the part of the map that bears on it, judged once and then again and again.

A label hangs only on what bears on it, at whatever remove. So only what a move bears on, as far as
that bears on the thesis, is judged anew; all else around it keeps its label.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import replace

from argmap.comparison.values import Move
from argmap.graph import Graph, derive
from argmap.model import Step
from argmap.semantics.changes import pressed, warnings
from argmap.semantics.grounds import Grounds
from argmap.semantics.labelling import Case, Label, Labelling, Node, label
from argmap.semantics.standards import FORCEFUL, words
from argmap.semantics.verdicts import Standing, standings

State = tuple[Label, Grounds | None]
"""The label, and of statements what they rest on."""


class Judged:
    """A whole map's labels and standings, and the order of what is in it."""

    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        self.words = words(graph)
        self.labelling: Labelling = label(Case(graph, self.words))
        self.standings = standings(self.labelling)
        self.place = {
            id: place
            for ids in (graph.argmap.statements, graph.steps)
            for place, id in enumerate(ids)
        }


class Region:
    """What bears on a thesis, with what would if caveats were pressed."""

    def __init__(self, judged: Judged, thesis: str) -> None:
        self.judged = judged
        self.thesis = thesis
        self.statements: dict[str, None] = {}
        """Those nearest to the thesis first."""
        self.pressings: dict[str, list[Step]] = {}
        """By caveat: what pressing it adds."""
        self._steps: dict[str, Step] = {}
        self._onward: dict[str, dict[str, None]] = {}
        self._gather()

    @property
    def nodes(self) -> Iterator[str]:
        """Statements, steps, and the steps that pressing would add."""
        yield from self.statements
        yield from self._steps
        yield from (step.id for steps in self.pressings.values() for step in steps)

    def onward(self, node: str) -> Iterable[str]:
        """What a statement or step bears on directly, within the region."""
        return self._onward.get(node, ())

    def _gather(self) -> None:
        graph = self.judged.graph
        waiting = deque([self.thesis])
        while waiting:
            id = waiting.popleft()
            if id in self.statements:
                continue
            self.statements[id] = None
            steps = [s for s in graph.into.get(id, ()) if s.kind in FORCEFUL]
            while steps:
                step = steps.pop()
                # What undercuts evidence bears on the steps that use it, and not on the evidence.
                if step.kind != "undercut" or step.target in graph.steps:
                    self._link(step.id, step.target)
                if step.id in self._steps:
                    continue
                self._steps[step.id] = step
                for premise in step.premises:
                    self._link(premise, step.id)
                    waiting.append(premise)
                for undercut in graph.undercuts(step):
                    self._link(undercut.id, step.id)
                    steps.append(undercut)
                waiting.extend(self._warn(step))

    def _link(self, node: str, to: str) -> None:
        self._onward.setdefault(node, {})[to] = None

    def _warn(self, step: Step) -> Iterator[str]:
        """Note what pressing the caveats of a step and of its premises would add."""
        graph = self.judged.graph
        of_premises = (
            w for id in step.premises for w in warnings(graph, graph.argmap.statements[id])
        )
        for caveat in dict.fromkeys((*step.caveats, *of_premises)):
            undercut = pressed(step, caveat)
            self.pressings.setdefault(caveat, []).append(undercut)
            self._link(caveat, undercut.id)
            self._link(undercut.id, step.id)
            yield caveat

    def moved(self, move: Move) -> list[str]:
        """The nodes that a move sets or adds."""
        if move.operation == "press":
            return [step.id for step in self.pressings[move.id]]
        return [move.id]

    def reached(self, move: Move) -> set[str]:
        """What a move may change: what it sets or adds, and all that this bears on."""
        found: set[str] = set()
        waiting = self.moved(move)
        while waiting:
            node = waiting.pop()
            if node not in found:
                found.add(node)
                waiting += self.onward(node)
        return found

    def state(self, node: str) -> State | None:
        """How it stands with a node before any move; None for what pressing would add."""
        before = self.judged
        if node in self.statements:
            return before.labelling.labels[node], before.standings[node].grounds
        return (before.labelling.labels[node], None) if node in self._steps else None

    def part(self, moves: Iterable[Move], reached: set[str]) -> tuple[Graph, set[str], list[str]]:
        """What is reached with what bears on it directly; the steps and statements around it."""
        graph = self.judged.graph
        added = [s for m in moves if m.operation == "press" for s in self.pressings[m.id]]
        steps = {id: self._steps[id] for id in reached if id in self._steps}
        around = {
            step.id: step
            for id in reached
            for step in graph.into.get(id, ())
            if step.kind in FORCEFUL and step.id not in steps
        }
        undercuts = (u for step in steps.values() for u in graph.undercuts(step))
        around |= {u.id: u for u in undercuts if u.id not in steps}
        every = [*steps.values(), *around.values()]
        inside = {id for id in reached if id in self.statements}
        edge = {p for step in (*every, *added) for p in step.premises} - inside
        place = self.judged.place.__getitem__
        argmap = replace(
            graph.argmap,
            statements={id: graph.argmap.statements[id] for id in sorted(inside | edge, key=place)},
            steps=(*sorted(every, key=lambda step: place(step.id)), *added),
        )
        return derive(argmap), set(around), sorted(edge, key=place)

    def judge(self, moves: tuple[Move, ...], reached: set[str]) -> Outcome:
        """How it stands after some moves, of which this is all that they may change."""
        before = self.judged
        graph, around, edge = self.part(moves, reached)
        held: dict[Node, Label] = {id: before.labelling.labels[id] for id in (*around, *edge)}
        for move in moves:
            if move.operation != "press":
                held[move.id] = "in" if move.operation == "grant" else "out"
        labelling = label(Case(graph, before.words, held))
        known = [id for id in edge if before.standings[id].grounds == "evidenced"]
        return Outcome(labelling, standings(labelling, known))


class Outcome:
    """Labels and standings of a part of the map after some moves."""

    def __init__(self, labelling: Labelling, after: dict[str, Standing]) -> None:
        self._labelling = labelling
        self.standings = after

    @property
    def size(self) -> int:
        """How much was judged."""
        graph = self._labelling.case.graph
        return len(graph.argmap.statements) + len(graph.steps)

    def state(self, node: str) -> State | None:
        """How it stands with a node now."""
        if node in self.standings:
            return self._labelling.labels[node], self.standings[node].grounds
        found = self._labelling.labels.get(node)
        return None if found is None else (found, None)
