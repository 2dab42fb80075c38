"""Standings before and after → what changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from argmap.semantics.grounds import RANK
from argmap.semantics.labelling import Labelling
from argmap.semantics.verdicts import Standing

ChangeKind = Literal[
    "removed",
    "verdict",
    "left-bare",
    "argued-only",
    "evidenced",
    "argued",
    "shaken",
    "weakened",
    "strengthened",
    "shifted",
]
"""What became of a statement, the first that holds: it is out of the map; its verdict changed;
its grounds fell to bare, or from evidenced to argued; they rose; a statement in force under it was
left bare; it lost reasons in force and gained none, or gained and lost none; or both."""


@dataclass(frozen=True, slots=True)
class Change:
    """What became of one statement."""

    change: ChangeKind
    before: Standing
    after: Standing | None
    """None where the statement was removed."""

    @property
    def reasons_lost(self) -> tuple[str, ...]:
        """The reasons that are no longer in force."""
        kept = self.after.reasons_in_force if self.after else ()
        return _without(self.before.reasons_in_force, kept)

    @property
    def reasons_gained(self) -> tuple[str, ...]:
        """The reasons that have come into force."""
        now = self.after.reasons_in_force if self.after else ()
        return _without(now, self.before.reasons_in_force)

    @property
    def uprooted(self) -> bool:
        """Whether the statement was left bare or unsupported."""
        if self.after is None:
            return False
        bare = self.after.grounds == "bare" != self.before.grounds
        return bare or self.after.verdict == "unsupported" != self.before.verdict


def _without(ids: tuple[str, ...], others: tuple[str, ...]) -> tuple[str, ...]:
    left = set(others)
    return tuple(id for id in ids if id not in left)


def compare(
    before: Mapping[str, Standing],
    after: Mapping[str, Standing],
    labelling: Labelling,
    ids: Iterable[str],
) -> dict[str, Change]:
    """What changed of these statements, in their order; `labelling` is that of afterwards."""
    found: dict[str, Change] = {}
    same: list[str] = []
    for id in ids:
        if id not in after:
            found[id] = Change("removed", before[id], None)
        elif kind := _kind(before[id], after[id]):
            found[id] = Change(kind, before[id], after[id])
        else:
            same.append(id)
    bare = [id for id, change in found.items() if change.change == "left-bare"]
    shaken = _resting_on(bare, labelling)
    for id in ids:
        change = found.get(id)
        if id in shaken and (change is None or change.change in _REASONS):
            found[id] = Change("shaken", before[id], after[id])
    return {id: found[id] for id in ids if id in found}


_REASONS: frozenset[ChangeKind] = frozenset({"weakened", "strengthened", "shifted"})


def _kind(before: Standing, after: Standing) -> ChangeKind | None:
    if before.verdict != after.verdict:
        return "verdict"
    if RANK[after.grounds] < RANK[before.grounds]:
        return "left-bare" if after.grounds == "bare" else "argued-only"
    if RANK[after.grounds] > RANK[before.grounds]:
        return "evidenced" if after.grounds == "evidenced" else "argued"
    lost = set(before.reasons_in_force) - set(after.reasons_in_force)
    gained = set(after.reasons_in_force) - set(before.reasons_in_force)
    if lost and gained:
        return "shifted"
    if lost:
        return "weakened"
    return "strengthened" if gained else None


def _resting_on(ids: list[str], labelling: Labelling) -> set[str]:
    """What rests on any of these statements by reasons in force, at whatever remove."""
    graph = labelling.case.graph
    reached: set[str] = set()
    waiting = list(ids)
    while waiting:
        for step in graph.out_of.get(waiting.pop(), ()):
            in_force = step.kind == "reason" and labelling.labels[step.id] == "in"
            if in_force and step.target not in reached:
                reached.add(step.target)
                waiting.append(step.target)
    return reached
