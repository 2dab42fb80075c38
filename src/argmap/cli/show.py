"""`argmap show`: a map as an outline in the terminal."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

import click

from argmap.cli.complete import MAP, statement_ids
from argmap.cli.files import CannotRun
from argmap.cli.maps import load

WIDEST = 100

STYLES: Mapping[str, Mapping[str, Any]] = {
    "title": {"bold": True},
    "heading": {"bold": True, "underline": True},
    "thesis": {"bold": True},
    "tag": {"dim": True},
    "quiet": {"dim": True},
    "id": {"dim": True},
    "reason": {"fg": "green"},
    "rebuttal": {"fg": "red"},
    "doubt": {"fg": "red"},
    "undercut": {"fg": "magenta"},
    "qualification": {"fg": "yellow"},
    "caveat": {"fg": "yellow"},
    "explanation": {"fg": "blue"},
}
"""How parts of the outline look in a terminal; their words say the same without it."""


@click.command()
@click.argument("file", type=MAP)
@click.option(
    "--focus",
    metavar="ID",
    shell_complete=statement_ids,
    help="Only one statement and what bears on it.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="An outline to read, or the same as data.",
)
def show(file: str, focus: str | None, form: str) -> None:
    """Print the map FILE as an outline: theses first, with all that bears on them."""
    checked = load(file)
    assert checked.graph is not None
    from argmap.view import Focus, build_outline, outline_lines, part_problem

    if focus is not None and (problem := part_problem(checked.graph, Focus(focus))):
        raise CannotRun(problem)
    outline = build_outline(checked.graph, focus or "")
    if form == "json":
        told = {"argmap": 1, "command": "show", "file": file, **asdict(outline)}
        click.echo(json.dumps(told, ensure_ascii=False, indent=2))
        return
    width = min(shutil.get_terminal_size().columns, WIDEST)
    for line in outline_lines(outline, width):
        click.echo("".join(click.style(text, **STYLES.get(role, {})) for role, text in line))
