"""ArgMap → notes and bibliographies: its sources in the words of the Chicago Manual of Style."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from argmap.citations.chicago import Bibliography, Chicago, Reading, Reference
    from argmap.citations.listings import Listed, Listing, listing, used_sources
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

_MODULES: Mapping[str, str] = {
    **dict.fromkeys(("Bibliography", "Chicago", "Reading", "Reference"), "chicago"),
    **dict.fromkeys(("Listed", "Listing", "listing", "used_sources"), "listings"),
    "references_of_stance": "references",
    "references_of_statement": "references",
    "references_of_step": "references",
    **dict.fromkeys(("Run", "Runs", "escaped", "pointed"), "runs"),
}


def __getattr__(name: str) -> Any:
    # A card needs only names and short titles, and should not wait for the rest.
    from importlib import import_module

    if name in _MODULES:
        return getattr(import_module(f"argmap.citations.{_MODULES[name]}"), name)
    raise AttributeError(f"module 'argmap.citations' has no attribute {name!r}")
