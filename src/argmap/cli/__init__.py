"""The command line: options → one function of the api → text, files and an exit code."""

from __future__ import annotations

import errno
import gc
import os
import sys
from typing import Any

import click

from argmap import __version__
from argmap.cli.brief import brief
from argmap.cli.causes import causes
from argmap.cli.check import check
from argmap.cli.compare import compare
from argmap.cli.counterfactuals import counterfactuals
from argmap.cli.diff import diff
from argmap.cli.evaluate import evaluate
from argmap.cli.explain import explain
from argmap.cli.files import CannotRun
from argmap.cli.new import new
from argmap.cli.quotes import quotes
from argmap.cli.render import render
from argmap.cli.schema import schema
from argmap.cli.show import show
from argmap.cli.sources import sources
from argmap.cli.what_if import what_if

_EPILOG = "Exit codes: 0 done, 1 the map has errors, 2 the command could not run."


_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EIO)


class _Commands(click.Group):
    """The commands, none of which ends in an error of Python's where a disk is full."""

    def invoke(self, context: click.Context) -> Any:
        """Run the command that was asked for."""
        try:
            return super().invoke(context)
        except OSError as error:
            if error.errno not in _FULL:
                raise
            told = f"What was found cannot be written: {error.strerror}."
            raise CannotRun(told) from error


@click.group(
    cls=_Commands,
    epilog=_EPILOG,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, prog_name="argmap", message="%(prog)s %(version)s")
@click.pass_context
def main(context: click.Context) -> None:
    """Argument maps for historians: check claims written in YAML, and draw them."""
    for stream in (sys.stdout, sys.stderr):
        # A terminal that lacks a letter shows its number instead of ending in an error.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    if os.environ.get("NO_COLOR"):
        context.color = False
    # What is read is kept to the end: looking for garbage in it would take a third of the time,
    # and doing so once more when Python ends, a sixth.
    gc.disable()
    context.call_on_close(gc.freeze)
    # Looking through every installed package for plug-ins would take longer than a small map.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")


ASKING = (show, evaluate, what_if, counterfactuals, causes, compare, diff)

for command in (new, check, quotes, explain, *ASKING, render, brief, sources, schema):
    main.add_command(command)
