"""Cruxes → sentences: what a thesis turns on, and where counterfactuals part."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.comparison import Comparison, Crux, Cruxes
from argmap.view.comparison_values import Item
from argmap.view.comparison_words import ComparisonWords
from argmap.view.parting import partings
from argmap.view.words import capitalised, number_word

MOST = 12
"""So many cruxes of a thesis are told."""
MOST_WAYS = 4
"""So many choices of readings and models on which people part alike are told."""


def cruxes(words: ComparisonWords, comparison: Comparison) -> Iterator[Item]:
    """What each thesis turns on."""
    disputed = {disagreement.statement for disagreement in comparison.disagreements}
    for found in comparison.cruxes:
        yield Item(f"{words.statement(found.thesis)}: {words.standing(found.standing)}.")
        yield from (Item(_crux(words, crux), 1) for crux in found.found[:MOST])
        if len(found.found) > MOST:
            yield Item(f"And {len(found.found) - MOST:,} more.", 1)
        if not found.found and found.complete:
            lead = "It turns on nothing that is contested in this map"
            if found.thesis in disputed:
                lead = "Nothing in this map decides between them"
            yield Item(f"{lead}: {_why(found)}.", 1)
        if not found.complete:
            yield Item(_bounds(found), 1)


def _crux(words: ComparisonWords, crux: Crux) -> str:
    told = f"{capitalised(words.moves(crux.change))}. Then: {words.standing(crux.after)}."
    if crux.gives_way:
        told += f" {words.names(crux.gives_way)} would have to give way."
    if crux.evidence:
        return f"{told} Evidence that bears on it: {', '.join(crux.evidence)}."
    return f"{told} No evidence in this map bears on it."


def _why(found: Cruxes) -> str:
    if not found.moves:
        return "nothing that bears on it is contested"
    size = number_word(found.searched)
    return f"no set of up to {size} contested statements changes how it stands"


def _bounds(found: Cruxes) -> str:
    if not found.searched:
        return "There is too much to try: of single statements only the nearest were."
    size = number_word(found.searched)
    return f"Every set of up to {size} was tried; of larger ones only some."


def counterfactual_cruxes(words: ComparisonWords, comparison: Comparison) -> Iterator[Item]:
    """Where the counterfactual positions of every two part."""
    for parting in partings(words.positions, comparison.counterfactual_cruxes):
        yield from (Item(between) for between in parting.between[:MOST_WAYS])
        if len(parting.between) > MOST_WAYS:
            yield Item(f"So too in {len(parting.between) - MOST_WAYS:,} other ways to read them.")
        yield from (Item(text, level + 1) for level, text in parting.told)
    if comparison.pairs_left_out:
        number = f"{comparison.pairs_left_out:,}"
        yield Item(f"{number} more pairs of people are not compared: name two with --person.")
