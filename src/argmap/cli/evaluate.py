"""`argmap evaluate`: which statements of a map stand, and on what."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from argmap.cli.complete import MAP, person_ids
from argmap.cli.files import CannotRun
from argmap.cli.maps import load
from argmap.cli.outlines import print_outline

if TYPE_CHECKING:
    from argmap.api import Checked
    from argmap.semantics.standards import Standard


@click.command()
@click.argument("file", type=MAP)
@click.option(
    "--standard",
    type=click.Choice(["assertion", "evidence"]),
    help="Whether saying so counts until it is answered (the default), or only evidence does.",
)
@click.option(
    "--as",
    "person",
    metavar="PERSON",
    shell_complete=person_ids,
    help="As one person sees it: besides evidence, what they hold counts.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="Sentences to read, or the same as data.",
)
def evaluate(file: str, standard: str | None, person: str | None, form: str) -> None:
    """Say of the map FILE which statements stand, on what, and what answers them."""
    checked = load(file)
    assert checked.graph is not None
    from argmap.semantics.verdicts import evaluate as evaluated

    evaluation = evaluated(checked.graph, _standard(checked, standard, person))
    if form == "json":
        from argmap.cli.verdicts_json import evaluation_json

        told = {"argmap": 1, "command": "evaluate", "file": file, **evaluation_json(evaluation)}
        click.echo(json.dumps(told, ensure_ascii=False, indent=2))
        return
    from argmap.view.judgement import build_judgement

    print_outline(build_judgement(evaluation))


def _standard(checked: Checked, name: str | None, person: str | None) -> Standard:
    from argmap.diagnostics import did_you_mean
    from argmap.semantics.standards import Standard

    if person is None:
        return Standard("evidence" if name == "evidence" else "assertion")
    if name is not None:
        raise CannotRun("--standard and --as cannot be combined; give one of them.")
    assert checked.argmap is not None
    if person not in checked.argmap.people:
        near = did_you_mean(person, checked.argmap.people)
        raise CannotRun(f'There is no person "{person}" in this map. {near}'.rstrip())
    return Standard("as", person)
