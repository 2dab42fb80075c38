"""The legend explains what occurs, and nothing else."""

from __future__ import annotations

import views
from argmap.layout.legend import legend, legend_of
from argmap.view.values import Link, Panel, View


def words(view: View) -> list[list[str]]:
    return [[entry.words for entry in entries] for entries in legend_of(view)]


def test_only_what_occurs() -> None:
    cards = (views.thesis("t", "T", 1), views.claim("c", "C"))
    view = View("", "", views.PEOPLE, (Panel("", cards, (Link("l", "reason", ("c",), "t"),)),))
    assert words(view) == [["supports"], ["thesis", "claim"], ["Holloway"]]


def test_everything_that_can_occur() -> None:
    steps, cards, people = words(views.EVERY_KIND)
    assert steps == [
        "supports", "rebuts", "undercuts a step", "doubts: asks for grounds", "qualifies",
        "explains", "step that an undercut bears on", "premises that count only together",
        "thin: step drawn by the map-maker",
    ]  # fmt: skip
    assert cards == [
        "thesis", "claim", "what if (counterfactual)", "evidence",
        "in brief: its card is elsewhere, or not shown",
        "map-maker’s own inference or reading", "caveat",
    ]  # fmt: skip
    assert people == [person.name for person in views.PEOPLE]


def test_nothing_occurs() -> None:
    assert legend(legend_of(View("", "", (), ())), 600).groups == ()


def test_lines_keep_the_limit() -> None:
    assert legend(legend_of(views.EVERY_KIND), 640).width <= 640
    assert (
        legend(legend_of(views.EVERY_KIND), 640).height
        > legend(legend_of(views.EVERY_KIND), 1600).height
    )
