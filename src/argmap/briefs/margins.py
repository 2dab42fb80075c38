"""Labels → the margin of a text: what stands beside each of its lines."""

from __future__ import annotations

from collections.abc import Sequence

from argmap.typeface import Face, width

_SIZE, _ROOM = 7.6, 112.0
UP = "↑"
"""Before what belongs to a line above."""


def spread(beside: Sequence[list[str]]) -> list[str]:
    """What stands beside each line: what has no room there moves down where there is room."""
    margins: list[str] = []
    waiting: list[str] = []
    for n, labels in enumerate(beside):
        here = [*waiting, *labels]
        waiting = []
        # A line further down takes over only what it has room for by itself.
        while len(here) > 1 and _is_wide(here) and n + 1 < len(beside) and not beside[n + 1]:
            waiting.insert(0, f"{UP} {here.pop().removeprefix(UP).strip()}")
        margins.append(", ".join(here))
    return margins


def _is_wide(labels: Sequence[str]) -> bool:
    return width(", ".join(labels), Face.SEMIBOLD, _SIZE) > _ROOM
