"""A comparison in words → lines no wider than the page, or Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from argmap.view.columns import longest_word, table_lines, wrapped
from argmap.view.comparison_values import SILENT, GridTable, Item, Told
from argmap.view.words import one_line

Line = tuple[str, str]
"""What part a line has in the whole, and its text."""

INDENT = "  "
STATEMENT_COLUMNS = 30
PERSON_COLUMNS = 14
"""A grid is a table where this, or their longest words, leave room for everybody, else a list."""
MOST_COLUMNS = 8
"""So many people are side by side in a table of Markdown."""


def comparison_lines(told: Told, width: int) -> Iterator[Line]:
    """The whole comparison for a terminal."""
    yield from (("title", line) for line in wrapped(told.title, width))
    yield from (("", line) for line in wrapped(told.subtitle, width))
    for section in told.sections:
        yield "", ""
        yield from (("heading", line) for line in wrapped(section.heading, width))
        for before, part in pairwise((None, *section.content)):
            if _set_apart(before, part):
                yield "", ""
            if isinstance(part, GridTable):
                yield from _grid_lines(part, width)
            elif part is not None:
                yield from (("", line) for line in _item_lines(part, width))


def _set_apart(before: GridTable | Item | None, part: GridTable | Item | None) -> bool:
    """Whether a blank line stands between: before a grid, save under a heading, and after it."""
    return before is not None and GridTable in (type(before), type(part))


def _item_lines(item: Item, width: int) -> list[str]:
    return wrapped(one_line(item.text), width, INDENT * item.level, INDENT)


def _grid_lines(table: GridTable, width: int) -> Iterator[Line]:
    if table.topic:
        yield from (("thesis", line) for line in wrapped(table.topic, width))
    if _room(table) <= width:
        yield from table_lines(_head(table), _cells(table), width)
    else:
        for text, level in _listed(table):
            yield from (("", line) for line in wrapped(text, width, INDENT * level, INDENT))


def _room(table: GridTable) -> int:
    columns = zip(table.people, *(row.cells for row in table.rows), strict=True)
    return STATEMENT_COLUMNS + sum(max(PERSON_COLUMNS, longest_word(c) + 2) for c in columns)


def _head(table: GridTable) -> tuple[str, ...]:
    return ("statement", *table.people, "they")


def _cells(table: GridTable) -> list[tuple[str, ...]]:
    return [(row.statement, *row.cells, row.relation) for row in table.rows]


def _listed(table: GridTable) -> Iterator[tuple[str, int]]:
    """The rows one below the other, each with those who are not silent on it."""
    for row in table.rows:
        yield row.statement + (f" – they {row.relation}" if row.relation else ""), 0
        for person, cell in zip(table.people, row.cells, strict=True):
            if cell != SILENT:
                yield f"{person}: {cell}", 1


def comparison_markdown(told: Told) -> str:
    """The whole comparison as a page of Markdown with tables."""
    return "\n".join(_markdown(told)) + "\n"


def _markdown(told: Told) -> Iterator[str]:
    yield f"# {escaped(told.title)}"
    yield ""
    yield escaped(told.subtitle)
    for section in told.sections:
        yield ""
        yield f"## {escaped(section.heading)}"
        yield ""
        for before, part in pairwise((None, *section.content)):
            if _set_apart(before, part):
                yield ""
            if isinstance(part, GridTable):
                yield from _grid_markdown(part)
            elif part is not None:
                yield f"{INDENT * part.level}- {escaped(part.text)}"


def _grid_markdown(table: GridTable) -> Iterator[str]:
    if table.topic:
        yield f"### {escaped(table.topic)}"
        yield ""
    if len(table.people) <= MOST_COLUMNS:
        yield _table_row(_head(table))
        yield f"|{' --- |' * (len(table.people) + 2)}"
        yield from (_table_row(cells) for cells in _cells(table))
    else:
        yield from (f"{INDENT * level}- {escaped(text)}" for text, level in _listed(table))


def _table_row(cells: tuple[str, ...]) -> str:
    return f"| {' | '.join(map(escaped, cells))} |"


def escaped(text: str) -> str:
    """A text on one line that Markdown prints as it stands."""
    line = one_line(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    line = re.sub(r"([\\`*_\[\]|#~$!^{}])", r"\\\1", line)
    return re.sub(r"^([-+=]|\d+(?=[.)]))", r"\\\1" if line[:1] in "-+=" else r"\1\\", line)
