"""Raw factors and models → factors and models."""

from __future__ import annotations

from collections.abc import Mapping

from argmap.diagnostics import Place
from argmap.model.formulas import FormulaError, Outcome, read_outcome
from argmap.model.raw import RawFactor, RawModel
from argmap.model.statements import FileContext
from argmap.model.values import Clause, Factor, Mechanism, Model

BOOLEAN = {"no": "no", "yes": "yes"}


def factor(id: str, raw: RawFactor, place: Place) -> Factor:
    """A factor; without values of its own it is `no` or `yes`, and was `yes`.

    One with values of its own and no actual value gets an empty one, which a rule refuses.
    """
    return Factor(
        id=id,
        text=raw.text,
        date=raw.date,
        values=dict(raw.values) if raw.values is not None else BOOLEAN,
        actual=raw.actual or ("yes" if raw.values is None else ""),
        ordered=raw.ordered != "no",
        place=place,
    )


def model(
    id: str, raw: RawModel, factors: Mapping[str, Factor], context: FileContext
) -> tuple[Model, list[tuple[Place, FormulaError]]]:
    """A model, and each outcome of its mechanisms that cannot be read: its place and why."""
    unread: list[tuple[Place, FormulaError]] = []
    mechanisms = {}
    for name, clauses in raw.mechanisms.items():
        place = (*context.place, "mechanisms", name)
        read = []
        for written, formula in clauses.items():
            outcome = read_outcome(written)
            if isinstance(outcome, FormulaError):
                unread.append(((*place, written), outcome))
            else:
                values = _values(outcome, factors.get(name))
                read.append(Clause(values, formula, (*place, written)))
        mechanisms[name] = Mechanism(name, tuple(read), place)
    cites = tuple(raw.cite or ())
    built = Model(
        id=id,
        by=raw.by,
        cite=cites,
        via=context.via(raw.via, cites),
        stated=raw.stated != "no",
        note=raw.note or "",
        mechanisms=mechanisms,
        place=context.place,
    )
    return built, unread


def _values(outcome: Outcome, factor: Factor | None) -> tuple[str, ...]:
    """The values that an outcome allows; values that the factor has not are left for the rules."""
    if not outcome.negated or factor is None:
        return outcome.values
    if not set(outcome.values) <= set(factor.values):
        return outcome.values
    return tuple(value for value in factor.values if value not in outcome.values)
