"""Document → RawMap, or findings that say in plain words which shape was expected."""

from __future__ import annotations

from collections.abc import Collection, Container, Iterator, Sequence
from typing import Any, get_args

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from argmap.diagnostics import Diagnostic
from argmap.document import Document
from argmap.model import codes
from argmap.model.citations import nearer_citation
from argmap.model.indentation import slips
from argmap.model.meant import belongs, meant, suggested
from argmap.model.raw import RawMap
from argmap.model.record import Record
from argmap.model.texts import FILL_IN, NOTHING, QUOTE, named, no_text

Location = Sequence[str | int]


def shape(document: Document) -> tuple[RawMap | None, tuple[Diagnostic, ...]]:
    """Check a file's content against the format. Without a map, the findings say why."""
    if not isinstance(document.content, dict):
        message = f"A map is made of keys such as `title` and `claims`, not of {_what(document)}."
        cure = "Begin with `argmap: 1`, and `title:` on the next line."
        return None, (codes.WRONG_SHAPE.at(document.span(()), message, cure),)
    try:
        return RawMap.model_validate(document.content), ()
    except ValidationError as error:
        details = error.errors(include_url=False)
    unindented = slips(document)
    found = [slip.told(document) for slip in unindented]
    told = {place for slip in unindented for place in (slip.key, *slip.below)}
    for detail in details:
        if not _is_within(detail["loc"], told) and not _said_by_unknown_key(detail):
            found.append(_diagnostic(document, detail))
    return None, tuple(sorted(found, key=lambda d: (d.span, d.code)))


def _is_within(location: Location, places: Container[Location]) -> bool:
    """Whether a location is one of the places, or lies under one."""
    return any(tuple(location[:length]) in places for length in range(1, len(location) + 1))


def _what(document: Document) -> str:
    return "a single text" if isinstance(document.content, str) else "a list"


def _said_by_unknown_key(detail: ErrorDetails) -> bool:
    """Whether a key is missing because it is misspelt, or prose with a colon became a mapping."""
    if detail["type"] != "missing" or not isinstance(written := detail["input"], dict):
        return False
    record, key = _record_at(detail["loc"][:-1]), detail["loc"][-1]
    known = record.keys() if record else ()
    keys = [meant(word, known) for word in written if word not in known]
    is_prose = len(written) == 1 and keys == [""] and record and record.shorthand == key
    return bool(is_prose) or key in keys


def _diagnostic(document: Document, detail: ErrorDetails) -> Diagnostic:
    location, kind = detail["loc"], detail["type"]
    if kind == "argmap":
        return _refused(document, detail)
    if kind == "extra_forbidden":
        return _unknown_key(document, location)
    if kind == "missing":
        return _missing_key(document, location)
    if kind == "literal_error":
        return _wrong_word(document, detail)
    return _wrong_value(document, detail)


def _refused(document: Document, detail: ErrorDetails) -> Diagnostic:
    location, context = detail["loc"], detail["ctx"]
    code, message, hint = context["code"], context["message"], context["hint"]
    if location[-1:] == ("[key]",):
        span = document.key_span(location[:-1])
    elif context["offset"] is not None:
        span = document.point(location, str(detail["input"]).strip(), context["offset"])
    else:
        span = document.span(location)
    if code == codes.UNREADABLE_CITATION:
        near = nearer_citation(str(detail["input"]), _sources(document))
        hint = f"Did you mean {near}?" if near else hint
    if code == codes.EMPTY_VALUE:
        return _empty(document, location)
    return code.at(span, message, hint)  # type: ignore[no-any-return]


def _sources(document: Document) -> Collection[str]:
    """The ids of the file's own sources."""
    content = document.content
    sources = content.get("sources") if isinstance(content, dict) else None
    return sources if isinstance(sources, dict) else {}


def _empty(document: Document, location: Location) -> Diagnostic:
    record = _record_at(location[:-1])
    needed = bool(record and location and location[-1] in record.required())
    cure = "Fill it in." if needed else FILL_IN
    return codes.EMPTY_VALUE.at(document.span(tuple(location)), NOTHING, cure)


def _unknown_key(document: Document, location: Location) -> Diagnostic:
    key, record = str(location[-1]), _record_at(location[:-1])
    known = record.keys() if record else ()
    hint = suggested(key, known)
    if not hint and " " in key and record and record.shorthand:
        hint = QUOTE[dict]
    elif not hint and record:
        hint = belongs(key, record) or f"The keys here are {', '.join(known)}."
        if not location[:-1] and not belongs(key, record):
            hint = f"If it is an id, indent it under its kind, such as `claims`. {hint}"
    where = document.key_span(tuple(location))
    return codes.UNKNOWN_KEY.at(where, f"The format has no key `{key}` here.", hint)


def _missing_key(document: Document, location: Location) -> Diagnostic:
    key = str(location[-1])
    if location[:-1]:
        owner = _owner(location[:-1])
        where = document.key_span(tuple(location[:-1]))
        return codes.MISSING_KEY.at(where, f"`{key}` is missing{owner}.", f"Add `{key}:`.")
    cure = "Begin the file with `argmap: 1`." if key == "argmap" else f"Add `{key}:`."
    where = document.key_span((next(iter(_root_keys(document)), ""),))
    return codes.MISSING_KEY.at(where, f"The map has no `{key}`.", cure)


def _root_keys(document: Document) -> Iterator[str]:
    if isinstance(document.content, dict):
        yield from document.content


def _owner(location: Location) -> str:
    return f' in "{location[-1]}"' if isinstance(location[-1], str) else " here"


def _wrong_word(document: Document, detail: ErrorDetails) -> Diagnostic:
    location, value = detail["loc"], detail["input"]
    key_wrong = location[-1:] == ("[key]",)
    where = document.key_span(location[:-1]) if key_wrong else document.span(location)
    expected = str(detail.get("ctx", {}).get("expected", "")).replace("'", "`")
    if value == "":
        return _empty(document, location)
    if not isinstance(value, str):
        message = f"Only {expected} can stand here, not {named(value)}."
        return codes.WRONG_SHAPE.at(where, message, "Write the word alone.")
    if location == ("argmap",):
        message = f'"{value}" is no version of the format that this argmap knows.'
        return codes.WRONG_VERSION.at(where, message, "Write `argmap: 1`.")
    words = expected.replace("`", "").replace(" or ", ", ").split(", ")
    message = f'"{value}" cannot stand here, only {expected}.'
    cure = "Write one of them." if len(words) > 1 else f"Write {expected}, or leave the key out."
    return codes.WRONG_WORD.at(where, message, suggested(value, words) or cure)


def _wrong_value(document: Document, detail: ErrorDetails) -> Diagnostic:
    location, value = detail["loc"], detail["input"]
    if value == "" or detail["type"] in ("too_short", "string_too_short"):
        return _empty(document, location)
    if detail["type"] == "string_type":
        return codes.WRONG_SHAPE.at(document.span(location), *no_text(value))
    message = f"Keys, each with its value, are expected here, not {named(value)}."
    cure = "Write each on a line of its own, indented: `key: value`."
    return codes.WRONG_SHAPE.at(document.span(location), message, cure)


def _record_at(location: Location) -> type[Record] | None:
    """The kind of record at a location: the way there is walked through the types."""
    at: Any = RawMap
    for element in location:
        if isinstance(at, type) and issubclass(at, Record):
            fields = dict(zip(at.keys(), at.model_fields.values(), strict=True))
            if element in fields:
                at = _inner(fields[str(element)].annotation)
    return at if isinstance(at, type) and issubclass(at, Record) else None


def _inner(annotation: Any) -> Any:
    """The record within lists, mappings and annotations, or the annotation itself."""
    while arguments := get_args(annotation):
        annotation = next((a for a in reversed(arguments) if _has_record(a)), arguments[0])
    return annotation


def _has_record(annotation: Any) -> bool:
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return True
    return any(_has_record(argument) for argument in get_args(annotation))
