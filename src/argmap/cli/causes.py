"""`argmap causes`: what caused an effect, in each model and as each person has it."""

from __future__ import annotations

import json
import shutil
import time
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from argmap.cli.complete import MAP, offered, person_ids
from argmap.cli.files import CannotRun
from argmap.cli.maps import load, must_know
from argmap.cli.options import text_or_json
from argmap.cli.outlines import STYLES, WIDEST
from argmap.cli.progress import working

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.counterfactual.causes.over import CausesOver, RoleOver
    from argmap.counterfactual.positions.order import Order
    from argmap.counterfactual.positions.positions import Position
    from argmap.model import ArgMap
    from argmap.model.formulas import Formula

SECONDS = 30.0

_models = offered(lambda argmap: ((m.id, m.note) for m in argmap.models.values()))


@click.command(short_help="Say what caused what, in whose account.")
@click.argument("file", type=MAP)
@click.option(
    "--effect",
    "effect",
    required=True,
    metavar="FACTOR=VALUE",
    help="What happened: a factor's value, or a formula such as surrender<=by-november.",
)
@click.option("--model", metavar="MODEL", shell_complete=_models, help="Only in this model.")
@click.option(
    "--person",
    metavar="PERSON",
    shell_complete=person_ids,
    help="Only as this person has it; with --model, that model taken along.",
)
@click.option(
    "--timeout",
    metavar="SECONDS",
    type=click.FloatRange(min=0),
    default=SECONDS,
    show_default=True,
    help="Then stop and say what was proved.",
)
@text_or_json
def causes(
    file: str, effect: str, model: str | None, person: str | None, timeout: float, form: str
) -> None:
    """Say what caused an effect, in each model of the map FILE and as each person has it."""
    checked = load(file)
    assert checked.argmap is not None
    from argmap.counterfactual.positions.order import order

    argmap = checked.argmap
    asked = _effect(argmap, effect)
    ordered = order(argmap)
    positions = list(_positions(argmap, ordered, model, person))
    with working("Looking for causes"):
        found = list(_found(ordered, positions, asked, timeout))
    if form == "json":
        head = {"argmap": 1, "command": "causes", "file": file, "effect": effect}
        told = head | {"positions": [_as_json(each) for each in found]}
        click.echo(json.dumps(told, ensure_ascii=False, indent=2))
        return
    from argmap.view.causes_words import causes_lines

    width = min(shutil.get_terminal_size().columns, WIDEST)
    for role, text in causes_lines(argmap, found, width):
        click.echo(click.style(text, **STYLES.get(role, {})))


def _effect(argmap: ArgMap, text: str) -> Formula:
    """The formula asked for, if it is about the map's factors and was actually so."""
    from argmap.model.formulas import FormulaError, comparisons_of, evaluate, read_formula

    formula = read_formula(text)
    if isinstance(formula, FormulaError):
        raise CannotRun(f'--effect "{text}": {formula.message} {formula.cure}')
    for term in comparisons_of(formula):
        must_know("factor", [term.factor], argmap.factors)
        factor = argmap.factors[term.factor]
        if term.value not in factor.values:
            only = ", ".join(factor.values)
            raise CannotRun(f'"{term.factor}" has no value "{term.value}", only {only}.')
        if term.op not in ("=", "!=") and not factor.ordered:
            raise CannotRun(f'The values of "{term.factor}" have no order for `{term.op}`.')
    actual = {id: factor.actual for id, factor in argmap.factors.items()}
    values = {id: tuple(factor.values) for id, factor in argmap.factors.items()}
    if not evaluate(formula, actual, values):
        raise CannotRun(f"Only what happened has causes, and {text} did not.")
    return formula


def _positions(
    argmap: ArgMap, ordered: Order, model: str | None, person: str | None
) -> Iterator[Position]:
    """The positions asked about. Ends the command where the map has none."""
    from argmap.counterfactual.positions.members import Holders, positioned
    from argmap.counterfactual.positions.positions import of_model, of_person

    must_know("model", [] if model is None else [model], argmap.models)
    must_know("person", [] if person is None else [person], argmap.people)
    bound = positioned(argmap)
    if person and not model and person not in bound:
        raise CannotRun(f'"{person}" holds no counterfactual that could say what causes what.')
    if not argmap.models and not bound:
        raise CannotRun("This map has no models and no counterfactuals that anybody holds.")
    if not person:
        for id in [model] if model else argmap.models:
            yield of_model(argmap, id)
    if not model or person:
        taken = (model,) if model else ()
        for id in [person] if person else bound:
            yield from of_person(argmap, ordered, Holders((id,), taken))


def _found(
    ordered: Order, positions: Sequence[Position], effect: Formula, seconds: float
) -> Iterator[CausesOver]:
    """Each position takes its share of the time that is left."""
    from argmap.counterfactual.causes.over import causes_over

    deadline = time.monotonic() + seconds
    for left, position in zip(range(len(positions), 0, -1), positions, strict=True):
        share = (deadline - time.monotonic()) / left
        yield causes_over(ordered, position, effect, share)


def _as_json(found: CausesOver) -> dict[str, object]:
    position = found.position
    return {
        "of": position.of,
        "kind": position.kind,
        "choice": dict(position.choice),
        "given_up": list(position.given_up),
        "models": found.models,
        "factors": {id: _role_json(role) for id, role in found.roles.items()},
        "causes": [{"members": list(members), "in": extent} for members, extent in found.causes],
        "overdetermined": found.overdetermined,
        "preempted": [
            {"factor": each.factor, "by": each.by, "how": each.how} for each in found.preempted
        ],
        "bound": " ".join(found.bounds) or None,
    }


def _role_json(role: RoleOver) -> dict[str, object]:
    shown = role.witness
    return {
        "but_for": role.but_for,
        "actual_cause": role.actual_cause,
        "part_of_cause": role.part_of_cause,
        "necessary": role.necessary,
        "sufficient": role.sufficient,
        "inus": role.inus,
        "responsibility": [str(share) for share in role.responsibility],
        "displacement": list(role.displacement),
        "witness": {"changed": dict(shown.changed), "held": dict(shown.held)} if shown else None,
    }
