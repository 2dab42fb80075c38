"""A path on the command line → a map without errors, or its findings and exit code 1."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

import click

from argmap.cli.files import CannotRun, read_bytes

if TYPE_CHECKING:
    from argmap.api import Checked


def load(path: str) -> Checked:
    """The map at a path. One with errors ends the command with its findings on standard error."""
    from argmap.api import check_text
    from argmap.diagnostics import Severity

    name = "<stdin>" if path == "-" else path
    return without_errors(check_text(name, read_bytes(path), (Severity.ERROR,)))


def without_errors(checked: Checked) -> Checked:
    """What was checked, unless it has errors: they end the command."""
    from argmap.cli.findings import Report, as_text
    from argmap.diagnostics import Severity

    errors = [d for d in checked.diagnostics if d.severity is Severity.ERROR]
    if errors:
        unasked = int(checked.graph is None)
        click.echo(as_text(Report(errors, checked.files.texts, "", 1, unasked)), err=True)
        click.get_current_context().exit(1)
    return checked


def must_know(what: str, ids: Iterable[str], known: Collection[str]) -> None:
    """End the command where somebody or something named is not in the map."""
    from argmap.diagnostics import did_you_mean

    for id in ids:
        if id not in known:
            near = did_you_mean(id, known)
            raise CannotRun(f'There is no {what} "{id}" in this map. {near}'.rstrip())
