"""Names → who made a source, as a note or a bibliography begins: "Brian Grazer and Ann Bo, eds."

Chicago Manual of Style, 17th ed., 14.76: four or more are "et al." in a note; a bibliography names
ten, and the first seven of more.
"""

from __future__ import annotations

from collections.abc import Sequence

from argmap.citations.names import Name

_IN_A_NOTE = 3
_IN_A_BIBLIOGRAPHY = 10
_OF_MORE = 7


def in_note(names: Sequence[Name]) -> str:
    """The names in the order in which they are spoken."""
    return and_others([name.full for name in names])


def and_others(names: Sequence[str]) -> str:
    """Three names or fewer in a row, else the first with "et al."."""
    return series(names) if len(names) <= _IN_A_NOTE else f"{names[0]} et al."


def in_entry(names: Sequence[Name]) -> str:
    """The names of a bibliography's entry, the first turned round where its parts are known."""
    if not names:
        return ""
    told = [names[0].inverted, *(name.full for name in names[1:])]
    if len(told) > _IN_A_BIBLIOGRAPHY:
        return ", ".join((*told[:_OF_MORE], "et al."))
    if len(told) == 2 and names[0].turned:
        return f"{told[0]}, and {told[1]}"
    return series(told)


def series(names: Sequence[str]) -> str:
    """A; A and B; A, B, and C."""
    if len(names) < 3:
        return " and ".join(names)
    return f"{', '.join(names[:-1])}, and {names[-1]}"
