"""Two Graphs → MapDifference: what was added, removed, reworded and relinked, and what follows."""

from argmap.differences.compare import differences
from argmap.differences.values import (
    LinkChange,
    MapDifference,
    Other,
    Renamed,
    Reworded,
    StanceChange,
    Thing,
    VerdictChange,
    What,
)
from argmap.differences.wording import Piece

__all__ = [
    "LinkChange",
    "MapDifference",
    "Other",
    "Piece",
    "Renamed",
    "Reworded",
    "StanceChange",
    "Thing",
    "VerdictChange",
    "What",
    "differences",
]
