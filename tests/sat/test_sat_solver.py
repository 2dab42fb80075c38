"""The solver against all assignments, and what it answers when nothing is there to answer."""

from __future__ import annotations

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from argmap.sat import Solver

LITERALS = st.integers(1, 5).flatmap(lambda v: st.sampled_from([v, -v]))
CLAUSES = st.lists(st.lists(LITERALS, max_size=4), max_size=12)
ASSUMPTIONS = st.lists(LITERALS, max_size=4)


def satisfied(clauses: list[list[int]], assignment: set[int]) -> bool:
    return all(not assignment.isdisjoint(clause) for clause in clauses)


def models(clauses: list[list[int]], assumptions: list[int]) -> list[set[int]]:
    assignments = [{v * s for v, s in enumerate(signs, 1)} for signs in product((1, -1), repeat=5)]
    return [a for a in assignments if satisfied(clauses, a) and a.issuperset(assumptions)]


@given(CLAUSES, st.lists(ASSUMPTIONS, max_size=3))
def test_answers_are_those_of_all_assignments(
    clauses: list[list[int]], questions: list[list[int]]
) -> None:
    with Solver(5) as solver:
        solver.add(clauses)
        for assumptions in questions:
            possible = models(clauses, assumptions)
            assert solver.solve(assumptions) == bool(possible)
            found, core = set(solver.model()), solver.core()
            if possible:
                # Variables that are missing may have either value.
                assert any(model >= found for model in possible)
                assert core == []
            else:
                assert not found
                assert set(core) <= set(assumptions)
                assert models(clauses, core) == []


@given(CLAUSES, CLAUSES)
def test_clauses_added_later_count_like_those_before(
    first: list[list[int]], second: list[list[int]]
) -> None:
    with Solver(5) as solver:
        solver.add(first)
        solver.solve()
        solver.add(second)
        assert solver.model() == []
        assert solver.core() == []
        assert solver.solve() == bool(models(first + second, []))


@given(CLAUSES, st.lists(LITERALS, max_size=5))
def test_preferences_change_no_answer(clauses: list[list[int]], preferred: list[int]) -> None:
    with Solver(5) as solver:
        solver.add(clauses)
        solver.prefer(preferred)
        assert solver.solve() == bool(models(clauses, []))


def test_preferences_choose_among_models() -> None:
    for sign in (1, -1):
        with Solver(20) as solver:
            solver.add([v, v + 10] for v in range(1, 11))
            solver.add([-v, -v - 10] for v in range(1, 11))
            wanted = [sign * v for v in range(1, 11)] + [-sign * v for v in range(11, 21)]
            solver.prefer(wanted)
            assert solver.solve()
            assert solver.model() == wanted


def test_new_variables_are_new() -> None:
    with Solver(3) as solver:
        assert [solver.new_variable(), solver.new_variable()] == [4, 5]


def test_a_solver_can_be_closed_twice() -> None:
    solver = Solver(1)
    solver.close()
    solver.close()
