"""GridView → legend: what its signs mean, only those that occur."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from argmap.layout.entry import MIDDLE, Entry
from argmap.layout.grid_signs import MEETING, SIGN, meeting_sign, silence_sign, stance_sign
from argmap.layout.signs import PENCIL, pencil
from argmap.model import StanceKind
from argmap.view.grid import GridView, Meeting

_STANCES: Mapping[StanceKind, str] = {
    "asserts": "asserts",
    "says": "says, as a witness or in a document",
    "endorses": "endorses: repeats with approval",
    "denies": "denies",
    "qualifies": "qualifies",
    "concedes": "concedes, perhaps only so much",
    "reports": "reports what others hold",
    "declines": "declines to say, or to rank",
}
_SILENT = "silent in this map, which is no denial"
_MEETINGS: Mapping[Meeting, str] = {
    "meet": "they meet: two or more hold it, or deny it",
    "part": "they part: some hold it, some deny it",
}


def legend_of_grid(view: GridView) -> tuple[tuple[Entry, ...], ...]:
    """The entries in groups, each of which begins a line: stances, then meetings."""
    groups = (tuple(_stances(view)), tuple(_meetings(view)))
    return tuple(group for group in groups if group)


def _stances(view: GridView) -> Iterator[Entry]:
    cells = [cell for section in view.sections for row in section.rows for cell in row.cells]
    kinds = {stance.kind for cell in cells for stance in cell}
    for kind, words in _STANCES.items():
        if kind in kinds:
            yield Entry((stance_sign(kind, (0, MIDDLE - SIGN / 2)),), SIGN, words)
    if not all(cells):
        yield Entry((silence_sign((6, MIDDLE)),), 12, _SILENT)


def _meetings(view: GridView) -> Iterator[Entry]:
    rows = [row for section in view.sections for row in section.rows]
    for meeting, words in _MEETINGS.items():
        if any(meeting in row.meetings for row in rows):
            yield Entry((meeting_sign(meeting, (0, MIDDLE - 5)),), MEETING, words)
    if any(row.added for row in rows):
        yield Entry((pencil((0, 3.5)),), PENCIL, "map-maker’s own inference or reading")
