"""View → Scene: a drawing without head, frame and legend, to be set among other things."""

from __future__ import annotations

from argmap.layout.engine import Engine
from argmap.layout.legend import legend, legend_of
from argmap.layout.page import description, laid_out, sizes
from argmap.layout.part import moved
from argmap.layout.scene import Block, Scene
from argmap.layout.setting import Setting
from argmap.typeface import drawable
from argmap.view.values import View

_EDGE = 3.0
"""Room for half a line's width, and for what stands out of a card."""


def draw_bare(view: View, engine: Engine, setting: Setting) -> Scene:
    """Draw a view's only panel. Raises `DrawingError` where the engine fails."""
    (block,) = laid_out(view, engine, setting)
    return _cut_out(block, view, description(view))


def size_bare(view: View, engine: Engine, setting: Setting) -> tuple[float, float]:
    """How broad and high the same drawing is. Raises `DrawingError` where the engine fails."""
    ((width, height),) = sizes(view, engine, setting)
    return round(width + 2 * _EDGE), round(height + 2 * _EDGE)


def draw_legend(view: View, limit: float) -> Scene:
    """What the signs of a view mean, in lines no longer than `limit`."""
    entries = legend_of(view)
    told = "; ".join(entry.words for group in entries for entry in group)
    return _cut_out(legend(entries, limit), view, f"The signs stand for: {told}.")


def _cut_out(block: Block, view: View, told: str) -> Scene:
    return Scene(
        round(block.width + 2 * _EDGE),
        round(block.height + 2 * _EDGE),
        drawable(view.title),
        drawable(told),
        drawable(view.language),
        tuple(moved(group, _EDGE, _EDGE) for group in block.groups),
    )
