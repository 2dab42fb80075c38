"""Two positions → where they part: in what cannot be held by both, and in what they answer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, islice, product
from typing import Literal

from argmap.counterfactual.positions.answers import Answer, answer
from argmap.counterfactual.positions.commitments import Commitments
from argmap.counterfactual.positions.consistency import Conflict, conflicts
from argmap.counterfactual.positions.demands import demand, outcomes, settings
from argmap.counterfactual.positions.members import DENIED, Member, Obeys, Setting
from argmap.counterfactual.positions.order import Order
from argmap.counterfactual.positions.positions import Position
from argmap.rules.mechanisms import parents

MOST_SETTINGS = 2_000
AT_ONCE = 32
"""So many suppositions are put to one solver: every world is compared with every other."""

Relation = Literal["conflict", "compatible", "alike"]


@dataclass(frozen=True, slots=True)
class Difference:
    """A supposition under which the likeliest outcomes of two positions have none in common."""

    setting: Setting
    factors: tuple[str, ...]
    """The factors whose outcomes have none in common."""
    answers: tuple[Answer, Answer]


@dataclass(frozen=True, slots=True)
class Crux:
    """Where two consistent positions part, if they do.

    Both lists may be empty: then the positions are alike, if they leave the same models, or
    compatible; in either case they differ in words only.
    """

    between: tuple[Position, Position]
    conflicts: tuple[Conflict, ...]
    """The minimal inconsistent subsets of both together; none lies in one of them alone."""
    differences: tuple[Difference, ...]
    """The smallest first; no supposition has another of them in it."""
    relation: Relation
    all: bool
    """False where not all conflicts, or only the first suppositions, were looked at."""


def crux(order: Order, one: Position, other: Position) -> Crux:
    """Where two positions part. What both hold they must read alike."""
    both = (*one.members, *(member for member in other.members if member not in one.members))
    joint = conflicts(order, both)
    likely = {member.id for member in both if member.force == "likeliest"}
    by_id = {
        tuple(dict.fromkeys(both[number - 1].id for number in sorted(subset))): None
        for subset in sorted(joint.subsets, key=lambda subset: (len(subset), sorted(subset)))
    }
    parting = tuple(
        Conflict(ids, "contradiction" if likely.isdisjoint(ids) else "tension")
        for ids in by_id
        if not any(set(fewer) < set(ids) for fewer in by_id)
    )
    found, complete = _differences(order, (one, other))
    relation: Relation = "conflict"
    if not parting and not found:
        alike = _entails(order, one, other) and _entails(order, other, one)
        relation = "alike" if alike else "compatible"
    return Crux((one, other), parting, found, relation, joint.all and complete)


def _differences(
    order: Order, pair: tuple[Position, Position]
) -> tuple[tuple[Difference, ...], bool]:
    """The smallest suppositions answered otherwise, and whether all of them were looked at."""
    asked = [f for f in outcomes_of(pair[0]) if f in outcomes_of(pair[1])]
    every = _settings(order, pair)
    looked_at = list(islice(every, MOST_SETTINGS))
    found: list[Difference] = []
    for start in range(0, len(looked_at), AT_ONCE):
        some = looked_at[start : start + AT_ONCE]
        with (
            Commitments(order, list(enumerate(pair[0].members)), pair[0].held) as first,
            Commitments(order, list(enumerate(pair[1].members)), pair[1].held) as second,
        ):
            for setting in some:
                if any(set(known.setting) <= set(setting) for known in found):
                    continue
                parting = [f for f in asked if _part((first, second), setting, f)]
                if parting:
                    answers = [answer(order, position, setting, parting) for position in pair]
                    found.append(Difference(setting, tuple(parting), (answers[0], answers[1])))
    return tuple(found), next(every, None) is None


def outcomes_of(position: Position) -> tuple[str, ...]:
    """The factors of which a position's members demand something."""
    return tuple(dict.fromkeys(f for member in position.members for f in outcomes(member)))


def _settings(order: Order, pair: Sequence[Position]) -> Iterator[Setting]:
    """The suppositions of what some member looks at, those of few factors first.

    A factor is also set to its actual value, but only where a member keeps it there.
    """
    looked_at: dict[str, set[str]] = {}
    for member in (m for position in pair for m in position.members):
        if isinstance(member.content, Obeys):
            for parent in parents(member.content.mechanism):
                looked_at.setdefault(parent, set())
        for setting in settings(order, member):
            for factor, value in setting:
                looked_at.setdefault(factor, set()).add(value)
    candidates = [name for name in order.names if name in looked_at]
    for size in range(1, len(candidates) + 1):
        for factors in combinations(candidates, size):
            values = (_supposed(order, factor, looked_at[factor]) for factor in factors)
            for chosen in product(*values):
                yield tuple(zip(factors, chosen, strict=True))


def _supposed(order: Order, factor: str, named: set[str]) -> list[str]:
    known = order.factors[factor]
    return [v for v in known.values if v != known.actual or v in named]


def _part(pair: tuple[Commitments, Commitments], setting: Setting, factor: str) -> bool:
    """Whether the likeliest outcomes of two positions have none in common."""
    left: set[str] | None = None
    for commitments in pair:
        worlds = commitments.worlds
        world = worlds.world(dict(setting))
        likely = commitments.numbers("all", "likeliest")
        values = left if left is not None else tuple(worlds.order.factors[factor].values)
        left = {
            value
            for value in values
            if factor not in dict(setting)
            and commitments.possible(likely, [worlds.has(world, factor, value)])
        }
    return not left and factor not in dict(setting)


def _entails(order: Order, position: Position, other: Position) -> bool:
    """Whether all that the other's models must be is so in all of a position's."""
    with Commitments(order, list(enumerate(position.members)), position.held) as commitments:
        return all(_follows(commitments, member) for member in other.members)


def _follows(commitments: Commitments, member: Member) -> bool:
    match member.force:
        case "some":
            return True
        case "all":
            among = commitments.numbers("all")
        case "likeliest":
            among = commitments.numbers("all", "likeliest")
    if isinstance(member.content, Obeys):
        return not commitments.possible(among, [_disobeyed(commitments, member.content)])
    denial = Member(DENIED + member.id, member.reading, "some", member.content)
    (fails,) = demand(commitments.worlds, [denial])
    return not commitments.possible(among, [fails])


def _disobeyed(commitments: Commitments, obeys: Obeys) -> int:
    """The literal that a factor does not follow a mechanism, whatever the values that act on it.

    Two mechanisms can differ where no world looks, so they are compared as functions.
    """
    worlds, mechanism = commitments.worlds, obeys.mechanism
    world = worlds.probe(mechanism.factor)
    return worlds.gates.any_of(
        [
            worlds.gates.all_of([decides, literal])
            for decides, values in worlds.allowed(world, mechanism)
            for literal in worlds.outside(world, mechanism.factor, values)
        ]
    )
