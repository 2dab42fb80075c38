"""MapDifference → the graph of both maps, and Marks for the view of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TypeVar

from argmap.differences.matching import REMOVED, Names
from argmap.differences.values import MapDifference, Reworded
from argmap.graph import Graph, derive
from argmap.model import Citation, Stance, Statement, Step
from argmap.view.cards import struck_with_evidence
from argmap.view.difference_of_maps_marks import MARKS_EXPLAINED, marked_words
from argmap.view.difference_of_maps_words import DifferenceWords, summary
from argmap.view.values import Card, Difference, Link, Note
from argmap.view.verdict_marks import Verdicts
from argmap.view.words import capitalised

Value = TypeVar("Value")
_NOTED = ("stated", "when", "hedge", "section", "kind", "common-ground", "role")
"""Other values that are told on a card; the rest is told in words alone."""


def both_graphs(difference: MapDifference) -> Graph:
    """The new map with all that was removed from the old one, under ids of its own."""
    old, new = difference.old.graph.argmap, difference.new.graph.argmap
    follow = _Follow(difference.names, difference.links)
    kept = {match.old for match in difference.matches}
    removed = [follow.statement(s) for id, s in old.statements.items() if id not in kept]
    gone = (one.before for one in difference.steps if one.after is None)
    steps = (follow.step(step) for step in gone if step)
    return derive(
        replace(
            new,
            people=_both(new.people, old.people, difference.names.people),
            sources=_both(new.sources, old.sources, difference.names.sources),
            factors=_both(new.factors, old.factors, difference.names.factors),
            statements={**new.statements, **{s.id: s for s in removed}},
            steps=(*new.steps, *steps),
        )
    )


def _both(
    new: Mapping[str, Value], old: Mapping[str, Value], names: Mapping[str, str]
) -> dict[str, Value]:
    gone = {id: value for id, value in old.items() if id not in names and id not in new}
    return {**new, **gone}


class _Follow:
    """Gives what was removed the names that all else has in the new map."""

    def __init__(self, names: Names, links: Mapping[str, str]) -> None:
        self._names = names
        self._links = links

    def statement(self, statement: Statement) -> Statement:
        """A removed statement."""
        return replace(
            statement,
            id=self._names.statements[statement.id],
            stances=tuple(map(self._stance, statement.stances)),
            cite=self._cites(statement.cite),
            via=self._names.sources.get(statement.via, statement.via),
            belief_of=self._names.people.get(statement.belief_of, statement.belief_of),
            caveats=tuple(self._names.statements[id] for id in statement.caveats),
        )

    def step(self, step: Step) -> Step:
        """A removed step."""
        target = self._links.get(step.target) or self._names.statements.get(step.target)
        return replace(
            step,
            id=step.id + REMOVED,
            premises=tuple(self._names.statements[id] for id in step.premises),
            target=target or step.target + REMOVED,
            by=tuple(self._names.people.get(who, who) for who in step.by),
            caveats=tuple(self._names.statements[id] for id in step.caveats),
            cite=self._cites(step.cite),
        )

    def _stance(self, stance: Stance) -> Stance:
        return replace(
            stance,
            who=self._names.people.get(stance.who, stance.who),
            cite=self._cites(stance.cite),
            via=self._names.sources.get(stance.via, stance.via),
        )

    def _cites(self, cites: tuple[Citation, ...]) -> tuple[Citation, ...]:
        sources = self._names.sources
        return tuple(replace(c, source=sources.get(c.source, c.source)) for c in cites)


class MapDifferences:
    """Marks the cards and steps of `both_graphs`."""

    def __init__(self, difference: MapDifference) -> None:
        self._difference = difference
        self._words = DifferenceWords(difference)
        self._old, self._new = Verdicts(difference.old), Verdicts(difference.new)
        self._matched = {match.new for match in difference.matches}
        self._verdicts = {change.id: change for change in difference.verdicts}
        self._as_they_were = frozenset(difference.unchanged_theses)
        self._steps = {one.after.id: one for one in difference.steps if one.after}
        self._before = {new: old for old, new in difference.links.items()}
        self._edits: dict[str, list[str]] = {}
        for id, words in self._edited():
            self._edits.setdefault(id, []).append(words)

    def words(self) -> str:
        """What is compared, and how much differs."""
        told = f"Compared with another version: {summary(self._difference)}"
        marked = any(one.key == "text" and one.before for one in self._difference.reworded)
        return f"{told} {MARKS_EXPLAINED}" if marked else told

    def card(self, card: Card) -> Card:
        """The card with what became of it and, where it is told in full, the words."""
        if card.id.endswith(REMOVED):
            return replace(card, difference="removed")
        if card.id not in self._difference.new.statements:
            return card
        difference: Difference = "as-it-was"
        if card.id not in self._matched:
            difference = "added"
        elif card.id in self._edits:
            difference = "edited"
        elif card.id in self._verdicts:
            difference = "changed"
        notes = () if card.kind == "elsewhere" else self._notes(card)
        return replace(
            card,
            judged=self._new.judged(card.id),
            difference=difference,
            notes=(*card.notes, *(Note("change", text) for text in notes)),
        )

    def link(self, link: Link) -> Link:
        """The step with its verdict in the new map, and what became of it."""
        if link.id.endswith(REMOVED):
            return replace(link, verdict=None, failing="removed", difference="removed")
        marked = self._new.link(link)
        graph = self._difference.new.graph
        change = self._steps.get(link.id)
        difference: Difference = "as-it-was"
        if change:
            difference = "edited" if change.before else "added"
        elif self._verdict_changed(link.id):
            difference = "changed"
        struck = link.id in graph.steps and struck_with_evidence(graph, graph.steps[link.id])
        return replace(marked, difference=difference, struck=struck)

    def _verdict_changed(self, id: str) -> bool:
        was = self._before.get(id, "")
        return self._difference.old.steps.get(was) != self._difference.new.steps.get(id)

    def _notes(self, card: Card) -> Iterator[str]:
        yield from self._edits.get(card.id, ())
        change = self._verdicts.get(card.id)
        if change:
            was, now = self._old.judged(change.old_id), self._new.judged(card.id)
            yield f"Verdict: {was.words if was else ''} → {now.words if now else ''}"
        elif card.id in self._as_they_were:
            now = self._new.judged(card.id)
            yield f"Verdict as it was: {now.words if now else ''}"

    def _edited(self) -> Iterator[tuple[str, str]]:
        """Statements of both that say something else, each with what it is in words."""
        for one in self._difference.reworded:
            if one.what == "statement":
                yield one.id, self._reworded(one)
        for stance in self._difference.stances:
            yield stance.statement, capitalised(self._words.stance(stance))
        for other in self._difference.other:
            if other.what == "statement" and other.key in _NOTED:
                yield other.id, capitalised(self._words.value(other))

    def _reworded(self, change: Reworded) -> str:
        if change.key == "text":
            return "Reworded: " + " · ".join(marked_words(change))
        who = f" ({self._words.who(change.who)})" if change.who else ""
        return f"{capitalised(change.key)}{who} changed"
