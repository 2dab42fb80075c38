"""Which words of a map are looked up, and in which source."""

from __future__ import annotations

from collections.abc import Callable

from argmap.graph import Graph
from argmap.quotations import quotations

MAP = """\
argmap: 1
title: t
reads: review
people: {h: H, d: D}
sources: {review: {title: R}, book: {title: B}, other: {title: O}}
claims:
  own:
    text: A.
    by: [h, d]
    cite: [book p. 1, book p. 2, other]
    quote: own words
    passage: words about them
    hedge-words: perhaps
  of-the-review: {text: B., by: h, cite: review, quote: review words}
  stances:
    text: C.
    stances:
      - {who: h, stance: asserts, via: other, quote: his words}
      - {who: d, stance: denies, cite: book p. 3, passage: her words}
    hedge-words: surely
  steps:
    text: D.
    reasons:
      - {from: own, by: d, cite: book, quote: step words}
      - {from: stances, cite: review, quote: more step words}
evidence:
  letter: {text: E., speaker: h, quote: a letter}
"""
WANTED = [
    ("own", "", "quote", "own words", "review", ("book", "other")),
    ("own", "", "passage", "words about them", "review", ("book", "other")),
    ("own", "", "hedge-words", "perhaps", "review", ("book", "other")),
    ("of-the-review", "h", "quote", "review words", "", ("review",)),
    ("stances", "h", "quote", "his words", "other", ()),
    ("stances", "d", "passage", "her words", "review", ("book",)),
    ("stances", "h", "hedge-words", "surely", "review", ()),
    ("letter", "h", "quote", "a letter", "review", ()),
    ("steps.reasons.1", "d", "quote", "step words", "review", ("book",)),
    ("steps.reasons.2", "", "quote", "more step words", "", ("review",)),
]


def test_every_quotation_once(read_map: Callable[[str], Graph]) -> None:
    found = quotations(read_map(MAP).argmap)
    told = [(q.owner, q.who, q.key, q.words, q.via, q.cited) for q in found]
    assert sorted(told) == sorted(WANTED)
    by_words = {quotation.words: quotation for quotation in found}
    assert by_words["perhaps"].within == ("own words", "words about them")
    assert by_words["surely"].within == ("his words", "her words")
    assert by_words["her words"].place[1:] == ("claims", "stances", "stances", 1, "passage")


def test_a_map_that_quotes_nothing(read_map: Callable[[str], Graph]) -> None:
    assert quotations(read_map("argmap: 1\ntitle: t").argmap) == ()
