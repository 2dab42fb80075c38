"""The labelling is the one that its definition asks for, whatever the order and the names."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from random_maps import map_texts
from slow import Definition

from argmap.graph import Graph
from argmap.model import Evidence
from argmap.semantics.because import Certificates
from argmap.semantics.labelling import Word
from argmap.semantics.standards import Standard, words
from argmap.semantics.verdicts import Evaluation, evaluate

STANDARDS = (Standard(), Standard("evidence"), Standard("as", "a"))
ReadMap = Callable[[str], Graph]


@settings(deadline=None)
@given(text=map_texts(), standard=st.sampled_from(STANDARDS))
def test_words_and_labels_are_as_defined(read_map: ReadMap, text: str, standard: Standard) -> None:
    graph = read_map(text)
    definition = Definition(graph, standard)
    evaluation = evaluate(graph, standard)
    expected = definition.grounded()
    assert words(graph, standard) == definition.words
    assert {n: evaluation.labelling.labels[n] for n in definition.nodes} == expected
    for id in definition.words:
        assert evaluation.labelling.labels[Word(id)] == definition.word(id, expected)


@settings(deadline=None)
@given(text=map_texts(), standard=st.sampled_from(STANDARDS))
def test_verdicts_say_what_the_labels_are(read_map: ReadMap, text: str, standard: Standard) -> None:
    graph = read_map(text)
    labels = Definition(graph, standard).grounded()
    evaluation = evaluate(graph, standard)
    for id, statement in graph.argmap.statements.items():
        rebutted = any(
            s.kind == "rebuttal" and labels[s.id] == "in" for s in graph.into.get(id, ())
        )
        stands = "on-record" if isinstance(statement, Evidence) else "stands"
        expected = {
            "in": stands,
            "out": "rebutted" if rebutted else "unsupported",
            "undecided": "open",
        }
        assert evaluation.statements[id].verdict == expected[labels[id]]
    for step in graph.argmap.steps:
        cut = any(labels[u.id] == "in" for u in graph.undercuts(step))
        names = {"in": "in-force", "out": "undercut" if cut else "idle", "undecided": "open"}
        assert evaluation.steps[step.id] == names[labels[step.id]]


@settings(deadline=None)
@given(text=map_texts(), standard=st.sampled_from(STANDARDS), seed=st.integers(0, 9))
def test_order_and_names_do_not_matter(
    read_map: ReadMap, text: str, standard: Standard, seed: int
) -> None:
    plain = _summary(evaluate(read_map(text), standard))
    renamed = re.sub(r'"([ce]\d)"', r'"x-\1"', text)
    shuffled = evaluate(read_map(_shuffled(renamed, random.Random(seed))), standard)
    assert {f"x-{id}": told for id, told in plain.items()} == _summary(shuffled)


def _summary(evaluation: Evaluation) -> dict[str, Any]:
    return {
        id: (j.verdict, j.grounds, j.by_mapmaker, j.from_silence, len(j.unanswered))
        for id, j in evaluation.statements.items()
    }


def _shuffled(text: str, chance: random.Random) -> str:
    root = json.loads(text)
    for section in ("claims", "evidence"):
        items = list(root.get(section, {}).items())
        chance.shuffle(items)
        if items:
            root[section] = dict(items)
    return json.dumps(root)


@settings(deadline=None)
@given(text=map_texts(), standard=st.sampled_from(STANDARDS))
def test_certificates_can_be_followed_by_hand(
    read_map: ReadMap, text: str, standard: Standard
) -> None:
    """Every label follows from labels earlier in the certificate, by the definition alone."""
    graph = read_map(text)
    definition = Definition(graph, standard)
    evaluation = evaluate(graph, standard)
    certificates = Certificates(evaluation.labelling)
    labels = definition.grounded()
    for node in definition.nodes:
        certificate = certificates.of(node)
        assert certificate[-1].id == node
        assert [b.label for b in certificate] == [labels[b.id] for b in certificate]
        if labels[node] != "undecided":
            known = dict.fromkeys(definition.nodes, "undecided")
            for because in certificate:
                assert definition.required(because.id, known) == because.label
                known[because.id] = because.label


@settings(deadline=None)
@given(text=map_texts(), standard=st.sampled_from(STANDARDS))
def test_what_is_open_hangs_on_a_circle(read_map: ReadMap, text: str, standard: Standard) -> None:
    evaluation = evaluate(read_map(text), standard)
    certificates = Certificates(evaluation.labelling)
    for id, judgement in evaluation.statements.items():
        if judgement.verdict == "open":
            certificate = certificates.of(id)
            ids = [because.id for because in certificate]
            assert set(ids) & set(certificate[0].by)
            for earlier, later in pairwise(certificate):
                assert earlier.id in later.by


CIRCLE = """
argmap: 1
title: Two objections to each other
claims:
  first: {text: The first., rebutted-by: [second]}
  second: {text: The second., rebutted-by: [first]}
  third: {text: The third., reasons: [first]}
"""


def test_the_circle_is_told_in_order(read_map: ReadMap) -> None:
    evaluation = evaluate(read_map(CIRCLE))
    told = Certificates(evaluation.labelling).of("third")
    assert [because.id for because in told] == [
        "second.rebutted-by.1",
        "second",
        "first.rebutted-by.1",
        "first",
        "third.reasons.1",
        "third",
    ]
    assert {because.label for because in told} == {"undecided"}


@pytest.mark.parametrize("size", [3, 2_000])
def test_a_chain_of_any_length_is_labelled(read_map: ReadMap, size: int) -> None:
    lines = ["argmap: 1", "title: A chain", "claims:"]
    lines += [f"  c{n}: {{text: This is {n}., rebutted-by: [c{n + 1}]}}" for n in range(size)]
    graph = read_map("\n".join([*lines, f"  c{size}: {{text: The last.}}"]))
    evaluation = evaluate(graph)
    stands = [id for id, j in evaluation.statements.items() if j.verdict == "stands"]
    assert stands == [f"c{n}" for n in range(size + 1) if (size - n) % 2 == 0]
    assert len(Certificates(evaluation.labelling).of("c0")) <= 200


MEETING = """
argmap: 1
title: Ways that meet before any closes on itself
claims:
  a: {text: The first., reasons: [c]}
  b: {text: The second., reasons: [{from: c, undercut-by: a}]}
  c:
    text: The third.
    common-ground: yes
    doubted-by: [{from: a, undercut-by: [{from: a, undercut-by: a}]}]
"""


def test_a_circle_is_found_where_ways_meet_before_any_closes(read_map: ReadMap) -> None:
    evaluation = evaluate(read_map(MEETING), Standard())
    certificates = Certificates(evaluation.labelling)
    for id, judgement in evaluation.statements.items():
        assert judgement.verdict == "open"
        certificate = certificates.of(id)
        assert {because.id for because in certificate} & set(certificate[0].by)
