"""Changes → Marks: what a supposal changes, in full and in words, all else as it was."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from argmap.graph import Graph, derive
from argmap.semantics.changes import Changes
from argmap.semantics.comparison import Change
from argmap.view.cards import struck_with_evidence
from argmap.view.changes_outline import HEADINGS, supposal_words
from argmap.view.values import Card, Difference, Link, Note
from argmap.view.verdict_marks import Verdicts
from argmap.view.words import uncapitalised

_TOLD_BY_REASONS = frozenset({"shaken", "weakened", "strengthened", "shifted"})


def supposed_graph(changes: Changes) -> Graph:
    """The map with all that was removed, and with the undercuts that were pressed."""
    before = changes.before.graph
    pressed = (step for step in changes.after.graph.argmap.steps if step.id not in before.steps)
    return derive(replace(before.argmap, steps=(*before.argmap.steps, *pressed)))


class Differences:
    """Marks the cards and steps of `supposed_graph`."""

    def __init__(self, changes: Changes) -> None:
        supposal = changes.supposal
        self._changes = changes
        self._before, self._after = Verdicts(changes.before), Verdicts(changes.after)
        self._supposed = {
            **dict.fromkeys(supposal.press, "pressed"),
            **dict.fromkeys(supposal.deny, "taken as denied"),
            **dict.fromkeys(supposal.grant, "taken as granted"),
        }

    def words(self) -> str:
        """What is supposed."""
        return supposal_words(self._changes)

    def card(self, card: Card) -> Card:
        """The card with its new verdict and, where it is told in full, what it was before."""
        if card.id not in self._changes.before.statements:
            return card
        change = self._changes.changed.get(card.id)
        difference: Difference = "changed" if change or card.id in self._supposed else "as-it-was"
        if change and change.after is None:
            difference = "removed"
        notes = () if card.kind == "elsewhere" else tuple(self._notes(card, change))
        return replace(
            card,
            judged=self._after.judged(card.id),
            difference=difference,
            notes=(*card.notes, *(Note("change", text) for text in notes)),
        )

    def link(self, link: Link) -> Link:
        """The step with its new verdict."""
        before = self._changes.before.steps.get(link.id)
        after = self._changes.after.steps.get(link.id)
        difference: Difference = "as-it-was"
        if after is None:
            difference = "removed"
        elif after != before or link.id in self._supposed:
            difference = "changed"
        failing = "removed" if after is None else self._after.link(link).failing
        graph = self._changes.after.graph
        struck = link.id in graph.steps and struck_with_evidence(graph, graph.steps[link.id])
        return replace(link, verdict=after, failing=failing, difference=difference, struck=struck)

    def _notes(self, card: Card, change: Change | None) -> Iterator[str]:
        was, now = self._before.judged(card.id), self._after.judged(card.id)
        before, after = was.words if was else "", now.words if now else ""
        if change is None:
            if card.id in self._supposed:
                yield self._supposed[card.id]
            if card.kind == "thesis":
                yield f"as it was: {before}"
        elif change.after is None:
            yield f"removed · before: {before}"
        else:
            if change.change in _TOLD_BY_REASONS or before == after:
                yield uncapitalised(HEADINGS[change.change])
            if before != after:
                yield f"before: {before}"
                yield f"now: {after}"
