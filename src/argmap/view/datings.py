"""Graph → datings that dispute each other, on tracks apart.

*Two statements dispute the dating of one thing* when one of them is by itself a rebuttal of the
other, both tell when, and neither period lies within the other: "August 1945" and "8 August 1945"
agree. A linked rebuttal argues from several times at once and disputes no single dating. A
factor's date is the map-maker's, and nothing in the format says which statements tell of the same
thing, so that a factor disputes nothing. What is linked by such rebuttals is one dispute.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from argmap.graph import Graph
from argmap.model import Statement, Step
from argmap.model.dates import Period
from argmap.view.values import Card
from argmap.view.words import one_line, quoted

_MOST_TOLD = 8
_EARLIEST, _LATEST = 0, 10**9


@dataclass(frozen=True, slots=True)
class Dated:
    """A statement or factor, and the time at which it stands."""

    card: Card
    """Its `when` says only what the period does not: "said 23 August 1945"."""
    period: Period
    about: bool = False
    """Dated "c.": the ends of the period are estimates."""


@dataclass(frozen=True, slots=True)
class Dispute:
    """Datings of one thing that exclude one another."""

    tracks: tuple[tuple[Dated, ...], ...]
    """By time; no two statements of one track dispute each other."""
    words: tuple[str, ...]
    """Which dating rebuts which, a sentence for each."""


Rivals = Mapping[str, Sequence[str]]


def by_time(items: Iterable[Dated]) -> tuple[Dated, ...]:
    """By beginning, then by end; in the map's order where both are the same."""
    return tuple(sorted(items, key=_ends))


def _ends(item: Dated) -> tuple[int, int]:
    period = item.period
    first = _EARLIEST if period.first is None else period.first
    return first, _LATEST if period.last is None else period.last


def rebutting_pairs(graph: Graph, shown: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Which statement rebuts the dating of which, among those shown."""
    statements, among = graph.argmap.statements, set(shown)
    pairs = (
        (step.premises[0], step.target) for step in graph.argmap.steps if _is_lone_rebuttal(step)
    )
    return tuple(
        dict.fromkeys(
            (premise, target)
            for premise, target in pairs
            if premise in among
            and target in among
            and _exclude_each_other(statements[premise], statements[target])
        )
    )


def _is_lone_rebuttal(step: Step) -> bool:
    return step.kind == "rebuttal" and len(step.premises) == 1


def _exclude_each_other(one: Statement, other: Statement) -> bool:
    if one.when is None or other.when is None:
        return False
    return not one.when.contains(other.when) and not other.when.contains(one.when)


def disputes(pairs: Sequence[tuple[str, str]]) -> Iterator[tuple[tuple[str, str], ...]]:
    """The pairs of each dispute: those that are linked by what they have in common."""
    rivals = _rivals(pairs)
    number_of: dict[str, int] = {}
    groups: list[list[tuple[str, str]]] = []
    for pair in pairs:
        if pair[0] not in number_of:
            number_of.update(dict.fromkeys(_linked(pair[0], rivals), len(groups)))
            groups.append([])
        groups[number_of[pair[0]]].append(pair)
    return (tuple(group) for group in groups)


def _rivals(pairs: Iterable[tuple[str, str]]) -> Rivals:
    rivals: dict[str, list[str]] = {}
    for premise, target in pairs:
        rivals.setdefault(premise, []).append(target)
        rivals.setdefault(target, []).append(premise)
    return rivals


def _linked(start: str, rivals: Rivals) -> set[str]:
    found, waiting = {start}, [start]
    while waiting:
        for rival in rivals[waiting.pop()]:
            if rival not in found:
                found.add(rival)
                waiting.append(rival)
    return found


def dispute_of(pairs: Sequence[tuple[str, str]], items: Iterable[Dated]) -> Dispute:
    """One dispute, each statement on the first track, by time, where nothing disputes it."""
    rivals, ordered = _rivals(pairs), by_time(items)
    track_of: dict[str, int] = {}
    tracks: list[list[Dated]] = []
    for item in ordered:
        taken = {track_of.get(rival) for rival in rivals[item.card.id]}
        track = next(n for n in range(len(tracks) + 1) if n not in taken)
        if track == len(tracks):
            tracks.append([])
        tracks[track].append(item)
        track_of[item.card.id] = track
    known = {item.card.id: item for item in ordered}
    return Dispute(tuple(map(tuple, tracks)), tuple(_sentences(pairs, known)))


def _sentences(pairs: Sequence[tuple[str, str]], known: Mapping[str, Dated]) -> Iterator[str]:
    for premise, target in pairs[:_MOST_TOLD]:
        yield f"{_named(known[premise])} rebuts {_named(known[target])}."
    more = len(pairs) - _MOST_TOLD
    if more > 0:
        yield f"And {more:,} more {'rebuttal' if more == 1 else 'rebuttals'} between these datings."


def _named(item: Dated) -> str:
    card, when = item.card, one_line(item.period.text)
    return f"{quoted(card.text)} ({', '.join(filter(None, (card.holder, when)))})"
