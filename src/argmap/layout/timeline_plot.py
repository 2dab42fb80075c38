"""Bands + Sheet → Block: the axis, and under it every topic's tracks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import inf

from argmap.layout.card import paragraph
from argmap.layout.scene import Block, Group, Item, Path, Text
from argmap.layout.shapes import rectangle
from argmap.layout.style import INK, PANEL
from argmap.layout.timeline_axis import axis, axis_height, grid
from argmap.layout.timeline_bands import DISPUTED, PAD, Strip, extent, frame, strips_of
from argmap.layout.timeline_marks import UNDER_MARK, Sheet
from argmap.layout.timeline_tracks import BETWEEN, Skyline, Tracks
from argmap.typeface import Face
from argmap.view.timeline import Band

_SIZE = 15.0
_BEFORE_BAND, _AFTER_AXIS = 30.0, 14.0
_LOWER = UNDER_MARK + 4
"""How much lower than the last a track begins at least."""
_REPEATED, _BETWEEN_BANDS = 900.0, 640.0
"""The axis is drawn again where the last one is so far up the page."""


def plotted(bands: Sequence[Band], sheet: Sheet) -> Block:
    """All bands under one axis, which is repeated down a long page."""
    scale = sheet.scale
    plot = _Plot(sheet)
    plot.draw_axis()
    groups = [Group(tuple(plot.band(band)), label=band.title or "Statements") for band in bands]
    lines = grid(scale, axis_height(scale), plot.y)
    under = (Group((lines,), decoration=True),) if lines else ()
    axes = Group(tuple(plot.axes), decoration=True)
    return Block((*under, axes, *groups), scale.width, plot.y)


class _Plot:
    """How far down the page drawing has come, and where the axis was drawn."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._scale = sheet.scale
        self.axes: list[Group] = []
        self.y = 0.0

    def draw_axis(self) -> None:
        """Draw the axis here, on a ground that hides what runs under it."""
        height = axis_height(self._scale)
        size = (self._scale.width, height)
        ground = Path(rectangle(0, 0, size), PANEL)
        self.axes.append(Group((ground, *axis(self._scale)), 0, self.y))
        self.y += height + _AFTER_AXIS

    def _draw_axis_after(self, far: float) -> None:
        if self.y - self.axes[-1].y > far:
            self.y += BETWEEN
            self.draw_axis()

    def band(self, band: Band) -> Iterator[Item]:
        """The heading and the strips of a band."""
        if self.y > axis_height(self._scale) + _AFTER_AXIS:
            self.y += _BEFORE_BAND - BETWEEN
        self._draw_axis_after(_BETWEEN_BANDS)
        title = paragraph(band.title, Face.SEMIBOLD, _SIZE, self._scale.width, INK)
        if title.items:
            longest = max(item.width for item in title.items if isinstance(item, Text))
            ground = Path(rectangle(-4, -2, (longest + 8, title.height + 4)), PANEL)
            yield Group((ground, *title.items), 0, self.y)
            self.y += title.height + 10
        for strip in strips_of(band, self._sheet):
            yield self._strip(strip)

    def _strip(self, strip: Strip) -> Group:
        """A strip's tracks; disputed ones under their words, in a frame."""
        if not strip.framed:
            return Group(strip.tracks.groups(self._tops(strip.tracks, _REPEATED)))
        left, right = extent(strip, self._scale.width)
        top = self.y
        words = Group(strip.heading.groups, left, top + PAD)
        self.y += PAD + strip.heading.height
        cards = strip.tracks.groups(self._tops(strip.tracks, inf))
        self.y += PAD
        size = (right - left + 2 * PAD, self.y - BETWEEN - top)
        edge = Group((frame(size),), left - PAD, top, decoration=True)
        return Group((edge, words, *cards), label=DISPUTED)

    def _tops(self, tracks: Tracks, far: float) -> list[float]:
        """Where each track begins: as high as what is above it allows, each under the last."""
        tops: list[float] = []
        sky = Skyline(self._scale.width, self.y)
        for row in tracks.rows():
            top = max(sky.room_for(row), tops[-1] + _LOWER if tops else 0.0)
            if top - self.axes[-1].y > far:
                self.y = sky.lowest()
                self._draw_axis_after(far)
                sky, top = Skyline(self._scale.width, self.y), self.y
            sky.fill(row, top)
            tops.append(top)
        self.y = sky.lowest()
        return tops
