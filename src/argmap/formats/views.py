"""The ways to look at a map: how each is built, drawn, and written for other programs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from argmap.formats.dot import dot
from argmap.formats.mermaid import mermaid
from argmap.graph import Graph
from argmap.layout import DrawingError, Engine, Scene, draw
from argmap.view import Part, build_view
from argmap.view.marks import Marks, marked, marked_timeline

if TYPE_CHECKING:
    from argmap.counterfactual.positions.members import Setting
    from argmap.view.causal_values import CausalView
    from argmap.view.timeline import Timeline

Seen = TypeVar("Seen")


@dataclass(frozen=True, slots=True)
class ViewKind(Generic[Seen]):
    """One way to look at a map, or at a part of it."""

    name: str
    """As a sentence about a drawing begins with it."""
    build: Callable[[Graph, Part], Seen]
    draw: Callable[[Seen, Engine], Scene]
    """Raises `DrawingError`."""
    mark: Callable[[Seen, Marks], Seen]
    written: Mapping[str, Callable[[Seen], bytes]]
    """The formats that other programs lay out, by name."""
    suppose: Callable[[Graph, Seen, Setting], Seen]
    """The same in the world where factors are set so. Raises `DrawingError` where a view, or a
    map, has no worlds."""


def _timeline(graph: Graph, part: Part) -> Timeline:
    # Imported here because most drawings are of the argument.
    from argmap.view.timeline import build_timeline

    return build_timeline(graph, part)


def _draw_timeline(timeline: Timeline, engine: Engine) -> Scene:
    from argmap.layout.timeline import draw_timeline

    # A timeline lays itself out along its axis and needs no engine.
    return draw_timeline(timeline)


def _causal(graph: Graph, part: Part) -> CausalView:
    from argmap.view.causal import build_causal

    return build_causal(graph, part)


def _draw_causal(view: CausalView, engine: Engine) -> Scene:
    from argmap.layout.causal import draw_causal

    return draw_causal(view, engine)


def _suppose(graph: Graph, view: CausalView, setting: Setting) -> CausalView:
    from argmap.view.supposing import supposed

    if not any(panel.model for panel in view.panels):
        raise DrawingError(
            "No model is shown that could say what would follow from what is supposed. Give the "
            "map a model under `models`, or draw it without --suppose."
        )
    return supposed(graph, view, setting)


def _unmarked(view: CausalView, marks: Marks) -> CausalView:
    raise DrawingError(
        "A causal diagram shows factors, which have no verdicts. Leave out --verdicts, or draw "
        "the argument or the timeline."
    )


def _no_worlds(graph: Graph, seen: Seen, setting: Setting) -> Seen:
    raise DrawingError(
        "Only a causal diagram shows what is supposed: --suppose goes with --view causal."
    )


VIEWS: Mapping[str, ViewKind[Any]] = {
    "argument": ViewKind(
        "An argument", build_view, draw, marked, {"dot": dot, "mermaid": mermaid}, _no_worlds
    ),
    "timeline": ViewKind("A timeline", _timeline, _draw_timeline, marked_timeline, {}, _no_worlds),
    "causal": ViewKind("A causal diagram", _causal, _draw_causal, _unmarked, {}, _suppose),
}
"""Ways to look at a map, by name."""
