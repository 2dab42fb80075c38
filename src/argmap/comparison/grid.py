"""Holdings → Grid: statements against people."""

from __future__ import annotations

from collections.abc import Sequence

from argmap.comparison.holdings import Holdings
from argmap.comparison.values import Grid, Row
from argmap.graph import Graph, topics_of
from argmap.model import ArgMap, Evidence


def taking_stances(argmap: ArgMap) -> tuple[str, ...]:
    """Everybody who takes a stance on some claim or counterfactual, in the order of the people."""
    taking = {
        stance.who
        for statement in argmap.statements.values()
        if not isinstance(statement, Evidence)
        for stance in statement.stances
    }
    return tuple(id for id in argmap.people if id in taking)


def scholars(argmap: ArgMap) -> tuple[str, ...]:
    """Those of them who are historians, or have no role; where there are none, all of them."""
    speaking = taking_stances(argmap)
    roles = {id: argmap.people[id].roles for id in speaking}
    return tuple(id for id in speaking if not roles[id] or "historian" in roles[id]) or speaking


def build_grid(holdings: Holdings, people: Sequence[str], topic: str = "") -> Grid:
    """Every statement on which one of the people takes a stance, of one topic or of all.

    Evidence is there only where one of them is its speaker or takes another stance on it.
    """
    graph = holdings.graph
    topics = topics_of(graph)
    asked = set(people)
    rows: list[Row] = []
    left_out = 0
    for statement in graph.argmap.statements.values():
        own = topics.get(statement.id, "")
        if topic and own != topic:
            continue
        if asked.isdisjoint(holdings.takers(statement.id)):
            left_out += not isinstance(statement, Evidence)
            continue
        cells = tuple(holdings.cell(who, statement.id) for who in people)
        rows.append(Row(statement, own, cells))
    return Grid(tuple(people), _by_topic(graph, rows), left_out)


def _by_topic(graph: Graph, rows: list[Row]) -> tuple[Row, ...]:
    """Each topic where it begins; what has none stands last."""
    own = dict.fromkeys(s.topic for s in graph.argmap.statements.values() if s.topic)
    place = {topic: number for number, topic in enumerate(own)}
    return tuple(sorted(rows, key=lambda row: place.get(row.topic, len(place))))
