"""Holdings + Grid → where people meet, where they part, and what they concede."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from itertools import combinations, islice

from argmap.comparison.holdings import OBJECTIONS, Holdings
from argmap.comparison.values import Agreement, Concession, Disagreement, Grid, Pair, Row
from argmap.model import Step

MOST_PAIRS = 10_000
"""So many pairs are looked through for opponents among those who agree."""


def agreements(holdings: Holdings, grid: Grid) -> Iterator[Agreement]:
    """Every statement that several of the people compared hold, or that several deny."""
    for row in grid.rows:
        for people, denied in ((row.holding, False), (row.denying, True)):
            if len(people) > 1:
                opponents = tuple(_opponents(holdings, people))
                yield Agreement(row.statement.id, people, denied, opponents)


def _opponents(holdings: Holdings, people: tuple[str, ...]) -> Iterator[Pair]:
    for one, other in islice(combinations(people, 2), MOST_PAIRS):
        if holdings.part(one, other):
            yield one, other


def disagreements(
    holdings: Holdings, grid: Grid, statements: Iterable[str]
) -> Iterator[Disagreement]:
    """Every statement that some hold and some deny, and every objection of one to another's.

    Those by stance and those by steps stand together at the statement, in document order; what
    undercuts evidence stands at the evidence.
    """
    by_statement: dict[str, list[Step]] = {}
    for step in holdings.graph.argmap.steps:
        if step.kind in OBJECTIONS:
            by_statement.setdefault(holdings.graph.bears_on(step), []).append(step)
    asked = {person: place for place, person in enumerate(grid.people)}
    rows = {row.statement.id: row for row in grid.rows}
    for id in statements:
        if id in rows and rows[id].part:
            yield _denial(holdings, rows[id])
        for step in by_statement.get(id, ()):
            yield from _objection(holdings, step, asked)


def _denial(holdings: Holdings, row: Row) -> Disagreement:
    id = row.statement.id
    return Disagreement(id, "denial", row.holding, row.denying, "", (), holdings.stated(id))


def _objection(holdings: Holdings, step: Step, asked: dict[str, int]) -> Iterator[Disagreement]:
    graph = holdings.graph
    defending = _sorted(_defending(holdings, step), asked)
    against = [who for who in _sorted(holdings.makers(step), asked) if who not in defending]
    if defending and against and step.kind in ("rebuttal", "doubt", "undercut"):
        statement = graph.bears_on(step)
        stated = step.stated and holdings.stated(statement, *step.premises)
        yield Disagreement(
            statement, step.kind, tuple(defending), tuple(against), step.id, step.premises, stated
        )


def _defending(holdings: Holdings, step: Step) -> Collection[str]:
    """Who holds what a step objects to: a statement, or the inference that is undercut."""
    graph = holdings.graph
    if step.target in graph.steps:
        return holdings.makers(graph.steps[step.target])
    if step.kind == "undercut":
        used = graph.out_of.get(step.target, ())
        return dict.fromkeys(who for use in used for who in holdings.makers(use))
    return holdings.holders(step.target)


def _sorted(people: Collection[str], asked: dict[str, int]) -> list[str]:
    return sorted((who for who in people if who in asked), key=asked.__getitem__)


def concessions(holdings: Holdings, grid: Grid) -> tuple[Concession, ...]:
    """What the people compared concede; first what they concede to an opponent."""
    found = [
        _concession(holdings, row, person, place)
        for row in grid.rows
        for person, cell in zip(grid.people, row.cells, strict=True)
        for place, stance in enumerate(cell.stances)
        if stance.stance == "concedes"
    ]
    return tuple(sorted(found, key=lambda concession: not concession.opponents))


def _concession(holdings: Holdings, row: Row, person: str, place: int) -> Concession:
    id = row.statement.id
    stance = holdings.cell(person, id).stances[place]
    to = tuple(
        who
        for who in holdings.holders(id)
        if who != person and any(s.stance != "concedes" for s in holdings.cell(who, id).stances)
    )
    return Concession(id, stance, to, tuple(who for who in to if holdings.part(person, who)))
