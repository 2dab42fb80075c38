"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

from argmap.cli.complete import statement_ids, topics

_Command = TypeVar("_Command", bound=Callable[..., Any])


def drawing(what: str, around: str) -> Callable[[_Command], _Command]:
    """The options of a command that can draw besides what it says.

    The words are the help of `-o`, after "Draw", and of `--focus`, after "only".
    """
    options = (
        click.option(
            "-o",
            "--output",
            "outputs",
            multiple=True,
            type=click.Path(),
            help=f"Draw {what}, too; the ending says the format. Repeatable.",
        ),
        click.option(
            "--focus",
            metavar="ID",
            shell_complete=statement_ids,
            help=f"With -o: only {around}.",
        ),
        click.option(
            "--topic", metavar="TEXT", shell_complete=topics, help="With -o: only one topic."
        ),
    )

    def decorate(command: _Command) -> _Command:
        # As with decorators one above another, the last is applied first.
        for option in reversed(options):
            command = option(command)
        return command

    return decorate


text_or_json = click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="Sentences to read, or the same as data.",
)
