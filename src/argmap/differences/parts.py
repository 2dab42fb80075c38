"""Records before and after → what was reworded, and what else changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from argmap.differences.records import Record, is_prose
from argmap.differences.values import Other, Reworded, What
from argmap.differences.wording import hedges_lost, pieces
from argmap.model.dates import Period, read_period


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
        if was == now or (key in _DATES and _same_days(was, now)):
            continue
        if is_prose(key):
            yield reworded(subject, key, "".join(was), "".join(now))
        else:
            yield Other(subject.what, subject.id, key, was, now, subject.who)


_DATES = frozenset({"when", "date"})


def _same_days(was: Iterable[str], now: Iterable[str]) -> bool:
    """Whether two dates say the same in other words: 1945-08-08 and 8 August 1945."""
    before, after = read_period("".join(was)), read_period("".join(now))
    if before is None or after is None or _is_rough(before) != _is_rough(after):
        return False
    return (before.first, before.last) == (after.first, after.last)


def _is_rough(period: Period) -> bool:
    return period.text.strip().lower().startswith("c")  # c., ca., circa


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
