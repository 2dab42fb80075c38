"""Text → Period: dates as historians write them.

Decisions where usage differs:

* Years have three or four digits and no leading zero: 753, not 0753.
* Days are taken as written, on one calendar without a gap; Julian dates are not converted.
* Parts are cut as if every month had thirty days: early July is 1–10, mid-July 11–20, early
  1945 January to April, the late 1930s the last forty months.
* "winter 1945" is the winter that follows autumn 1945, December 1945 to February 1946;
  "winter 1944–45" names both years and leaves no doubt.
* "1905-08" is 1905 to 1908, as in "1937-38"; the month is written "August 1905".
* "c." allows two of what the date counts in each way: two years for "c. 1904", two months for
  "c. August 1945", two days for "c. 8 August 1945".
* "until 1959" includes 1959, "before 1959" does not; "since 1931" and "from 1931" include
  1931, "after 1931" does not. "until 1958–59" reaches to the end of 1959, "before 1958–59" to
  that of 1957.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache

from argmap.model import date_grammar as grammar
from argmap.model.date_cures import hint, repaired
from argmap.model.date_points import DAYS, UNITS, Stretch

__all__ = ["DATE_FORMS", "DATE_PATTERN", "Period", "date_problem", "read_period"]

DATE_FORMS = (
    "Write a date in one of these forms: 8 August 1945, 1945-08-08, August 1945, 1945, 1930s, "
    "6–9 August 1945, 29 July – 2 August 1945, late June to mid-July 1945, 1937–38, "
    "spring 1945, winter 1944–45, early 1945, the first half of July 1945, c. 1904, "
    "before 1962, until 1959, since 1931, after 1945, from 1962 onwards, from 1937 to 1941."
)

DATE_PATTERN = grammar.DATE_PATTERN

_BACKWARDS = "The period ends before it begins. Write the earlier date first."


@dataclass(frozen=True, slots=True)
class Period:
    """The days within which something lies, or through which it lasts.

    `first` and `last` belong to it and count days as `datetime.date.toordinal` does; None is
    an open end. `text` is the date as it was written.
    """

    text: str
    first: int | None
    last: int | None

    def precedes(self, other: Period) -> bool:
        """Whether this period ends before the other begins."""
        return self.last is not None and other.first is not None and self.last < other.first

    def contains(self, other: Period) -> bool:
        """Whether every day of the other period is a day of this one."""
        begins = self.first is None or (other.first is not None and self.first <= other.first)
        ends = self.last is None or (other.last is not None and other.last <= self.last)
        return begins and ends


@lru_cache(maxsize=4096)
def read_period(text: str) -> Period | None:
    """The period that a date means, or None if it cannot be read."""
    found = _read(text)
    return found if isinstance(found, Period) else None


def date_problem(text: str) -> str:
    """What is wrong with a date and what to write instead; empty if it can be read."""
    found = _read(text)
    if isinstance(found, Period):
        return ""
    better = repaired(text)
    if better != text and isinstance(_read(better), Period):
        return f"Write {better}."
    return found or hint(text) or DATE_FORMS


_Days = tuple[int | None, int | None]


def _read(text: str) -> Period | str:
    """The period, or a sentence on what is wrong, empty where the text has no known form."""
    found = _period(text.strip(" \t\r\n"))
    if isinstance(found, str):
        return found
    first, last = found
    limit = date.max.toordinal()
    if (first or 0) > limit or (last or 0) > limit:
        return "The calendar ends with the year 9999. Write an earlier date."
    if first is not None and last is not None and first > last:
        return _BACKWARDS
    return Period(text, first, last)


def _period(text: str) -> _Days | str:
    circa, word, rest = _groups(grammar.LEAD, text) or ("", "", "")
    word = word.lower()
    if word == "from":
        (begin,) = _groups(grammar.ONWARDS, rest) or ("",)
        return _range("", rest) or _open(word, _point(begin))
    if word:
        return _open(word, _point(rest) or _range("", rest))
    point = _point(rest)
    if isinstance(point, Stretch):
        return _days(circa, point, point)
    return point or _range(circa, rest)


def _point(text: str) -> Stretch | str:
    for pattern, reader in DAYS:
        if groups := _groups(pattern, text):
            return reader(*groups)
    part = _compiled(grammar.PART).match(text)
    words = part[0] if part else ""
    for pattern, reader in UNITS:
        if groups := _groups(pattern, text[len(words) :]):
            return reader(words, *groups)
    return ""


def _range(circa: str, text: str) -> _Days | str:
    if not _compiled(grammar.TO).search(text):
        return ""
    for pattern, left, right in grammar.RANGES:
        if match := _compiled(pattern).fullmatch(text):
            begin, end = _point(match.expand(left)), _point(match.expand(right))
            if isinstance(begin, str):
                return begin
            return end if isinstance(end, str) else _days(circa, begin, end)
    return ""


def _days(circa: str, begin: Stretch, end: Stretch) -> _Days:
    return (begin.blurred().first, end.blurred().last) if circa else (begin.first, end.last)


def _open(word: str, limit: Stretch | _Days | str) -> _Days | str:
    if isinstance(limit, str):
        return limit
    first, last = (limit.first, limit.last) if isinstance(limit, Stretch) else limit
    # The points of a range have two ends each, so that neither is open.
    assert first is not None
    assert last is not None
    if first > last:
        return _BACKWARDS
    ends: dict[str, _Days] = {
        "before": (None, first - 1),
        "until": (None, last),
        "since": (first, None),
        "from": (first, None),
        "after": (last + 1, None),
    }
    return ends[word]


def _groups(pattern: str, text: str) -> tuple[str, ...]:
    """What the groups of a form hold, if the whole text has that form."""
    match = _compiled(pattern).fullmatch(text)
    return match.groups(default="") if match else ()


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    # Compiled when first tried: compiling them all would take longer than reading a small map.
    return re.compile(pattern)
