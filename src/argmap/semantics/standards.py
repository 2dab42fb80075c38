"""Graph → words: for which statements somebody's saying so counts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from argmap.graph import Graph
from argmap.model import ATTESTING, Citation, Claim, Evidence, Stance, Statement, Step

FORCEFUL = frozenset({"reason", "rebuttal", "doubt", "undercut"})
"""The steps that have force on labels; qualifications and explanations have none."""


@dataclass(frozen=True, slots=True)
class Standard:
    """Whose saying so counts as a reason without premises: a statement's *word*.

    * `assertion`: of evidence; of common ground; and of what somebody asserts, or nobody takes
      any stance on, as long as the map gives no stated reason for it.
    * `evidence`: of evidence and common ground, and of statements that bear only on steps, since
      an objection to an inference needs no witness.
    * `as`: of evidence, common ground, and what one person asserts, endorses, or concedes without
      limit, unless the same person denies it.
    """

    name: Literal["assertion", "evidence", "as"] = "assertion"
    person: str = ""
    """Whose words count under `as`."""


ASSERTION = Standard()


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """Whose attestations are taken out of a map: people's, and those of or in some sources."""

    people: frozenset[str] = frozenset()
    cited: frozenset[str] = frozenset()
    """Sources, as what is cited."""
    read_in: frozenset[str] = frozenset()
    """Sources, as what the cited words were read in."""

    def takes(self, stance: Stance) -> bool:
        """Whether a stance is taken out. One with several citations goes with the last."""
        return stance.who in self.people or self.takes_record(stance.cite, stance.via)

    def takes_record(self, cite: tuple[Citation, ...], via: str) -> bool:
        """Whether what is cited so loses the last of its sources."""
        return self.takes_citations(cite) or via in self.read_in

    def takes_citations(self, cite: tuple[Citation, ...]) -> bool:
        """Whether every source that is cited is struck."""
        return bool(cite) and all(citation.source in self.cited for citation in cite)

    def takes_statement(self, statement: Statement) -> bool:
        """Whether a statement goes: with the last who asserts it, evidence with its last speaker.

        What nobody asserts goes with the last source that it is itself cited from or read in.
        """
        vouching = [s for s in statement.stances if s.stance in ATTESTING]
        speaking = [s for s in vouching if s.stance == "says"]
        if vouching:
            return all(self.takes(stance) for stance in speaking or vouching)
        return self.takes_record(statement.cite, statement.via)

    def takes_step(self, step: Step) -> bool:
        """Whether a step goes: with the last who draws it, or the last source it is cited from."""
        return (bool(step.by) and self.people.issuperset(step.by)) or self.takes_citations(
            step.cite
        )


NOBODY = Withdrawn()


def words(
    graph: Graph, standard: Standard = ASSERTION, withdrawn: Withdrawn = NOBODY
) -> frozenset[str]:
    """The statements that have a word."""
    return frozenset(
        statement.id
        for statement in graph.argmap.statements.values()
        if _has_word(graph, statement, standard, withdrawn)
    )


def _has_word(graph: Graph, statement: Statement, standard: Standard, withdrawn: Withdrawn) -> bool:
    if isinstance(statement, Evidence):
        return True
    if isinstance(statement, Claim) and statement.common_ground:
        return True
    if standard.name == "evidence":
        return _bears_only_on_steps(graph, statement)
    stances = [stance for stance in statement.stances if not withdrawn.takes(stance)]
    if standard.name == "as":
        return _holds(standard.person, stances)
    # A stance that was withdrawn was taken all the same: what is left is nobody's word.
    said = not statement.stances or any(stance.stance == "asserts" for stance in stances)
    return said and not any(
        step.kind == "reason" and step.stated for step in graph.into.get(statement.id, ())
    )


def _bears_only_on_steps(graph: Graph, statement: Statement) -> bool:
    kinds = {step.kind for step in graph.out_of.get(statement.id, ())}
    return kinds & FORCEFUL == {"undercut"}


def _holds(person: str, stances: list[Stance]) -> bool:
    own = {s.stance for s in stances if s.who == person and not (s.stance == "concedes" and s.only)}
    return bool(own & {"asserts", "endorses", "concedes"}) and "denies" not in own
