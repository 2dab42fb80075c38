"""Band + Sheet → strips: the tracks of one topic, disputed datings framed above the others."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from argmap.layout.card import paragraph
from argmap.layout.scene import Block, Group, Path, Stroke, Text
from argmap.layout.shapes import rectangle
from argmap.layout.signs import minus_badge
from argmap.layout.style import EVIDENCE_LINE, LINKS, MUTED, PAPER
from argmap.layout.timeline_marks import Sheet, hanging
from argmap.layout.timeline_tracks import Tracks, one_under_another, packed
from argmap.typeface import Face, width
from argmap.view.datings import Dated, Dispute
from argmap.view.timeline import Band

DISPUTED = "Disputed datings"
RIVAL = LINKS["rebuttal"].colour
MARK = EVIDENCE_LINE
PAD = 12.0
_WIDEST_WORDS = 620.0


@dataclass(frozen=True, slots=True)
class Strip:
    """Tracks with what stands over them; `framed` are disputed."""

    heading: Block
    tracks: Tracks
    framed: bool


def strips_of(band: Band, sheet: Sheet) -> tuple[Strip, ...]:
    """The strips of a band from top to bottom."""
    strips = [_disputed(dispute, sheet) for dispute in band.disputes]
    if band.items:
        tracks = packed([hanging(items, sheet, MARK) for items in _of_one_date(band.items)])
        strips.append(Strip(Block((), 0, 0), tracks, False))
    return tuple(strips)


def _of_one_date(items: Iterable[Dated]) -> Iterable[tuple[Dated, ...]]:
    for _, same in groupby(items, key=lambda item: item.period):
        yield tuple(same)


def _disputed(dispute: Dispute, sheet: Sheet) -> Strip:
    parts = [packed([hanging((item,), sheet, RIVAL) for item in track]) for track in dispute.tracks]
    return Strip(_words(dispute), one_under_another(parts), True)


def _words(dispute: Dispute) -> Block:
    """The badge of a rebuttal, and which dating rebuts which."""
    text = Text(22, 13, DISPUTED, Face.SEMIBOLD, 13, RIVAL, width(DISPUTED, Face.SEMIBOLD, 13))
    groups = [Group((*minus_badge((8, 8.5), RIVAL), text))]
    y = 20.0
    for words in dispute.words:
        told = paragraph(words, Face.REGULAR, 11.5, _WIDEST_WORDS, MUTED)
        groups.append(Group(told.items, 22, y))
        y += told.height + 2
    across = max(t.width for g in groups for t in g.items if isinstance(t, Text))
    return Block(tuple(groups), across + 22, y + 8)


def extent(strip: Strip, width: float) -> tuple[float, float]:
    """From where to where on an axis of some width the strip reaches, its words included."""
    left, right = strip.tracks.reach()
    left = max(0.0, min(left, width - strip.heading.width))
    return left, max(right, left + strip.heading.width)


def frame(size: tuple[float, float]) -> Path:
    """The frame of disputed datings, at the origin."""
    edge = Stroke(RIVAL, 1.2, LINKS["rebuttal"].dash)
    return Path(rectangle(0, 0, size, 8), PAPER, edge)
