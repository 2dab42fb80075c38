"""Font file → Face: the four cuts of Source Sans 3 that a drawing is set in."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from functools import cache
from pathlib import Path

from argmap.typeface.tables import Tables, read_tables

FAMILY = "Source Sans 3"
FALLBACK = ("Noto Sans", "Noto Sans CJK JP", "DejaVu Sans")
"""Families tried for what Source Sans lacks, before the reader's own sans-serif."""

FOLDER = Path(__file__).parent / "fonts"


@dataclass(frozen=True, slots=True)
class Cut:
    """One cut of the family: its file and how CSS calls it."""

    file: str
    weight: int
    style: str


class Face(Enum):
    """The cuts in use."""

    # Faces are keys of all that is measured; the hash of their names is a hundred times slower.
    __hash__ = object.__hash__

    REGULAR = Cut("SourceSans3-Regular.ttf", 400, "normal")
    ITALIC = Cut("SourceSans3-It.ttf", 400, "italic")
    SEMIBOLD = Cut("SourceSans3-Semibold.ttf", 600, "normal")
    BOLD = Cut("SourceSans3-Bold.ttf", 700, "normal")


@cache
def tables(face: Face) -> Tables:
    """The tables of a face's file, read once."""
    return read_tables((FOLDER / face.value.file).read_bytes())
