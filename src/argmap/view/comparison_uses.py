"""Shared factors and rival explanations → sentences."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.comparison import Comparison, Explanation, RivalExplanations, SharedFactor
from argmap.view.comparison_values import Item
from argmap.view.comparison_words import MAPMAKER, ComparisonWords

MOST = 12
"""So many pairs of explanations that exclude each other are told."""


def factors(words: ComparisonWords, comparison: Comparison) -> Iterator[Item]:
    """Each factor that several use, and to which end each uses it."""
    for shared in comparison.shared_factors:
        ends = "for different ends" if shared.different_ends else "for the same end"
        yield Item(f"{words.factor(shared.factor)}, {ends}")
        yield from (Item(text, 1) for text in _uses(words, shared))


def _uses(words: ComparisonWords, shared: SharedFactor) -> Iterator[str]:
    alike: dict[tuple[str, str, bool], dict[str, None]] = {}
    for use in shared.uses:
        role = words.role(use)
        alike.setdefault((use.person, role, use.stated), {})[use.id] = None
    for (person, role, stated), ids in alike.items():
        yield f"{words.name(person)}: {role} [{', '.join(ids)}]{'' if stated else MAPMAKER}"


def explanations(words: ComparisonWords, comparison: Comparison) -> Iterator[Item]:
    """Each outcome with its explanations, whether they exclude each other, and who ranks them."""
    for rivals in comparison.rival_explanations:
        if rivals.statement:
            yield Item(words.statement(rivals.statement))
        else:
            yield Item(words.outcome(rivals.factor, rivals.values))
        yield from (Item(_explanation(words, each), 1) for each in rivals.explanations)
        yield Item(" ".join(_ranking(words, rivals)), 1)


def _explanation(words: ComparisonWords, found: Explanation) -> str:
    who = words.names(found.people) or "The map"
    by = f", by {' and '.join(map(words.cause, found.by))}" if found.by else ""
    weighed = found.weight and found.weight != "unstated"
    weight = f" ({found.weight})" if weighed else ""
    return f"{who}{by}{weight}: {' and '.join(words.statement(id) for id in found.statements)}"


def _ranking(words: ComparisonWords, rivals: RivalExplanations) -> Iterator[str]:
    for pair in rivals.excluding[:MOST]:
        told = " and ".join(" with ".join(each.statements) for each in pair)
        yield f"Of these, {told} exclude each other."
    others = "The others" if rivals.excluding else "These explanations"
    yield f"{others} do not exclude one another."
    if rivals.ranked_by:
        yield f"What counts for most, or for more, is said in {', '.join(rivals.ranked_by)}."
    else:
        yield "Nobody in this map ranks them."
    if rivals.declined_by:
        yield f"No side is taken by {words.names(rivals.declined_by)}."
