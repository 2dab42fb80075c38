"""Items → the same in pale ink: what a drawing shows only for comparison."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from argmap.layout.scene import Group, Item, Path, Stroke, Text

_WHITE = 0.58
"""The share of white that is mixed in."""


def paled(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """The items with every colour mixed with white; groups lie in each other a few deep."""
    return tuple(map(_paled, items))


def _paled(item: Item) -> Item:
    match item:
        case Path(_, fill, stroke):
            return replace(item, fill=pale(fill), stroke=stroke and _thinned(stroke))
        case Text():
            return replace(item, fill=pale(item.fill))
        case Group():
            return replace(item, items=paled(item.items))


def _thinned(stroke: Stroke) -> Stroke:
    return replace(stroke, colour=pale(stroke.colour))


@lru_cache(maxsize=256)
def pale(colour: str) -> str:
    """A colour mixed with white; `none` stays none."""
    if colour == "none":
        return colour
    channels = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return "#" + "".join(f"{round(c + (255 - c) * _WHITE):02X}" for c in channels)
