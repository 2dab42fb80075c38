"""Material → the grid: positions against claims, with the pages in its cells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from argmap.briefs.credits import BY_MAPMAKER
from argmap.briefs.material import Material, Wish
from argmap.briefs.sheet import (
    Block,
    Cell,
    Heading,
    Note,
    Runs,
    Sheet,
    Table,
    joined,
    muted,
    strong,
    text,
)
from argmap.briefs.stances import MEANINGS, SILENT, stance_words
from argmap.comparison import Row
from argmap.comparison.grid import build_grid, compared
from argmap.comparison.holdings import Holdings
from argmap.model import Claim, Counterfactual, Evidence, Stance, Statement
from argmap.view.words import one_line

_ACROSS = 5
"""So many people stand beside each other; more go into further tables."""
_LEAD = (
    "Who takes which position, topic by topic. Along a row you see who meets and who parts, down a "
    "column what one person holds."
)
_LEFT_OUT = (
    "Statements on which none of these people takes a position, such as what only witnesses say, "
    "are left out."
)


def grid(material: Material, wish: Wish) -> tuple[Sheet, ...]:
    """A landscape sheet with a table for each topic, and for every few people."""
    people = compared(material.argmap)
    found = build_grid(Holdings(material.graph), people)
    if not found.rows:
        what = (
            "In this map nobody takes a position: name under `people` who is in dispute, and with "
            "each claim, under `by` or `stances`, who holds or denies it."
        )
        return (material.lacking("grid", "Positions", what),)
    blocks = tuple(_tables(material, people, found.rows))
    return (
        Sheet(
            kind="grid",
            title="Positions",
            lead=text(_LEAD),
            blocks=(*_explained(found.rows, found.left_out), *blocks),
            provenance=material.provenance,
            sources=material.credits.bibliography_of(row.statement for row in found.rows),
            landscape=True,
        ),
    )


def _tables(material: Material, people: Sequence[str], rows: Sequence[Row]) -> Iterator[Block]:
    """The tables of the first few people, topic by topic, then those of the next."""
    for start in range(0, len(people), _ACROSS):
        beside = people[start : start + _ACROSS]
        names = tuple(text(material.credits.name(who)) for who in beside)
        if len(people) > _ACROSS:
            yield Heading(text(", ".join(material.credits.name(who) for who in beside)))
        by_topic: dict[str, list[tuple[Cell, ...]]] = {}
        for row in rows:
            cells = row.cells[start : start + _ACROSS]
            if not all(cell.silent for cell in cells):
                told = tuple(_position(material, cell.stances) for cell in cells)
                of_topic = by_topic.setdefault(one_line(row.topic), [])
                of_topic.append(((_statement(material, row.statement, beside),), *told))
        for topic, told_rows in by_topic.items():
            if topic or len(by_topic) > 1:
                yield Heading(text(topic or "Under no topic"), 2)
            widths = (5.0, *(12 / (len(beside) + 1) for _ in beside))
            yield Table((text("Statement"), *names), tuple(told_rows), widths)


def _statement(material: Material, statement: Statement, beside: Sequence[str]) -> Runs:
    """A statement with what it is, where it is more than a claim that its source states.

    Whoever vouches for it without a column of their own is named.
    """
    others = material.credits.names(who for who in statement.holders if who not in beside)
    vouch = "told by" if isinstance(statement, Evidence) else "held by"
    thesis = isinstance(statement, Claim) and statement.thesis
    words = material.label(statement.id)
    kinds = (
        "thesis" if thesis else "",
        "counterfactual" if isinstance(statement, Counterfactual) else "",
        "evidence" if isinstance(statement, Evidence) else "",
        "granted by all sides" if isinstance(statement, Claim) and statement.common_ground else "",
        f"a belief of {material.credits.name(statement.belief_of)}" if statement.belief_of else "",
        f"{vouch} {others}" if others else "",
        "" if statement.stated else BY_MAPMAKER,
    )
    told = ", ".join(filter(None, kinds))
    return text(strong(words) if thesis else words, muted(f" ({told})" if told else ""))


def _position(material: Material, stances: Sequence[Stance]) -> Cell:
    """What one person does with a statement; silence is told in words, since it is no denial."""
    return tuple(stance_words(material, each) for each in stances) or (text(muted(SILENT)),)


def _explained(rows: Sequence[Row], left_out: int) -> Iterator[Block]:
    """What the words in the cells mean, those that there are."""
    used = {stance.stance for row in rows for cell in row.cells for stance in cell.stances}
    silent = any(cell.silent for row in rows for cell in row.cells)
    told = tuple(
        text(strong(word), f": {meaning}")
        for word, meaning in MEANINGS
        if word in used or (word == SILENT and silent)
    )
    yield Note(joined(told, " · "))
    if left_out:
        yield Note(text(_LEFT_OUT))
