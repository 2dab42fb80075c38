"""Edges → the circles among them, each as the shortest way round."""

from __future__ import annotations

from collections import deque
from collections.abc import Hashable, Iterator, Mapping, Sequence
from typing import TypeVar

Node = TypeVar("Node", bound=Hashable)
Edges = Mapping[Node, Sequence[Node]]

MOST_SHOWN = 12


def circles(edges: Edges[Node]) -> Iterator[tuple[Node, ...]]:
    """For each group of nodes that lead to one another, a shortest circle through its first node.

    Nodes and edges are taken in their order, in linear time and without recursion.
    """
    order = {node: index for index, node in enumerate(edges)}
    edges = _without_dead_ends(edges)
    found = [tuple(sorted(group, key=order.__getitem__)) for group in groups(edges)]
    for group in sorted(found, key=lambda group: order[group[0]]):
        if len(group) > 1 or group[0] in edges[group[0]]:
            yield _way_round(edges, group)


def path(nodes: Sequence[str]) -> str:
    """A circle as text, `a → b → c → a`; a long one is cut in the middle."""
    shown = [*nodes, nodes[0]]
    if len(shown) > MOST_SHOWN:
        left_out = len(shown) - MOST_SHOWN + 1
        shown = [*shown[:6], f"({left_out} more)", *shown[left_out + 6 :]]
    return " → ".join(shown)


def _without_dead_ends(edges: Edges[Node]) -> Edges[Node]:
    """What is left after nodes that lead nowhere are taken away again and again.

    A quick first pass: in a map without circles nothing is left.
    """
    left = {node: len(successors) for node, successors in edges.items()}
    before: dict[Node, list[Node]] = {node: [] for node in edges}
    for node, successors in edges.items():
        for successor in successors:
            before[successor].append(node)
    dead = [node for node, number in left.items() if number == 0]
    while dead:
        node = dead.pop()
        del left[node]
        for predecessor in before[node]:
            left[predecessor] -= 1
            if left[predecessor] == 0:
                dead.append(predecessor)
    return {node: [s for s in edges[node] if s in left] for node in edges if node in left}


def groups(edges: Edges[Node]) -> Iterator[list[Node]]:
    """The nodes by which of them lead to one another: a node that is on no circle is alone.

    Strongly connected components after Tarjan (1972), with the stack of calls made explicit.
    """
    number: dict[Node, int] = {}
    low: dict[Node, int] = {}
    stack: list[Node] = []
    on_stack: set[Node] = set()
    for root in edges:
        calls = [] if root in number else [(root, iter(edges[root]))]
        while calls:
            node, rest = calls[-1]
            if node not in number:
                number[node] = low[node] = len(number)
                stack.append(node)
                on_stack.add(node)
            for successor in rest:
                if successor not in number and successor in edges:
                    calls.append((successor, iter(edges[successor])))
                    break
                if successor in on_stack:
                    low[node] = min(low[node], number[successor])
            else:
                calls.pop()
                if calls:
                    low[calls[-1][0]] = min(low[calls[-1][0]], low[node])
                if low[node] == number[node]:
                    at = _last(stack, node)
                    component = stack[at:]
                    del stack[at:]
                    on_stack.difference_update(component)
                    yield component


def _last(stack: Sequence[Node], node: Node) -> int:
    at = len(stack) - 1
    while stack[at] != node:
        at -= 1
    return at


def _way_round(edges: Edges[Node], group: Sequence[Node]) -> tuple[Node, ...]:
    start, members = group[0], set(group)
    came_from: dict[Node, Node] = {}
    waiting = deque([start])
    while waiting:
        node = waiting.popleft()
        for successor in edges[node]:
            if successor == start:
                way = [node]
                while way[-1] != start:
                    way.append(came_from[way[-1]])
                return tuple(reversed(way))
            if successor in members and successor not in came_from:
                came_from[successor] = node
                waiting.append(successor)
    raise AssertionError("every member of a component lies on a circle")
