"""Lines of a text → those that look like notes, page numbers and heads of pages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

from argmap.quotations.text import PAGE_BREAK, Text

LONGEST = 5_000
"""Characters that an interruption may have: a page of footnotes."""
_MOST_LINES = 90
_LONGEST_HEAD = 80
_SENTENCE_ENDS = ".,;:!?…”’»\"')"

_NOTE = re.compile(
    r"\s*(?:\[?\(?\d{1,3}\]?\)?[.:]?(?=[\s\w“\"‘])|[¹²³⁰⁴-⁹]+|[*†‡§]+\s?\w|_{5,}|—{5,})"
)
_NUMBERED_HEAD = re.compile(r"\S.*\s\d{1,4}")
"""A line between blank ones with a number at its end. One with a number at its beginning looks like
a note."""
_PAGE_NUMBER = re.compile(r"\W*(?:page |p\. ?)?(?:\d{1,4}|[ivxlc]{1,8})\W*", re.I)


def lines_above(text: Text, offset: int) -> Iterator[int]:
    """Where the lines begin before which an interruption may have begun, upwards."""
    for number, line in enumerate(text.lines_before(offset)):
        if number == _MOST_LINES or offset - line > LONGEST:
            return
        yield line


def begins_here(text: Text, begin: int) -> bool:
    """Whether lines begin here as notes and heads of pages do."""
    seen = text.written[max(0, begin - 3) : begin]
    lines = text.written[begin : begin + LONGEST].splitlines()
    filled = [line for line in lines if line.strip()][:3]
    near = text.written[begin : begin + sum(len(line) + 2 for line in lines[:4])]
    if PAGE_BREAK in seen or PAGE_BREAK in near:
        return True
    if not filled:
        return False
    first, *more = filled
    if _NOTE.match(first) or _PAGE_NUMBER.fullmatch(first):
        return True
    if len(first.strip()) >= _LONGEST_HEAD:
        return False
    # A running head or foot stands beside the number of its page, or between blank lines with it.
    at = lines.index(first)
    alone = at > 0 and not any(line.strip() for line in lines[at + 1 : at + 2])
    numbered = alone and _NUMBERED_HEAD.fullmatch(first.strip()) is not None
    return numbered or any(_PAGE_NUMBER.fullmatch(line) for line in more[:2])


def lines_on(text: Text, begin: int) -> Iterator[int]:
    """Where the lines begin in which the quotation may go on: so far as notes and the head of the
    next page go, if it can be seen where they end."""
    lines = (line for line in text.lines_after(begin) if line - begin <= LONGEST)
    passed = _Passed()
    start = begin
    for line in islice(lines, _MOST_LINES):
        passed = _passing(passed, text.written[start:line])
        if passed.body:
            return
        yield line
        start = line


@dataclass(frozen=True, slots=True)
class _Passed:
    """What was seen of an interruption so far."""

    page_ended: bool = False
    heads: int = 0
    """Lines after the end of the page that look like running heads."""
    gap: bool = False
    sentence_ended: bool = False
    """Whether the last filled line ended one."""
    body: bool = False
    """Whether a line cannot be of a note or a head, and so is of the text itself."""


def _passing(passed: _Passed, line: str) -> _Passed:
    """What was seen once one more line is passed."""
    _, page_break, after = line.rpartition(PAGE_BREAK)
    page_ended = passed.page_ended or bool(page_break)
    words = (after if page_break else line).strip()
    if not words:
        return replace(passed, page_ended=page_ended, gap=True)
    if _PAGE_NUMBER.fullmatch(words):
        return replace(passed, page_ended=True, gap=False)
    ended = words[-1] in _SENTENCE_ENDS
    if _NOTE.match(words):
        return _Passed(sentence_ended=ended)
    if page_ended:
        is_head = not ended and len(words) < _LONGEST_HEAD and not passed.heads
        return _Passed(True, passed.heads + 1, body=not is_head)
    body = passed.gap and passed.sentence_ended
    return _Passed(sentence_ended=ended, body=body)
