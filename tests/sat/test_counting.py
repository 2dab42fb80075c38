"""Counting, avoiding and correcting, against all assignments."""

from __future__ import annotations

import math
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from argmap.sat import OutOfTime, Solver
from argmap.sat.corrections import Corrections
from argmap.sat.counting import counters
from argmap.sat.fewest import Fewest

VARIABLES = range(1, 6)
LITERALS = st.integers(1, 5).flatmap(lambda v: st.sampled_from([v, -v]))
CLAUSES = st.lists(st.lists(LITERALS, min_size=1, max_size=4), max_size=12)


def models(clauses: list[list[int]]) -> list[frozenset[int]]:
    """The variables that hold in each model."""
    every = (
        frozenset(v for v, holds in zip(VARIABLES, signs, strict=True) if holds)
        for signs in product((True, False), repeat=5)
    )
    return [m for m in every if all(any((abs(x) in m) == (x > 0) for x in c) for c in clauses)]


@given(st.integers(1, 9), st.integers(1, 9), st.data())
def test_counters_say_how_many_hold(size: int, most: int, data: st.DataObject) -> None:
    signs = data.draw(st.lists(st.sampled_from([1, -1]), min_size=size, max_size=size))
    with Solver(size) as solver:
        outputs = counters(solver, list(range(1, size + 1)), most)
        given = [v * sign for v, sign in enumerate(signs, 1)]
        holding = signs.count(1)
        assert len(outputs) == min(size, most)
        for n, output in enumerate(outputs, 1):
            assert solver.solve([*given, output]) == (holding >= n)
            assert solver.solve([*given, -output]) == (holding < n)


@given(CLAUSES, CLAUSES)
def test_the_fewest_are_found_and_stay_bounds(
    first: list[list[int]], later: list[list[int]]
) -> None:
    with Solver(5) as solver:
        fewest = Fewest(solver, VARIABLES)
        for clauses, known in ((first, first), (later, first + later)):
            solver.add(clauses)
            least = min(map(len, models(known)), default=None)
            assert fewest.solve(math.inf) == (least is not None)
            if least is None:
                return
            assert fewest.proved == least
            assert len({v for v in solver.model() if v in VARIABLES}) == least


@given(CLAUSES)
def test_corrections_are_the_minimal_sets(clauses: list[list[int]]) -> None:
    possible = set(models(clauses))
    minimal = {m for m in possible if not any(other < m for other in possible)}
    with Solver(5) as solver:
        solver.add(clauses)
        sets = Corrections(solver, VARIABLES, math.inf)
        for change in VARIABLES:
            found = sets.containing(change)
            assert (found is not None) == any(change in m for m in minimal)
            assert found is None or found in minimal
    with Solver(5) as solver:
        solver.add(clauses)
        listed = list(Corrections(solver, VARIABLES, math.inf).all())
        assert len(listed) == len(minimal)
        assert set(listed) == minimal


def test_a_deadline_that_has_passed_ends_the_search() -> None:
    with Solver(1) as solver:
        try:
            solver.solve_before(-math.inf)
        except OutOfTime:
            assert solver.solve_before(math.inf, [1])
        else:
            raise AssertionError("a passed deadline was not noticed")
