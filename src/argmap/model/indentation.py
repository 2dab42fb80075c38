"""Document → the keys whose lines below them are not indented, the commonest slip of all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from itertools import islice, takewhile
from typing import Annotated, Any, get_args, get_origin

from argmap.diagnostics import Diagnostic, Place
from argmap.document import Content, Document
from argmap.model import codes
from argmap.model.raw import RawMap
from argmap.model.record import Record

MISSPELT = 0.9
"""So alike is a key of the format that is misspelt; ids such as `claim-1` are less so."""


@dataclass(frozen=True, slots=True)
class Slip:
    """A key under which nothing stands, and the keys below that were to stand there."""

    key: Place
    below: tuple[Place, ...]

    def told(self, document: Document) -> Diagnostic:
        """The one message for all of them."""
        message = f"The lines below are not indented under `{self.key[-1]}`."
        cure = "Indent them by two spaces."
        return codes.EMPTY_VALUE.at(document.key_span(self.key), message, cure)


def slips(document: Document) -> tuple[Slip, ...]:
    """Every empty key with those on the lines below it that belong under it."""
    found = []
    for slip in _meant(document.content):
        key = document.key_span(slip.key)
        spans = ((place, document.key_span(place)) for place in slip.below)
        below = tuple(p for p, s in spans if s.line > key.line and s.column == key.column)
        if below:
            found.append(Slip(slip.key, below))
    return tuple(found)


def _meant(content: Content) -> Iterator[Slip]:
    """Empty keys with what follows them and belongs under them, on whatever line it is."""
    waiting: list[tuple[Content, Any, Place]] = [(content, RawMap, ())]
    while waiting:
        value, kind, place = waiting.pop()
        kind = _opened(kind)
        if isinstance(value, list):
            waiting += [(item, kind, (*place, index)) for index, item in enumerate(value)]
        elif isinstance(value, dict):
            keys = list(value)
            for index, key in enumerate(keys):
                inner = _under(kind, key)
                waiting.append((value[key], inner, (*place, key)))
                if value[key] == "":
                    after = _belonging(islice(keys, index + 1, None), kind, _opened(inner))
                    yield Slip((*place, key), tuple((*place, below) for below in after))


def _belonging(keys: Iterable[str], outer: Any, inner: Any) -> list[str]:
    return list(takewhile(lambda key: _belongs(key, outer, inner), keys))


def _belongs(key: str, outer: Any, inner: Any) -> bool:
    """Whether a key of an outer type can stand only under one whose type is the inner one."""
    if _is_record(outer) and get_close_matches(key.lower(), outer.keys(), n=1, cutoff=MISSPELT):
        return False
    if _is_record(inner):
        return key in inner.keys()  # noqa: SIM118
    return _is_record(outer) and get_origin(inner) is dict


def _under(kind: Any, key: str) -> Any:
    """The type of what stands under a key, or None where that is not known."""
    if _is_record(kind):
        fields = dict(zip(kind.keys(), kind.model_fields.values(), strict=True))
        return fields[key].annotation if key in fields else None
    return get_args(kind)[1] if get_origin(kind) is dict else None


def _opened(kind: Any) -> Any:
    """The type within lists and annotations."""
    while get_origin(kind) in (Annotated, list):
        kind = get_args(kind)[0]
    return kind


def _is_record(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, Record)
