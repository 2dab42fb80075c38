"""Text → lines: breaks text so that no line is wider than its card, and lines are even."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from argmap.typeface.faces import Face
from argmap.typeface.measure import drawable, width

_WORDS = re.compile("[^ \t\n\r]+")  # no-break spaces do not break
_HALVINGS = 8


@dataclass(frozen=True, slots=True)
class _Piece:
    """What is never broken, and whether a space stands before it."""

    text: str
    width: float
    space: bool


def wrap(text: str, face: Face, size: float, limit: float) -> tuple[str, ...]:
    """Break text into the fewest lines no wider than `limit`, then make the lines even.

    Lines break at spaces, after hyphens, dashes and slashes, and between ideographs; a piece
    that is wider than a line is broken where the line ends. Text without words has no lines.
    """
    pieces = tuple(_pieces(drawable(text), face, size, limit))
    if not pieces:
        return ()
    space = width(" ", face, size)
    lines = _fill(pieces, space, limit)
    narrow, wide = max(piece.width for piece in pieces), limit
    for _ in range(_HALVINGS if len(lines) > 1 else 0):
        middle = (narrow + wide) / 2
        attempt = _fill(pieces, space, middle)
        if len(attempt) > len(lines):
            narrow = middle
        else:
            wide, lines = middle, attempt
    return tuple(lines)


def _fill(pieces: tuple[_Piece, ...], space: float, limit: float) -> list[str]:
    lines, line, used = [], "", 0.0
    for piece in pieces:
        gap = space if piece.space else 0.0
        if line and used + gap + piece.width > limit:
            lines.append(line)
            line, used = piece.text, piece.width
        elif line:
            line += " " + piece.text if piece.space else piece.text
            used += gap + piece.width
        else:
            line, used = piece.text, piece.width
    return [*lines, line]


def _pieces(text: str, face: Face, size: float, limit: float) -> Iterator[_Piece]:
    for word in _WORDS.findall(text):
        space = True
        whole = width(word, face, size)
        if word.isalpha() and word.isascii() and whole <= limit:
            yield _Piece(word, whole, space)
            continue
        for part in _parts(word):
            for bit, length in _broken(part, face, size, limit):
                yield _Piece(bit, length, space)
                space = False


def _parts(word: str) -> Iterator[str]:
    """Split a word where a line may end inside it."""
    start = 0
    for at in range(1, len(word)):
        before, after = word[at - 1], word[at]
        if (before in "-‐–—/" and after.isalnum() and at - start > 1) or (
            _wide(before) and _wide(after) and unicodedata.category(after)[0] != "P"
        ):
            yield word[start:at]
            start = at
    yield word[start:]


def _wide(character: str) -> bool:
    return character > "\u1100" and unicodedata.east_asian_width(character) in "WF"


def _broken(part: str, face: Face, size: float, limit: float) -> Iterator[tuple[str, float]]:
    """Cut a part into bits no wider than the limit, never between a letter and its marks."""
    whole = width(part, face, size)
    if whole <= limit:
        yield part, whole
        return
    bit, used = "", 0.0
    for character in part:
        advance = width(character, face, size)
        if bit and used + advance > limit and not unicodedata.combining(character):
            yield bit, used
            bit, used = "", 0.0
        bit += character
        used += advance
    yield bit, used
