"""Statement, step, person, source, factor, model → Record: its values by key, to be compared."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from argmap.differences.matching import Names
from argmap.differences.wording import plain
from argmap.model import (
    ArgMap,
    Citation,
    Claim,
    Counterfactual,
    Creator,
    Evidence,
    Factor,
    Model,
    Period,
    Person,
    Source,
    Stance,
    Statement,
    Step,
)
from argmap.model.formula_terms import And, AtLeast, Compare, Formula, Not, Or
from argmap.model.formulas import show

Record = Mapping[str, tuple[str, ...]]
"""By the format's keys; what is not said is left out. Ids are those of the new map."""

PROSE = frozenset(
    (
        *("text", "quote", "passage", "hedge-words", "note", "only", "warrant", "link"),
        *("origin", "purpose", "value", "limitation", "title", "question", "summary"),
    )
)
"""Keys whose values are sentences to be read; `criteria` are too."""


def is_prose(key: str) -> bool:
    """Whether the values of a key are sentences, whose words are compared."""
    return key in PROSE or key.startswith("criteria.")


def map_record(argmap: ArgMap, names: Names) -> Record:
    """What a map says of itself, and what it expects."""
    record = {
        "title": (argmap.title,),
        "question": (argmap.question,),
        "summary": (argmap.summary,),
        "authors": argmap.authors,
        "date": (argmap.date,),
        "language": (argmap.language,),
    }
    if argmap.expect:
        for verdict, ids in argmap.expect.verdicts.items():
            record[f"expect.{verdict}"] = _ids(ids, names.statements)
        record["expect.inconsistent"] = tuple(
            sorted(
                ", ".join((*_ids(one.statements, names.statements), *_readings(one.reading, names)))
                for one in argmap.expect.inconsistent
            )
        )
    return _said(record)


def statement_record(statement: Statement, names: Names) -> Record:
    """What a statement says besides its stances and the steps that bear on it."""
    record = {
        "section": (_SECTIONS[type(statement)],),
        "text": (statement.text,),
        "hedge-words": (statement.hedge_words,),
        "when": _date(statement.when),
        "belief-of": (names.people.get(statement.belief_of, statement.belief_of),),
        "stated": () if statement.stated else ("no",),
        "caveats": _ids(statement.caveats, names.statements),
        "topic": (statement.topic,),
        "tags": tuple(sorted(set(statement.tags))),
        "note": (statement.note,),
    }
    if not any(map(is_own, statement.stances)):
        # What `by` and `speaker` say they take from here.
        record |= _where(statement, names)
    match statement:
        case Claim():
            record |= _claim(statement, names)
        case Evidence():
            record |= _evidence(statement)
        case Counterfactual():
            record |= _counterfactual(statement, names)
    return _said(record)


_SECTIONS = {Claim: "claims", Evidence: "evidence", Counterfactual: "counterfactuals"}


def is_own(stance: Stance) -> bool:
    """Whether a stance was written as `by` or `speaker`, with the statement's own citation."""
    return stance.place[-2] != "stances"


def stance_record(stance: Stance, names: Names) -> Record:
    """What a stance says besides whose and which it is."""
    return _said({"only": (stance.only,), "note": (stance.note,), **_where(stance, names)})


def step_record(step: Step, names: Names) -> Record:
    """What a step says besides what bears on what."""
    return _said(
        {
            "warrant": (step.warrant,),
            "stated": () if step.stated else ("no",),
            "by": _ids(step.by, names.people),
            "caveats": _ids(step.caveats, names.statements),
            "cite": _cites(step.cite, names),
            "quote": (step.quote,),
            "note": (step.note,),
        }
    )


def person_record(person: Person, names: Names) -> Record:
    """What is said of a person."""
    return _said(
        {
            "name": (person.name,),
            "role": tuple(sorted(person.roles)),
            "group": (person.group,),
            "school": (person.school,),
            "also-known-as": tuple(sorted(person.also_known_as)),
            "named": () if person.named else ("no",),
            "note": (person.note,),
        }
    )


def source_record(source: Source, names: Names) -> Record:
    """What is said of a source."""
    return _said(
        {
            "title": (source.title,),
            "type": (source.type,),
            "author": _creators(source.authors, names),
            "editor": _creators(source.editors, names),
            "translator": _creators(source.translators, names),
            "caveats": _ids(source.caveats, names.statements),
            **{key: (text,) for key, text in source.fields.items()},
        }
    )


def factor_record(factor: Factor, names: Names) -> Record:
    """What is said of a factor; the order of its values counts where they are ordered."""
    values = tuple(f"{id}: {words}" if words else id for id, words in factor.values.items())
    return _said(
        {
            "text": (factor.text,),
            "date": _date(factor.date),
            "values": values if factor.ordered else tuple(sorted(values)),
            "actual": (factor.actual,),
            "ordered": () if factor.ordered else ("no",),
        }
    )


def model_record(model: Model, names: Names) -> Record:
    """What is said of a model; each mechanism is a key of its own."""
    mechanisms = {
        f"mechanisms.{names.factors.get(factor, factor)}": tuple(
            f"{' or '.join(clause.values)}: {show(_followed(clause.formula, names))}"
            for clause in mechanism.clauses
        )
        for factor, mechanism in model.mechanisms.items()
    }
    return _said(
        {
            "by": _ids((model.by,), names.people),
            "cite": _cites(model.cite, names),
            "via": _ids((model.via,), names.sources),
            "stated": () if model.stated else ("no",),
            "note": (model.note,),
            **mechanisms,
        }
    )


def _claim(claim: Claim, names: Names) -> dict[str, tuple[str, ...]]:
    record: dict[str, tuple[str, ...]] = {
        "role": ("thesis",) if claim.thesis else (),
        "common-ground": ("yes",) if claim.common_ground else (),
    }
    if causes := claim.causes:
        record |= {
            "causes.by": _ids(causes.by, names.factors),
            "causes.of": _outcomes(causes.of, names),
            "causes.together": (causes.together,),
            "causes.weight": (causes.weight,),
            "causes.more-than": _ids(causes.more_than, names.factors),
        }
    return record


def _evidence(evidence: Evidence) -> dict[str, tuple[str, ...]]:
    return {
        "kind": (evidence.kind,),
        "date": _date(evidence.date),
        "origin": (evidence.origin,),
        "purpose": (evidence.purpose,),
        "value": (evidence.value,),
        "limitation": (evidence.limitation,),
    }


def _counterfactual(statement: Counterfactual, names: Names) -> dict[str, tuple[str, ...]]:
    readings = {
        f"readings.{reading.name}" if reading.name else "if": tuple(
            sorted(", ".join(_settings(each, names)) for each in reading.suppositions)
        )
        for reading in statement.readings
    }
    return {
        **readings,
        "then": _outcomes(statement.then, names),
        "hedge": (statement.hedge,),
        "kind": (statement.kind,),
        "keep": _ids(statement.keep, names.factors),
        "tests": (statement.tests,),
        "link": (statement.link,),
        **{f"criteria.{name}": (text,) for name, text in statement.criteria.items()},
    }


def _where(said: Statement | Stance, names: Names) -> dict[str, tuple[str, ...]]:
    return {
        "cite": _cites(said.cite, names),
        "via": _ids((said.via,), names.sources),
        "quote": (said.quote,),
        "passage": (said.passage,),
    }


def _cites(cites: Sequence[Citation], names: Names) -> tuple[str, ...]:
    return tuple(
        f"{names.sources.get(cite.source, cite.source)} {cite.place}".rstrip() for cite in cites
    )


def _ids(ids: Iterable[str], names: Mapping[str, str]) -> tuple[str, ...]:
    """Ids of the new map, in an order of their own, since lists of them have none."""
    return tuple(sorted({names.get(id, id) for id in ids if id}))


def _settings(setting: Mapping[str, str], names: Names) -> list[str]:
    return sorted(f"{names.factors.get(id, id)}={value}" for id, value in setting.items())


def _outcomes(outcomes: Mapping[str, tuple[str, ...]], names: Names) -> tuple[str, ...]:
    return tuple(
        sorted(
            f"{names.factors.get(id, id)}={' or '.join(sorted(values))}"
            for id, values in outcomes.items()
        )
    )


def _readings(reading: Mapping[str, str], names: Names) -> list[str]:
    return sorted(f"{names.statements.get(id, id)}: {name}" for id, name in reading.items())


def _creators(creators: Iterable[Creator], names: Names) -> tuple[str, ...]:
    return tuple(names.people.get(c.person, c.person) or plain(c.name) for c in creators)


def _date(period: Period | None) -> tuple[str, ...]:
    return (period.text,) if period else ()


def _said(record: Mapping[str, Iterable[str]]) -> Record:
    """Only what is said, its white space and composed letters all alike."""
    plained = {key: tuple(filter(None, map(plain, values))) for key, values in record.items()}
    return {key: values for key, values in plained.items() if values}


def _followed(formula: Formula, names: Names) -> Formula:
    """The formula with the new names of its factors; formulas lie in each other a few deep."""
    match formula:
        case Compare(factor):
            return replace(formula, factor=names.factors.get(factor, factor))
        case Not(operand):
            return Not(_followed(operand, names))
        case AtLeast(_, operands):
            return replace(formula, operands=tuple(_followed(one, names) for one in operands))
        case And(operands):
            return And(tuple(_followed(one, names) for one in operands))
        case Or(operands):
            return Or(tuple(_followed(one, names) for one in operands))
    return formula
