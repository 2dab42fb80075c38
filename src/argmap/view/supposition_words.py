"""Answers to a supposition → lines: what each position says would have been, and by what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from argmap.counterfactual.positions.answers import Answer
from argmap.counterfactual.positions.members import Setting
from argmap.model import ArgMap
from argmap.view.columns import wrapped
from argmap.view.position_words import PositionWords

Line = tuple[str, str]
"""What part a line has in the whole, and its text."""


def supposition_lines(
    argmap: ArgMap, setting: Setting, answers: Sequence[Answer], width: int
) -> Iterator[Line]:
    """What is supposed, and every position's answer."""
    words = PositionWords(argmap)
    yield "title", f"Supposing {words.setting(setting)}"
    if not any(answer.outcomes for answer in answers):
        nothing = "Nothing that the map speaks of as an outcome may follow from that."
        yield from (("", line) for line in wrapped(nothing, width))
        return
    for answer in answers:
        yield "", ""
        whose = words.position(answer.position)
        yield from (("heading", line) for line in wrapped(whose, width))
        for factor in answer.outcomes:
            said = words.answer(answer, factor)
            yield from (("", line) for line in wrapped(said, width, "  ", "  "))
