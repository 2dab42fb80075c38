"""Drawings as a whole: nothing covers anything, everything is there, theses are on top."""

from __future__ import annotations

import dataclasses

import pytest
from geometry import all_parts, crossings, groups, overlaps, placed_texts
from hypothesis import given, settings
from hypothesis import strategies as st

import views
from argmap.layout import EMBEDDED, DrawingError, draw, print_size, texts
from argmap.layout.print_size import A3, A4
from argmap.view.values import Link, Panel, View

REAL = [views.JAPAN, views.EVERY_KIND, *(views.forest(45, seed) for seed in range(6))]
ALL = [*REAL, views.HOSTILE, views.joint(30), views.tower(12), views.forest(120)]
EMPTY = View("Nothing yet", "", (), ())


@pytest.mark.parametrize("view", REAL, ids=lambda view: view.title)
def test_no_step_runs_through_a_card_that_is_none_of_its_ends(view: View) -> None:
    assert [found for laid in all_parts(view) for found in crossings(laid)] == []


@pytest.mark.parametrize("view", ALL, ids=lambda view: view.title[:30])
def test_cards_never_overlap(view: View) -> None:
    assert [found for laid in all_parts(view) for found in overlaps(laid)] == []


@pytest.mark.parametrize("view", ALL, ids=lambda view: view.title[:30])
def test_all_text_stands_on_the_page(view: View) -> None:
    scene = draw(view, EMBEDDED)
    for x, y, text in placed_texts(scene.items):
        assert x >= 0, text
        assert x + text.width <= scene.width, text
        assert text.size * 0.7 <= y <= scene.height, text


@pytest.mark.parametrize("view", ALL, ids=lambda view: view.title[:30])
def test_each_card_is_drawn_once(view: View) -> None:
    scene = draw(view, EMBEDDED)
    labels = sorted(group.label for _, _, group in groups(scene.items) if group.href)
    assert len(labels) == sum(len(panel.cards) for panel in view.panels)
    ids = [group.id for _, _, group in groups(scene.items) if group.id]
    assert len(ids) == len(set(ids))
    assert all(group.href in ids for _, _, group in groups(scene.items) if group.href)


def test_the_same_view_gives_the_same_drawing() -> None:
    assert draw(views.EVERY_KIND, EMBEDDED) == draw(views.EVERY_KIND, EMBEDDED)


def test_theses_that_bear_on_nothing_stand_side_by_side_above_all_else() -> None:
    scene = draw(views.EVERY_KIND, EMBEDDED)
    heights = {group.id: y for _, y, group in groups(scene.items) if group.href}
    first = views.EVERY_KIND.panels[0]
    tops = {round(heights[card.id]) for card in first.cards if card.kind == "thesis"}
    assert len(tops) == 1
    others = [heights[card.id] for card in first.cards if card.kind not in ("thesis", "elsewhere")]
    assert max(tops) < min(others)


def test_undercuts_end_on_the_step_that_they_strike() -> None:
    ends = 0
    for laid in all_parts(views.EVERY_KIND):
        links = laid.plan.panel.links
        for course in laid.courses:
            if links[course.leg.link].kind == "undercut" and course.end:
                left, top, right, bottom = laid.boxes[course.leg.head]
                x, y = course.end.point
                assert laid.name(course.leg.head).startswith("stop")
                assert left - 1.5 < x < right + 1.5
                assert top - 1.5 < y < bottom + 1.5
                ends += 1
    assert ends == sum(link.kind == "undercut" for link in views.EVERY_KIND.panels[0].links)


def test_mutual_rebuttals_are_one_level_line_with_two_heads() -> None:
    (laid,) = [laid for laid in all_parts(views.EVERY_KIND) if len(laid.boxes) > 10]
    (course,) = [course for course in laid.courses if course.leg.heads == "both"]
    assert course.start is not None
    assert course.end is not None
    assert abs(course.start.point[1] - course.end.point[1]) < 1


def test_cards_without_steps_stand_in_even_rows() -> None:
    cards = tuple(views.claim(f"c{i}", "Said by itself.", i % 6) for i in range(5))
    scene = draw(View("Alone", "", views.PEOPLE, (Panel("", cards, ()),)), EMBEDDED)
    places = [(x, y) for x, y, group in groups(scene.items) if group.href]
    rows = {round(y) for _, y in places}
    assert sorted(sum(round(y) == row for _, y in places) for row in rows) == [2, 3]


def test_a_single_card_stands_beside_a_tall_part() -> None:
    chain = [views.claim(f"c{i}", f"Link {i} of a chain.") for i in range(6)]
    steps = tuple(Link(f"l{i}", "reason", (f"c{i + 1}",), f"c{i}") for i in range(5))
    panel = Panel("", (*chain, views.claim("alone", "By itself.")), steps)
    scene = draw(View("", "", (), (panel,)), EMBEDDED)
    heights = {group.id: y for _, y, group in groups(scene.items) if group.href}
    assert heights["alone"] == min(heights.values())


def test_many_linked_premises_stay_within_sight() -> None:
    scene = draw(views.joint(500), EMBEDDED)
    assert 0.6 < scene.width / scene.height < 2.5
    assert scene.width < 6000


def test_a_map_that_is_too_large_is_refused_with_a_cure() -> None:
    cards = tuple(views.claim(f"c{i}", "Too many.") for i in range(5001))
    with pytest.raises(DrawingError, match=r"5,001 statements.*--focus"):
        draw(View("Large", "", (), (Panel("", cards, ()),)), EMBEDDED)


def test_a_view_without_cards_has_a_title() -> None:
    scene = draw(EMPTY, EMBEDDED)
    assert [text.text for text in texts(scene)] == ["Nothing yet"]
    assert draw(dataclasses.replace(EMPTY, panels=(Panel("Empty", (), ()),)), EMBEDDED).height > 100


def test_how_small_print_would_be() -> None:
    small, large = draw(views.joint(2), EMBEDDED), draw(views.forest(120), EMBEDDED)
    assert print_size(small) == 12 * 0.75  # at its natural size
    assert print_size(large) < print_size(small)
    assert print_size(large, A4) < print_size(large, A3)
    shrunk = min(A3[0] / large.width, A3[1] / large.height)
    assert print_size(large) == pytest.approx(12 * shrunk)


LINK_KINDS = ("reason", "rebuttal", "undercut", "doubt", "qualification", "explanation")


@st.composite
def panels(draw: st.DrawFn) -> Panel:
    """Any cards with any steps between them, also steps that run in a circle."""
    makers = (views.thesis, views.claim, views.evidence, views.what_if)
    count = draw(st.integers(1, 9))
    cards = [draw(st.sampled_from(makers))(f"c{i}", f"Card {i}.", i % 6) for i in range(count)]
    links: list[Link] = []
    for index in range(draw(st.integers(0, 12))):
        kind = draw(st.sampled_from(LINK_KINDS))
        ids = [card.id for card in cards]
        target = draw(st.sampled_from([link.id for link in links] if kind == "undercut" and links
                                      else ids))  # fmt: skip
        if kind == "undercut" and not links:
            kind = "reason"
        premises = draw(st.lists(st.sampled_from(ids), min_size=1, max_size=3, unique=True))
        links.append(
            Link(f"l.{index}", kind, tuple(premises), target, draw(st.booleans()))  # type: ignore[arg-type]
        )
    return Panel("Any", tuple(cards), tuple(links))


@settings(max_examples=150, deadline=None)
@given(panels())
def test_any_steps_between_any_cards_can_be_drawn(panel: Panel) -> None:
    scene = draw(View("Any", "", views.PEOPLE, (panel,)), EMBEDDED)
    drawn = [group.id for _, _, group in groups(scene.items) if group.href]
    assert sorted(drawn) == sorted(card.id for card in panel.cards)
    assert [o for laid in all_parts(View("", "", (), (panel,))) for o in overlaps(laid)] == []
