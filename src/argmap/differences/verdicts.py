"""Two evaluations + changes → the verdicts that changed, and the changes upstream of each."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from argmap.differences.matching import Match, Names
from argmap.differences.values import Change, LinkChange, StanceChange, VerdictChange
from argmap.graph import Graph
from argmap.model import Claim
from argmap.semantics.verdicts import Evaluation, Standing

MOST_NAMED = 8
"""How many changes upstream of a verdict are named."""
_WITHOUT_FORCE = ("qualification", "explanation")
_TELLING = (("statement", "section"), ("statement", "common-ground"), ("step", "stated"))
"""The values that can change a verdict."""


@dataclass(frozen=True, slots=True)
class Judged:
    """Both maps judged, and what is in both of them."""

    old: Evaluation
    new: Evaluation
    names: Names
    matches: tuple[Match, ...]


def verdict_changes(judged: Judged, changes: tuple[Change, ...]) -> tuple[VerdictChange, ...]:
    """The statements of both whose verdict or grounds changed, in the order of the new map."""
    moved = {m.new: m for m in judged.matches if _standing(judged, m) is not None}
    telling = tuple(change for change in changes if _can_tell(change))
    upstream = _Upstream(judged, frozenset(moved)).of(telling)
    return tuple(
        VerdictChange(
            match.new,
            match.old,
            judged.old.statements[match.old].standing,
            judged.new.statements[match.new].standing,
            tuple(upstream.get(match.new, ())[:MOST_NAMED]),
            len(upstream.get(match.new, ())) > MOST_NAMED,
        )
        for match in moved.values()
    )


def unchanged_theses(judged: Judged) -> Iterator[str]:
    """The theses of both whose verdict and grounds are the same."""
    statements = judged.new.graph.argmap.statements
    for match in judged.matches:
        statement = statements[match.new]
        thesis = isinstance(statement, Claim) and statement.thesis
        if thesis and _standing(judged, match) is None:
            yield match.new


def _standing(judged: Judged, match: Match) -> Standing | None:
    """The new standing of a statement, where it differs from the old in verdict or grounds."""
    before, after = judged.old.statements[match.old], judged.new.statements[match.new]
    same = (before.verdict, before.grounds) == (after.verdict, after.grounds)
    return None if same else after.standing


def _can_tell(change: Change) -> bool:
    match change:
        case LinkChange(before, after):
            return any(step and step.kind not in _WITHOUT_FORCE for step in (before, after))
        case StanceChange():
            return True
    return (change.what, change.key) in _TELLING


class _Upstream:
    """Carries every change to the statements that it reaches.

    What holds of a statement hangs on the steps to it and on the statements and steps that these
    hang on. So a change matters where it meets a statement whose standing differs, and goes on
    from it alone: what lies behind a statement that stands as before is none of its doing. Each
    statement keeps the few changes that reach it first, so that the time is linear.
    """

    def __init__(self, judged: Judged, moved: frozenset[str]) -> None:
        self._names = judged.names.statements
        self._old, self._new = judged.old.graph, judged.new.graph
        self._moved = moved
        self._back = {new: old for old, new in self._names.items()}
        self._onward: dict[str, tuple[str, ...]] = {}

    def of(self, changes: tuple[Change, ...]) -> Mapping[str, list[Change]]:
        """By statement: the changes that reach it, the nearest first, one more than are named."""
        found: dict[str, list[Change]] = {}
        met: dict[str, set[int]] = {}
        waiting = deque((id, at) for at, change in enumerate(changes) for id in self._at(change))
        while waiting:
            id, at = waiting.popleft()
            reached = met.setdefault(id, set())
            if id not in self._moved or at in reached or len(reached) > MOST_NAMED:
                continue
            reached.add(at)
            found.setdefault(id, []).append(changes[at])
            waiting.extend((other, at) for other in self._next(id))
        return found

    def _at(self, change: Change) -> Iterator[str]:
        """The statements that a change bears on at once."""
        match change:
            case LinkChange(before, after):
                if before:
                    for id in _borne_on(self._old, before.id):
                        yield self._names[id]
                if after:
                    yield from _borne_on(self._new, after.id)
            case StanceChange(statement):
                yield statement
            case _ if change.what == "statement":
                yield change.id
            case _ if change.what == "step":
                yield from _borne_on(self._new, change.id)

    def _next(self, id: str) -> tuple[str, ...]:
        """What hangs on a statement in either map."""
        if id not in self._onward:
            now = (_borne_on(self._new, step.id) for step in self._new.out_of.get(id, ()))
            before = self._old.out_of.get(self._back.get(id, ""), ())
            was = (_borne_on(self._old, step.id) for step in before)
            onward = dict.fromkeys(other for ids in now for other in ids)
            onward |= dict.fromkeys(self._names[other] for ids in was for other in ids)
            self._onward[id] = tuple(onward)
        return self._onward[id]


def _borne_on(graph: Graph, step: str) -> Iterator[str]:
    """The statements that hang on a step at once: for an undercut of evidence those on which
    the evidence bears."""
    id = graph.bears_on(graph.steps[step])
    if graph.steps[step].kind != "undercut" or graph.steps[step].target in graph.steps:
        yield id
        return
    for struck in graph.out_of.get(id, ()):
        yield graph.bears_on(struck)
