"""Frameworks of the textbooks, with the extensions that the papers give for them."""

from __future__ import annotations

import pytest

from argmap.semantics.frameworks import SEMANTICS, Framework, accept, extensions

EXAMPLES = {
    "nothing to argue": (
        "",
        "",
        {name: [""] for name in SEMANTICS},
    ),
    "nobody objects": (
        "a b",
        "",
        {name: ["a b"] for name in SEMANTICS},
    ),
    "reinstatement": (
        "a b c",
        "c>b b>a",
        {name: ["a c"] for name in SEMANTICS},
    ),
    "Nixon diamond": (
        "quaker republican",
        "quaker>republican republican>quaker",
        {
            "grounded": [""],
            "complete": ["", "quaker", "republican"],
            "preferred": ["quaker", "republican"],
            "stable": ["quaker", "republican"],
            "semi-stable": ["quaker", "republican"],
            "ideal": [""],
        },
    ),
    "odd cycle": (
        "a b c",
        "a>b b>c c>a",
        {**{name: [""] for name in SEMANTICS}, "stable": []},
    ),
    "self-attack": (
        "a b",
        "a>a a>b",
        {**{name: [""] for name in SEMANTICS}, "stable": []},
    ),
    "self-attack that is answered": (
        "a b c",
        "a>a b>a a>c",
        {name: ["b c"] for name in SEMANTICS},
    ),
    # Floating acceptance and defeat: a and b quarrel, both attack c, c attacks d.
    "floating defeat": (
        "a b c d",
        "a>b b>a a>c b>c c>d",
        {
            "grounded": [""],
            "complete": ["", "a d", "b d"],
            "preferred": ["a d", "b d"],
            "stable": ["a d", "b d"],
            "semi-stable": ["a d", "b d"],
            "ideal": [""],
        },
    ),
    # Caminada 2006, where semi-stable differs from preferred: an odd cycle is broken on one side.
    "semi-stable, not preferred": (
        "a b c d e",
        "a>b b>a b>c c>d d>e e>c",
        {
            "grounded": [""],
            "complete": ["", "a", "b d"],
            "preferred": ["a", "b d"],
            "stable": ["b d"],
            "semi-stable": ["b d"],
            "ideal": [""],
        },
    ),
    # Caminada 2006, where there is no stable extension but a semi-stable one.
    "semi-stable without stable": (
        "a b c d",
        "a>a a>b b>c c>d d>c",
        {
            "grounded": [""],
            "complete": ["", "d"],
            "preferred": ["d"],
            "stable": [],
            "semi-stable": ["d"],
            "ideal": ["d"],
        },
    ),
    # Dung, Mancarella and Toni 2007: the ideal extension goes beyond the grounded one.
    "ideal beyond grounded": (
        "a b",
        "a>a a>b b>a",
        {**{name: ["b"] for name in SEMANTICS}, "grounded": [""], "complete": ["", "b"]},
    ),
    # An argument that defends itself is ideal though the quarrel of the others is open.
    "ideal beside a quarrel": (
        "a b c d",
        "a>b b>a a>c b>c c>d d>c",
        {
            "grounded": [""],
            "complete": ["", "a d", "b d", "d"],
            "preferred": ["a d", "b d"],
            "stable": ["a d", "b d"],
            "semi-stable": ["a d", "b d"],
            "ideal": ["d"],
        },
    ),
}


def _framework(names: str, attacks: str) -> Framework:
    listed = names.split()
    pairs = [tuple(map(listed.index, attack.split(">"))) for attack in attacks.split()]
    return Framework.of(listed, [(a, b) for a, b in pairs])


CASES = [(title, name) for title in EXAMPLES for name in SEMANTICS]


@pytest.mark.parametrize(("title", "semantics"), CASES)
def test_extensions(title: str, semantics: str) -> None:
    names, attacks, expected = EXAMPLES[title]
    framework = _framework(names, attacks)
    found = [" ".join(framework.named(s)) for s in extensions(framework, semantics)]
    assert sorted(found) == expected[semantics]


def test_floating_conclusion_is_sceptical_but_not_ideal() -> None:
    framework = _framework("a b c d", "a>b b>a a>c b>c c>d")
    assert accept(framework, "preferred", 3).sceptical
    assert not accept(framework, "ideal", 3).sceptical
    assert not accept(framework, "grounded", 3).sceptical


def test_without_any_extension_an_argument_is_in_none_and_in_all() -> None:
    answer = accept(_framework("a b c", "a>b b>c c>a"), "stable", 0)
    assert (answer.credulous, answer.sceptical) == (False, True)
    assert answer.witness is answer.counterexample is None
