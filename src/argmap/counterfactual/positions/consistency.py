"""Members → cases: which can hold together on each choice of readings, and what could be given up.

A position is a set K of models and a non-empty part L of it, the likeliest (after Lewis 1973). The
largest K and L decide, so that every question is one about single models.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice, product
from math import prod
from typing import Literal

from argmap.counterfactual.positions.commitments import Commitments
from argmap.counterfactual.positions.members import Holders, Member, members
from argmap.counterfactual.positions.order import Order
from argmap.counterfactual.positions.parts import parts
from argmap.counterfactual.positions.subsets import (
    Found,
    Limits,
    Oracle,
    Subset,
    hitting_sets,
    minimal,
    minimal_subsets,
)
from argmap.model import ArgMap

MOST_CHOICES = 64
MOST_SUBSETS = 1_000
MOST_WAYS_OUT = 1_000

Kind = Literal["contradiction", "tension"]
"""A conflict in which something is only said to be likely is a tension."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """A minimal inconsistent subset: the ids of its members, in the order of the position's."""

    members: tuple[str, ...]
    kind: Kind


@dataclass(frozen=True, slots=True)
class WayOut:
    """A minimal set of members without which the rest is consistent.

    It is preferred where its firm part, all but what is only likely, is minimal for the firm
    members alone: where it gives up no firm member to save what is only likely.
    """

    members: tuple[str, ...]
    preferred: bool


@dataclass(frozen=True, slots=True)
class Case:
    """A position on one choice of readings, with the models taken along.

    `all` is False where there were too many conflicts or ways out to find them all.
    """

    choice: Mapping[str, str]
    """By statement with readings: the reading chosen."""
    models: tuple[str, ...]
    members: tuple[Member, ...]
    conflicts: tuple[Conflict, ...]
    ways_out: tuple[WayOut, ...]
    all: bool

    @property
    def consistent(self) -> bool:
        """Whether there are models, and likeliest models, as the position says."""
        return not self.conflicts


@dataclass(frozen=True, slots=True)
class Cases:
    """A position on every choice of readings: how many there are, and the first of them."""

    holders: Holders
    listed: tuple[Case, ...]
    choices: int


def cases(argmap: ArgMap, order: Order, holders: Holders) -> Cases:
    """The cases of a position, the minimal inconsistent subsets being computed once for all."""
    bound = members(argmap, holders)
    readings = _readings(bound)
    found = conflicts(order, bound)
    choices = islice(product(*readings.values()), MOST_CHOICES)
    listed = tuple(
        _case(bound, dict(zip(readings, choice, strict=True)), holders, found) for choice in choices
    )
    return Cases(holders, listed, prod(map(len, readings.values())))


def chosen(bound: Iterable[Member], choice: Mapping[str, str]) -> tuple[Member, ...]:
    """The members that a choice of readings leaves."""
    return tuple(member for member in bound if _is_chosen(member, choice))


def _is_chosen(member: Member, choice: Mapping[str, str]) -> bool:
    return not member.reading or choice.get(member.statement) == member.reading


def conflicts(order: Order, bound: Sequence[Member]) -> Found:
    """The minimal inconsistent subsets of members of any readings, by their numbers from 1.

    Those with two readings of one statement are left out.
    """
    subsets: list[Subset] = []
    complete = True
    for part in parts(order, bound):
        with Commitments(order, [(place + 1, bound[place]) for place in part]) as commitments:
            for found in _in_part(commitments):
                subsets += (subset for subset in found.subsets if _coherent(bound, subset))
                complete &= found.all
    return Found(tuple(subsets), complete)


def _in_part(commitments: Commitments) -> Iterator[Found]:
    """Subsets of what binds all models or the likeliest; then those with one member besides that
    asks for a model of its own, never with two of them."""
    limits = Limits(MOST_SUBSETS)
    firm = commitments.numbers("all")
    together = firm | commitments.numbers("likeliest")
    oracle = Oracle(commitments.likeliest_core, commitments.holding)
    found = minimal_subsets(together, oracle, limits)
    yield found
    for own in sorted(commitments.numbers("some")):

        def core(subset: Subset, own: int = own) -> Subset | None:
            inconsistent = commitments.core_with(subset | {own})
            return None if inconsistent is None else inconsistent - {own}

        with_it = minimal_subsets(firm, Oracle(core, commitments.holding), limits, found.subsets)
        # Where not all is known about what is inconsistent without it, some may not need it.
        needing = (s for s in with_it.subsets if commitments.likeliest_core(s) is None)
        yield Found(tuple(subset | {own} for subset in needing), with_it.all)


def _coherent(bound: Sequence[Member], subset: Subset) -> bool:
    reading: dict[str, str] = {}
    return all(
        reading.setdefault(bound[n - 1].statement, bound[n - 1].reading) == bound[n - 1].reading
        for n in subset
    )


def _readings(bound: Iterable[Member]) -> dict[str, list[str]]:
    """By statement with readings, in document order: their names."""
    found: dict[str, list[str]] = {}
    for member in bound:
        if member.reading and member.reading not in found.setdefault(member.statement, []):
            found[member.statement].append(member.reading)
    return found


def _case(
    bound: Sequence[Member], choice: Mapping[str, str], holders: Holders, found: Found
) -> Case:
    left = chosen(bound, choice)
    ids = {id: number for number, id in enumerate(dict.fromkeys(m.id for m in left), 1)}
    kept = [ids[member.id] if _is_chosen(member, choice) else 0 for member in bound]
    by_id = (frozenset(kept[number - 1] for number in subset) for subset in found.subsets)
    subsets = minimal(subset for subset in by_id if 0 not in subset)
    names = dict(zip(ids.values(), ids, strict=True))
    likely = frozenset(ids[member.id] for member in left if member.force == "likeliest")
    hitting = hitting_sets(subsets, MOST_WAYS_OUT + 1) if subsets else ()
    ways = [
        WayOut(tuple(names[n] for n in sorted(way)), _preferred(way - likely, subsets, likely))
        for way in hitting[:MOST_WAYS_OUT]
    ]
    return Case(
        choice=choice,
        models=holders.models,
        members=left,
        conflicts=tuple(
            Conflict(
                tuple(names[n] for n in sorted(subset)),
                "tension" if subset & likely else "contradiction",
            )
            for subset in sorted(subsets, key=lambda subset: (len(subset), sorted(subset)))
        ),
        ways_out=tuple(sorted(ways, key=lambda way: not way.preferred)),
        all=found.all and len(hitting) <= MOST_WAYS_OUT,
    )


def _preferred(firm: Subset, subsets: Iterable[Subset], likely: Subset) -> bool:
    """Whether each of these is the only one of them in some subset without what is likely."""
    needed = {next(iter(s & firm)) for s in subsets if not s & likely and len(s & firm) == 1}
    return needed >= firm
