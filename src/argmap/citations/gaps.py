"""Source → what a bibliography misses of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from argmap.citations.facts import Facts
from argmap.citations.forms import Form

_WORDS: Mapping[str, str] = {
    "publisher|place": "the publisher",
    "date": "the date",
    "container-title": "the work in which it stands",
    "page": "the pages",
    "volume|issue": "the volume or issue",
    "archive": "the archive",
    "url|doi": "the address",
}
"""Fields, any of which will do, and what is missing where there is none."""

_WANTED: Mapping[Form, tuple[str, ...]] = {
    "book": ("publisher|place", "date"),
    "part": ("container-title", "page", "publisher|place", "date"),
    "journal": ("container-title", "volume|issue", "page", "date"),
    "news": ("date",),
    "speech": ("date",),
    "thesis": ("publisher|place", "date"),
    "archive": ("date", "archive"),
    "web": ("url|doi",),
    "entry": ("container-title",),
    "law": ("date",),
}
_UNSIGNED: frozenset[Form] = frozenset({"news", "archive", "web", "entry", "law"})
_PRINTED_IN: Mapping[str, str] = {
    **dict.fromkeys(("article-magazine", "article-newspaper"), "the newspaper or magazine"),
    **dict.fromkeys(("review", "review-book"), "the journal or paper in which it appeared"),
}
_SECOND: Mapping[str, str] = {"thesis": "the university", "journal": "the journal"}


def gaps(facts: Facts) -> tuple[str, ...]:
    """What is missing by the source's type, in words, in the order of an entry."""
    return tuple(_gaps(facts))


def _gaps(facts: Facts) -> Iterator[str]:
    source, form = facts.source, facts.form
    if not source.type:
        yield "the type of source"
    if not facts.makers and _is_signed(facts):
        yield "the author or editor" if form == "book" else "the author"
    for name in facts.makers:
        if not name.sure:
            yield f"which part of “{name.full}” is the family name"
    if source.type in _PRINTED_IN and form == "news" and not facts.text("container-title"):
        yield _PRINTED_IN[source.type]
    for fields in _WANTED[form]:
        if fields == "page" and (_is_document(facts) or _is_to_come(facts)):
            continue
        if not any(facts.text(field) for field in fields.split("|")):
            yield _name(fields, form)
    if facts.text("archive-location") and not facts.text("archive") and form != "archive":
        yield _WORDS["archive"]
    if "kind" not in source.fields:
        yield "whether it is primary or secondary"


def _is_document(facts: Facts) -> bool:
    """Whether it is a document in an edition, which needs neither author nor pages."""
    return facts.form == "part" and facts.source.type not in ("", "chapter", "paper-conference")


def _is_to_come(facts: Facts) -> bool:
    """Whether it is not printed yet, and its pages have no numbers."""
    return facts.date.lower() in ("forthcoming", "in press")


def _is_signed(facts: Facts) -> bool:
    if facts.source.type.startswith("review"):
        return True
    unsigned = facts.form in _UNSIGNED or facts.source.type in ("report", "motion_picture")
    return not unsigned and not _is_document(facts)


def _name(fields: str, form: Form) -> str:
    special = {("publisher|place", "thesis"), ("container-title", "journal")}
    return _SECOND[form] if (fields, form) in special else _WORDS[fields]
