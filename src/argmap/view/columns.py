"""Cells of text → lines of a table that is no wider than the page."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Sequence
from itertools import zip_longest

GAP = "  "
NARROWEST = 8
LONGEST_WORD = 26
"""Columns; a longer word may be broken where the page is too narrow."""


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
    """Lines of at most so many columns; no page is parted from its number."""
    bound = re.sub(r"\b(pp?\.) (?=\d)", "\\1\N{NO-BREAK SPACE}", text)
    lines = textwrap.wrap(
        bound,
        max(width, 1),
        initial_indent=lead,
        subsequent_indent=lead + hang,
        break_on_hyphens=False,
    )
    return [line.replace("\N{NO-BREAK SPACE}", " ") for line in lines]


def _widths(rows: Sequence[Sequence[str]], width: int) -> list[int]:
    """Each column as wide as it would be; the widest give way, to their longest words at first."""
    columns = list(zip(*rows, strict=True))
    wanted = [max(map(len, column), default=0) for column in columns]
    words = [
        max((len(w) for cell in column for w in cell.split()), default=0) for column in columns
    ]
    room = width - len(GAP) * (len(wanted) - 1)
    for floors in ([min(each, LONGEST_WORD) for each in words], [NARROWEST] * len(words)):
        while sum(wanted) > room:
            spare = [want - floor for want, floor in zip(wanted, floors, strict=True)]
            if max(spare) <= 0:
                break
            widest = max(range(len(wanted)), key=lambda at: (spare[at] > 0, wanted[at]))
            wanted[widest] -= 1
    return wanted


def _row(cells: Sequence[str], widths: Sequence[int]) -> Iterator[str]:
    columns = [wrapped(cell, width) for cell, width in zip(cells, widths, strict=True)]
    for parts in zip_longest(*columns, fillvalue=""):
        line = GAP.join(part.ljust(width) for part, width in zip(parts, widths, strict=True))
        yield line.rstrip()
