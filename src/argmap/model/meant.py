"""A word that the format does not know → the one that was meant, and where a key belongs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from argmap.diagnostics import nearest
from argmap.model.raw import (
    RawCauses,
    RawClaim,
    RawCounterfactual,
    RawEvidence,
    RawFactor,
    RawMap,
    RawModel,
    RawPerson,
    RawSource,
    RawStance,
    RawStatement,
    RawStep,
)
from argmap.model.record import Record

_MEANT: Mapping[str, tuple[str, ...]] = {
    "against": ("rebutted-by",),
    "because": ("reasons",),
    "book": ("container-title",),
    "city": ("place",),
    "false": ("no",),
    "for": ("reasons",),
    "journal": ("container-title",),
    "name": ("text", "title"),
    "number": ("issue",),
    "objections": ("rebutted-by",),
    "page": ("cite",),
    "pages": ("page", "cite"),
    "person": ("who", "by"),
    "series": ("collection-title",),
    "source": ("cite",),
    "support": ("reasons", "endorses"),
    "title": ("text", "name"),
    "true": ("yes",),
    "year": ("date",),
    # Stances.
    **dict.fromkeys(("argues", "believes", "claims", "holds", "says", "states"), ("asserts",)),
    **dict.fromkeys(("accepts", "agrees", "approves", "supports", "follows"), ("endorses",)),
    **dict.fromkeys(("contradicts", "disagrees", "disputes", "opposes"), ("denies",)),
    **dict.fromkeys(("rejects", "refutes", "rebuts"), ("denies",)),
    **dict.fromkeys(("admits", "allows", "grants"), ("concedes",)),
    **dict.fromkeys(("cites", "mentions", "quotes", "relates"), ("reports",)),
    **dict.fromkeys(("limits", "restricts"), ("qualifies",)),
    **dict.fromkeys(("abstains", "refuses"), ("declines",)),
    # The role of a claim, of a person; the kind of evidence.
    **dict.fromkeys(("main", "central", "conclusion"), ("thesis",)),
    **dict.fromkeys(("scholar", "author"), ("historian",)),
    **dict.fromkeys(("agent", "participant", "politician"), ("actor",)),
    **dict.fromkeys(("letter", "diary", "text", "written"), ("document",)),
    **dict.fromkeys(("statistics", "numbers", "figures"), ("statistic",)),
    **dict.fromkeys(("object", "artefact", "artifact"), ("material",)),
}
"""Words that people write for others which do not look like them."""

_PLACES: tuple[tuple[type[Record], str], ...] = (
    (RawMap, "the first level of the file, where lines are not indented"),
    (RawStatement, "a statement, under its id"),
    (RawStep, "a record in a list such as `reasons`: `- {from: …}` or `- {together: […]}`"),
    (RawCauses, "the record under a claim's `causes`"),
    (RawStance, "a record in the list `stances`"),
    (RawPerson, "a person's record, under `people`"),
    (RawFactor, "a factor's record, under `factors`"),
    (RawModel, "a model's record, under `models`"),
    (RawSource, "a source's record, under `sources`"),
)
_ONLY_IN: tuple[tuple[type[Record], str], ...] = (
    (RawEvidence, "evidence"),
    (RawClaim, "claims"),
    (RawCounterfactual, "counterfactuals"),
)


def meant(word: str, known: Sequence[str]) -> str:
    """The known word that was probably meant, or an empty text."""
    others = (other for other in _MEANT.get(word.lower(), ()) if other in known)
    return nearest(word.lower(), known) or next(others, "")


def suggested(word: str, known: Sequence[str]) -> str:
    """The suggestion as a sentence, or an empty text."""
    found = meant(word, known)
    return f'Did you mean "{found}"?' if found else ""


def belongs(key: str, record: type[Record]) -> str:
    """Where a key that is not one of this record's stands, as a sentence; empty if nowhere."""
    owners = [name for owner, name in _ONLY_IN if key in owner.keys()]  # noqa: SIM118
    only = bool(owners) and key not in RawStatement.keys()  # noqa: SIM118
    if only and issubclass(record, (RawStatement, RawMap)):
        return f"It belongs to {' and '.join(owners)}."
    places = (place for owner, place in _PLACES if key in owner.keys())  # noqa: SIM118
    return next((f"It belongs to {place}." for place in places), "")
