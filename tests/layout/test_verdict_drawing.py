"""Signs of verdicts keep clear of text; what has no force fades, and only where it is judged."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import get_args

import pytest
from geometry import all_parts, groups, overlaps, placed_texts
from hypothesis import given
from hypothesis import strategies as st

import views
from argmap.layout import EMBEDDED, Group, Path, draw, texts
from argmap.layout.card import CardDrawing, card_drawing
from argmap.layout.legend import legend_of
from argmap.layout.pale import pale, paled
from argmap.layout.scene import Item
from argmap.layout.style import INK, MUTED, STRUCK
from argmap.layout.verdict_signs import RADIUS, verdict_sign
from argmap.semantics.verdicts import StepVerdict, Verdict
from argmap.view.values import Card, CardKind, Judged, Link, Panel, View

VERDICTS: tuple[Verdict, ...] = get_args(Verdict)
STEP_VERDICTS: tuple[StepVerdict, ...] = get_args(StepVerdict)
KINDS: tuple[CardKind, ...] = get_args(CardKind)
CARDS = [
    card
    for view in (views.JAPAN, views.EVERY_KIND, views.HOSTILE)
    for panel in view.panels
    for card in panel.cards
]


def judged(card: Card, verdict: Verdict) -> Card:
    return replace(card, judged=Judged(verdict, verdict))


def sign_of(drawing: CardDrawing) -> Group:
    """The sign in the card's corner, which is drawn last."""
    sign = drawing.items[-1]
    assert isinstance(sign, Group)
    return sign


def assert_clear(card: Card) -> None:
    """No text reaches into the sign, whose place is within the card."""
    drawing = card_drawing(judged(card, "stands"))
    sign = sign_of(drawing)
    reach = RADIUS + 0.7
    assert reach < sign.x < drawing.width - reach
    for x, y, text in placed_texts(drawing.items):
        beside = x + text.width <= sign.x - reach or x >= sign.x + reach
        # Letters reach from their baseline three quarters of their size up.
        under = y - 0.75 * text.size >= sign.y + reach
        assert beside or under, text


@pytest.mark.parametrize("card", CARDS, ids=lambda card: card.id)
def test_text_keeps_clear_of_the_sign(card: Card) -> None:
    assert_clear(card)


@given(st.sampled_from(KINDS), st.text(max_size=60), st.text(max_size=80), st.booleans())
def test_any_text_keeps_clear_of_the_sign(kind: CardKind, tag: str, said: str, add: bool) -> None:
    assert_clear(Card("x", kind, tag, said, said, 1, said, said, added=add))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("added", [False, True])
def test_a_long_tag_stays_on_its_card(kind: CardKind, added: bool) -> None:
    drawing = card_drawing(
        Card("x", kind, "See “What reasons do the captured generals give?”", "T", added=added)
    )
    for x, y, text in placed_texts(drawing.items):
        assert x + text.width <= drawing.width - 5, text
        assert y < drawing.height, text


def test_every_verdict_has_a_sign_of_its_own_save_being_on_record() -> None:
    signs = {verdict: verdict_sign(verdict, (0, 0)).items for verdict in VERDICTS}
    assert signs.pop("on-record") == ()
    assert len({str(sign) for sign in signs.values()}) == len(signs) == 4


@pytest.mark.parametrize("kind", KINDS[:4])
def test_what_fails_is_muted(kind: CardKind) -> None:
    inks = {}
    for verdict in VERDICTS:
        drawing = card_drawing(judged(Card("x", kind, "Claim", "What is said."), verdict))
        inks[verdict] = next(
            text.fill for _, _, text in placed_texts(drawing.items) if text.text[:4] == "What"
        )
    assert {verdict for verdict, ink in inks.items() if ink == MUTED} == {
        "rebutted",
        "unsupported",
    }
    assert set(inks.values()) == {INK, MUTED}


def test_signs_leave_cards_as_large_as_they_were() -> None:
    for card in CARDS:
        plain, signed = card_drawing(card), card_drawing(judged(card, "open"))
        assert (plain.width, plain.height) == (signed.width, signed.height)


def paths(items: tuple[Item, ...]) -> Iterator[Path]:
    for item in items:
        if isinstance(item, Path):
            yield item
        elif isinstance(item, Group):
            yield from paths(item.items)


def strokes(view: View, link: str) -> set[str]:
    """The colours with which a step is drawn."""
    scene = draw(view, EMBEDDED)
    (found,) = (group for _, _, group in groups(scene.items) if group.id == link)
    return {path.stroke.colour for path in paths(found.items) if path.stroke}


def test_nothing_fades_unjudged() -> None:
    for view in (views.JAPAN, views.EVERY_KIND):
        drawn = paths(draw(view, EMBEDDED).items)
        assert STRUCK not in {path.stroke.colour for path in drawn if path.stroke}


def with_step(verdict: StepVerdict | None, undercut: StepVerdict | None = None) -> View:
    """A reason, and where a verdict of it is given, an undercut of the reason."""
    cards = [views.thesis("t", "T", 0), views.claim("r", "R", 0)]
    links = [Link("reason", "reason", ("r",), "t", verdict=verdict)]
    if undercut:
        cards.append(views.claim("u", "U", 1))
        links.append(Link("undercut", "undercut", ("u",), "reason", verdict=undercut))
    return View("", "", views.PEOPLE, (Panel("", tuple(cards), tuple(links)),))


@pytest.mark.parametrize("verdict", STEP_VERDICTS)
def test_exactly_what_is_undercut_or_idle_fades(verdict: StepVerdict) -> None:
    assert (STRUCK in strokes(with_step(verdict), "reason")) == (verdict in ("undercut", "idle"))


MARKS: tuple[tuple[StepVerdict, StepVerdict | None, list[str]], ...] = (
    ("in-force", None, []),
    ("undercut", None, ["step that is undercut"]),
    ("undercut", "in-force", ["step that is undercut"]),
    ("in-force", "idle", ["step whose undercut is answered", "step whose premise fails"]),
    ("open", "open", ["step that is contested"]),
    ("open", None, ["step that is contested"]),
    ("idle", None, ["step whose premise fails"]),
    ("idle", "in-force", ["step that is undercut", "step whose premise fails"]),
)


STRUCK_WITH_EVIDENCE: tuple[tuple[StepVerdict | None, list[str]], ...] = (
    (None, ["step that an undercut bears on"]),
    ("undercut", ["step that is undercut"]),
    ("in-force", ["step whose undercut is answered"]),
    ("open", ["step that is contested"]),
)


@pytest.mark.parametrize(("verdict", "words"), STRUCK_WITH_EVIDENCE)
def test_each_step_from_undercut_evidence_is_marked(
    verdict: StepVerdict | None, words: list[str]
) -> None:
    cards = (views.claim("a", "A"), views.claim("u", "U"), views.evidence("e", "E"))
    links = (
        Link("r1", "reason", ("e",), "a", struck=True, verdict=verdict),
        Link("r2", "reason", ("e", "u"), "a", struck=True, verdict=verdict),
        Link("x", "undercut", ("u",), "e"),
    )
    view = View("", "", (), (Panel("", cards, links),))
    bare = replace(view, panels=(Panel("", cards, tuple(replace(x, struck=False) for x in links)),))
    plain = {group.id: group for _, _, group in groups(draw(bare, EMBEDDED).items)}
    marked = {group.id: group for _, _, group in groups(draw(view, EMBEDDED).items)}
    entries = [entry.words for entry in legend_of(view)[0]]
    assert "undercuts every step that uses the evidence" in entries
    assert [entry for entry in entries if entry.startswith("step")] == words
    for step in ("r1", "r2"):
        more = len(list(paths(marked[step].items))) - len(list(paths(plain[step].items)))
        assert (more > 0) == (verdict in (None, "in-force"))
    assert marked["u"].details.startswith("Supports “A”")
    assert marked["u"].details.endswith("Undercuts every step that uses “E”.")
    assert "Every step that uses it is undercut by “U”." in marked["e"].details


@pytest.mark.parametrize(("verdict", "undercut", "words"), MARKS)
def test_the_legend_tells_the_marks_that_occur(
    verdict: StepVerdict, undercut: StepVerdict | None, words: list[str]
) -> None:
    steps = legend_of(with_step(verdict, undercut))[0]
    assert [entry.words for entry in steps if entry.words.startswith("step")] == words


def test_steps_that_fail_are_told_apart_without_colour() -> None:
    shapes = set()
    for verdict in STEP_VERDICTS:
        scene = draw(with_step(verdict), EMBEDDED)
        (step,) = (group for _, _, group in groups(scene.items) if group.id == "reason")
        shapes.add(tuple((path.d, path.stroke and path.stroke.dash) for path in paths(step.items)))
    assert len(shapes) == len(STEP_VERDICTS)


def test_the_legend_tells_the_verdicts_that_occur() -> None:
    cards = tuple(
        judged(views.evidence(verdict, "E") if verdict == "on-record" else
               views.claim(verdict, "C"), verdict)
        for verdict in VERDICTS
    )  # fmt: skip
    words = [entry.words for entry in legend_of(View("", "", (), (Panel("", cards, ()),)))[0]]
    assert words == [
        "stands",
        "rebutted: no reply in this map",
        "unsupported: no grounds in this map, or its reasons are answered",
        "open: contested in this map",
        "evidence without a sign: on record",
    ]
    claims = View("", "", (), (Panel("", cards[:1], ()),))
    assert [entry.words for entry in legend_of(claims)[0]] == ["stands"]


def test_mutual_rebuttals_of_different_force_are_drawn_apart() -> None:
    cards = (views.claim("a", "A", 0), views.claim("b", "B", 1))

    def legs(one: StepVerdict, other: StepVerdict) -> int:
        links = (
            Link("ab", "rebuttal", ("a",), "b", verdict=one),
            Link("ba", "rebuttal", ("b",), "a", verdict=other),
        )
        view = View("", "", views.PEOPLE, (Panel("", cards, links),))
        return sum(len(laid.courses) for laid in all_parts(view))

    assert legs("open", "open") == 1
    assert legs("in-force", "idle") == 2


@given(st.data())
def test_any_verdicts_can_be_drawn(data: st.DataObject) -> None:
    panel = views.EVERY_KIND.panels[0]
    cards = [judged(card, data.draw(st.sampled_from(VERDICTS))) for card in panel.cards]
    links = [replace(x, verdict=data.draw(st.sampled_from(STEP_VERDICTS))) for x in panel.links]
    view = View("", "", views.PEOPLE, (Panel("", tuple(cards), tuple(links)),))
    assert [found for laid in all_parts(view) for found in overlaps(laid)] == []
    assert legend_of(view)


def test_what_is_heard_tells_the_verdict() -> None:
    view = with_step("undercut")
    (panel,) = view.panels
    cards = (judged(panel.cards[0], "unsupported"), panel.cards[1])
    links = (replace(panel.links[0], failing="undercut"),)
    scene = draw(replace(view, panels=(Panel("", cards, links),)), EMBEDDED)
    heard = {group.id: group for _, _, group in groups(scene.items) if group.href}
    assert heard["t"].label == "Thesis, Hasegawa: T (unsupported)"
    assert heard["t"].details == "Supported by “R” (undercut)."


def test_what_stays_as_it_was_is_pale() -> None:
    card = replace(views.claim("c", "Said."), difference="as-it-was")
    drawing = card_drawing(card)
    assert drawing.items == paled(card_drawing(replace(card, difference="")).items)
    assert {text.fill for _, _, text in placed_texts(drawing.items)} == {pale(INK), pale("#46525F")}
    assert (pale("none"), pale("#FFFFFF"), pale("#000000")) == ("none", "#FFFFFF", "#949494")


def test_what_is_removed_is_crossed_out_and_explained() -> None:
    cards = (
        replace(views.claim("c", "Said by one."), difference="removed"),
        replace(views.claim("d", "Said by another."), difference="as-it-was"),
    )
    view = View("", "", (), (Panel("", cards, ()),))
    assert [entry.words for entry in legend_of(view)[0]] == ["removed", "pale: as it was"]
    plain = card_drawing(replace(cards[0], difference=""))
    crossed = card_drawing(cards[0])
    assert len(list(paths(crossed.items))) == len(list(paths(plain.items))) + 1
    assert "Said by one." in [text.text for text in texts(draw(view, EMBEDDED))]


def test_what_is_pale_lies_under_what_is_not() -> None:
    panel = views.EVERY_KIND.panels[0]
    links = [
        replace(link, difference="changed" if at % 2 else "as-it-was")
        for at, link in enumerate(panel.links)
    ]
    view = View("", "", views.PEOPLE, (Panel("", panel.cards, tuple(links)),))
    ids = {link.id: link.difference for link in links}
    drawn = [ids[group.id] for _, _, group in groups(draw(view, EMBEDDED).items) if group.id in ids]
    assert drawn == sorted(drawn)
