"""Comparison → the grid of positions drawn into a file."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import TYPE_CHECKING

import click

from argmap.cli.drawings import Destination, spare
from argmap.cli.files import CannotRun, write_all
from argmap.cli.progress import working

if TYPE_CHECKING:
    from argmap.comparison import Comparison

SUFFIXES: Mapping[str, str] = {".svg": "svg", ".png": "png", ".pdf": "pdf"}
"""Endings of files into which a grid is drawn."""


def is_drawn(output: str | None) -> bool:
    """Whether the ending of a path asks for a drawing."""
    return output is not None and _ending(output) in SUFFIXES


def draw_grid_to(output: str, comparison: Comparison, maps: Mapping[str, str]) -> None:
    """Draw who holds what into a file that is none of the maps, and say so."""
    from argmap.formats.grids import drawn_grid
    from argmap.layout import DrawingError
    from argmap.view.grid import build_grid_view

    spare(Destination((output,), maps))
    try:
        with working("Drawing the grid"):
            files, told = drawn_grid(build_grid_view(comparison), (SUFFIXES[_ending(output)],))
    except DrawingError as error:
        raise CannotRun(str(error)) from error
    write_all({output: files[0]})
    for warning in told:
        click.echo(f"argmap: warning: {warning}", err=True)
    click.echo(f"Wrote {output}.", err=True)


def _ending(output: str) -> str:
    return os.path.splitext(output)[1].lower()
