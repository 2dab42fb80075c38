"""Survey → lines: the table, who says what, what can stand together, and where people part."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.counterfactual.positions.consistency import WayOut
from argmap.counterfactual.positions.grid import Cell
from argmap.counterfactual.positions.models import Values
from argmap.counterfactual.positions.survey import Account, Counted, Survey
from argmap.model import Counterfactual
from argmap.view.columns import table_lines, wrapped
from argmap.view.parting import partings
from argmap.view.position_words import NO_ONE_SAYS, PositionWords, capital
from argmap.view.words import one_line

Line = tuple[str, str]
"""What part a line has in the whole, and its text."""

INDENT = "  "
MOST_WAYS = 8
HEDGES = {"would": "would", "likely": "likely", "might": "might", "uncertain": "left open"}


def survey_lines(survey: Survey, width: int) -> Iterator[Line]:
    """The whole survey."""
    yield from _Teller(survey, width).lines()


class _Teller:
    def __init__(self, survey: Survey, width: int) -> None:
        self._survey = survey
        self._width = width
        self._words = PositionWords(survey.argmap)

    def lines(self) -> Iterator[Line]:
        yield "title", one_line(self._survey.argmap.title)
        if not self._survey.table and not self._survey.accounts:
            yield from self._wrapped("There are no counterfactuals with `if` and `then` here.")
            return
        yield from self._table()
        yield from self._grids()
        for account in self._survey.accounts:
            yield from self._account(account)
        if self._survey.joint:
            yield from self._account(self._survey.joint)
        yield from self._cruxes()
        yield from self._notes()

    def _table(self) -> Iterator[Line]:
        if self._survey.table:
            yield from self._heading("What would have been")
            head = ("who, where", "supposed", "then", "hedge", "tests")
            rows = [self._table_row(statement) for statement in self._survey.table]
            yield from table_lines(head, rows, self._width)

    def _table_row(self, statement: Counterfactual) -> tuple[str, ...]:
        words = self._words
        who = " and ".join(words.citer.name(holder) for holder in statement.holders)
        where = ", ".join(filter(None, (who, words.page(statement))))
        drawn = "" if statement.stated else " (the map-maker’s reading)"
        quoted = f" (“{one_line(statement.hedge_words)}”)" if statement.hedge_words else ""
        return (
            f"{where}{drawn} [{statement.id}]".strip(),
            words.supposed(statement),
            words.outcomes(statement.then),
            HEDGES[statement.hedge] + quoted,
            statement.tests,
        )

    def _grids(self) -> Iterator[Line]:
        by_person: dict[str, list[Cell]] = {}
        for cell in self._survey.grid:
            by_person.setdefault(cell.person, []).append(cell)
        for person, cells in by_person.items():
            if all(cell.said == NO_ONE_SAYS for cell in cells):
                continue
            yield from self._heading(f"What {self._words.citer.name(person)} says of each")
            factors = list(dict.fromkeys(f for s in self._survey.table for f in s.then))
            rows = [
                (self._words.setting(cell.setting), *(self._cell(cell, f) for f in factors))
                for cell in cells
            ]
            yield from table_lines(("supposed", *factors), rows, self._width)

    def _cell(self, cell: Cell, factor: str) -> str:
        statements = [self._survey.argmap.statements[id] for id in cell.statements]
        told = [s for s in statements if isinstance(s, Counterfactual) and factor in s.then]
        if not told:
            return NO_ONE_SAYS
        plain = [s for s in told if len(s.readings) == 1]
        pages = ", ".join(dict.fromkeys(self._words.page(s) for s in plain or told))
        unsure = dict.fromkeys(self._words.page(s) for s in told if plain and s not in plain)
        perhaps = f"; {', '.join(unsure)} on one reading" if unsure else ""
        where = f" ({pages}{perhaps})" if pages else ""
        if factor not in cell.outcomes:
            return f"ambiguous{where}"
        hedges = dict.fromkeys(HEDGES[statement.hedge] for statement in plain)
        if "would" in hedges:
            hedges = {}
        if list(hedges) == [HEDGES["uncertain"]]:
            return f"{HEDGES['uncertain']}{where}"
        hedge = f"{', '.join(hedges)}: " if hedges else ""
        return f"{hedge}{self._words.values(factor, cell.outcomes[factor])}{where}"

    def _account(self, account: Account) -> Iterator[Line]:
        names = " and ".join(self._words.citer.name(who) for who in account.people)
        say = "says" if len(account.people) == 1 else "say"
        yield from self._heading(f"Can all that {names} {say} stand together?")
        for counted in account.cases:
            yield from self._case(counted)
        left = account.choices - len(account.cases)
        if left > 0:
            yield from self._wrapped(f"{left:,} more choices of readings are not listed.")

    def _case(self, counted: Counted) -> Iterator[Line]:
        case = counted.case
        taken = [f"with the model {model}" for model in case.models]
        lead = capital(", ".join((*taken, *self._words.choice(case.choice))))
        verdict = "consistent" if case.consistent else "inconsistent"
        left = f" {capital(_left(counted))}." if case.consistent else ""
        yield from self._wrapped(f"{lead}: {verdict}.{left}" if lead else f"{verdict}.{left}")
        for conflict in case.conflicts:
            sentence = self._words.conflict(conflict, case.choice)
            yield from self._wrapped(f"{sentence} ({capital(conflict.kind)}.)", 1)
        ways = [way for way in case.ways_out if way.preferred]
        for lead, some in (
            ("To be consistent, give up", ways),
            ("Or, giving up something firm for what is only likely,", case.ways_out[len(ways) :]),
        ):
            yield from self._ways(lead, some, counted)
        if not case.all:
            yield from self._wrapped("There may be more conflicts and ways out than these.", 1)
        # Where nothing is supposed, a model says nothing of what would have been.
        for values in filter(None, counted.described):
            yield from self._wrapped(f"A model: {self._model(values)}", 1)

    def _ways(
        self, lead: str, ways: tuple[WayOut, ...] | list[WayOut], counted: Counted
    ) -> Iterator[Line]:
        if not ways:
            return
        told = [
            " and ".join(self._words.member(id, counted.case.choice) for id in way.members)
            for way in ways[:MOST_WAYS]
        ]
        more = f"; or in {len(ways) - MOST_WAYS:,} other ways" if len(ways) > MOST_WAYS else ""
        yield from self._wrapped(f"{lead} {'; or '.join(told)}{more}.", 1)

    def _model(self, values: Values) -> str:
        told = [
            f"{self._words.setting(row.setting)}, "
            f"{row.factor}: {self._words.values(row.factor, (value,))}"
            for row, value in values.items()
        ]
        return "; ".join(told) + "."

    def _cruxes(self) -> Iterator[Line]:
        for number, parting in enumerate(partings(self._words, self._survey.cruxes), 1):
            yield from self._heading(f"Where they part, {number}")
            for between in parting.between:
                yield from self._wrapped(between, 1)
            for level, text in parting.told:
                yield from self._wrapped(text, level)

    def _notes(self) -> Iterator[Line]:
        if not self._survey.notes:
            return
        yield from self._heading("What a careful reader would ask")
        for coded in self._survey.notes:
            note = coded.note
            yield from self._wrapped(f"[{note.statement}] {note.message} ({coded.code})")

    def _heading(self, text: str) -> Iterator[Line]:
        yield "", ""
        yield "heading", text

    def _wrapped(self, text: str, level: int = 0) -> Iterator[Line]:
        for line in wrapped(text, self._width, INDENT * level, INDENT):
            yield "", line


def _left(counted: Counted) -> str:
    """How many models a consistent case leaves."""
    if counted.models is None:
        return "more than 10,000 models are left"
    if counted.models == 1:
        return "one model is left"
    words = f"{counted.models:,} models are left"
    if counted.likeliest not in (None, counted.models):
        words += f", {counted.likeliest:,} of them likely"
    return words
