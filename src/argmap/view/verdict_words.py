"""Evaluation → sentences about verdicts, which can be read aloud."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from argmap.model import Claim, Evidence, Statement, Step, StepKind
from argmap.semantics.because import Because
from argmap.semantics.grounds import Grounds
from argmap.semantics.standards import Standard
from argmap.semantics.verdicts import Evaluation, Judgement, StepVerdict
from argmap.view.citing import Citer
from argmap.view.words import listed, one_line, quoted

STEP_WORDS: Mapping[StepVerdict, str] = {
    "in-force": "in force",
    "undercut": "undercut",
    "idle": "its premise fails",
    "open": "contested",
}
BEARS: Mapping[StepKind, str] = {
    "reason": "speaks for",
    "rebuttal": "rebuts",
    "doubt": "doubts",
    "undercut": "undercuts the step to",
    "qualification": "qualifies",
    "explanation": "explains",
}
STANDS: Mapping[Grounds, str] = {
    "evidenced": "stands, on evidence",
    "argued": "stands, argued",
    "bare": "asserted, not argued in this map",
}
CONTESTED = "contested: each side has an objection to the other"
UNSUPPORTED = "no grounds in this map"
_ANSWERED: Mapping[Grounds, str] = {
    "evidenced": "on evidence",
    "argued": "by argument",
    "bare": "by assertion only",
}
_WHY: Mapping[str, str] = {
    "nothing": "nobody’s word counts for it and no reason is given",
    "no-reason": "none of its reasons is in force",
    "premises": "what it starts from stands",
    "premise": "what it starts from fails",
    "reason": "a reason for it is in force",
    "objection": "an objection to it is in force",
    "circle": "it hangs on what is open",
}


class VerdictWords:
    """Writes the sentences about one evaluation."""

    def __init__(self, evaluation: Evaluation) -> None:
        self._evaluation = evaluation
        self._graph = evaluation.graph
        self._statements = evaluation.graph.argmap.statements
        self._citer = Citer(evaluation.graph.argmap)

    def standard(self) -> str:
        """Whose word counts, in a sentence."""
        match self._evaluation.standard:
            case Standard("evidence"):
                return "Only evidence and common ground count by themselves."
            case Standard("as", person):
                holds = f"what {self.name(person)} holds"
                return f"Besides evidence and common ground, {holds} counts."
        return "What somebody asserts counts as long as nothing answers it."

    def name(self, person: str) -> str:
        """A person's short name."""
        return self._citer.name(person)

    def source(self, id: str) -> str:
        """A source in short."""
        return self._citer.source(id)

    def quoted(self, id: str) -> str:
        """The beginning of a statement in quotation marks."""
        return quoted(self._statements[id].text)

    def verdict(self, id: str) -> str:
        """The verdict alone: "stands, on evidence"."""
        judgement = self._evaluation.statements[id]
        if id in self._evaluation.labelling.case.held:
            granted = self._evaluation.labelling.labels[id] == "in"
            return "taken as granted" if granted else "taken as denied"
        match judgement.verdict:
            case "on-record":
                return self._on_record(self._statements[id])
            case "stands":
                return STANDS[judgement.grounds] + _through(judgement)
            case "rebutted":
                return f"answered, no reply in this map ({self._by_what(judgement)})"
            case "open":
                return CONTESTED
        reasons = any(step.kind == "reason" for step in self._graph.into.get(id, ()))
        return "its reasons are answered" if reasons else UNSUPPORTED

    def in_full(self, id: str) -> str:
        """The verdict with who qualifies, denies and concedes, by name."""
        stances = "; ".join(self._stances(self._statements[id]))
        qualified = self._qualified(self._statements[id])
        return "; ".join(filter(None, (self.verdict(id) + qualified, stances)))

    def why(self, because: Because) -> str:
        """Why something has its label, in a clause."""
        if because.cause == "held":
            return "granted" if because.label == "in" else "denied"
        words = _WHY.get(because.cause) or self._word(self._statements[because.id])
        return f"{words}, and every objection is answered" if because.answered else words

    def _word(self, statement: Statement) -> str:
        if isinstance(statement, Evidence):
            return "it is on record"
        if isinstance(statement, Claim) and statement.common_ground:
            return "it is common ground"
        standard = self._evaluation.standard
        if standard.name == "as":
            return f"{self.name(standard.person)} holds it"
        if standard.name == "evidence":
            return "it objects to an inference, which needs no witness"
        holders = [self.name(who) for who in statement.holders]
        return f"asserted by {listed(holders)}" if holders else "asserted by the map"

    def _on_record(self, statement: Statement) -> str:
        names = [self.name(who) for who in statement.holders]
        if names:
            # Its text is the map's, and must not be taken for their own words.
            return f"on record: {listed(names)} said so"
        silent = isinstance(statement, Evidence) and statement.kind == "silence"
        return "on record, as a silence of the sources" if silent else "on record"

    def _by_what(self, judgement: Judgement) -> str:
        steps = [self._graph.steps[id] for id in judgement.unanswered]
        kinds: set[Grounds] = set()
        for step in steps:
            if step.kind == "rebuttal":
                each = {self._evaluation.statements[id].grounds for id in step.premises}
                kinds.add(each.pop() if len(each) == 1 else "argued")
        strongest: tuple[Grounds, ...] = ("evidenced", "argued", "bare")
        return next(_ANSWERED[grounds] for grounds in strongest if grounds in kinds)

    def _qualified(self, statement: Statement) -> str:
        names = self._who(statement, "qualifies")
        if names:
            return f", qualified by {listed(names)}"
        premises = [
            quoted(self._statements[id].text)
            for step in self._graph.into.get(statement.id, ())
            if step.kind == "qualification"
            for id in step.premises
        ]
        return f", qualified by {listed(premises)}" if premises else ""

    def _stances(self, statement: Statement) -> Iterator[str]:
        if isinstance(statement, Claim) and statement.common_ground:
            yield "common ground"
        denying = dict.fromkeys(s.who for s in statement.stances if s.stance == "denies")
        for who in denying:
            given = self._gives_reason(statement, who)
            yield f"denied by {self.name(who)}{'' if given else ', no reason given in this map'}"
        if isinstance(statement, Claim) and statement.thesis and self._unnamed(statement, denying):
            yield "denied by no named person"
        for stance in statement.stances:
            if stance.stance == "concedes":
                limit = f": {one_line(stance.only)}" if stance.only else ""
                yield f"conceded by {self.name(stance.who)}{limit}"

    def _unnamed(self, statement: Statement, denying: Collection[str]) -> bool:
        """Whether there is somebody who denies or objects, and of these nobody has a name."""
        objecting = {who for step in self._objections(statement) for who in self._makers(step)}
        people = self._graph.argmap.people
        known = [people[who] for who in (denying or objecting) if who in people]
        return bool(known) and not any(person.named for person in known)

    def _who(self, statement: Statement, stance: str) -> list[str]:
        found = dict.fromkeys(s.who for s in statement.stances if s.stance == stance)
        return [self.name(who) for who in found]

    def _gives_reason(self, statement: Statement, who: str) -> bool:
        """Whether an objection to the statement, or to a reason for it, is a person's."""
        return any(who in self._makers(step) for step in self._objections(statement))

    def _objections(self, statement: Statement) -> list[Step]:
        """What objects to a statement, or to a reason for it."""
        into = self._graph.into.get(statement.id, ())
        objections = [s for s in into if s.kind in ("rebuttal", "doubt")]
        reasons = (step for step in into if step.kind == "reason")
        objections += (undercut for step in reasons for undercut in self._graph.undercuts(step))
        return objections

    def _makers(self, step: Step) -> tuple[str, ...]:
        """Who draws a step or holds one of its premises."""
        return (*step.by, *(who for id in step.premises for who in self._statements[id].holders))


def _through(judgement: Judgement) -> str:
    """What the grounds rest on, where that is the map-maker's steps or silence alone."""
    limits = []
    if judgement.from_silence:
        limits.append("from silence alone")
    if judgement.by_mapmaker:
        limits.append("by the map-maker’s steps alone")
    return f" ({' and '.join(limits)})" if limits else ""
