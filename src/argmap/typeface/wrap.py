"""Text → lines: breaks text so that no line is wider than its card, and lines are even."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from argmap.typeface.faces import Face
from argmap.typeface.measure import drawable, width

_WORDS = re.compile("[^ \t\n\r]+")  # no-break spaces do not break
_HALVINGS = 6
_WORDS_KEPT = 20_000
_SPARE = 0.95
"""Even lines are at least this share of the text's length divided by their number."""
_TOLERANCE = 1e-6


@dataclass(frozen=True, slots=True)
class _Pieces:
    """Text cut where lines may end."""

    texts: list[str]
    """Each piece, after the space that stands before it, if any."""
    starts: list[float]
    """Where each piece begins when all stand in one line, spaces left out at its beginning."""
    ends: list[float]
    """Where each piece ends in that line."""


def wrap(text: str, face: Face, size: float, limit: float) -> tuple[str, ...]:
    """Break text into the fewest lines no wider than `limit`, then make the lines even.

    Lines break at spaces, after hyphens, dashes and slashes, and between ideographs; a piece
    that is wider than a line is broken where the line ends. Text without words has no lines.
    """
    pieces = _cut(drawable(text), face, size, limit)
    if not pieces.texts:
        return ()
    lines = _filled(pieces, limit)
    narrow, wide = pieces.ends[-1] / len(lines) * _SPARE, limit
    for _ in range(_HALVINGS if len(lines) > 1 else 0):
        middle = (narrow + wide) / 2
        attempt = _filled(pieces, middle)
        if len(attempt) > len(lines):
            narrow = middle
        else:
            wide, lines = middle, attempt
    bounds = pairwise([*lines, len(pieces.texts)])
    return tuple("".join(pieces.texts[a:b]).removeprefix(" ") for a, b in bounds)


def _filled(pieces: _Pieces, limit: float) -> list[int]:
    """The pieces with which lines begin, when each line takes all it can, and one at least."""
    lines, ends, count = [0], pieces.ends, len(pieces.texts)
    while True:
        here = lines[-1]
        following = bisect_right(ends, pieces.starts[here] + limit + _TOLERANCE, here + 1, count)
        if following == count:
            return lines
        lines.append(following)


def _cut(text: str, face: Face, size: float, limit: float) -> _Pieces:
    texts: list[str] = []
    starts: list[float] = []
    ends: list[float] = []
    space = width(" ", face, size)
    end = -space
    for word in _WORDS.findall(text):
        gap, before = space, " "
        for part, ems in _parts(word, face):
            whole = ((part, ems * size),)
            for bit, length in whole if ems * size <= limit else _broken(part, face, size, limit):
                start = end + gap
                end = start + length
                texts.append(before + bit)
                starts.append(start)
                ends.append(end)
                gap, before = 0.0, ""
    return _Pieces(texts, starts, ends)


@lru_cache(maxsize=_WORDS_KEPT)
def _parts(word: str, face: Face) -> Sequence[tuple[str, float]]:
    """A word cut where a line may end inside it, each part with its width in ems."""
    if word.isascii() and word.isalpha():
        return ((word, width(word, face, 1.0)),)
    cuts = [0, *(at for at in range(1, len(word)) if _may_end(word[:at][-2:], word[at]))]
    parts = (word[a:b] for a, b in pairwise([*cuts, len(word)]))
    return tuple((part, width(part, face, 1.0)) for part in parts)


def _may_end(before: str, after: str) -> bool:
    """Whether a line may end between these characters of a word."""
    if before[-1] in "-‐–—/":
        return after.isalnum() and len(before) > 1
    return _wide(before[-1]) and _wide(after) and unicodedata.category(after)[0] != "P"


def _wide(character: str) -> bool:
    return character > "\u1100" and unicodedata.east_asian_width(character) in "WF"


def _broken(part: str, face: Face, size: float, limit: float) -> Iterator[tuple[str, float]]:
    """Cut a part into bits no wider than the limit.

    A letter keeps its marks, save those that may be drawn beside it, as no font here has them.
    """
    bit, used = "", 0.0
    for character in part:
        advance = width(character, face, size)
        beside = advance > 0 or not unicodedata.combining(character)
        if bit and used + advance > limit and beside:
            yield bit, used
            bit, used = "", 0.0
        bit += character
        used += advance
    yield bit, used
