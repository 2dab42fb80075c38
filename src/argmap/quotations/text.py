"""The text of a source → one that can be searched, each sign with its place in the file."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, islice

from argmap.document import LINE_END
from argmap.quotations.folding import LEFT_OUT, MARKUP, fold

PAGE_BREAK = "\f"
_BLOCK = 64
_MARKDOWN = re.compile(
    r"^[ \t]{0,3}(?:>[ \t]?)+|^[ \t]{0,3}#{1,6}(?=[ \t])|\*{1,3}(?=\S)|(?<=\S)\*{1,3}"
    r"|(?<!\w)_{1,3}(?=\w)|(?<=[\w.,;:!?])_{1,3}(?!\w)|\\(?=[^\w\s])|\[\^\w{1,12}\]",
    re.M,
)


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a text something stands. Lines and columns count from 1."""

    line: int
    column: int
    page: int
    """The page, counted from 1, or 0 where the text is not divided into pages."""


@dataclass(frozen=True)
class Text:
    """The text of a source, as it stands in its file."""

    source: str
    path: str
    written: str
    """Every character as it stands in the file; a PDF's pages are parted by form feeds."""

    @cached_property
    def searched(self) -> str:
        """The text without Markdown's signs, every character where it was."""
        if not self.path.lower().endswith(".md"):
            return self.written
        return _MARKDOWN.sub(lambda sign: MARKUP * len(sign[0]), self.written)

    @cached_property
    def _cuts(self) -> Sequence[int]:
        """Where blocks begin, short enough to look through one for an offset."""
        text, cuts, at = self.searched, [0], _BLOCK
        while at < len(text):
            while at < len(text) and unicodedata.combining(text[at]):
                at += 1
            cuts.append(at)
            at += _BLOCK
        return cuts

    @cached_property
    def _blocks(self) -> Sequence[str]:
        ends = (*self._cuts[1:], len(self.searched))
        return [fold(self.searched[a:b]) for a, b in zip(self._cuts, ends, strict=True)]

    @cached_property
    def _folded_cuts(self) -> Sequence[int]:
        return [0, *accumulate(map(len, self._blocks))]

    @cached_property
    def folded(self) -> str:
        """The signs that are compared."""
        return "".join(self._blocks)

    def offset(self, at: int) -> int:
        """Where in the file the sign at `at` of `folded` stands."""
        block = bisect_right(self._folded_cuts, at) - 1
        if block >= len(self._blocks):
            return len(self.searched)
        first, within = self._cuts[block], at - self._folded_cuts[block]
        last = self._cuts[block + 1] if block + 1 < len(self._cuts) else None
        written = self.searched[first:last]
        if written.isascii():
            kept = (place for place, sign in enumerate(written) if sign not in LEFT_OUT)
            return first + next(islice(kept, within, None))
        longest = range(min(_BLOCK * 2, len(self.searched) - first))
        searched = self.searched
        return first + bisect_right(
            longest, within, key=lambda length: len(fold(searched[first : first + length + 1]))
        )

    def end(self, at: int) -> int:
        """Where in the file the sign before `at` of `folded` ends, with its accents."""
        end = self.offset(at - 1) + 1
        while end < len(self.searched) and unicodedata.combining(self.searched[end]):
            end += 1
        return end

    def sign(self, offset: int) -> int:
        """How many signs of `folded` stand before an offset of the file."""
        block = bisect_right(self._cuts, offset) - 1
        return self._folded_cuts[block] + len(fold(self.searched[self._cuts[block] : offset]))

    @cached_property
    def lines(self) -> Sequence[int]:
        """Where each line begins."""
        return [0, *(found.end() for found in LINE_END.finditer(self.written))]

    @cached_property
    def _pages(self) -> Sequence[int]:
        return [found.end() for found in re.finditer(PAGE_BREAK, self.written)]

    @property
    def paged(self) -> bool:
        """Whether the file tells where its pages end."""
        return bool(self._pages) or self.path.lower().endswith(".pdf")

    def place(self, offset: int) -> Place:
        """Line, column and page of an offset."""
        line = bisect_right(self.lines, offset)
        page = bisect_right(self._pages, offset) + 1 if self.paged else 0
        return Place(line, offset - self.lines[line - 1] + 1, page)

    def lines_after(self, offset: int) -> Iterator[int]:
        """Where the lines after an offset begin, nearest first."""
        for number in range(bisect_right(self.lines, offset), len(self.lines)):
            yield self.lines[number]

    def lines_before(self, offset: int) -> Iterator[int]:
        """Where lines begin, from the one that the offset is in, upwards."""
        for number in range(bisect_left(self.lines, offset + 1) - 1, -1, -1):
            yield self.lines[number]
