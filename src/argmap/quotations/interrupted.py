"""A piece of a quotation → where it runs across a note's number, a footnote or a page break.

The words must all be there and in order. What stands between them is either a sign in the line
that looks like the number of a note or page, or whole lines that begin as footnotes, page numbers
or running heads do. It is shown to the reader, who sees best what it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import chain

from argmap.quotations.compare import normalised, parted
from argmap.quotations.folding import Signs, fold, signs
from argmap.quotations.furniture import begins_here, lines_above, lines_on
from argmap.quotations.pieces import Piece
from argmap.quotations.search import Hit, begins_alone, ends_alone
from argmap.quotations.text import Text
from argmap.quotations.values import Interruption, Normalisation, Stretch

_MOST_INTERRUPTIONS = 12
_HEAD = 24
_MOST_STARTS = 50
_LONGEST_NUMBER = 7
_RESUMED = 24
"""Signs by which it is seen that the quotation goes on."""

_IN_LINE = re.compile(
    r"(?:(?<=[^\W\d_A-Z])|(?<=[.,;:!?…”’»\"')]))\d{1,3}(?!\w)|[¹²³⁰⁴-⁹]{1,3}|[*†‡§]{1,3}|\[\s*(?:pp?\.\s*|\^)?\d{1,4}\s*\]"
    r"|\[\^\w{1,12}\]|\{\s*(?:p\.\s*)?\d{1,4}\s*\}|\|\s*\d{1,4}\s*\||<\s*\d{1,4}\s*>"
)


@dataclass(frozen=True, slots=True)
class _Walk:
    """How far a piece was followed: signs of the text and of the piece, and what lies behind."""

    at: int
    done: int
    stretches: tuple[Stretch, ...] = ()
    normalised: frozenset[Normalisation] = frozenset()
    interruptions: tuple[Interruption, ...] = ()
    start: int = field(default=0)


def interrupted(text: Text, piece: Piece, start: int = 0) -> Iterator[Hit]:
    """The places where a piece stands with interruptions, after a sign of the folded text."""
    for at in _starts(text, piece.signs.folded, start):
        if found := _follow(text, piece, at):
            yield found


def _starts(text: Text, words: str, start: int) -> Iterator[int]:
    """Where the piece may begin: where its first words stand; or where they stand at a line's end
    or before a number, with the words after them in a line further down."""
    head = min(_HEAD, len(words) // 2)
    if not head:
        return
    yield from _occurrences(text.folded, words[:head], start)
    for found in _occurrences(text.folded, words[head : head + _HEAD], start):
        left, at = head, found
        while left and at and text.folded[at - 1] == words[left - 1]:
            left, at = left - 1, at - 1
        if left:
            yield from _ends_above(text, words[:left], at)


def _occurrences(folded: str, words: str, start: int) -> Iterator[int]:
    at = folded.find(words, start)
    for _ in range(_MOST_STARTS):
        if at < 0:
            return
        yield at
        at = folded.find(words, at + 1)


def _ends_above(text: Text, words: str, at: int) -> Iterator[int]:
    """Where these words begin, if they end before a number or a line not far above."""
    near = (at - signs for signs in range(1, _LONGEST_NUMBER + 1))
    resumed = text.offset(at)
    above = (text.sign(line) for line in lines_above(text, resumed))
    for end in chain(near, above):
        begin = end - len(words)
        if begin >= 0 and text.folded.startswith(words, begin):
            yield begin


def _follow(text: Text, piece: Piece, at: int) -> Hit | None:
    """The piece from a sign of the text on, past what interrupts it."""
    walk: _Walk | None = _Walk(at, 0, start=at)
    while walk and len(walk.interruptions) <= _MOST_INTERRUPTIONS:
        agreed = _agreed(text.folded, walk.at, piece.signs.folded, walk.done)
        if walk.done + agreed == len(piece.signs.folded):
            return _ended(text, piece, walk)
        walk = _past(text, piece.signs, walk, agreed)
    return None


def _agreed(text: str, at: int, words: str, done: int) -> int:
    """How many signs agree from there on: doubled while they do, then halved."""
    low, high = 0, min(len(words) - done, len(text) - at)
    while low < high:
        middle = min(high, max(low + 1, 2 * low)) if low else 1
        if text.startswith(words[done : done + middle], at):
            low = middle
            continue
        high = middle - 1
        while low < high:
            middle = (low + high + 1) // 2
            if text.startswith(words[done : done + middle], at):
                low = middle
            else:
                high = middle - 1
    return low


def _past(text: Text, words: Signs, walk: _Walk, agreed: int) -> _Walk | None:
    """The walk on the other side of what interrupts it, if that is what interrupts it."""
    if agreed == 0:
        return None
    ended = text.end(walk.at + agreed)
    rest = words.folded[walk.done + agreed :]
    if number := _number(text, walk.at + agreed):
        resumed = text.sign(number.end)
        if text.folded.startswith(rest[:_RESUMED], resumed):
            return _resumed(text, words, (walk, agreed, Interruption(number, True)))
    # What interrupts may begin as the quotation goes on: then the line it begins in is too far.
    for begin in _two_lines_at(text, ended):
        back = text.sign(begin)
        done = walk.done + back - walk.at
        if back <= walk.at or done >= len(words.folded) or not begins_here(text, begin):
            continue
        for line in lines_on(text, begin):
            if text.folded.startswith(words.folded[done : done + _RESUMED], text.sign(line)):
                between = Interruption(Stretch(begin, line), False)
                return _resumed(text, words, (walk, back - walk.at, between))
    return None


def _number(text: Text, at: int) -> Stretch | None:
    """The number of a note or page where the next sign of the text stands."""
    found = _IN_LINE.match(text.searched, text.offset(at))
    return Stretch(*found.span()) if found else None


def _two_lines_at(text: Text, ended: int) -> Iterator[int]:
    """Where the lines begin before which the words may have ended."""
    after = next(text.lines_after(ended), None)
    if after is not None and not fold(text.searched[ended:after]):
        yield after
    for number, line in enumerate(text.lines_before(ended)):
        if number == 2:
            return
        yield line


def _resumed(text: Text, words: Signs, at: tuple[_Walk, int, Interruption]) -> _Walk | None:
    """The walk after an interruption, unless words were parted or joined before or at it."""
    walk, agreed, between = at
    stretch = Stretch(text.offset(walk.at), text.end(walk.at + agreed))
    kinds = _kinds(text, _part(words, walk.done, walk.done + agreed), stretch)
    done = walk.done + agreed
    if kinds is None:
        return None
    resumed = text.sign(between.stretch.end)
    left = text.searched[stretch.end : between.stretch.start]
    if between.inline:
        left += text.searched[between.stretch.end : text.offset(resumed)]
    around = words.folded[done - 1] + words.folded[done]
    joined = parted(words.before[done], left, around)
    if joined is None:
        return None
    return replace(
        walk,
        at=resumed,
        done=done,
        stretches=(*walk.stretches, stretch),
        normalised=walk.normalised | kinds | joined,
        interruptions=(*walk.interruptions, between),
    )


def _ended(text: Text, piece: Piece, walk: _Walk) -> Hit | None:
    end = walk.at + len(piece.signs.folded) - walk.done
    stretch = Stretch(text.offset(walk.at), text.end(end))
    kinds = _kinds(text, _part(piece.signs, walk.done, len(piece.signs.folded)), stretch)
    stretches = (*walk.stretches, stretch)
    if kinds is None or not walk.interruptions:
        return None
    if not begins_alone(text, piece, stretches[0].start) or not ends_alone(
        text, piece, stretch.end
    ):
        return None
    return Hit(walk.start, end, stretches, walk.normalised | kinds, walk.interruptions)


def _kinds(text: Text, words: Signs, stretch: Stretch) -> frozenset[Normalisation] | None:
    there = signs(text.searched[stretch.start : stretch.end])
    return normalised(words, there) if there.folded == words.folded else None


def _part(words: Signs, start: int, end: int) -> Signs:
    """Some of the signs."""
    cut = slice(start, end)
    return Signs(words.folded[cut], words.before[cut], words.written[cut], words.starts[cut], "")
