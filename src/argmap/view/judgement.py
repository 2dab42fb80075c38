"""Evaluation → Outline: theses with their verdicts first, then what is contested, then the rest."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import replace

from argmap.model import Claim, Step
from argmap.semantics.because import FARTHEST, Certificates
from argmap.semantics.verdicts import Evaluation
from argmap.view.cards import Cards
from argmap.view.outline import Entry, Outline, Section
from argmap.view.values import Note
from argmap.view.verdict_words import BEARS, STEP_WORDS, VerdictWords
from argmap.view.words import capitalised, listed, one_line, shortened

_NAMES = {"rebuttal": "rebuttal", "doubt": "doubt", "undercut": "objection to a step"}
_WORDS_OF_A_CAVEAT = 18


def build_judgement(evaluation: Evaluation) -> Outline:
    """How it stands with the statements of a map, in words.

    Theses come first, in full; then what is contested, and why; then every other statement with
    its verdict.
    """
    teller = _Teller(evaluation)
    statements = evaluation.graph.argmap.statements
    theses = [id for id, s in statements.items() if isinstance(s, Claim) and s.thesis]
    judged = evaluation.statements
    contested = [id for id in statements if judged[id].verdict == "open" and id not in theses]
    told = {*theses, *contested}
    sections = (
        Section("Theses", tuple(teller.in_full(id) for id in theses)),
        Section("Contested", tuple(teller.in_full(id) for id in contested)),
        Section(
            "The other statements" if told else "Statements",
            tuple(teller.in_short(id) for id in statements if id not in told),
        ),
    )
    argmap = evaluation.graph.argmap
    return Outline(
        title=one_line(argmap.title),
        question=" ".join(filter(None, (one_line(argmap.question), teller.words.standard()))),
        sections=tuple(section for section in sections if section.entries),
    )


class _Teller:
    def __init__(self, evaluation: Evaluation) -> None:
        self.words = VerdictWords(evaluation)
        self._evaluation = evaluation
        self._graph = evaluation.graph
        self._cards = Cards(evaluation.graph)
        self._certificates = Certificates(evaluation.labelling)

    def in_short(self, id: str) -> Entry:
        """A statement with its verdict, and what warns of it."""
        verdict = Note("stance", self.words.in_full(id))
        return self._entry(id, [verdict, *self._cautions(id)])

    def in_full(self, id: str) -> Entry:
        """A statement with its verdict, what it rests on, what answers it, and what warns of it."""
        notes = [Note("stance", self.words.in_full(id))]
        if self._evaluation.statements[id].verdict == "open":
            notes.append(Note("stance", self._circle(id)))
        notes += (Note("stance", text) for text in self._reasons(id))
        notes += (Note("stance", text) for text in self._objections(id))
        return self._entry(id, [*notes, *self._cautions(id)])

    def _entry(self, id: str, notes: list[Note]) -> Entry:
        card = self._cards.full(self._graph.argmap.statements[id])
        written = tuple(replace(note, text=capitalised(note.text)) for note in notes)
        return Entry(0, "", None, replace(card, notes=written))

    def _reasons(self, id: str) -> Iterator[str]:
        for step in self._graph.into.get(id, ()):
            if step.kind != "reason":
                continue
            drawn = "" if step.stated else " (the map-maker’s step)"
            verdict = self._evaluation.steps[step.id]
            if verdict == "in-force":
                yield f"rests on {self._premises(step)}{drawn}"
            elif verdict == "open":
                yield f"contested: whether it rests on {self._premises(step)}{drawn}"
            else:
                answer = f": {STEP_WORDS[verdict]}{self._undercut_by(step)}"
                yield f"not on {self._premises(step)}{drawn}{answer}"

    def _undercut_by(self, step: Step) -> str:
        found = [
            self._premises(undercut)
            for undercut in self._graph.undercuts(step)
            if self._evaluation.steps[undercut.id] == "in-force"
        ]
        return f" by {listed(found)}" if found else ""

    def _objections(self, id: str) -> Iterator[str]:
        for step in self._graph.into.get(id, ()):
            if step.kind in ("rebuttal", "doubt"):
                yield self._objection(step)

    def _objection(self, step: Step) -> str:
        named = f"the {_NAMES[step.kind]} {self._premises(step)}"
        match self._evaluation.steps[step.id]:
            case "in-force":
                return f"no reply in this map to {named}"
            case "open":
                return f"contested: {named}"
            case "undercut":
                return f"answered: {named}, which is undercut{self._undercut_by(step)}"
        failed = [
            self.words.verdict(premise)
            for premise in step.premises
            if self._evaluation.labelling.labels[premise] == "out"
        ]
        return f"answered: {named}: {failed[0]}"

    def _circle(self, id: str) -> str:
        steps = (
            self._graph.steps[because.id]
            for because in self._certificates.of(id)
            if because.id in self._graph.steps
        )
        return "the circle of objections: " + "; ".join(
            f"{self._premises(step)} {BEARS[step.kind]} "
            f"{self.words.quoted(self._graph.bears_on(step))}"
            for step in steps
        )

    def _premises(self, step: Step) -> str:
        return " with ".join(self.words.quoted(premise) for premise in step.premises)

    def _cautions(self, id: str) -> Iterator[Note]:
        """Every caveat of what the statement rests on, with what it warns of."""
        warned: dict[str, dict[str, None]] = {}
        for under in self._under(id):
            for caveat in self._caveats(under):
                warned.setdefault(caveat, {})[under] = None
        for caveat, of in warned.items():
            statement = self._graph.argmap.statements[caveat]
            who = listed([self.words.name(holder) for holder in statement.holders])
            lead = f"with caution ({who})" if who else "with caution"
            others = [self.words.quoted(other) for other in of if other != id]
            about = f" on {listed(others)}" if others else ""
            said = shortened(statement.text, _WORDS_OF_A_CAVEAT)
            yield Note("caveat", f"{lead}{about}: {said}")

    def _under(self, id: str) -> list[str]:
        """A statement and what it rests on, by reasons in force, the nearest first."""
        reached = dict.fromkeys([id])
        waiting = deque([id])
        while waiting and len(reached) < FARTHEST:
            for step in self._evaluation.statements[waiting.popleft()].reasons_in_force:
                for premise in self._graph.steps[step].premises:
                    if premise not in reached:
                        reached[premise] = None
                        waiting.append(premise)
        return list(reached)

    def _caveats(self, id: str) -> Iterator[str]:
        argmap = self._graph.argmap
        statement = argmap.statements[id]
        yield from statement.caveats
        for cites in (statement.cite, *(stance.cite for stance in statement.stances)):
            for cite in cites:
                if cite.source in argmap.sources:
                    yield from argmap.sources[cite.source].caveats
        for step in self._evaluation.statements[id].reasons_in_force:
            yield from self._graph.steps[step].caveats
