"""What is told of a comparison: sections of sentences and of tables, in words."""

from __future__ import annotations

from dataclasses import dataclass

SILENT = "–"
"""What stands in the cell of somebody to whom the text gives no stance."""


@dataclass(frozen=True, slots=True)
class GridRow:
    """A row of the grid in words."""

    statement: str
    cells: tuple[str, ...]
    """One for each of the people."""
    relation: str
    """`meet`, `part`, both, or nothing."""


@dataclass(frozen=True, slots=True)
class GridTable:
    """The rows of one topic."""

    topic: str
    people: tuple[str, ...]
    """Their short names."""
    rows: tuple[GridRow, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """A sentence, and how far below another it stands."""

    text: str
    level: int = 0


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands under it."""

    heading: str
    content: tuple[GridTable | Item, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """A whole comparison in words."""

    title: str
    subtitle: str
    sections: tuple[Section, ...]
