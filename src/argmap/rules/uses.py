"""ArgMap → every place where a person, a source, a statement or a factor is named."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from argmap.diagnostics import Place
from argmap.model import (
    ArgMap,
    Citation,
    Claim,
    Counterfactual,
    Mechanism,
    Stance,
    Step,
)
from argmap.model.formulas import comparisons_of
from argmap.rules.rule import KEY

Use = tuple[str, Place]
"""An id, and where it is named."""

ValueUse = tuple[str, str, Place]
"""A factor, one of its values, and where the value is named."""


def is_written_out(stance: Stance) -> bool:
    """Whether a stance stands under `stances`, and not in its short form `by` or `speaker`."""
    return stance.place[-2] == "stances"


def premise_place(step: Step, index: int) -> Place:
    """Where a premise of a step is named."""
    linked = len(step.premises) > 1
    return (*step.place, "together", index) if linked else (*step.place, "from")


def people_named(argmap: ArgMap) -> Iterator[Use]:
    """Who takes a stance, speaks, draws a step or holds a model."""
    for statement in argmap.statements.values():
        for stance in statement.stances:
            place = stance.place
            yield stance.who, (*place, "who") if is_written_out(stance) else place
    for step in argmap.steps:
        yield from _listed(step.by, (*step.place, "by"))
    for model in argmap.models.values():
        yield model.by, (*model.place, "by")


def sources_named(argmap: ArgMap) -> Iterator[Use]:
    """What is cited or read. A `via` that a file's `reads` gives is named there alone."""
    for path, read in argmap.reads.items():
        if read:
            yield read, (path, "reads")
    for statement in argmap.statements.values():
        yield from _read_in(argmap, statement.cite, statement.via, statement.place)
        for stance in statement.stances:
            if is_written_out(stance):
                yield from _read_in(argmap, stance.cite, stance.via, stance.place)
    for step in argmap.steps:
        yield from _read_in(argmap, step.cite, "", step.place)
    for model in argmap.models.values():
        yield from _read_in(argmap, model.cite, model.via, model.place)


def _read_in(argmap: ArgMap, cites: Iterable[Citation], via: str, place: Place) -> Iterator[Use]:
    for index, cite in enumerate(cites):
        yield cite.source, (*place, "cite", index)
    if via and via != argmap.reads[str(place[0])]:
        yield via, (*place, "via")


def statements_named(argmap: ArgMap) -> Iterator[Use]:
    """Premises, caveats, what is added to, what a silence is about, what is expected."""
    for step in argmap.steps:
        for index, premise in enumerate(step.premises):
            yield premise, premise_place(step, index)
        yield from _listed(step.caveats, (*step.place, "caveats"))
    for addition in argmap.additions:
        yield addition.statement, (*addition.place, KEY)
        yield from _listed(addition.caveats, (*addition.place, "caveats"))
    added = {(a.statement, caveat) for a in argmap.additions for caveat in a.caveats}
    for statement in argmap.statements.values():
        for caveat, place in _listed(statement.caveats, (*statement.place, "caveats")):
            if (statement.id, caveat) not in added:
                yield caveat, place
    for source in argmap.sources.values():
        yield from _listed(source.caveats, (*source.place, "caveats"))
    for silence in argmap.silences:
        yield from _listed(silence.about, (*silence.place, "about"))
    yield from _expected(argmap)


def _expected(argmap: ArgMap) -> Iterator[Use]:
    if argmap.expect is None:
        return
    for verdict, ids in argmap.expect.verdicts.items():
        yield from _listed(ids, (*argmap.expect.place, verdict))
    for group in argmap.expect.inconsistent:
        for id, place in _listed(group.statements, (*group.place, "statements")):
            model, _, factor = id.partition(".")
            if model not in argmap.models or factor not in argmap.models[model].mechanisms:
                yield id.removeprefix("not:"), place
        for id in group.reading:
            yield id, (*group.place, "reading", id, KEY)


def factors_named(argmap: ArgMap) -> Iterator[Use]:
    """What is supposed, follows, is kept, causes or is brought about, and has a mechanism."""
    for statement in argmap.statements.values():
        if isinstance(statement, Counterfactual):
            for factor, _, place in _supposed(statement):
                yield factor, (*place, KEY)
            yield from _keys(statement.then, (*statement.place, "then"))
            yield from _listed(statement.keep, (*statement.place, "keep"))
        elif isinstance(statement, Claim) and statement.causes is not None:
            causes = statement.causes
            yield from _listed(causes.by, (*causes.place, "by"))
            yield from _keys(causes.of, (*causes.place, "of"))
            yield from _listed(causes.more_than, (*causes.place, "more-than"))
    for model in argmap.models.values():
        for mechanism in model.mechanisms.values():
            yield mechanism.factor, (*mechanism.place, KEY)
            for clause in mechanism.clauses:
                for term in comparisons_of(clause.formula):
                    yield term.factor, clause.place


def values_named(argmap: ArgMap) -> Iterator[ValueUse]:
    """Values that are supposed, follow, are brought about, or stand in a mechanism."""
    for factor in argmap.factors.values():
        if factor.actual:
            yield factor.id, factor.actual, (*factor.place, "actual")
    for statement in argmap.statements.values():
        if isinstance(statement, Counterfactual):
            yield from _supposed(statement)
            for name, values in statement.then.items():
                for value, place in _listed(values, (*statement.place, "then", name)):
                    yield name, value, place
        elif isinstance(statement, Claim) and statement.causes is not None:
            for name, values in statement.causes.of.items():
                for value, place in _listed(values, (*statement.causes.place, "of", name)):
                    yield name, value, place
    for model in argmap.models.values():
        for mechanism in model.mechanisms.values():
            yield from _values_in(mechanism)


def _values_in(mechanism: Mechanism) -> Iterator[ValueUse]:
    for clause in mechanism.clauses:
        for value in clause.values:
            yield mechanism.factor, value, (*clause.place, KEY)
        for term in comparisons_of(clause.formula):
            yield term.factor, term.value, clause.place


def _supposed(statement: Counterfactual) -> Iterator[ValueUse]:
    for reading in statement.readings:
        for index, supposition in enumerate(reading.suppositions):
            for factor, value in supposition.items():
                yield factor, value, (*reading.place, index, factor)


def _listed(ids: Iterable[str], place: Place) -> Iterator[Use]:
    for index, id in enumerate(ids):
        yield id, (*place, index)


def _keys(ids: Iterable[str], place: Place) -> Iterator[Use]:
    for id in ids:
        yield id, (*place, id, KEY)
