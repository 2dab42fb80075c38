"""Survey → JSON: the table, the grid, everybody's cases, cruxes and notes."""

from __future__ import annotations

from collections.abc import Mapping

from argmap.counterfactual.positions.answers import Answer
from argmap.counterfactual.positions.crux import Crux, Difference
from argmap.counterfactual.positions.survey import Account, Counted, Survey
from argmap.model import Counterfactual
from argmap.view.citing import Citer

Json = dict[str, object]


def survey_json(survey: Survey) -> Json:
    """All that a survey tells. `joint` is there where several people are named."""
    citer = Citer(survey.argmap)
    told: Json = {
        "table": [_row(statement, citer) for statement in survey.table],
        "grid": [
            {
                "person": cell.person,
                "antecedent": dict(cell.setting),
                "outcomes": values_json(cell.outcomes),
                "statements": list(cell.statements),
                "cell": cell.said,
            }
            for cell in survey.grid
        ],
        "people": {"+".join(a.people): _account(a) for a in survey.accounts},
    }
    if survey.joint is not None:
        told["joint"] = {"people": list(survey.joint.people), **_account(survey.joint)}
    return told | {
        "cruxes": [crux_json(crux) for crux in survey.cruxes],
        "notes": [
            {"id": coded.note.statement, "code": coded.code, "message": coded.note.message}
            for coded in survey.notes
        ],
    }


def values_json(outcomes: Mapping[str, tuple[str, ...]]) -> Json:
    """By factor: its values."""
    return {factor: list(values) for factor, values in outcomes.items()}


def _row(statement: Counterfactual, citer: Citer) -> Json:
    plain = [dict(s) for r in statement.readings if not r.name for s in r.suppositions]
    named = {r.name: [dict(s) for s in r.suppositions] for r in statement.readings if r.name}
    return {
        "id": statement.id,
        "who": list(statement.holders),
        "cite": citer.of_statement(statement),
        "if": named or plain,
        "keep": list(statement.keep),
        "then": values_json(statement.then),
        "hedge": statement.hedge,
        "hedge_words": statement.hedge_words,
        "tests": statement.tests,
        "stated": statement.stated,
    }


def _account(account: Account) -> Json:
    return {"cases": [_case(counted) for counted in account.cases], "choices": account.choices}


def _case(counted: Counted) -> Json:
    case = counted.case
    return {
        "choice": dict(case.choice),
        "model": "+".join(case.models) or None,
        "consistent": case.consistent,
        "minimal_inconsistent": [
            {"members": list(conflict.members), "kind": conflict.kind}
            for conflict in case.conflicts
        ],
        "give_up": [
            {"ids": list(way.members), "preferred": way.preferred} for way in case.ways_out
        ],
        "all": case.all,
        "models": counted.models,
        "likeliest": counted.likeliest,
    }


def crux_json(crux: Crux) -> Json:
    """Where two positions part, and on what."""
    names = [position.of for position in crux.between]
    return {
        "between": names,
        "positions": [
            {
                "of": position.of,
                "kind": position.kind,
                "choice": dict(position.choice),
                "model": "+".join(position.models) or None,
                "given_up": list(position.given_up),
            }
            for position in crux.between
        ],
        "minimal_inconsistent": [list(conflict.members) for conflict in crux.conflicts],
        "antecedents": [_difference(difference) for difference in crux.differences],
        "relation": crux.relation,
        "all": crux.all,
    }


def _difference(difference: Difference) -> Json:
    by_name = {answer.position.of: answer for answer in difference.answers}
    return {
        "antecedent": dict(difference.setting),
        "outcomes": {
            of: values_json({f: answer.likeliest[f] for f in difference.factors})
            for of, answer in by_name.items()
        },
        "statements": {of: _settling(answer, difference.factors) for of, answer in by_name.items()},
    }


def _settling(answer: Answer, factors: tuple[str, ...]) -> list[list[str]]:
    """The minimal sets that settle any of these factors, each once."""
    sets = dict.fromkeys(ids for factor in factors for ids in answer.settled_by.get(factor, ()))
    return [list(ids) for ids in sets]
