"""Reworded → its words with marks that need no colour."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from argmap.differences import Piece, Reworded
from argmap.view.words import one_line

MARKS_EXPLAINED = "[-So-] is marked what only the old text has, {+so+} what only the new one has."
_LONG, _NEAR = 24, 8
"""Words: a longer run that both texts have is cut to so many on each side."""
_FEWEST_KEPT = 2
"""One word kept for so many that were changed makes two texts one that was reworded."""
_MARKS: Mapping[str, tuple[str, str]] = {
    "removed": ("[-", "-]"),
    "added": ("{+", "+}"),
}


def marked_words(change: Reworded) -> Iterator[str]:
    """The old and the new text in one.

    They stand one after the other where they hold such marks, or have little in common.
    """
    if not change.before:
        yield f"added “{one_line(change.after)}”"
    elif not change.after:
        yield f"taken out “{one_line(change.before)}”"
    elif _holds_marks(change) or _is_another(change):
        yield f"before “{one_line(change.before)}”"
        yield f"now “{one_line(change.after)}”"
    else:
        last = len(change.words) - 1
        yield " ".join(
            _near_changes(piece.text, at, last) if piece.kind == "kept" else _marked(piece)
            for at, piece in enumerate(change.words)
        )


def _holds_marks(change: Reworded) -> bool:
    return any(mark in change.before + change.after for mark in ("[-", "-]", "{+", "+}"))


def _is_another(change: Reworded) -> bool:
    """Whether so few words are kept that marks between them would only be in the way."""
    count = {"kept": 0, "removed": 0, "added": 0}
    for piece in change.words:
        count[piece.kind] += len(piece.text.split())
    return _FEWEST_KEPT * count["kept"] <= min(count["removed"], count["added"])


def _marked(piece: Piece) -> str:
    before, after = _MARKS[piece.kind]
    return f"{before}{one_line(piece.text)}{after}"


def _near_changes(text: str, at: int, last: int) -> str:
    """What both texts have; of many words only those next to a change."""
    words = one_line(text).split(" ")
    if len(words) <= _LONG:
        return " ".join(words)
    head = words[:_NEAR] if at else []
    tail = words[-_NEAR:] if at < last else []
    return " ".join((*head, "…", *tail))
