"""Cases → positions: consistent sets of members, each of a person or of a model by itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from argmap.counterfactual.positions.consistency import Case, Cases, cases
from argmap.counterfactual.positions.members import Holders, Member, members, positioned
from argmap.counterfactual.positions.order import Order
from argmap.model import ArgMap


@dataclass(frozen=True, slots=True)
class Position:
    """A consistent set of members, on one reading of each."""

    of: str
    """The person's id, or the model's."""
    kind: Literal["person", "model"]
    choice: Mapping[str, str]
    models: tuple[str, ...]
    given_up: tuple[str, ...]
    """The members without which an inconsistent position is consistent."""
    members: tuple[Member, ...]
    held: frozenset[str] = frozenset()
    """The factors that keep their actual value wherever they are not set."""


Struck = frozenset[tuple[str, str]]


def of_person(argmap: ArgMap, order: Order, holders: Holders) -> Iterator[Position]:
    """The positions of people: where they are inconsistent, one for each first way out."""
    yield from standing(cases(argmap, order, holders))


def standing(found: Cases) -> Iterator[Position]:
    """Each case that is consistent, and of each other one what every first way out leaves."""
    for case in found.listed:
        ways = [way.members for way in case.ways_out if way.preferred]
        for given_up in [()] if case.consistent else ways:
            yield _without(case, given_up, "+".join(found.holders.people))


def _without(case: Case, given_up: tuple[str, ...], of: str) -> Position:
    left = tuple(member for member in case.members if member.id not in given_up)
    return Position(of, "person", case.choice, case.models, given_up, left)


def of_model(argmap: ArgMap, model: str) -> Position:
    """A model by itself: factors without a mechanism keep their actual value."""
    bound = members(argmap, Holders(models=(model,)))
    roots = frozenset(argmap.factors).difference(argmap.models[model].mechanisms)
    return Position(model, "model", {}, (model,), (), bound, roots)


def holders(argmap: ArgMap, person: str, struck: Struck = frozenset()) -> Iterator[Holders]:
    """A person by themselves, if any statement binds them, then with each of their models."""
    if person in positioned(argmap):
        yield Holders((person,), (), struck)
    for model in argmap.models.values():
        if model.by == person:
            yield Holders((person,), (model.id,), struck)
