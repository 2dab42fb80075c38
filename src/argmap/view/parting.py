"""Cruxes of counterfactual positions → where they part, in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from argmap.counterfactual.positions.crux import Crux
from argmap.view.position_words import PositionWords

RELATIONS = {
    "conflict": "They cannot both be right.",
    "compatible": "What they say goes together: one could hold both.",
    "alike": "They differ in words only: both leave the same models.",
}

Told = tuple[int, str]
"""How far a sentence is indented, and the sentence."""


@dataclass(frozen=True, slots=True)
class Parting:
    """Positions that part in the same way."""

    between: tuple[str, ...]
    """Each two of them."""
    told: tuple[Told, ...]


def partings(words: PositionWords, cruxes: Iterable[Crux]) -> list[Parting]:
    """Cruxes in sentences; positions that part in the same way are told together."""
    alike: dict[tuple[Told, ...], list[Crux]] = {}
    for crux in cruxes:
        alike.setdefault(tuple(_told(words, crux)), []).append(crux)
    return [
        Parting(
            tuple(" – ".join(words.position(position) for position in c.between) for c in group),
            told,
        )
        for told, group in alike.items()
    ]


def _told(words: PositionWords, crux: Crux) -> Iterator[Told]:
    yield 0, RELATIONS[crux.relation]
    choice = {**crux.between[0].choice, **crux.between[1].choice}
    for conflict in crux.conflicts:
        yield 1, words.conflict(conflict, choice)
    for difference in crux.differences:
        yield 1, f"Supposing {words.setting(difference.setting)}:"
        for answer in difference.answers:
            name = answer.position.of
            if answer.position.kind == "person":
                name = words.citer.name(name)
            said = "; ".join(words.answer(answer, factor) for factor in difference.factors)
            yield 2, f"{name} – {said}"
    if not crux.all:
        yield 1, "Only the first suppositions were looked at."
