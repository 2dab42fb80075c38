"""ArgMap and texts of sources → whether each quotation stands where it is said to stand."""

from argmap.quotations.check import look_up
from argmap.quotations.collect import quotations
from argmap.quotations.library import ENDINGS, Library, open_library
from argmap.quotations.locate import locate
from argmap.quotations.text import Place, Text
from argmap.quotations.values import (
    NORMALISATIONS,
    Difference,
    Interruption,
    Key,
    Match,
    Missing,
    Nearest,
    Quotation,
    Report,
    Result,
    Status,
    Stretch,
    UnreadableError,
)

__all__ = [
    "ENDINGS",
    "NORMALISATIONS",
    "Difference",
    "Interruption",
    "Key",
    "Library",
    "Match",
    "Missing",
    "Nearest",
    "Place",
    "Quotation",
    "Report",
    "Result",
    "Status",
    "Stretch",
    "Text",
    "UnreadableError",
    "locate",
    "look_up",
    "open_library",
    "quotations",
]
