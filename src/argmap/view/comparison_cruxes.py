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
UNDECIDED = "Nothing in this map decides between them"
UNTURNED = "It turns on nothing that is contested in this map"
MOST_WAYS = 4
"""So many choices of readings and models on which people part alike are told."""


def cruxes(words: ComparisonWords, comparison: Comparison) -> Iterator[Item]:
    """What each thesis turns on; those that turn on nothing contested stand together at the end."""
    disputed = {disagreement.statement for disagreement in comparison.disagreements}
    undisputed = []
    for found in comparison.cruxes:
        if not found.moves and found.thesis not in disputed:
            undisputed.append(found)
            continue
        yield Item(_thesis(words, found))
        lead = UNDECIDED if found.thesis in disputed else UNTURNED
        yield from (Item(text, 1) for text in _told(words, found, lead))
    if undisputed:
        yield Item("Nothing that bears on these is contested in this map:")
    yield from (Item(_thesis(words, found), 1) for found in undisputed)


def _thesis(words: ComparisonWords, found: Cruxes) -> str:
    return f"{words.statement(found.thesis)}: {words.standing(found.standing)}."


def _told(words: ComparisonWords, found: Cruxes, lead: str) -> Iterator[str]:
    yield from (_crux(words, crux) for crux in found.found[:MOST])
    if len(found.found) > MOST:
        yield f"And {len(found.found) - MOST:,} more."
    if not found.found and found.complete:
        yield f"{lead}: {_why(found)}."
    if not found.complete:
        yield _bounds(found)


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
