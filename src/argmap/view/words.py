"""Texts → what fits on a card: one line, shortened, listed, quoted, numbered."""

from __future__ import annotations

import re
from collections.abc import Sequence

_BREAKS = re.compile(r"[ \t\n\r\v\f\x85\u2028\u2029]+")
# What no page shows and what a terminal takes for an order; a bibliography may hold it.
_CONTROLS = dict.fromkeys(
    (*range(0x20), *range(0x7F, 0xA0), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF), 0xFFFD
)

_ROMAN = (
    *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC")),
    *((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)
_NUMBERS = (
    *("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve"),
)


def one_line(text: str) -> str:
    """The text on one line; control characters become replacement characters."""
    line = _BREAKS.sub(" ", text).strip(" ")
    return line if line.isprintable() else line.translate(_CONTROLS)


def shortened(text: str, words: int) -> str:
    """At most so many words on one line, and in no case more than twelve letters for each."""
    line = one_line(text)
    head = " ".join(line[: 12 * words + 1].split(" ")[:words])
    if head == line:
        return line
    if len(head) > 12 * words:
        head = head[: 12 * words].rpartition(" ")[0] or head[: 12 * words]
    return head.rstrip(" ,;:.–—-") + " …"


def listed(items: Sequence[str]) -> str:
    """A, B and C; more than three are counted: A, B and 4 others."""
    if len(items) > 3:
        return f"{items[0]}, {items[1]} and {len(items) - 2} others"
    return " and ".join((", ".join(items[:-1]), items[-1])) if len(items) > 1 else "".join(items)


def quoted(text: str, words: int = 8) -> str:
    """The beginning of a text in quotation marks."""
    return f"“{shortened(text, words)}”"


def number_word(number: int) -> str:
    """Small numbers in words."""
    return _NUMBERS[number] if 0 <= number < len(_NUMBERS) else f"{number:,}"


def roman(number: int) -> str:
    """A number from 1 in Roman figures."""
    figures = ""
    for value, figure in _ROMAN:
        figures += figure * (number // value)
        number %= value
    return figures


def capitalised(text: str) -> str:
    """The text with a capital first letter, the rest as it is."""
    return text[:1].upper() + text[1:]


def uncapitalised(text: str) -> str:
    """The text with a small first letter, the rest as it is."""
    return text[:1].lower() + text[1:]
