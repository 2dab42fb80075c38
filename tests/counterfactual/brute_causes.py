"""Causes by their definitions: every set of changes, every set held, every world."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from itertools import combinations, product

from argmap.counterfactual.causal import CausalModel, acting_on, descendants, with_set, world
from argmap.model.formulas import Formula, evaluate, factors_of

Sets = frozenset[frozenset[str]]


@dataclass(frozen=True)
class Brute:
    """All that can be asked about one effect in one model, small enough to go through."""

    model: CausalModel
    effect: Formula

    def holds(self, found: Mapping[str, str]) -> bool:
        return evaluate(self.effect, found, self.model.values)

    @cached_property
    def relevant(self) -> list[str]:
        return [id for id in self.model.factors if id in acting_on(self.model, self.named)]

    @property
    def named(self) -> tuple[str, ...]:
        return factors_of(self.effect)

    @property
    def candidates(self) -> list[str]:
        return [id for id in self.relevant if id not in self.named]

    @property
    def roots(self) -> list[str]:
        return [id for id in self.model.roots if id in self.relevant]

    def others(self, id: str) -> list[str]:
        return [v for v in self.model.values[id] if v != self.model.actual[id]]

    @cached_property
    def undone(self) -> frozenset[tuple[frozenset[str], frozenset[str]]]:
        """What is changed and what is held, wherever that undoes the effect."""
        ways = [
            [None, self.model.actual[id], *(self.others(id) if id in self.candidates else ())]
            for id in self.relevant
        ]
        found = set()
        for way in product(*ways):
            values = {id: v for id, v in zip(self.relevant, way, strict=True) if v is not None}
            if not self.holds(world(self.model, values)):
                changed = frozenset(id for id, v in values.items() if v != self.model.actual[id])
                found.add((changed, frozenset(values) - changed))
        return frozenset(found)

    @cached_property
    def causes(self) -> Sets:
        return minimal({changed for changed, _ in self.undone})

    @property
    def but_for_sets(self) -> Sets:
        return minimal({changed for changed, held in self.undone if not held})

    def responsibility(self, id: str) -> Fraction:
        sizes = [len(x) + len(w) for x, w in self.undone if id in x and x in self.causes]
        return Fraction(1, min(sizes)) if sizes else Fraction(0)

    def _worlds(self, given: Mapping[str, str]) -> Iterator[dict[str, str]]:
        """The worlds with these set, and every other root at any value."""
        free = [id for id in self.roots if id not in given]
        for values in product(*(self.model.values[id] for id in free)):
            yield world(self.model, {**dict(zip(free, values, strict=True)), **given})

    def sufficient(self, id: str) -> bool:
        return all(self.holds(w) for w in self._worlds({id: self.model.actual[id]}))

    def necessary(self, id: str) -> bool:
        return not any(self.holds(w) for v in self.others(id) for w in self._worlds({id: v}))

    @cached_property
    def _sufficient_sets(self) -> Sets:
        subsets = (c for n in range(len(self.roots) + 1) for c in combinations(self.roots, n))
        actual = self.model.actual
        return minimal(
            {
                frozenset(some)
                for some in subsets
                if all(self.holds(w) for w in self._worlds({id: actual[id] for id in some}))
            }
        )

    def inus(self, id: str) -> bool:
        return any(
            any(
                self.holds(w) and any(w[i] != self.model.actual[i] for i in some)
                for w in self._worlds({})
            )
            for some in self._sufficient_sets
            if id in some and len(some) > 1
        )

    def preempted(self) -> set[tuple[str, str, str]]:
        in_some = {id for cause in self.causes for id in cause}
        found = set()
        for by in self.candidates:
            if frozenset({by}) in self.causes and frozenset({by}) not in self.but_for_sets:
                for id in set(self.candidates) - in_some:
                    how = {self._how(id, by, v) for v in self.others(by)} - {""}
                    if how:
                        found.add((id, by, max(how)))
        return found

    def _how(self, id: str, by: str, value: str) -> str:
        after = with_set(self.model, {by: value})
        if not any(id in cause for cause in Brute(after, self.effect).causes):
            return ""
        between = set(self.candidates) & descendants(self.model, id)
        kept = any(after.actual[i] != self.model.actual[i] for i in between)
        return "kept from happening" if kept else "idle"


def minimal(sets: set[frozenset[str]]) -> Sets:
    return frozenset(s for s in sets if not any(other < s for other in sets))
