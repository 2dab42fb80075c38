"""ArgMap → notes and bibliographies: its sources in the words of the Chicago Manual of Style."""

from argmap.citations.chicago import Bibliography, Chicago, Reading, Reference
from argmap.citations.listing import Listed, Listing, listing, used_sources
from argmap.citations.references import (
    references_of_stance,
    references_of_statement,
    references_of_step,
)
from argmap.citations.runs import Run, Runs, escaped, pointed

__all__ = [
    "Bibliography",
    "Chicago",
    "Listed",
    "Listing",
    "Reading",
    "Reference",
    "Run",
    "Runs",
    "escaped",
    "listing",
    "pointed",
    "references_of_stance",
    "references_of_statement",
    "references_of_step",
    "used_sources",
]
