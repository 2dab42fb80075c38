"""`argmap counterfactuals`: who says what would have been, and whether it can all stand."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

from argmap.cli.complete import MAP, offered, person_ids
from argmap.cli.files import CannotRun
from argmap.cli.maps import load, must_know
from argmap.cli.options import text_or_json
from argmap.cli.outlines import STYLES, WIDEST
from argmap.cli.progress import working

if TYPE_CHECKING:
    from argmap.model import ArgMap

_models = offered(lambda argmap: ((m.id, m.note) for m in argmap.models.values()))


@click.command(short_help="Say what would have been, as each has it.")
@click.argument("file", type=MAP)
@click.option(
    "--person",
    "people",
    multiple=True,
    metavar="PERSON",
    shell_complete=person_ids,
    help="Only this person. Repeatable: then also jointly, and where they part.",
)
@click.option(
    "--model",
    "models",
    multiple=True,
    metavar="MODEL",
    shell_complete=_models,
    help="Compare with this model by itself. Repeatable.",
)
@text_or_json
def counterfactuals(file: str, people: tuple[str, ...], models: tuple[str, ...], form: str) -> None:
    """Say what would have been, as each person of the map FILE has it, and whether it can stand."""
    checked = load(file)
    assert checked.graph is not None
    from argmap.counterfactual.positions.survey import Parties, survey

    parties = Parties(tuple(dict.fromkeys(people)), tuple(dict.fromkeys(models)))
    _known(checked.graph.argmap, parties.people, parties.models)
    with working("Looking what can stand together"):
        found = survey(checked.graph, parties)
    if form == "json":
        from argmap.cli.counterfactuals_json import survey_json

        told = {"argmap": 1, "command": "counterfactuals", "file": file, **survey_json(found)}
        click.echo(json.dumps(told, ensure_ascii=False, indent=2))
        return
    from argmap.view.counterfactual_words import survey_lines

    width = min(shutil.get_terminal_size().columns, WIDEST)
    for role, text in survey_lines(found, width):
        click.echo(click.style(text, **STYLES.get(role, {})))


def _known(argmap: ArgMap, people: Iterable[str], models: Iterable[str]) -> None:
    """End the command where somebody named holds nothing, or is not in the map."""
    from argmap.counterfactual.positions.survey import with_position

    must_know("person", people, argmap.people)
    must_know("model", models, argmap.models)
    held = with_position(argmap)
    for id in people:
        if id not in held:
            raise CannotRun(f'"{id}" holds no counterfactual and no model in this map.')
