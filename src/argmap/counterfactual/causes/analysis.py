"""A causal model and an effect → what each factor had to do with it, by every notion."""

from __future__ import annotations

import math
import time
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import islice

from argmap.counterfactual.causal import CausalModel
from argmap.counterfactual.causes.actual_cause import is_actual_cause
from argmap.counterfactual.causes.but_for import is_but_for
from argmap.counterfactual.causes.cause import causes
from argmap.counterfactual.causes.displacement import displacement
from argmap.counterfactual.causes.flip import Flip, Question, flip, question, with_share
from argmap.counterfactual.causes.inus import inus_conditions
from argmap.counterfactual.causes.necessary import is_necessary
from argmap.counterfactual.causes.overdetermined import is_overdetermined
from argmap.counterfactual.causes.part_of_cause import cause_with
from argmap.counterfactual.causes.preemption import Preemption, preemptions
from argmap.counterfactual.causes.responsibility import Responsibility, responsibility
from argmap.counterfactual.causes.scope import scope
from argmap.counterfactual.causes.sufficient import is_sufficient
from argmap.counterfactual.causes.witness import Witness, witness
from argmap.model.formulas import Formula
from argmap.sat import OutOfTime

LISTED = 1_000
"""So many causes of one effect are listed."""


@dataclass(frozen=True, slots=True)
class Role:
    """What one factor had to do with the effect. None stands where time ran out."""

    but_for: bool
    actual_cause: bool | None
    part_of_cause: bool | None
    necessary: bool | None
    sufficient: bool | None
    inus: bool | None
    responsibility: Responsibility | None
    displacement: int

    @property
    def witness(self) -> Witness | None:
        """The smallest witness found of a cause that the factor is in."""
        return self.responsibility.witness if self.responsibility else None


@dataclass(frozen=True, slots=True)
class Analysis:
    """What an effect's causes were in one model."""

    effect: Formula
    roles: Mapping[str, Role]
    """By factor that acts on the effect, in document order."""
    causes: tuple[tuple[str, ...], ...]
    """Smallest first."""
    causes_are_all: bool
    overdetermined: bool | None
    preempted: tuple[Preemption, ...]
    preempted_are_all: bool


@dataclass(frozen=True, slots=True)
class _Conditions:
    """The factors that are, or may yet be shown to be, conditions of the effect."""

    necessary: Mapping[str, bool]
    sufficient: Mapping[str, bool]
    inus: Mapping[str, bool]


def analyse(model: CausalModel, effect: Formula, seconds: float = math.inf) -> Analysis:
    """What each factor that acts on an effect had to do with it, within some seconds or soon after.

    Raises ValueError where the effect is not actual in the model.
    """
    asked = question(model, effect, time.monotonic() + seconds)
    conditions = _conditions(with_share(asked, 0.2))
    known = _known(with_share(asked, 0.4))
    listed, are_all = _listed(with_share(asked, 0.3))
    preempted, preempted_are_all = _preempted(with_share(asked, 0.3), known)
    roles = dict(_roles(asked, conditions, known))
    in_causes = [tuple(shown.changed) for shown in known.values() if shown]
    overdetermined = is_overdetermined(in_causes) or is_overdetermined(listed)
    decided = overdetermined or len(known) == len(asked.candidates)
    return Analysis(
        effect=effect,
        roles=roles,
        causes=listed,
        causes_are_all=are_all,
        overdetermined=overdetermined if decided else None,
        preempted=preempted,
        preempted_are_all=preempted_are_all and len(known) == len(asked.candidates),
    )


def _conditions(asked: Question) -> _Conditions:
    found = _Conditions({}, {}, {})
    scoped = scope(asked)
    with scoped.solver:
        try:
            necessary = {id: is_necessary(scoped, id) for id in asked.candidates}
            found = replace(found, necessary=necessary)
            sufficient = {id: is_sufficient(scoped, id) for id in asked.candidates}
            found = replace(found, sufficient=sufficient)
            inus = inus_conditions(scoped)
            return replace(found, inus={id: id in inus for id in asked.candidates})
        except OutOfTime:
            return found


def _known(asked: Question) -> dict[str, Witness | None]:
    """By candidate: a witness of some cause that it is in, None where it is in none."""
    found: dict[str, Witness | None] = {}
    flipped = flip(asked)
    with flipped.solver:
        with suppress(OutOfTime):
            _add_lone(asked, flipped, found)
        rest = [id for id in asked.candidates if id not in found]
        for left, id in zip(range(len(rest), 0, -1), rest, strict=True):
            # Where one is hard to decide, the others may be easy.
            limited = with_share(asked, 1 / left)
            with suppress(OutOfTime):
                cause = cause_with(limited, flipped, id)
                found[id] = witness(limited, flipped, cause) if cause else None
    return found


def _add_lone(asked: Question, flipped: Flip, found: dict[str, Witness | None]) -> None:
    """The witnesses of the causes of one member: these are the easy ones."""
    for id in asked.candidates:
        if is_actual_cause(asked, flipped, id):
            found[id] = witness(asked, flipped, (id,))


def _listed(asked: Question) -> tuple[tuple[tuple[str, ...], ...], bool]:
    """The causes, smallest first, and whether these are all."""
    found: list[tuple[str, ...]] = []
    are_all = True
    try:
        for cause in islice(causes(asked), LISTED + 1):
            found.append(cause)
    except OutOfTime:
        are_all = False
    place = {id: at for at, id in enumerate(asked.candidates)}
    ordered = sorted(found[:LISTED], key=lambda c: (len(c), [place[id] for id in c]))
    return tuple(ordered), are_all and len(found) <= LISTED


def _preempted(
    asked: Question, known: Mapping[str, Witness | None]
) -> tuple[tuple[Preemption, ...], bool]:
    unrelated = [id for id in asked.candidates if id in known and known[id] is None]
    lone = [id for id, shown in known.items() if shown and len(shown.changed) == 1]
    lone = [id for id in asked.candidates if id in lone and not is_but_for(asked, id)]
    found: list[Preemption] = []
    try:
        for each in preemptions(asked, unrelated, lone):
            found.append(each)
    except OutOfTime:
        return tuple(found), False
    place = {id: at for at, id in enumerate(asked.candidates)}
    return tuple(sorted(found, key=lambda p: (place[p.factor], place[p.by]))), True


def _roles(
    asked: Question, conditions: _Conditions, known: Mapping[str, Witness | None]
) -> Iterator[tuple[str, Role]]:
    for done, id in enumerate(asked.candidates):
        shown = known.get(id)
        size = len(shown.changed) if shown else 0
        limited = with_share(asked, 1 / (len(asked.candidates) - done))
        yield (
            id,
            Role(
                but_for=is_but_for(asked, id),
                actual_cause=size == 1 if id in known else None,
                part_of_cause=size > 1 if id in known else None,
                necessary=conditions.necessary.get(id),
                sufficient=conditions.sufficient.get(id),
                inus=conditions.inus.get(id),
                responsibility=responsibility(limited, id, shown) if id in known else None,
                displacement=displacement(asked, id),
            ),
        )
