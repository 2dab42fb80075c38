"""Heads keep apart on the edge of a card, and badges keep clear of lines and cards."""

from __future__ import annotations

from itertools import combinations
from math import hypot

import pytest
from geometry import Laid, all_parts, groups, laid_parts

import views
from argmap.layout import EMBEDDED, Group, Path, draw
from argmap.layout.course import Tip
from argmap.layout.part import drawn_part
from argmap.layout.place import graph_of, read_placed
from argmap.layout.shapes import circle
from argmap.layout.spots import Spots, way_of
from argmap.layout.style import LINKS
from argmap.view.values import Link, LinkKind, Panel, View

KINDS: tuple[LinkKind, ...] = ("reason", "rebuttal", "doubt", "qualification", "explanation")


def crowd(count: int) -> Panel:
    """A claim at which so many steps of all kinds end, and a step that so many undercut."""
    cards = [views.claim("t", "That on which all of it bears.", 0), views.claim("r", "R.", 1)]
    links = [Link("t.reasons.1", "reason", ("r",), "t")]
    for at in range(count):
        cards.append(views.claim(f"c{at}", f"Card {at}.", at % 6))
        links.append(Link(f"l.{at}", KINDS[at % len(KINDS)], (f"c{at}",), "t"))
        cards.append(views.claim(f"u{at}", f"Undercut {at}.", at % 6))
        links.append(Link(f"u.{at}", "undercut", (f"u{at}",), "t.reasons.1"))
    return Panel("", tuple(cards), tuple(links))


def tips(laid: Laid) -> list[tuple[int, Tip, float]]:
    """The box, the tip and half the breadth of every head."""
    found = []
    for course in laid.courses:
        half = LINKS[laid.plan.panel.links[course.leg.link].kind].half
        for box, tip in ((course.leg.tail, course.start), (course.leg.head, course.end)):
            if tip:
                found.append((box, tip, half))
    return found


@pytest.mark.parametrize("panel", [crowd(4), crowd(7), *views.EVERY_KIND.panels])
def test_heads_on_one_edge_do_not_touch(panel: Panel) -> None:
    pairs = 0
    for laid in laid_parts(panel):
        for (a, one, half), (b, other, more) in combinations(tips(laid), 2):
            if a == b and one.outward == other.outward:
                (x, y), (x2, y2) = one.point, other.point
                assert hypot(x - x2, y - y2) >= half + more
                pairs += 1
    assert pairs or len(panel.links) < 4


def test_heads_on_a_crowded_edge_share_it_and_stay_on_it() -> None:
    laid = next(iter(laid_parts(crowd(40))))
    for box, tip, _ in tips(laid):
        left, top, right, bottom = laid.boxes[box]
        assert left - 2 < tip.point[0] < right + 2
        assert top - 2 < tip.point[1] < bottom + 2


@pytest.mark.parametrize("panel", [crowd(7), crowd(12), *views.EVERY_KIND.panels])
def test_lines_with_heads_do_not_lie_flat_against_the_edges_that_they_meet(panel: Panel) -> None:
    for laid in laid_parts(panel):
        for course in laid.courses:
            points = course.points
            for tip, (x, y), (x2, y2) in (
                (course.end, points[-1], points[-2]),
                (course.start, points[0], points[1]),
            ):
                if tip and tip.outward[1]:
                    rise = (y2 - y) * tip.outward[1]
                    assert rise >= 0.63 * hypot(x2 - x, y2 - y)


def badges(group: Group) -> list[tuple[float, float]]:
    """The middles of the circles of ⊖ in the drawing of a step."""
    size = circle((0, 0), 7.5).partition("a")[2]
    found = []
    for item in group.items:
        if isinstance(item, Path) and item.d.partition("a")[2] == size:
            x, y = item.d[1:].partition("a")[0].split()
            found.append((float(x) + 7.5, float(y)))
    return found


REAL = (views.JAPAN, views.EVERY_KIND, *(views.forest(45, seed) for seed in range(4)))


@pytest.mark.parametrize("view", REAL, ids=lambda view: view.title)
def test_every_rebuttal_has_its_badge(view: View) -> None:
    drawn = {group.id: group for _, _, group in groups(draw(view, EMBEDDED).items)}
    links = [link for panel in view.panels for link in panel.links if link.id in drawn]
    rebuttals = [link.id for link in links if link.kind == "rebuttal"]
    assert rebuttals
    assert all(len(badges(drawn[id])) == 1 for id in rebuttals)


def test_the_only_badge_of_two_cards_has_room_on_its_line() -> None:
    cards = (views.thesis("t", "T"), views.claim("c", "C"))
    (laid,) = laid_parts(Panel("", cards, (Link("l", "rebuttal", ("c",), "t"),)))
    (course,) = laid.courses
    assert way_of(course.points).length > 2 * 7.5 + 20


@pytest.mark.parametrize("view", REAL, ids=lambda view: view.title)
def test_badges_do_not_lie_on_cards(view: View) -> None:
    for laid in all_parts(view):
        answer = EMBEDDED.run([graph_of(laid.part)])[0]
        block = drawn_part(laid.plan, laid.part, read_placed(answer, laid.part))
        for group in block.groups:
            for x, y in badges(group):
                for left, top, right, bottom in laid.boxes:
                    inside = left - 5 < x < right + 5 and top - 5 < y < bottom + 5
                    assert not inside, group.id


def test_a_badge_moves_to_where_its_line_is_clear() -> None:
    line = [(0.0, 0.0), (100.0, 0.0), (200.0, 0.0), (300.0, 0.0)]
    spots = Spots()
    spots.add_line(0, line)
    assert spots.take(0, way_of(line), (0.5, 0.3)) == pytest.approx((150, 0), abs=1)
    # A second badge goes elsewhere, and so does one where another line crosses.
    assert spots.take(0, way_of(line), (0.5, 0.3)) == pytest.approx((90, 0), abs=1)
    spots.add_line(1, [(210.0, -50.0), (210.0, -20.0), (210.0, 20.0), (210.0, 50.0)])
    assert spots.take(0, way_of(line), (0.7, 0.9)) == pytest.approx((270, 0), abs=1)
    spots.add_box((0, -10, 60, 10))
    # Where nothing is clear it takes what is clearest.
    assert spots.take(0, way_of(line), (0.1, 0.21)) == pytest.approx((63, 0), abs=1)
