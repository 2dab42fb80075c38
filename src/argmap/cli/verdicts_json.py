"""Evaluation → JSON: verdicts, grounds and what forced them."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.counterfactual.positions.tensions import Tension
from argmap.model import Claim, Counterfactual, Evidence, Statement
from argmap.semantics.because import Certificates
from argmap.semantics.keystones import Keystone
from argmap.semantics.readings import Readings
from argmap.semantics.verdicts import Evaluation, Standing
from argmap.view.verdict_words import VerdictWords

Json = dict[str, object]


def evaluation_json(evaluation: Evaluation) -> Json:
    """Every statement and step with its verdict. `as` is left out where nobody was asked about."""
    argmap = evaluation.graph.argmap
    words = VerdictWords(evaluation)
    certificates = Certificates(evaluation.labelling)
    standard = evaluation.standard
    return {
        "title": argmap.title,
        "standard": standard.name,
        **({"as": standard.person} if standard.person else {}),
        "statements": {
            id: _statement(evaluation, statement)
            | {
                "because": [
                    {"id": because.id, "label": because.label, "why": words.why(because)}
                    for because in certificates.of(id)
                ],
                "reasons_in_force": len(evaluation.statements[id].reasons_in_force),
                "unanswered": list(evaluation.statements[id].unanswered),
            }
            for id, statement in argmap.statements.items()
        },
        "steps": {
            step.id: {
                "kind": step.kind,
                "target": step.target,
                "premises": list(step.premises),
                "verdict": evaluation.steps[step.id],
            }
            for step in argmap.steps
        },
    }


def standing_json(standing: Standing) -> Json:
    """How it stands with a statement, and on what."""
    return {"verdict": standing.verdict, "grounds": standing.grounds}


def _statement(evaluation: Evaluation, statement: Statement) -> Json:
    judgement = evaluation.statements[statement.id]
    return {
        "kind": _kind(statement),
        "role": "thesis" if isinstance(statement, Claim) and statement.thesis else "",
        "holders": list(statement.holders),
        "verdict": judgement.verdict,
        "grounds": judgement.grounds,
        "by_mapmaker": judgement.by_mapmaker,
        "from_silence": judgement.from_silence,
    }


def _kind(statement: Statement) -> str:
    if isinstance(statement, Evidence):
        return "evidence"
    return "counterfactual" if isinstance(statement, Counterfactual) else "claim"


def with_readings(told: Json, readings: Readings) -> Json:
    """An evaluation's JSON with its readings, and for each statement how it fares in them."""
    statements = told["statements"]
    assert isinstance(statements, dict)
    return told | {
        "statements": {
            id: record | {"readings": readings.standing[id]} for id, record in statements.items()
        },
        "readings": {
            "count": len(readings.sets),
            "capped": readings.capped,
            "sets": [list(ids) for ids in readings.sets],
        },
    }


def keystones_json(keystones: Iterable[Keystone]) -> list[Json]:
    """What striking each changes, each change by its word."""
    return [
        {
            "kind": keystone.kind,
            "id": keystone.id,
            "changes": {id: change.change for id, change in keystone.changes.items()},
            "sole_witness_for": list(keystone.sole_witness_for),
        }
        for keystone in keystones
    ]


def tensions_json(found: Iterable[Tension]) -> list[Json]:
    """What one person says that cannot all hold."""
    return [
        {
            "members": list(tension.conflict.members),
            "kind": tension.conflict.kind,
            "reading": dict(tension.reading),
        }
        for tension in found
    ]
