"""A question for a class, with its answer: what both sheets are made of."""

from __future__ import annotations

from dataclasses import dataclass

from argmap.briefs.sheet import Block


@dataclass(frozen=True, slots=True)
class Question:
    """A question whose answer the map holds."""

    sort: str
    about: str
    """The id of the statement whose topic it is asked under; empty where it is about none."""
    wordings: tuple[str, ...]
    """The same question in different words, so that a sheet need not repeat itself."""
    shown: tuple[Block, ...]
    """What it is asked about, printed under it."""
    on_sheet: tuple[str, ...]
    """The statements that are printed with it."""
    answer: tuple[Block, ...]
    in_key: tuple[str, ...]
    """The statements that are printed with the answer."""
