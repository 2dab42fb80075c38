"""Records before and after → what was reworded, and what else changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from argmap.differences.records import Record, is_prose
from argmap.differences.values import Other, Reworded, What
from argmap.differences.wording import hedges_lost, pieces


@dataclass(frozen=True, slots=True)
class Subject:
    """What two records are about."""

    what: What
    id: str
    who: tuple[str, ...] = ()


def changed(subject: Subject, before: Record, after: Record) -> Iterator[Reworded | Other]:
    """Every key whose value changed, in the order of the records."""
    for key in dict.fromkeys((*before, *after)):
        was, now = before.get(key, ()), after.get(key, ())
        if was == now:
            continue
        if is_prose(key):
            yield reworded(subject, key, "".join(was), "".join(now))
        else:
            yield Other(subject.what, subject.id, key, was, now, subject.who)


def reworded(subject: Subject, key: str, before: str, after: str) -> Reworded:
    """A text before and after, word by word."""
    return Reworded(
        subject.what,
        subject.id,
        key,
        before,
        after,
        pieces(before, after),
        hedges_lost(before, after),
        hedges_lost(after, before),
        subject.who,
    )
