"""Text → the signs that a comparison of words goes by, without what typesetting changes.

White space, hyphens, dashes and invisible signs are left out, and every quotation mark and
apostrophe becomes the same one; ligatures become letters. What was left out between two signs is
looked at afterwards, when a place is found (`compare`): so no two words become one.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

WHITE = frozenset(chr(c) for c in range(0x3001) if chr(c).isspace())
HYPHENS = frozenset("-\N{HYPHEN}\N{NON-BREAKING HYPHEN}")
DASHES = frozenset("‒–—―−\N{SMALL EM DASH}\N{FULLWIDTH HYPHEN-MINUS}") | HYPHENS
SOFT_HYPHEN = "\N{SOFT HYPHEN}"
MARKUP = "\N{WORD JOINER}"
"""Put in the place of a Markdown sign, so that offsets stay as they are in the file."""
INVISIBLE = frozenset("\0\N{ZERO WIDTH SPACE}\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}")
INVISIBLE |= frozenset("\N{ZERO WIDTH NO-BREAK SPACE}\N{COMBINING GRAPHEME JOINER}")
# What tells a screen which way to write, as Hebrew and Arabic texts have it.
INVISIBLE |= frozenset("\N{LEFT-TO-RIGHT MARK}\N{RIGHT-TO-LEFT MARK}\N{ARABIC LETTER MARK}")
INVISIBLE |= frozenset(map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A))))
LEFT_OUT = WHITE | DASHES | INVISIBLE | {SOFT_HYPHEN, MARKUP}

QUOTATION_MARK = "'"
QUOTATION_MARKS = frozenset("\"'`´‘’‚‛“”„‟«»‹›′″\N{MODIFIER LETTER APOSTROPHE}＂＇「」『』")
LIGATURES: Mapping[str, str] = {
    "ﬀ": "ff",
    "ﬁ": "fi",
    "ﬂ": "fl",
    "ﬃ": "ffi",
    "ﬄ": "ffl",
    "ﬅ": "st",
    "ﬆ": "st",
    "ſ": "s",
    "ﬓ": "մն",
    "ﬔ": "մե",
    "ﬕ": "մի",
    "ﬖ": "վն",
    "ﬗ": "մխ",
    "…": "...",
}
"""Signs that a typesetter puts for several. æ and œ are letters of their own."""
_WIDE = {chr(c): chr(c - 0xFEE0) for c in range(0xFF01, 0xFF5F)}

_TABLE = {
    **{ord(sign): letters for sign, letters in (*_WIDE.items(), *LIGATURES.items())},
    **{ord(sign): QUOTATION_MARK for sign in QUOTATION_MARKS},
    **{ord(sign): None for sign in LEFT_OUT},
}


def fold(text: str) -> str:
    """The signs of a text that its words are compared by.

    >>> fold("“Well-known ofﬁ-\\n ces,” he said")
    "'Wellknownoffices,'hesaid"
    """
    composed = text if text.isascii() else unicodedata.normalize("NFC", text)
    return composed.translate(_TABLE)


@dataclass(frozen=True, slots=True)
class Signs:
    """A text sign by sign: what it is compared by, what stood before it, and what it was."""

    folded: str
    before: tuple[str, ...]
    """For each sign of `folded`, all that was left out between it and the sign before."""
    written: tuple[str, ...]
    """For each sign of `folded`, how it was written."""
    starts: tuple[int, ...]
    """For each sign of `folded`, where in the text it stood."""
    after: str
    """What was left out after the last sign."""


@lru_cache(maxsize=64)
def signs(text: str) -> Signs:
    """A short text sign by sign. A letter and its accents are one."""
    folded: list[str] = []
    before: list[str] = []
    written: list[str] = []
    starts: list[int] = []
    left_out: list[str] = []
    for start, sign in _letters(text):
        if sign in LEFT_OUT:
            left_out.append(sign)
            continue
        for number, letter in enumerate(fold(sign)):
            folded.append(letter)
            before.append("" if number else "".join(left_out))
            written.append(sign)
            starts.append(start)
        left_out.clear()
    return Signs("".join(folded), tuple(before), tuple(written), tuple(starts), "".join(left_out))


def _letters(text: str) -> list[tuple[int, str]]:
    """Each character with its offset; marks that combine stay with what they are set on."""
    if text.isascii():
        return list(enumerate(text))
    found: list[tuple[int, str]] = []
    for start, sign in enumerate(text):
        if found and unicodedata.combining(sign) and found[-1][1][-1] not in LEFT_OUT:
            found[-1] = (found[-1][0], found[-1][1] + sign)
        else:
            found.append((start, sign))
    return found
