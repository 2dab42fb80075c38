"""Sources → CSL-JSON, as Zotero and other reference managers read it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from argmap.citations.dates import numbers_of
from argmap.citations.kinds import CSL_TYPES
from argmap.citations.names import Name, Names
from argmap.model import ArgMap, Source
from argmap.model.bibliography_entries import ARGMAP_FIELDS, clean

_FIELDS: Mapping[str, str] = {
    "short-title": "title-short",
    "container-title": "container-title",
    "collection-title": "collection-title",
    "volume": "volume",
    "issue": "issue",
    "page": "page",
    "publisher": "publisher",
    "place": "publisher-place",
    "doi": "DOI",
    "url": "URL",
    "archive": "archive",
    "archive-location": "archive_location",
    "language": "language",
    "note": "note",
}
"""The format's fields, and what CSL calls them."""


def as_csl(argmap: ArgMap, sources: Iterable[Source]) -> str:
    """The text of a CSL-JSON file, in the order of the sources."""
    names = Names(argmap.people)
    items = [_item(source, names) for source in sources]
    return json.dumps(items, ensure_ascii=False, indent=2) + "\n"


def _item(source: Source, names: Names) -> dict[str, object]:
    known = source.type in CSL_TYPES
    item: dict[str, object] = {
        "id": source.id,
        "type": source.type if known else "document",
        "title": clean(source.title),
    }
    for role, makers in (
        ("author", source.authors),
        ("editor", source.editors),
        ("translator", source.translators),
    ):
        if makers:
            item[role] = [_name(name) for name in names.of(makers, source)]
    fields = {key: clean(text) for key, text in source.fields.items()}
    item |= {csl: fields[key] for key, csl in _FIELDS.items() if key in fields}
    if date := fields.get("date"):
        item["issued"] = _date(date)
    added: dict[str, object] = {} if known else {"type": source.type}
    added |= {key: fields[key] for key in ARGMAP_FIELDS if key in fields}
    if source.caveats:
        added["caveats"] = list(source.caveats)
    if added:
        item["custom"] = {"argmap": added}
    return item


def _name(name: Name) -> dict[str, str]:
    if not name.turned:
        return {"literal": name.full}
    told = {"family": name.family, "given": name.given, "suffix": name.suffix}
    return {part: words for part, words in told.items() if words}


def _date(text: str) -> dict[str, object]:
    numbers = numbers_of(text)
    if numbers is None:
        return {"literal": text}
    parts: dict[str, object] = {"date-parts": [list(side) for side in numbers.sides]}
    return {**parts, "circa": True} if numbers.circa else parts
