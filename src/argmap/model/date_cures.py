"""Text → cure: what the writer of an unreadable date probably meant."""

import re
from collections.abc import Callable

from argmap.model.date_grammar import MONTHS

_MONTH = "|".join(MONTHS)
_ABBREVIATED = "|".join(["Sept", *(month[:3] for month in MONTHS)])

_Replacement = str | Callable[[re.Match[str]], str]


def _in_full(match: re.Match[str]) -> str:
    return next(month for month in MONTHS if month[:3] == match[1][:3].capitalize())


def _as_usual(match: re.Match[str]) -> str:
    word = match[0].lower()
    return word.capitalize() if word.capitalize() in MONTHS else word


def _month_by_number(match: re.Match[str]) -> str:
    day, month, year = match[1], int(match[2]), match[3]
    return f"{day} {MONTHS[month - 1]} {year}" if 1 <= month <= 12 else match[0]


def _padded(match: re.Match[str]) -> str:
    return f"{match[1]}-{int(match[2]):02}-{int(match[3]):02}"


def _month_of_year(match: re.Match[str]) -> str:
    month = int(match[2])
    # What ends in the next year is a span of years, as of a winter or a term: 1945/46.
    if month == (int(match[1]) + 1) % 10 ** len(match[2]):
        return f"{match[1]}–{match[2]}"
    return f"{MONTHS[month - 1]} {match[1]}" if 1 <= month <= 12 else match[0]


def _century(match: re.Match[str]) -> str:
    century = int(match[1])
    return f"{century * 100 - 99}–{century * 100}"


_REPAIRS: tuple[tuple[str, _Replacement], ...] = (
    ("[\\s\u00a0\u202f]+", " "),
    (rf"\b(?:{_MONTH}|spring|summer|autumn|fall|winter|early|mid|late)\b", _as_usual),
    (rf"\b({_ABBREVIATED})\b\.?", _in_full),
    (r"^(?:the )?(\d{1,2})(?:st|nd|rd|th)[ -]century$", _century),
    (r"\b(\d{1,2})(?:st|nd|rd|th)\b", r"\1"),
    (rf"^(?:on )?(?:the )?(\d{{1,2}}) of ({_MONTH})\b", r"\1 \2"),
    (rf"\b({_MONTH}) (\d{{1,2}}) ?(?:-|–|—|to) ?(\d{{1,2}}),? (\d{{3,4}})\b", r"\2–\3 \1 \4"),
    (rf"\b({_MONTH}) (\d{{1,2}}) ?(-|–|—| to ) ?({_MONTH}) (\d{{1,2}}),? (\d{{3,4}})\b",
     r"\2 \1 – \5 \4 \6"),
    (rf"\b({_MONTH}) (\d{{1,2}}),? (\d{{3,4}})\b", r"\2 \1 \3"),
    (r"(\w),( \d{3,4})\b", r"\1\2"),
    (r"\b(\d{3,4})[-/.](\d{1,2})[-/.](\d{1,2})\b", _padded),
    (r"\b(\d{1,2})\.(\d{1,2})\.(\d{3,4})\b", _month_by_number),
    (r"^(\d{4})[-/](\d{1,2})$", _month_of_year),
    (r"^(\d{4})/(\d{4})$", r"\1–\2"),
    (r"\b0+([1-9]\d{2})\b(?!-)", r"\1"),
    (r"(?<=\d)['’]s\b", "s"),
    (r"^(?:a\.?d\.?|c\.?e\.?) ?(?=\d)|(?<=\d) ?(?:a\.?d\.?|c\.?e\.?)$", ""),
    (r"\b(?:the )?(?:beginning|start) of ", "early "),
    (r"\b(?:the )?middle of ", "mid-"),
    (r"\b(?:the )?end of ", "late "),
    (r"\b(early|late) in ", r"\1 "),
    (r"^(?:about|around|approximately|approx\.?|roughly|ca?|~) ?(?=\w)", "c. "),
    (r"^(\d{3,4}) ?\?$", r"c. \1"),
    (r"^(?:by|till|up to|to|no later than|[-–—]) ?(?=\w)", "until "),
    (r"^(.*\w) ?(?:onwards?|[-–—])$", r"from \1 onwards"),
    (r"^from from ", "from "),
    (r"^(?:in|between) ", ""),
    (r" (?:through|till|until|and) ", " to "),
)  # fmt: skip

_HINTS = (
    (
        r"\d{3,4}[-/.](00|1[3-9]|[2-9]\d)[-/.]\d{1,2}",
        r"There is no month \1. Write the day last, 1945-08-06, or 6 August 1945.",
    ),
    (
        r"\d{3,4}[-/.]\d{1,2}[-/.](00|3[2-9]|[4-9]\d)"
        rf"|(0+|3[2-9]|[4-9]\d) (?:{_MONTH}) \d{{3,4}}",
        r"There is no day \1\2 in any month. Correct it.",
    ),
    (
        r"\d{1,2}[-/.]\d{1,2}[-/.]\d{1,4}",
        "It does not say which number is the month. Write the month as a word: 8 August 1945.",
    ),
    (r".*\d00s", "It may be a decade or a century. Write the years: 1900–1909."),
    (
        r".*\d ?b\.? ?c\.?(?: ?e\.?)?|.*\b0*[1-9]\d?",
        "Years need three or four digits, and earlier ones have no form: 8 August 1945, 753.",
    ),
    (
        rf"(?:.* )?(?:{_MONTH}|spring|summer|autumn|fall|winter)|(?:\d+ )?(?:{_MONTH})",
        "The year is missing. Write it, as in 8 August 1945 or spring 1945.",
    ),
)


def repaired(text: str) -> str:
    """The date with usual slips mended, such as "Aug. 8th, 1945"; perhaps still unreadable."""
    # No date is so long, and mending should not take long over what is none.
    if len(text) > 200:
        return text
    better = text.strip()
    for pattern, replacement in _REPAIRS:
        better = re.sub(pattern, replacement, better, flags=re.IGNORECASE | re.ASCII)
    return better


def hint(text: str) -> str:
    """A sentence on what is missing or unclear in a date, empty if nothing is known."""
    if len(text) > 200:
        return ""
    for pattern, cure in _HINTS:
        if found := re.fullmatch(pattern, text.strip(), re.IGNORECASE):
            return found.expand(cure)
    return ""
