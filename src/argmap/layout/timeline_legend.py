"""Timeline → legend: what its marks and cards mean, only those that occur."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from argmap.layout.entry import MIDDLE, Entry
from argmap.layout.legend import CARDS, legend_of
from argmap.layout.scene import Path, Stroke
from argmap.layout.shapes import circle, line, rectangle
from argmap.layout.style import INK, LINKS, PAPER
from argmap.layout.timeline_axis import break_mark
from argmap.layout.timeline_bands import MARK
from argmap.layout.timeline_marks import POINT, bar
from argmap.layout.timescale import Scale
from argmap.model.dates import Period
from argmap.view.timeline import FACTOR, Timeline
from argmap.view.values import CardKind, Panel, View

_SURE = Period("", 1, 2)
_SINCE = Period("", 1, None)
_NAMES: Mapping[CardKind, str] = {**CARDS, "elsewhere": "not dated"}


def legend_of_timeline(timeline: Timeline, scale: Scale) -> tuple[tuple[Entry, ...], ...]:
    """The entries in groups, each of which begins a line: marks, axis, cards, people."""
    dated = (item.card for item in timeline.dated if item.card.tag != FACTOR)
    cards = (*dated, *timeline.undated)
    view = View("", "", timeline.people, (Panel("", cards, ()),))
    groups = (tuple(_marks(timeline)), tuple(_axis(scale)), *legend_of(view, _NAMES))
    return tuple(group for group in groups if group)


def _marks(timeline: Timeline) -> Iterator[Entry]:
    dated = timeline.dated
    periods = [item.period for item in dated]
    if any(p.first is not None and p.first == p.last for p in periods):
        yield Entry((Path(circle((6, MIDDLE), POINT), MARK),), 12, "a single day")
    if any(p.first is not None and p.last is not None and p.first < p.last for p in periods):
        sign = tuple(bar(_SURE, (0, 44), False, MARK, MIDDLE))
        yield Entry(sign, 44, "lies within, or lasts through, these days")
    if any(item.about for item in dated):
        sign = tuple(bar(_SURE, (0, 60), True, MARK, MIDDLE))
        yield Entry(sign, 60, "about then")
    if any(p.first is None or p.last is None for p in periods):
        sign = tuple(bar(_SINCE, (0, 54), False, MARK, MIDDLE))
        yield Entry(sign, 54, "open at that end")
    if any(band.disputes for band in timeline.bands):
        look = LINKS["rebuttal"]
        edge = Stroke(look.colour, 1.2, look.dash)
        yield Entry(
            (Path(rectangle(0, 0.5, (44, 15), 4), PAPER, edge),), 44, "datings that are disputed"
        )


def _axis(scale: Scale) -> Iterator[Entry]:
    if scale.to_scale:
        return
    stretch = Path(line([(0, MIDDLE), (34, MIDDLE)]), stroke=Stroke(INK, 1.2))
    if scale.cuts:
        sign = (stretch, *break_mark(17, MIDDLE))
        yield Entry(sign, 34, "much time in little room; the axis is not to scale")
    else:
        yield Entry((stretch,), 34, "not to scale: dates that stand close have more room")
