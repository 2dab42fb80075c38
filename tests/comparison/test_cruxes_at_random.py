"""The search for cruxes finds what trying every set on the whole map finds."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from itertools import combinations
from pathlib import Path

from hypothesis import given

from argmap.comparison import Move, cruxes
from argmap.comparison.search import Limits
from argmap.graph import Graph
from argmap.model import Claim
from argmap.semantics.changes import Supposal, problem, suppose
from argmap.semantics.verdicts import evaluate

sys.path.append(str(Path(__file__).parents[1] / "semantics"))

from random_maps import map_texts

HOLDING = ("asserts", "says", "endorses")
SIZE = 3


@given(map_texts(most=6))
def test_the_search_finds_every_crux_and_no_other(
    read_map: Callable[[str], Graph], text: str
) -> None:
    graph = read_map(text)
    moves = list(_moves(graph))
    for statement in graph.argmap.statements.values():
        if isinstance(statement, Claim):
            found = cruxes(graph, statement.id, Limits(SIZE))
            assert found.complete
            told = {frozenset((m.operation, m.id) for m in crux.change) for crux in found.found}
            assert len(told) == len(found.found)
            assert told == _tried(graph, statement.id, moves)
            for crux in found.found:
                assert crux.after == _after(graph, statement.id, crux.change)


def _tried(graph: Graph, thesis: str, moves: list[Move]) -> set[frozenset[tuple[str, str]]]:
    found: set[frozenset[tuple[str, str]]] = set()
    before = evaluate(graph).standings[thesis]
    for size in range(1, SIZE + 1):
        for change in combinations([m for m in moves if m.id != thesis], size):
            told = frozenset((m.operation, m.id) for m in change)
            if problem(graph, _supposal(change)) or any(known < told for known in found):
                continue
            after = _after(graph, thesis, change)
            if (after.verdict, after.grounds) != (before.verdict, before.grounds):
                found.add(told)
    return found


def _after(graph: Graph, thesis: str, change: tuple[Move, ...]) -> object:
    return suppose(graph, _supposal(change)).after.standings[thesis]


def _supposal(change: tuple[Move, ...]) -> Supposal:
    named = {
        operation: tuple(move.id for move in change if move.operation == operation)
        for operation in ("grant", "deny", "press")
    }
    return Supposal(grant=named["grant"], deny=named["deny"], press=named["press"])


def _moves(graph: Graph) -> Iterator[Move]:
    labels = evaluate(graph).labelling.labels
    statements = graph.argmap.statements
    for id in statements:
        if _contested(graph, id):
            if labels[id] != "in":
                yield Move("grant", id)
            if labels[id] != "out":
                yield Move("deny", id)
    for id in dict.fromkeys(c for s in statements.values() for c in s.caveats):
        yield Move("press", id)


def _contested(graph: Graph, id: str) -> bool:
    stances = graph.argmap.statements[id].stances
    denying = {s.who for s in stances if s.stance == "denies"}
    holding = {
        s.who for s in stances if s.stance in HOLDING or (s.stance == "concedes" and not s.only)
    }
    into = [step for step in graph.argmap.steps if step.target == id]
    reasons = [step for step in into if step.kind == "reason"]
    objected = any(step.kind in ("rebuttal", "doubt", "undercut") for step in into)
    return bool((denying and holding - denying) or objected or any(map(graph.undercuts, reasons)))
