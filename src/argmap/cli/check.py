"""`argmap check`: says precisely what is wrong with a map."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

from argmap.cli.complete import MAP
from argmap.cli.files import map_paths, read_bytes

if TYPE_CHECKING:
    from argmap.api import Checked


@click.command(short_help="Say precisely what is wrong with maps.")
@click.argument("files", nargs=-1, required=True, metavar="FILE…", type=MAP)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    show_default=True,
    help="How to print the findings.",
)
@click.option("--strict", is_flag=True, help="Fail on warnings, too.")
@click.option("--advice", is_flag=True, help="Add what a careful reader would ask about.")
@click.option(
    "--stdin-filename",
    metavar="PATH",
    default="<stdin>",
    help="What to call standard input in findings; its includes are looked for beside it.",
)
@click.pass_context
def check(
    context: click.Context,
    files: tuple[str, ...],
    form: str,
    strict: bool,
    advice: bool,
    stdin_filename: str,
) -> None:
    """Check maps and say precisely what is wrong with them.

    FILE is a map, a folder of maps, a pattern such as "maps/*.argmap.yaml", or - for standard
    input.
    """
    from argmap.api import check_all
    from argmap.cli.findings import FORMATS, Report
    from argmap.diagnostics import Severity

    given = {path: read_bytes(path) for path in map_paths(files)}
    shown = tuple(Severity) if advice else (Severity.ERROR, Severity.WARNING)
    checked = [check_all(stdin_filename if p == "-" else p, d, shown) for p, d in given.items()]
    # A file that several maps include is read with each of them; what is wrong in it counts once.
    findings = list(dict.fromkeys(d for c in checked for d in c.diagnostics if d.severity in shown))
    texts = {path: text for c in checked for path, text in c.files.texts.items()}
    unasked = sum(c.graph is None for c in checked)
    report = Report(findings, texts, _success(checked), len(checked), unasked)
    click.echo(FORMATS[form](report))
    grave = (Severity.ERROR, Severity.WARNING) if strict else (Severity.ERROR,)
    context.exit(1 if any(d.severity in grave for d in findings) else 0)


def _success(checked: Iterable[Checked]) -> str:
    maps = [c.argmap for c in checked if c.argmap is not None]
    counts = (
        (sum(len(m.statements) for m in maps), "statement"),
        (sum(len(m.steps) for m in maps), "step"),
        (sum(len(m.people) for m in maps), "person"),
        (sum(len(m.sources) for m in maps), "source"),
    )
    words = [f"{n} {noun}" if n == 1 else f"{n} {_plural(noun)}" for n, noun in counts if n]
    noun = "1 map" if len(maps) == 1 else f"{len(maps)} maps"
    return f"{noun}, nothing wrong: {', '.join(words) or 'nothing in it yet'}."


def _plural(noun: str) -> str:
    return "people" if noun == "person" else f"{noun}s"
