"""A date in words → years, months and days, as reference managers want them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from argmap.model.bibliography_entries import clean, date_in_words, iso_in_words, span_in_words
from argmap.model.date_grammar import MONTHS

Day = tuple[int, ...]
"""A year; a year and a month; or a year, a month and a day."""


@dataclass(frozen=True, slots=True)
class Numbers:
    """A date in numbers: one, or the two ends of a span."""

    sides: tuple[Day, ...]
    circa: bool

    def iso(self) -> str:
        """In the form of ISO 8601 and biblatex: `1945-08-06/1945-08-09`, `1904~`."""
        mark = "~" if self.circa else ""
        return "/".join("-".join(f"{n:02}" for n in side) + mark for side in self.sides)


_DAY = re.compile(rf"(?:(?:([0-9]{{1,2}}) )?({'|'.join(MONTHS)}) )?([0-9]{{4}})")


def numbers_of(text: str) -> Numbers | None:
    """The date in numbers; None where numbers alone would not give the same words back."""
    words = iso_in_words(clean(text))
    circa = words.startswith("c. ")
    rest = words.removeprefix("c. ")
    for between in (" to ", "–"):
        sides = [_day(side) for side in rest.split(between)]
        if len(sides) > 2 or not all(sides):
            continue
        told = [date_in_words(str(number) for number in side) for side in sides]
        if span_in_words(told) == rest and not (circa and len(sides) > 1):
            return Numbers(tuple(sides), circa)
    return None


def _day(text: str) -> Day:
    found = _DAY.fullmatch(text)
    if found is None:
        return ()
    month = (MONTHS.index(found[2]) + 1,) if found[2] else ()
    day = (int(found[1]),) if found[1] else ()
    return (int(found[3]), *month, *day)
