"""Reworded → its words with marks that need no colour."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from argmap.differences.values import Reworded
from argmap.view.words import one_line

MARKS_EXPLAINED = "[-So-] is marked what only the old text has, {+so+} what only the new one has."
_MARKS: Mapping[str, tuple[str, str]] = {
    "kept": ("", ""),
    "removed": ("[-", "-]"),
    "added": ("{+", "+}"),
}


def marked_words(change: Reworded) -> Iterator[str]:
    """The old and the new text in one, or one after the other where they hold such marks."""
    if not change.before:
        yield f"added “{one_line(change.after)}”"
    elif not change.after:
        yield f"taken out “{one_line(change.before)}”"
    elif any(mark in change.before + change.after for mark in ("[-", "-]", "{+", "+}")):
        yield f"before “{one_line(change.before)}”"
        yield f"now “{one_line(change.after)}”"
    else:
        yield " ".join(
            f"{_MARKS[piece.kind][0]}{one_line(piece.text)}{_MARKS[piece.kind][1]}"
            for piece in change.words
        )
