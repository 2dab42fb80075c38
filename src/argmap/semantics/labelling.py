"""Case → Labelling: what is in, out or undecided, and what forced it, in linear time."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from argmap.graph import Graph

Label = Literal["in", "out", "undecided"]


class Word(NamedTuple):
    """The word for a statement: a reason without premises."""

    of: str


Node = str | Word
"""A statement's or a step's id (they share one space), or a word."""


@dataclass(frozen=True, slots=True)
class Case:
    """A map as it is to be judged."""

    graph: Graph
    words: frozenset[str]
    """The statements that have a word."""
    held: Mapping[Node, Label] = field(default_factory=dict)
    """Statements and steps whose label does not depend on the map, such as what is granted."""


@dataclass(frozen=True, slots=True)
class Labelling:
    """The grounded (well-founded) labelling of a case.

    With P(t) for the premises of a step t it is the least, by what it decides, with

        a word     in  iff every doubt on its statement is out;  out iff some doubt is in
        a step t   in  iff every p in P(t) is in and every undercut of t is out
                   out iff some p in P(t) is out or some undercut of t is in
        s          in  iff (its word, or some reason for it, is in) and every rebuttal is out
                   out iff some rebuttal is in, or every reason and the word (if any) is out

    Wu, Caminada and Gabbay, "Complete Extensions in Argumentation Coincide with 3-Valued Stable
    Models in Logic Programming" (2009); Nouioua, "AFs with Necessities" (2013).
    """

    case: Case
    labels: Mapping[Node, Label]
    """Of every statement, word and step."""
    forced: Mapping[Node, tuple[Node, ...]]
    """What is in or out, in the order in which it became forced, each with what forced it: for
    one that is out because of another only that other."""


class Conditions(NamedTuple):
    """What a node's label hangs on.

    It is in iff every `needs` is in, every `against` is out and, where there are `alternatives`
    (perhaps none to choose from), one of them is in; out iff one of these can no longer be met.
    """

    needs: tuple[Node, ...] = ()
    against: tuple[Node, ...] = ()
    alternatives: tuple[Node, ...] | None = None


def conditions(case: Case) -> Iterator[tuple[Node, Conditions]]:
    """Every word, statement and step with what its label hangs on, in document order."""
    graph = case.graph
    for id in graph.argmap.statements:
        into = graph.into.get(id, ())
        reasons: list[Node] = [step.id for step in into if step.kind == "reason"]
        if id in case.words:
            word = Word(id)
            yield word, Conditions((), tuple(s.id for s in into if s.kind == "doubt"))
            reasons.insert(0, word)
        rebuttals = tuple(step.id for step in into if step.kind == "rebuttal")
        yield id, Conditions((), rebuttals, tuple(reasons))
    for step in graph.argmap.steps:
        yield step.id, Conditions(step.premises, tuple(u.id for u in graph.undercuts(step)))


def label(case: Case) -> Labelling:
    """The grounded labelling, by counting down what each label still waits for.

    Every condition is met at most once, so that the time is linear in the size of the map. What
    waits for something that never comes is undecided.
    """
    spread = _Spread(case)
    spread.run()
    labels: dict[Node, Label] = dict.fromkeys(spread.conditions, "undecided")
    return Labelling(case, labels | spread.labels, spread.forced)


class _Spread:
    """The labels as they spread from what hangs on nothing."""

    def __init__(self, case: Case) -> None:
        self.conditions = dict(conditions(case))
        self.labels: dict[Node, Label] = {}
        self.forced: dict[Node, tuple[Node, ...]] = {}
        self._held = case.held
        self._waiting: deque[Node] = deque()
        self._unmet: dict[Node, int] = {}
        self._left: dict[Node, int] = {}
        self._helper: dict[Node, Node] = {}
        self._needed_by: dict[Node, list[Node]] = {}
        self._objects_to: dict[Node, list[Node]] = {}
        self._helps: dict[Node, list[Node]] = {}

    def run(self) -> None:
        for node, needed in self.conditions.items():
            self._prepare(node, needed)
        while self._waiting:
            node = self._waiting.popleft()
            if self.labels[node] == "in":
                self._comes_in(node)
            else:
                self._goes_out(node)

    def _prepare(self, node: Node, needed: Conditions) -> None:
        if node in self._held:
            if self._held[node] != "undecided":
                self._force(node, self._held[node], ())
            return
        for other in needed.needs:
            self._needed_by.setdefault(other, []).append(node)
        for other in needed.against:
            self._objects_to.setdefault(other, []).append(node)
        for other in needed.alternatives or ():
            self._helps.setdefault(other, []).append(node)
        choice = needed.alternatives is not None
        self._unmet[node] = len(needed.needs) + len(needed.against) + choice
        if choice:
            self._left[node] = len(needed.alternatives or ())
            if not self._left[node]:
                self._force(node, "out", ())
        elif not self._unmet[node]:
            self._force(node, "in", ())

    def _force(self, node: Node, label: Label, by: tuple[Node, ...]) -> None:
        if node not in self.labels:
            self.labels[node] = label
            self.forced[node] = by
            self._waiting.append(node)

    def _comes_in(self, node: Node) -> None:
        for other in self._objects_to.get(node, ()):
            self._force(other, "out", (node,))
        for other in self._needed_by.get(node, ()):
            self._met(other)
        for other in self._helps.get(node, ()):
            if other not in self._helper:
                self._helper[other] = node
                self._met(other)

    def _goes_out(self, node: Node) -> None:
        for other in self._needed_by.get(node, ()):
            self._force(other, "out", (node,))
        for other in self._objects_to.get(node, ()):
            self._met(other)
        for other in self._helps.get(node, ()):
            self._left[other] -= 1
            if not self._left[other]:
                self._force(other, "out", self.conditions[other].alternatives or ())

    def _met(self, node: Node) -> None:
        self._unmet[node] -= 1
        if not self._unmet[node]:
            needed = self.conditions[node]
            helper = (self._helper[node],) if node in self._helper else ()
            self._force(node, "in", (*needed.needs, *needed.against, *helper))
