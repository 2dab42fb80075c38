"""A drawing as values: paths and runs of text in nested groups, in pixels, y downwards."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from argmap.typeface import Face


@dataclass(frozen=True, slots=True)
class Stroke:
    """How a line is drawn."""

    colour: str
    width: float
    dash: tuple[float, ...] = ()
    """Lengths of marks and gaps; empty for a solid line."""
    round: bool = False
    """Whether ends and corners are round."""


@dataclass(frozen=True, slots=True)
class Path:
    """An outline in the path language of SVG: filled, stroked or both."""

    d: str
    fill: str = "none"
    stroke: Stroke | None = None


@dataclass(frozen=True, slots=True)
class Text:
    """One line of text; `x`, `y` is where its baseline begins (or has its middle)."""

    x: float
    y: float
    text: str
    face: Face
    size: float
    fill: str
    width: float
    """As measured; an estimate where other fonts must draw it."""
    centred: bool = False
    spacing: float = 0.0
    """Added after each letter."""


@dataclass(frozen=True, slots=True)
class Group:
    """What belongs together, moved by `x`, `y`."""

    items: tuple[Item, ...]
    x: float = 0.0
    y: float = 0.0
    id: str = ""
    """Unique in the drawing, and good for a link; empty for a group that nobody names."""
    label: str = ""
    """What the group shows, for those who cannot see it; empty where it only decorates."""
    details: str = ""
    """More in words: what a card's statement bears on, and what bears on it."""
    href: str = ""
    """The id of the group that a click leads to."""
    decoration: bool = False
    """Left out of what is read aloud, since labels elsewhere say the same."""


Item = Path | Text | Group


@dataclass(frozen=True, slots=True)
class Block:
    """Drawn things in an area of known size, from its upper left corner."""

    groups: tuple[Group, ...]
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Scene:
    """A finished drawing on a white page."""

    width: float
    height: float
    title: str
    description: str
    language: str
    items: tuple[Item, ...]


def texts(scene: Scene) -> Iterator[Text]:
    """Every run of text of a drawing, in reading order."""
    waiting: list[Item] = list(reversed(scene.items))
    while waiting:
        item = waiting.pop()
        if isinstance(item, Text):
            yield item
        elif isinstance(item, Group):
            waiting.extend(reversed(item.items))
