"""Graph → the topic of every statement that has one of its own or takes one from its target."""

from __future__ import annotations

from collections import deque

from argmap.graph.derive import Graph
from argmap.graph.reach import bearing_on


def topics_of(graph: Graph) -> dict[str, str]:
    """By statement: its topic, else that of the nearest statement it bears on that has one.

    A piece of evidence need not repeat the topic of the claim for which it is given.
    """
    own = {s.id: s.topic for s in graph.argmap.statements.values() if s.topic}
    topics = dict(own)
    waiting = deque(own)
    while waiting:
        id = waiting.popleft()
        for premise in bearing_on(graph, id):
            if premise not in topics:
                topics[premise] = topics[id]
                waiting.append(premise)
    return {id: topics[id] for id in graph.argmap.statements if id in topics}
