"""What a causal diagram shows: factors, mechanisms in words, what is said, supposed worlds."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from argmap.graph import Graph
from argmap.model.formulas import Otherwise, read_formula
from argmap.view import WHOLE, Focus, OfPerson, OfTopic, Part
from argmap.view.causal import build_causal
from argmap.view.causal_values import Arrow, CausalPanel, FactorCard
from argmap.view.causal_words import Wording
from argmap.view.supposing import SET_ASIDE, UNSAID, supposed, supposition_problem

ReadMap = Callable[[str], Graph]
HEAD = """argmap: 1
title: The surrender
question: Why?
people:
  hasegawa: {name: Tsuyoshi Hasegawa, role: historian}
  butow: {name: Robert Butow, role: historian}
sources:
  hasegawa-2005: {type: book, author: hasegawa, title: Racing the Enemy, date: 2005}
factors:
  surrender:
    text: Japan surrenders.
    date: 14 August 1945
    values: {in-august: in August 1945, by-november: before 1 November, later: later or never}
    actual: in-august
  bombs:
    text: The United States uses its atomic bombs
    date: 6 August 1945
    values: {none: none, one: one, both: two}
    actual: both
  entry: {text: The Soviet Union enters the war, date: 8 August 1945}
  landing: {text: American forces land on Kyushu, actual: no}
  mood: {text: The cabinet loses hope}
"""
MODELS = """
models:
  both-needed:
    by: hasegawa
    cite: hasegawa-2005 p. 298
    stated: no
    note: One way to take it.
    mechanisms:
      mood: {yes: bombs != none and entry, no: otherwise}
      surrender: {in-august: mood, not in-august: otherwise}
  entry-sufficed:
    by: butow
    mechanisms:
      surrender: {in-august: entry, later: otherwise}
"""
CLAIMS = """
claims:
  more:
    topic: Weights
    text: Entry did more.
    by: hasegawa
    cite: hasegawa-2005 p. 5
    causes: {by: [entry, mood], together: yes, more-than: bombs, of: {surrender: in-august}}
  other: {text: It was so., topic: Elsewhere, by: butow}
counterfactuals:
  without:
    text: Without the shocks it would have been later.
    topic: Weights
    by: butow
    readings:
      neither: {bombs: none, entry: no}
      either: [{bombs: none}, {entry: no}]
    then: {surrender: [by-november, later]}
    hedge: likely
"""


def cards(panel: CausalPanel) -> dict[str, FactorCard]:
    return {card.id: card for card in panel.factors}


def test_a_model_is_told_by_its_factors_in_time_and_its_mechanisms(read_map: ReadMap) -> None:
    view = build_causal(read_map(HEAD + MODELS))
    first, second = view.panels
    assert first.title == "Hasegawa: both needed"
    assert first.account == "The map-maker’s account, after Hasegawa, Racing the Enemy, p. 298"
    assert (first.note, second.title, second.account) == (
        "One way to take it.",
        "Butow: entry sufficed",
        "",
    )
    assert [(card.id, card.role) for card in first.factors] == [
        ("bombs", "root"),
        ("entry", "root"),
        ("surrender", "effect"),
        ("mood", "effect"),
    ]
    assert set(first.arrows) == {
        Arrow("bombs", "mood"),
        Arrow("entry", "mood"),
        Arrow("mood", "surrender"),
    }
    assert cards(first)["surrender"] == FactorCard(
        id="surrender",
        role="effect",
        text="Japan surrenders.",
        when="14 August 1945",
        values=("in August 1945", "before 1 November", "later or never"),
        actual="in August 1945",
        lines=(
            "in August 1945: if the cabinet loses hope",
            "otherwise: before 1 November, or later or never (left open which)",
        ),
    )


FORMULAS = (
    ("entry", "the Soviet Union enters the war"),
    ("not entry", "the Soviet Union enters the war (no)"),
    ("landing", "American forces land on Kyushu"),
    ("bombs != none", "the United States uses its atomic bombs (one, or two)"),
    ("bombs < none", "the United States uses its atomic bombs (no value)"),
    ("surrender <= by-november", "Japan surrenders (in August 1945, or before 1 November)"),
    (
        "entry and (mood or landing)",
        "the Soviet Union enters the war and (the cabinet loses hope or American forces land on "
        "Kyushu)",
    ),
    ("not (entry and mood)", "not (the Soviet Union enters the war and the cabinet loses hope)"),
    (
        "at least 2 of (entry, mood, landing)",
        "at least two of these (the Soviet Union enters the war; the cabinet loses hope; American "
        "forces land on Kyushu)",
    ),
)


@pytest.mark.parametrize(("formula", "words"), FORMULAS)
def test_a_formula_is_said_in_the_words_of_factors(
    read_map: ReadMap, formula: str, words: str
) -> None:
    read = read_formula(formula)
    wording = Wording(read_map(HEAD).argmap.factors)
    assert wording.formula(read) == words  # type: ignore[arg-type]
    assert wording.formula(Otherwise()) == "otherwise"


def test_of_many_values_those_are_told_that_are_left_out(read_map: ReadMap) -> None:
    text = "argmap: 1\ntitle: T\nfactors: {x: {text: X, values: [a, b, c, d, e], actual: a}}\n"
    wording = Wording(read_map(text).argmap.factors)
    assert wording.one_of("x", "acde") == "any but b"
    assert wording.one_of("x", "ace") == "a, c, or e"


PARTS: tuple[tuple[Part, list[str], str], ...] = (
    (WHOLE, ["both-needed", "entry-sufficed"], ""),
    (OfPerson("butow"), ["entry-sufficed"], "By Butow: 1 of 2 models"),
    (OfTopic("Weights"), ["both-needed", "entry-sufficed"], "“Weights”: 2 of 2 models"),
)


@pytest.mark.parametrize(("part", "models", "words"), PARTS)
def test_a_part_has_its_models(
    read_map: ReadMap, part: Part, models: list[str], words: str
) -> None:
    view = build_causal(read_map(HEAD + CLAIMS + MODELS), part)
    assert [panel.model for panel in view.panels] == models
    assert view.part == words


def test_a_map_without_models_shows_what_each_person_says(read_map: ReadMap) -> None:
    view = build_causal(read_map(HEAD + CLAIMS))
    assert view.part.startswith("This map has no models; shown is what causal claims")
    hasegawa, butow = view.panels
    assert (hasegawa.title, butow.title) == ("Hasegawa", "Butow")
    assert set(hasegawa.arrows) == {
        Arrow("entry", "surrender", "claimed"),
        Arrow("mood", "surrender", "claimed"),
    }
    assert cards(hasegawa)["surrender"].lines == (
        "in August 1945: because the Soviet Union enters the war and the cabinet loses hope "
        "together, more than because the United States uses its atomic bombs – Hasegawa, Racing "
        "the Enemy, p. 5",
    )
    assert "bombs" in cards(hasegawa)
    assert set(butow.arrows) == {
        Arrow("bombs", "surrender", "what-if"),
        Arrow("entry", "surrender", "what-if"),
    }
    neither, either = cards(butow)["surrender"].lines
    assert neither == (
        "if the United States uses its atomic bombs (none) and the Soviet Union enters the war "
        "(no), read as “neither”, would likely have been: before 1 November, or later or never"
    )
    assert "(none), and also if the Soviet Union enters the war (no), read as “either”" in either


def test_what_somebody_leaves_open_is_said_to_be_open(read_map: ReadMap) -> None:
    text = HEAD + CLAIMS.replace("hedge: likely", "hedge: uncertain")
    butow = build_causal(read_map(text)).panels[1]
    for line in cards(butow)["surrender"].lines:
        assert "left open whether it would have been: before 1 November, or later or never" in line


@pytest.mark.parametrize(
    ("part", "people", "words"),
    [
        (OfPerson("butow"), ["Butow"], "2 of 3 statements. This part of the map has no models; "),
        (OfTopic("Elsewhere"), [], "nothing causal to show"),
        (Focus("without"), ["Butow"], "1 of 3 statements. This part"),
    ],
)
def test_a_part_without_models_shows_its_statements(
    read_map: ReadMap, part: Part, people: list[str], words: str
) -> None:
    view = build_causal(read_map(HEAD + CLAIMS), part)
    assert [panel.title for panel in view.panels] == people
    assert words in view.part


def worlds(read_map: ReadMap, *setting: tuple[str, str]) -> list[dict[str, tuple[str, str]]]:
    graph = read_map(HEAD + MODELS)
    view = supposed(graph, build_causal(graph), setting)
    return [
        {c.id: (c.supposed.words, c.supposed.state) for c in panel.factors if c.supposed}
        for panel in view.panels
    ]


def test_a_supposed_world_stands_beside_the_actual_one(read_map: ReadMap) -> None:
    needed, sufficed = worlds(read_map, ("entry", "no"))
    assert needed == {
        "bombs": ("two", "as-it-was"),
        "entry": ("no", "supposed"),
        "surrender": ("left open: before 1 November, or later or never", "changed"),
        "mood": ("no", "changed"),
    }
    assert sufficed == {"entry": ("no", "supposed"), "surrender": ("later or never", "changed")}


def test_what_is_supposed_of_an_effect_sets_its_mechanism_aside(read_map: ReadMap) -> None:
    graph = read_map(HEAD + MODELS)
    view = supposed(graph, build_causal(graph), (("entry", "no"), ("mood", "yes")))
    panel = view.panels[0]
    assert cards(panel)["mood"].lines == (SET_ASIDE,)
    surrender = cards(panel)["surrender"].supposed
    assert surrender is not None
    assert (surrender.words, surrender.state) == ("in August 1945", "as-it-was")
    assert all(arrow.idle for arrow in panel.arrows)
    assert view.part == (
        "Supposed: The Soviet Union enters the war: no; The cabinet loses hope: yes"
    )


def test_change_passes_only_from_what_is_not_as_it_was(read_map: ReadMap) -> None:
    graph = read_map(HEAD + MODELS)
    panel = supposed(graph, build_causal(graph), (("bombs", "none"),)).panels[0]
    idle = {(arrow.cause, arrow.effect): arrow.idle for arrow in panel.arrows}
    assert idle == {
        ("bombs", "mood"): False,
        ("entry", "mood"): True,
        ("mood", "surrender"): False,
    }


def test_a_factor_that_a_model_does_not_name_is_shown_all_the_same(read_map: ReadMap) -> None:
    graph = read_map(HEAD + MODELS)
    panel = supposed(graph, build_causal(graph), (("landing", "yes"),)).panels[1]
    assert cards(panel)["landing"].lines == (UNSAID,)
    assert cards(panel)["surrender"].supposed is not None


def test_what_may_be_as_it_was_is_open(read_map: ReadMap) -> None:
    graph = read_map(
        f"{HEAD}models:\n  m:\n    by: butow\n    mechanisms:\n      surrender:\n"
        "        in-august: entry\n        in-august or later: otherwise\n"
    )
    view = supposed(graph, build_causal(graph), (("entry", "no"),))
    state = cards(view.panels[0])["surrender"].supposed
    assert state is not None
    assert (state.words, state.state) == ("left open: in August 1945, or later or never", "open")


PROBLEMS = (
    ((("entyr", "no"),), 'There is no factor "entyr" in this map. Did you mean "entry"?'),
    ((("q", "no"),), "It has surrender, bombs, entry, landing, mood."),
    ((("surrender", "latr"),), 'only in-august, by-november, later. Did you mean "later"?'),
    ((("entry", "no"), ("entry", "yes")), '"entry" cannot be supposed both "no" and "yes".'),
    ((("entry", "no"), ("entry", "no")), ""),
)


@pytest.mark.parametrize(("setting", "problem"), PROBLEMS)
def test_what_cannot_be_supposed_is_told(
    read_map: ReadMap, setting: tuple[tuple[str, str], ...], problem: str
) -> None:
    found = supposition_problem(read_map(HEAD + MODELS), setting)
    assert found.endswith(problem)
    assert bool(found) is bool(problem)


def test_no_map_of_the_tests_is_refused(read_map: ReadMap) -> None:
    for path in sorted((Path(__file__).parents[1] / "maps").glob("*.argmap.yaml")):
        view = build_causal(read_map(path.read_text(encoding="utf-8")))
        assert all(card.actual in card.values for p in view.panels for card in p.factors), path
