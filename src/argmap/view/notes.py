"""Statement → the notes in the foot of its card: beliefs, stances, cautions, silences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from argmap.model import ArgMap, Claim, Stance, StanceKind, Statement, Step
from argmap.model.values import ATTESTING
from argmap.view.citing import Citer
from argmap.view.values import Note
from argmap.view.words import listed, one_line, shortened

_WORDS_OF_A_CAVEAT = 12

_WORDS: Mapping[StanceKind, str] = {
    "endorses": "endorsed by {}",
    "denies": "denied by {}",
    "qualifies": "qualified by {}",
    "concedes": "conceded by {}",
    "reports": "reported by {}",
    "declines": "{} declines to say",
}
_AS: Mapping[str, str] = {
    "reason": "as a reason",
    "rebuttal": "as a rebuttal",
    "doubt": "as a doubt",
    "qualification": "as a qualification",
    "explanation": "as an explanation",
    "undercut": "as an objection to the step",
}


class Notes:
    """Writes the notes of one map's cards."""

    def __init__(self, argmap: ArgMap, citer: Citer) -> None:
        self._argmap = argmap
        self._citer = citer
        self._silences: dict[str, list[str]] = {}
        for silence in argmap.silences:
            for about in silence.about:
                self._silences.setdefault(about, []).append(one_line(silence.text))

    def of_statement(self, statement: Statement) -> tuple[Note, ...]:
        """What is to be said with a statement, stances first."""
        return (
            *self._beliefs(statement),
            *(Note("stance", text) for text in self._stances(statement)),
            *self._cautions(statement),
            *(Note("source", text) for text in self._silences.get(statement.id, ())),
        )

    def wherever_used(self, statement: Statement) -> tuple[Note, ...]:
        """What must be said even where a statement is only referred to."""
        return (*self._beliefs(statement), *self._cautions(statement))

    def of_step(self, step: Step) -> tuple[Note, ...]:
        """The cautions that go with a step, and not with its statements."""
        return tuple(self._caveat(_AS[step.kind], id) for id in step.caveats)

    def _beliefs(self, statement: Statement) -> Iterator[Note]:
        if statement.belief_of:
            yield Note("stance", f"a belief of {self._citer.name(statement.belief_of)}")

    def _cautions(self, statement: Statement) -> Iterator[Note]:
        for id in statement.caveats:
            yield self._caveat("", id)
        yield from self._of_sources(statement)

    def _stances(self, statement: Statement) -> Iterator[str]:
        if isinstance(statement, Claim) and statement.common_ground:
            yield "common ground"
        sayings: dict[tuple[StanceKind, str], list[str]] = {}
        for stance in statement.stances:
            if stance.stance not in ATTESTING and not self._told(stance, statement):
                alike = sayings.setdefault((stance.stance, self._tail(stance)), [])
                alike.append(self._citer.name(stance.who))
        for (kind, tail), names in sayings.items():
            said = "{} decline to say" if kind == "declines" and len(names) > 1 else _WORDS[kind]
            yield said.format(listed(tuple(dict.fromkeys(names)))) + tail

    def _told(self, stance: Stance, statement: Statement) -> bool:
        """Whether a report is told by the citation, which names the work it was read in."""
        vias = {s.via for s in statement.stances if s.stance in ATTESTING}
        reported = stance.stance == "reports" and not stance.only
        return reported and any(self._citer.is_by(via, stance.who) for via in vias)

    def _tail(self, stance: Stance) -> str:
        place = self._citer.of_stance(stance)
        limit = one_line(stance.only)
        return (f", {place}" if place else "") + (f": {limit}" if limit else "")

    def _of_sources(self, statement: Statement) -> Iterator[Note]:
        cited = dict.fromkeys(
            cite.source
            for cites in (statement.cite, *(s.cite for s in statement.stances))
            for cite in cites
        )
        for id in cited:
            source = self._argmap.sources.get(id)
            for caveat in source.caveats if source else ():
                yield self._caveat(f"on {self._citer.source(id)}", caveat)

    def _caveat(self, about: str, id: str) -> Note:
        statement = self._argmap.statements[id]
        lead = f"With caution {about}".rstrip()
        who = listed([self._citer.name(holder) for holder in statement.holders])
        said = f"{lead} ({who})" if who else lead
        told = shortened(statement.text, _WORDS_OF_A_CAVEAT)
        return Note("caveat", f"{said}: {told}", id, about)
