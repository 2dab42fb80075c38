"""The look of a drawing: colours, weights and dashes, told apart without colour too."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from argmap.view.values import LinkKind

INK = "#1C2530"
MUTED = "#5B6674"
HAIRLINE = "#C9D0D8"
PANEL = "#FBFBFA"
PAPER = "#FFFFFF"
EVIDENCE_FILL, EVIDENCE_LINE = "#F5F6F8", "#46525F"
QUIET_FILL = "#F1F3F4"
STRUCK = "#7C8691"
"""A step that something undercuts fades to this."""

MARGIN = 44.0
"""Around the page."""


@dataclass(frozen=True, slots=True)
class LinkLook:
    """How one kind of step is drawn and called."""

    colour: str
    width: float
    dash: tuple[float, ...]
    head: float
    """Length of the head, in pixels, for which the line leaves room."""
    half: float
    """Half its breadth."""
    name: str
    """As the legend calls it."""
    active: str
    """What the premise does to the target, for those who hear the drawing."""
    passive: str
    """The same of the target."""


_ROUND, _DASHES, _LONG, _DOT_DASH = (2.0, 3.4), (8.0, 4.0), (14.0, 6.0), (9.0, 3.5, 2.0, 3.5)

LINKS: Mapping[LinkKind, LinkLook] = {
    "reason": LinkLook("#0A7455", 2.0, (), 9, 4.6, "supports", "Supports", "Supported by"),
    "rebuttal": LinkLook("#BF3B0B", 2.0, _DASHES, 5, 7.5, "rebuts", "Rebuts", "Rebutted by"),
    "undercut": LinkLook(
        "#6F3FA3", 2.0, _ROUND, 11.5, 5.6, "undercuts a step", "Undercuts", "Undercut by"
    ),
    "doubt": LinkLook(
        "#BF3B0B", 1.2, _LONG, 16, 7.7, "doubts: asks for grounds", "Doubts", "Doubted by"
    ),
    "qualification": LinkLook(
        "#8A5A00", 2.0, _DOT_DASH, 8, 8, "qualifies", "Qualifies", "Qualified by"
    ),
    "explanation": LinkLook("#46525F", 4.4, (), 11, 5.8, "explains", "Explains", "Explained by"),
}

ADDED_WIDTH = 1.0
"""Of lines and borders that the map-maker drew."""


@dataclass(frozen=True, slots=True)
class PersonLook:
    """The stripe of one person's cards."""

    stripe: str
    ink: str
    """The same hue, dark enough for small print."""
    dash: tuple[float, ...]


_SOLID, _DASHED, _DOTTED, _MIXED = (), (13.0, 4.0), (4.0, 4.0), (20.0, 4.0, 4.0, 4.0)

# Of each three neighbours one is dark, one middling and one light, so that they differ in grey.
PEOPLE: tuple[PersonLook, ...] = (
    PersonLook("#1D5FA6", "#1D5FA6", _SOLID),
    PersonLook("#D09A2D", "#8A5A00", _SOLID),
    PersonLook("#4B2A78", "#4B2A78", _SOLID),
    PersonLook("#166E75", "#166E75", _DASHED),
    PersonLook("#D9839F", "#A8456A", _DASHED),
    PersonLook("#5A2E12", "#5A2E12", _DASHED),
    PersonLook("#A02C6D", "#A02C6D", _DOTTED),
    PersonLook("#9BA53A", "#646B12", _DOTTED),
    PersonLook("#1F3440", "#1F3440", _DOTTED),
    PersonLook("#7A55B0", "#7A55B0", _MIXED),
    PersonLook("#6FA8D6", "#2D6C9F", _MIXED),
    PersonLook("#3A3F0E", "#3A3F0E", _MIXED),
)
NOBODY = PersonLook("#5B6674", "#46525F", _SOLID)


def person_look(index: int | None) -> PersonLook:
    """The look of the person with this index in the view; after a dozen people looks recur."""
    return NOBODY if index is None else PEOPLE[index % len(PEOPLE)]


def tint(colour: str) -> str:
    """A pale wash of a colour, for the ground of a card."""
    channels = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return "#" + "".join(f"{round(255 - (255 - channel) * 0.08):02X}" for channel in channels)
