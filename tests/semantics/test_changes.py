"""What changes with a strike: the quick way finds what judging everything anew finds."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from random_maps import map_texts
from test_labelling import STANDARDS

from argmap.graph import Graph
from argmap.semantics.changes import Changes, Supposal, problem, suppose
from argmap.semantics.comparison import Change
from argmap.semantics.keystones import candidates, keystones
from argmap.semantics.naming import Target
from argmap.semantics.nearby import Nearby
from argmap.semantics.standards import Standard
from argmap.semantics.verdicts import evaluate

ReadMap = Callable[[str], Graph]
standards = st.sampled_from(STANDARDS)


def _targets(graph: Graph) -> list[Target]:
    argmap = graph.argmap
    return [
        *(Target("statement", id) for id in argmap.statements),
        *(Target("step", id) for id in graph.steps),
        *(Target("person", id) for id in argmap.people),
        *(Target("source", id) for id in argmap.sources),
        *(Target("via", id) for id in argmap.sources),
    ]


@settings(deadline=None)
@given(text=map_texts(), standard=standards)
def test_the_quick_way_finds_the_same(read_map: ReadMap, text: str, standard: Standard) -> None:
    graph = read_map(text)
    nearby = Nearby(evaluate(graph, standard))
    for target in _targets(graph):
        slow = suppose(graph, Supposal(strike=(target,)), standard)
        assert nearby.strike(target) == slow.changed, target


@settings(deadline=None)
@given(text=map_texts(), standard=standards)
def test_changes_are_told_as_defined(read_map: ReadMap, text: str, standard: Standard) -> None:
    graph = read_map(text)
    for target in _targets(graph):
        changes = suppose(graph, Supposal(strike=(target,)), standard)
        bare = {id for id, change in changes.changed.items() if change.change == "left-bare"}
        for id in graph.argmap.statements:
            expected = _expected(changes, id, bare)
            assert _word(changes.changed.get(id)) == expected, (target, id)


def _word(change: Change | None) -> str:
    return change.change if change else ""


def _expected(changes: Changes, id: str, bare: set[str]) -> str:
    """The word for what became of a statement, straight from the definition."""
    before, after = changes.before.statements[id], changes.after.statements.get(id)
    if after is None:
        return "removed"
    if before.verdict != after.verdict:
        return "verdict"
    order = ["bare", "argued", "evidenced"]
    fell = order.index(after.grounds) - order.index(before.grounds)
    if fell < 0:
        return "left-bare" if after.grounds == "bare" else "argued-only"
    if fell > 0:
        return after.grounds
    if _under(changes, id) & bare:
        return "shaken"
    lost = set(before.reasons_in_force) - set(after.reasons_in_force)
    gained = set(after.reasons_in_force) - set(before.reasons_in_force)
    if lost and gained:
        return "shifted"
    return "weakened" if lost else "strengthened" if gained else ""


def _under(changes: Changes, id: str) -> set[str]:
    after = changes.after
    direct = {
        premise
        for step in after.statements[id].reasons_in_force
        for premise in after.graph.steps[step].premises
    }
    return direct.union(*(_under(changes, premise) for premise in direct))


@settings(deadline=None)
@given(text=map_texts(), standard=standards)
def test_striking_what_bears_on_nothing_changes_nothing_else(
    read_map: ReadMap, text: str, standard: Standard
) -> None:
    root = json.loads(text)
    root.setdefault("claims", {})["alone"] = {"text": "This bears on nothing.", "reasons": ["x"]}
    root["claims"]["x"] = {"text": "This bears on that alone."}
    graph = read_map(json.dumps(root))
    changes = suppose(graph, Supposal(strike=(Target("statement", "alone"),)), standard)
    assert {id: change.change for id, change in changes.changed.items()} == {"alone": "removed"}


@settings(deadline=None)
@given(text=map_texts(), standard=standards, data=st.data())
def test_what_is_granted_is_in_and_what_is_denied_is_out(
    read_map: ReadMap, text: str, standard: Standard, data: st.DataObject
) -> None:
    graph = read_map(text)
    ids = st.sampled_from([*graph.argmap.statements, *graph.steps])
    granted, denied = data.draw(ids), data.draw(ids)
    struck = data.draw(st.sampled_from(_targets(graph)))
    supposal = Supposal(strike=(struck,), grant=(granted,), deny=(denied,))
    if problem(graph, supposal):
        assert granted == denied or struck.id in (granted, denied)
        return
    after = suppose(graph, supposal, standard).after.labelling.labels
    assert after.get(granted, "in") == "in"
    assert after.get(denied, "out") == "out"
    assert granted in after or granted in graph.steps


@settings(deadline=None)
@given(text=map_texts(), standard=standards, data=st.data())
def test_pressing_is_undercutting_every_step_of_what_is_warned_of(
    read_map: ReadMap, text: str, standard: Standard, data: st.DataObject
) -> None:
    root = json.loads(text)
    graph = read_map(text)
    used = [id for id in graph.argmap.statements if id in graph.out_of]
    if not used:
        return
    warned = data.draw(st.sampled_from(used))
    section = "evidence" if warned in root.get("evidence", {}) else "claims"
    record = root[section][warned]
    record["caveats"] = ["beware"]
    root.setdefault("claims", {})["beware"] = {"text": "Beware of that."}
    pressed = suppose(read_map(json.dumps(root)), Supposal(press=("beware",)), standard).after
    _undercut(root, warned)
    written = evaluate(read_map(json.dumps(root)), standard)
    assert _verdicts(pressed.statements) == _verdicts(written.statements)


def _verdicts(statements: Any) -> dict[str, tuple[str, str]]:
    return {id: (j.verdict, j.grounds) for id, j in statements.items()}


def _undercut(node: Any, warned: str) -> None:
    """Write the caveat as an undercut on every step that uses the statement."""
    if isinstance(node, list):
        for item in node:
            _undercut(item, warned)
    if isinstance(node, dict):
        for value in list(node.values()):
            _undercut(value, warned)
        if node.get("from") == warned or warned in node.get("together", ()):
            node["undercut-by"] = [*node.get("undercut-by", ()), {"from": "beware"}]


@settings(deadline=None)
@given(text=map_texts(), standard=standards)
def test_keystones_are_ranked_by_what_striking_them_changes(
    read_map: ReadMap, text: str, standard: Standard
) -> None:
    graph = read_map(text)
    found = keystones(evaluate(graph, standard))
    told = [(keystone.kind, keystone.id) for keystone in found]
    for kind, id in candidates(graph):
        target = Target("statement", id) if kind == "evidence" else Target(kind, id)
        changed = suppose(graph, Supposal(strike=(target,)), standard).changed
        stay = {s: c for s, c in changed.items() if c.change != "removed"}
        assert ((kind, id) in told) == bool(stay)
        if stay:
            keystone = found[told.index((kind, id))]
            sole = tuple(s for s, c in stay.items() if _falls(c))
            assert keystone.sole_witness_for == sole
    weights = [
        sum(c.change in ("verdict", "left-bare") for c in keystone.changes.values())
        for keystone in found
    ]
    assert weights == sorted(weights, reverse=True)


def _falls(change: Change) -> bool:
    after = change.after
    assert after is not None
    bare = after.grounds == "bare" and change.before.grounds != "bare"
    return bare or (after.verdict == "unsupported" and change.before.verdict != "unsupported")
