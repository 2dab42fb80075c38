"""What each factor had to do with an effect, against the definitions gone through by hand."""

from __future__ import annotations

from brute_causes import Brute
from hypothesis import given, settings
from random_models import questions

from argmap.counterfactual.causal import CausalModel, world
from argmap.counterfactual.causes.analysis import analyse
from argmap.model.formulas import Formula, evaluate


@settings(max_examples=200, deadline=None)
@given(questions())
def test_causes_are_those_of_the_definitions(case: tuple[CausalModel, Formula]) -> None:
    model, effect = case
    brute, found = Brute(model, effect), analyse(model, effect)
    assert found.causes_are_all
    assert frozenset(map(frozenset, found.causes)) == brute.causes
    assert len(found.causes) == len(brute.causes)
    assert found.overdetermined == any(len(cause) > 1 for cause in brute.causes)
    assert list(found.roles) == brute.candidates
    for id, role in found.roles.items():
        alone = frozenset({id})
        larger = any(id in cause and len(cause) > 1 for cause in brute.causes)
        assert role.but_for == (alone in brute.but_for_sets), id
        assert (role.actual_cause, role.part_of_cause) == (alone in brute.causes, larger), id
        assert role.responsibility is not None
        assert role.responsibility.is_exact
        assert role.responsibility.least == brute.responsibility(id), id
        assert role.actual_cause or not role.but_for


@settings(max_examples=200, deadline=None)
@given(questions())
def test_conditions_are_those_of_the_definitions(case: tuple[CausalModel, Formula]) -> None:
    model, effect = case
    brute, found = Brute(model, effect), analyse(model, effect)
    for id, role in found.roles.items():
        assert role.sufficient == brute.sufficient(id), id
        assert role.necessary == brute.necessary(id), id
        assert role.inus == (id in brute.roots and brute.inus(id)), id


@settings(max_examples=200, deadline=None)
@given(questions())
def test_preemptions_are_those_of_the_definition(case: tuple[CausalModel, Formula]) -> None:
    found = analyse(*case).preempted
    assert len(found) == len(set(found))
    assert {(p.factor, p.by, p.how) for p in found} == Brute(*case).preempted()


@settings(max_examples=200, deadline=None)
@given(questions())
def test_witnesses_show_what_they_say(case: tuple[CausalModel, Formula]) -> None:
    model, effect = case
    brute = Brute(model, effect)
    for id, role in analyse(model, effect).roles.items():
        shown = role.witness
        assert (shown is None) == (not any(id in cause for cause in brute.causes))
        if shown is not None:
            assert id in shown.changed
            assert frozenset(shown.changed) in brute.causes
            assert all(model.actual[f] != value for f, value in shown.changed.items())
            assert all(model.actual[f] == value for f, value in shown.held.items())
            after = world(model, {**shown.changed, **shown.held})
            assert not evaluate(effect, after, model.values)
