"""The nearest passage to words that are not in the text."""

from __future__ import annotations

import pytest

from argmap.quotations import Text
from argmap.quotations.folding import fold
from argmap.quotations.nearest import Index

BOOK = """\
Much was written about the end of the war, and little of it was read.

It is clear that the two atomic bombs on Hiroshima and Nagasaki alone were not deci-
sive in inducing Japan to surrender. Despite their destructive power, the bombs were
not sufficient to change the direction of Japanese diplomacy. The invasion was.
"""
DIFFERENCES = {
    "the two atom bombs on Hiroshima": [("atom", "atomic")],
    "It is clear that two atomic bombs on Hiroshima": [("", "the")],
    "It is very clear that the two atomic bombs": [("very", "")],
    "it is clear that the two atomic bombs": [("it", "It")],
    "is obvious that the two atomic bombs": [("obvious", "clear")],
    "bombs on Hiroshima and Nagasaki alone were decisive in inducing": [("", "not")],
    "change the direction of Japanese policy.": [("policy.", "diplomacy.")],
    "change the direction of Japanese diplomacy, The": [("diplomacy,", "diplomacy.")],
    "and little of it was never read": [("never", "")],
    "It clear is that the two atomic bombs": [("", "is"), ("is", "")],
    "Hiroshima and Nagasaki were not enough in inducing Japan": [
        ("", "alone"),
        ("enough", "deci-sive"),
    ],
}


@pytest.mark.parametrize(("words", "differences"), DIFFERENCES.items())
def test_the_difference_is_told(words: str, differences: list[tuple[str, str]]) -> None:
    nearest = Index(Text("book", "book.txt", BOOK)).nearest(words)
    assert nearest is not None
    assert [(d.map, d.text) for d in nearest.differences if not d.same] == differences
    assert fold(words) == fold("".join(d.map for d in nearest.differences))
    passage = BOOK[nearest.stretch.start : nearest.stretch.end]
    assert fold(passage) == fold("".join(d.text for d in nearest.differences))


UNLIKE = ["", "…", "Nothing of this kind was ever told there", "it is not", "zzz", "\0 \0"]


@pytest.mark.parametrize("words", UNLIKE)
def test_nothing_is_near(words: str) -> None:
    assert Index(Text("book", "book.txt", BOOK)).nearest(words) is None


def test_a_long_book_is_looked_through() -> None:
    filler = "The men went on and on, and what they saw there they did not tell. " * 5_000
    text = Text("book", "book.txt", filler + "\n" + BOOK + filler)
    nearest = Index(text).nearest("the two atom bombs on Hiroshima and Nagasaki")
    assert nearest is not None
    assert text.place(nearest.stretch.start).line == 4
