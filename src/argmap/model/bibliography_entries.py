"""What readers of bibliographies share: entries, problems, names, and dates in words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from argmap.model.date_grammar import MONTHS


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a bibliography: its key, and its record as a map would give it.

    A record's values are texts; `author`, `editor` and `translator` are lists of names as
    "Given Family". `families` tells, for each of these names, the part under which it is
    cited: "de Gaulle" of "Charles de Gaulle", and the whole of an institution's name.
    Lines count from 1.
    """

    key: str
    record: Mapping[str, object]
    line: int
    families: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong in a bibliography, and its cure; lines and columns count from 1.

    `key` is of the one entry that it concerns, empty where it concerns the whole file.
    """

    message: str
    cure: str
    line: int
    column: int = 1
    key: str = ""


class Name(NamedTuple):
    """A name in full, and the part under which it is cited."""

    full: str
    family: str


ARGMAP_FIELDS = ("kind", "origin", "purpose", "value", "limitation")
"""Source criticism, which argmap writes into the bibliographies that it exports, and reads."""

_KINDS = ("primary", "secondary")


def entry(key: str, line: int, texts: Mapping[str, str], names: Mapping[str, list[Name]]) -> Entry:
    """An entry without its empty fields."""
    people = {role: [name.full for name in listed] for role, listed in names.items() if listed}
    written = {field: text for field, text in texts.items() if text}
    if written.get("kind", _KINDS[0]) not in _KINDS:
        del written["kind"]
    families = {name.full: name.family for listed in names.values() for name in listed}
    return Entry(key, {**written, **people}, line, families)


_UNPRINTABLE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff]")


def clean(text: str) -> str:
    """A text on one line, without what cannot be printed."""
    return " ".join(_UNPRINTABLE.sub("", text).split())


def pages(text: str) -> str:
    """Page numbers with the dash that stands between numbers."""
    return re.sub(r"(?<=\w)\s*(?:--?|–)\s*(?=\w)", "–", clean(text))


def date_in_words(parts: Iterable[str]) -> str:
    """Year, month and day as numbers, in the words of a date; empty if they are none."""
    numbers = list(parts)[:3]
    if not numbers or not all(re.fullmatch("[0-9]{1,4}", number) for number in numbers):
        return ""
    year, *rest = (int(number) for number in numbers)
    if rest and not 1 <= rest[0] <= 12:
        return str(year)
    return " ".join(map(str, [*rest[1:], *(MONTHS[month - 1] for month in rest[:1]), year]))


def iso_in_words(text: str) -> str:
    """An ISO 8601 date or interval, as biblatex and CSL have it, in words; else the text."""
    sides = []
    for side in text.split("/"):
        match = re.fullmatch("([0-9]{4})(?:-([0-9]{2}))?(?:-([0-9]{2}))?([~?%]?)", side.strip())
        if match is None:
            return clean(text)
        words = date_in_words(part for part in match.groups()[:3] if part)
        sides.append(f"c. {words}" if match[4] else words)
    return span_in_words(sides)


def span_in_words(sides: list[str]) -> str:
    """One date, or the span from the first to the second."""
    return ("–" if all(side.isdigit() for side in sides) else " to ").join(sides[:2])
