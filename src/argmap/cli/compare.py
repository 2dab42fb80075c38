"""`argmap compare`: historians side by side, where they meet and part, and what it turns on."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from typing import TYPE_CHECKING

import click

from argmap.cli.complete import MAP, person_ids, statement_ids, topics
from argmap.cli.drawings import Destination, spare
from argmap.cli.files import CannotRun, told_in, write_all
from argmap.cli.grids import draw_grid_to, is_drawn
from argmap.cli.maps import must_know
from argmap.cli.outlines import STYLES, WIDEST
from argmap.cli.progress import working
from argmap.cli.together import load_together

if TYPE_CHECKING:
    from argmap.api import Checked
    from argmap.comparison import Comparison
    from argmap.graph import Graph

_ENDINGS: Mapping[str, str] = {".md": "markdown", ".markdown": "markdown", ".json": "json"}
"""Formats of words, by the endings of files."""


@click.command(short_help="Set historians side by side: where they meet, part, and on what.")
@click.argument("files", metavar="MAP...", type=MAP, nargs=-1, required=True)
@click.option(
    "--person",
    "people",
    multiple=True,
    metavar="PERSON",
    shell_complete=person_ids,
    help="Compare this person; without any, everybody. Repeatable.",
)
@click.option(
    "--thesis",
    "theses",
    multiple=True,
    metavar="ID",
    shell_complete=statement_ids,
    help="Say what this statement turns on, in place of every thesis. Repeatable.",
)
@click.option(
    "--topic", metavar="TEXT", shell_complete=topics, help="Only statements of one topic."
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "markdown", "json"]),
    show_default="text, or what the file's ending says",
    help="Sentences and tables to read, a page for the web, or the same as data.",
)
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    type=click.Path(),
    help="Write to this file; .svg, .png and .pdf draw who holds what.",
)
def compare(
    files: tuple[str, ...],
    people: tuple[str, ...],
    theses: tuple[str, ...],
    topic: str | None,
    form: str | None,
    output: str | None,
) -> None:
    """Say who holds what in the maps MAP..., where people meet and part, and what it turns on.

    Several maps are compared as one that includes them all.
    """
    if not is_drawn(output):
        form = told_in(form, output, _ENDINGS)
    elif form not in (None, "text"):
        raise CannotRun(f"A drawing is not {form}: leave out --format, or give another ending.")
    checked = load_together(files)
    assert checked.graph is not None
    graph = checked.graph
    must_know("person", people, graph.argmap.people)
    must_know("statement", theses, graph.argmap.statements)
    from argmap.comparison import Scope
    from argmap.comparison import compare as compared

    scope = Scope(_topic(graph, topic), tuple(dict.fromkeys(theses)))
    with working("Comparing"):
        found = compared(graph, people, scope)
    if output is not None and is_drawn(output):
        draw_grid_to(output, found, checked.files.texts)
    elif form == "json":
        from argmap.cli.compare_json import comparison_json

        head = {"argmap": 1, "command": "compare", "file": files[0], "files": list(files)}
        told = json.dumps(head | comparison_json(found), ensure_ascii=False, indent=2)
        _give(told + "\n", output, checked)
    elif form == "markdown":
        from argmap.view.comparison import tell
        from argmap.view.comparison_lines import comparison_markdown

        _give(comparison_markdown(tell(found)), output, checked)
    else:
        _give_text(found, output, checked)


def _give_text(found: Comparison, output: str | None, checked: Checked) -> None:
    from argmap.view.comparison import tell
    from argmap.view.comparison_lines import comparison_lines

    width = min(shutil.get_terminal_size().columns, WIDEST)
    lines = comparison_lines(tell(found), width)
    if output in (None, "-"):
        for role, text in lines:
            click.echo(click.style(text, **STYLES.get(role, {})))
    else:
        _give("".join(f"{text}\n" for _, text in lines), output, checked)


def _give(told: str, output: str | None, checked: Checked) -> None:
    """Print it, or write it to a file that is none of the maps."""
    if output is None or output == "-":
        click.echo(told, nl=False)
        return
    spare(Destination((output,), checked.files.texts))
    write_all({output: told.encode("utf-8", "replace")})
    click.echo(f"Wrote {output}.", err=True)


def _topic(graph: Graph, asked: str | None) -> str:
    """The topic as the map writes it; empty where none is asked for."""
    if asked is None:
        return ""
    from argmap.graph import topics_of
    from argmap.view.parts import OfTopic, part_problem
    from argmap.view.words import one_line

    if problem := part_problem(graph, OfTopic(asked)):
        raise CannotRun(problem)
    wanted = one_line(asked).casefold()
    return next(t for t in topics_of(graph).values() if one_line(t).casefold() == wanted)
