"""Timeline → Scene: dated items along one axis, topic by topic, and those without a date apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from argmap.layout.card import CardDrawing, card_drawing, paragraph
from argmap.layout.engine import DrawingError
from argmap.layout.page import page, sentences
from argmap.layout.scene import Block, Group, Path, Scene, Stroke
from argmap.layout.shapes import rectangle
from argmap.layout.style import HAIRLINE, INK, MARGIN, MUTED, PANEL
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
_WIDTHS = (880.0, 1040.0, 1200.0, 1370.0, 1556.0)
"""Lengths of the axis that are tried; the one is taken that prints largest."""
_MANY = 200
_LONG, _SHORT = 1135.0, 786.0
"""The sides of a sheet of paper within its margins, in points."""
_AROUND = 240.0
"""What title and legend add to the height, roughly."""
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
    attempts = [
        _laid_out(timeline, drawings, quiet, max(widest, width))
        for width in (_WIDTHS if count < _MANY else _WIDTHS[-1:])
    ]
    scale, whole = max(attempts, key=lambda attempt: _fit(attempt[1]))
    return page(timeline, whole, legend_of_timeline(timeline, scale), _description(timeline))


def _laid_out(
    timeline: Timeline,
    drawings: Mapping[str, CardDrawing],
    quiet: Sequence[CardDrawing],
    width: float,
) -> tuple[Scale, Block]:
    """The panels, on an axis of some length."""
    scale = scale_of([item.period for item in timeline.dated], width)
    dated = plotted(timeline.bands, Sheet(scale, drawings)) if drawings else _said(NOTHING, scale)
    panels = [(dated, "Timeline")]
    if quiet:
        panels.append((_undated(timeline.undated, quiet, scale.width), UNDATED))
    return scale, _stacked(panels, scale.width)


def _fit(body: Block) -> float:
    """How large a drawing can be printed on a sheet of paper, whichever way the sheet lies."""
    width, height = body.width + 2 * MARGIN, body.height + _AROUND
    return max(
        min(_LONG / width, _SHORT / height),
        min(_SHORT / width, _LONG / height),
    )


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
    return sentences(parts)


def _counted(count: int, what: str) -> str:
    return f"{count:,} {what}{'' if count == 1 else 's'}"
