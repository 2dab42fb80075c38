"""Readings, keystones, tensions → sections of an outline."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from argmap.counterfactual.positions.tensions import Tension
from argmap.semantics.comparison import ChangeKind
from argmap.semantics.keystones import Keystone
from argmap.semantics.readings import Readings
from argmap.semantics.verdicts import Evaluation
from argmap.view.outline import Entry, Section
from argmap.view.position_words import PositionWords
from argmap.view.values import Note
from argmap.view.verdict_words import VerdictWords
from argmap.view.words import capitalised

MOST_KEYSTONES = 20
_MOST_NAMED = 5

_BECOMES: Mapping[ChangeKind, str] = {
    "verdict": "another verdict for {}",
    "left-bare": "left bare: {}",
    "argued-only": "argued only: {}",
    "evidenced": "on evidence: {}",
    "argued": "argued: {}",
    "shaken": "shaken: {}",
    "weakened": "weakened: {}",
    "strengthened": "strengthened: {}",
    "shifted": "with other reasons: {}",
}


def readings_section(evaluation: Evaluation, readings: Readings) -> Section:
    """How many readings there are, and what they differ in."""
    words = VerdictWords(evaluation)
    differing = [id for id, fares in readings.standing.items() if fares == "some"]
    entries = []
    for number, stands in enumerate(readings.sets if differing else (), 1):
        held = set(stands)
        sides = (
            ("stands", [id for id in differing if id in held]),
            ("does not stand", [id for id in differing if id not in held]),
        )
        notes = [f"{verb}: {_named(ids, words)}" for verb, ids in sides if ids]
        entries.append(_entry(f"Reading {number}", notes))
    for fares, told in (
        ("all", "open, and yet it stands in all readings"),
        ("none", "open, and yet it stands in no reading"),
    ):
        for id, judgement in evaluation.statements.items():
            if judgement.verdict == "open" and readings.standing[id] == fares:
                entries.append(_entry(words.quoted(id), [told]))
    if not entries:
        entries = [_entry("No statement stands in one reading and not in another.", ())]
    return Section(_count(len(readings.sets), readings.capped), tuple(entries))


def _count(number: int, capped: bool) -> str:
    if capped:
        return f"The first {number} readings; there are more (--limit shows more)"
    return "One coherent reading" if number == 1 else f"{number} coherent readings"


def keystones_section(evaluation: Evaluation, found: Sequence[Keystone]) -> Section:
    """What would change without each person, source and piece of evidence, the most first."""
    words = VerdictWords(evaluation)
    shown = found[:MOST_KEYSTONES]
    entries = [_entry(_title(k, words), list(_borne(k, words))) for k in shown]
    if len(found) > len(shown):
        more = f"{len(found) - len(shown)} more bear something; --format json lists them all."
        entries.append(_entry(more, ()))
    return Section("What would change without", tuple(entries))


def _title(keystone: Keystone, words: VerdictWords) -> str:
    match keystone.kind:
        case "person":
            return words.name(keystone.id)
        case "source":
            return words.source(keystone.id)
    return words.quoted(keystone.id)


def _borne(keystone: Keystone, words: VerdictWords) -> Iterator[str]:
    if keystone.sole_witness_for:
        yield f"sole witness for {_named(keystone.sole_witness_for, words)}"
    by_kind: dict[ChangeKind, list[str]] = {}
    for id, change in keystone.changes.items():
        if change.change != "removed":
            by_kind.setdefault(change.change, []).append(id)
    for kind, told in _BECOMES.items():
        if kind in by_kind:
            yield told.format(_named(by_kind[kind], words))


def _named(ids: Iterable[str], words: VerdictWords) -> str:
    listed = list(ids)
    more = f" and {len(listed) - _MOST_NAMED} more" if len(listed) > _MOST_NAMED else ""
    return "; ".join(words.quoted(id) for id in listed[:_MOST_NAMED]) + more


def tensions_section(evaluation: Evaluation, found: Iterable[Tension]) -> Section:
    """What one person says that cannot all hold, with its reading; nothing of it is a rebuttal."""
    words = PositionWords(evaluation.graph.argmap)
    entries = [
        _entry(words.citer.name(t.person), [words.conflict(t.conflict, t.reading), t.conflict.kind])
        for t in found
    ]
    return Section("What one person cannot hold together", tuple(entries))


def _entry(title: str, notes: Iterable[str]) -> Entry:
    written = tuple(Note("stance", capitalised(note)) for note in notes)
    return Entry(0, title, None, None, cautions=written)
