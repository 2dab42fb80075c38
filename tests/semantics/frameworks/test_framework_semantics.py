"""Every semantics against its definition, and what holds between them."""

from __future__ import annotations

import random

import pytest
from brute_force import Pairs, by_definition, framework, sized_pairs
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.semantics.frameworks import SEMANTICS, accept, extensions, first, preferred, statuses

SIZED = sized_pairs()


@pytest.mark.parametrize("semantics", SEMANTICS)
@given(given_pairs=SIZED)
def test_extensions_are_those_of_the_definition(
    semantics: str, given_pairs: tuple[int, Pairs]
) -> None:
    size, pairs = given_pairs
    found = list(extensions(framework(size, pairs), semantics))
    assert len(found) == len(set(found))
    assert set(found) == by_definition(size, pairs)[semantics]


@pytest.mark.parametrize("semantics", SEMANTICS)
@given(given_pairs=SIZED)
def test_acceptance_and_its_witnesses_are_those_of_the_definition(
    semantics: str, given_pairs: tuple[int, Pairs]
) -> None:
    size, pairs = given_pairs
    defined = by_definition(size, pairs)[semantics]
    for argument in range(size):
        answer = accept(framework(size, pairs), semantics, argument)
        assert answer.argument == argument
        assert answer.credulous == any(argument in s for s in defined)
        assert answer.sceptical == all(argument in s for s in defined)
        assert (answer.witness in defined) if defined else (answer.witness is None)
        assert answer.credulous == (answer.witness is not None and argument in answer.witness)
        if answer.sceptical:
            assert answer.counterexample is None
        else:
            assert answer.counterexample in defined
            assert argument not in answer.counterexample


@given(sized_pairs(most=8))
@settings(max_examples=40)
def test_larger_frameworks(given_pairs: tuple[int, Pairs]) -> None:
    size, pairs = given_pairs
    defined = by_definition(size, pairs)
    assert {name: set(extensions(framework(size, pairs), name)) for name in SEMANTICS} == defined


@given(SIZED, st.data())
def test_many_statuses_at_once_are_those_of_each(
    given_pairs: tuple[int, Pairs], data: st.DataObject
) -> None:
    size, pairs = given_pairs
    asked = {a for a in range(size) if data.draw(st.booleans())}
    found = by_definition(size, pairs)["preferred"]
    answer = statuses(framework(size, pairs), asked)
    assert answer.credulous == {a for a in asked if any(a in s for s in found)}
    assert answer.sceptical == {a for a in asked if all(a in s for s in found)}


@given(sized_pairs(most=25))
@settings(max_examples=50)
def test_what_holds_between_the_semantics(given_pairs: tuple[int, Pairs]) -> None:
    size, pairs = given_pairs
    found = {name: first(framework(size, pairs), name, 500) for name in SEMANTICS}
    if any(capped for _, capped in found.values()):
        return
    sets = {name: set(listed) for name, (listed, _) in found.items()}
    (grounded,), (ideal,) = sets["grounded"], sets["ideal"]
    assert sets["stable"] <= sets["semi-stable"] <= sets["preferred"] <= sets["complete"]
    assert not sets["stable"] or sets["stable"] == sets["semi-stable"]
    assert sets["semi-stable"]
    assert all(grounded <= s for s in sets["complete"])
    assert grounded in sets["complete"]
    assert ideal in sets["complete"]
    assert all(ideal <= s for s in sets["preferred"])
    assert grounded <= ideal


@pytest.mark.parametrize("semantics", SEMANTICS)
@given(given_pairs=SIZED, seed=st.integers())
def test_results_do_not_depend_on_order_names_or_repetition(
    semantics: str, given_pairs: tuple[int, Pairs], seed: int
) -> None:
    size, pairs = given_pairs
    chance = random.Random(seed)
    place = chance.sample(range(size), size)
    shuffled = [(place[a], place[b]) for a, b in pairs] + [
        (place[a], place[b]) for a, b in pairs[:2]
    ]
    chance.shuffle(shuffled)
    before = set(extensions(framework(size, pairs), semantics))
    after = set(extensions(framework(size, shuffled), semantics))
    assert after == {frozenset(place[a] for a in s) for s in before}


@given(SIZED, st.integers(0, 6))
def test_a_limit_is_kept_and_said(given_pairs: tuple[int, Pairs], limit: int) -> None:
    size, pairs = given_pairs
    defined = by_definition(size, pairs)["preferred"]
    found, capped = preferred(framework(size, pairs), limit)
    assert len(found) == min(limit, len(defined))
    assert set(found) <= defined
    assert capped == (len(defined) > limit)


@pytest.mark.parametrize("semantics", ["complete", "preferred", "stable", "semi-stable"])
def test_enumeration_is_lazy(semantics: str) -> None:
    # Three hundred pairs that attack each other: more extensions than there are atoms.
    many = framework(600, [(a, a ^ 1) for a in range(600)])
    found, capped = first(many, semantics, 5)
    assert capped
    assert len(set(found)) == 5


@pytest.mark.parametrize("semantics", SEMANTICS)
def test_long_chains_and_cycles_need_no_recursion(semantics: str) -> None:
    size = 3001
    chain = framework(size, [(a, a + 1) for a in range(size - 1)])
    assert list(extensions(chain, semantics)) == [frozenset(range(0, size, 2))]
    cycle = framework(size, [(a, (a + 1) % size) for a in range(size)])
    found = list(extensions(cycle, semantics))
    assert found == ([] if semantics == "stable" else [frozenset()])
