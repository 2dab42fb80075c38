"""Raw statements → statements, their stances, and the steps that lead to them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from argmap.diagnostics import Place
from argmap.model.citations import Citation
from argmap.model.raw import (
    RawAddition,
    RawCauses,
    RawClaim,
    RawCounterfactual,
    RawEvidence,
    RawStance,
    RawStatement,
    RawStep,
)
from argmap.model.values import (
    Causes,
    Claim,
    Counterfactual,
    Evidence,
    Reading,
    Stance,
    StanceKind,
    Statement,
    Step,
    StepKind,
)

STEP_KEYS: tuple[tuple[str, StepKind], ...] = (
    ("reasons", "reason"),
    ("rebutted-by", "rebuttal"),
    ("doubted-by", "doubt"),
    ("qualified-by", "qualification"),
    ("explained-by", "explanation"),
    ("undercut-by", "undercut"),
)

_STEP_FIELDS = tuple((key, key.replace("-", "_"), kind) for key, kind in STEP_KEYS)


@dataclass(frozen=True, slots=True)
class FileContext:
    """Where a record stands, and the source that its file reads."""

    reads: str
    place: Place

    def via(self, given: str | None, cites: Iterable[Citation]) -> str:
        """In what the cited words were read: as given, else in what the file reads, unless that
        is what is cited."""
        if given:
            return given
        return "" if any(cite.source == self.reads for cite in cites) else self.reads


def statement(id: str, raw: RawStatement, context: FileContext) -> tuple[Statement, list[Step]]:
    """A statement and the steps that bear on it, undercuts after the step they strike."""
    cites = tuple(raw.cite or ())
    shared = {
        "id": id,
        "text": raw.text,
        "stances": (*_own_stances(raw, context), *_stances(raw.stances or (), context)),
        "cite": cites,
        "via": context.via(raw.via, cites),
        "quote": raw.quote or "",
        "passage": raw.passage or "",
        "hedge_words": raw.hedge_words or "",
        "when": raw.when,
        "belief_of": raw.belief_of or "",
        "stated": raw.stated != "no",
        "caveats": tuple(raw.caveats or ()),
        "topic": raw.topic or "",
        "tags": tuple(raw.tags or ()),
        "note": raw.note or "",
        "place": context.place,
    }
    return _of_kind(raw, shared), list(_steps(raw, id, {}, context))


def additions(
    into: Statement, raw: RawAddition, taken: Iterable[Step], context: FileContext
) -> tuple[Statement, list[Step]]:
    """A statement with what another map adds to it, and the added steps.

    `taken` are the steps that bear on it already; numbering goes on from them.
    """
    counts: dict[StepKind, int] = {}
    for step in taken:
        counts[step.kind] = counts.get(step.kind, 0) + 1
    joined = replace(
        into,
        stances=(*into.stances, *_stances(raw.stances or (), context)),
        caveats=tuple(dict.fromkeys((*into.caveats, *(raw.caveats or ())))),
    )
    return joined, list(_steps(raw, into.id, counts, context))


def _of_kind(raw: RawStatement, shared: dict[str, Any]) -> Statement:
    if isinstance(raw, RawClaim):
        return Claim(
            **shared,
            thesis=raw.role == "thesis",
            common_ground=raw.common_ground == "yes",
            causes=_causes(raw.causes, (*shared["place"], "causes")),
        )
    if isinstance(raw, RawEvidence):
        return Evidence(
            **shared,
            kind=raw.kind or "",
            date=raw.date,
            origin=raw.origin or "",
            purpose=raw.purpose or "",
            value=raw.value or "",
            limitation=raw.limitation or "",
        )
    assert isinstance(raw, RawCounterfactual)
    return Counterfactual(
        **shared,
        readings=tuple(_readings(raw, shared["place"])),
        then={factor: tuple(values) for factor, values in (raw.then or {}).items()},
        hedge=raw.hedge or "would",
        kind=raw.kind or "contrary-to-fact",
        keep=tuple(raw.keep or ()),
        tests=raw.tests or "",
        link=raw.link or "",
        criteria={str(name): text for name, text in (raw.criteria or {}).items()},
    )


def _causes(raw: RawCauses | None, place: Place) -> Causes | None:
    if raw is None:
        return None
    return Causes(
        by=tuple(raw.by),
        of={factor: tuple(values) for factor, values in raw.of.items()},
        together=raw.together or "unstated",
        weight=raw.weight or "unstated",
        more_than=tuple(raw.more_than or ()),
        place=place,
    )


def _readings(raw: RawCounterfactual, place: Place) -> Iterator[Reading]:
    if raw.if_ is not None:
        yield Reading("", tuple(raw.if_), (*place, "if"))
    for name, suppositions in (raw.readings or {}).items():
        yield Reading(name, tuple(suppositions), (*place, "readings", name))


def _own_stances(raw: RawStatement, context: FileContext) -> Iterator[Stance]:
    """The stances that `by` and `speaker` are short for, with the statement's own citation."""
    words: tuple[tuple[str, StanceKind], ...] = (("by", "asserts"), ("speaker", "says"))
    for key, stance in words:
        people: list[str] | None = raw.__dict__.get(key)
        if people is None:
            continue
        cites = tuple(raw.cite or ())
        for index, person in enumerate(people):
            yield Stance(
                who=person,
                stance=stance,
                only="",
                cite=cites,
                via=context.via(raw.via, cites),
                quote=raw.quote or "",
                passage=raw.passage or "",
                note="",
                place=(*context.place, key, index),
            )


def _stances(raws: Iterable[RawStance], context: FileContext) -> Iterator[Stance]:
    for index, raw in enumerate(raws):
        cites = tuple(raw.cite or ())
        yield Stance(
            who=raw.who,
            stance=raw.stance,
            only=raw.only or "",
            cite=cites,
            via=context.via(raw.via, cites),
            quote=raw.quote or "",
            passage=raw.passage or "",
            note=raw.note or "",
            place=(*context.place, "stances", index),
        )


def _steps(
    raw: RawStatement | RawAddition,
    target: str,
    counts: Mapping[StepKind, int],
    context: FileContext,
) -> Iterator[Step]:
    fields = raw.__dict__
    for key, field, kind in _STEP_FIELDS:
        # Only evidence has undercuts of its own, so that the key may be none of the record's.
        raws: list[RawStep] | None = fields.get(field)
        if raws is None:
            continue
        for index, item in enumerate(raws):
            id = item.id or f"{target}.{key}.{counts.get(kind, 0) + index + 1}"
            yield from _step(item, _Address(id, kind, target, (*context.place, key, index)))


@dataclass(frozen=True, slots=True)
class _Address:
    """What a step is besides what its own record says."""

    id: str
    kind: StepKind
    target: str
    place: Place


def _step(raw: RawStep, at: _Address) -> Iterator[Step]:
    """A step and, after it, the undercuts that strike it."""
    yield Step(
        id=at.id,
        kind=at.kind,
        premises=tuple(raw.together) if raw.from_ is None else (raw.from_,),
        target=at.target,
        warrant=raw.warrant or "",
        stated=raw.stated != "no",
        by=tuple(raw.by or ()),
        caveats=tuple(raw.caveats or ()),
        cite=tuple(raw.cite or ()),
        quote=raw.quote or "",
        note=raw.note or "",
        named=raw.id is not None,
        place=at.place,
    )
    for index, item in enumerate(raw.undercut_by or ()):
        id = item.id or f"{at.id}.undercut-by.{index + 1}"
        yield from _step(item, _Address(id, "undercut", at.id, (*at.place, "undercut-by", index)))
