"""Changes → Outline: what is removed, what changed, and what of importance stays as it was."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from argmap.model import Claim
from argmap.semantics.changes import Changes
from argmap.semantics.comparison import Change, ChangeKind
from argmap.semantics.naming import Target
from argmap.view.cards import Cards
from argmap.view.outline import Entry, Outline, Section
from argmap.view.values import Note
from argmap.view.verdict_words import VerdictWords
from argmap.view.words import capitalised, one_line

HEADINGS: Mapping[ChangeKind, str] = {
    "verdict": "The verdict changes",
    "left-bare": "Left bare",
    "argued-only": "Argued only, no longer on evidence",
    "evidenced": "Now on evidence",
    "argued": "Now argued",
    "shaken": "Shaken: something under it was left bare",
    "weakened": "Weakened: reasons are lost",
    "strengthened": "Strengthened: reasons are gained",
    "shifted": "Shifted: some reasons are lost and others gained",
    "removed": "Out of the map",
}


def build_changes(changes: Changes) -> Outline:
    """What follows from a supposal: for every thesis first, then for the rest, gravest first."""
    teller = _Teller(changes)
    statements = changes.before.graph.argmap.statements
    theses = {id for id, s in statements.items() if isinstance(s, Claim) and s.thesis}
    told = tuple(teller.told(id) for id in statements if id in theses)
    sections = [Section("Theses", told)]
    for kind, heading in HEADINGS.items():
        of_kind = [id for id, c in changes.changed.items() if c.change == kind and id not in theses]
        sections.append(Section(heading, tuple(teller.told(id) for id in of_kind)))
    unqualified = changes.qualifications_lost
    freed = tuple(teller.unqualified(id, unqualified[id]) for id in statements if id in unqualified)
    sections.append(Section("No longer qualified, which changes no verdict", freed))
    argmap = changes.before.graph.argmap
    return Outline(
        title=one_line(argmap.title),
        question=teller.supposal(),
        sections=tuple(section for section in sections if section.entries),
    )


def supposal_words(changes: Changes) -> str:
    """What is supposed, in a sentence."""
    return _Teller(changes).supposal()


class _Teller:
    def __init__(self, changes: Changes) -> None:
        self._changes = changes
        self._graph = changes.before.graph
        self._before = VerdictWords(changes.before)
        self._after = VerdictWords(changes.after)
        self._cards = Cards(self._graph)

    def supposal(self) -> str:
        """What is supposed, in a sentence."""
        supposal = self._changes.supposal
        parts = [f"without {self._target(target)}" for target in supposal.strike]
        parts += [f"granted {self._named(id)}" for id in supposal.grant]
        parts += [f"denied {self._named(id)}" for id in supposal.deny]
        parts += [f"pressing {self._named(id)}" for id in supposal.press]
        alike = not self._changes.changed and not self._changes.qualifications_lost
        nothing = " Nothing changes." if alike else ""
        return f"What if: {'; '.join(parts) or 'nothing is supposed'}.{nothing}"

    def told(self, id: str) -> Entry:
        """A statement with what became of it."""
        change = self._changes.changed.get(id)
        notes = self._notes(id, change) if change else (f"as it was: {self._before.verdict(id)}",)
        return self._entry(id, notes)

    def unqualified(self, id: str, steps: Iterable[str]) -> Entry:
        """A statement with what no longer qualifies it."""
        return self._entry(id, (f"no longer qualified by {self._premises(s)}" for s in steps))

    def _entry(self, id: str, notes: Iterable[str]) -> Entry:
        card = self._cards.full(self._graph.argmap.statements[id])
        written = tuple(Note("stance", capitalised(note)) for note in notes)
        return Entry(0, "", None, replace(card, notes=written))

    def _notes(self, id: str, change: Change) -> Iterator[str]:
        was = self._before.verdict(id)
        if change.after is None:
            yield f"{was} → out of the map"
            return
        now = self._after.verdict(id)
        yield f"{was} → {now}" if was != now else now
        for verb, steps in (("loses", change.reasons_lost), ("gains", change.reasons_gained)):
            for step in steps:
                yield f"{verb} {self._premises(step)}"

    def _premises(self, step: str) -> str:
        return " with ".join(self._before.quoted(p) for p in self._graph.steps[step].premises)

    def _named(self, id: str) -> str:
        if id in self._graph.argmap.statements:
            return self._before.quoted(id)
        target = self._before.quoted(self._graph.bears_on(self._graph.steps[id]))
        return f"the step from {self._premises(id)} to {target}"

    def _target(self, target: Target) -> str:
        match target.kind:
            case "person":
                return self._before.name(target.id)
            case "source":
                return self._before.source(target.id)
            case "via":
                return f"what was read in {self._before.source(target.id)}"
            case "group":
                return f"the group “{target.id}”"
        return self._named(target.id)
