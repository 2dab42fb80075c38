"""A checked map and an order → files of drawings, with what their readers should know."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

from argmap.cli.files import CannotRun, write_all
from argmap.cli.progress import working

if TYPE_CHECKING:
    from argmap.api import Order
    from argmap.graph import Graph
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


@dataclass(frozen=True, slots=True)
class Destination:
    """Where drawings go, and what must not be written over."""

    outputs: tuple[str, ...]
    maps: Mapping[str, str]
    """The texts of the map and of what it includes, by path."""


def draw_to(destination: Destination, graph: Graph, order: Order) -> None:
    """Draw a map into every output in the format ordered for it, and say so."""
    from argmap.api import UnknownPartError, render_all
    from argmap.layout import DrawingError

    spare(destination)
    try:
        with working("Drawing the map"):
            drawn = render_all(graph, order)
    except (DrawingError, UnknownPartError) as error:
        raise CannotRun(str(error)) from error
    write_all(dict(zip(destination.outputs, drawn.files, strict=True)))
    for warning in drawn.warnings:
        click.echo(f"argmap: warning: {warning}", err=True)
    for output in destination.outputs:
        if output != "-":
            click.echo(f"Wrote {output}.", err=True)


def smaller(part: Part | None) -> str:
    """How a command with --focus and --topic alone draws less, in a sentence without its stop."""
    from argmap.view import Focus

    if part is None:
        return "Draw a part of the map with --focus or --topic"
    if isinstance(part, Focus):
        return "Look at it on a screen"
    return "Draw only what is around one statement with --focus ID"


def format_of(output: str, to: str | None) -> str:
    """The format that is named, or that the ending of a path names."""
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


def spare(destination: Destination) -> None:
    """Never write over the map itself or over what it includes, nor twice to one place."""
    maps = {os.path.realpath(path) for path in destination.maps}
    for output in destination.outputs:
        if output != "-" and os.path.realpath(output) in maps:
            raise CannotRun(f'"{output}" is the map itself, and is left as it is.')
    if len(set(destination.outputs)) < len(destination.outputs):
        raise CannotRun("Two outputs have the same name.")
