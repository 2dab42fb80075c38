"""MapDifference → lines: what was added, removed, reworded and relinked, and what follows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from argmap.differences.values import (
    LinkChange,
    MapDifference,
    Other,
    Renamed,
    Reworded,
    StanceChange,
    Thing,
    VerdictChange,
    What,
)
from argmap.graph import Graph
from argmap.model import Claim
from argmap.view.cards import Cards
from argmap.view.columns import wrapped
from argmap.view.difference_of_maps_marks import MARKS_EXPLAINED, marked_words
from argmap.view.difference_of_maps_words import KINDS, DifferenceWords, summary
from argmap.view.verdict_words import VerdictWords
from argmap.view.words import one_line

Line = tuple[str, str]
"""What part a line has in the whole, and its text."""

INDENT = "  "
BY_WORDS = "Statements that go by other ids are matched by their words."

ANOTHER = "(The old map has another statement under this id.)"


def difference_lines(difference: MapDifference, width: int) -> Iterator[Line]:
    """All that tells the maps apart, and the verdict of every thesis."""
    yield from _Teller(difference, width).lines()


class _Side:
    """One of the maps, with the steps that it alone has by their premises."""

    def __init__(self, graph: Graph, words: VerdictWords, alone: Iterable[LinkChange]) -> None:
        self.graph, self.words, self.cards = graph, words, Cards(graph)
        found: dict[str, list[LinkChange]] = {}
        for change in alone:
            step = change.after or change.before
            for premise in step.premises if step else ():
                found.setdefault(premise, []).append(change)
        self.steps: Mapping[str, list[LinkChange]] = found


class _Teller:
    def __init__(self, difference: MapDifference, width: int) -> None:
        self._difference = difference
        self._width = width
        self._words = DifferenceWords(difference)
        self._told: set[int] = set()
        came = [one for one in difference.steps if one.before is None]
        gone = [one for one in difference.steps if one.after is None]
        self._old = _Side(difference.old.graph, self._words.old, gone)
        self._new = _Side(difference.new.graph, self._words.new, came)

    def lines(self) -> Iterator[Line]:
        difference = self._difference
        if difference.none:
            yield from self._wrapped("", summary(difference))
            return
        for line in wrapped(one_line(difference.new.graph.argmap.title), self._width):
            yield "title", line
        yield from self._wrapped("", summary(difference))
        if any(one.before and one.after for one in difference.reworded):
            yield from self._wrapped("quiet", MARKS_EXPLAINED)
        if any(one.by_words for one in difference.renamed):
            yield from self._wrapped("quiet", BY_WORDS)
        yield from self._section("Added", map(self._came, difference.added))
        yield from self._section("Removed", map(self._gone, difference.removed))
        yield from self._section("Renamed", map(self._renamed, difference.renamed))
        yield from self._section("Reworded", self._grouped(difference.reworded))
        steps = (one for one in difference.steps if id(one) not in self._told)
        yield from self._section("Steps", map(self._step, steps))
        yield from self._section("Stances", self._stances())
        yield from self._section("Also changed", self._grouped(difference.other))
        yield from self._section("Verdicts", self._verdicts())

    def _section(self, heading: str, entries: Iterable[Iterable[Line]]) -> Iterator[Line]:
        for number, entry in enumerate(entries):
            if not number:
                yield "", ""
                yield "heading", heading
            yield from entry

    def _wrapped(self, role: str, text: str, depth: int = 0) -> Iterator[Line]:
        for line in wrapped(text, self._width, INDENT * depth, INDENT):
            yield role, line

    def _came(self, thing: Thing) -> Iterator[Line]:
        yield from self._thing("+", thing, self._new)
        if thing.what == "statement" and thing.id in self._old.graph.argmap.statements:
            yield from self._wrapped("quiet", ANOTHER, 2)
        for one in self._new.steps.get(thing.id, ()) if thing.what == "statement" else ():
            yield from self._with(thing, one, self._new)

    def _gone(self, thing: Thing) -> Iterator[Line]:
        yield from self._thing("-", thing, self._old)
        for one in self._old.steps.get(thing.id, ()) if thing.what == "statement" else ():
            yield from self._with(thing, one, self._old)

    def _with(self, thing: Thing, change: LinkChange, side: _Side) -> Iterator[Line]:
        """A step that came or went with its premise, told where its first such premise is."""
        step = change.after or change.before
        if step is None or id(change) in self._told:
            return
        self._told.add(id(change))
        others = " with ".join(side.words.quoted(one) for one in step.premises if one != thing.id)
        jointly = f", jointly with {others}" if others else ""
        text = f"it {self._words.bears(step, side.words)}{jointly}"
        yield from self._wrapped("", text, 2)

    def _thing(self, sign: str, thing: Thing, side: _Side) -> Iterator[Line]:
        if thing.what != "statement":
            kind = KINDS[thing.what][0]
            name = f" [{thing.id}]" if thing.id else ""
            yield from self._wrapped("", f"{sign} {kind}: {one_line(thing.text)}{name}", 1)
            return
        card = side.cards.full(side.graph.argmap.statements[thing.id])
        yield from self._wrapped("", f"{sign} {card.text} [{thing.id}]", 1)
        details = " · ".join(filter(None, (card.tag, card.holder, card.when, card.citation)))
        yield from self._wrapped("quiet", details, 2)

    def _renamed(self, renamed: Renamed) -> Iterator[Line]:
        how = " (matched by its words)" if renamed.by_words else ""
        kind = KINDS[renamed.what][0]
        yield from self._wrapped("", f"{kind} {renamed.before} → {renamed.after}{how}", 1)

    def _grouped(self, changes: Iterable[Reworded | Other]) -> Iterator[Iterator[Line]]:
        found: dict[tuple[What, str], list[Reworded | Other]] = {}
        for change in changes:
            found.setdefault((change.what, change.id), []).append(change)
        for (what, id), of_one in found.items():
            yield self._of_one(self._words.subject(what, id), of_one)

    def _of_one(self, subject: str, changes: Iterable[Reworded | Other]) -> Iterator[Line]:
        yield from self._wrapped("", subject, 1)
        for change in changes:
            if isinstance(change, Other):
                flag = "! " if change.key == "hedge" else ""
                yield from self._wrapped("", flag + self._words.value(change), 2)
            else:
                yield from self._reworded(change)

    def _reworded(self, change: Reworded) -> Iterator[Line]:
        key = f"{change.key} ({self._words.who(change.who)})" if change.who else change.key
        for text in marked_words(change):
            yield from self._wrapped("", f"{key}: {text}", 2)
        for verb, hedges in (("loses", change.hedges_lost), ("gains", change.hedges_gained)):
            if hedges and change.before and change.after:
                named = ", ".join(f"“{word}”" for word in hedges)
                yield from self._wrapped("qualification", f"! it {verb} the hedge {named}", 2)

    def _step(self, change: LinkChange) -> Iterator[Line]:
        yield from self._wrapped("", self._words.link(change), 1)

    def _stances(self) -> Iterator[Iterator[Line]]:
        found: dict[str, list[StanceChange]] = {}
        for change in self._difference.stances:
            found.setdefault(change.statement, []).append(change)
        for id, changes in found.items():
            yield self._stances_on(id, changes)

    def _stances_on(self, id: str, changes: Iterable[StanceChange]) -> Iterator[Line]:
        yield from self._wrapped("", self._words.subject("statement", id), 1)
        for change in changes:
            yield from self._wrapped("", self._words.stance(change), 2)

    def _verdicts(self) -> Iterator[Iterator[Line]]:
        changed = {change.id: change for change in self._difference.verdicts}
        statements = self._difference.new.graph.argmap.statements
        theses = [id for id, s in statements.items() if isinstance(s, Claim) and s.thesis]
        as_they_were = set(self._difference.unchanged_theses)
        for id in dict.fromkeys((*theses, *changed)):
            if id in changed:
                yield self._verdict(changed[id])
            elif id in as_they_were:
                yield self._unchanged(id)

    def _verdict(self, change: VerdictChange) -> Iterator[Line]:
        yield from self._wrapped("", self._words.subject("statement", change.id), 1)
        was, now = self._words.old.verdict(change.old_id), self._words.new.verdict(change.id)
        yield from self._wrapped("verdict", f"{was} → {now}", 2)
        for one in change.because:
            yield from self._wrapped("", f"in consequence of {self._words.change(one)}", 2)
        if change.more:
            yield from self._wrapped("", "and of more", 2)

    def _unchanged(self, id: str) -> Iterator[Line]:
        yield from self._wrapped("", self._words.subject("statement", id), 1)
        yield from self._wrapped("quiet", f"as it was: {self._words.new.verdict(id)}", 2)
