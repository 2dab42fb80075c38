"""Readings are the largest complete labellings, found by trying all on small maps."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from random_maps import map_texts
from slow import Definition
from test_labelling import STANDARDS

from argmap.graph import Graph
from argmap.semantics.readings import readings
from argmap.semantics.standards import Standard
from argmap.semantics.verdicts import evaluate

ReadMap = Callable[[str], Graph]
MOST_OPEN = 8

CIRCLES = """
argmap: 1
title: Circles of objections
claims:
  a: {text: The first., rebutted-by: [b]}
  b: {text: The second., rebutted-by: [a]}
  either: {text: It follows from both alike., reasons: [a, b]}
  neither: {text: It is answered by both alike., rebutted-by: [a, b]}
  self: {text: It undercuts itself., reasons: [{from: apart, undercut-by: [self]}]}
  apart: This stands apart.
"""


@settings(deadline=None)
@given(text=map_texts(most=5), standard=st.sampled_from(STANDARDS))
def test_readings_are_the_largest_complete_labellings(
    read_map: ReadMap, text: str, standard: Standard
) -> None:
    graph = read_map(text)
    definition = Definition(graph, standard)
    assume(definition.open_nodes() <= MOST_OPEN)
    found = readings(evaluate(graph, standard), limit=1000)
    expected = [
        tuple(id for id in graph.argmap.statements if labels[id] == "in")
        for labels in definition.readings()
    ]
    assert sorted(found.sets) == sorted(expected)
    assert not found.capped
    for id in graph.argmap.statements:
        held = sum(id in stands for stands in expected)
        fares = "all" if held == len(expected) else "some" if held else "none"
        assert found.standing[id] == fares


def test_circles_of_objections_are_read_both_ways(read_map: ReadMap) -> None:
    evaluation = evaluate(read_map(CIRCLES))
    found = readings(evaluation, limit=10)
    assert sorted(found.sets) == [("a", "either", "apart"), ("b", "either", "apart")]
    assert dict(found.standing) == {
        "a": "some",
        "b": "some",
        "either": "all",
        "neither": "none",
        "self": "none",
        "apart": "all",
    }
    assert {id for id, j in evaluation.statements.items() if j.verdict == "open"} == {
        *("a", "b", "either", "neither", "self")
    }


@settings(max_examples=5, deadline=None)
@given(circles=st.integers(8, 40))
def test_the_list_is_capped_but_not_the_answers(read_map: ReadMap, circles: int) -> None:
    lines = ["argmap: 1", "title: Many circles", "claims:"]
    for n in range(circles):
        lines += [f"  a{n}: {{text: One., rebutted-by: [b{n}]}}"]
        lines += [f"  b{n}: {{text: Other., rebutted-by: [a{n}]}}"]
    found = readings(evaluate(read_map("\n".join(lines))), limit=7)
    assert len(found.sets) == 7
    assert found.capped
    assert set(found.standing.values()) == {"some"}
