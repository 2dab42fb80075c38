"""Graph → the parts of it that bear on one another."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator

from argmap.graph.derive import Graph

UNLIMITED = 10**9


def bearing_on(graph: Graph, statement: str) -> Iterator[str]:
    """The statements that bear on a statement by one step, or by an undercut of one."""
    waiting = deque(graph.into.get(statement, ()))
    while waiting:
        step = waiting.popleft()
        yield from step.premises
        waiting.extend(graph.into.get(step.id, ()))


def borne_on(graph: Graph, statement: str) -> Iterator[str]:
    """The statements that a statement bears on by one step, or by undercutting one."""
    for step in graph.out_of.get(statement, ()):
        yield graph.bears_on(step)


def neighbourhood(graph: Graph, statement: str, depth: int = UNLIMITED) -> frozenset[str]:
    """A statement, what bears on it and what it bears on, each up to so many steps away."""
    up = _spread(statement, lambda s: borne_on(graph, s), depth)
    return frozenset(up | _spread(statement, lambda s: bearing_on(graph, s), depth))


def _spread(start: str, next_to: Callable[[str], Iterable[str]], depth: int) -> set[str]:
    reached, edge = {start}, [start]
    while edge and depth > 0:
        depth -= 1
        edge = [n for n in dict.fromkeys(n for s in edge for n in next_to(s)) if n not in reached]
        reached.update(edge)
    return reached


def components(graph: Graph) -> tuple[tuple[str, ...], ...]:
    """Statements that hang together by steps, each group and the groups in document order."""
    placed: set[str] = set()
    groups = []
    order = {id: index for index, id in enumerate(graph.argmap.statements)}
    for start in order:
        if start not in placed:
            group = _spread(
                start, lambda s: (*bearing_on(graph, s), *borne_on(graph, s)), UNLIMITED
            )
            placed |= group
            groups.append(tuple(sorted(group, key=order.__getitem__)))
    return tuple(groups)
