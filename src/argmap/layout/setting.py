"""How closely a drawing is set: on a screen, where there is room, or on a sheet of paper."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from argmap.layout.card import CardDrawing, card_drawing
from argmap.view.values import Card


@dataclass(frozen=True, slots=True)
class Setting:
    """Measures of a drawing, in pixels. What is not said is as on a screen."""

    width: float = 900.0
    """Of single cards in rows, where nothing else is wider."""
    ratio: float = 1.7
    """Width by height, to which a panel comes near; not where `row` is given."""
    row: float = 0.0
    """The width that nothing should go beyond, and which is used before the height; 0 where
    there is no such width."""
    stagger: float = 0.0
    """The width beyond which the boxes of a row take turns over the rows below; 0 where that
    depends on how many boxes there are."""
    cards: Callable[[Card], CardDrawing] = card_drawing
    """Sets a card in type."""
    gap: float = 20.0
    """Between boxes of a row."""
    rise: float = 46.0
    """Between rows."""
    rise_of_badges: float = 58.0
    """The same where steps between them bear badges."""
    apart: float = 40.0
    """Between parts that nothing connects."""


SCREEN = Setting()
