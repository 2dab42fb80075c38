"""The semantics by their definitions, over all subsets, and random frameworks to try them on."""

from __future__ import annotations

from itertools import combinations

from hypothesis import strategies as st

from argmap.semantics.frameworks import Framework

Set = frozenset[int]
Pairs = list[tuple[int, int]]


def by_definition(size: int, pairs: Pairs) -> dict[str, set[Set]]:
    """Every extension under every semantics."""
    attackers = {a: {b for b, target in pairs if target == a} for a in range(size)}

    def hit(arguments: Set) -> Set:
        return frozenset(target for attacker, target in pairs if attacker in arguments)

    def defended(arguments: Set) -> Set:
        return frozenset(a for a in range(size) if attackers[a] <= hit(arguments))

    subsets = [frozenset(s) for n in range(size + 1) for s in combinations(range(size), n)]
    conflict_free = [s for s in subsets if not s & hit(s)]
    admissible = [s for s in conflict_free if s <= defended(s)]
    complete = [s for s in admissible if s == defended(s)]
    preferred = _maximal({s: s for s in admissible})
    inside_all = [s for s in admissible if all(s <= p for p in preferred)]
    return {
        "grounded": {s for s in complete if all(s <= other for other in complete)},
        "complete": set(complete),
        "preferred": preferred,
        "stable": {s for s in conflict_free if len(s | hit(s)) == size},
        "semi-stable": _maximal({s: s | hit(s) for s in complete}),
        "ideal": _maximal({s: s for s in inside_all}),
    }


def _maximal(measured: dict[Set, Set]) -> set[Set]:
    return {s for s, m in measured.items() if not any(m < other for other in measured.values())}


def framework(size: int, pairs: Pairs) -> Framework:
    """A framework whose arguments are called a0, a1, …"""
    return Framework.of([f"a{index}" for index in range(size)], pairs)


@st.composite
def sized_pairs(draw: st.DrawFn, most: int = 7) -> tuple[int, Pairs]:
    """A number of arguments, and attacks among them: some of themselves, some listed twice."""
    size = draw(st.integers(0, most))
    if size == 0:
        return 0, []
    argument = st.integers(0, size - 1)
    return size, draw(st.lists(st.tuples(argument, argument), max_size=2 * size))
