"""Periods → the calendar's marks among them: where a year, a month or a day is to be named."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from argmap.model.dates import Period

Row = Literal["year", "month", "day"]
ROWS: tuple[Row, ...] = ("year", "month", "day")
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
COARSER = (1, 12, 24, 60, 120, 240, 600, 1200, 6000, 12000)
"""Units, in months, to which an axis keeps where it has no room to name single days."""
_LAST_DAY = date.max.toordinal()


@dataclass(frozen=True, slots=True)
class Name:
    """A year, month or day that is named on the axis, from the day that begins it on."""

    day: int
    row: Row
    text: str


@dataclass(frozen=True, slots=True)
class Calendar:
    """The days at which the axis may bend, in order, and what is named at them.

    Between two such days time is to scale. The last day is the first after the axis.
    """

    days: tuple[int, ...]
    names: tuple[Name, ...]


def by_days(periods: Sequence[Period]) -> Calendar:
    """Every beginning and end, and the months and years that begin while something lasts."""
    ends = _ends(periods)
    exact = {day for period in periods for day in _exact_days(period)}
    covered = _Covered(periods)
    days = set(ends)
    for day in ends[:-1]:
        for start in (_start_of(day, 1), _start_of(day, 12)):
            if start > ends[0] and covered.at(start):
                days.add(start)
    ordered = tuple(sorted(days))
    return Calendar(ordered, tuple(_names(ordered[:-1], periods, exact)))


def by_units(periods: Sequence[Period], months: int) -> Calendar:
    """The beginnings of units of so many months in which something begins or ends."""
    days: set[int] = set()
    for end in _ends(periods):
        for day in (end - 1, end):
            start = _start_of(max(1, day), months)
            days.update((start, _next_start(start, months)))
    first, last = _ends(periods)[0], _ends(periods)[-1]
    kept = sorted(days)
    begin = bisect_right(kept, first) - 1
    finish = next(at for at, day in enumerate(kept) if day >= last)
    ordered = tuple(kept[begin : finish + 1])
    names: list[Name] = []
    for day in ordered[:-1]:
        names += _unit_names(day, months, names[-1].day if names else 0)
    return Calendar(ordered, tuple(names))


def _unit_names(day: int, months: int, before: int) -> list[Name]:
    this = date.fromordinal(day)
    if months >= 12:
        return [Name(day, "year", _year(this.year, months))]
    month = Name(day, "month", MONTHS[this.month - 1])
    if before and date.fromordinal(before).year == this.year:
        return [month]
    return [Name(day, "year", str(this.year)), month]


def _year(year: int, months: int) -> str:
    return f"{year}s" if months == 120 and year % 10 == 0 else str(year)


def _ends(periods: Iterable[Period]) -> list[int]:
    """The days at which periods begin, and those after which they end, at least two if any."""
    days = {period.first for period in periods if period.first is not None}
    days |= {period.last + 1 for period in periods if period.last is not None}
    for day in tuple(days) if len(days) == 1 else ():
        start = _start_of(day, 12)
        days.add(start if start < day else _next_start(start, 12))
    return sorted(days)


def _exact_days(period: Period) -> Iterable[int]:
    """The days of the month that a date names; "late July" names none."""
    for day in (period.first, period.last):
        if day is not None:
            figure = date.fromordinal(day).day
            if re.search(rf"(?<![0-9])0?{figure}(?![0-9])", period.text):
                yield day


class _Covered:
    """What lasts over which days."""

    def __init__(self, periods: Sequence[Period]) -> None:
        ends = sorted((p.first or 0, p.last or _LAST_DAY) for p in periods)
        self._firsts = [first for first, _ in ends]
        self._furthest: list[int] = []
        furthest = -1
        for _, last in ends:
            furthest = max(furthest, last)
            self._furthest.append(furthest)

    def at(self, day: int) -> bool:
        """Whether anything lasts over a day and the one before it."""
        return self._reaches(day - 1, day)

    def within(self, first: int, last: int) -> bool:
        """Whether anything lasts over any of some days."""
        return self._reaches(last, first)

    def _reaches(self, begun: int, until: int) -> bool:
        """Whether anything that has begun by one day lasts until another."""
        before = bisect_right(self._firsts, begun)
        return before > 0 and self._furthest[before - 1] >= until


def _names(days: Sequence[int], periods: Sequence[Period], exact: set[int]) -> Iterable[Name]:
    """A year where it is first met, a month if anything is shorter than a year, a day if exact."""
    monthly = {p.first for p in periods if _shorter(p, 365)}
    year, month = 0, (0, 0)
    for day in days:
        this = date.fromordinal(day)
        if this.year != year:
            yield Name(day, "year", str(this.year))
            year = this.year
        by_month = day in exact or day in monthly or this.day > 1 or this.month > 1
        if by_month and (this.year, this.month) != month:
            yield Name(day, "month", _month(this, day in exact))
            month = this.year, this.month
        if day in exact:
            yield Name(day, "day", str(this.day))


def _shorter(period: Period, days: int) -> bool:
    if period.first is None or period.last is None:
        return False
    return period.last - period.first + 1 < days


def _month(this: date, exact: bool) -> str:
    """The month, and which third of it begins, where that is all that is known."""
    part = "" if exact else {11: "mid-", 21: "late "}.get(this.day, "")
    return part + MONTHS[this.month - 1]


def _start_of(day: int, months: int) -> int:
    this = date.fromordinal(min(day, _LAST_DAY))
    index = (this.year * 12 + this.month - 1) // months * months
    return date(index // 12, index % 12 + 1, 1).toordinal() if index >= 12 else 1


def _next_start(start: int, months: int) -> int:
    this = date.fromordinal(start)
    index = ((this.year * 12 + this.month - 1) // months + 1) * months
    if index // 12 > date.max.year:
        return _LAST_DAY + 1
    return date(index // 12, index % 12 + 1, 1).toordinal()


def gaps(calendar: Calendar, periods: Sequence[Period]) -> tuple[bool, ...]:
    """For each stretch between two days of a calendar, whether nothing lasts through any of it."""
    covered = _Covered(periods)
    return tuple(
        not covered.within(day, after - 1)
        for day, after in zip(calendar.days, calendar.days[1:], strict=False)
    )
