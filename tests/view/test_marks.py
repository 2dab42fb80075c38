"""Verdicts and changes on cards, steps, outlines and timelines."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from argmap.graph import Graph
from argmap.semantics.changes import Supposal, suppose
from argmap.semantics.naming import Target
from argmap.semantics.verdicts import evaluate
from argmap.view import Card, Link, View, build_outline, build_view, outline_text
from argmap.view.difference import Differences, supposed_graph
from argmap.view.marks import marked, marked_timeline
from argmap.view.timeline import build_timeline
from argmap.view.verdict_marks import Verdicts

FIRST = Path(__file__).parents[1] / "maps" / "first-map.argmap.yaml"

CASES = """argmap: 1
title: Cases
people: {frank: Richard Frank}
claims:
  stands: {text: A, by: frank, role: thesis, reasons: [report], rebutted-by: [baseless]}
  baseless: {text: B, reasons: [{from: stands-too, undercut-by: [objection]}]}
  stands-too: {text: C, by: frank, when: 1945}
  objection: {text: D, by: frank}
  rebutted: {text: E, rebutted-by: [stands-too]}
  one-side: {text: F, rebutted-by: [other-side]}
  other-side: {text: G, rebutted-by: [one-side]}
  warning: {text: H, by: frank}
evidence:
  report: {text: I, kind: testimony, speaker: frank, caveats: [warning]}
"""


def cards(view: View) -> dict[str, Card]:
    return {card.id: card for panel in view.panels for card in panel.cards}


def links(view: View) -> dict[str, Link]:
    return {link.id: link for panel in view.panels for link in panel.links}


def judged(graph: Graph) -> View:
    return marked(build_view(graph), Verdicts(evaluate(graph)))


def supposed(graph: Graph, supposal: Supposal) -> View:
    changes = suppose(graph, supposal)
    return marked(build_view(supposed_graph(changes)), Differences(changes))


def told(card: Card) -> list[str]:
    return [note.text for note in card.notes if note.kind == "change"]


def test_nothing_is_judged_unasked(read_map: Callable[[str], Graph]) -> None:
    view = build_view(read_map(CASES))
    assert {card.judged for card in cards(view).values()} == {None}
    assert {link.verdict for link in links(view).values()} == {None}
    assert not any(card.muted for card in cards(view).values())
    assert not any(link.faded for link in links(view).values())


def test_every_verdict_is_shown(read_map: Callable[[str], Graph]) -> None:
    view = judged(read_map(CASES))
    told = {id: card.judged for id, card in cards(view).items()}
    assert {id: (it.verdict, it.words) for id, it in told.items() if it} == {
        "stands": ("stands", "stands, on evidence"),
        "baseless": ("unsupported", "its reasons are answered"),
        "stands-too": ("stands", "asserted, not argued in this map"),
        "objection": ("stands", "asserted, not argued in this map"),
        "rebutted": ("rebutted", "answered, no reply in this map (by assertion only)"),
        "one-side": ("open", "contested: each side has an objection to the other"),
        "other-side": ("open", "contested: each side has an objection to the other"),
        "warning": ("stands", "asserted, not argued in this map"),
        "report": ("on-record", "on record"),
    }
    muted = [id for id, card in cards(view).items() if card.muted]
    assert sorted(muted) == ["baseless", "rebutted"]
    assert view.part == "What somebody asserts counts as long as nothing answers it."


def test_steps_say_why_they_fail(read_map: Callable[[str], Graph]) -> None:
    found = links(judged(read_map(CASES)))
    assert {id: (link.failing, link.faded) for id, link in found.items()} == {
        "stands.reasons.1": ("", False),
        "stands.rebutted-by.1": ("its premise fails", True),
        "baseless.reasons.1": ("undercut", True),
        "baseless.reasons.1.undercut-by.1": ("", False),
        "rebutted.rebutted-by.1": ("", False),
        "one-side.rebutted-by.1": ("contested", False),
        "other-side.rebutted-by.1": ("contested", False),
    }


def test_what_is_struck_stays_in_sight(read_map: Callable[[str], Graph]) -> None:
    view = supposed(read_map(CASES), Supposal(strike=(Target("statement", "report"),)))
    shown, steps = cards(view), links(view)
    assert (shown["report"].difference, shown["report"].judged) == ("removed", None)
    assert told(shown["report"]) == ["removed · before: on record"]
    assert told(shown["stands"]) == [
        "before: stands, on evidence",
        "now: asserted, not argued in this map",
    ]
    step = steps["stands.reasons.1"]
    assert (step.difference, step.failing, step.faded) == ("removed", "removed", True)
    left = {id for id, card in shown.items() if card.difference == "as-it-was"}
    assert left == shown.keys() - {"report", "stands"}
    assert steps["rebutted.rebutted-by.1"].difference == "as-it-was"
    assert view.part == "What if: without “I”."


SUPPOSALS: tuple[tuple[Supposal, str, list[str]], ...] = (
    (Supposal(press=("warning",)), "warning", ["pressed"]),
    (Supposal(press=("warning",)), "stands", [
        "before: stands, on evidence", "now: its reasons are answered",
    ]),
    (Supposal(deny=("objection",)), "objection", [
        "before: asserted, not argued in this map", "now: taken as denied",
    ]),
    (Supposal(grant=("stands-too",)), "stands", ["as it was: stands, on evidence"]),
    (Supposal(grant=("warning",)), "warning", ["taken as granted"]),
)  # fmt: skip


@pytest.mark.parametrize(("supposal", "id", "words"), SUPPOSALS)
def test_a_card_tells_what_a_supposal_makes_of_it(
    supposal: Supposal, id: str, words: list[str], read_map: Callable[[str], Graph]
) -> None:
    assert told(cards(supposed(read_map(CASES), supposal))[id]) == words


def test_a_card_that_lost_a_reason_says_so(read_map: Callable[[str], Graph]) -> None:
    graph = read_map(FIRST.read_text(encoding="utf-8"))
    strike = Supposal(strike=(Target("statement", "shtemenko-on-the-date"),))
    card = cards(supposed(graph, strike))["date-advanced-before-potsdam"]
    assert told(card) == ["weakened: reasons are lost"]


def test_what_is_pressed_is_drawn(read_map: Callable[[str], Graph]) -> None:
    steps = links(supposed(read_map(CASES), Supposal(press=("warning",))))
    pressed = steps["stands.reasons.1.pressed.warning"]
    assert (pressed.kind, pressed.premises, pressed.target) == (
        "undercut",
        ("warning",),
        "stands.reasons.1",
    )
    assert pressed.difference == "changed"
    assert steps["stands.reasons.1"].failing == "undercut"


def test_supposing_nothing_leaves_all_as_it_was(read_map: Callable[[str], Graph]) -> None:
    view = supposed(read_map(FIRST.read_text(encoding="utf-8")), Supposal())
    marked_so = {card.difference for card in cards(view).values()}
    assert marked_so | {link.difference for link in links(view).values()} == {"as-it-was"}


def test_a_timeline_has_verdicts(read_map: Callable[[str], Graph]) -> None:
    graph = read_map(CASES)
    timeline = marked_timeline(build_timeline(graph), Verdicts(evaluate(graph)))
    dated = {item.card.id: item.card.judged for item in timeline.dated}
    undated = {card.id: card.judged for card in timeline.undated}
    assert dated.keys() == {"stands-too"}
    assert all(it is not None for it in (*dated.values(), *undated.values()))


def test_factors_are_not_judged(read_map: Callable[[str], Graph]) -> None:
    graph = read_map(FIRST.read_text(encoding="utf-8"))
    timeline = marked_timeline(build_timeline(graph), Verdicts(evaluate(graph)))
    cards = [*(item.card for item in timeline.dated), *timeline.undated]
    assert {card.judged is None for card in cards} == {True, False}
    assert all((card.judged is None) == card.id.startswith("factor.") for card in cards)


def test_an_outline_says_each_verdict_beside_its_statement(
    read_map: Callable[[str], Graph],
) -> None:
    graph = read_map(CASES)
    text = outline_text(Verdicts(evaluate(graph)).outline(build_outline(graph)))
    assert text.startswith("Cases\nWhat somebody asserts counts")
    for line in (
        "    [stands] on evidence\n",
        "      [on record] Frank said so\n",
        "      (not in force: its premise fails)\n      [unsupported] its reasons are answered\n",
        "        (not in force: undercut)\n        [stands] asserted, not argued in this map\n",
        "[rebutted] answered, no reply in this map (by assertion only)\n",
        "      (contested)\n      [open] contested: each side has an objection to the other\n",
    ):
        assert line in text


UNDERCUT_EVIDENCE = """argmap: 1
title: A letter that is no proof
claims:
  a: {text: The one., reasons: e}
  b: {text: The other., rebutted-by: {together: [e, c]}}
  c: {text: A premise., reasons: f}
  u: {text: The letter is forged.}
evidence:
  e: {text: A letter., undercut-by: u}
  f: {text: A diary.}
"""


def test_an_undercut_of_evidence_strikes_every_step_that_uses_it(
    read_map: Callable[[str], Graph],
) -> None:
    graph = read_map(UNDERCUT_EVIDENCE)
    plain = links(build_view(graph))
    struck = [id for id, link in plain.items() if link.struck]
    assert struck == ["a.reasons.1", "b.rebutted-by.1"]
    assert {plain[id].failing for id in struck} == {"undercut, as is the evidence that it uses"}
    assert {links(judged(graph))[id].failing for id in struck} == {"undercut"}
    without = links(supposed(graph, Supposal(strike=(Target("statement", "u"),))))
    assert not any(link.struck or link.failing == "undercut" for link in without.values())
