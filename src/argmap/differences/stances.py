"""A statement of both maps → the stances that were added, removed or took another's place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from argmap.differences.matching import UNCHANGED, Names
from argmap.differences.parts import Subject, changed
from argmap.differences.records import stance_record
from argmap.differences.values import Other, Reworded, StanceChange
from argmap.model import Stance, Statement

Found = StanceChange | Reworded | Other


def stance_changes(old: Statement, new: Statement, names: Names) -> Iterator[Found]:
    """What changed in who holds what of one statement.

    Of one person the same stances are compared first by all that they say, then those that are
    left of the same kind, in their order; what is then left of another kind takes its place.
    """
    was, now = _by_person(old, names), _by_person(new, UNCHANGED)
    told: dict[tuple[object, ...], Reworded | Other] = {}
    for who in dict.fromkeys((*was, *now)):
        left, right = _unlike(was.get(who, []), now.get(who, []), names)
        for before, after in _same_kind(left, right):
            records = stance_record(before, names), stance_record(after, UNCHANGED)
            for change in changed(Subject("statement", new.id, (who,)), *records):
                # Several who say the same are told of once.
                key = (change.key, change.before, change.after)
                known = told.get(key)
                told[key] = replace(change, who=(*known.who, who)) if known else change
        for at in range(max(len(left), len(right))):
            before_ = left[at] if at < len(left) else None
            after_ = right[at] if at < len(right) else None
            yield StanceChange(new.id, who, before_, after_)
    yield from told.values()


def _by_person(statement: Statement, names: Names) -> dict[str, list[Stance]]:
    found: dict[str, list[Stance]] = {}
    for stance in statement.stances:
        found.setdefault(names.people.get(stance.who, stance.who), []).append(stance)
    return found


def _unlike(
    old: list[Stance], new: list[Stance], names: Names
) -> tuple[list[Stance], list[Stance]]:
    """What is left where each stance that is in both is taken away once from each."""
    waiting: dict[object, list[Stance]] = {}
    for stance in new:
        waiting.setdefault(_value(stance, UNCHANGED), []).append(stance)
    left = []
    for stance in old:
        same = waiting.get(_value(stance, names))
        if same:
            same.pop(0)
        else:
            left.append(stance)
    remaining = {id(stance) for stances in waiting.values() for stance in stances}
    return left, [stance for stance in new if id(stance) in remaining]


def _value(stance: Stance, names: Names) -> object:
    return (stance.stance, tuple(stance_record(stance, names).items()))


def _same_kind(left: list[Stance], right: list[Stance]) -> list[tuple[Stance, Stance]]:
    """Pairs of the same kind, taken out of both lists."""
    waiting: dict[str, list[Stance]] = {}
    for after in right:
        waiting.setdefault(after.stance, []).append(after)
    pairs = [(one, waiting[one.stance].pop(0)) for one in left if waiting.get(one.stance)]
    paired = {id(stance) for pair in pairs for stance in pair}
    for stances in (left, right):
        stances[:] = [stance for stance in stances if id(stance) not in paired]
    return pairs
