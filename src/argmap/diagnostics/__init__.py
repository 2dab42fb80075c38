"""What can be said of a map's text: a place, a sentence, a cure."""

from argmap.diagnostics.codes import Code
from argmap.diagnostics.near import did_you_mean, nearest
from argmap.diagnostics.values import (
    ArgmapError,
    Diagnostic,
    Place,
    Related,
    Severity,
    Span,
    severity_counts,
)

__all__ = [
    "ArgmapError",
    "Code",
    "Diagnostic",
    "Place",
    "Related",
    "Severity",
    "Span",
    "did_you_mean",
    "nearest",
    "severity_counts",
]
