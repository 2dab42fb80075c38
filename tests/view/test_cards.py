"""What single cards and steps say."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from argmap.graph import Graph
from argmap.view import Card, Focus, Link, OfPerson, OfTopic, View, build_view, part_problem

HEAD = """argmap: 1
title: Cards
reads: review
people:
  hasegawa: {name: Tsuyoshi Hasegawa, role: historian}
  holloway: {name: David Holloway, role: historian}
  butow: {name: Robert Butow, role: historian}
  kita: {name: General Kita Seiti, role: witness}
sources:
  review: {type: review, author: holloway, title: Review of Racing the Enemy}
  racing: {type: book, author: hasegawa, title: "Racing the Enemy: Stalin, Truman", caveats: warned}
  butow-1954: {type: book, author: butow, title: Japan's Decision to Surrender}
claims:
  warned: {text: It is to be read with care., by: holloway}
"""


def cards(view: View) -> dict[str, Card]:
    return {card.id: card for panel in view.panels for card in panel.cards}


def links(view: View) -> dict[str, Link]:
    return {link.id: link for panel in view.panels for link in panel.links}


CAUTION = "With caution on Hasegawa, Racing the Enemy (Holloway): It is to be read with care."

STATEMENTS = (
    ("by: hasegawa, cite: racing p. 5", "citation", "Hasegawa, Racing the Enemy, p. 5, in "),
    ("by: hasegawa", "citation", "in Holloway, review"),
    ("by: holloway", "citation", "Holloway, review"),
    ("stated: no, by: hasegawa", "citation", "in Holloway, review"),
    ("stated: no", "citation", ""),
    (
        "by: butow, cite: [butow-1954 p. 2, butow-1954 pp. 5-6]",
        "citation",
        "Butow, Japan's Decision to Surrender, pp. 2 and 5–6, in ",
    ),
    (
        "by: butow, cite: [butow-1954 p. 2, review p. 3]",
        "citation",
        "Butow, Japan's Decision to Surrender, p. 2; …",
    ),
    ("by: holloway, cite: review p. 2", "citation", "Holloway, review, p. 2"),
    ("by: kita, via: butow-1954", "citation", "in Butow, Japan's Decision to Surrender"),
    ("stances: [{who: hasegawa, stance: denies}]", "holder", ""),
    ("by: [hasegawa, kita]", "holder", "Hasegawa and Kita"),
    ("by: [hasegawa, kita, butow, holloway]", "holder", "Hasegawa, Kita and 2 others"),
    ("when: late June to mid-July 1945", "when", "late June to mid-July 1945"),
)


@pytest.mark.parametrize(("fields", "field", "expected"), STATEMENTS)
def test_a_card_says(
    fields: str, field: str, expected: str, read_map: Callable[[str], Graph]
) -> None:
    view = build_view(read_map(f"{HEAD}  it: {{text: A text, {fields}}}\n"))
    value = getattr(cards(view)["it"], field)
    assert value == expected if not expected.endswith(" ") else value.startswith(expected)


NOTES = (
    ("belief-of: kita", "a belief of Kita"),
    ("belief-of: the peace party", "a belief of the peace party"),
    ("common-ground: yes", "common ground"),
    ("stances: [{who: holloway, stance: denies}]", "denied by Holloway"),
    ("stances: [{who: butow, stance: declines, cite: butow-1954}]", "Butow declines to say"),
    ("stances: [{who: butow, stance: endorses, cite: butow-1954 p. 1}]", "endorsed by Butow, p. 1"),
    (
        "stances: [{who: butow, stance: endorses, cite: [butow-1954 p. 9, butow-1954 p. 1]}]",
        "endorsed by Butow, pp. 9 and 1",
    ),
    (
        "stances: [{who: butow, stance: endorses, cite: [butow-1954 p. 9, butow-1954 ch. 1]}]",
        "endorsed by Butow, p. 9; ch. 1",
    ),
    (
        "stances: [{who: holloway, stance: concedes, only: that it may be}]",
        "conceded by Holloway: that it may be",
    ),
    (
        "stances: [{who: kita, stance: reports, cite: butow-1954 p. 1}]",
        "reported by Kita, Butow, Japan's Decision to Surrender, p. 1",
    ),
    (
        "stances: [{who: kita, stance: denies}, {who: butow, stance: denies}]",
        "denied by Kita and Butow",
    ),
    ("by: hasegawa, stances: [{who: kita, stance: reports}]", "reported by Kita"),
    ("caveats: warned", "With caution (Holloway): It is to be read with care."),
    ("cite: racing", CAUTION),
)


@pytest.mark.parametrize(("fields", "note"), NOTES)
def test_a_card_notes(fields: str, note: str, read_map: Callable[[str], Graph]) -> None:
    view = build_view(read_map(f"{HEAD}  it: {{text: A text, {fields}}}\n"))
    assert [written.text for written in cards(view)["it"].notes] == [note]


def test_a_report_is_not_told_twice(read_map: Callable[[str], Graph]) -> None:
    fields = "by: hasegawa, stances: [{who: holloway, stance: reports}]"
    card = cards(build_view(read_map(f"{HEAD}  it: {{text: A text, {fields}}}\n")))["it"]
    assert (card.citation, card.notes) == ("in Holloway, review", ())


def test_evidence_tells_the_saying_from_the_said(read_map: Callable[[str], Graph]) -> None:
    text = HEAD + (
        "evidence:\n"
        "  both: {text: A, kind: testimony, speaker: kita, date: 1965, when: July 1945}\n"
        "  said: {text: B, speaker: kita, date: 1965}\n"
        "  told: {text: C, speaker: kita, when: July 1945}\n"
        "  same: {text: D, speaker: kita, date: 1945, when: 1945}\n"
    )
    shown = cards(build_view(read_map(text)))
    whens = {id: shown[id].when for id in ("both", "said", "told", "same")}
    assert whens == {
        "both": "1965, telling of July 1945",
        "said": "1965",
        "told": "telling of July 1945",
        "same": "1945",
    }
    assert shown["both"].tag == "Testimony"
    assert shown["said"].tag == "Evidence"
    assert shown["said"].person is None


def test_who_draws_a_step_is_said_where_it_is_not_understood(
    read_map: Callable[[str], Graph],
) -> None:
    text = HEAD + (
        "  mine: {text: A, by: hasegawa, "
        "reasons: [{from: his, by: hasegawa}, {from: his, by: kita}], "
        "rebutted-by: [{from: his, by: butow}, {from: his, by: kita}]}\n"
        "  his: {text: B, by: butow}\n"
    )
    shown = links(build_view(read_map(text)))
    assert [link.drawn_by for link in shown.values()] == ["", "Kita", "", "Kita"]


PANELS = """
  on-its-own: {text: Alone}
  other: {text: O, reasons: [other-still]}
  other-still: {text: P}
  thesis: {text: T, role: thesis, reasons: [topical]}
  topical: {text: U, topic: Named, reasons: [without]}
  without: {text: W}
"""


def test_panels_are_topics_then_what_hangs_together(read_map: Callable[[str], Graph]) -> None:
    view = build_view(read_map(f"argmap: 1\ntitle: Panels\nclaims:{PANELS}"))
    assert [(p.title, [(c.tag, c.id) for c in p.cards]) for p in view.panels] == [
        ("", [("Thesis", "thesis"), ("See panel II", "topical")]),
        ("Named", [("Claim", "topical"), ("Claim", "without")]),
        ("", [("Claim", "other"), ("Claim", "other-still")]),
        ("On its own", [("Claim", "on-its-own")]),
    ]


def test_many_panels_are_referred_to_by_topic(read_map: Callable[[str], Graph]) -> None:
    claims = "".join(
        f"  c{n}: {{text: C, topic: Topic {n}, reasons: [c0]}}\n" for n in range(1, 14)
    )
    text = f"argmap: 1\ntitle: Panels\nclaims:\n  c0: {{text: C, topic: The first}}\n{claims}"
    view = build_view(read_map(text))
    assert view.panels[3].cards[-1].tag == "See “The first”"


def test_an_undercut_witness_is_undercut_wherever_it_is_used(
    read_map: Callable[[str], Graph],
) -> None:
    text = (
        "argmap: 1\ntitle: E\nclaims:\n  here: {text: H, topic: One, reasons: [said]}\n"
        "  against: {text: He was not there., topic: Two}\n"
        "evidence:\n  said: {text: S, topic: Two, undercut-by: [against]}\n"
    )
    one, two = build_view(read_map(text)).panels
    assert [note.text for note in one.cards[-1].notes] == ["Undercut: “He was not there.”"]
    assert two.links == (Link("said.undercut-by.1", "undercut", ("against",), "said"),)


LINKED = """argmap: 1
title: Parts
people: {kita: General Kita Seiti, butow: Robert Butow}
claims:
  top: {text: The top of all this, role: thesis, topic: What moved Tokyo?, reasons: [middle]}
  middle:
    text: The middle
    topic: What moved Tokyo?
    reasons: [{together: [left, right], undercut-by: [objection]}]
  left: {text: The left, topic: What else?, by: kita}
  right: {text: The right, topic: What moved Tokyo?}
  objection: {text: The objection, topic: What else?}
"""


def test_linked_premises_never_look_independent(read_map: Callable[[str], Graph]) -> None:
    view = build_view(read_map(LINKED), Focus("left"))
    (panel,) = view.panels
    shown = [(card.id, card.tag) for card in panel.cards]
    assert shown == [
        ("top", "Thesis"),
        ("middle", "Claim"),
        ("left", "Claim"),
        ("right", "Not shown"),
        ("objection", "Not shown"),
    ]
    assert [link.premises for link in panel.links] == [
        ("middle",),
        ("left", "right"),
        ("objection",),
    ]


PARTS = (
    (Focus("middle", 1), "What bears on “The middle”, and what it bears on, one step deep: 5 of 5"),
    (Focus("middle", 0), "What bears on “The middle”, and what it bears on, no steps deep: 1 of 5"),
    (Focus("top", 2), "What bears on “The top of all this”, two steps deep: 5 of 5"),
    (Focus("top"), "What bears on “The top of all this”: 5 of 5"),
    (OfPerson("kita"), "What Kita holds or says, with what directly connects to it: 2 of 5"),
    (OfTopic("what moved tokyo?"), "“What moved Tokyo?”: 3 of 5"),
)


@pytest.mark.parametrize(("part", "words"), PARTS)
def test_a_part_says_what_it_shows(
    part: Focus, words: str, read_map: Callable[[str], Graph]
) -> None:
    assert build_view(read_map(LINKED), part).part == f"{words} statements"


PROBLEMS = (
    (Focus("midle"), 'No statement of this map is called "midle". Did you mean "middle"?'),
    (
        Focus("x"),
        'No statement of this map is called "x". '
        'It has "top", "middle", "left", "right", "objection".',
    ),
    (OfPerson("kota"), 'No person of this map is called "kota". Did you mean "kita"?'),
    (
        OfPerson("butow"),
        "Robert Butow holds and says nothing in this map, and draws no step of it.",
    ),
    (
        OfTopic("What moved Tokio?"),
        'No topic of this map is called "What moved Tokio?". Did you mean "What moved Tokyo?"?',
    ),
    (Focus("top"), ""),
)


@pytest.mark.parametrize(("part", "problem"), PROBLEMS)
def test_a_part_that_is_not_there_is_named(
    part: Focus, problem: str, read_map: Callable[[str], Graph]
) -> None:
    assert part_problem(read_map(LINKED), part) == problem


def test_a_person_has_one_stripe_in_all_drawings_of_a_map(read_map: Callable[[str], Graph]) -> None:
    graph = read_map(
        f"{HEAD}  one: {{text: One., by: hasegawa}}\n  two: {{text: Two., by: butow}}\n"
    )
    whole, part = build_view(graph), build_view(graph, Focus("two"))
    assert cards(part)["two"].person == cards(whole)["two"].person == 2
    assert part.people == whole.people
