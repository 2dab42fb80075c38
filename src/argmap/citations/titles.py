"""Titles → as they are printed: in italics, in quotation marks, in short."""

from __future__ import annotations

import re
from typing import Literal

from argmap.citations.runs import Runs, italic, roman
from argmap.model import Source
from argmap.model.bibliography_entries import clean

Setting = Literal["italic", "quoted", "roman"]

_DESCRIBING = frozenset(
    {
        *("cable", "circular", "conversation", "diary", "directive", "dispatch", "interrogation"),
        *("interview", "journal", "letter", "memo", "memorandum", "minutes", "note", "notes"),
        *("order", "papers", "protocol", "record", "report", "telegram", "testimony"),
        *("transcript",),
    }
)
_OF_SPEECHES = frozenset({"address", "lecture", "remarks", "speech", "talk"})
_UNPUBLISHED = frozenset({"manuscript", "personal_communication", "interview"})
_MAIN = re.compile(r"[:?!] |(?<=[^\W\d_A-Z]{3})\. ")
_ARTICLE = re.compile(r"(?:A|An|The) (?=\S)")


def describes(source: Source) -> bool:
    """Whether a title only says what sort of thing it is: "Review of …", "Letter to …"."""
    first = clean(source.title).partition(" ")[0].strip(",:;").lower()
    if source.type.startswith("review"):
        return first == "review"
    if source.type == "speech":
        return first in _OF_SPEECHES
    return source.type in _UNPUBLISHED and first in _DESCRIBING


def short_title(source: Source) -> str:
    """The title as it is cited after the first time; a review without its own goes by that word."""
    if "short-title" in source.fields:
        return clean(source.fields["short-title"])
    if source.type.startswith("review") and describes(source) and _made(source):
        return "review"
    title = clean(source.title)
    end = _MAIN.search(title)
    if end is None:
        return title
    return title[: end.start()] + title[end.start()].strip(":.")


def _made(source: Source) -> bool:
    return bool(source.authors or source.editors)


def without_article(title: str) -> str:
    """A title without the A, An or The that it begins with."""
    return _ARTICLE.sub("", title, count=1) if _ARTICLE.match(title) else title


def within_a_note(source: Source, title: str) -> str:
    """A title as it follows an author: a description begins small, all others as they are."""
    return title[:1].lower() + title[1:] if describes(source) else title


def set_title(title: str, setting: Setting) -> Runs:
    """A title in italics, in quotation marks, or as it is."""
    if setting == "italic":
        return italic(title)
    return roman(f"“{nested(clean(title))}”" if setting == "quoted" else title)


def nested(title: str) -> str:
    """A title to stand in quotation marks: those within it become single ones."""
    pieces = title.translate({0x201C: "‘", 0x201D: "’"}).split('"')
    quoted = pieces[0]
    for number, piece in enumerate(pieces[1:]):
        quoted += ("‘" if number % 2 == 0 else "’") + piece
    return quoted
