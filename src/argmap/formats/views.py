"""The ways to look at a map: how each is built, drawn, and written for other programs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from argmap.formats.dot import dot
from argmap.formats.mermaid import mermaid
from argmap.graph import Graph
from argmap.layout import Engine, Scene, draw
from argmap.layout.timeline import draw_timeline
from argmap.view import Part, build_view
from argmap.view.marks import Marks, marked, marked_timeline
from argmap.view.timeline import Timeline, build_timeline

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


def _timeline(timeline: Timeline, engine: Engine) -> Scene:
    # A timeline lays itself out along its axis and needs no engine.
    return draw_timeline(timeline)


VIEWS: Mapping[str, ViewKind[Any]] = {
    "argument": ViewKind(build_view, draw, marked, {"dot": dot, "mermaid": mermaid}),
    "timeline": ViewKind(build_timeline, _timeline, marked_timeline, {}),
}
"""Ways to look at a map, by name."""
