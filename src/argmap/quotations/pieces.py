"""The words of a quotation → pieces that stand in the text as they are, and what joins them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from argmap.quotations.folding import QUOTATION_MARKS, Signs, signs

Joint = Literal["cut", "insertion", "letters"]
"""Between two pieces: something was left out; something was put in, in place of a few words or
of none; some letters of a word were changed, as in ``[T]he``."""

_DOTS = r"(?:…|\.[ \t]?\.[ \t]?\.(?:[ \t]?\.)*)"
_BREAK = re.compile(
    rf"(?P<cut>[\[(]\s*{_DOTS}\s*[\])]|{_DOTS})|\[(?P<insertion>[^\[\]]*)\]",
)
_PAIRS = {"“": "”", '"': '"', "‘": "’", "'": "'", "«": "»", "„": "“", "»": "«", "‹": "›"}


@dataclass(frozen=True, slots=True)
class Piece:
    """Words without a break, and how they follow on the piece before."""

    words: str
    signs: Signs
    joint: Joint
    """`cut` for the first piece, before which any words may stand."""
    put_in: str
    """For an insertion: the words that were put in."""
    open_start: bool
    """Whether it may begin within a word, as the rest of one whose first letter was changed."""
    open_end: bool


def whole(words: str) -> Piece:
    """The words as one piece, brackets and dots taken as they stand."""
    return Piece(words, signs(words), "cut", "", False, False)


def pieces(words: str) -> tuple[Piece, ...]:
    """The pieces between the cuts and insertions of a quotation; none if there are only these."""
    return tuple(_pieces(words))


def _pieces(words: str) -> Iterator[Piece]:
    at, cut, put_in = 0, True, ""
    for found in (*_BREAK.finditer(words), None):
        piece = words[at : found.start() if found else len(words)]
        if any(sign.isalnum() for sign in piece):
            begins = words[at - 1 : at] == "]" and put_in != "" and piece[0].isalnum()
            ends = found is not None and found["cut"] is None and piece[-1].isalnum()
            joint: Joint = "cut" if cut else "letters" if begins else "insertion"
            yield Piece(piece.strip(), signs(piece.strip()), joint, put_in, begins, ends)
            cut, put_in = False, ""
        if found is None:
            return
        at = found.end()
        if found["cut"] is not None:
            cut, put_in = True, ""
        else:
            put_in = found["insertion"].strip()


def unwrapped(words: str) -> str:
    """The words without quotation marks that enclose the whole of them.

    >>> unwrapped("“the main reason”")
    'the main reason'
    """
    words = words.strip()
    inner = words[1:-1]
    if len(words) > 2 and _PAIRS.get(words[0]) == words[-1] and not QUOTATION_MARKS & {*inner}:
        return inner.strip()
    return words
