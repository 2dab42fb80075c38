"""The drawn difference of two maps: one view of both, marked."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from argmap.differences import differences
from argmap.graph import Graph
from argmap.layout import EMBEDDED, ENGINES, draw, texts
from argmap.view import View, build_view
from argmap.view.difference_of_maps import MapDifferences, both_graphs
from argmap.view.difference_of_maps_lines import difference_lines
from argmap.view.marks import marked

OLD = """\
argmap: 1
title: The fire
people:
  ann: {name: Ann Smith}
  bob: {name: Bob Jones}
claims:
  whole:
    role: thesis
    text: The fire burned the whole of the city.
    by: ann
    reasons: [walls, {together: [wind, wood], undercut-by: [rain]}]
  walls: {text: The walls were black., by: ann}
  wind: {text: A strong wind blew., by: ann}
  wood: {text: Most houses were of wood., by: ann}
  rain: {text: It rained on the second day., by: bob}
  last: {text: Nobody put it out., by: ann}
"""
NEW = """\
argmap: 1
title: The fire
people:
  ann: {name: Ann Smith}
claims:
  whole:
    role: thesis
    text: The fire burned most of the city.
    by: ann
    reasons: [{together: [wind, wood]}, maps]
  wind: {text: A strong wind blew., by: ann}
  wood: {text: Most houses were of wood., by: ann}
  maps: {text: Old maps show it., by: ann}
  # Another statement by an old name.
  rain: {text: Rivers were low in that summer., by: ann, reasons: [last]}
  last: {text: Nobody put it out., by: ann}
"""


@pytest.fixture
def view(read_map: Callable[[str], Graph]) -> View:
    found = differences(read_map(OLD), read_map(NEW))
    return marked(build_view(both_graphs(found)), MapDifferences(found))


def test_every_card_says_what_became_of_it(view: View) -> None:
    cards = {card.id: card.difference for panel in view.panels for card in panel.cards}
    assert cards == {
        "whole": "edited",
        "wind": "as-it-was",
        "wood": "as-it-was",
        "maps": "added",
        "walls.removed": "removed",
        "rain": "edited",
        "last": "as-it-was",
    }


def test_every_step_says_what_became_of_it(view: View) -> None:
    links = {link.id: link.difference for panel in view.panels for link in panel.links}
    assert links == {
        "whole.reasons.1": "changed",
        "whole.reasons.2": "added",
        "rain.reasons.1": "added",
        "whole.reasons.1.removed": "removed",
        "whole.reasons.2.undercut-by.1.removed": "removed",
    }


def test_a_card_tells_the_words(view: View) -> None:
    (card,) = [c for panel in view.panels for c in panel.cards if c.id == "whole"]
    assert [note.text for note in card.notes if note.kind == "change"] == [
        "Reworded: The fire burned [-the whole-] {+most+} of the city.",
        "Verdict as it was: stands, argued",
    ]


def test_the_drawing_explains_its_signs(view: View) -> None:
    written = [text.text for text in texts(draw(view, ENGINES["embedded"]))]
    for words in (
        "new (heavy outline)",
        "says something else than before",
        "removed",
        "pale: as it was",
        "step that is new",
        "step that is removed",
    ):
        assert words in written
    assert "step that was relinked" not in written
    assert EMBEDDED is ENGINES["embedded"]


def test_lines_are_no_wider_than_the_page(read_map: Callable[[str], Graph]) -> None:
    long = "title: The fire" + ", and what became of the city" * 9
    found = differences(read_map(OLD), read_map(NEW.replace("title: The fire", long)))
    for width in (40, 80):
        assert all(len(line) <= width for _, line in difference_lines(found, width))


REASONS_TURNED_ROUND = (
    "argmap: 1\ntitle: T\nclaims:\n  a: {text: The one., reasons: [b]}\n  b: {text: The other.}\n",
    "argmap: 1\ntitle: T\nclaims:\n  a: {text: The one.}\n  b: {text: The other., reasons: [a]}\n",
)


def test_reasons_turned_round_can_be_drawn(read_map: Callable[[str], Graph]) -> None:
    """Both together run in a circle, which one map alone must not."""
    found = differences(*map(read_map, REASONS_TURNED_ROUND))
    both = marked(build_view(both_graphs(found)), MapDifferences(found))
    assert sorted(link.difference for link in both.panels[0].links) == ["added", "removed"]
    assert draw(both, EMBEDDED).width > 0


NUMBERED = "argmap: 1\ntitle: T\nclaims:\n  c1: {text: %s, reasons: [b]}\n  b: {text: %s}\n"


def test_another_statement_under_the_same_id(read_map: Callable[[str], Graph]) -> None:
    old = read_map(NUMBERED % ("Leaves came by sea.", "Ships were many in the harbour."))
    new = read_map(NUMBERED % ("Japan gave in.", "Nobody counted whales in the deep."))
    found = differences(old, new)
    lines = [text.strip() for _, text in difference_lines(found, 200)]
    assert "(The old map has another statement under this id.)" in lines
    assert [line for line in lines if line.startswith("text: ")] == [
        "text: before “Ships were many in the harbour.”",
        "text: now “Nobody counted whales in the deep.”",
    ]
    both = marked(build_view(both_graphs(found)), MapDifferences(found))
    cards = {card.id: card.difference for panel in both.panels for card in panel.cards}
    assert cards == {"c1": "added", "b": "edited", "c1.removed": "removed"}
