"""Comparison → what is told of it, section by section, in words."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from argmap.comparison import Comparison
from argmap.view import comparison_meetings as meetings
from argmap.view import comparison_uses as uses
from argmap.view.comparison_cruxes import counterfactual_cruxes, cruxes
from argmap.view.comparison_values import SILENT, GridRow, GridTable, Item, Section, Told
from argmap.view.comparison_words import ComparisonWords
from argmap.view.words import capitalised, number_word, one_line

SILENCE = (
    f"A dash ({SILENT}), or no mention, is silence: the text gives no stance, which is no denial."
)
Teller = Callable[[ComparisonWords, Comparison], Iterator[GridTable | Item]]


def grid(words: ComparisonWords, comparison: Comparison) -> Iterator[GridTable | Item]:
    """The position grid, topic by topic, with where people are read and what is left out."""
    found = comparison.grid
    if any(cell.silent for row in found.rows for cell in row.cells):
        yield Item(SILENCE)
    names = tuple(words.name(person) for person in found.people)
    topics = found.topics
    for topic, rows in topics.items():
        told = [
            GridRow(words.in_grid(row), tuple(map(words.cell, row.cells)), words.relation(row))
            for row in rows
        ]
        heading = topic or ("Other statements" if len(topics) > 1 else "")
        yield GridTable(one_line(heading), names, tuple(told))
    yield from (Item(sentence) for sentence in words.read_in(found))
    if found.left_out == 1:
        yield Item("One statement on which none of them takes a stance is left out.")
    elif found.left_out:
        number = capitalised(number_word(found.left_out))
        yield Item(f"{number} statements on which none of them takes a stance are left out.")


SECTIONS: tuple[tuple[str, Teller], ...] = (
    ("Concessions", meetings.concessions),
    ("Where they agree", meetings.agreements),
    ("Where they part", meetings.disagreements),
    ("What does not go together for one of them", meetings.tensions),
    ("What it turns on", cruxes),
    ("Where their counterfactuals part", counterfactual_cruxes),
    ("Factors that several of them use", uses.factors),
    ("Different explanations of one outcome", uses.explanations),
    ("Who holds what", grid),
)
"""What follows from the grid first, since that is short; then the grid."""


def tell(comparison: Comparison) -> Told:
    """All that there is to tell of a comparison; sections of which there is nothing are left out.

    Of concessions, agreements and the like it is said that there are none.
    """
    words = ComparisonWords(comparison.graph.argmap)
    title = one_line(comparison.graph.argmap.title)
    if not comparison.people:
        nobody = "Nobody in this map takes a stance on a claim or counterfactual."
        return Told(title, nobody, ())
    names = [words.name(person) for person in comparison.people]
    told = (Section(heading, tuple(teller(words, comparison))) for heading, teller in SECTIONS)
    subtitle = f"Compared: {', '.join(names)}"
    return Told(title, subtitle, tuple(section for section in told if section.content))
