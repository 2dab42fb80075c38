"""Text → what a page can show: one line, no control characters, no word too long for its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from argmap.briefs.sheet import Brief, Head, Voice
from argmap.briefs.sheet import Paper as Paper
from argmap.typeface import drawable

_BREAKS = re.compile("[ \t\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")

VOICES: dict[Voice, tuple[str, str]] = {
    "own": ("“", "”"),
    "reporter": ("‘", "’"),
}
"""The marks around words, by whose they are."""

REPORTED = "as reported"
"""Said beside a passage, so that nobody takes it for the words of whoever it tells of."""

CITED = "Sources cited"
ORIGIN = "What comes from where"


def clean(words: str) -> str:
    """The words on one line, with code points in place of what cannot be shown."""
    return drawable(_BREAKS.sub(" ", words))


def imprint(head: Head) -> str:
    """Who made the map, and when."""
    makers = ", ".join(clean(author) for author in head.authors)
    made = " · ".join(filter(None, (makers, clean(head.date))))
    return f"Map: {made}" if made else ""


def all_words(brief: Brief) -> Iterator[str]:
    """Every text of a brief, in order."""
    waiting: list[object] = [brief]
    while waiting:
        value = waiting.pop()
        if isinstance(value, str):
            yield value
        elif isinstance(value, tuple):
            waiting.extend(reversed(value))
        elif is_dataclass(value):
            waiting.extend(getattr(value, field.name) for field in reversed(fields(value)))
