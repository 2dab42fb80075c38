"""Graph → who holds, denies and objects to what."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.comparison.values import Cell
from argmap.graph import Graph
from argmap.model import Claim, Evidence, Step, StepKind

OBJECTIONS: frozenset[StepKind] = frozenset({"rebuttal", "doubt", "undercut"})


class Holdings:
    """Reads the stances of a map once, and then tells who holds what and who parts with whom."""

    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        self._cells: dict[str, dict[str, Cell]] = {}
        self._held: dict[str, set[str]] = {}
        self._opposed: dict[str, set[str]] = {}
        self._parting: dict[tuple[str, str], bool] = {}
        for statement in graph.argmap.statements.values():
            told: dict[str, Cell] = {}
            for stance in statement.stances:
                known = told.get(stance.who)
                earlier = known.stances if known else ()
                told[stance.who] = Cell(stance.who, (*earlier, stance))
            self._cells[statement.id] = told
            for who, cell in told.items():
                if cell.holds:
                    self._held.setdefault(who, set()).add(statement.id)
                if cell.denies:
                    self._opposed.setdefault(who, set()).add(statement.id)
        for step in graph.argmap.steps:
            self._note(step)

    def _note(self, step: Step) -> None:
        if step.kind in OBJECTIONS:
            for who in self.makers(step):
                self._opposed.setdefault(who, set()).add(step.target)
        if graph_undercuts := self.graph.undercuts(step):
            for who in self.makers(step):
                self._held.setdefault(who, set()).update(u.target for u in graph_undercuts)

    def cell(self, person: str, statement: str) -> Cell:
        """What a person does with a statement."""
        return self._cells[statement].get(person) or Cell(person, ())

    def takers(self, statement: str) -> tuple[str, ...]:
        """Everybody who takes a stance on a statement."""
        return tuple(self._cells[statement])

    def holders(self, statement: str) -> tuple[str, ...]:
        """Everybody who holds a statement."""
        return tuple(who for who, cell in self._cells[statement].items() if cell.holds)

    def deniers(self, statement: str) -> tuple[str, ...]:
        """Everybody who denies a statement."""
        return tuple(who for who, cell in self._cells[statement].items() if cell.denies)

    def makers(self, step: Step) -> tuple[str, ...]:
        """Who makes an inference or an objection.

        That is who draws it; else, of a stated reason, who holds what it is for; of any other step
        who holds its premises, those apart that are evidence or common ground. A reason that the
        map-maker drew is nobody's, and no witness objects by what is made of their testimony; but
        an objection is made by who holds all of it, whoever saw that it is one.
        """
        if step.by:
            return step.by
        if step.kind == "reason":
            return self.holders(step.target) if step.stated else ()
        statements = self.graph.argmap.statements
        claims = [s for id in step.premises if not isinstance(s := statements[id], Evidence)]
        own = [s for s in claims if not (isinstance(s, Claim) and s.common_ground)] or claims
        held = [self.holders(statement.id) for statement in own]
        return tuple(who for who in held[0] if all(who in each for each in held)) if held else ()

    def part(self, one: str, other: str) -> bool:
        """Whether one of two people holds what the other denies or objects to."""
        pair = (min(one, other), max(one, other))
        if pair not in self._parting:
            self._parting[pair] = one != other and (
                self._against(one, other) or self._against(other, one)
            )
        return self._parting[pair]

    def _against(self, one: str, other: str) -> bool:
        held, opposed = self._held.get(one, set()), self._opposed.get(other, set())
        return not held.isdisjoint(opposed)

    def stated(self, *statements: str) -> bool:
        """Whether none of these statements is the map-maker's own."""
        known = self.graph.argmap.statements
        return all(known[id].stated for id in statements)


def objections(graph: Graph, statement: str) -> Iterator[Step]:
    """The steps that rebut or doubt a statement, or undercut it as evidence or reasons for it."""
    for step in graph.into.get(statement, ()):
        if step.kind == "reason":
            yield from graph.undercuts(step)
        elif step.kind in OBJECTIONS:
            yield step
