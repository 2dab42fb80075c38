"""Document → RawMap, or findings that say in plain words which shape was expected."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, get_args

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from argmap.diagnostics import Diagnostic, did_you_mean
from argmap.document import Document
from argmap.model import codes
from argmap.model.raw import (
    RawClaim,
    RawCounterfactual,
    RawEvidence,
    RawMap,
    Record,
)
from argmap.model.texts import FILL_IN, named

Location = Sequence[str | int]

_ONLY_IN = (
    (RawEvidence, "evidence"),
    (RawClaim, "claims"),
    (RawCounterfactual, "counterfactuals"),
)


def shape(document: Document) -> tuple[RawMap | None, tuple[Diagnostic, ...]]:
    """Check a file's content against the format. Without a map, the findings say why."""
    if not isinstance(document.content, dict):
        message = f"A map is a mapping of keys such as `title` and `claims`, not {_what(document)}."
        cure = "Begin with `argmap: 1`, and `title:` on the next line."
        return None, (codes.WRONG_SHAPE.at(document.span(()), message, cure),)
    try:
        return RawMap.model_validate(document.content), ()
    except ValidationError as error:
        details = error.errors(include_url=False)
    found = [_diagnostic(document, detail) for detail in details]
    return None, tuple(sorted(found, key=lambda d: (d.span, d.code)))


def _what(document: Document) -> str:
    return "a single text" if isinstance(document.content, str) else "a list"


def _diagnostic(document: Document, detail: ErrorDetails) -> Diagnostic:
    location = detail["loc"]
    key_wrong = bool(location) and location[-1] == "[key]"
    if key_wrong:
        location = location[:-1]
    context = detail.get("ctx", {})
    kind = detail["type"]
    if kind == "argmap":
        code, message, hint = context["code"], context["message"], context["hint"]
        span = document.key_span(location) if key_wrong else document.span(location)
        return code.at(span, message, hint)  # type: ignore[no-any-return]
    if kind == "extra_forbidden":
        return _unknown_key(document, location)
    if kind == "missing":
        return _missing_key(document, location)
    if kind == "literal_error":
        return _wrong_word(document, location, detail)
    return _wrong_value(document, location, detail)


def _unknown_key(document: Document, location: Location) -> Diagnostic:
    key = str(location[-1])
    known = _keys_at(location[:-1])
    hint = did_you_mean(key, known)
    owners = [name for record, name in _ONLY_IN if key in _keys(record)]
    if not hint and owners and known & _keys(RawClaim) >= {"text", "stances"}:
        hint = f"It belongs to {' and '.join(owners)}."
    elif not hint and len(known) < 15:
        hint = f"The keys here are: {', '.join(sorted(known))}."
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


def _wrong_word(document: Document, location: Location, detail: ErrorDetails) -> Diagnostic:
    value, key_wrong = detail["input"], location[-1:] == ("[key]",)
    where = document.key_span(tuple(location)) if key_wrong else document.span(tuple(location))
    expected = str(detail.get("ctx", {}).get("expected", "")).replace("'", "`")
    if not isinstance(value, str):
        message = f"One of the words {expected} is expected here, not {named(value)}."
        return codes.WRONG_SHAPE.at(where, message)
    if value == "":
        return codes.EMPTY_VALUE.at(where, "Nothing stands here.", FILL_IN)
    if location == ("argmap",):
        message = f'"{value}" is no version of the format that this argmap knows.'
        return codes.WRONG_VERSION.at(where, message, "Write `argmap: 1`.")
    words = expected.replace("`", "").replace(" or ", ", ").split(", ")
    hint = did_you_mean(value, words)
    return codes.WRONG_WORD.at(where, f'"{value}" cannot stand here, only {expected}.', hint)


def _wrong_value(document: Document, location: Location, detail: ErrorDetails) -> Diagnostic:
    where, value, kind = document.span(tuple(location)), detail["input"], detail["type"]
    if value == "" or kind == "too_short":
        return codes.EMPTY_VALUE.at(where, "Nothing stands here.", FILL_IN)
    expected = {"dict_type": "A mapping of ids", "list_type": "A list"}.get(kind, "Something else")
    message = f"{expected} is expected here, not {named(value)}."
    return codes.WRONG_SHAPE.at(where, message)


def _keys(record: type[Record]) -> set[str]:
    return {str(field.alias) for field in record.model_fields.values()}


def _keys_at(location: Location) -> set[str]:
    """The keys of the record at a location: the way there is walked through the types."""
    record: Any = RawMap
    for element in location:
        if isinstance(record, type) and issubclass(record, Record):
            fields = {field.alias: field for field in record.model_fields.values()}
            if element in fields:
                record = _inner(fields[str(element)].annotation)
    return _keys(record) if isinstance(record, type) and issubclass(record, Record) else set()


def _inner(annotation: Any) -> Any:
    """The record within lists, mappings and annotations, or the annotation itself."""
    while arguments := get_args(annotation):
        annotation = next((a for a in reversed(arguments) if _has_record(a)), arguments[0])
    return annotation


def _has_record(annotation: Any) -> bool:
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return True
    return any(_has_record(argument) for argument in get_args(annotation))
