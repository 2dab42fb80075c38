"""Timeline → Scene: dated items along one axis, topic by topic, and those without a date apart."""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt

from argmap.layout.card import CardDrawing, card_drawing, paragraph
from argmap.layout.engine import DrawingError
from argmap.layout.page import page
from argmap.layout.scene import Block, Group, Path, Scene, Stroke
from argmap.layout.shapes import rectangle
from argmap.layout.style import HAIRLINE, INK, MUTED, PANEL
from argmap.layout.timeline_legend import legend_of_timeline
from argmap.layout.timeline_marks import Sheet, in_rows
from argmap.layout.timeline_plot import plotted
from argmap.layout.timescale import Scale, scale_of
from argmap.typeface import Face
from argmap.view.timeline import Timeline
from argmap.view.values import Card

LARGEST = 3000
"""Dated and undated items above which a whole map is not drawn."""
UNDATED = "Not dated in this map"
NOTHING = (
    "Nothing that is shown here has a date. Give a statement the time of what it tells with "
    "“when”, and evidence or a factor its own time with “date”."
)
_NARROWEST, _WIDEST = 880.0, 1556.0
_ITEM, _QUIET = 206.0 * 165.0, 162.0 * 100.0
"""The areas that a dated and an undated item take, roughly, in square pixels."""
_SPARSE = 2.2
"""How much larger a timeline is than its items."""
_SIDE, _TOP, _BOTTOM = 24.0, 12.0, 22.0
_PANELS = 26.0
_HEADING = 15.0


def draw_timeline(timeline: Timeline) -> Scene:
    """Draw a timeline.

    Raises `DrawingError` where it has too many items to be drawn whole.
    """
    dated = timeline.dated
    count = len(dated) + len(timeline.undated)
    if count > LARGEST:
        raise DrawingError(
            f"This timeline has {count:,} items, too many for one drawing (at most {LARGEST:,}). "
            "Draw a part of the map with --topic, --focus or --person."
        )
    drawings = {item.card.id: card_drawing(item.card) for item in dated}
    quiet = [card_drawing(card) for card in timeline.undated]
    widest = max((drawing.width for drawing in (*drawings.values(), *quiet)), default=0.0)
    scale = scale_of([item.period for item in dated], max(widest, _wanted_width(timeline)))
    plot = plotted(timeline.bands, Sheet(scale, drawings)) if dated else _said(NOTHING, scale)
    panels = [plot]
    if quiet:
        panels.append(_undated(timeline.undated, quiet, scale.width))
    labels = ("Timeline", UNDATED)
    whole = _stacked([(block, labels[at]) for at, block in enumerate(panels)], scale.width)
    return page(timeline, whole, legend_of_timeline(timeline, scale), _description(timeline))


def _wanted_width(timeline: Timeline) -> float:
    """Such that the page is about as wide as high, as long as a page can be."""
    area = _ITEM * len(timeline.dated) + _QUIET * len(timeline.undated)
    return max(_NARROWEST, min(_WIDEST, sqrt(_SPARSE * area)))


def _stacked(panels: Sequence[tuple[Block, str]], width: float) -> Block:
    groups: list[Group] = []
    y = 0.0
    for block, label in panels:
        size = (width + 2 * _SIDE, _TOP + block.height + _BOTTOM)
        ground = Path(rectangle(0, 0, size, 8), PANEL, Stroke(HAIRLINE, 1))
        groups.append(Group((ground, Group(block.groups, _SIDE, _TOP)), 0, y, label=label))
        y += size[1] + _PANELS
    return Block(tuple(groups), width + 2 * _SIDE, y - _PANELS)


def _said(words: str, scale: Scale) -> Block:
    text = paragraph(words, Face.REGULAR, 12.5, min(scale.width, 620), MUTED)
    return Block((Group(text.items, 0, 6),), scale.width, text.height + 6)


def _undated(cards: Sequence[Card], drawings: Sequence[CardDrawing], width: float) -> Block:
    """Quiet cards in rows, in reading order."""
    heading = paragraph(UNDATED, Face.SEMIBOLD, _HEADING, width, INK)
    rows = in_rows(cards, drawings, width)
    top = heading.height + 12
    spare = (width - rows.width) / 2
    return Block((Group(heading.items), Group(rows.groups, spare, top)), width, top + rows.height)


def _description(timeline: Timeline) -> str:
    """The drawing in a few sentences, for those who hear it."""
    topics = ", ".join(band.title for band in timeline.bands if band.title)
    disputes = sum(len(band.disputes) for band in timeline.bands)
    parts = (
        timeline.question,
        timeline.part,
        f"A timeline of {_counted(len(timeline.dated), 'dated item')}, by topic and time, with "
        f"{_counted(len(timeline.undated), 'undated item')} after it.",
        f"{_counted(disputes, 'disputed dating')}." if disputes else "",
        f"Topics: {topics}." if topics else "",
    )
    return " ".join(part for part in parts if part)


def _counted(count: int, what: str) -> str:
    return f"{count:,} {what}{'' if count == 1 else 's'}"
