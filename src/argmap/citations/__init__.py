"""ArgMap → notes and bibliographies: its sources in the words of the Chicago Manual of Style."""

from argmap.citations.chicago import Bibliography, Chicago, Reading, Reference
from argmap.citations.runs import Run, Runs, escaped, pointed

__all__ = [
    "Bibliography",
    "Chicago",
    "Reading",
    "Reference",
    "Run",
    "Runs",
    "escaped",
    "pointed",
]
