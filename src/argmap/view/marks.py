"""View or Timeline + Marks → the same, with verdicts or changes on its cards and steps."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from argmap.view.datings import Dated, Dispute
from argmap.view.values import Card, Link, View

if TYPE_CHECKING:
    from argmap.view.timeline import Band, Timeline


class Marks(Protocol):
    """What is said of a map's statements and steps besides what the map says."""

    def words(self) -> str:
        """What it is told by, in sentences for the heading."""

    def card(self, card: Card) -> Card:
        """A statement's card, marked. Other cards are left as they are."""

    def link(self, link: Link) -> Link:
        """A step, marked."""


def marked(view: View, marks: Marks) -> View:
    """The view with every card and step marked."""
    panels = tuple(
        replace(
            panel,
            cards=tuple(map(marks.card, panel.cards)),
            links=tuple(map(marks.link, panel.links)),
        )
        for panel in view.panels
    )
    return replace(view, panels=panels, part=_part(view.part, marks))


def marked_timeline(timeline: Timeline, marks: Marks) -> Timeline:
    """The timeline with every card marked."""
    return replace(
        timeline,
        bands=tuple(_band(band, marks) for band in timeline.bands),
        undated=tuple(map(marks.card, timeline.undated)),
        part=_part(timeline.part, marks),
    )


def _part(part: str, marks: Marks) -> str:
    return ". ".join(filter(None, (part, marks.words())))


def _band(band: Band, marks: Marks) -> Band:
    disputes = tuple(
        Dispute(tuple(_dated(track, marks) for track in dispute.tracks), dispute.words)
        for dispute in band.disputes
    )
    return replace(band, disputes=disputes, items=_dated(band.items, marks))


def _dated(items: tuple[Dated, ...], marks: Marks) -> tuple[Dated, ...]:
    return tuple(replace(item, card=marks.card(item.card)) for item in items)
