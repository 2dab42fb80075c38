"""Evaluation → Marks: the verdict of every card and step; Outline → the same with verdicts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from argmap.semantics.verdicts import Evaluation, StepVerdict, Verdict
from argmap.view.outline import Entry, Outline
from argmap.view.values import Card, Judged, Link, Note
from argmap.view.verdict_words import STEP_WORDS, VerdictWords

SIGNS: Mapping[Verdict, str] = {
    "stands": "[stands]",
    "on-record": "[on record]",
    "rebutted": "[rebutted]",
    "unsupported": "[unsupported]",
    "open": "[open]",
}
"""Verdicts where nothing can be drawn, so that they are found at a glance."""


class Verdicts:
    """Marks cards and steps with their verdicts."""

    def __init__(self, evaluation: Evaluation) -> None:
        self._evaluation = evaluation
        self._words = VerdictWords(evaluation)

    def words(self) -> str:
        """The standard by which it is judged."""
        return self._words.standard()

    def card(self, card: Card) -> Card:
        """The card with its verdict."""
        judged = self.judged(card.id)
        return replace(card, judged=judged) if judged else card

    def link(self, link: Link) -> Link:
        """The step with its verdict."""
        verdict = self._evaluation.steps.get(link.id)
        return replace(link, verdict=verdict, failing=_failing(verdict))

    def judged(self, id: str) -> Judged | None:
        """The verdict of a statement; None where there is no such statement."""
        judgement = self._evaluation.statements.get(id)
        if judgement is None:
            return None
        # The card itself says who said what.
        on_record = judgement.verdict == "on-record"
        return Judged(judgement.verdict, "on record" if on_record else self._words.verdict(id))

    def outline(self, outline: Outline) -> Outline:
        """The outline with the verdict first among the notes of each statement told in full."""
        sections = tuple(
            replace(section, entries=tuple(map(self._entry, section.entries)))
            for section in outline.sections
        )
        question = " ".join(filter(None, (outline.question, self.words())))
        return replace(outline, question=question, sections=sections)

    def _entry(self, entry: Entry) -> Entry:
        remarks = entry.remarks
        verdict = self._evaluation.steps.get(entry.step)
        if failing := _failing(verdict):
            remarks = (*remarks, failing if verdict == "open" else f"not in force: {failing}")
        card = entry.card and self.card(entry.card)
        if card and card.judged and card.kind != "elsewhere":
            said = self._beside(card, card.judged.verdict)
            # What the verdict says of stances need not be said twice.
            others = (note for note in card.notes if note.text not in said.split("; "))
            card = replace(card, notes=(Note("verdict", said), *others))
        return replace(entry, card=card, remarks=remarks)

    def _beside(self, card: Card, verdict: Verdict) -> str:
        """The sign, then the words that the sign does not say."""
        said = self._words.in_full(card.id)
        if verdict == "on-record":
            said = f"{card.holder} said so" if card.holder else ""
        return f"{SIGNS[verdict]} {said.removeprefix('stands, ')}".rstrip()


def _failing(verdict: StepVerdict | None) -> str:
    return "" if verdict in (None, "in-force") else STEP_WORDS[verdict]
