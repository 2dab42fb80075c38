"""Words of dates → forms: the patterns from which the reader of dates and the schema are made.

Patterns are written for Python and JavaScript alike: no flags, no named groups, no lookbehind.
Groups that capture are what a form's reader is given; `plain` drops them for embedding.
"""

import re

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)

SEASONS = (
    *(("spring", "March"), ("summer", "June"), ("autumn", "September"), ("fall", "September")),
    ("winter", "December"),
)
"""The seasons of a year, each with its first month; winter may also name both of its years."""

CUTS = (
    *(("early", 0, 3), ("mid", 1, 3), ("late", 2, 3)),
    *(("first", 0, 2), ("second", 1, 2)),
)
"""Word, which part, of how many."""


def plain(pattern: str) -> str:
    """The pattern without captures."""
    return re.sub(r"\((?!\?)", "(?:", pattern)


def either(*words: str) -> str:
    """Any of the words, with or without a capital letter."""
    return "(?:" + "|".join(f"[{w[0].upper()}{w[0].lower()}]{w[1:]}" for w in words) + ")"


# Word processors put no-break spaces into dates.
GAP = "[ \u00a0\u202f]+"
TO = f"(?:{GAP}to{GAP}|-to-|[ \u00a0\u202f]*[-–—][ \u00a0\u202f]*)"

_NUMBER = "(?:3[01]|[12][0-9]|0?[1-9])"
_YEAR = "[1-9][0-9]{2,3}"
_MONTH = "(?:" + "|".join(MONTHS) + ")"
_NAME = f"(?:{_MONTH}|{either(*(season for season, _ in SEASONS))})"
_OF = f"{GAP}(?:of{GAP})?"
_THE = f"(?:{either('the')}{GAP})?"
_THIRD = either(*(word for word, _, parts in CUTS if parts == 3))
_HALF = f"{either('first', 'second')}{GAP}half{GAP}of{GAP}{_THE}"
_SOME_PART = f"{_THE}(?:{_THIRD}(?:-|{GAP})|{_HALF})"
PART = f"(?:{_SOME_PART}|{_THE})"
_WINTER = f"{either('winter')}{_OF}"
_NEXT_YEAR = f"[-–/](?:{_YEAR}|[0-9]{{1,2}})"
# The 1900s may be a decade or a century.
_DECADE = "[1-9][0-9]?[1-9]0"

DAY = f"({_NUMBER}){GAP}({_MONTH}){_OF}({_YEAR})"
ISO_DAY = f"({_YEAR})-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
# The four of which there may be a part, such as "early" or "the first half of".
NAMED = f"({_NAME}){_OF}({_YEAR})"
WINTER = f"{_WINTER}({_YEAR})({_NEXT_YEAR})"
DECADE = f"({_DECADE})s"
YEAR = f"({_YEAR})"

_UNIT = f"(?:(?:{_NAME}{_OF})?{_YEAR}|{_WINTER}{_YEAR}{_NEXT_YEAR}|{_DECADE}s)"
POINT = f"(?:{plain(DAY)}|{plain(ISO_DAY)}|{PART}{_UNIT})"

_YEARLESS = f"(?:{_NUMBER}{GAP}{_MONTH}|{PART}{_NAME})"
RANGES = (
    # 6–9 August 1945
    (f"({_NUMBER}){TO}({_NUMBER})({GAP}{_MONTH}{GAP}{_YEAR})", r"\1\3", r"\2\3"),
    # early to mid-July 1945
    (f"({_THE}{_THIRD}){TO}({_SOME_PART})({_UNIT})", r"\1 \3", r"\2\3"),
    # 29 July – 2 August 1945, late June to mid-July 1945
    (f"({_YEARLESS}){TO}({_YEARLESS}{_OF})({_YEAR})", r"\1 \3", r"\2\3"),
    # autumn to winter 1944–45
    (f"({_YEARLESS}){TO}({PART}{_WINTER})({_YEAR})({_NEXT_YEAR})", r"\1 \3", r"\2\3\4"),
    # 1937–38, 1937–8
    (f"([1-9][0-9]?)([0-9]{{2}}){TO}([0-9]{{2}})", r"\1\2", r"\1\3"),
    (f"([1-9][0-9]{{1,2}})([0-9]){TO}([0-9])", r"\1\2", r"\1\3"),
    # 6 August 1945 to 2 September 1945
    (f"({POINT}){TO}({POINT})", r"\1", r"\2"),
)
"""Ranges, and the two points that each means: the first may borrow its ending."""

_RANGE = "(?:" + "|".join(plain(pattern) for pattern, _, _ in RANGES) + ")"
_CIRCA = f"(?:[Cc]a?\\.|{either('circa')})[ \u00a0\u202f]*"
_FROM = f"{either('from')}{GAP}"
_LIMIT = either("before", "until", "since", "after")
_ONWARDS = f"{GAP}on(?:wards?)?"

LEAD = f"(?:({_CIRCA})|({_LIMIT}|{either('from')}){GAP})?(.*)"
"""What may stand before a point or a range, and all the rest."""
ONWARDS = f"(.*?)(?:{_ONWARDS})?"

_PERIOD = "|".join(
    (
        f"(?:{_CIRCA})?{POINT}",
        f"(?:{_CIRCA}|{_FROM})?{_RANGE}",
        f"{_LIMIT}{GAP}(?:{POINT}|{_RANGE})",
        f"{_FROM}{POINT}(?:{_ONWARDS})?",
    )
)
DATE_PATTERN = f"^[ \\t\\r\\n]*(?:{_PERIOD})[ \\t\\r\\n]*$"
"""What can be read as a date, save what no calendar has and what ends before it begins."""
