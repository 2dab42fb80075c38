"""The legend explains what occurs, and nothing else."""

from __future__ import annotations

import views
from argmap.layout import Path
from argmap.layout.legend import legend, legend_of
from argmap.layout.style import LINKS, STRUCK
from argmap.view.values import Link, Note, Panel, View

REASON = LINKS["reason"].colour


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


def test_a_kind_of_step_is_shown_faded_where_it_occurs_only_so() -> None:
    cards = (views.thesis("t", "T"), views.claim("c", "C"), views.claim("d", "D"))
    colours = {}
    for verdicts in (("undercut", "idle"), ("undercut", "in-force")):
        links = tuple(
            Link(f"l{at}", "reason", (card.id,), "t", verdict=verdict)  # type: ignore[arg-type]
            for at, (card, verdict) in enumerate(zip(cards[1:], verdicts, strict=True))
        )
        view = View("", "", views.PEOPLE, (Panel("", cards, links),))
        entry = next(e for e in legend_of(view)[0] if e.words == "supports")
        strokes = [item.stroke for item in entry.sign if isinstance(item, Path) and item.stroke]
        colours[verdicts] = {stroke.colour for stroke in strokes} & {STRUCK, REASON}
    assert list(colours.values()) == [{STRUCK}, {REASON}]


def test_a_silence_has_a_sign() -> None:
    note = Note("source", "Who kept it is not said.")
    view = View("", "", (), (Panel("", (views.claim("c", "C", notes=(note,)),), ()),))
    assert words(view) == [["claim", "gap: what the text does not say"]]
    assert note.words == "unsaid: Who kept it is not said."
