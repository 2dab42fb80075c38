"""MapDifference → JSON, as `docs/diff.md` documents it."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.cli.verdicts_json import Json, standing_json
from argmap.differences import (
    LinkChange,
    MapDifference,
    Other,
    Renamed,
    Reworded,
    StanceChange,
    Thing,
    VerdictChange,
)
from argmap.differences.matching import REMOVED
from argmap.model import Stance, Step


def difference_json(difference: MapDifference) -> Json:
    """Everything that differs, by kind of change."""
    steps = difference.steps
    return {
        "added": [_thing(thing) for thing in difference.added]
        + [{"what": "step", **_step(one.after)} for one in steps if one.after and not one.before],
        "removed": [_thing(thing) for thing in difference.removed]
        + [{"what": "step", **_step(one.before)} for one in steps if one.before and not one.after],
        "reworded": [_reworded(one) for one in difference.reworded],
        "renamed": [_renamed(one) for one in difference.renamed],
        "relinked": [_link(one) for one in steps if one.before and one.after],
        "stances": [_stances(one) for one in difference.stances],
        "other": [_other(one) for one in difference.other],
        "verdicts": [_verdict(one) for one in difference.verdicts],
        "unchanged_theses": list(difference.unchanged_theses),
    }


def _thing(thing: Thing) -> Json:
    return {"what": thing.what, "id": thing.id, "text": thing.text}


def _renamed(renamed: Renamed) -> Json:
    return {
        "what": renamed.what,
        "before": renamed.before,
        "after": renamed.after,
        "matched_by": "words" if renamed.by_words else "text",
    }


def _reworded(change: Reworded) -> Json:
    return {
        "what": change.what,
        "id": change.id,
        "key": change.key,
        "who": list(change.who),
        "before": change.before,
        "after": change.after,
        "words": [{piece.kind: piece.text} for piece in change.words],
        "hedges_lost": list(change.hedges_lost),
        "hedges_gained": list(change.hedges_gained),
    }


def _step(step: Step) -> Json:
    return {
        "id": step.id,
        "kind": step.kind,
        "premises": list(step.premises),
        "target": step.target,
    }


def _link(change: LinkChange) -> Json:
    return {
        "before": _step(change.before) if change.before else None,
        "after": _step(change.after) if change.after else None,
    }


def _stance(stance: Stance | None) -> Json | None:
    if stance is None:
        return None
    return {
        "stance": stance.stance,
        "only": stance.only,
        "cite": [f"{cite.source} {cite.place}".rstrip() for cite in stance.cite],
        "via": stance.via,
        "quote": stance.quote,
        "passage": stance.passage,
    }


def _stances(change: StanceChange) -> Json:
    return {
        "id": change.statement,
        "who": change.who,
        "before": _stance(change.before),
        "after": _stance(change.after),
    }


def _other(change: Other) -> Json:
    return {
        "what": change.what,
        "id": change.id,
        "key": change.key,
        "who": list(change.who),
        "before": _plain(change.before),
        "after": _plain(change.after),
    }


def _plain(values: Iterable[str]) -> list[str]:
    return [value.removesuffix(REMOVED) for value in values]


def _verdict(change: VerdictChange) -> Json:
    return {
        "id": change.id,
        "before": standing_json(change.before),
        "after": standing_json(change.after),
        "because": [_cause(cause) for cause in change.because],
        "because_more": change.more,
    }


def _cause(cause: LinkChange | StanceChange | Other) -> Json:
    match cause:
        case LinkChange(before, after):
            name = "relinked" if before and after else "added" if after else "removed"
            return {"change": name, **_link(cause)}
        case StanceChange():
            return {"change": "stance", **_stances(cause)}
    return {"change": "other", **_other(cause)}
