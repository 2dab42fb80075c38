"""`argmap explain`: the page of a finding's code."""

from __future__ import annotations

import click
from click.shell_completion import CompletionItem

from argmap.cli.files import CannotRun


def _codes(context: click.Context, parameter: click.Parameter, given: str) -> list[CompletionItem]:
    from argmap.findings import catalogue

    codes = (c for c in catalogue() if c.code.startswith(given.upper()))
    return [CompletionItem(code.code, help=code.title) for code in codes]


@click.command(short_help="Explain a finding by its code.")
@click.argument("code", required=False, shell_complete=_codes)
def explain(code: str | None) -> None:
    """Explain a finding: what CODE means, why, a wrong and a right example.

    Without CODE, list them all.
    """
    from argmap.diagnostics import nearest
    from argmap.findings import catalogue

    pages = {entry.code: entry for entry in catalogue()}
    if code is None:
        for entry in pages.values():
            click.echo(f"{entry.code}  {entry.severity:<8} {entry.title}")
        return
    if code.upper() not in pages:
        near = nearest(code.upper(), pages)
        cure = f" Did you mean {near}?" if near else " `argmap explain` lists them all."
        raise CannotRun(f'There is no finding "{code}".{cure}')
    entry = pages[code.upper()]
    click.echo(f"{entry.code} ({entry.severity})\n\n{entry.page.strip()}")
