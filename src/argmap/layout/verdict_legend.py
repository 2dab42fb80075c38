"""View → legend of verdicts, of marks on steps and of what a supposal changes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Literal

from argmap.layout.card import crossed_out
from argmap.layout.entry import MIDDLE, SIZE, Entry, straight
from argmap.layout.links import ink_of, line_items, own_mark
from argmap.layout.net import stops_of
from argmap.layout.outline import outline
from argmap.layout.pale import paled
from argmap.layout.scene import Text
from argmap.layout.style import MUTED
from argmap.layout.verdict_signs import VERDICT_SIZE, StepMark, edit_sign, step_mark, verdict_sign
from argmap.typeface import Face, width
from argmap.view.values import Card, Link, View

if TYPE_CHECKING:
    from argmap.semantics.verdicts import Verdict

_VERDICTS: Mapping[Verdict, str] = {
    "stands": "stands",
    "rebutted": "rebutted: no reply in this map",
    "unsupported": "unsupported: no grounds in this map, or its reasons are answered",
    "open": "open: contested in this map",
}
ON_RECORD = "evidence without a sign: on record"
_MARKS: Mapping[StepMark, str] = {
    "undercut": "step that is undercut",
    "answered": "step whose undercut is answered",
    "idle": "step whose premise fails",
    "open": "step that is contested",
    "removed": "step that is removed",
    "added": "step that is new",
    "edited": "step that was relinked",
}
_EDITS: tuple[tuple[Literal["added", "edited"], str], ...] = (
    ("added", "new (heavy outline)"),
    ("edited", "says something else than before"),
)
_UNJUDGED = "step that an undercut bears on"
_FADED: Mapping[StepMark, Link] = {
    "undercut": Link("", "reason", (), "", verdict="undercut"),
    "idle": Link("", "reason", (), "", verdict="idle"),
    "removed": Link("", "reason", (), "", difference="removed"),
}
_PLAIN = Link("", "reason", (), "")
_REMOVED = "text"


def mark_entries(view: View) -> Iterator[Entry]:
    """What the marks on the lines of steps mean."""
    found: set[StepMark] = set()
    for panel in view.panels:
        met: dict[int, list[StepMark]] = {}
        for stop in stops_of(panel.links):
            if stop.mark:
                met.setdefault(stop.link, []).append(stop.mark)
        found.update(mark for marks in met.values() for mark in marks)
        own = (own_mark(link, met.get(at, ())) for at, link in enumerate(panel.links))
        found.update(mark for mark in own if mark)
    judged = any(link.verdict or link.difference for p in view.panels for link in p.links)
    for mark, words in _MARKS.items():
        if mark in found:
            ink = ink_of(_FADED.get(mark, _PLAIN) if judged else _PLAIN)
            sign = (*line_items(straight(48), ink), *step_mark(mark, (24, MIDDLE)))
            yield Entry(sign, 48, words if judged else _UNJUDGED)


def verdict_entries(view: View) -> Iterator[Entry]:
    """What the signs on cards mean, and the voices in which cards are told."""
    cards = [card for panel in view.panels for card in panel.cards]
    verdicts = {card.judged.verdict for card in cards if card.judged}
    for verdict, words in _VERDICTS.items():
        if verdict in verdicts:
            sign = verdict_sign(verdict, (VERDICT_SIZE / 2, MIDDLE))
            yield Entry((sign,), VERDICT_SIZE, words)
    if "on-record" in verdicts:
        yield Entry(outline(Card("", "evidence", "", ""), (26, 16)), 26, ON_RECORD)
    differences = {card.difference for card in cards}
    for mark, words in _EDITS:
        if mark in differences:
            yield Entry((edit_sign(mark, (8, MIDDLE)),), 16, words)
    if "removed" in differences:
        length = width(_REMOVED, Face.REGULAR, SIZE)
        text = Text(0, 12, _REMOVED, Face.REGULAR, SIZE, MUTED, length)
        yield Entry((text, *crossed_out((text,))), length, "removed")
    if "as-it-was" in differences:
        sheet = outline(Card("", "claim", "", ""), (26, 16))
        yield Entry(paled(sheet), 26, "pale: as it was")
