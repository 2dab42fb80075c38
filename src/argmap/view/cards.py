"""Statement → Card: what is shown of a statement, in words and kinds."""

from __future__ import annotations

from dataclasses import replace

from argmap.graph import Graph
from argmap.model import Claim, Counterfactual, Evidence, Statement, Step
from argmap.view.citing import Citer
from argmap.view.notes import Notes
from argmap.view.values import Card, CardKind, Note, Person
from argmap.view.words import capitalised, listed, one_line, quoted, shortened

_WORDS_ELSEWHERE = 8


class Cards:
    """Writes the cards of the views of one map."""

    def __init__(self, graph: Graph) -> None:
        self._graph = graph
        self._citer = Citer(graph.argmap)
        self._notes = Notes(graph.argmap, self._citer)
        holding = {
            holder
            for statement in graph.argmap.statements.values()
            if not isinstance(statement, Evidence)
            for holder in statement.holders[:1]
        }
        held = [id for id in graph.argmap.people if id in holding]
        # Stripes tell positions apart: a witness who holds none has none. They are numbered over
        # the whole map, so that drawings of its parts agree.
        self._numbers = {id: number for number, id in enumerate(held)}
        self.people = tuple(Person(id, self._citer.names[id]) for id in held)

    def full(self, statement: Statement) -> Card:
        """The card of a statement."""
        return Card(
            id=statement.id,
            kind=_kind(statement),
            tag=tag(statement),
            text=one_line(statement.text),
            holder=self._holder(statement),
            person=self._person(statement),
            when=_when(statement),
            citation=self._citer.of_statement(statement),
            notes=self._notes.of_statement(statement),
            added=not statement.stated,
        )

    def cited(self, statement: Statement) -> Card:
        """The card of a statement with all its citations."""
        citations = self._citer.every(statement)
        return replace(self.full(statement), citation="; ".join(citations))

    def elsewhere(self, statement: Statement, tag: str) -> Card:
        """A card that stands for a statement whose own is in another panel or not shown."""
        struck = (
            step
            for step in self._graph.into.get(statement.id, ())
            if step.kind == "undercut" and isinstance(statement, Evidence)
        )
        return Card(
            id=statement.id,
            kind="elsewhere",
            tag=tag,
            text=shortened(statement.text, _WORDS_ELSEWHERE),
            holder=self._holder(statement),
            person=self._person(statement),
            notes=(
                *self._notes.wherever_used(statement),
                *(self._undercut(step) for step in struck),
            ),
            added=not statement.stated,
        )

    def cautions(self, step: Step) -> tuple[Note, ...]:
        """The cautions that go with a step, for the card of its first premise."""
        return self._notes.of_step(step)

    def drawn_by(self, step: Step) -> str:
        """Who draws a step, where that is not who is taken to.

        A reason is taken to be given by who holds its target, an objection by who holds what
        it starts from.
        """
        statements = self._graph.argmap.statements
        if step.kind in ("reason", "explanation"):
            taken = set(statements[self._graph.bears_on(step)].holders)
        else:
            taken = {who for premise in step.premises for who in statements[premise].holders}
        others = step.by if not taken.issuperset(step.by) else ()
        return listed([self._citer.name(who) for who in others])

    def struck(self, step: Step) -> bool:
        """Whether evidence that a step uses is undercut."""
        return struck_with_evidence(self._graph, step)

    def _undercut(self, step: Step) -> Note:
        text = self._graph.argmap.statements[step.premises[0]].text
        return Note("caveat", f"Undercut: {quoted(text)}")

    def _holder(self, statement: Statement) -> str:
        return listed([self._citer.name(who) for who in statement.holders])

    def _person(self, statement: Statement) -> int | None:
        first = next(iter(statement.holders), "")
        return self._numbers.get(first)


def struck_with_evidence(graph: Graph, step: Step) -> bool:
    """Whether an undercut of evidence strikes a step, as it does every step that uses it."""
    return any(undercut.target != step.id for undercut in graph.undercuts(step))


def _kind(statement: Statement) -> CardKind:
    match statement:
        case Evidence():
            return "evidence"
        case Counterfactual():
            return "what-if"
        case Claim(thesis=True):
            return "thesis"
    return "claim"


def tag(statement: Statement) -> str:
    """What kind of statement it is, in a word or two."""
    match statement:
        case Evidence(kind=kind):
            return capitalised(kind) or "Evidence"
        case Counterfactual():
            return "What if"
        case Claim(thesis=True):
            return "Thesis"
    return "Claim"


def _when(statement: Statement) -> str:
    """The time of what is told; for evidence the time of the telling, then of what it tells."""
    told = one_line(statement.when.text) if statement.when else ""
    if not isinstance(statement, Evidence):
        return told
    said = one_line(statement.date.text) if statement.date else ""
    return ", ".join(filter(None, (said, f"telling of {told}" if told and told != said else "")))
