"""Texts and quotations made to take for ever do not."""

from __future__ import annotations

import pytest

from argmap.quotations import Text, locate
from argmap.quotations.nearest import Index

LONG = 300_000
"""Characters; with a quadratic search these tests would take hours."""

TEXTS = {
    "one word": "a " * (LONG // 2),
    "hyphens": "a-" * (LONG // 2),
    "lines": "a\n" * (LONG // 2),
    "pages": "a\n1\n\f" * (LONG // 5),
    "notes": "a1 " * (LONG // 3),
    "blank": " \n" * (LONG // 2),
    "nothing": "",
    "nul": "\0" * LONG,
    "accents": "a" + "\N{COMBINING ACUTE ACCENT}" * 100_000,
    "no spaces": "a" * LONG,
    "brackets": "[" * LONG,
}
QUOTATIONS = {
    "longer than the text": "a " * (LONG // 2 + 1),
    "joined": "aa a a",
    "joined late": "a " * 2_000 + "aa",
    "another word": "a a a b a a a",
    "cuts": "a … " * 300,
    "cuts and a word": "a … " * 300 + "b",
    "insertions": "a [b] " * 300,
    "letters": "[b]a" * 300,
    "brackets": "[" * 50_000,
    "dots": "." * 50_000,
    "wrong words": "a " * 5_000 + "b " * 5_000,
}


@pytest.mark.parametrize("words", QUOTATIONS.values(), ids=QUOTATIONS)
@pytest.mark.parametrize("written", TEXTS.values(), ids=TEXTS)
def test_ends(written: str, words: str) -> None:
    text = Text("book", "book.txt", written)
    found = locate(text, words)
    if found is None:
        assert Index(text).nearest(words) is None or written
    else:
        assert found.whole.end <= len(written)
