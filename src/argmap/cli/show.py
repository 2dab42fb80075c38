"""`argmap show`: a map as an outline in the terminal."""

from __future__ import annotations

import json
from dataclasses import asdict

import click

from argmap.cli.complete import MAP, statement_ids
from argmap.cli.files import CannotRun
from argmap.cli.maps import load
from argmap.cli.outlines import print_outline


@click.command(short_help="Print a map as an outline.")
@click.argument("file", type=MAP)
@click.option(
    "--focus",
    metavar="ID",
    shell_complete=statement_ids,
    help="Only one statement and what bears on it.",
)
@click.option("--verdicts", is_flag=True, help="Say beside each statement how it stands.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="An outline to read, or the same as data.",
)
def show(file: str, focus: str | None, verdicts: bool, form: str) -> None:
    """Print the map FILE as an outline: theses first, with all that bears on them."""
    checked = load(file)
    assert checked.graph is not None
    from argmap.view import Focus, build_outline, focused, part_problem

    if focus is not None and (problem := part_problem(checked.graph, Focus(focus))):
        raise CannotRun(problem)
    outline = build_outline(checked.graph, focused(checked.graph, focus or ""))
    if verdicts:
        from argmap.semantics.verdicts import evaluate
        from argmap.view.verdict_marks import Verdicts

        outline = Verdicts(evaluate(checked.graph)).outline(outline)
    if form == "json":
        told = {"argmap": 1, "command": "show", "file": file, **asdict(outline)}
        click.echo(json.dumps(told, ensure_ascii=False, indent=2))
        return
    print_outline(outline)
