"""Holdings → Grid: statements against people."""

from __future__ import annotations

from collections.abc import Sequence

from argmap.comparison.holdings import Holdings
from argmap.comparison.values import Grid, Row
from argmap.graph import Graph, topics_of
from argmap.model import ArgMap, Evidence


def compared(argmap: ArgMap) -> tuple[str, ...]:
    """Whom a map compares where nobody is named, in the order of its people.

    Those of its historians, and of the people to whom it gives no role, who take a stance on some
    claim or counterfactual; where there are none, everybody who does.
    """
    taking = {
        stance.who
        for statement in argmap.statements.values()
        if not isinstance(statement, Evidence)
        for stance in statement.stances
    }
    speaking = [person for person in argmap.people.values() if person.id in taking]
    scholars = [p.id for p in speaking if not p.roles or "historian" in p.roles]
    return tuple(scholars or (person.id for person in speaking))


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
