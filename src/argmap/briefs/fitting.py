"""Plans of a page → the richest whose page is no fuller than one sheet of paper."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from argmap.briefs.quoting import InFull
from argmap.briefs.sheet import (
    Block,
    Cell,
    Field,
    Fields,
    Heading,
    Listing,
    Note,
    Paragraph,
    Quotation,
    Runs,
    Sheet,
    Table,
    Works,
    Writing,
    text,
)

_LINE, _TABLE_LINE, _SMALL_LINE = 92, 98, 115
"""So many letters are on a line of text, of a table, and of small print."""
PAGE, ROOMY = 75.0, 58.0
"""So many lines fit on a page of either paper below the title, as `lines` counts them: set as
small as may be, and in the size of all sheets."""
RULE, _MOST_RULES = 2.1, 7
"""How many lines a ruled line to write on takes, and so many at most are added to a page."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How much of everything a page tells."""

    reasons: int
    challenges: int
    replies: int
    others: int
    """Concessions, and explanations."""
    quotation: int
    """The longest quotation, in letters."""
    in_full: InFull


PLANS = (
    Plan(5, 6, 3, 6, 500, "always"),
    Plan(5, 5, 2, 3, 350, "always"),
    Plan(5, 5, 2, 3, 350, "below"),
    Plan(5, 4, 1, 3, 250, "below"),
    Plan(5, 3, 1, 2, 250, "below"),
    Plan(5, 2, 1, 1, 200, "below"),
    Plan(4, 2, 1, 1, 200, "below"),
    Plan(3, 2, 1, 1, 200, "below"),
    Plan(3, 1, 1, 1, 200, "below"),
    Plan(2, 1, 1, 1, 200, "below"),
    Plan(2, 1, 1, 1, 0, "below"),
)
"""From the richest to the leanest: the first that fits on a page is taken."""


def fitted(page: Callable[[Plan], Sheet], own_words: str) -> Sheet:
    """The page of the richest plan that fits, with lines to write on under a heading if there is
    room; that of the leanest where none fits."""
    for plan in PLANS:
        sheet = page(plan)
        if lines(sheet) <= PAGE:
            break
    room = min(_MOST_RULES, int((ROOMY - lines(sheet)) / RULE))
    more = (Heading(text(own_words), 2), Writing(room)) if room > 1 else ()
    return replace(sheet, blocks=(*sheet.blocks, *more))


def lines(sheet: Sheet) -> float:
    """How many lines a page takes below its title, roughly, and rather too many than too few."""
    below = sum(_of_works(works) for works in sheet.sources) + 2 * bool(sheet.sources)
    return lines_of(sheet.blocks) + below + 2 + len(sheet.provenance) / _SMALL_LINE


def lines_of(blocks: Iterable[Block]) -> float:
    """How many lines some blocks take, as roughly."""
    return sum(map(_of_block, blocks))


def _of_works(works: Works) -> float:
    return bool(works.heading) + sum(_of(entry, _SMALL_LINE) for entry in works.entries)


def _of_block(block: Block) -> float:
    match block:
        case Heading():
            return 2
        case Paragraph():
            return _of(block.runs, _LINE) + 0.4
        case Note():
            return _of(block.runs, _SMALL_LINE) + 0.4
        case Fields():
            return sum(_of_field(field) + 0.4 for field in block.fields)
        case Listing():
            return sum(_of(item, _LINE) + 0.4 for item in block.items)
        case Table():
            return 2 + sum(_of_row(row, block.widths) for row in block.rows)
        case Quotation():
            words = _of(text(block.words), _LINE - 6)
            return words + _of(block.attribution, _SMALL_LINE) + 0.6
        case Writing():
            return RULE * block.lines + _of(block.prompt, _LINE)
    return 0


def _of_field(field: Field) -> float:
    return _of(field.value, _LINE - 15) if field.value else RULE * field.lines


def _of_row(row: tuple[Cell, ...], widths: tuple[float, ...]) -> float:
    shares = [width / sum(widths) for width in widths] or [1 / len(row)] * len(row)
    cells = zip(row, shares, strict=True)
    room = ((cell, int(_TABLE_LINE * share) - 3) for cell, share in cells)
    return max(sum(_of(runs, line) for runs in cell) for cell, line in room) * 0.9 + 0.6


def _of(runs: Runs, line: int) -> float:
    letters = sum(len(run.text) * (0.86 if "muted" in run.style else 1) for run in runs)
    return float(-(-letters // line))
