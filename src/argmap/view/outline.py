"""Graph → Outline: the map as nested sentences, theses first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from argmap.graph import Graph
from argmap.model import Claim, Step, StepKind
from argmap.view.cards import Cards
from argmap.view.values import Card, LinkKind, Note
from argmap.view.words import one_line

Again = Literal["", "see above", "see below"]

ALONE: Mapping[StepKind, str] = {
    "reason": "because",
    "rebuttal": "but (rebuttal)",
    "doubt": "doubted, since",
    "qualification": "qualified by",
    "explanation": "explained by",
    "undercut": "step undercut by",
}
TOGETHER: Mapping[StepKind, str] = {
    "reason": "jointly because",
    "rebuttal": "but jointly (rebuttal)",
    "doubt": "doubted, since jointly",
    "qualification": "jointly qualified by",
    "explanation": "jointly explained by",
    "undercut": "step jointly undercut by",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the outline: a statement, or the words over several that bear jointly.

    Entries stand in reading order; what bears on an entry follows it one level deeper, and so
    do the premises of a joint step and the undercuts of a step.
    """

    level: int
    relation: str
    """How it bears on the entry that it stands under: "because"; a number in a joint step; empty
    at the top."""
    kind: LinkKind | None
    """The kind of step by which it bears; None at the top and within a joint step."""
    card: Card | None
    """None over the premises of a joint step. Of the kind `elsewhere`, with the tag "see above"
    or "see below", where the statement has its place elsewhere in the outline."""
    remarks: tuple[str, ...] = ()
    """Of the step: who draws it, and its unspoken principle."""
    cautions: tuple[Note, ...] = ()
    """Of the step."""
    step: str = ""
    """The id of the step; empty at the top and within a joint step."""


@dataclass(frozen=True, slots=True)
class Section:
    """Entries under a heading, which may be empty."""

    heading: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Outline:
    """A map, or one of its statements with all that bears on it."""

    title: str
    question: str
    sections: tuple[Section, ...]
    silences: tuple[str, ...] = ()
    """What the text does not say of the matter as a whole."""


def build_outline(graph: Graph, statement: str = "") -> Outline:
    """The outline of a map, or of the one statement given by its id.

    Every statement is told in full once: theses at the top, anything else where it first bears
    on something. An unknown id gives an empty outline.
    """
    argmap = graph.argmap
    teller = _Teller(graph, statement)
    if statement:
        tops = [statement] if statement in argmap.statements else []
        sections = [Section("", tuple(teller.told(tops)))]
    else:
        tops = [id for id, s in argmap.statements.items() if isinstance(s, Claim) and s.thesis]
        rest = [id for id in argmap.statements if id not in graph.out_of]
        first = tuple(teller.told(tops))
        # What is still untold after that objects to itself in a circle.
        second = (*teller.told(rest), *teller.told(argmap.statements))
        sections = [Section("", first), Section("Also in this map" if first else "", second)]
    untold = () if statement else (s.text for s in argmap.silences if not s.about)
    return Outline(
        title=one_line(argmap.title),
        question=one_line(argmap.question),
        sections=tuple(section for section in sections if section.entries),
        silences=tuple(one_line(text) for text in untold),
    )


@dataclass(frozen=True, slots=True)
class _Task:
    """An entry to be written: of a statement, or (without one) of a joint step."""

    level: int
    statement: str = ""
    step: Step | None = None
    relation: str = ""


class _Teller:
    """Writes entries depth first, without recursion, and keeps account of what was told."""

    def __init__(self, graph: Graph, top: str) -> None:
        statements = graph.argmap.statements
        self._graph = graph
        self._cards = Cards(graph)
        self._told: set[str] = set()
        theses = {id for id, s in statements.items() if isinstance(s, Claim) and s.thesis}
        self._at_top = {top} if top else theses

    def told(self, tops: Iterable[str]) -> Iterator[Entry]:
        """The entries of statements that stand at the top, save those told already."""
        for top in tops:
            waiting = [] if top in self._told else [_Task(0, top)]
            while waiting:
                task = waiting.pop()
                entry, below = self._entry(task)
                yield entry
                waiting.extend(reversed(below))

    def _entry(self, task: _Task) -> tuple[Entry, list[_Task]]:
        step = task.step
        undercuts = self._bearing(step.id, task.level + 1) if step else []
        below = [*undercuts]
        card = None
        if task.statement:
            again = self._again(task)
            card = self._card(task.statement, again)
            if not again:
                self._told.add(task.statement)
                below += self._bearing(task.statement, task.level + 1)
        elif step:
            below = [
                *(
                    _Task(task.level + 1, id, None, f"{n}.")
                    for n, id in enumerate(step.premises, 1)
                ),
                *undercuts,
            ]
        kind = step.kind if step else None
        entry = Entry(task.level, task.relation, kind, card)
        if step:
            remarks = tuple(self._remarks(step))
            cautions = self._cards.cautions(step)
            entry = replace(entry, remarks=remarks, cautions=cautions, step=step.id)
        return entry, below

    def _again(self, task: _Task) -> Again:
        if task.statement in self._told:
            return "see above"
        return "see below" if task.level and task.statement in self._at_top else ""

    def _card(self, id: str, again: Again) -> Card:
        statement = self._graph.argmap.statements[id]
        return self._cards.elsewhere(statement, again) if again else self._cards.cited(statement)

    def _bearing(self, target: str, level: int) -> list[_Task]:
        """What bears on a statement, or what undercuts a step."""
        return [self._task(step, level) for step in self._graph.into.get(target, ())]

    def _task(self, step: Step, level: int) -> _Task:
        joint = len(step.premises) > 1
        words = (TOGETHER if joint else ALONE)[step.kind]
        if step.kind == "undercut" and step.target not in self._graph.steps:
            words = words.replace("step", "each step from it")
        return _Task(level, "" if joint else step.premises[0], step, words)

    def _remarks(self, step: Step) -> Iterator[str]:
        if not step.stated:
            yield "the map-maker’s step"
        if drawn_by := self._cards.drawn_by(step):
            yield f"step drawn by {drawn_by}"
        if step.warrant:
            yield f"on the principle: {one_line(step.warrant)}"
