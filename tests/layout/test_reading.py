"""What those hear who cannot see a drawing."""

from __future__ import annotations

from geometry import groups

import views
from argmap.layout import EMBEDDED, draw
from argmap.layout.reading import anchors, details, label, reading_order
from argmap.view.values import Link, Panel, View

CARDS = (
    views.evidence("e", "A letter."),
    views.claim("c", "A claim."),
    views.thesis("t", "The thesis."),
    views.claim("u", "An objection to the inference."),
    views.claim("o", "Another claim."),
)
LINKS = (
    Link("t.reasons.1", "reason", ("c", "o"), "t"),
    Link("c.reasons.1", "reason", ("e",), "c"),
    Link("t.reasons.1.undercut-by.1", "undercut", ("u",), "t.reasons.1"),
)
PANEL = Panel("Topic", CARDS, LINKS)


def test_cards_are_read_from_theses_to_evidence_and_to_objections() -> None:
    assert [CARDS[at].id for at in reading_order(PANEL)] == ["t", "c", "e", "o", "u"]


def test_every_card_is_read_once_even_in_a_circle() -> None:
    around = Panel("", CARDS[:2], (Link("1", "rebuttal", ("e",), "c"),
                                   Link("2", "rebuttal", ("c",), "e")))  # fmt: skip
    assert sorted(reading_order(around)) == [0, 1]


def test_each_card_tells_what_it_bears_on_and_what_bears_on_it() -> None:
    told = details(PANEL)
    assert told["t"] == "Supported by “A claim” and “Another claim”."
    assert told["c"] == "Supports “The thesis” (jointly with 1 more). Supported by “A letter”."
    assert told["u"] == ("Undercuts the step from “A claim” and “Another claim” to “The thesis”.")
    assert label(CARDS[0]) == "Testimony: A letter."


def test_what_is_told_is_bounded() -> None:
    told = details(views.joint(500).panels[0])
    assert all(len(words) < 600 for words in told.values())
    many = Panel("", (CARDS[2], *(views.claim(f"c{i}", "Long " * 400) for i in range(40))),
                 tuple(Link(f"l{i}", "reason", (f"c{i}",), "t") for i in range(40)))  # fmt: skip
    assert details(many)["t"].endswith("And 28 more.")
    assert len(details(many)["t"]) < 2000


def test_a_statements_first_full_card_has_its_name() -> None:
    elsewhere = views.claim("c", "See the claim", kind="elsewhere")
    panels = (Panel("", (elsewhere,), ()), Panel("", CARDS, ()), Panel("", CARDS, ()))
    names = list(anchors(View("", "", (), panels)))
    assert [own["c"] for own in names] == ["panel.1.c", "c", "panel.3.c"]


def test_a_description_has_stops_and_counts_each_statement_once() -> None:
    cards = (*CARDS, views.claim("far", "Elsewhere", kind="elsewhere"))
    view = View("", "Who", views.PEOPLE, (Panel("", cards, LINKS),), part="“Topic”: 5 of 9")
    scene = draw(view, EMBEDDED)
    assert scene.description == (
        "Who. “Topic”: 5 of 9. An argument map: 5 statements, 3 steps between them."
    )
    labels = [group.label for _, _, group in groups(scene.items) if group.id == "panel.1"]
    assert labels == ["Panel 1"]
