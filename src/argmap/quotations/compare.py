"""Words, and a stretch of a text with the same signs → what typesetting changed, if no more."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from argmap.quotations.folding import (
    DASHES,
    INVISIBLE,
    LIGATURES,
    MARKUP,
    QUOTATION_MARK,
    SOFT_HYPHEN,
    WHITE,
    Signs,
)
from argmap.quotations.text import PAGE_BREAK
from argmap.quotations.values import Normalisation

_LINE_ENDS = frozenset("\n\r")


def normalised(words: Signs, text: Signs) -> frozenset[Normalisation] | None:
    """What was normalised between words and a stretch of text with the same signs.

    None where they differ by more: where words are joined or parted.
    """
    kinds: set[Normalisation] = set()
    for at in range(len(words.folded)):
        if words.written[at] != text.written[at]:
            kinds.add(_of_sign(words.folded[at], words.written[at] + text.written[at]))
        if at and words.before[at] != text.before[at]:
            found = between(words, text, at)
            if found is None:
                return None
            kinds |= found
    return frozenset(kinds)


def _of_sign(folded: str, written: str) -> Normalisation:
    if folded == QUOTATION_MARK:
        return "quotation marks"
    if not LIGATURES.keys().isdisjoint(written):
        return "ligatures"
    return "letter forms"


def between(words: Signs, text: Signs, at: int) -> frozenset[Normalisation] | None:
    """What was normalised between two signs, or None where that parts or joins words."""
    around = text.folded[at - 1] + text.folded[at]
    return parted(words.before[at], text.before[at], around)


def parted(words: str, text: str, around: str) -> frozenset[Normalisation] | None:
    """What was normalised in what stands between two signs of the words and of the text."""
    kinds = set(_unseen(words + text))
    ours, theirs = _seen(words), _seen(text)
    if ours == theirs:
        return frozenset(kinds)
    if theirs and _is_line_end(theirs) and around[0].isalpha():
        # A hyphen at a line's end is the word's own, or only the line's: both are right.
        if ours in ("", *DASHES):
            return frozenset(kinds | {"line-end hyphens"})
        if ours.isspace():
            return None
    dashes, others = (DASHES & {*ours}), (DASHES & {*theirs})
    if bool(dashes) != bool(others):
        return None
    if dashes:
        marks = [sign for sign in ours if sign in DASHES], [s for s in theirs if s in DASHES]
        kinds.add("white space" if marks[0] == marks[1] else "dashes")
        return frozenset(kinds)
    # Now there is only white space. Beside a mark it parts no words, nor does it in Chinese.
    if bool(ours) != bool(theirs) and all(map(_is_of_word, around)):
        return None
    return frozenset(kinds | {"white space"})


def _unseen(left_out: str) -> Iterator[Normalisation]:
    for sign in left_out:
        if sign == SOFT_HYPHEN:
            yield "line-end hyphens"
        elif sign == MARKUP:
            yield "Markdown signs"
        elif sign in INVISIBLE:
            yield "invisible signs"
        elif sign == PAGE_BREAK:
            yield "page breaks"


def _seen(left_out: str) -> str:
    """What a reader sees of it; a soft hyphen only where a line ends after it."""
    after = left_out.rpartition(SOFT_HYPHEN)[2]
    if SOFT_HYPHEN in left_out and _LINE_ENDS & {*after} and not DASHES & {*left_out}:
        return "-" + after
    return "".join(sign for sign in left_out if sign in WHITE or sign in DASHES)


def _is_line_end(left_out: str) -> bool:
    """Whether this is a hyphen, and then the end of a line."""
    dash, rest = left_out[:1], left_out[1:]
    return dash in DASHES and rest.isspace() and bool(_LINE_ENDS & {*rest})


def _is_of_word(sign: str) -> bool:
    return sign.isalnum() and unicodedata.east_asian_width(sign) not in "WF"
