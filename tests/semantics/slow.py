"""The definitions of words, labels and readings taken literally, slow and without the engine."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import product

from argmap.graph import Graph
from argmap.model import Claim, Evidence, Statement, Step
from argmap.semantics.labelling import Label
from argmap.semantics.standards import Standard

Labels = Mapping[str, Label]


def has_word(graph: Graph, statement: Statement, standard: Standard) -> bool:
    if isinstance(statement, Evidence):
        return True
    if isinstance(statement, Claim) and statement.common_ground:
        return True
    if standard.name == "evidence":
        uses = [s for s in graph.argmap.steps if statement.id in s.premises]
        forceful = [s for s in uses if s.kind not in ("qualification", "explanation")]
        return forceful != [] and all(s.kind == "undercut" for s in forceful)
    if standard.name == "as":
        own = [s for s in statement.stances if s.who == standard.person]
        for_it = [s for s in own if s.stance in ("asserts", "endorses")]
        for_it += [s for s in own if s.stance == "concedes" and s.only == ""]
        return for_it != [] and not [s for s in own if s.stance == "denies"]
    asserted = [s for s in statement.stances if s.stance == "asserts"]
    stated = [s for s in reasons(graph, statement.id) if s.stated]
    return (asserted != [] or statement.stances == ()) and stated == []


def bearing(graph: Graph, target: str, kind: str) -> list[Step]:
    return [s for s in graph.argmap.steps if s.target == target and s.kind == kind]


def reasons(graph: Graph, target: str) -> list[Step]:
    return bearing(graph, target, "reason")


def undercuts(graph: Graph, step: Step) -> list[Step]:
    found = bearing(graph, step.id, "undercut")
    for premise in step.premises:
        if isinstance(graph.argmap.statements[premise], Evidence):
            found += bearing(graph, premise, "undercut")
    return found


class Definition:
    """What each label must be, given all labels."""

    def __init__(self, graph: Graph, standard: Standard) -> None:
        self.graph = graph
        self.words = {
            id for id, s in graph.argmap.statements.items() if has_word(graph, s, standard)
        }
        self.nodes = [*graph.argmap.statements, *(step.id for step in graph.argmap.steps)]

    def word(self, id: str, labels: Labels) -> Label:
        doubts = [labels[s.id] for s in bearing(self.graph, id, "doubt")]
        if all(label == "out" for label in doubts):
            return "in"
        return "out" if "in" in doubts else "undecided"

    def required(self, node: str, labels: Labels) -> Label:
        if node in self.graph.steps:
            step = self.graph.steps[node]
            premises = [labels[id] for id in step.premises]
            against = [labels[s.id] for s in undercuts(self.graph, step)]
            if all(p == "in" for p in premises) and all(a == "out" for a in against):
                return "in"
            return "out" if "out" in premises or "in" in against else "undecided"
        support = [labels[s.id] for s in reasons(self.graph, node)]
        if node in self.words:
            support.append(self.word(node, labels))
        against = [labels[s.id] for s in bearing(self.graph, node, "rebuttal")]
        if "in" in support and all(a == "out" for a in against):
            return "in"
        if "in" in against or all(s == "out" for s in support):
            return "out"
        return "undecided"

    def grounded(self) -> Labels:
        """The least fixed point, from nothing decided."""
        labels: Labels = dict.fromkeys(self.nodes, "undecided")
        while True:
            following = {node: self.required(node, labels) for node in self.nodes}
            if following == labels:
                return labels
            labels = following

    def complete(self) -> Iterator[Labels]:
        """Every labelling that is as required, by trying all."""
        choices: tuple[Label, ...] = ("in", "out", "undecided")
        known = self.grounded()
        free = [node for node in self.nodes if known[node] == "undecided"]
        for chosen in product(choices, repeat=len(free)):
            labels = {**known, **dict(zip(free, chosen, strict=True))}
            if all(self.required(node, labels) == labels[node] for node in free):
                yield labels

    def readings(self) -> list[Labels]:
        """The complete labellings such that none keeps their labels and decides more."""
        found = list(self.complete())
        return [one for one in found if not any(_extends(other, one) for other in found)]

    def open_nodes(self) -> int:
        return list(self.grounded().values()).count("undecided")


def _extends(larger: Labels, smaller: Labels) -> bool:
    kept = all(larger[n] == label for n, label in smaller.items() if label != "undecided")
    return kept and larger != smaller
