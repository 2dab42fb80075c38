"""Text and stretches → passages: what is quoted with what stands around it, in lines that fit."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from argmap.briefs.margins import spread
from argmap.briefs.sheet import (
    LINE_SIZE,
    LINE_WIDTH,
    Line,
    Run,
    Runs,
    Voice,
    emphasis,
    strong,
    text,
)
from argmap.quotations import Stretch, Text
from argmap.typeface import Face, drawable, wrap

_LONG_LINE = 200
"""Characters of a line that is a paragraph; in a text with such lines every line is one."""
_LONG_PARAGRAPH = 1500
"""Characters of a paragraph of which only the sentences with the quoted words are shown."""
_SHORT_GAP = 400
"""Characters between two passages that are shown rather than cut."""
_ROOM = LINE_WIDTH / 25.4 * 72
_SPACES = " \t\n\r\v\f\x85\u2028\u2029"
_BETWEEN = re.compile(r"\n[ \t\r]*(?:\n[ \t\r]*)+|\f\s*")
_LINE_BREAK = re.compile(r"\n\s*|\f\s*")
_SENTENCE = re.compile(r"(?<=[.!?])[”’\"')\]]*\d{0,3}\s+(?=[^\s\da-z])")
_PARTED = re.compile(r"[^\W\d_]-$")
_NEVER_SHOWN = "\N{SOFT HYPHEN}\N{WORD JOINER}\N{ZERO WIDTH NO-BREAK SPACE}"


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words of a text that the map quotes."""

    label: str
    """What stands beside them, such as the id of a statement."""
    stretch: Stretch


@dataclass(frozen=True, slots=True)
class Passage:
    """A part of a text without a cut."""

    paragraphs: tuple[tuple[Line, ...], ...]
    """Each with its lines, none empty."""


@dataclass(frozen=True, slots=True)
class Passages:
    """What is shown of a text, in its order."""

    passages: tuple[Passage, ...]
    begins: bool
    """Whether the text begins with the first of them."""
    ends: bool
    """Whether the text ends with the last."""


def passages(written: Text, quoted: Sequence[Quoted]) -> Passages:
    """The paragraphs, or sentences of long ones, in which quoted words stand.

    What is between two of them is shown where it is short. Quoted words are set in bold; the
    lines break so that each fits in bold as well.
    """
    words = written.searched
    paragraphs = list(_paragraphs(words))
    shown = _joined(words, _shown(words, paragraphs, quoted))
    found = tuple(
        Passage(
            tuple(
                lines
                for a, b in _overlapping(paragraphs, stretch)
                if (lines := tuple(_lines(words, Stretch(a, b), quoted)))
            )
        )
        for stretch in shown
    )
    before = words[: shown[0].start] if shown else words
    after = words[shown[-1].end :] if shown else words
    return Passages(found, not before.strip(), not after.strip())


def unmarked(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines without bold and without what stands beside them."""
    return tuple(Line(tuple(_regular(run) for run in line.runs)) for line in lines)


def _regular(run: Run) -> Run:
    return Run(run.text) if run.style == "strong" else run


def lines_of(words: str, label: str, voice: Voice) -> tuple[Line, ...]:
    """Words by themselves in lines that fit; the first has the label beside it."""
    own = voice == "own"
    broken = wrap(words, Face.REGULAR if own else Face.ITALIC, LINE_SIZE, _ROOM)
    return tuple(
        Line(text(line if own else emphasis(line)), label if n == 0 else "")
        for n, line in enumerate(broken)
    )


def _paragraphs(words: str) -> Iterator[tuple[int, int]]:
    """Where each paragraph begins and ends, without the white space around it."""
    longest = max(map(len, words.split("\n")), default=0)
    between = _LINE_BREAK if longest > _LONG_LINE else _BETWEEN
    start = 0
    for end, following in [
        *((m.start(), m.end()) for m in between.finditer(words)),
        (len(words), 0),
    ]:
        bare = words[start:end].strip()
        if bare:
            first = start + words[start:end].index(bare[0])
            yield first, first + len(bare)
        start = following


def _shown(
    words: str, paragraphs: Sequence[tuple[int, int]], quoted: Sequence[Quoted]
) -> list[Stretch]:
    """The paragraphs or sentences around each quoted stretch, in the order of the text."""
    found = []
    for each in sorted(quoted, key=lambda each: each.stretch.start):
        for start, end in _touched(paragraphs, each.stretch):
            if end - start > _LONG_PARAGRAPH:
                start, end = _sentences(words, (start, end), each.stretch)
            found.append(Stretch(start, end))
    return sorted(found, key=lambda stretch: stretch.start)


def _touched(paragraphs: Sequence[tuple[int, int]], stretch: Stretch) -> Sequence[tuple[int, int]]:
    """The paragraphs that a stretch has a part in."""
    first = max(0, bisect_right(paragraphs, stretch.start, key=lambda p: p[0]) - 1)
    last = bisect_right(paragraphs, stretch.end - 1, key=lambda p: p[0])
    return [p for p in paragraphs[first:last] if p[1] > stretch.start]


def _sentences(words: str, paragraph: tuple[int, int], stretch: Stretch) -> tuple[int, int]:
    """A stretch within a paragraph made longer to whole sentences."""
    begins = [paragraph[0], *(m.end() for m in _SENTENCE.finditer(words, *paragraph))]
    start = max(stretch.start, paragraph[0])
    end = min(stretch.end, paragraph[1])
    first = begins[bisect_right(begins, start) - 1]
    after = bisect_right(begins, end - 1)
    last = begins[after] if after < len(begins) else paragraph[1]
    return first, first + len(words[first:last].rstrip())


def _joined(words: str, shown: Sequence[Stretch]) -> list[Stretch]:
    """Stretches that overlap, or between which little is left out, as one."""
    joined: list[Stretch] = []
    for stretch in shown:
        if joined and len(words[joined[-1].end : stretch.start].strip()) <= _SHORT_GAP:
            joined[-1] = Stretch(joined[-1].start, max(joined[-1].end, stretch.end))
        else:
            joined.append(stretch)
    return joined


def _overlapping(
    paragraphs: Sequence[tuple[int, int]], stretch: Stretch
) -> Iterator[tuple[int, int]]:
    for start, end in _touched(paragraphs, stretch):
        yield max(start, stretch.start), min(end, stretch.end)


def _lines(words: str, stretch: Stretch, quoted: Sequence[Quoted]) -> Iterator[Line]:
    """A paragraph, or a part of one, in lines that fit in bold as in the regular cut."""
    near = [q for q in quoted if q.stretch.start < stretch.end and q.stretch.end > stretch.start]
    bold = _covered(near)
    beside: list[list[str]] = []
    broken: list[Runs] = []
    labels = sorted((max(q.stretch.start, stretch.start), n) for n, q in enumerate(near))
    signs = list(_signs(words, stretch))
    at = 0
    for line in wrap("".join(sign for sign, _ in signs), Face.SEMIBOLD, LINE_SIZE, _ROOM):
        while at < len(signs) and signs[at][0] == " ":
            at += 1
        cut = signs[at : at + len(line)]
        at += len(line)
        until = signs[at][1] if at < len(signs) else stretch.end
        begun = []
        while labels and labels[0][0] < until:
            begun.append(near[labels.pop(0)[1]].label)
        broken.append(_runs(cut, bold))
        beside.append(list(dict.fromkeys(begun)))
    yield from map(Line, broken, spread(beside))


def _runs(cut: Sequence[tuple[str, int]], bold: Sequence[tuple[int, int]]) -> Runs:
    """The signs of a line, those that are quoted in bold."""
    found = []
    for is_bold, several in groupby(cut, key=lambda sign: _is_within(sign[1], bold)):
        words = "".join(sign for sign, _ in several)
        found.append(strong(words) if is_bold else Run(words))
    return tuple(found)


def _covered(near: Sequence[Quoted]) -> list[tuple[int, int]]:
    """What is quoted, as stretches that do not overlap."""
    covered: list[tuple[int, int]] = []
    for start, end in sorted((q.stretch.start, q.stretch.end) for q in near):
        if covered and start <= covered[-1][1]:
            covered[-1] = (covered[-1][0], max(covered[-1][1], end))
        else:
            covered.append((start, end))
    return covered


def _is_within(place: int, stretches: Sequence[tuple[int, int]]) -> bool:
    before = bisect_right(stretches, place, key=lambda stretch: stretch[0])
    return before > 0 and place < stretches[before - 1][1]


def _signs(words: str, stretch: Stretch) -> Iterator[tuple[str, int]]:
    """What is printed, sign by sign, each with its place in the text; white space as one space."""
    spaced, at = True, stretch.start
    while at < stretch.end:
        end = at + 1
        while end < stretch.end and unicodedata.combining(words[end]):
            end += 1
        sign = words[at:end]
        if sign in _SPACES:
            # A word that is parted at the end of a line keeps its hyphen, as it stands.
            if not spaced and not (sign == "\n" and _PARTED.search(words, max(at - 2, 0), at)):
                yield " ", at
            spaced = True
        elif sign not in _NEVER_SHOWN:
            yield from ((shown, at) for shown in drawable(sign))
            spaced = False
        at = end
