"""Two Graphs → MapDifference."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeVar

from argmap.differences.matching import UNCHANGED, Match, Names, match
from argmap.differences.parts import Subject, changed
from argmap.differences.records import (
    Record,
    factor_record,
    map_record,
    model_record,
    person_record,
    source_record,
    statement_record,
    step_record,
)
from argmap.differences.stances import stance_changes
from argmap.differences.steps import Steps, compare_steps
from argmap.differences.values import (
    MapDifference,
    Other,
    Renamed,
    Reworded,
    StanceChange,
    Thing,
    What,
)
from argmap.differences.verdicts import Judged, unchanged_theses, verdict_changes
from argmap.differences.wording import plain
from argmap.graph import Graph
from argmap.model import ArgMap
from argmap.semantics.verdicts import evaluate

Value = TypeVar("Value")
Found = Reworded | Other | StanceChange


def differences(old: Graph, new: Graph) -> MapDifference:
    """What tells the new map from the old one, compared by what they mean.

    The order of statements, people and keys, and the file in which something stands, make no
    difference. Whatever has another id but the same words is taken for the same.
    """
    names, matches = match(old.argmap, new.argmap)
    steps = compare_steps(old, new, names)
    found = tuple(_found(old, new, (names, matches, steps)))
    stances = tuple(one for one in found if isinstance(one, StanceChange))
    other = tuple(one for one in found if isinstance(one, Other))
    judged = Judged(evaluate(old), evaluate(new), names, matches)
    return MapDifference(
        old=judged.old,
        new=judged.new,
        names=names,
        matches=matches,
        links=steps.links,
        added=tuple(_lacking(new.argmap, old.argmap, _came(names, matches))),
        removed=tuple(_lacking(old.argmap, new.argmap, _gone(names, matches))),
        renamed=tuple(_renamed(names, matches, (old, new, steps))),
        reworded=tuple(one for one in found if isinstance(one, Reworded)),
        steps=steps.changes,
        stances=stances,
        other=other,
        verdicts=verdict_changes(judged, (*steps.changes, *stances, *other)),
        unchanged_theses=tuple(unchanged_theses(judged)),
    )


def _found(old: Graph, new: Graph, both: tuple[Names, tuple[Match, ...], Steps]) -> Iterator[Found]:
    """What changed of the things that both maps have: the map, statements, steps, the rest."""
    names, matches, steps = both
    was, now = old.argmap, new.argmap
    yield from changed(Subject("map", ""), map_record(was, names), map_record(now, UNCHANGED))
    for one in matches:
        before, after = was.statements[one.old], now.statements[one.new]
        records = statement_record(before, names), statement_record(after, UNCHANGED)
        yield from changed(Subject("statement", one.new), *records)
        yield from stance_changes(before, after, names)
    for id, other in steps.links.items():
        records = step_record(old.steps[id], names), step_record(new.steps[other], UNCHANGED)
        yield from changed(Subject("step", other), *records)
    yield from _each("person", (was.people, now.people), names, person_record)
    yield from _each("source", (was.sources, now.sources), names, source_record)
    yield from _each("factor", (was.factors, now.factors), names, factor_record)
    yield from _each("model", (was.models, now.models), names, model_record)
    yield from _silences(was, now, names)


def _each(
    what: What,
    both: tuple[Mapping[str, Value], Mapping[str, Value]],
    names: Names,
    record: Callable[[Value, Names], Record],
) -> Iterator[Reworded | Other]:
    old, new = both
    new_ids = _new_ids(names)[what]
    for id, value in old.items():
        other = new_ids.get(id, id)
        if other in new:
            records = record(value, names), record(new[other], UNCHANGED)
            yield from changed(Subject(what, other), *records)


def _name(argmap: ArgMap, who: str) -> str:
    return argmap.people[who].name if who in argmap.people else who


def _silences(old: ArgMap, new: ArgMap, names: Names) -> Iterator[Other]:
    """Silences that are said of other statements than before."""
    was, now = _about(old, names), _about(new, UNCHANGED)
    for text, before in was.items():
        if text in now and now[text] != before:
            yield Other("silence", text, "about", before, now[text])


def _about(argmap: ArgMap, names: Names) -> dict[str, tuple[str, ...]]:
    found: dict[str, set[str]] = {}
    for silence in argmap.silences:
        about = (names.statements.get(id, id) for id in silence.about)
        found.setdefault(plain(silence.text), set()).update(about)
    return {text: tuple(sorted(ids)) for text, ids in found.items()}


def _new_ids(names: Names) -> Mapping[What, Mapping[str, str]]:
    return {
        "person": names.people,
        "source": names.sources,
        "factor": names.factors,
        "model": names.models,
    }


Known = Mapping[What, frozenset[str]]
"""By what they are: ids that are in the other map under another id."""


def _came(names: Names, matches: Iterable[Match]) -> Known:
    known: dict[What, frozenset[str]] = {
        what: frozenset(ids.values()) for what, ids in _new_ids(names).items()
    }
    return {**known, "statement": frozenset(one.new for one in matches)}


def _gone(names: Names, matches: Iterable[Match]) -> Known:
    known: dict[What, frozenset[str]] = {
        what: frozenset(ids) for what, ids in _new_ids(names).items()
    }
    return {**known, "statement": frozenset(one.old for one in matches)}


def _lacking(argmap: ArgMap, other: ArgMap, known: Known) -> Iterator[Thing]:
    """What a map has and the other lacks, steps left out."""
    for id, statement in argmap.statements.items():
        if id not in known["statement"]:
            yield Thing("statement", id, plain(statement.text))
    kinds: tuple[tuple[What, Mapping[str, str], Mapping[str, object]], ...] = (
        ("person", {id: p.name for id, p in argmap.people.items()}, other.people),
        ("source", {id: s.title for id, s in argmap.sources.items()}, other.sources),
        ("factor", {id: f.text for id, f in argmap.factors.items()}, other.factors),
        ("model", {id: _name(argmap, m.by) for id, m in argmap.models.items()}, other.models),
    )
    for what, texts, others in kinds:
        for id, text in texts.items():
            if id not in others and id not in known[what]:
                yield Thing(what, id, plain(text))
    said = {plain(silence.text) for silence in other.silences}
    for text in dict.fromkeys(plain(silence.text) for silence in argmap.silences):
        if text not in said:
            yield Thing("silence", "", text)


def _renamed(
    names: Names, matches: Iterable[Match], both: tuple[Graph, Graph, Steps]
) -> Iterator[Renamed]:
    for one in matches:
        if one.old != one.new:
            yield Renamed("statement", one.old, one.new, one.how == "words")
    for what, ids in _new_ids(names).items():
        yield from (Renamed(what, before, after, False) for before, after in ids.items())
    old, new, steps = both
    for before, after in steps.links.items():
        # Where the map-maker gave no id, the place alone makes it.
        if before != after and old.steps[before].named and new.steps[after].named:
            yield Renamed("step", before, after, False)
