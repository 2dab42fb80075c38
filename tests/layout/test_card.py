"""Cards grow with their text, and no text leaves them."""

from __future__ import annotations

import dataclasses

import pytest
from geometry import placed_texts
from hypothesis import given
from hypothesis import strategies as st

import views
from argmap.layout.card import card_drawing
from argmap.layout.outline import outline
from argmap.layout.style import PEOPLE, person_look, tint
from argmap.view.values import Card, CardKind, Note

CARDS = [
    card
    for view in (views.JAPAN, views.EVERY_KIND, views.HOSTILE)
    for panel in view.panels
    for card in panel.cards
]
KINDS: tuple[CardKind, ...] = ("thesis", "claim", "what-if", "evidence", "elsewhere")


def assert_inside(card: Card) -> None:
    drawing = card_drawing(card)
    for x, y, text in placed_texts(drawing.items):
        assert x >= 10, text
        assert x + text.width <= drawing.width - 5, text
        assert text.size <= y <= drawing.height - 5, text


@pytest.mark.parametrize("card", CARDS, ids=lambda card: card.id)
def test_text_stays_inside_its_card(card: Card) -> None:
    assert_inside(card)


@given(st.sampled_from(KINDS), st.text(max_size=120), st.text(max_size=60), st.booleans())
def test_any_text_stays_inside_its_card(kind: CardKind, text: str, more: str, added: bool) -> None:
    note = Note("caveat", more)
    assert_inside(Card("x", kind, "Claim", text, more, 1, more, more, (note,), added))


def test_words_are_drawn_literally_and_whole() -> None:
    card = views.claim("m", "</b> <script> & \\n {x} $y #z", 1, citation="A & B, p. 3")
    drawn = " ".join(text.text for _, _, text in placed_texts(card_drawing(card).items))
    assert drawn == "CLAIM · Holloway </b> <script> & \\n {x} $y #z A & B, p. 3"


def test_long_text_makes_a_card_wide_rather_than_tall() -> None:
    short, long = views.claim("s", "Short."), views.claim("l", "Long words. " * 800)
    assert card_drawing(short).width == 190
    drawing = card_drawing(long)
    assert drawing.width == 950
    assert drawing.height < 1.3 * drawing.width


def test_what_the_map_maker_added_is_drawn_thinner() -> None:
    for kind in KINDS[:4]:
        card = Card("x", kind, "Claim", "A statement.")
        added = dataclasses.replace(card, added=True)
        widths = [
            paths[0].stroke.width
            for paths in (outline(card, (190, 90)), outline(added, (190, 90)))
            if hasattr(paths[0], "stroke") and paths[0].stroke
        ]
        assert widths[1] < widths[0]


def lightness(colour: str) -> float:
    """Of sRGB, from 0 to 100 (CIE 1976)."""
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    luminance = sum(c * w for c, w in zip(linear, (0.2126, 0.7152, 0.0722), strict=True))
    return 116 * luminance ** (1 / 3) - 16


def test_people_are_told_apart_without_colour() -> None:
    for at, one in enumerate(PEOPLE):
        for other in PEOPLE[:at]:
            apart = abs(lightness(one.stripe) - lightness(other.stripe))
            assert one.dash != other.dash or apart > 12, (one, other)


def test_small_print_in_peoples_colours_can_be_read() -> None:
    for look in (*PEOPLE, person_look(None)):
        ground = lightness(tint(look.stripe))
        assert ground > 90
        assert lightness(look.ink) < 50


def test_looks_recur_after_the_last() -> None:
    assert person_look(len(PEOPLE)) == person_look(0)
