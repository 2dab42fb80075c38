"""`argmap brief`: papers for a class or a debate, made of one map."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import click
from click.shell_completion import CompletionItem

from argmap.cli.complete import MAP, person_ids, statement_ids
from argmap.cli.drawings import Destination, spare
from argmap.cli.files import CannotRun, write_all
from argmap.cli.maps import load
from argmap.cli.progress import counted

if TYPE_CHECKING:
    from argmap.briefs.material import Material, Wish
    from argmap.briefs.sheet import Brief, Sheet
    from argmap.briefs.writers import Paper
    from argmap.model import ArgMap
    from argmap.quotations import Library

ALL = "all"
_NAMED = 4
SUFFIXES: Mapping[str, str] = {
    ".pdf": "pdf",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
}
_ENDINGS: Mapping[str, str] = {"pdf": ".pdf", "markdown": ".md", "html": ".html"}


def _kinds(context: click.Context, parameter: click.Parameter, given: str) -> list[CompletionItem]:
    from argmap.briefs.kinds import KINDS

    offered = {**{name: kind.about for name, kind in KINDS.items()}, ALL: "the whole set"}
    return [CompletionItem(n, help=about) for n, about in offered.items() if n.startswith(given)]


@dataclass(frozen=True, slots=True)
class _Printing:
    """How sheets are printed, and where they go."""

    output: str
    """A file, a folder, or `-`."""
    folder: bool
    form: str
    paper: Paper
    school: str


@click.command(short_help="Make papers for a class or a debate.")
@click.argument("file", type=MAP)
@click.argument("kinds", nargs=-1, metavar="KIND...", shell_complete=_kinds)
@click.option(
    "-o",
    "--output",
    type=click.Path(allow_dash=True),
    help="A file for all kinds together, or a folder for a file each; Markdown to read without it.",
)
@click.option(
    "--format", "form", type=click.Choice(tuple(_ENDINGS)), help="The format, whatever the ending."
)
@click.option(
    "--for",
    "thesis",
    metavar="ID",
    shell_complete=statement_ids,
    help="The thesis that a side is taken for.",
)
@click.option("--side", metavar="PERSON", shell_complete=person_ids, help="Whose side is taken.")
@click.option("--both", is_flag=True, help="Make the other side's sheet too.")
@click.option(
    "--texts",
    type=click.Path(),
    help="A folder with the sources' texts, named by their ids: holloway-review.txt.",
)
@click.option("--students", metavar="N", type=click.IntRange(1, 500), help="Roles for so many.")
@click.option(
    "--seed", metavar="N", type=int, default=0, help="The same number assigns the same roles."
)
@click.option("--paper", type=click.Choice(["a4", "letter"]), default="a4", show_default=True)
@click.option("--school", metavar="TEXT", default="", help="What stands in the head of each page.")
@click.option("--verdicts", is_flag=True, help="Say how statements stand; students argue first.")
def brief(
    file: str,
    kinds: tuple[str, ...],
    output: str | None,
    form: str | None,
    thesis: str | None,
    side: str | None,
    both: bool,
    texts: str | None,
    students: int | None,
    seed: int,
    paper: Paper,
    school: str,
    verdicts: bool,
) -> None:
    """Make papers of every KIND for a class or a debate from the map FILE, or `all` of them.

    Without a KIND, the kinds that there are are listed.
    """
    if not kinds:
        _list_kinds()
        return
    _known_kinds(kinds)
    printing = _printing(output, form, kinds, (paper, school))
    checked = load(file)
    assert checked.graph is not None
    from argmap.briefs.material import Material, Wish
    from argmap.model import Claim

    argmap = checked.graph.argmap
    theses = [s.id for s in argmap.statements.values() if isinstance(s, Claim) and s.thesis]
    _known("statement", thesis, argmap.statements, theses)
    _known("person", side, argmap.people, argmap.people)
    wish = Wish(thesis or "", side or "", both, students or 0, seed, verdicts)
    material = Material(checked.graph, _texts(texts, argmap), paper)
    briefs = _briefs(material, printing, _made(material, kinds, wish))
    files = _printed(briefs, printing)
    spare(Destination(tuple(files), checked.files.texts))
    _write(files, printing)


def _list_kinds() -> None:
    from argmap.briefs.kinds import KINDS

    click.echo("Name one or more of these kinds, or all:\n")
    for name, kind in KINDS.items():
        click.echo(f"  {name:<16} {kind.about}")


def _known_kinds(kinds: tuple[str, ...]) -> None:
    from argmap.briefs.kinds import KINDS
    from argmap.diagnostics.near import did_you_mean

    for name in kinds:
        if name != ALL and name not in KINDS:
            cure = did_you_mean(name, (*KINDS, ALL)) or f"There are {', '.join(KINDS)} and {ALL}."
            raise CannotRun(f'There is no kind of brief "{name}". {cure}')


def _printing(
    output: str | None, form: str | None, kinds: tuple[str, ...], look: tuple[Paper, str]
) -> _Printing:
    """Where the sheets go, and in which format: the one named, or that of the ending."""
    paper, school = look
    if output is None or output == "-":
        form = form or "markdown"
        if form == "pdf" and sys.stdout.isatty():
            raise CannotRun("A PDF cannot be shown in a terminal. Give a file with -o.")
        return _Printing("-", False, form, paper, school)
    suffix = os.path.splitext(output)[1].lower()
    is_folder = os.path.isdir(output) or output.endswith(("/", os.sep))
    if is_folder or (ALL in kinds and not suffix):
        return _Printing(output, True, form or "pdf", paper, school)
    if form is None and suffix not in SUFFIXES:
        raise CannotRun(
            f'"{output}" has no ending that names a format ({", ".join(_ENDINGS.values())}). '
            "A folder, with a slash at its end, gets a file for each kind."
        )
    return _Printing(output, False, form or SUFFIXES[suffix], paper, school)


def _known(what: str, id: str | None, known: Iterable[str], likely: Iterable[str]) -> None:
    """Refuse an id that the map has not, and name one like it, or those that are likely meant."""
    from argmap.diagnostics.near import did_you_mean

    if id is not None and id not in (ids := tuple(known)):
        some = tuple(likely)[:_NAMED]
        cure = did_you_mean(id, ids) or (f"Try {' or '.join(some)}." if some else "")
        raise CannotRun(f'There is no {what} "{id}" in this map. {cure}'.rstrip())


def _texts(folder: str | None, argmap: ArgMap) -> Library:
    """The texts of the map's sources that a folder holds."""
    from argmap.briefs.material import NO_TEXTS
    from argmap.quotations import ENDINGS, open_library

    if folder is None:
        return NO_TEXTS
    try:
        library = open_library(folder)
    except OSError as error:
        raise CannotRun(f'"{folder}" cannot be opened: {error.strerror}.') from error
    if not any(library.path(id) for id in argmap.sources):
        click.echo(
            f'argmap: warning: "{folder}" holds the text of none of the map\'s sources. A text has '
            f"the source's id as its name, and one of these endings: {', '.join(ENDINGS)}.",
            err=True,
        )
    return library


def _made(
    material: Material, kinds: tuple[str, ...], wish: Wish
) -> Iterator[tuple[str, tuple[Sheet, ...]]]:
    """The sheets of each kind; of `all`, what cannot be made is left out, with a notice why."""
    from argmap.briefs.kinds import KINDS
    from argmap.briefs.material import BriefError
    from argmap.layout import DrawingError

    chosen = tuple(KINDS) if ALL in kinds else tuple(dict.fromkeys(kinds))
    for name in counted(chosen, len(chosen), "Making the briefs"):
        try:
            yield name, KINDS[name].sheets(material, wish)
        except BriefError as error:
            if name in kinds:
                raise CannotRun(str(error)) from error
            click.echo(f'argmap: notice: "{name}" is left out. {error}', err=True)
        except DrawingError as error:
            raise CannotRun(str(error)) from error


def _briefs(
    material: Material, printing: _Printing, made: Iterator[tuple[str, tuple[Sheet, ...]]]
) -> Iterator[tuple[str, Brief]]:
    """What goes into each file, by its path."""
    from argmap.briefs.sheet import Brief

    head = material.head(printing.school)
    if not printing.folder:
        sheets = tuple(sheet for _, several in made for sheet in several)
        yield printing.output, Brief(head, sheets)
        return
    for name, sheets in made:
        path = os.path.join(printing.output, name + _ENDINGS[printing.form])
        yield path, Brief(head, sheets)


def _printed(briefs: Iterator[tuple[str, Brief]], printing: _Printing) -> dict[str, bytes]:
    """The files to write, by path; warns of what cannot be printed."""
    from argmap.briefs.writers import WRITERS
    from argmap.briefs.writers.words import all_words
    from argmap.formats.cautions import strange_signs
    from argmap.layout import DrawingError

    files: dict[str, bytes] = {}
    words: dict[str, None] = {}
    try:
        for path, brief in briefs:
            files[path] = WRITERS[printing.form](brief, printing.paper)
            words |= dict.fromkeys(all_words(brief))
    except DrawingError as error:
        raise CannotRun(str(error)) from error
    for warning in strange_signs(words, (printing.form,)):
        click.echo(f"argmap: warning: {warning}", err=True)
    return files


def _write(files: Mapping[str, bytes], printing: _Printing) -> None:
    if printing.folder:
        try:
            os.makedirs(printing.output, exist_ok=True)
        except OSError as error:
            raise CannotRun(f'"{printing.output}" cannot be made: {error.strerror}.') from error
    write_all(files)
    for path in files:
        if path != "-":
            click.echo(f"Wrote {path}.", err=True)
