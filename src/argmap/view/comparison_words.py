"""Cells, moves and outcomes of a comparison → words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from argmap.comparison import Cell, Grid, Move, Row
from argmap.comparison.uses import Role, Use
from argmap.comparison.values import Operation
from argmap.model import ArgMap, Stance, StanceKind
from argmap.model.values import Hedge
from argmap.semantics.grounds import Grounds
from argmap.semantics.verdicts import Standing, Verdict
from argmap.view.comparison_values import SILENT
from argmap.view.position_words import PositionWords
from argmap.view.verdict_words import CONTESTED, STANDS, UNSUPPORTED
from argmap.view.words import listed, one_line, quoted, shortened

MAPMAKER = " (on the map-maker’s reading)"
LONG = 40
"""So many words of a statement are printed in the grid."""
BRIEF = 16
"""So many words of a statement are printed elsewhere."""

STANCES: Mapping[StanceKind, str] = {
    "asserts": "asserts",
    "says": "says",
    "endorses": "endorses",
    "denies": "denies",
    "qualifies": "qualifies",
    "concedes": "concedes",
    "reports": "reports",
    "declines": "declines to take a side",
}
_VERDICTS: Mapping[Verdict, str] = {
    "stands": "stands",
    "on-record": "on record",
    "rebutted": "answered, no reply in this map",
    "unsupported": UNSUPPORTED,
    "open": CONTESTED,
}
_FALLEN: Mapping[Grounds, str] = {
    "evidenced": ", although evidence speaks for it",
    "argued": ", although it is argued",
    "bare": "",
}
_OPERATIONS: Mapping[Operation, str] = {
    "grant": "grant",
    "deny": "deny",
    "press": "press the caveat",
}
_ROLES: Mapping[Role, str] = {
    "cause": "a cause of",
    "outweighed": "a lesser cause of",
    "supposed": "in a supposition, with the outcome",
    "mechanism": "what decides",
}
_HEDGED: Mapping[Hedge, str] = {
    "likely": "in a supposition, with the likely outcome",
    "might": "in a supposition, with the possible outcome",
    "uncertain": "in a supposition that leaves open",
}


class ComparisonWords:
    """Writes about what people of one map hold."""

    def __init__(self, argmap: ArgMap) -> None:
        self._argmap = argmap
        self.positions = PositionWords(argmap)
        self._citer = self.positions.citer

    def name(self, person: str) -> str:
        """A person's short name."""
        return self._citer.name(person)

    def names(self, people: Iterable[str]) -> str:
        """Short names; more than three people are counted."""
        return listed([self.name(person) for person in people])

    def statement(self, id: str) -> str:
        """The beginning of a statement, its id, and that it is the map-maker's where it is."""
        return f"{quoted(self._argmap.statements[id].text, BRIEF)} [{id}]{self._drawn(id)}"

    def in_grid(self, row: Row) -> str:
        """A row's statement at more length."""
        id = row.statement.id
        return f"{shortened(row.statement.text, LONG)} [{id}]{self._drawn(id)}"

    def _drawn(self, id: str) -> str:
        return "" if self._argmap.statements[id].stated else " (the map-maker’s reading)"

    def cell(self, cell: Cell) -> str:
        """What a person does with a statement: "asserts (p. 5); qualifies (p. 295)"."""
        return "; ".join(self.stance(stance) for stance in cell.stances) or SILENT

    def stance(self, stance: Stance) -> str:
        """A stance with its limit and its page."""
        limit = f", only {one_line(stance.only)}" if stance.only else ""
        return f"{STANCES[stance.stance]}{limit}{self.where(stance)}"

    def where(self, stance: Stance) -> str:
        """The page of a stance in brackets, after a space; empty where none is given."""
        cited = self._citer.of_stance(stance)
        return f" ({cited})" if cited else ""

    def relation(self, row: Row) -> str:
        """Whether people meet or part in a row; empty where they do neither."""
        return " and ".join(w for w, so in (("meet", row.meet), ("part", row.part)) if so)

    def read_in(self, grid: Grid) -> Iterator[str]:
        """In which texts that are not their own the words of people were read."""
        read: dict[tuple[str, ...], list[str]] = {}
        for place, person in enumerate(grid.people):
            stances = (stance for row in grid.rows for stance in row.cells[place].stances)
            found = dict.fromkeys(stance.via for stance in stances if stance.via)
            others = tuple(via for via in found if not self._citer.is_by(via, person))
            if others:
                read.setdefault(others, []).append(person)
        for sources, people in read.items():
            told = listed([self._citer.source(source) for source in sources])
            yield f"As read in {told}: {self.names(people)}."

    def standing(self, standing: Standing) -> str:
        """How it stands with a statement, and on what."""
        if standing.verdict == "stands":
            return STANDS[standing.grounds]
        if standing.verdict == "on-record":
            return _VERDICTS["on-record"]
        return _VERDICTS[standing.verdict] + _FALLEN[standing.grounds]

    def moves(self, moves: Sequence[Move]) -> str:
        """What is supposed: "grant “…” [id] and deny “…” [id]"."""
        return " and ".join(f"{_OPERATIONS[m.operation]} {self.statement(m.id)}" for m in moves)

    def factor(self, factor: str) -> str:
        """What a factor is, and its id."""
        return f"{shortened(self._argmap.factors[factor].text, LONG)} [{factor}]"

    def role(self, use: Use) -> str:
        """To what end a factor is used: "a cause of “Japan surrenders”: in August 1945"."""
        as_what = (use.hedge and _HEDGED.get(use.hedge)) or _ROLES[use.role]
        decides = use.role == "mechanism"
        told = (self._end(factor, () if decides else use.ends[factor]) for factor in use.ends)
        return f"{as_what} {'; '.join(told) or 'nothing that is named'}"

    def _end(self, factor: str, values: Sequence[str]) -> str:
        reached = self.positions.values(factor, values)
        told = reached and (tuple(values), reached) != (("yes",), "yes")
        return f"{self.brief(factor)}: {reached}" if told else self.brief(factor)

    def brief(self, factor: str) -> str:
        """What a factor is, in quotation marks."""
        return quoted(self._argmap.factors[factor].text, BRIEF)

    def cause(self, factor: str) -> str:
        """A factor as a cause, with the value it took unless that it was so is all there is."""
        actual = self._argmap.factors[factor].actual
        value = self.positions.values(factor, (actual,)) if actual else ""
        return f"{self.brief(factor)} ({value})" if value not in ("", "yes") else self.brief(factor)

    def outcome(self, factor: str, values: Sequence[str]) -> str:
        """A factor with the values it took."""
        return f"{self.factor(factor)}: {self.positions.values(factor, values)}"
