"""Circles are found as by following every edge."""

from hypothesis import given
from hypothesis import strategies as st

from argmap.rules.circles import circles, path

EDGES = st.integers(1, 8).flatmap(
    lambda n: st.lists(
        st.lists(st.integers(0, n - 1), unique=True, max_size=3), min_size=n, max_size=n
    )
)


def _reached(edges: dict[str, list[str]], start: str) -> set[str]:
    reached: set[str] = set()
    waiting = list(edges[start])
    while waiting:
        node = waiting.pop()
        if node not in reached:
            reached.add(node)
            waiting += edges[node]
    return reached


@given(EDGES)
def test_each_group_of_mutual_nodes_gives_one_circle(lists: list[list[int]]) -> None:
    edges = {f"n{i}": [f"n{j}" for j in successors] for i, successors in enumerate(lists)}
    reach = {node: _reached(edges, node) for node in edges}
    mutual = {frozenset(m for m in reach[n] if n in reach[m]) for n in edges if n in reach[n]}
    found = list(circles(edges))
    assert all(b in edges[a] for c in found for a, b in zip(c, (*c[1:], c[0]), strict=True))
    assert len(found) == len(mutual)
    assert all(any(set(circle) <= group for circle in found) for group in mutual)


def test_a_very_long_circle_is_found_without_recursion() -> None:
    n = 100_000
    edges = {str(i): [str((i + 1) % n)] for i in range(n)}
    (circle,) = circles(edges)
    assert len(circle) == n
    assert (
        path(circle) == "0 → 1 → 2 → 3 → 4 → 5 → (99990 more) → 99996 → 99997 → 99998 → 99999 → 0"
    )
