"""`--suppose FACTOR=VALUE` → what every position answers, in words or as data."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import click

from argmap.cli.files import CannotRun
from argmap.cli.outlines import STYLES, WIDEST

if TYPE_CHECKING:
    from argmap.counterfactual.positions.answers import Answer
    from argmap.counterfactual.positions.members import Setting
    from argmap.counterfactual.positions.positions import Position
    from argmap.graph import Graph
    from argmap.model import ArgMap
    from argmap.semantics.changes import Changes
    from argmap.semantics.standards import Withdrawn


def settings(given: Iterable[str]) -> Setting:
    """Factors and values as they are given. What is no FACTOR=VALUE ends the command."""
    found = []
    for words in given:
        factor, equals, value = (part.strip() for part in words.partition("="))
        if not equals:
            raise CannotRun(f'"{words}" is no supposition. Write FACTOR=VALUE.')
        found.append((factor, value))
    return tuple(found)


def supposed(graph: Graph, given: Iterable[str]) -> Setting:
    """The factors and values given, each once. What is not in the map ends the command."""
    from argmap.view.supposing import supposition_problem

    setting = settings(given)
    if problem := supposition_problem(graph, setting):
        raise CannotRun(problem)
    return tuple(dict(setting).items())


def answered(changes: Changes, setting: Setting) -> list[Answer]:
    """What each model and each person with counterfactuals answers, what is struck being gone."""
    from argmap.counterfactual.positions.answers import answer, outcome_factors
    from argmap.counterfactual.positions.order import order

    argmap = changes.before.graph.argmap
    # Striking takes nothing from the order of factors: what could act on what is not in dispute.
    known, asked = order(argmap), outcome_factors(argmap)
    return [answer(known, each, setting, asked) for each in _positions(changes)]


def _positions(changes: Changes) -> Iterator[Position]:
    from argmap.counterfactual.positions.members import Holders, positioned
    from argmap.counterfactual.positions.order import order
    from argmap.counterfactual.positions.positions import of_model, of_person
    from argmap.semantics.strikes import Strikes

    graph, supposal = changes.before.graph, changes.supposal
    argmap, known = graph.argmap, order(graph.argmap)
    kept = frozenset((*supposal.grant, *supposal.deny))
    removal = Strikes(graph).of(supposal.strike, kept)
    withdrawn = removal.withdrawn
    for model in argmap.models.values():
        if model.by not in withdrawn.people and not withdrawn.takes_record(model.cite, model.via):
            yield of_model(argmap, model.id)
    struck = frozenset(_unbound(argmap, withdrawn, removal.statements))
    for who in positioned(argmap):
        if who not in withdrawn.people:
            yield from of_person(argmap, known, Holders((who,), (), struck))


def _unbound(
    argmap: ArgMap, withdrawn: Withdrawn, gone: frozenset[str]
) -> Iterator[tuple[str, str]]:
    """Who is no longer bound by what: it is gone, or all their stances on it are withdrawn."""
    for statement in argmap.statements.values():
        for who in dict.fromkeys(stance.who for stance in statement.stances):
            own = (stance for stance in statement.stances if stance.who == who)
            if statement.id in gone or all(withdrawn.takes(stance) for stance in own):
                yield who, statement.id


def answers_json(setting: Setting, answers: Iterable[Answer]) -> dict[str, object]:
    """What was supposed, and each position's answer."""
    from argmap.cli.counterfactuals_json import values_json

    return {
        "suppose": dict(setting),
        "answers": [
            {
                "of": answer.position.of,
                "kind": answer.position.kind,
                "choice": dict(answer.position.choice),
                "given_up": list(answer.position.given_up),
                "outcomes": values_json(answer.outcomes),
                "likeliest": values_json(answer.likeliest),
                "settled_by": {
                    factor: [list(ids) for ids in answer.settled_by.get(factor, ())]
                    for factor in answer.outcomes
                },
            }
            for answer in answers
        ],
    }


def print_answers(argmap: ArgMap, setting: Setting, answers: list[Answer]) -> None:
    """Print what every position answers."""
    from argmap.view.supposition_words import supposition_lines

    width = min(shutil.get_terminal_size().columns, WIDEST)
    for role, text in supposition_lines(argmap, setting, answers, width):
        click.echo(click.style(text, **STYLES.get(role, {})))
