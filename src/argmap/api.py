"""The whole way through the house: a path → findings, a map, a drawing."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from argmap.diagnostics import ArgmapError, Diagnostic, Severity
from argmap.document import Files, read_bytes, read_files
from argmap.graph import Graph, derive
from argmap.model import ArgMap, build, json_schema
from argmap.rules import run

if TYPE_CHECKING:
    from argmap.counterfactual.positions.members import Setting
    from argmap.view import Part
    from argmap.view.marks import Marks

__all__ = [
    "Checked",
    "Drawn",
    "Map",
    "Order",
    "UnknownPartError",
    "check",
    "check_all",
    "check_text",
    "json_schema",
    "load",
    "render",
    "render_all",
]


@dataclass(frozen=True, slots=True)
class Checked:
    """A map's files, the map and its graph, as far as they could be read, and what was found."""

    files: Files
    argmap: ArgMap | None
    graph: Graph | None
    diagnostics: tuple[Diagnostic, ...]


def check_text(path: str, data: bytes, wanted: Collection[Severity] = tuple(Severity)) -> Checked:
    """Check a map given as bytes; `path` is its name in findings and the base of includes.

    Of the rules only those of the severities wanted are run.
    """
    files, found = read_files(path, data)
    if _faulty(found):
        return Checked(files, None, None, found)
    argmap, misshapen = build(files)
    found = (*found, *misshapen)
    if argmap is None or _faulty(misshapen):
        return Checked(files, argmap, None, found)
    graph = derive(argmap)
    return Checked(files, argmap, graph, (*found, *run(graph, files, wanted)))


def check_all(path: str, data: bytes, wanted: Collection[Severity] = tuple(Severity)) -> Checked:
    """Check a map given as bytes, and if it has no errors evaluate it as well.

    So an expectation of the map about itself that is not met is an error here, and only here.
    """
    checked = check_text(path, data, wanted)
    if checked.graph is None or _faulty(checked.diagnostics):
        return checked
    # Only checking a map needs its verdicts.
    from argmap import findings

    shown = findings.run(checked.graph, checked.files, wanted)
    return replace(checked, diagnostics=(*checked.diagnostics, *shown))


def _faulty(diagnostics: tuple[Diagnostic, ...]) -> bool:
    return any(d.severity is Severity.ERROR for d in diagnostics)


class Map(ArgMap):
    """A map without errors. In a notebook it shows itself as a picture."""

    __slots__ = ()

    @property
    def graph(self) -> Graph:
        """What bears on what."""
        return derive(self)

    def _repr_svg_(self) -> str:
        # Within a page, an XML declaration is an error.
        return render(self).decode("utf-8").partition("?>\n")[2]


def load(path: str | Path) -> Map:
    """The map at a path, with all that it includes.

    Raises ArgmapError, which carries the findings, where the map has errors; OSError where the
    file cannot be opened.
    """
    # Warnings and advice are for `check` to tell.
    checked = check_text(str(path), read_bytes(str(path)), (Severity.ERROR,))
    if checked.argmap is None or _faulty(checked.diagnostics):
        raise ArgmapError(checked.diagnostics)
    return Map(**{field.name: getattr(checked.argmap, field.name) for field in fields(ArgMap)})


def check(path: str | Path) -> tuple[Diagnostic, ...]:
    """What is wrong with the map at a path, and what a careful reader would ask about.

    Every finding has a severity: error, warning or advice. Raises OSError where the file cannot
    be opened.
    """
    return check_all(str(path), read_bytes(str(path))).diagnostics


class UnknownPartError(Exception):
    """The map has no such statement, person, topic, factor or value; the message helps."""


@dataclass(frozen=True, slots=True)
class Order:
    """What to draw and how."""

    formats: tuple[str, ...] = ("svg",)
    """Names out of `argmap.formats.DRAWN`, or out of what the view can be written as."""
    part: Part | None = None
    """What is shown of the map; all of it by default."""
    engine: str = "embedded"
    """A name out of `argmap.layout.ENGINES`."""
    view: str = "argument"
    """A name out of `argmap.formats.VIEWS`."""
    marks: Marks | None = None
    """What is said besides of statements and steps: `argmap.view.verdict_marks.Verdicts`, or what
    `argmap.view.difference.Differences` a supposal makes; by default nothing is judged."""
    suppose: Setting = ()
    """Factors and the values that they are supposed to have; for a causal diagram."""
    smaller: str = ""
    """How whoever orders could have less drawn, told where print would be too small; by default
    with the options of `argmap render`."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A drawing in each of the formats ordered, and what its readers should be warned of."""

    files: tuple[bytes, ...]
    warnings: tuple[str, ...]


def render_all(graph: Graph, order: Order) -> Drawn:
    """Draw a part of a map once, in several formats.

    Raises UnknownPartError where the map has no such part or no such factor to suppose, and
    DrawingError where it cannot be laid out, or where a format cannot show what is ordered.
    """
    # Checking a map should not wait for what only drawing needs.
    from argmap.formats import DRAWN, VIEWS, cautions, smaller
    from argmap.layout import ENGINES, DrawingError
    from argmap.view import WHOLE, part_problem

    part, kind = order.part or WHOLE, VIEWS[order.view]
    if problem := part_problem(graph, part):
        raise UnknownPartError(problem)
    if not set(order.formats) <= {*DRAWN, *kind.written}:
        *first, last = (*DRAWN, *kind.written)
        raise DrawingError(f"{kind.name} can be drawn as {', '.join(first)} or {last}.")
    shown = _supposed(graph, order, kind.build(graph, part))
    if order.marks:
        shown = kind.mark(shown, order.marks)
    if all(name in kind.written for name in order.formats):
        return Drawn(tuple(kind.written[name](shown) for name in order.formats), ())
    scene = kind.draw(shown, ENGINES[order.engine])
    files = tuple(
        DRAWN[name](scene) if name in DRAWN else kind.written[name](shown) for name in order.formats
    )
    cure = order.smaller or smaller(part)
    return Drawn(files, tuple(cautions(scene, order.formats, cure)))


def _supposed(graph: Graph, order: Order, shown: Any) -> Any:
    """What is shown, in the world that is supposed."""
    if not order.suppose:
        return shown
    from argmap.formats import VIEWS
    from argmap.view.supposing import supposition_problem

    if problem := supposition_problem(graph, order.suppose):
        raise UnknownPartError(problem)
    return VIEWS[order.view].suppose(graph, shown, order.suppose)


def render(
    argmap: ArgMap | str | Path,
    to: str = "svg",
    part: Part | None = None,
    view: str = "argument",
) -> bytes:
    """A map, or the map at a path, as a drawing: svg, png, pdf, dot or mermaid.

    `part` is what is shown of it, the whole by default: `Focus("statement-id", depth)`,
    `OfPerson("person-id")` or `OfTopic("topic")` of `argmap.view`. `view` is how it is looked at:
    as an argument, or as a timeline or causal diagrams, which are no dot or mermaid.
    Raises ArgmapError where the map at the path has errors, UnknownPartError where it has no such
    part, `argmap.layout.DrawingError` where it cannot be laid out, ValueError for a format or a
    view that there is not.
    """
    from argmap.formats import DRAWN, VIEWS

    if view not in VIEWS:
        raise ValueError(f'There is no view "{view}", only {", ".join(VIEWS)}.')
    known = dict.fromkeys((*DRAWN, *(name for kind in VIEWS.values() for name in kind.written)))
    if to not in known:
        raise ValueError(f'There is no format "{to}", only {", ".join(known)}.')
    loaded = argmap if isinstance(argmap, ArgMap) else load(argmap)
    return render_all(derive(loaded), Order((to,), part, view=view)).files[0]
