"""`argmap new`: a map to begin with."""

from __future__ import annotations

import os

import click

from argmap.cli.files import MAP_ENDING, CannotRun
from argmap.cli.schema import schema_text

SCHEMA_NAME = "argmap.schema.json"

STARTER = f"""\
# yaml-language-server: $schema={SCHEMA_NAME}
argmap: 1
title: Why did Japan surrender?        # printed above the diagram
claims:
  soviet-entry-decided:                # an id: small letters, digits, hyphens
    role: thesis                       # what the map is about
    text: Soviet entry did more than the bombs to bring surrender.
    reasons: [mediation-was-hoped-for] # ids of other statements
    rebutted-by: [bombs-decided]
  mediation-was-hoped-for: Before Soviet entry Tokyo had hoped that Moscow would mediate.
  bombs-decided: The atomic bombs brought surrender.
"""


@click.command(short_help="Write a small map to begin with.")
@click.argument("file", type=click.Path())
def new(file: str) -> None:
    """Write a small commented map to FILE, to begin with.

    The schema that editors need to complete and check as you type is put beside it. A file that
    exists is never overwritten.
    """
    if not file.endswith(MAP_ENDING):
        better = file.removesuffix(".yml").removesuffix(".yaml").removesuffix(".argmap")
        raise CannotRun(f'The name of a map ends in {MAP_ENDING}: try "{better}{MAP_ENDING}".')
    beside = os.path.join(os.path.dirname(file), SCHEMA_NAME)
    _create(file, STARTER)
    click.echo(f"Wrote {file}. Check it with `argmap check {file}`.")
    if not os.path.exists(beside):
        _create(beside, schema_text() + "\n")
        click.echo(f"Wrote {beside}, with which editors complete and check as you type.")


def _create(path: str, text: str) -> None:
    try:
        with open(path, "x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError as error:
        raise CannotRun(f'"{path}" exists already, and is left as it is.') from error
    except OSError as error:
        raise CannotRun(f'"{path}" cannot be written: {error.strerror}.') from error
    except ValueError as error:
        raise CannotRun(f'"{path}" is not the name of a file.') from error
