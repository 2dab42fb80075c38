"""Graph + Part → Timeline: what a map dates, and when, in words and kinds.

A statement stands at the time of what it tells; evidence that does not say when that was stands
at the time of its own saying or writing, and says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from argmap.graph import Graph
from argmap.model import Evidence, Factor, Statement
from argmap.model.dates import Period
from argmap.view.cards import Cards
from argmap.view.causal_models import factors_in
from argmap.view.datings import Dated, Dispute, by_time, dispute_of, disputes, rebutting_pairs
from argmap.view.grouping import Group, groups_of
from argmap.view.named import named_factors
from argmap.view.parts import WHOLE, Part, Whole, part_words, statements_of
from argmap.view.values import Card, Note, Person
from argmap.view.words import one_line

FACTORS = "What could have gone otherwise"
FACTOR = "Factor"
"""The tag of factors' cards."""
_ABOUT = re.compile(r"\s*(?:ca?\.|circa)", re.IGNORECASE)
_SAID = {"testimony": "said", "document": "written"}


@dataclass(frozen=True, slots=True)
class Band:
    """What is dated within a topic: disputes, then all else by time."""

    title: str
    disputes: tuple[Dispute, ...]
    items: tuple[Dated, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """A map's dated statements and factors by topic and time, and those that have no date."""

    title: str
    question: str
    people: tuple[Person, ...]
    bands: tuple[Band, ...]
    undated: tuple[Card, ...]
    """Quiet cards in reading order."""
    part: str = ""
    """Where only a part is shown: which, in words."""
    language: str = "en"

    @property
    def dated(self) -> tuple[Dated, ...]:
        """All that is dated, band by band."""
        return tuple(item for band in self.bands for item in _items_of(band))


def _items_of(band: Band) -> Iterator[Dated]:
    for dispute in band.disputes:
        for track in dispute.tracks:
            yield from track
    yield from band.items


def build_timeline(graph: Graph, part: Part = WHOLE) -> Timeline:
    """The timeline of a map, or of a part with the factors that its statements name."""
    argmap = graph.argmap
    shown = statements_of(graph, part)
    cards = Cards(graph)
    groups = groups_of(graph, shown, part)
    factors = _factors_of(graph, part, shown)
    bands = (Band(FACTORS, (), by_time(_dated_factors(factors))), *_bands(graph, groups, cards))
    undated = [
        _quiet(cards, argmap.statements[id])
        for group in groups
        for id in group.statements
        if _time(argmap.statements[id]) is None
    ]
    undated += [
        replace(_factor_card(factor), kind="elsewhere") for factor in factors if not factor.date
    ]
    return Timeline(
        title=one_line(argmap.title),
        question=one_line(argmap.question),
        people=cards.people,
        bands=tuple(band for band in bands if band.items or band.disputes),
        undated=tuple(undated),
        part=part_words(graph, part, len(shown)),
        language=argmap.language,
    )


def _bands(graph: Graph, groups: tuple[Group, ...], cards: Cards) -> Iterator[Band]:
    """A band for each group of statements; a dispute is told in the first that it touches."""
    statements = graph.argmap.statements
    pairs = rebutting_pairs(graph, (id for group in groups for id in group.statements))
    dispute_with = {id: found for found in disputes(pairs) for pair in found for id in pair}
    told: set[str] = set()
    for group in groups:
        here = []
        for id in group.statements:
            if id in dispute_with and id not in told:
                found = dispute_with[id]
                members = dict.fromkeys(member for pair in found for member in pair)
                told.update(members)
                items = (_dated(cards, statements[member]) for member in members)
                here.append(dispute_of(found, (item for item in items if item)))
        free = (statements[id] for id in group.statements if id not in dispute_with)
        items = (_dated(cards, statement) for statement in free)
        yield Band(group.title, tuple(here), by_time(item for item in items if item))


def _time(statement: Statement) -> Period | None:
    if statement.when is None and isinstance(statement, Evidence):
        return statement.date
    return statement.when


def _dated(cards: Cards, statement: Statement) -> Dated | None:
    period = _time(statement)
    if period is None:
        return None
    said = statement.date if isinstance(statement, Evidence) else None
    verb = _SAID.get(statement.kind, "dated") if isinstance(statement, Evidence) else ""
    when = f"{verb} {one_line(said.text)}" if said else ""
    return _at(replace(cards.full(statement), when=when), period)


def _at(card: Card, period: Period) -> Dated:
    return Dated(card, period, _ABOUT.match(period.text) is not None)


def _quiet(cards: Cards, statement: Statement) -> Card:
    """All that a statement says, without where it is read."""
    full = cards.full(statement)
    return replace(cards.elsewhere(statement, full.tag), text=full.text)


def _factors_of(graph: Graph, part: Part, shown: tuple[str, ...]) -> tuple[Factor, ...]:
    """The factors that the part names; of a whole map also all that its own file defines.

    What an included file defines for several maps may be no matter of this one.
    """
    argmap = graph.argmap
    named = {name for id in shown for name in named_factors(argmap.statements[id])}
    factors = tuple(argmap.factors.values())
    if not isinstance(part, Whole):
        return tuple(factor for factor in factors if factor.id in named)
    named.update(name for model in argmap.models.values() for name in factors_in(model))
    return tuple(f for f in factors if f.id in named or f.place[0] == argmap.path)


def _dated_factors(factors: Iterable[Factor]) -> Iterator[Dated]:
    for factor in factors:
        if factor.date:
            yield _at(_factor_card(factor), factor.date)


def _factor_card(factor: Factor) -> Card:
    """A factor's card. Its id has a dot, which no statement's has."""
    happened = _happened(factor)
    return Card(
        id=f"factor.{factor.id}",
        kind="claim",
        tag=FACTOR,
        text=one_line(factor.text),
        notes=(Note("stance", happened),) if happened else (),
    )


def _happened(factor: Factor) -> str:
    """How it came out, where the factor's words alone would not tell that."""
    if set(factor.values) == {"no", "yes"}:
        return "" if factor.actual == "yes" else "this did not happen"
    others = [one_line(words) for id, words in factor.values.items() if id != factor.actual]
    actual = one_line(factor.values.get(factor.actual, factor.actual))
    return f"as it was: {actual}; otherwise: {'; '.join(others)}"
