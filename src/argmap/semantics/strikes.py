"""Targets → Removal: what goes out of a map with what is struck."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from argmap.graph import Graph
from argmap.model import Step
from argmap.semantics.naming import Target
from argmap.semantics.standards import Withdrawn


@dataclass(frozen=True, slots=True)
class Removal:
    """What a strike takes out of a map."""

    statements: frozenset[str]
    steps: frozenset[str]
    withdrawn: Withdrawn
    touched: frozenset[str]
    """The statements that perhaps lost an attestation, and stay."""


class Strikes:
    """Tells what goes with what. It reads a map once, and is then asked as often as needed."""

    def __init__(self, graph: Graph) -> None:
        self._graph = graph
        self._statements: dict[Target, dict[str, None]] = {}
        self._steps: dict[Target, dict[str, None]] = {}
        for statement in graph.argmap.statements.values():
            for source in (c.source for c in statement.cite):
                self._note(Target("source", source), statement.id)
            self._note(Target("via", statement.via), statement.id)
            for stance in statement.stances:
                self._note(Target("person", stance.who), statement.id)
                self._note(Target("via", stance.via), statement.id)
                for cite in stance.cite:
                    self._note(Target("source", cite.source), statement.id)
        for step in graph.argmap.steps:
            for who in step.by:
                self._steps.setdefault(Target("person", who), {})[step.id] = None
            for cite in step.cite:
                self._steps.setdefault(Target("source", cite.source), {})[step.id] = None

    def _note(self, target: Target, statement: str) -> None:
        self._statements.setdefault(target, {})[statement] = None

    def of(self, targets: Iterable[Target], kept: frozenset[str] = frozenset()) -> Removal:
        """What striking all these together takes out, save the statements to be kept.

        Attestations are withdrawn, evidence goes with its last speaker, and a statement with
        the last who asserted it; and every step goes that any of it takes part in.
        """
        struck = self._members(targets)
        withdrawn = Withdrawn(*(_ids(struck, kind) for kind in ("person", "source", "via")))
        attested = {id for target in struck for id in self._statements.get(target, ())}
        statements = self._graph.argmap.statements
        gone = {id for id in attested - kept if withdrawn.takes_statement(statements[id])}
        gone |= _ids(struck, "statement")
        drawn = {id for target in struck for id in self._steps.get(target, ())}
        steps = {id for id in drawn if withdrawn.takes_step(self._graph.steps[id])}
        return Removal(
            frozenset(gone),
            self._with_undercuts(steps | _ids(struck, "step"), gone),
            withdrawn,
            frozenset(attested - gone),
        )

    def _members(self, targets: Iterable[Target]) -> list[Target]:
        """The targets with every group's people in its place."""
        people = self._graph.argmap.people.values()
        found: dict[Target, None] = {}
        for target in targets:
            if target.kind == "group":
                found |= {Target("person", p.id): None for p in people if p.group == target.id}
            else:
                found[target] = None
        return list(found)

    def _with_undercuts(self, steps: Iterable[str], statements: Iterable[str]) -> frozenset[str]:
        """The steps, those of the statements, and all that bears on any of them."""
        graph = self._graph
        waiting = [graph.steps[id] for id in steps]
        for id in statements:
            waiting += (*graph.out_of.get(id, ()), *graph.into.get(id, ()))
        gone: dict[str, Step] = {}
        while waiting:
            step = waiting.pop()
            if step.id not in gone:
                gone[step.id] = step
                waiting += graph.into.get(step.id, ())
        return frozenset(gone)


def _ids(targets: Iterable[Target], kind: str) -> frozenset[str]:
    return frozenset(target.id for target in targets if target.kind == kind)
