"""Evaluation → certificates: what forced a verdict, or which circle of objections left it open."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from argmap.semantics.labelling import Label, Labelling, Node, Word, conditions

FARTHEST = 100
"""A certificate holds so many statements and steps; what is farther off is with those."""

Cause = Literal[
    "held",
    "word",
    "reason",
    "objection",
    "no-reason",
    "nothing",
    "premises",
    "premise",
    "circle",
]
"""Why something has its label: it was granted or denied; somebody's word counts; a reason is in
force; an objection is; no reason is left, or there never was one; a step's premises are in; one
of them fails; it hangs on what is open."""


@dataclass(frozen=True, slots=True)
class Because:
    """One statement or step of a certificate."""

    id: str
    label: Label
    cause: Cause
    by: tuple[str, ...]
    """The statements and steps that forced the label, or, for what is open, on which it hangs."""
    answered: bool = False
    """Whether there were objections, all of them out."""


class Certificates:
    """Tells of the statements and steps of one labelling why they have their labels."""

    def __init__(self, labelling: Labelling) -> None:
        self._labelling = labelling
        self._labels = labelling.labels
        self._conditions = dict(conditions(labelling.case))
        self._order = {node: number for number, node in enumerate(labelling.forced)}

    def of(self, id: str) -> tuple[Because, ...]:
        """What forces a label, in the order in which it became forced, the asked-for at the end.

        For what is undecided the circle of objections, and the way from it.
        """
        if self._labels[id] == "undecided":
            return tuple(self._because(node) for node in self._circle(id))
        reached = dict.fromkeys([id])
        waiting = deque([id])
        while waiting and len(reached) < FARTHEST:
            for node in self._because(waiting.popleft()).by:
                if node not in reached:
                    reached[node] = None
                    waiting.append(node)
        return tuple(self._because(node) for node in sorted(reached, key=self._order.__getitem__))

    def _because(self, id: str) -> Because:
        label = self._labels[id]
        if id in self._labelling.case.held:
            return Because(id, label, "held", ())
        if label == "undecided":
            return Because(id, label, "circle", tuple(self._open_below(id)))
        by = self._through_words(self._labelling.forced[id])
        cause = self._cause(id, label)
        objections = self._conditions[id].against
        return Because(id, label, cause, by, label == "in" and bool(objections))

    def _cause(self, id: str, label: Label) -> Cause:
        needed = self._conditions[id]
        forced = self._labelling.forced[id]
        is_step = needed.alternatives is None
        if label == "in":
            if is_step:
                return "premises"
            return "word" if isinstance(forced[-1], Word) else "reason"
        if forced and forced[0] in needed.against:
            return "objection"
        if is_step:
            return "premise"
        return "no-reason" if needed.alternatives else "nothing"

    def _through_words(self, nodes: tuple[Node, ...]) -> tuple[str, ...]:
        """Statements and steps alone: what forces a word stands in its place."""
        found: dict[str, None] = {}
        for node in nodes:
            through = self._labelling.forced[node] if isinstance(node, Word) else (node,)
            found |= dict.fromkeys(n for n in through if not isinstance(n, Word))
        return tuple(found)

    def _open_below(self, id: str) -> Iterator[str]:
        """What is open and would decide the statement or step if it were decided."""
        needed = self._conditions[id]
        alternatives = needed.alternatives or ()
        if any(self._labels[node] == "in" for node in alternatives):
            alternatives = ()
        for node in (*needed.against, *needed.needs, *alternatives):
            if self._labels[node] == "undecided":
                if isinstance(node, Word):
                    yield from (
                        doubt
                        for doubt in self._conditions[node].against
                        if isinstance(doubt, str) and self._labels[doubt] == "undecided"
                    )
                else:
                    yield node

    def _circle(self, start: str) -> list[str]:
        """The nearest circle of what is open, and the way from it to the start, which is last."""
        before: dict[str, str] = {start: ""}
        waiting = deque([start])
        last = start
        while waiting and len(before) < FARTHEST:
            last = waiting.popleft()
            for node in self._open_below(last):
                if node not in before:
                    before[node] = last
                    waiting.append(node)
                elif node in (way := _way(before, last)):
                    return way
        # The nearest ways may meet without any of them closing on itself: then one is followed
        # down until it does, as it must, since whatever is open hangs on something open.
        return self._descent(start) or _way(before, last)

    def _descent(self, start: str) -> list[str]:
        """One way down from the start until it closes on itself; empty where that is far."""
        way = {start: None}
        while len(way) < FARTHEST:
            below = list(self._open_below(next(reversed(way))))
            if not way.keys().isdisjoint(below):
                return list(reversed(way))
            if not below:
                break
            way[below[0]] = None
        return []


def _way(before: dict[str, str], node: str) -> list[str]:
    """From a node back to where the search began."""
    way = [node]
    while before[way[-1]]:
        way.append(before[way[-1]])
    return way
