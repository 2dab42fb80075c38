"""ArgMap → members: what binds a position, each as one demand on the models left to it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from argmap.model import ArgMap, Claim, Counterfactual, Mechanism, Stance, Statement

Setting = tuple[tuple[str, str], ...]
"""A supposition with what is kept: factors and the values that they are set to."""

Outcome = Mapping[str, tuple[str, ...]]
"""By factor: the values within which it lies; all factors named lie within theirs."""

Force = Literal["all", "likeliest", "some"]
"""Whether a demand is made of every model, of the likeliest, or of one model of its own."""

DENIED = "not:"
"""Begins the id of a member that is a denial."""


@dataclass(frozen=True, slots=True)
class Then:
    """In the worlds of these settings the outcome lies within these values."""

    settings: tuple[Setting, ...]
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Exceeds:
    """The displacement of each factor in `by` exceeds that of each in `more_than`."""

    by: tuple[str, ...]
    more_than: tuple[str, ...]
    of: Outcome


@dataclass(frozen=True, slots=True)
class Obeys:
    """A factor follows a mechanism."""

    mechanism: Mechanism


@dataclass(frozen=True, slots=True)
class Member:
    """One statement on one reading, one denial, or one mechanism, as a demand.

    A `might` of several suppositions makes a demand for each; these have the same id and reading.
    """

    id: str
    """The statement's id, `not:ID` for a denial, `MODEL.FACTOR` for a mechanism."""
    reading: str
    """Empty where the statement has no named readings."""
    force: Force
    content: Then | Exceeds | Obeys

    @property
    def denied(self) -> bool:
        """Whether the demand is that its content fails."""
        return self.id.startswith(DENIED)

    @property
    def statement(self) -> str:
        """The id of the statement that is held or denied; that of the mechanism for one."""
        return self.id.removeprefix(DENIED)


@dataclass(frozen=True, slots=True)
class Holders:
    """Whose position it is: what these people hold, with the mechanisms of these models."""

    people: tuple[str, ...] = ()
    models: tuple[str, ...] = ()
    struck: frozenset[tuple[str, str]] = frozenset()
    """Pairs of a person and a statement that no longer binds them."""


def members(argmap: ArgMap, holders: Holders) -> tuple[Member, ...]:
    """What binds a position on every reading: mechanisms, then statements in document order."""
    found = [
        Member(f"{id}.{factor}", "", "all", Obeys(mechanism))
        for id in holders.models
        for factor, mechanism in argmap.models[id].mechanisms.items()
    ]
    for statement in argmap.statements.values():
        who = [
            stance
            for stance in statement.stances
            if stance.who in holders.people and (stance.who, statement.id) not in holders.struck
        ]
        if any(binds(stance) for stance in who):
            found += _held(argmap, statement)
        if any(stance.stance == "denies" for stance in who):
            found += _denied(argmap, statement)
    return tuple(found)


def binds(stance: Stance) -> bool:
    """Whether a stance binds who takes it: what is asserted, or conceded without `only`."""
    return stance.stance == "asserts" or (stance.stance == "concedes" and not stance.only)


def positioned(argmap: ArgMap) -> Collection[str]:
    """Everybody whom some statement binds, in the order of people."""
    bound = {
        stance.who
        for statement in argmap.statements.values()
        for stance in statement.stances
        if (binds(stance) and any(_held(argmap, statement)))
        or (stance.stance == "denies" and any(_denied(argmap, statement)))
    }
    return [id for id in argmap.people if id in bound]


def _held(argmap: ArgMap, statement: Statement) -> Iterator[Member]:
    if isinstance(statement, Claim) and (exceeds := _exceeds(statement)):
        yield Member(statement.id, "", "all", exceeds)
    if isinstance(statement, Counterfactual) and statement.then:
        for reading, settings in readings(argmap, statement):
            match statement.hedge:
                case "would":
                    yield Member(statement.id, reading, "all", Then(settings, statement.then))
                case "likely":
                    content = Then(settings, statement.then)
                    yield Member(statement.id, reading, "likeliest", content)
                case "might":
                    for setting in settings:
                        content = Then((setting,), statement.then)
                        yield Member(statement.id, reading, "some", content)


def _denied(argmap: ArgMap, statement: Statement) -> Iterator[Member]:
    id = DENIED + statement.id
    if isinstance(statement, Claim) and (exceeds := _exceeds(statement)):
        yield Member(id, "", "some", exceeds)
    if isinstance(statement, Counterfactual) and statement.then and statement.hedge == "would":
        for reading, settings in readings(argmap, statement):
            yield Member(id, reading, "some", Then(settings, statement.then))


def _exceeds(claim: Claim) -> Exceeds | None:
    causes = claim.causes
    if causes is None or not causes.by or not causes.more_than or not causes.of:
        return None
    return Exceeds(causes.by, causes.more_than, causes.of)


def readings(
    argmap: ArgMap, statement: Counterfactual
) -> Iterator[tuple[str, tuple[Setting, ...]]]:
    """Each reading's name, and what it sets: the supposition with what is kept."""
    kept = {factor: argmap.factors[factor].actual for factor in statement.keep}
    for reading in statement.readings:
        yield (
            reading.name,
            tuple(tuple({**supposed, **kept}.items()) for supposed in reading.suppositions),
        )
