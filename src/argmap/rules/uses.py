"""ArgMap → every place that names a person, source, statement or factor that is not defined."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator

from argmap.diagnostics import Place
from argmap.model import ArgMap, Citation, Claim, Counterfactual, Mechanism, Stance, Step
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


def undefined_people(argmap: ArgMap) -> Iterator[Use]:
    """Who takes a stance, speaks, draws a step or holds a model, and is not defined."""
    known = argmap.people
    for statement in argmap.statements.values():
        for stance in statement.stances:
            if stance.who not in known:
                place = stance.place
                yield stance.who, (*place, "who") if is_written_out(stance) else place
    for step in argmap.steps:
        if step.by:
            yield from _undefined(step.by, (*step.place, "by"), known)
    for model in argmap.models.values():
        if model.by not in known:
            yield model.by, (*model.place, "by")


def undefined_sources(argmap: ArgMap) -> Iterator[Use]:
    """What is cited or read, and is not defined. What a file `reads` is named there alone."""
    for path, read in argmap.reads.items():
        if read and read not in argmap.sources:
            yield read, (path, "reads")
    for statement in argmap.statements.values():
        yield from _read_in(argmap, statement.cite, statement.via, statement.place)
        for stance in statement.stances:
            if is_written_out(stance):
                yield from _read_in(argmap, stance.cite, stance.via, stance.place)
    for step in argmap.steps:
        if step.cite:
            yield from _read_in(argmap, step.cite, "", step.place)
    for model in argmap.models.values():
        yield from _read_in(argmap, model.cite, model.via, model.place)


def _read_in(argmap: ArgMap, cites: Iterable[Citation], via: str, place: Place) -> Iterator[Use]:
    for index, cite in enumerate(cites):
        if cite.source not in argmap.sources:
            yield cite.source, (*place, "cite", index)
    if via and via not in argmap.sources and via != argmap.reads[str(place[0])]:
        yield via, (*place, "via")


def undefined_statements(argmap: ArgMap) -> Iterator[Use]:
    """Premises, caveats, what is added to, what a silence is about, what is expected."""
    known = argmap.statements
    for step in argmap.steps:
        for index, premise in enumerate(step.premises):
            if premise not in known:
                yield premise, premise_place(step, index)
        if step.caveats:
            yield from _undefined(step.caveats, (*step.place, "caveats"), known)
    for addition in argmap.additions:
        if addition.statement not in known:
            yield addition.statement, (*addition.place, KEY)
        yield from _undefined(addition.caveats, (*addition.place, "caveats"), known)
    added = {(a.statement, caveat) for a in argmap.additions for caveat in a.caveats}
    for statement in argmap.statements.values():
        for index, caveat in enumerate(statement.caveats):
            if caveat not in known and (statement.id, caveat) not in added:
                yield caveat, (*statement.place, "caveats", index)
    for source in argmap.sources.values():
        yield from _undefined(source.caveats, (*source.place, "caveats"), known)
    for silence in argmap.silences:
        yield from _undefined(silence.about, (*silence.place, "about"), known)
    yield from _expected(argmap)


def _expected(argmap: ArgMap) -> Iterator[Use]:
    """A set's members are statements, denials (`not:ID`), and mechanisms (`MODEL.FACTOR`)."""
    if argmap.expect is None:
        return
    known = argmap.statements
    for verdict, ids in argmap.expect.verdicts.items():
        yield from _undefined(ids, (*argmap.expect.place, verdict), known)
    for group in argmap.expect.inconsistent:
        for index, id in enumerate(group.statements):
            model, _, factor = id.partition(".")
            statement = id.removeprefix("not:")
            if model in argmap.models and factor in argmap.models[model].mechanisms:
                continue
            if statement not in known:
                yield statement, (*group.place, "statements", index)
        for id in group.reading:
            if id not in known:
                yield id, (*group.place, "reading", id, KEY)


def undefined_factors(argmap: ArgMap) -> Iterator[Use]:
    """What is supposed, follows, is kept, causes, is brought about, or has a mechanism."""
    known = argmap.factors
    for statement in argmap.statements.values():
        if isinstance(statement, Counterfactual):
            for factor, _, place in _supposed(statement):
                if factor not in known:
                    yield factor, (*place, KEY)
            yield from _undefined_keys(statement.then, (*statement.place, "then"), known)
            yield from _undefined(statement.keep, (*statement.place, "keep"), known)
        elif isinstance(statement, Claim) and statement.causes is not None:
            causes = statement.causes
            yield from _undefined(causes.by, (*causes.place, "by"), known)
            yield from _undefined_keys(causes.of, (*causes.place, "of"), known)
            yield from _undefined(causes.more_than, (*causes.place, "more-than"), known)
    for model in argmap.models.values():
        yield from _undefined_keys(model.mechanisms, (*model.place, "mechanisms"), known)
        for mechanism in model.mechanisms.values():
            for clause in mechanism.clauses:
                for term in comparisons_of(clause.formula):
                    if term.factor not in known:
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
                for index, value in enumerate(values):
                    yield name, value, (*statement.place, "then", name, index)
        elif isinstance(statement, Claim) and statement.causes is not None:
            for name, values in statement.causes.of.items():
                for index, value in enumerate(values):
                    yield name, value, (*statement.causes.place, "of", name, index)
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


def _undefined(ids: Iterable[str], place: Place, known: Container[str]) -> Iterator[Use]:
    for index, id in enumerate(ids):
        if id not in known:
            yield id, (*place, index)


def _undefined_keys(ids: Iterable[str], place: Place, known: Container[str]) -> Iterator[Use]:
    for id in ids:
        if id not in known:
            yield id, (*place, id, KEY)
