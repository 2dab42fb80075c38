"""Material → the grid: positions against claims, with the pages in its cells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

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
from argmap.comparison import Grid, Row
from argmap.comparison.grid import build_grid, compared
from argmap.comparison.holdings import Holdings
from argmap.model import Claim, Counterfactual, Evidence, Stance, Statement
from argmap.view.words import capitalised, one_line

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
    """A landscape sheet with a table for each topic, more where many people speak to it."""
    people = compared(material.argmap)
    found = build_grid(Holdings(material.graph), people)
    if not found.rows:
        what = (
            "In this map nobody takes a position: name under `people` who is in dispute, and with "
            "each claim, under `by` or `stances`, who holds or denies it."
        )
        return (material.lacking("grid", "Positions", what),)
    blocks = tuple(_tables(material, wish, found))
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


def _tables(material: Material, wish: Wish, found: Grid) -> Iterator[Block]:
    """Topic by topic: who is silent on all of it, and tables of those who are not."""
    by_topic: dict[str, list[Row]] = {}
    for row in found.rows:
        by_topic.setdefault(one_line(row.topic), []).append(row)
    for topic, of_topic in by_topic.items():
        if topic or len(by_topic) > 1:
            yield Heading(text(topic or "Under no topic"), 2)
        taking = {cell.person for row in of_topic for cell in row.cells if not cell.silent}
        speaking = [who for who in found.people if who in taking]
        for start in range(0, len(speaking), _ACROSS):
            beside = speaking[start : start + _ACROSS]
            yield _Table(material, wish, beside).of(of_topic)
        if silent := ", ".join(
            material.credits.name(who) for who in found.people if who not in taking
        ):
            yield Note(text(strong(capitalised(SILENT)), f" on all of this: {silent}"))


@dataclass(frozen=True, slots=True)
class _Table:
    """The positions of a few people beside each other."""

    material: Material
    wish: Wish
    people: Sequence[str]

    def of(self, rows: Sequence[Row]) -> Table:
        """Those of some statements on which one of the people takes a position."""
        told: list[tuple[Cell, ...]] = []
        for row in rows:
            known = {cell.person: cell.stances for cell in row.cells}
            if any(known[who] for who in self.people):
                positions = (_position(self.material, known[who]) for who in self.people)
                told.append(((self._statement(row.statement),), *positions))
        head = ("Statement", *map(self.material.credits.name, self.people))
        widths = (5.0, *(12 / (len(self.people) + 1) for _ in self.people))
        return Table(tuple(map(text, head)), tuple(told), widths)

    def _statement(self, statement: Statement) -> Runs:
        """A statement with what it is, where it is more than a claim that its source states.

        Whoever vouches for it without a column of their own is named.
        """
        words = self.material.label(statement.id)
        thesis = isinstance(statement, Claim) and statement.thesis
        told = ", ".join(filter(None, self._kinds(statement)))
        return text(
            strong(words) if thesis else words,
            muted(f" ({told})" if told else ""),
            self.material.verdict(statement.id, self.wish),
        )

    def _kinds(self, statement: Statement) -> Iterator[str]:
        names = self.material.credits.names
        others = names(who for who in statement.holders if who not in self.people)
        if isinstance(statement, Claim):
            yield "thesis" if statement.thesis else ""
            yield "granted by all sides" if statement.common_ground else ""
        yield "counterfactual" if isinstance(statement, Counterfactual) else ""
        yield "evidence" if isinstance(statement, Evidence) else ""
        yield f"a belief of {names((statement.belief_of,))}" if statement.belief_of else ""
        vouch = "told by" if isinstance(statement, Evidence) else "held by"
        yield f"{vouch} {others}" if others else ""
        yield "" if statement.stated else BY_MAPMAKER


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
