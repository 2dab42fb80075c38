"""A position and an effect → what each factor had to do with it in all, some or no models."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from argmap.counterfactual.causes.alone import Alone, Extent, alone
from argmap.counterfactual.causes.analysis import Analysis, Role, analyse
from argmap.counterfactual.causes.models import TooManyModelsError, may_act, models
from argmap.counterfactual.causes.preemption import Preemption
from argmap.counterfactual.causes.responsibility import Responsibility
from argmap.counterfactual.causes.witness import Witness
from argmap.counterfactual.positions.models import count, firm
from argmap.counterfactual.positions.order import Order
from argmap.counterfactual.positions.positions import Position
from argmap.model.formulas import Formula, factors_of
from argmap.sat import OutOfTime

TOO_MANY = (
    "There are too many models to go through: but-for and displacement are decided over all of "
    "them, the rest is not."
)


@dataclass(frozen=True, slots=True)
class RoleOver:
    """What one factor had to do with an effect; None where that was not decided."""

    but_for: Extent
    actual_cause: Extent | None
    part_of_cause: Extent | None
    necessary: Extent | None
    sufficient: Extent | None
    inus: Extent | None
    responsibility: tuple[Fraction, ...]
    """The distinct values, least first; empty where one was not decided."""
    displacement: tuple[int, ...]
    witness: Witness | None
    """One of the smallest of all models."""


@dataclass(frozen=True, slots=True)
class CausesOver:
    """What caused an effect as one position has it."""

    effect: Formula
    position: Position
    models: int | None
    """How many it leaves; None above 10,000."""
    roles: Mapping[str, RoleOver]
    causes: tuple[tuple[tuple[str, ...], Extent], ...]
    """Each with whether it is one in all models or in some; smallest first."""
    overdetermined: Extent | None
    preempted: tuple[Preemption, ...]
    """In some of the models."""
    bounds: tuple[str, ...]
    """Sentences: what was not decided, and what was proved of it."""


def causes_over(order: Order, position: Position, effect: Formula, seconds: float) -> CausesOver:
    """What each factor had to do with an effect over the models of a position.

    The effect must be actual. It takes so many seconds or little more; what is not decided by
    then is told as a bound.
    """
    named = factors_of(effect)
    candidates = [id for id in may_act(order, effect) if id not in named]
    changed = dict(alone(order, position, effect, candidates))
    analyses, bounds = _analyses(order, position, effect, seconds)
    acting = [id for id in candidates if not analyses or any(id in a.roles for a in analyses)]
    return CausesOver(
        effect=effect,
        position=position,
        models=count(order, firm(position.members), position.held),
        roles={id: _role(changed[id], [a.roles.get(id) for a in analyses]) for id in acting},
        causes=_causes(analyses, acting),
        overdetermined=_extent(analysis.overdetermined for analysis in analyses),
        preempted=tuple(dict.fromkeys(p for analysis in analyses for p in analysis.preempted)),
        bounds=(*bounds, *dict.fromkeys(b for analysis in analyses for b in _bounds(analysis))),
    )


def _analyses(
    order: Order, position: Position, effect: Formula, seconds: float
) -> tuple[tuple[Analysis, ...], tuple[str, ...]]:
    """The effect's causes in each model; none where there are too many models."""
    deadline = time.monotonic() + seconds
    try:
        found = tuple(models(order, position, effect, deadline))
    except (TooManyModelsError, OutOfTime):
        return (), (TOO_MANY,)
    analyses = []
    for left, model in zip(range(len(found), 0, -1), found, strict=True):
        analyses.append(analyse(model, effect, (deadline - time.monotonic()) / left))
    return tuple(analyses), ()


def _role(changed: Alone, roles: Sequence[Role | None]) -> RoleOver:
    """A factor's role over all models; it has none where it acts on nothing."""

    def over(notion: Callable[[Role], bool | None]) -> Extent | None:
        return _extent(notion(role) if role else False for role in roles)

    responsibilities = [role.responsibility if role else NONE for role in roles]
    exact = [r for r in responsibilities if r is not None and r.is_exact]
    shown = [r.witness for r in responsibilities if r is not None and r.witness]
    return RoleOver(
        but_for=changed.but_for,
        actual_cause=over(lambda role: role.actual_cause),
        part_of_cause=over(lambda role: role.part_of_cause),
        necessary=over(lambda role: role.necessary),
        sufficient=over(lambda role: role.sufficient),
        inus=over(lambda role: role.inus),
        responsibility=tuple(sorted({r.least for r in exact})) if len(exact) == len(roles) else (),
        displacement=changed.displacement,
        witness=min(shown, key=lambda witness: witness.size, default=None),
    )


NONE = Responsibility(Fraction(0), Fraction(0), None)


def _extent(answers: Iterable[bool | None]) -> Extent | None:
    """All, some or none; None where what is not decided could make a difference."""
    found = set(answers)
    if {True, False} <= found:
        return "some"
    if not found or None in found:
        return None
    return "all" if True in found else "none"


def _causes(
    analyses: Sequence[Analysis], acting: Sequence[str]
) -> tuple[tuple[tuple[str, ...], Extent], ...]:
    times: dict[tuple[str, ...], int] = {}
    for analysis in analyses:
        for cause in analysis.causes:
            times[cause] = times.get(cause, 0) + 1
    place = {id: at for at, id in enumerate(acting)}
    ordered = sorted(times, key=lambda cause: (len(cause), [place[id] for id in cause]))
    return tuple((c, "all" if times[c] == len(analyses) else "some") for c in ordered)


def _bounds(analysis: Analysis) -> Iterator[str]:
    """What was not decided in one model."""
    undecided = [id for id, role in analysis.roles.items() if role.actual_cause is None]
    if undecided:
        yield f"Time ran out before the part of {', '.join(undecided)} in causes was decided."
    conditions = [id for id, role in analysis.roles.items() if role.inus is None]
    if conditions:
        yield "Time ran out before all conditions were decided."
    for id, role in analysis.roles.items():
        proved = role.responsibility
        if proved and not proved.is_exact:
            yield (
                f"The responsibility of {id} is at least {proved.least} and at most "
                f"{proved.greatest}; time ran out before it was known exactly."
            )
    if not analysis.causes_are_all:
        yield f"Only {len(analysis.causes):,} causes are listed; there may be more."
    if not analysis.preempted_are_all:
        yield "Time ran out before all that was pre-empted was known."
