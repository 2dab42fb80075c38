"""Small words of cards and headings."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.view.words import listed, number_word, one_line, roman, shortened

LINES = (
    (" two\n  lines\tand a tab ", "two lines and a tab"),
    ("a\u00a0space that does not break", "a\u00a0space that does not break"),
    ("\x1b[31mred\x07 \x00\x9b", "�[31mred� ��"),
    ("\ud800 half a letter \ufffe", "� half a letter �"),
    ("\u202eright to left\u202c é 🎌", "\u202eright to left\u202c é 🎌"),
)


@pytest.mark.parametrize(("text", "line"), LINES)
def test_one_line(text: str, line: str) -> None:
    assert one_line(text) == line


SHORTENED = (
    ("three words here", 3, "three words here"),
    ("three words here", 2, "three words …"),
    ("cut before, the comma", 2, "cut before …"),
    ("x" * 30, 2, "x" * 24 + " …"),
    ("short " + "x" * 100, 2, "short …"),
    ("", 3, ""),
)


@pytest.mark.parametrize(("text", "words", "short"), SHORTENED)
def test_shortened(text: str, words: int, short: str) -> None:
    assert shortened(text, words) == short


@given(st.text(), st.integers(1, 20))
def test_what_is_shortened_is_short(text: str, words: int) -> None:
    short = shortened(text, words)
    assert short == one_line(text) or (short.endswith(" …") and len(short) <= 12 * words + 2)


def test_listed() -> None:
    lists = ((), ("A",), ("A", "B"), ("A", "B", "C"), ("A", "B", "C", "D"))
    texts = ["", "A", "A and B", "A, B and C", "A, B and 2 others"]
    assert [listed(items) for items in lists] == texts


def test_numbers() -> None:
    assert [number_word(n) for n in (0, 1, 12, 13, 1000)] == ["no", "one", "twelve", "13", "1,000"]
    assert [roman(n) for n in (1, 4, 9, 14, 40, 1999)] == ["I", "IV", "IX", "XIV", "XL", "MCMXCIX"]
