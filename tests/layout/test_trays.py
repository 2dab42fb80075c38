"""Many reasons of one statement stay within sight: on a tray, with one line for them all."""

from __future__ import annotations

from dataclasses import replace

import pytest
from geometry import groups, laid_parts, overlaps

import views
from argmap.layout import EMBEDDED, draw, texts
from argmap.layout.legend import legend_of
from argmap.layout.net import BY_ITSELF
from argmap.layout.trays import by_themselves
from argmap.view.values import Link, Panel, View


def star(count: int) -> Panel:
    """So many reasons, each by itself."""
    reasons = [views.claim(f"c{at}", f"Reason number {at}.", at % 6) for at in range(count)]
    links = [Link(f"t.reasons.{at}", "reason", (f"c{at}",), "t") for at in range(count)]
    return Panel("", (views.thesis("t", "All bears on this."), *reasons), tuple(links))


def view_of(panel: Panel) -> View:
    return View("Star", "", views.PEOPLE, (panel,))


@pytest.mark.parametrize("count", [25, 120, 500])
def test_many_single_reasons_stay_within_sight(count: int) -> None:
    scene = draw(view_of(star(count)), EMBEDDED)
    assert 0.5 < scene.width / scene.height < 2.5
    cards = [group for _, _, group in groups(scene.items) if group.href]
    assert len(cards) == count + 1
    assert [found for laid in laid_parts(star(count)) for found in overlaps(laid)] == []


def test_what_one_line_stands_for_is_said() -> None:
    shown = {text.text for text in texts(draw(view_of(star(30)), EMBEDDED))}
    assert BY_ITSELF in shown
    words = [entry.words for entry in legend_of(view_of(star(30)))[0]]
    assert words == ["supports", "one line for many reasons that count alone"]
    few = [entry.words for entry in legend_of(view_of(star(24)))[0]]
    assert few == ["supports"]


def test_only_reasons_that_look_alike_and_that_nothing_else_touches_share_a_line() -> None:
    panel = star(40)
    odd = (
        replace(panel.links[0], added=True),
        replace(panel.links[1], drawn_by="Somebody"),
        replace(panel.links[2], kind="rebuttal"),
        replace(panel.links[3], verdict="undercut"),
        *panel.links[4:],
        Link("u", "undercut", ("c0",), "t.reasons.4"),
        Link("r", "reason", ("c1",), "c5"),
        Link("s", "doubt", ("c6",), "c2"),
    )
    assert list(by_themselves(replace(panel, links=odd))) == [tuple(range(7, 40))]
