"""Text → Stretch: one named stretch of the calendar, a day, a month, part of a year."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from argmap.model import date_grammar as grammar

_DAYS_IN_400_YEARS = 146097


@dataclass(frozen=True, slots=True)
class Stretch:
    """From one moment up to another, and how many months its unit has (0: it is a day).

    A moment is a month, counted from January of the year 0, and days into it.
    """

    begin: tuple[int, int]
    end: tuple[int, int]
    months: int

    @property
    def first(self) -> int:
        """The ordinal of the first day."""
        return _ordinal(self.begin)

    @property
    def last(self) -> int:
        """The ordinal of the last day."""
        return _ordinal(self.end) - 1

    def blurred(self) -> Stretch:
        """With two units more each way, as "c." says."""
        months, days = 2 * self.months, 0 if self.months else 2
        begin = (self.begin[0] - months, self.begin[1] - days)
        return Stretch(begin, (self.end[0] + months, self.end[1] + days), self.months)


def _ordinal(moment: tuple[int, int]) -> int:
    month, days = moment
    year, index = divmod(month, 12)
    if year > date.max.year:
        return date(year - 400, index + 1, 1).toordinal() + _DAYS_IN_400_YEARS + days
    return date(year, index + 1, 1).toordinal() + days


def _part(words: str, month: int, length: int) -> Stretch:
    """The part of some months that words such as "the first half of" leave of them."""
    cuts = ((which, of) for word, which, of in grammar.CUTS if word in words.lower())
    which, of = next(cuts, (0, 1))
    begin = _moment(month, length * which, of)
    return Stretch(begin, _moment(month, length * (which + 1), of), length)


def _moment(month: int, share: int, of: int) -> tuple[int, int]:
    """The moment that lies a share of some months on, a month being thirty days."""
    whole, rest = divmod(share, of)
    return month + whole, rest * 30 // of


def _day(day: str, month: str, year: str) -> Stretch | str:
    return _iso_day(year, str(_month(month)), day)


def _iso_day(year: str, month: str, day: str) -> Stretch | str:
    try:
        date(int(year), int(month), int(day))
    except ValueError:
        name = grammar.MONTHS[int(month) - 1]
        return f"{name} {year} has no day {int(day)}. Correct the day or the month."
    index = int(year) * 12 + int(month) - 1
    return Stretch((index, int(day) - 1), (index, int(day)), 0)


def _named(part: str, name: str, year: str) -> Stretch | str:
    season = dict(grammar.SEASONS).get(name.lower())
    month = int(year) * 12 + _month(season or name) - 1
    return _part(part, month, 3 if season else 1)


def _month(name: str) -> int:
    return grammar.MONTHS.index(name.capitalize()) + 1


def _winter(part: str, year: str, ending: str) -> Stretch | str:
    ending, following = ending.lstrip("-–/"), int(year) + 1
    if int(year[: max(0, len(year) - len(ending))] + ending) != following:
        return f"A winter lies in two successive years. Write winter {year}–{following}."
    return _part(part, int(year) * 12 + 11, 3)


def _decade(part: str, year: str) -> Stretch | str:
    return _part(part, int(year) * 12, 120)


def _year(part: str, year: str) -> Stretch | str:
    return _part(part, int(year) * 12, 12)


DAYS: tuple[tuple[str, Callable[..., Stretch | str]], ...] = (
    (grammar.DAY, _day),
    (grammar.ISO_DAY, _iso_day),
)
"""Each form of a day, and what its groups yield: a stretch, or a sentence on what is wrong."""

UNITS: tuple[tuple[str, Callable[..., Stretch | str]], ...] = (
    (grammar.NAMED, _named),
    (grammar.WINTER, _winter),
    (grammar.DECADE, _decade),
    (grammar.YEAR, _year),
)
"""Each form of what is longer, and what the words for a part of it and its groups yield."""
