"""`argmap render`: turns a map into diagrams."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING

import click

from argmap.cli.complete import MAP, person_ids, statement_ids, topics
from argmap.cli.files import CannotRun, write_all
from argmap.cli.maps import load
from argmap.cli.progress import working

if TYPE_CHECKING:
    from argmap.view import Part

SUFFIXES: Mapping[str, str] = {
    ".svg": "svg",
    ".png": "png",
    ".pdf": "pdf",
    ".dot": "dot",
    ".gv": "dot",
    ".mmd": "mermaid",
    ".mermaid": "mermaid",
}
FORMATS = tuple(dict.fromkeys(SUFFIXES.values()))


@click.command()
@click.argument("file", type=MAP)
@click.option(
    "-o",
    "--output",
    "outputs",
    multiple=True,
    required=True,
    type=click.Path(allow_dash=True),
    help="Where to; its ending says the format. Repeatable; - is standard output.",
)
@click.option("--to", type=click.Choice(FORMATS), help="The format, whatever the ending.")
@click.option(
    "--focus",
    metavar="ID",
    shell_complete=statement_ids,
    help="Only a statement, what bears on it and what it bears on.",
)
@click.option(
    "--depth",
    metavar="N",
    type=click.IntRange(min=0),
    help="With --focus: only so many steps away.",
)
@click.option(
    "--person", metavar="ID", shell_complete=person_ids, help="Only what concerns a person."
)
@click.option("--topic", metavar="TEXT", shell_complete=topics, help="Only one topic.")
@click.option(
    "--view",
    type=click.Choice(["argument", "timeline"]),
    default="argument",
    show_default=True,
    help="Show what bears on what, or what is dated along an axis.",
)
@click.option(
    "--engine",
    type=click.Choice(["embedded", "dot"]),
    default="embedded",
    show_default=True,
    help="Lay out with what comes with argmap, or with the system's Graphviz.",
)
def render(
    file: str,
    outputs: tuple[str, ...],
    to: str | None,
    focus: str | None,
    depth: int | None,
    person: str | None,
    topic: str | None,
    view: str,
    engine: str,
) -> None:
    """Draw the map FILE as SVG, PNG, PDF, DOT or Mermaid, whole or in part."""
    formats = tuple(_format(output, to) for output in outputs)
    part = _part(focus, depth, person, topic)
    checked = load(file)
    assert checked.graph is not None
    from argmap.api import Order, UnknownPartError, render_all
    from argmap.layout import DrawingError

    _spare(outputs, checked.files.texts)
    order = Order(formats, part, engine, view)
    try:
        with working("Drawing the map"):
            drawn = render_all(checked.graph, order)
    except (DrawingError, UnknownPartError) as error:
        raise CannotRun(str(error)) from error
    write_all(dict(zip(outputs, drawn.files, strict=True)))
    for warning in drawn.warnings:
        click.echo(f"argmap: warning: {warning}", err=True)
    for output in outputs:
        if output != "-":
            click.echo(f"Wrote {output}.", err=True)


def _format(output: str, to: str | None) -> str:
    suffix = os.path.splitext(output)[1].lower()
    if to is not None:
        form = to
    elif output == "-":
        raise CannotRun(f"Say with --to in which format: {', '.join(FORMATS)}.")
    elif suffix in SUFFIXES:
        form = SUFFIXES[suffix]
    else:
        endings = ", ".join(SUFFIXES)
        raise CannotRun(f'"{output}" has no ending that names a format ({endings}).')
    if output == "-" and form in ("png", "pdf") and sys.stdout.isatty():
        raise CannotRun(f"A {form.upper()} cannot be shown in a terminal. Give a file with -o.")
    return form


def _part(
    focus: str | None, depth: int | None, person: str | None, topic: str | None
) -> Part | None:
    given = [
        name
        for name, value in (("--focus", focus), ("--person", person), ("--topic", topic))
        if value is not None
    ]
    if len(given) > 1:
        raise CannotRun(f"{' and '.join(given)} cannot be combined; give one of them.")
    if depth is not None and focus is None:
        raise CannotRun("--depth goes with --focus.")
    # Imported here because `argmap --help` should not wait for it.
    from argmap.view import Focus, OfPerson, OfTopic

    if focus is not None:
        return Focus(focus) if depth is None else Focus(focus, depth)
    if person is not None:
        return OfPerson(person)
    return OfTopic(topic) if topic is not None else None


def _spare(outputs: tuple[str, ...], texts: Mapping[str, str]) -> None:
    """Never write over the map itself or over what it includes, nor twice to one place."""
    maps = {os.path.realpath(path) for path in texts}
    for output in outputs:
        if output != "-" and os.path.realpath(output) in maps:
            raise CannotRun(f'"{output}" is the map itself, and is left as it is.')
    if len(set(outputs)) < len(outputs):
        raise CannotRun("Two outputs have the same name.")
