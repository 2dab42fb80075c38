"""Holdings + people → where the counterfactuals of every two of them part."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from argmap.counterfactual.positions.crux import Crux, Difference
from argmap.counterfactual.positions.members import DENIED
from argmap.counterfactual.positions.order import order
from argmap.counterfactual.positions.survey import Parties, cruxes, with_position
from argmap.model import ArgMap

MOST_PAIRS = 3
"""So many pairs of people are asked where they part: those of three."""


def parting(
    argmap: ArgMap,
    people: Sequence[str],
    within: Collection[str] | None = None,
    first: Sequence[str] | None = None,
) -> tuple[tuple[Crux, ...], int]:
    """Where the people's positions part, and how many pairs of them were not looked at.

    Where some are named `first`, only pairs of them are looked at, if there are any.
    Within some statements these are the pairs of whom one of the statements binds at least one,
    and the points in which one of the statements has a part.
    """
    held = with_position(argmap)
    bound = held if within is None else with_position(_only(argmap, within))
    pairs = list(combinations([who for who in people if who in held], 2))
    pairs = [pair for pair in pairs if not set(pair).isdisjoint(bound)]
    if not pairs:
        return (), 0
    known = order(argmap)
    preferred = [pair for pair in pairs if first is None or set(pair) <= set(first)]
    chosen = (preferred or pairs)[:MOST_PAIRS]
    found = (c for pair in chosen for c in cruxes(argmap, known, Parties(pair)))
    told = found if within is None else _concerning(found, within)
    return tuple(told), len(pairs) - len(chosen)


def _only(argmap: ArgMap, statements: Collection[str]) -> ArgMap:
    """A map with these statements alone, and without models, which have no topic."""
    known = {id: s for id, s in argmap.statements.items() if id in statements}
    return replace(argmap, statements=known, models={})


def _concerning(found: Iterable[Crux], statements: Collection[str]) -> Iterator[Crux]:
    """What parts two positions without the points in which none of these statements has a part."""
    for crux in found:
        conflicts = tuple(c for c in crux.conflicts if _among(c.members, statements))
        differences = tuple(d for d in crux.differences if _among(_settling(d), statements))
        if conflicts or differences or not (crux.conflicts or crux.differences):
            yield replace(crux, conflicts=conflicts, differences=differences)


def _settling(difference: Difference) -> Iterator[str]:
    """The members that settle what is answered otherwise."""
    for answer in difference.answers:
        for factor in difference.factors:
            for members in answer.settled_by.get(factor, ()):
                yield from members


def _among(members: Iterable[str], statements: Collection[str]) -> bool:
    return any(member.removeprefix(DENIED) in statements for member in members)
