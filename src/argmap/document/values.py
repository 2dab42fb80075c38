"""A file's content with the place of every key and value."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache

from argmap.diagnostics import Place, Span

Content = str | list["Content"] | dict[str, "Content"]
"""What a file holds once read: texts, lists and mappings, and nothing else."""

Mark = int
"""A stretch of the text: its start's offset in code points times 2**32, plus its end's.

One integer, because a large map has a million of them.
"""

Marks = Mark | tuple[Mark, list["Marks"]] | tuple[Mark, dict[str, tuple[Mark, "Marks"]]]
"""The marks of a value: of a text; of a list and its items; of a mapping, its keys and values."""


LINE_END = re.compile(r"\r\n?|\n")
"""What ends a line in any editor."""


def mark(start: int, end: int) -> Mark:
    """The mark of the stretch from offset `start` up to, but not including, `end`."""
    return (start << 32) | end


@dataclass(frozen=True, slots=True)
class Document:
    """One file that could be read: its text, what it holds, and where."""

    path: str
    text: str
    content: Content
    marks: Marks

    def span(self, place: Place) -> Span:
        """Where the value at `place` (keys and indices, without the file) stands.

        Elements that are not in the text are skipped: an index into a single item that stands
        without brackets, or a key that is missing, whose container is then meant.
        """
        return self.stretch(_outer(_walk(self.marks, place)))

    def key_span(self, place: Place) -> Span:
        """Where the last key of `place` stands; the value where that is an item of a list."""
        container = _walk(self.marks, place[:-1])
        if isinstance(container, tuple) and isinstance(container[1], dict):
            entry = container[1].get(str(place[-1]))
            if entry is not None:
                return self.stretch(entry[0])
        return self.span(place)

    def point(self, place: Place, text: str, offset: int) -> Span:
        """Where a character of the text at `place` stands, `offset` code points into it.

        Where the text is folded or escaped, so that it does not stand there as it is, this is
        the whole of it.
        """
        whole = _outer(_walk(self.marks, place))
        start = self.text.find(text, whole >> 32, whole & 0xFFFFFFFF)
        if start < 0:
            return self.stretch(whole)
        return self.stretch(mark(start + offset, start + offset + 1))

    def stretch(self, stretch: Mark) -> Span:
        """A mark as lines and columns; white space at its end is left off."""
        start, end = stretch >> 32, stretch & 0xFFFFFFFF
        end = start + len(self.text[start:end].rstrip())
        return Span(self.path, *self._position(start), *self._position(max(start, end)))

    def _position(self, offset: int) -> tuple[int, int]:
        starts = _line_starts(self.text)
        line = bisect_right(starts, offset)
        return line, offset - starts[line - 1] + 1


def _outer(marks: Marks) -> Mark:
    return marks if isinstance(marks, int) else marks[0]


def _walk(marks: Marks, place: Place) -> Marks:
    for element in place:
        if isinstance(marks, int):
            break
        children = marks[1]
        if isinstance(children, dict):
            entry = children.get(str(element))
            marks = entry[1] if entry is not None else marks
        elif isinstance(element, int) and element < len(children):
            marks = children[element]
    return marks


@lru_cache(maxsize=8)
def _line_starts(text: str) -> list[int]:
    """The offset at which each line begins. Only findings ask, so it is worked out when they do."""
    return [0, *(found.end() for found in LINE_END.finditer(text))]
