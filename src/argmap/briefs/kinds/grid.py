"""Material → the grid: positions against claims, with the pages in its cells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
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
from argmap.briefs.stances import SILENT, belief, meanings, stance_words
from argmap.comparison import Grid, Row
from argmap.comparison.grid import build_grid, scholars
from argmap.model import Claim, Counterfactual, Evidence, Stance, Statement
from argmap.view.words import capitalised, one_line

_NAMED = 4
"""So many who are silent are named under each table; of more it is said once who they are."""
_NO_TOPIC = "Under no topic"
_ACROSS = 5
"""So many people stand beside each other; more go into further tables."""
_LEAD = (
    "Who takes which position, topic by topic. Along a row you see who meets and who parts, down a "
    "column what one person holds. That somebody alone speaks to something is no sign that the "
    "others grant it."
)
_LEFT_OUT = (
    "Statements on which none of these people takes a position, such as what only witnesses say, "
    "are left out."
)


def grid(material: Material, wish: Wish) -> tuple[Sheet, ...]:
    """A landscape sheet: tables, topic by topic, and what one person alone speaks to."""
    people = scholars(material.argmap)
    found = build_grid(material.holdings, people)
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
            blocks=(*_explained(material, found), *blocks),
            provenance=material.provenance,
            sources=material.credits.bibliography_of(row.statement for row in found.rows),
            one_page=True,
            landscape=True,
        ),
    )


def _tables(material: Material, wish: Wish, found: Grid) -> Iterator[Block]:
    """Where several speak, tables of who beside whom; then, closer set, where one alone does."""
    several = [row for row in found.rows if len(_taking(row)) > 1]
    alone = [row for row in found.rows if len(_taking(row)) == 1]
    if several and alone:
        yield Heading(text("Where two or more take a position"))
    for topic, rows in _by_topic(several).items():
        if topic or any(row.topic for row in found.rows):
            yield Heading(text(topic or _NO_TOPIC), 2)
        yield from _beside(material, wish, rows, found.people)
    if several and alone:
        yield Heading(text("Where one alone takes a position"))
    if alone:
        yield _alone(material, wish, alone)


def _taking(row: Row) -> list[str]:
    """Who takes a position on a statement."""
    return [cell.person for cell in row.cells if not cell.silent]


def _by_topic(rows: Iterable[Row]) -> dict[str, list[Row]]:
    by_topic: dict[str, list[Row]] = {}
    for row in rows:
        by_topic.setdefault(one_line(row.topic), []).append(row)
    return by_topic


def _beside(
    material: Material, wish: Wish, rows: Sequence[Row], people: Sequence[str]
) -> Iterator[Block]:
    """Tables of those who speak, and who is silent on all of it."""
    taking = {who for row in rows for who in _taking(row)}
    speaking = [who for who in people if who in taking]
    for start in range(0, len(speaking), _ACROSS):
        yield _Table(material, wish, speaking[start : start + _ACROSS]).of(rows)
    if silent := [material.credits.name(who) for who in people if who not in taking]:
        named = ", ".join(silent) if len(silent) <= _NAMED else "all others"
        yield Note(text(strong(capitalised(SILENT)), f" on all of this: {named}"))


def _alone(material: Material, wish: Wish, rows: Sequence[Row]) -> Table:
    """What one person alone speaks to, a row for each of them on each topic."""
    told: dict[tuple[str, str], list[Runs]] = {}
    for row in rows:
        (cell,) = (cell for cell in row.cells if not cell.silent)
        statement = _Table(material, wish, (cell.person,)).statement(row.statement)
        position = joined(_position(material, cell.stances), "; ")
        words = text(position, ": ", statement)
        told.setdefault((one_line(row.topic), cell.person), []).append(words)
    topics = any(topic for topic, _ in told)
    head = (*(("Topic",) if topics else ()), "Who", "Position")
    return Table(
        tuple(map(text, head)),
        tuple(
            (
                *(((text(topic or _NO_TOPIC),),) if topics else ()),
                (text(material.credits.name(who)),),
                tuple(words),
            )
            for (topic, who), words in told.items()
        ),
        (*((3.0,) if topics else ()), 2.0, 13.0),
    )


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
                told.append(((self.statement(row.statement),), *positions))
        head = ("Statement", *map(self.material.credits.name, self.people))
        widths = (6.5, *(min(3.0, 11 / len(self.people)) for _ in self.people))
        return Table(tuple(map(text, head)), tuple(told), widths)

    def statement(self, statement: Statement) -> Runs:
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
        yield belief(self.material, statement)
        vouch = "told by" if isinstance(statement, Evidence) else "held by"
        yield f"{vouch} {others}" if others else ""
        yield "" if statement.stated else BY_MAPMAKER


def _position(material: Material, stances: Sequence[Stance]) -> Cell:
    """What one person does with a statement; silence is told in words, since it is no denial."""
    return tuple(stance_words(material, each) for each in stances) or (text(muted(SILENT)),)


def _explained(material: Material, found: Grid) -> Iterator[Block]:
    """What the words in the cells mean, those that there are, and who is compared."""
    cells = [cell for row in found.rows for cell in row.cells]
    used: set[str] = {stance.stance for cell in cells for stance in cell.stances}
    silent = any(cell.silent for row in found.rows if len(_taking(row)) > 1 for cell in row.cells)
    yield Note(meanings({*used, SILENT} if silent else used))
    if len(found.people) > _NAMED:
        compared_here = ", ".join(map(material.credits.name, found.people))
        yield Note(text("Who is set side by side: ", compared_here))
    if found.left_out:
        yield Note(text(_LEFT_OUT))
