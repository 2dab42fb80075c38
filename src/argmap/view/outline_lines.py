"""Outline → lines of plain text, each in spans that a terminal may colour."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import Literal

from argmap.view.outline import Entry, Outline, Section
from argmap.view.values import Card, LinkKind, NoteKind

Role = (
    Literal["title", "heading", "thesis", "text", "tag", "quiet", "id", "remark"]
    | LinkKind
    | NoteKind
)
"""What a span is: a step's kind for its relation words, a note's kind for its words."""

Span = tuple[Role, str]
Line = tuple[Span, ...]

_INDENT = 2
_HANG = 4
_NARROWEST = 40
"""Columns that the text of an entry keeps however deep it lies."""


def outline_text(outline: Outline, width: int = 80) -> str:
    """The outline in plain text, in lines of at most so many columns, ending in a newline."""
    lines = ("".join(text for _, text in line) for line in outline_lines(outline, width))
    return "".join(f"{line}\n" for line in lines)


def outline_lines(outline: Outline, width: int = 80) -> Iterator[Line]:
    """The outline's lines. Joined, their spans are the plain text."""
    yield from _set(("title", outline.title), 0, width)
    yield from _set(("quiet", outline.question), 0, width)
    for section in outline.sections:
        yield from _section(section, width)
    if outline.silences:
        yield ()
        yield (("heading", "What the text does not say"),)
        for silence in outline.silences:
            yield from _set(("source", silence), _INDENT, width)


def _section(section: Section, width: int) -> Iterator[Line]:
    if section.heading:
        yield ()
        yield (("heading", section.heading),)
    for entry in section.entries:
        if not entry.level:
            yield ()
        yield from _entry(entry, width)


def _entry(entry: Entry, width: int) -> Iterator[Line]:
    deepest = max(0, (width - _NARROWEST) // _INDENT)
    indent = _INDENT * min(entry.level, deepest)
    lead: list[Span] = [("quiet", " " * indent)] if indent else []
    if entry.level > deepest:
        lead.append(("quiet", f"[level {entry.level}] "))
    if entry.relation:
        colon = ":" if entry.kind else ""
        lead.append((entry.kind or "quiet", f"{entry.relation}{colon} "))
    body = indent + _HANG
    if entry.card:
        yield from _statement(entry.card, lead, (body, width))
    else:
        yield _bare(lead)
    for remark in entry.remarks:
        yield from _set(("remark", f"({remark})"), body, width)
    notes = (*(entry.card.notes if entry.card else ()), *entry.cautions)
    for note in notes:
        yield from _set((note.kind, note.words), body, width)


def _statement(card: Card, lead: list[Span], frame: tuple[int, int]) -> Iterator[Line]:
    body, width = frame
    role: Role = "thesis" if card.kind == "thesis" else "text"
    offset = sum(_columns(text) for _, text in lead)
    lines = _wrapped(card.text, width - offset, width - body)
    yield (*lead, (role, lines[0]))
    for line in lines[1:]:
        yield (("quiet", " " * body), (role, line))
    if card.kind == "elsewhere":
        yield from _set(("quiet", f"{card.tag}: [{card.id}]"), body, width)
        return
    tag = f"{card.tag}, the map-maker’s reading" if card.added else card.tag
    *told, last = _set(("tag", " · ".join((tag, *_details(card)))), body, width)
    yield from told
    id = f"[{card.id}]"
    if sum(_columns(text) for _, text in last) + 2 + _columns(id) <= width:
        yield (*last, ("id", f"  {id}"))
    else:
        yield last
        yield (("quiet", " " * body), ("id", id))


def _details(card: Card) -> Iterator[str]:
    # "Hasegawa, Racing the Enemy, p. 5" already says who holds it.
    if card.holder and not card.citation.startswith(f"{card.holder}, "):
        yield card.holder
    if card.when:
        yield card.when
    if card.citation:
        yield card.citation


def _bare(lead: list[Span]) -> Line:
    role, text = lead[-1]
    return (*lead[:-1], (role, text.rstrip()))


def _set(span: Span, indent: int, width: int) -> Iterator[Line]:
    role, text = span
    room = width - indent
    for line in _wrapped(text, room, room) if text else ():
        yield (("quiet", " " * indent), (role, line)) if indent else ((role, line),)


def _wrapped(text: str, first: int, room: int) -> list[str]:
    """Lines of at most so many columns, the first perhaps of fewer; never none."""
    lines, line, used, limit = [], "", 0, max(first, 1)
    for word in text.split(" "):
        columns = _columns(word)
        if line and used + 1 + columns > limit:
            lines.append(line)
            line, used, limit = "", 0, max(room, 1)
        line, used = (f"{line} {word}", used + 1 + columns) if line else (word, columns)
        while used > limit:
            head = _fitting(line, limit)
            lines.append(line[:head])
            line, limit = line[head:], max(room, 1)
            used = _columns(line)
    return [*lines, line]


def _fitting(word: str, limit: int) -> int:
    """How many letters of a long word fit; at least one."""
    used = 0
    for at, letter in enumerate(word):
        used += _columns(letter)
        if used > limit:
            return max(at, 1)
    return len(word)


def _columns(text: str) -> int:
    """The columns that a text takes in a terminal: two for a wide letter, none for a mark."""
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1
        for c in text
    )
