"""Text → widths: how much room text takes, from the font's own advance widths."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache

from argmap.typeface.faces import Face, tables

_FIRST_PICTURE = "\U0001f000"
_PLAIN = re.compile("[ -~\u00a0-\u024f\u0391-\u03ce\u0400-\u04ff–—‘’“”…]*")
"""What most texts are made of; nothing of it is decomposed or out of place."""
_OVERRIDING = ("RLE", "LRE", "RLO", "LRO", "PDF", "RLI", "LRI", "FSI", "PDI")
_MOST_MARKS = 4


class _Advances(dict[str, float]):
    """Character to width in ems, filled in as characters are met."""

    def __init__(self, face: Face) -> None:
        super().__init__()
        self._tables = tables(face)

    def __missing__(self, character: str) -> float:
        font = self._tables
        glyph = font.glyphs.get(ord(character))
        width = _estimate(character) if glyph is None else font.advances[glyph] / font.units
        self[character] = width
        return width


def _estimate(character: str) -> float:
    """The width of a character that is drawn with another font: ideographs take an em.

    Pictures are wider than an em in some fonts; letters elsewhere are hardly ever wider than
    seven tenths, nor are the boxes that some programs draw for marks which they cannot set.
    """
    if unicodedata.category(character) == "Cf":
        return 0.0
    if character >= _FIRST_PICTURE:
        return 1.3
    return 1.0 if unicodedata.east_asian_width(character) in "WF" else 0.7


@cache
def _advances(face: Face) -> _Advances:
    return _Advances(face)


def width(text: str, face: Face, size: float) -> float:
    """The length of one line of text, in the unit of `size`, set without kerning."""
    return sum(map(_advances(face).__getitem__, text)) * size


def drawable(text: str) -> str:
    """The text with composed accents, and with code points in place of what cannot be drawn.

    Those are control characters, also the ones that turn the direction of text around, line
    separators, lone surrogates and what no character is assigned to: they are seen rather than
    lost, or refused by a reader of XML. Directions that the letters themselves have stay.
    """
    if _PLAIN.fullmatch(text):
        return text
    composed = unicodedata.normalize("NFC", text)
    drawn, stacked = [], 0
    for character in composed:
        # Marks that would pile up far over the line are named instead.
        stacked = stacked + 1 if unicodedata.category(character) in ("Mn", "Me") else 0
        seen = _legal(character) and stacked <= _MOST_MARKS
        drawn.append(character if seen else _named(character))
    return "".join(drawn)


def _named(character: str) -> str:
    return f"‹U+{ord(character):04X}›"


def _legal(character: str) -> bool:
    if character in "\t\n\r ":
        return True
    forbidden = unicodedata.category(character) in ("Cc", "Cs", "Zl", "Zp", "Cn", "Co")
    return not forbidden and unicodedata.bidirectional(character) not in _OVERRIDING


def missing(texts: Iterable[str]) -> tuple[str, ...]:
    """The characters that no bundled face can draw, in the order in which they are met.

    They are left to the fonts of the reader's machine, and their width is an estimate.
    """
    glyphs = tables(Face.REGULAR).glyphs
    seen = dict.fromkeys(c for text in texts for c in drawable(text))
    return tuple(c for c in seen if ord(c) not in glyphs and not _blank(c))


def _blank(character: str) -> bool:
    return character.isspace() or unicodedata.category(character) == "Cf"
