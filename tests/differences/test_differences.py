"""What tells two maps apart: found where it is, and nowhere else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from argmap.differences import LinkChange, MapDifference, Other, differences
from argmap.graph import Graph

MAP = """\
argmap: 1
title: The fire
people:
  ann: {name: Ann Smith, role: historian}
  bob: {name: Bob Jones, role: historian}
sources:
  a-1: {title: On fires, type: book, author: ann, date: 1990}
claims:
  whole:
    role: thesis
    text: The fire burned the whole of the city in four days.
    by: ann
    cite: a-1 p. 3
    quote: it burned the whole
    stances:
      - {who: bob, stance: denies}
    reasons:
      - walls
      - {together: [wind, wood], undercut-by: [rain]}
    rebutted-by: [borough]
  walls: {text: The walls were found black., by: ann}
  wind: {text: A strong wind blew from the east., by: ann}
  wood: {text: Most houses were built of wood., by: ann}
  rain: {text: It rained heavily on the second day., by: bob}
  borough: {text: The borough across the river was untouched., by: bob}
"""

Edit = tuple[str, str]

FOUND: dict[str, tuple[tuple[Edit, ...], dict[str, list[str]]]] = {
    "nothing": ((), {}),
    "a statement is added, with its step": (
        (
            ("    rebutted-by: [borough]", "    rebutted-by: [maps, borough]"),
            ("  rain:", "  maps: {text: Old maps show the quarter of the tanners.}\n  rain:"),
        ),
        {"added": ["maps"], "steps": ["None → maps rebuttal whole"]},
    ),
    "a reason is put before the others": (
        (("      - walls\n", "      - borough\n      - walls\n"),),
        {"steps": ["None → borough reason whole"]},
    ),
    "a linked premise is left out": (
        (("together: [wind, wood]", "from: wind"),),
        {"steps": ["wind+wood reason whole → wind reason whole"]},
    ),
    "linked premises are written the other way round": (
        (("together: [wind, wood]", "together: [wood, wind]"),),
        {},
    ),
    "a reason becomes a rebuttal": (
        (("      - walls\n", ""), ("rebutted-by: [borough]", "rebutted-by: [borough, walls]")),
        {"steps": ["walls reason whole → walls rebuttal whole"]},
    ),
    "an undercut is removed": (
        ((", undercut-by: [rain]", ""),),
        {"steps": ["rain undercut whole.reasons.2 → None"]},
    ),
    "a text is reworded": (
        (("Most houses were built of wood.", "Most houses were probably built of oak."),),
        {"reworded": ["wood text"]},
    ),
    "a quotation is reworded": (
        (("it burned the whole", "it burned the whole of it"),),
        {"reworded": ["whole quote"]},
    ),
    "an id is renamed, and all that refers to it follows": (
        (("- walls", "- black-walls"), ("  walls:", "  black-walls:")),
        {"renamed": ["walls → black-walls"]},
    ),
    "a person is renamed": ((("bob", "jones"),), {"renamed": ["bob → jones"]}),
    "a source is renamed": ((("a-1", "smith-1990"),), {"renamed": ["a-1 → smith-1990"]}),
    "an id and some words change": (
        (
            ("  wood: {text: Most houses were built", "  timber: {text: Most houses were made"),
            ("wind, wood", "wind, timber"),
        ),
        {"renamed": ["wood → timber (by words)"], "reworded": ["timber text"]},
    ),
    "ids are exchanged": (
        (
            ("A strong wind blew from the east.", "?"),
            ("Most houses were built of wood.", "A strong wind blew from the east."),
            ("?", "Most houses were built of wood."),
        ),
        {"renamed": ["wood → wind", "wind → wood"]},
    ),
    "a stance takes another's place": (
        (("stance: denies", "stance: concedes, only: that it may"),),
        {"stances": ["bob denies → concedes"]},
    ),
    "a stance is added": (
        (("  rain: {text", "  rain: {stances: [{who: ann, stance: declines}], text"),),
        {"stances": ["ann None → declines"]},
    ),
    "what is short for a stance is written as one": (
        (
            (
                "    by: ann\n    cite: a-1 p. 3\n    quote: it burned the whole\n    stances:\n",
                "    stances:\n      - {who: ann, stance: asserts, cite: a-1 p. 3, "
                "quote: it burned the whole}\n",
            ),
        ),
        {},
    ),
    "a date is written otherwise": (
        (("by: ann}\n  wood", "by: ann, when: 8 August 1945}\n  wood"),),
        {"other": ["wind when"]},
    ),
    "a page is another": ((("p. 3", "p. 4"),), {"other": ["whole cite"]}),
    "a thesis is one no longer": ((("    role: thesis\n", ""),), {"other": ["whole role"]}),
    "it is laid out in another way": (
        (
            ("  walls: {text: The walls were found black., by: ann}\n", ""),
            (
                "  wind:",
                "  walls:\n    by: [ann]\n    text: >-\n      The walls\n      were found black.\n"
                "  wind:",
            ),
        ),
        {},
    ),
}


def told(found: MapDifference) -> dict[str, list[str]]:
    """What was found, in short."""
    lists = {
        "added": [thing.id for thing in found.added],
        "removed": [thing.id for thing in found.removed],
        "renamed": [
            f"{one.before} → {one.after}{' (by words)' * one.by_words}" for one in found.renamed
        ],
        "reworded": [f"{one.id} {one.key}" for one in found.reworded],
        "steps": [step_words(change) for change in found.steps],
        "stances": [
            f"{one.who} {one.before and one.before.stance} → {one.after and one.after.stance}"
            for one in found.stances
        ],
        "other": [f"{one.id} {one.key}" for one in found.other],
    }
    return {key: value for key, value in lists.items() if value}


def step_words(change: LinkChange) -> str:
    return " → ".join(
        f"{'+'.join(step.premises)} {step.kind} {step.target}" if step else "None"
        for step in (change.before, change.after)
    )


def edited(edits: tuple[Edit, ...]) -> str:
    text = MAP
    for old, new in edits:
        assert old in text, old
        text = text.replace(old, new)
    return text


@pytest.mark.parametrize("case", FOUND)
def test_what_is_found(case: str, read_map: Callable[[str], Graph]) -> None:
    edits, expected = FOUND[case]
    found = differences(read_map(MAP), read_map(edited(edits)))
    assert told(found) == {key: value for key, value in expected.items() if value}
    assert found.none == (not edits or not any((told(found), found.verdicts)))


@pytest.mark.parametrize("case", FOUND)
def test_the_other_way_round_adds_what_was_removed(
    case: str, read_map: Callable[[str], Graph]
) -> None:
    edits, _ = FOUND[case]
    old, new = read_map(MAP), read_map(edited(edits))
    there, back = differences(old, new), differences(new, old)
    assert [t.id for t in there.added] == [t.id for t in back.removed]
    assert len(there.steps) == len(back.steps)
    assert {(one.before, one.after) for one in there.renamed} == {
        (one.after, one.before) for one in back.renamed
    }
    assert {change.old_id for change in there.verdicts} == {change.id for change in back.verdicts}


def test_a_verdict_that_changed_names_what_led_to_it(read_map: Callable[[str], Graph]) -> None:
    edits = (("    rebutted-by: [borough]\n", ""), ("Most houses were", "Few houses were"))
    found = differences(read_map(MAP), read_map(edited(edits)))
    (change,) = found.verdicts
    assert (change.id, change.before.verdict, change.after.verdict) == (
        "whole",
        "rebutted",
        "stands",
    )
    assert [step_words(one) for one in change.because if isinstance(one, LinkChange)] == [
        "borough rebuttal whole → None"
    ]
    assert len(change.because) == 1
    assert found.unchanged_theses == ()


def test_what_lies_behind_an_unmoved_statement_led_to_nothing(
    read_map: Callable[[str], Graph],
) -> None:
    """A new reason for a claim that stands anyhow is no cause of what changed above it."""
    edits = (
        ("    rebutted-by: [borough]\n", ""),
        ("  walls: {", "  walls: {reasons: [{from: wood, stated: no}], "),
    )
    found = differences(read_map(MAP), read_map(edited(edits)))
    by_id = {change.id: change for change in found.verdicts}
    # The walls are argued now, which moves no verdict of the thesis: but their grounds changed.
    assert set(by_id) == {"whole", "walls"}
    assert [step_words(one) for one in by_id["walls"].because if isinstance(one, LinkChange)] == [
        "None → wood reason walls"
    ]


def test_what_a_removed_step_carried_led_to_a_verdict_too(
    read_map: Callable[[str], Graph],
) -> None:
    text = (
        "argmap: 1\ntitle: T\nclaims:\n"
        "  whole: {role: thesis, text: All was quiet.%s}\n"
        "  smoke: {text: There was smoke.%s}\n"
        "  mist: {text: It was mist.}\n"
    )
    old = read_map(text % (", rebutted-by: [smoke]", ""))
    new = read_map(text % ("", ", rebutted-by: [mist]"))
    because = {change.id: change.because for change in differences(old, new).verdicts}
    told = [step_words(one) for one in because["whole"] if isinstance(one, LinkChange)]
    assert told == ["smoke rebuttal whole → None", "None → mist rebuttal smoke"]


def test_evidence_that_is_undercut_moves_what_rests_on_it(read_map: Callable[[str], Graph]) -> None:
    text = (
        "argmap: 1\ntitle: T\nclaims:\n"
        "  thesis: {role: thesis, text: It was so., reasons: [letter]}\n"
        "  forged: {text: The letter is forged.}\n"
        "evidence:\n  letter: {kind: document, text: The letter says so.%s}\n"
    )
    old, new = (
        read_map(text % ""),
        read_map((text % "").replace("so.}", "so., undercut-by: forged}")),
    )
    (change,) = differences(old, new).verdicts
    assert (change.id, len(change.because)) == ("thesis", 1)


def test_a_changed_section_can_change_a_verdict(read_map: Callable[[str], Graph]) -> None:
    claim = "argmap: 1\ntitle: T\nclaims:\n  x: {text: It was so., common-ground: yes}\n"
    found = differences(read_map(claim), read_map(claim.replace(", common-ground: yes", "")))
    assert [(one.key, one.before, one.after) for one in found.other] == [
        ("common-ground", ("yes",), ())
    ]


def test_maps_with_nothing_in_common(read_map: Callable[[str], Graph]) -> None:
    other = "argmap: 1\ntitle: Tea\nclaims:\n  tea: {text: Leaves came by sea., role: thesis}\n"
    found = differences(read_map(MAP), read_map(other))
    assert [thing.id for thing in found.added] == ["tea"]
    assert [t.id for t in found.removed if t.what == "statement"] == [
        "whole", "walls", "wind", "wood", "rain", "borough",
    ]  # fmt: skip
    assert found.verdicts == found.unchanged_theses == ()


def test_an_empty_map(read_map: Callable[[str], Graph]) -> None:
    empty = "argmap: 1\ntitle: The fire\n"
    assert differences(read_map(empty), read_map(empty)).none
    assert len(differences(read_map(empty), read_map(MAP)).added) == 9


MAPS = sorted(Path(__file__).parents[1].glob("maps/*.argmap.yaml"))


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.name)
def test_a_map_does_not_differ_from_itself(path: Path, read_map: Callable[[str], Graph]) -> None:
    graph = read_map(path.read_text("utf-8"))
    assert differences(graph, graph).none


def test_a_silence_about_something_else(read_map: Callable[[str], Graph]) -> None:
    silent = MAP + "silences:\n  - {text: Nothing is said of the cause., about: whole}\n"
    found = differences(read_map(silent), read_map(silent.replace("about: whole", "about: rain")))
    assert [one for one in found.other if isinstance(one, Other)] == [
        Other("silence", "Nothing is said of the cause.", "about", ("whole",), ("rain",))
    ]


DATES = {
    ("1945-08-08", "8 August 1945"): [],
    ("spring 1945", "March to May 1945"): [],
    ("c. 1904", "circa 1904"): [],
    ("c. 1904", "1902–1906"): ["wind when"],
    ("8 August 1945", "9 August 1945"): ["wind when"],
}


@pytest.mark.parametrize(("dates", "keys"), DATES.items())
def test_dates_are_compared_by_what_they_mean(
    dates: tuple[str, str], keys: list[str], read_map: Callable[[str], Graph]
) -> None:
    edits = [("by: ann}\n  wood", f"by: ann, when: {date}}}\n  wood") for date in dates]
    old, new = (read_map(edited((edit,))) for edit in edits)
    assert told(differences(old, new)) == ({"other": keys} if keys else {})


def test_an_id_that_only_numbers_is_not_trusted_with_other_words(
    read_map: Callable[[str], Graph],
) -> None:
    text = "argmap: 1\ntitle: T\nclaims:\n  %s: {role: thesis, text: %s}\n"
    tea, war = "Leaves came by sea to London.", "Japan gave in after the Soviet entry."
    found = differences(read_map(text % ("c1", tea)), read_map(text % ("c1", war)))
    assert told(found) == {"added": ["c1"], "removed": ["c1"]}
    assert found.verdicts == found.unchanged_theses == ()
    near = differences(
        read_map(text % ("c1", war)), read_map(text % ("c1", war.replace("gave", "took")))
    )
    assert told(near) == {"reworded": ["c1 text"]}
    named = differences(read_map(text % ("why", tea)), read_map(text % ("why", war)))
    assert told(named) == {"reworded": ["why text"]}
