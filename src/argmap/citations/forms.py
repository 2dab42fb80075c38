"""Source → the form that its citation takes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from argmap.citations.titles import Setting, describes
from argmap.model import Source

Form = Literal[
    "book", "part", "journal", "news", "speech", "thesis", "archive", "web", "entry", "law"
]
"""A book or what is published like one; a part of a book; an article in a journal; what is cited
by its date (newspapers, magazines, broadcasts, reviews, interviews); a speech; a thesis; what an
archive keeps; a page of the web; an article of a reference work; a treaty, law or case."""

_FORMS: Mapping[str, Form] = {
    **dict.fromkeys(("book", "classic", "pamphlet", "report", "software", "dataset"), "book"),
    "motion_picture": "book",
    **dict.fromkeys(("chapter",), "part"),
    **dict.fromkeys(("article-journal",), "journal"),
    **dict.fromkeys(("article-magazine", "article-newspaper", "broadcast"), "news"),
    "post-weblog": "news",
    **dict.fromkeys(("performance", "speech"), "speech"),
    "thesis": "thesis",
    **dict.fromkeys(("webpage", "post"), "web"),
    **dict.fromkeys(("entry", "entry-dictionary", "entry-encyclopedia"), "entry"),
    **dict.fromkeys(("bill", "hearing", "legal_case", "legislation", "patent"), "law"),
    **dict.fromkeys(("regulation", "treaty"), "law"),
}
_LOOSE = frozenset({"review", "review-book", "interview"})
_UPRIGHT = frozenset({"law", "personal_communication"})


def form_of(source: Source) -> Form:
    """The form of a source's citations, by its type, else by what is told of it."""
    fields = source.fields
    contained = "container-title" in fields
    if source.type == "paper-conference" and not contained:
        return "speech"
    if source.type in _FORMS:
        return _FORMS[source.type]
    if contained and ("volume" in fields or "issue" in fields) and not source.editors:
        return "journal"
    if source.type in _LOOSE:
        return "archive" if "archive" in fields and not contained else "news"
    if contained:
        return "part"
    if source.type in ("manuscript", "personal_communication") or "archive" in fields:
        return "archive"
    if "url" in fields and not {"publisher", "place"} & fields.keys() and not source.editors:
        return "web"
    return "book"


def setting_of(source: Source) -> Setting:
    """How the title of a source is set."""
    form = form_of(source)
    if form in _UPRIGHT or source.type in _UPRIGHT or describes(source):
        return "roman"
    if form == "archive" and not source.authors:
        return "roman"
    if form == "book" or (source.type == "broadcast" and "container-title" not in source.fields):
        return "italic"
    return "quoted"
