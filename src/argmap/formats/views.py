"""The ways to look at a map: how each is built, drawn, and written for other programs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from argmap.formats.dot import dot
from argmap.formats.mermaid import mermaid
from argmap.graph import Graph
from argmap.layout import Engine, Scene, draw
from argmap.view import Part, build_view
from argmap.view.marks import Marks, marked, marked_timeline

if TYPE_CHECKING:
    from argmap.view.timeline import Timeline

Seen = TypeVar("Seen")


@dataclass(frozen=True, slots=True)
class ViewKind(Generic[Seen]):
    """One way to look at a map, or at a part of it."""

    build: Callable[[Graph, Part], Seen]
    draw: Callable[[Seen, Engine], Scene]
    """Raises `DrawingError`."""
    mark: Callable[[Seen, Marks], Seen]
    written: Mapping[str, Callable[[Seen], bytes]]
    """The formats that other programs lay out, by name."""


def _timeline(graph: Graph, part: Part) -> Timeline:
    # Imported here because most drawings are of the argument.
    from argmap.view.timeline import build_timeline

    return build_timeline(graph, part)


def _draw_timeline(timeline: Timeline, engine: Engine) -> Scene:
    from argmap.layout.timeline import draw_timeline

    # A timeline lays itself out along its axis and needs no engine.
    return draw_timeline(timeline)


VIEWS: Mapping[str, ViewKind[Any]] = {
    "argument": ViewKind(build_view, draw, marked, {"dot": dot, "mermaid": mermaid}),
    "timeline": ViewKind(_timeline, _draw_timeline, marked_timeline, {}),
}
"""Ways to look at a map, by name."""
