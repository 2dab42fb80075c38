"""CSL-JSON → entries of a bibliography."""

import json
import re
from collections.abc import Iterator

from argmap.model.bibliography_entries import (
    ARGMAP_FIELDS,
    Entry,
    Name,
    Problem,
    clean,
    date_in_words,
    entry,
    iso_in_words,
    pages,
    span_in_words,
)

_FIELDS = (
    ("type", ("type",)),
    ("title", ("title",)),
    ("short-title", ("title-short", "shortTitle", "short-title")),
    ("container-title", ("container-title",)),
    ("collection-title", ("collection-title",)),
    ("volume", ("volume",)),
    ("issue", ("issue", "number")),
    ("page", ("page",)),
    ("publisher", ("publisher",)),
    ("place", ("publisher-place", "event-place")),
    ("doi", ("DOI",)),
    ("url", ("URL",)),
    ("archive", ("archive",)),
    ("archive-location", ("archive_location", "archive-location")),
    ("language", ("language",)),
    ("note", ("note",)),
)
_ROLES = ("author", "editor", "translator")
_SEASONS = {"1": "spring", "2": "summer", "3": "autumn", "4": "winter"}
_MARKUP = re.compile(r"</?(?:i|b|sc|sub|sup|span)(?: [^<>]*)?>")
_CURE = "Export the bibliography again, as CSL JSON."


def read_csl(text: str) -> tuple[list[Entry], list[Problem]]:
    """The entries of a CSL-JSON array, up to the first place that is not JSON."""
    entries: list[Entry] = []
    problems: list[Problem] = []
    for item, line in _items(text, problems):
        if not isinstance(item, dict):
            problems.append(Problem("Something that is no entry stands here.", _CURE, line))
            continue
        names = {role: _names(item.get(role)) for role in _ROLES}
        entries.append(entry(_text(item.get("id")), line, _texts(item), names))
    return entries, problems


def _items(text: str, problems: list[Problem]) -> Iterator[tuple[object, int]]:
    """Each item of the array with its line; a fault ends them and is added to the problems."""
    # Numbers stay as they are written: 7 and 07 are two volumes.
    decoder = json.JSONDecoder(parse_int=str, parse_float=str, parse_constant=str)
    line, counted, at = 1, 0, _after_space(text, 0)
    if text[at : at + 1] != "[":
        problems.append(Problem("The bibliography is not a list of entries.", _CURE, 1))
        return
    at = _after_space(text, at + 1)
    if text[at : at + 1] == "]":
        return
    while True:
        line, counted = line + text.count("\n", counted, at), at
        try:
            item, at = decoder.raw_decode(text, at)
        except json.JSONDecodeError as error:
            problems.append(_fault(text, error.pos))
            return
        except RecursionError:
            problems.append(Problem("An entry is nested too deeply.", _CURE, line))
            return
        yield item, line
        at = _after_space(text, at)
        if text[at : at + 1] != ",":
            break
        at = _after_space(text, at + 1)
    end = _after_space(text, at + 1) if text[at : at + 1] == "]" else at
    if end < len(text) or end == at:
        problems.append(_fault(text, end))


def _after_space(text: str, at: int) -> int:
    while text[at : at + 1] in (" ", "\t", "\r", "\n"):
        at += 1
    return at


def _fault(text: str, at: int) -> Problem:
    line, column = text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
    return Problem("The bibliography is not well-formed JSON here.", _CURE, line, column)


def _texts(item: dict[str, object]) -> dict[str, str]:
    texts = {
        name: next(filter(None, (_text(item.get(key)) for key in keys)), "")
        for name, keys in _FIELDS
    }
    return {
        **texts,
        **_of_argmap(item.get("custom")),
        "page": pages(texts["page"]),
        "date": _date(item.get("issued")),
    }


def _of_argmap(custom: object) -> dict[str, str]:
    """What argmap itself adds to the entries that it exports."""
    added = custom.get("argmap") if isinstance(custom, dict) else None
    known = {key: _text(added.get(key)) for key in ARGMAP_FIELDS} if isinstance(added, dict) else {}
    own_type = _text(added.get("type")) if isinstance(added, dict) else ""
    return {**known, "type": own_type} if own_type else known


def _text(value: object) -> str:
    """A text without markup; records from Crossref have lists of one."""
    first = value[0] if isinstance(value, list) and value else value
    return clean(_MARKUP.sub("", first)) if isinstance(first, str) else ""


def _names(value: object) -> list[Name]:
    names = (_name(item) for item in value) if isinstance(value, list) else iter(())
    return [name for name in names if name.full]


def _name(item: object) -> Name:
    if not isinstance(item, dict):
        return Name(_text(item), _text(item))
    literal = _text(item.get("literal"))
    if literal:
        return Name(literal, literal)
    family = _joined(item, "non-dropping-particle", "family")
    full = [_joined(item, "given", "dropping-particle"), family, _joined(item, "suffix")]
    return Name(" ".join(filter(None, full)), family or full[0])


def _joined(item: dict[str, object], *keys: str) -> str:
    return " ".join(filter(None, (_text(item.get(key)) for key in keys)))


def _date(value: object) -> str:
    if not isinstance(value, dict):
        return iso_in_words(_text(value))
    literal = _text(value.get("literal")) or iso_in_words(_text(value.get("raw")))
    listed = value.get("date-parts")
    sides = [
        date_in_words(_text(part) for part in side)
        for side in (listed if isinstance(listed, list) else ())
        if isinstance(side, list)
    ]
    words = span_in_words([side for side in sides if side]) or literal
    season = _text(value.get("season"))
    if season and words.isdigit():
        words = f"{_SEASONS.get(season, season)} {words}"
    return f"c. {words}" if words and value.get("circa") not in (None, False, "0", "") else words
