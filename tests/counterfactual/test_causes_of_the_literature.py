"""Cases of the literature: what each notion says of them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from fractions import Fraction
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
from brute_causes import Brute

from argmap.counterfactual.causal import (
    CausalFactor,
    CausalModel,
    Function,
    Root,
    Rule,
    Rules,
    causal_model,
)
from argmap.counterfactual.causes.analysis import analyse
from argmap.model.formulas import Formula, FormulaError, Otherwise, read_formula

CASES = json.loads((Path(__file__).parent / "causes.json").read_text("utf-8"))["cases"]


def formula(text: str) -> Formula:
    if text == "otherwise":
        return Otherwise()
    found = read_formula(text)
    assert not isinstance(found, FormulaError), found
    return found


def function(told: str | Mapping[str, str]) -> Function:
    if isinstance(told, str):
        return Root(told)
    return Rules(tuple(Rule(value, formula(text)) for value, text in told.items()))


def model(case: Mapping[str, Any]) -> CausalModel:
    values = case.get("values", {})
    return causal_model(
        CausalFactor(id, tuple(values.get(id, ("no", "yes"))), True, function(told))
        for id, told in case["factors"].items()
    )


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_factors_are_what_the_papers_say(case: Mapping[str, Any]) -> None:
    found = analyse(model(case), formula(case["effect"]))
    for id, expected in case["expect"].items():
        role = found.roles[id]
        assert role.responsibility is not None
        assert role.responsibility.is_exact
        said = {
            "but_for": role.but_for,
            "cause": role.actual_cause,
            "part": role.actual_cause or role.part_of_cause,
            "responsibility": str(role.responsibility.least),
            "sufficient": role.sufficient,
            "necessary": role.necessary,
            "inus": role.inus,
            "displacement": role.displacement,
        }
        assert {notion: said[notion] for notion in expected} == expected, id


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_sets_are_what_the_papers_say(case: Mapping[str, Any]) -> None:
    found = analyse(model(case), formula(case["effect"]))
    if "overdetermined" in case:
        assert found.overdetermined == case["overdetermined"]
    brute = Brute(model(case), found.effect) if "sets" in case else None
    for expected in case.get("sets", ()):
        members = frozenset(expected["members"])
        assert (members in set(map(frozenset, found.causes))) == expected["cause"]
        assert brute is not None
        assert (members in brute.but_for_sets) == expected["but_for"]
    if "preempted" in case:
        named = {(p.factor, p.by, p.how) for p in found.preempted}
        assert {tuple(pair) for pair in case["preempted"]} <= named


def test_with_no_time_bounds_are_given_and_no_guess() -> None:
    votes = {f"v{n}": "yes" for n in range(41)}
    passed = {"yes": f"at least 21 of ({', '.join(votes)})", "no": "otherwise"}
    case = {"factors": {**votes, "passed": passed}}
    found = analyse(model(case), formula("passed"), seconds=0.0)
    assert not found.causes_are_all
    assert all(role.actual_cause is None for role in found.roles.values())
    assert all(role.responsibility is None for role in found.roles.values())
    assert found.overdetermined is None


def test_bounds_hold_what_is_true() -> None:
    votes = {f"v{n}": "yes" for n in range(21)}
    passed = {"yes": f"at least 11 of ({', '.join(votes)})", "no": "otherwise"}
    case = {"factors": {**votes, "passed": passed}}
    for seconds in (0.02, 0.1, 0.5):
        for role in analyse(model(case), formula("passed"), seconds).roles.values():
            if role.responsibility is not None:
                assert role.responsibility.least <= Fraction(1, 11) <= role.responsibility.greatest


@pytest.mark.parametrize("order", list(permutations("abcd")))
@pytest.mark.parametrize("larger", ["ab", "abc"])
def test_the_smallest_cause_counts_whichever_is_found_first(
    order: tuple[str, ...], larger: str
) -> None:
    roots = {"v": "yes", **dict.fromkeys(order, "yes")}
    outcome = {"yes": f"v or ({' or '.join(larger)}) and d", "no": "otherwise"}
    for factors in (roots, dict(reversed(roots.items()))):
        case = {"factors": {**factors, "outcome": outcome}}
        found = analyse(model(case), formula("outcome"))
        assert {"".join(sorted(cause)) for cause in found.causes} == {"dv", f"{larger}v"}
        shares = {id: role.responsibility for id, role in found.roles.items()}
        said = {id: share and str(share.least) for id, share in shares.items()}
        least = dict.fromkeys(larger, f"1/{len(larger) + 1}")
        assert said == {"v": "1/2", "d": "1/2", **least}
