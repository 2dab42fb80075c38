"""`argmap quotes`: whether each quotation stands in the text that it is said to be from."""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

from argmap.cli.complete import MAP
from argmap.cli.files import CannotRun, map_paths
from argmap.cli.maps import load
from argmap.cli.options import text_or_json
from argmap.cli.progress import working

if TYPE_CHECKING:
    from argmap.api import Checked
    from argmap.diagnostics import Span
    from argmap.quotations import Library, Quotation


@click.command(short_help="Look up every quotation in the texts of the sources.")
@click.argument("files", nargs=-1, required=True, metavar="MAP...", type=MAP)
@click.option(
    "--texts",
    "folder",
    required=True,
    metavar="FOLDER",
    type=click.Path(),
    help="Where the texts are: SOURCE-ID.txt, .md or .pdf.",
)
@click.option("--strict", is_flag=True, help="Fail on texts that are not there, too.")
@click.option("--all", "each", is_flag=True, help="List every quotation, and where it was found.")
@text_or_json
@click.pass_context
def quotes(
    context: click.Context, files: tuple[str, ...], folder: str, strict: bool, each: bool, form: str
) -> None:
    """Look up every quotation, passage and hedge of the maps in the texts of their sources.

    MAP is a map, a folder of maps, a pattern such as "maps/*.argmap.yaml", or - for standard
    input. White space, hyphens at line ends, dashes, ligatures and quotation marks may differ,
    and it is said where they do; words may not.
    """
    from argmap.cli.quotes_words import Looked, print_text
    from argmap.quotations import look_up

    library = _opened(folder)
    paths = map_paths(files)
    found = _quotations(load(path) for path in paths)
    with working("Looking up quotations"):
        report = look_up(found, library)
    looked = Looked(paths, library, report, found)
    if form == "json":
        from argmap.cli.quotes_json import as_json

        click.echo(as_json(looked))
    else:
        print_text(looked, "each" if each else "brief")
    context.exit(_exit_code({r.status for r in report.results}, strict, bool(report.unreadable)))


def _exit_code(statuses: Iterable[str], strict: bool, unreadable: bool) -> int:
    if unreadable:
        return 2
    failing = {"not-found", "no-text"} if strict else {"not-found"}
    return int(not failing.isdisjoint(statuses))


def _opened(folder: str) -> Library:
    from argmap.quotations import open_library

    try:
        return open_library(folder)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not the name of a folder"
        raise CannotRun(f'"{folder}" cannot be opened: {reason}.') from error


def _quotations(maps: Iterable[Checked]) -> dict[Quotation, Span]:
    """Every quotation and where it is written; one that several maps include counts once."""
    from argmap.quotations import quotations

    found: dict[Quotation, Span] = {}
    seen: set[object] = set()
    for checked in maps:
        assert checked.argmap is not None
        for quotation in quotations(checked.argmap):
            file, *keys = quotation.place
            identity = (os.path.realpath(str(file)), *keys)
            if identity not in seen:
                seen.add(identity)
                found[quotation] = checked.files.span(quotation.place)
    return found
