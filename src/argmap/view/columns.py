"""Cells of text → lines of a table that is no wider than the page."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

GAP = "  "
NARROWEST = 8
LONGEST_WORD = 26
"""Columns; a longer word may be broken where the page is too narrow."""
_BOUND = "\0"
"""Stands for a hyphen at which no line ends; no text to be printed has it."""


def table_lines(
    head: Sequence[str], rows: Sequence[Sequence[str]], width: int
) -> Iterator[tuple[str, str]]:
    """The lines of a table, each with its part in it: the heading, or a row; rows are set apart."""
    widths = _widths([head, *rows], width)
    yield from (("quiet", line) for line in _row(head, widths))
    yield "quiet", GAP.join("─" * each for each in widths)
    for number, row in enumerate(rows):
        if number:
            yield "", ""
        yield from (("", line) for line in _row(row, widths))


def wrapped(text: str, width: int, lead: str = "", hang: str = "") -> list[str]:
    """Lines of at most so many columns; no page is parted from its number.

    A word is broken only where it is longer than a line, and then at hyphens if it has any.
    """
    bound = re.sub(r"\b(pp?\.) (?=\d)", "\\1\N{NO-BREAK SPACE}", text)
    room = max(1, width - len(lead) - len(hang))
    words = (w if len(w) > room else w.replace("-", _BOUND) for w in bound.split(" "))
    lines = textwrap.wrap(
        " ".join(words), max(width, 1), initial_indent=lead, subsequent_indent=lead + hang
    )
    return [line.replace("\N{NO-BREAK SPACE}", " ").replace(_BOUND, "-") for line in lines]


def _widths(rows: Sequence[Sequence[str]], width: int) -> list[int]:
    """Each column as wide as it would be; the widest give way.

    They do so to their longest words at first, then to what is between hyphens.
    """
    columns = list(zip(*rows, strict=True))
    wanted = [max(map(len, column), default=0) for column in columns]
    words, pieces = (
        [min(longest_word(column, ends), LONGEST_WORD) for column in columns]
        for ends in (r"\s+", r"\s+|(?<=-)")
    )
    room = width - len(GAP) * (len(wanted) - 1)
    for floors in (words, pieces, [NARROWEST] * len(words)):
        while sum(wanted) > room:
            spare = [want - floor for want, floor in zip(wanted, floors, strict=True)]
            if max(spare) <= 0:
                break
            widest = max(range(len(wanted)), key=lambda at: (spare[at] > 0, wanted[at]))
            wanted[widest] -= 1
    return wanted


def longest_word(texts: Iterable[str], ends: str = r"\s+") -> int:
    """How many columns the longest word of some texts takes; a pattern says what parts words."""
    return max((len(word) for text in texts for word in re.split(ends, text)), default=0)


def _row(cells: Sequence[str], widths: Sequence[int]) -> Iterator[str]:
    columns = [wrapped(cell, width) for cell, width in zip(cells, widths, strict=True)]
    for parts in zip_longest(*columns, fillvalue=""):
        line = GAP.join(part.ljust(width) for part, width in zip(parts, widths, strict=True))
        yield line.rstrip()
