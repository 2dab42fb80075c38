"""Periods + width → Scale: which day stands where on an axis on which every date can be read.

Time is to scale where that leaves room for the name of every date. Where dates of days stand
beside years without any, the axis bends at every date instead: what lies between two dates that
follow one another is to scale, and a long time gets more room than a short one, but less than its
length. Where there are more dates than there is room for names, the axis keeps to months, years,
decades or centuries.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from math import log2

from argmap.layout.calendar import COARSER, ROWS, Calendar, Name, Row, by_days, by_units, gaps
from argmap.model.dates import Period
from argmap.typeface import Face, width

NAME_TYPES: Mapping[Row, tuple[Face, float]] = {
    "year": (Face.BOLD, 13.0),
    "month": (Face.SEMIBOLD, 12.0),
    "day": (Face.REGULAR, 12.0),
}
OPEN = 54.0
"""Room beyond the first or last date for what is open at that end."""
NAME_GAP = 10.0
NAME_INDENT = 4.0
_LEAST, _LEAST_EMPTY = 9.0, 26.0
_CUT, _CUT_EMPTY = 8.0, 4.0
"""How much closer days stand than where they have most room before the axis is broken there."""


@dataclass(frozen=True, slots=True)
class Scale:
    """Where the days of some periods stand, from 0 to `width` pixels."""

    calendar: Calendar
    places: tuple[float, ...]
    """For each day of the calendar."""
    width: float
    to_scale: bool
    cuts: tuple[float, ...]
    """Where the axis is broken, since much time has little room."""

    def at(self, day: int) -> float:
        """Where a day begins."""
        days, places = self.calendar.days, self.places
        before = min(max(bisect_right(days, day) - 1, 0), len(days) - 2)
        share = (day - days[before]) / (days[before + 1] - days[before])
        return places[before] + share * (places[before + 1] - places[before])

    def is_single(self, day: int) -> bool:
        """Whether a day has a stretch of the axis of its own."""
        index = bisect_right(self.calendar.days, day)
        following = self.calendar.days[index : index + 1]
        return following == (day + 1,) and self.calendar.days[index - 1] == day

    def middle(self, day: int) -> float:
        """Where the middle of a day is."""
        return (self.at(day) + self.at(day + 1)) / 2

    def reach(self, period: Period) -> tuple[float, float]:
        """From where to where a period lasts; an open end lies at the end of the axis."""
        begin = 0.0 if period.first is None else self.at(period.first)
        end = self.width if period.last is None else self.at(period.last + 1)
        return begin, end


def scale_of(periods: Sequence[Period], whole: float) -> Scale:
    """The scale that names the dates of some periods as exactly as a width allows."""
    left = OPEN if any(period.first is None for period in periods) else 0.0
    right = OPEN if any(period.last is None for period in periods) else 0.0
    room = whole - left - right
    if all(period.first is None and period.last is None for period in periods):
        return Scale(Calendar((), ()), (), whole, True, ())
    for calendar in _calendars(periods):
        widths = _to_scale(calendar, room)
        to_scale = _has_room(calendar, widths)
        if not to_scale:
            widths = _bent(calendar, periods, room)
        if sum(widths) <= room + 0.01:
            break
    if sum(widths) < room + 0.01:
        widths[-1] = room - sum(widths[:-1])
    places = tuple(accumulate(widths, initial=left))
    cuts = () if to_scale else _cuts(calendar, places, gaps(calendar, periods))
    return Scale(calendar, places, max(whole, round(places[-1] + right, 3)), to_scale, cuts)


def _calendars(periods: Sequence[Period]) -> Iterator[Calendar]:
    yield by_days(periods)
    for months in COARSER:
        yield by_units(periods, months)


def _lengths(calendar: Calendar) -> list[int]:
    return [b - a for a, b in zip(calendar.days, calendar.days[1:], strict=False)]


def _to_scale(calendar: Calendar, room: float) -> list[float]:
    lengths = _lengths(calendar)
    return [length * room / sum(lengths) for length in lengths]


def _has_room(calendar: Calendar, widths: Sequence[float]) -> bool:
    missing = any(lack > 0.01 for _, _, lack in _lacks(calendar, list(widths)))
    return not missing and min(widths) >= _LEAST


def _lacks(calendar: Calendar, widths: list[float]) -> Iterator[tuple[int, int, float]]:
    """The stretches from each name to the next of its row, and what room they lack for it.

    Follows what is added to the widths meanwhile.
    """
    at = {day: index for index, day in enumerate(calendar.days)}
    for row in reversed(ROWS):
        names = [name for name in calendar.names if name.row == row]
        for index, name in enumerate(names):
            start = at[name.day]
            following = index + 1 < len(names)
            end = at[names[index + 1].day] if following else len(widths)
            yield start, end, name_room(name) - sum(widths[start:end])


def name_room(name: Name) -> float:
    """The room that a name takes from its mark on."""
    face, size = NAME_TYPES[name.row]
    return NAME_INDENT + width(name.text, face, size) + NAME_GAP


def _bent(calendar: Calendar, periods: Sequence[Period], room: float) -> list[float]:
    """Room for every name, and the rest shared out by lengths and by what begins where."""
    empty = gaps(calendar, periods)
    widths = [_LEAST_EMPTY if gap else _LEAST for gap in empty]
    for start, end, lack in _lacks(calendar, widths):
        if lack > 0:
            widths[start:end] = [w + lack / (end - start) for w in widths[start:end]]
    shares = [
        (0.2 if gap else 0.6) * log2(1 + length) + begun
        for gap, length, begun in zip(
            empty, _lengths(calendar), _beginning(calendar, periods), strict=True
        )
    ]
    rest = max(0.0, room - sum(widths)) / sum(shares)
    return [w + rest * share for w, share in zip(widths, shares, strict=True)]


def _beginning(calendar: Calendar, periods: Sequence[Period]) -> list[float]:
    counts = [0] * (len(calendar.days) - 1)
    for period in periods:
        if period.first is not None:
            counts[min(bisect_right(calendar.days, period.first), len(counts)) - 1] += 1
    return [3 * count**0.75 for count in counts]


def _cuts(calendar: Calendar, places: Sequence[float], empty: Sequence[bool]) -> tuple[float, ...]:
    """The middles of stretches that are empty, or in which days are far closer than elsewhere.

    Between one name and the next only the closest is marked.
    """
    lengths = _lengths(calendar)
    widths = [b - a for a, b in pairwise(places)]
    closeness = [length / w for length, w in zip(lengths, widths, strict=True)]
    finest = min(closeness)
    named = sorted({name.day for name in calendar.names})
    found: dict[int, int] = {}
    for index, close in enumerate(closeness):
        if close > finest * (_CUT_EMPTY if empty[index] else _CUT):
            after = bisect_right(named, calendar.days[index])
            if after not in found or close > closeness[found[after]]:
                found[after] = index
    return tuple(places[index] + widths[index] / 2 for index in found.values())
