"""The type in which cards are set: on a screen, and closer on a sheet of paper."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from argmap.layout.style import INK, MUTED
from argmap.typeface import Face
from argmap.view.values import CardKind


@dataclass(frozen=True, slots=True)
class CardType:
    """How the statement of one kind of card is set; measures in pixels."""

    width: float
    """Of a card whose text is not long."""
    size: float
    face: Face
    ink: str


@dataclass(frozen=True, slots=True)
class CardTypes:
    """How all cards of a drawing are set."""

    kinds: Mapping[CardKind, CardType]
    small: float
    """The size of holders, citations and notes."""
    tag: float
    """The size of what a statement is called."""


ON_SCREEN = CardTypes(
    {
        "thesis": CardType(264, 15, Face.SEMIBOLD, INK),
        "claim": CardType(190, 12.5, Face.REGULAR, INK),
        "what-if": CardType(190, 12.5, Face.REGULAR, INK),
        "evidence": CardType(178, 12, Face.REGULAR, INK),
        "elsewhere": CardType(150, 11, Face.REGULAR, MUTED),
    },
    10.5,
    9.5,
)
SMALLEST_ON_PAPER = 10.9
"""No letter of a card is smaller on paper, nor any other of a drawing."""
ON_PAPER = CardTypes(
    {
        "thesis": CardType(226, 13.5, Face.SEMIBOLD, INK),
        "claim": CardType(172, 11.5, Face.REGULAR, INK),
        "what-if": CardType(172, 11.5, Face.REGULAR, INK),
        "evidence": CardType(172, 11.5, Face.REGULAR, INK),
        "elsewhere": CardType(128, SMALLEST_ON_PAPER, Face.REGULAR, MUTED),
    },
    SMALLEST_ON_PAPER,
    SMALLEST_ON_PAPER,
)
