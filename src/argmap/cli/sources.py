"""`argmap sources`: the bibliography of a map, what each source carries, and what it lacks."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Mapping
from typing import TYPE_CHECKING

import click

from argmap.cli.complete import MAP
from argmap.cli.files import CannotRun, told_in, write_all
from argmap.cli.maps import load
from argmap.cli.outlines import STYLES, WIDEST

if TYPE_CHECKING:
    from argmap.api import Checked
    from argmap.citations import Listed, Listing
    from argmap.graph import Graph
    from argmap.view.source_lines import Detail

_PAGE = 80
"""Columns of a text that is written to a file."""
_ENDINGS: Mapping[str, str] = {".md": "markdown", ".markdown": "markdown", ".bib": "bibtex"}
"""What an ending says; `.json` could be either of two formats."""


@click.command(short_help="Print a map's bibliography, or export it.")
@click.argument("file", type=MAP)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "markdown", "json", "csl", "bibtex"]),
    show_default="text, or what the file's ending says",
    help="To read, as data, or as CSL-JSON or BibTeX for Zotero and others.",
)
@click.option("--notes", is_flag=True, help="Tell how notes cite each source, too.")
@click.option(
    "-o",
    "--output",
    type=click.Path(allow_dash=True),
    default="-",
    help="Write to this file; - is standard output, as without it.",
)
def sources(file: str, form: str | None, notes: bool, output: str) -> None:
    """Print the sources of the map FILE in Chicago style, with what each carries and lacks."""
    form = told_in(form, output, _ENDINGS)
    if notes and form in ("csl", "bibtex"):
        raise CannotRun("--notes goes with the formats text, markdown and json.")
    checked = load(file)
    assert checked.graph is not None
    _spare(output, checked)
    detail: Detail = "notes" if notes else "entries"
    if output == "-" and form == "text":
        _print(checked.graph, detail)
        return
    told = _told((checked.graph, file), form, detail)
    if output == "-":
        click.echo(told, nl=False)
        return
    write_all({output: told.encode("utf-8", "backslashreplace")})
    click.echo(f"Wrote {output}.", err=True)


def _spare(output: str, checked: Checked) -> None:
    """Never write over the map, what it includes, or the bibliography that it reads."""
    files = checked.files
    read = (*files.texts, *(listed.path for listed in files.bibliographies.values()))
    if output != "-" and os.path.realpath(output) in {os.path.realpath(path) for path in read}:
        raise CannotRun(f'"{output}" is what the map is read from, and is left as it is.')


def _told(asked: tuple[Graph, str], form: str, detail: Detail) -> str:
    from argmap.citations import used_sources

    graph, file = asked
    argmap = graph.argmap
    if form == "csl":
        from argmap.citations.csl import as_csl

        return as_csl(argmap, used_sources(argmap))
    if form == "bibtex":
        from argmap.citations.bibtex import as_bibtex

        return as_bibtex(argmap, used_sources(argmap))
    found = _listing(graph)
    if form == "json":
        told = {"argmap": 1, "command": "sources", "file": file, **_as_json(found)}
        return json.dumps(told, ensure_ascii=False, indent=2) + "\n"
    from argmap.view.source_lines import source_lines, source_markdown

    if form == "markdown":
        return source_markdown(argmap, found, detail)
    lines = source_lines(argmap, found, _PAGE, detail)
    return "".join("".join(text for _, text in line) + "\n" for line in lines)


def _print(graph: Graph, detail: Detail) -> None:
    from argmap.view.source_lines import source_lines

    width = min(shutil.get_terminal_size().columns, WIDEST)
    styles = {**STYLES, "work": {"italic": True}}
    for line in source_lines(graph.argmap, _listing(graph), width, detail):
        click.echo("".join(click.style(text, **styles.get(role, {})) for role, text in line))


def _listing(graph: Graph) -> Listing:
    from argmap.citations import listing
    from argmap.semantics.verdicts import evaluate

    return listing(evaluate(graph))


def _as_json(found: Listing) -> dict[str, object]:
    return {
        "sources": {listed.source.id: _source(listed) for listed in found.every},
        "primary": [listed.source.id for listed in found.primary],
        "secondary": [listed.source.id for listed in found.secondary],
        "unclassified": [listed.source.id for listed in found.unclassified],
        "left_out": found.left_out,
    }


def _source(listed: Listed) -> dict[str, object]:
    source, borne = listed.source, listed.carried
    return {
        "type": source.type,
        "kind": source.fields.get("kind"),
        "entry": listed.entry.plain(),
        "entry_markdown": listed.entry.markdown(),
        "full_note": listed.full_note.plain(),
        "short_note": listed.short_note.plain(),
        "cited_for": list(borne.cited_for),
        "alone": list(borne.alone),
        "read_for": list(borne.read_for),
        "read_alone": list(borne.read_alone),
        "steps": list(borne.steps),
        "models": list(borne.models),
        "caveats": list(source.caveats),
        "missing": list(listed.missing),
    }
