"""Comparison → JSON."""

from __future__ import annotations

from argmap.cli.counterfactuals_json import Json, crux_json, values_json
from argmap.cli.verdicts_json import standing_json
from argmap.comparison import (
    Agreement,
    Comparison,
    Concession,
    Cruxes,
    Disagreement,
    Explanation,
    Grid,
    RivalExplanations,
    SharedFactor,
    Tension,
)
from argmap.model import Stance


def comparison_json(found: Comparison) -> Json:
    """All that a comparison tells. `cruxes` is one list over all theses asked about."""
    return {
        "people": list(found.people),
        "grid": _grid(found.grid),
        "topics": {t: [r.statement.id for r in rows] for t, rows in found.grid.topics.items()},
        "left_out": found.grid.left_out,
        "agreements": [_agreement(each) for each in found.agreements],
        "common_ground": list(found.common_ground),
        "disagreements": [_disagreement(each) for each in found.disagreements],
        "concessions": [_concession(each) for each in found.concessions],
        "tensions": [_tension(each) for each in found.tensions],
        "theses": {each.thesis: _thesis(each) for each in found.cruxes},
        "cruxes": [crux for each in found.cruxes for crux in _cruxes(each)],
        "counterfactual_cruxes": [crux_json(each) for each in found.counterfactual_cruxes],
        "pairs_left_out": found.pairs_left_out,
        "shared_factors": [_shared(each) for each in found.shared_factors],
        "rival_explanations": [_rivals(each) for each in found.rival_explanations],
    }


def _grid(grid: Grid) -> Json:
    return {
        row.statement.id: {
            cell.person: [_stance(stance) for stance in cell.stances] for cell in row.cells
        }
        for row in grid.rows
    }


def _stance(stance: Stance) -> Json:
    cite = [str(citation) for citation in stance.cite]
    return {"stance": stance.stance, "only": stance.only, "cite": cite, "via": stance.via}


def _agreement(found: Agreement) -> Json:
    return {
        "statement": found.statement,
        "people": list(found.people),
        "denied": found.denied,
        "opponents": [list(pair) for pair in found.opponents],
    }


def _disagreement(found: Disagreement) -> Json:
    return {
        "statement": found.statement,
        "kind": found.kind,
        "holding": list(found.holding),
        "against": list(found.against),
        "step": found.step,
        "by": list(found.by),
        "stated": found.stated,
    }


def _concession(found: Concession) -> Json:
    return {
        "statement": found.statement,
        "person": found.person,
        **_stance(found.stance),
        "to": list(found.to),
        "opponents": list(found.opponents),
    }


def _tension(found: Tension) -> Json:
    return {
        "person": found.person,
        "kind": found.kind,
        "members": list(found.members),
        "reading": dict(found.reading),
        "step": found.step,
        "stated": found.stated,
    }


def _thesis(found: Cruxes) -> Json:
    return {
        **standing_json(found.standing),
        "moves": found.moves,
        "searched": found.searched,
        "complete": found.complete,
    }


def _cruxes(found: Cruxes) -> list[Json]:
    return [
        {
            "thesis": crux.thesis,
            "change": [{"operation": move.operation, "id": move.id} for move in crux.change],
            "effect": {"before": standing_json(crux.before), "after": standing_json(crux.after)},
            "gives_way": list(crux.gives_way),
            "evidence": list(crux.evidence),
        }
        for crux in found.found
    ]


def _shared(found: SharedFactor) -> Json:
    uses = [
        {
            "person": use.person,
            "id": use.id,
            "role": use.role,
            "ends": values_json(use.ends),
            "hedge": use.hedge,
            "stated": use.stated,
        }
        for use in found.uses
    ]
    return {"factor": found.factor, "different_ends": found.different_ends, "uses": uses}


def _rivals(found: RivalExplanations) -> Json:
    numbers = {id(each): number for number, each in enumerate(found.explanations)}
    return {
        "factor": found.factor,
        "values": list(found.values),
        "statement": found.statement,
        "explanations": [_explanation(each) for each in found.explanations],
        "excluding": [[numbers[id(each)] for each in pair] for pair in found.excluding],
        "ranked_by": list(found.ranked_by),
        "declined_by": list(found.declined_by),
    }


def _explanation(found: Explanation) -> Json:
    return {
        "statements": list(found.statements),
        "people": list(found.people),
        "by": list(found.by),
        "weight": found.weight,
    }
