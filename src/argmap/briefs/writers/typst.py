"""Brief → PDF: pages typeset by typst, fonts embedded, text selectable."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any

from argmap.briefs.sheet import (
    LINE_SIZE,
    LINE_WIDTH,
    Brief,
    Line,
    Paper,
    Picture,
    Run,
    Table,
    plain,
)
from argmap.briefs.writers.words import (
    CITED,
    ORIGIN,
    REPORTED,
    VOICES,
    all_words,
    clean,
    imprint,
)
from argmap.formats.typesetting import Typescript, TypesettingError, compiled, picture
from argmap.layout import DrawingError
from argmap.typeface import FALLBACK, FAMILY, missing
from argmap.view.words import shortened

_SOURCE = Path(__file__).with_name("sheet.typ")
_PAPERS: Mapping[Paper, str] = {"a4": "a4", "letter": "us-letter"}
_LANGUAGE = re.compile("[a-z]{2,3}")
_LONG, _LONG_IN_TABLES = 40, 16
_PIECE = 8
_WORDS_AT_THE_EDGE = 18
_OPENINGS = re.compile(r"(?<=[/.?&=_-])(?=\w)")


def typst(brief: Brief, paper: Paper) -> bytes:
    """Typeset sheets of paper one after the other, the same bytes every time.

    Raises `argmap.layout.DrawingError` where the typesetter cannot set what is written.
    """
    foreign = bool(missing(all_words(brief)))
    try:
        return compiled(Typescript(_SOURCE, _inputs(brief, paper), foreign), "pdf", 144)
    except TypesettingError as error:
        raise DrawingError(
            "These pages could not be written as PDF. Write them as HTML and print that."
        ) from error


def _inputs(brief: Brief, paper: Paper) -> dict[str, str]:
    language = _LANGUAGE.match(brief.head.language.lower())
    words = {
        "voices": VOICES,
        "reported": REPORTED,
        "cited": CITED,
        "origin": ORIGIN,
        "imprint": imprint(brief.head),
        "running": _running(brief.head.title),
        "titles": [_running(sheet.title) for sheet in brief.sheets],
    }
    return {
        "paper": _PAPERS[paper],
        "language": language[0] if language else "en",
        "families": json.dumps((FAMILY, *FALLBACK)),
        "line": json.dumps((LINE_WIDTH, LINE_SIZE)),
        "words": json.dumps(words),
        "brief": json.dumps(_data(brief, _LONG)),
    }


def _running(title: str) -> str:
    """A title for the head or the foot of a page, where it must not take the room of the text."""
    return _breakable(clean(shortened(title, _WORDS_AT_THE_EDGE)), _LONG)


def _data(value: Any, longest: int) -> Any:
    """A value of `sheet` as JSON has it; a record names its kind.

    Sheets are nested as deep as their types are, so that this comes to an end.
    """
    match value:
        case str():
            return _breakable(clean(value), longest)
        case tuple():
            return [_data(item, longest) for item in value]
        case Run():
            return (_breakable(clean(value.text), longest), value.style)
        case Picture():
            return {
                "type": "Picture",
                "caption": _data(value.caption, longest),
                "enlarged": value.enlarged,
                "drawing": picture(value.scene),
            }
        case int() | float():
            return value
        case Line():
            # The typesetter gives up on Arabic that is not kerned.
            words = _data(value.runs, longest)
            margin = _data(value.margin, longest)
            foreign = bool(missing([plain(value.runs)]))
            return {"runs": words, "margin": margin, "kerning": foreign}
    within = _LONG_IN_TABLES if isinstance(value, Table) else longest
    data = {field.name: _data(getattr(value, field.name), within) for field in fields(value)}
    return {"type": type(value).__name__, **data}


def _breakable(words: str, longest: int) -> str:
    """The words with places to break in those that are too long for a line."""
    if all(len(word) <= longest for word in words.split(" ")):
        return words
    return " ".join(_opened(word) if len(word) > longest else word for word in words.split(" "))


def _opened(word: str) -> str:
    """A long word with places to break; every sign of it stays."""
    return "\u200b".join(cut for piece in _OPENINGS.split(word) for cut in _cuts(piece))


def _cuts(piece: str) -> Iterator[str]:
    step = len(piece) if len(piece) <= 2 * _PIECE else _PIECE
    return (piece[at : at + step] for at in range(0, len(piece), step or 1))
