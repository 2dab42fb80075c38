"""ArgMap → Order: which factors may act on which."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from math import inf

from argmap.model import ArgMap, Factor
from argmap.rules.mechanisms import parents
from argmap.rules.order import claimed


@dataclass(frozen=True)
class Order:
    """The factors of a map, and for each those that may act on it.

    u may act on v if u is dated wholly before v; or if a claim or counterfactual leads from u to v
    and v is not dated wholly before u; or if a mechanism of v names u. Factors are known by their
    place in the document, and sets of them are bits of an integer, since a dated map has an edge
    for almost every pair.
    """

    factors: Mapping[str, Factor]
    acting: tuple[int, ...]
    """By factor: those that may act on it directly."""

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The factors in document order."""
        return tuple(self.factors)

    @cached_property
    def index(self) -> Mapping[str, int]:
        """By factor: its place among them."""
        return {name: number for number, name in enumerate(self.factors)}

    @cached_property
    def values(self) -> tuple[tuple[str, ...], ...]:
        """By factor: its values, in their order."""
        return tuple(tuple(factor.values) for factor in self.factors.values())

    @cached_property
    def actual(self) -> tuple[int, ...]:
        """By factor: which of its values is the actual one."""
        return tuple(
            values.index(factor.actual)
            for values, factor in zip(self.values, self.factors.values(), strict=True)
        )

    @cached_property
    def sequence(self) -> tuple[int, ...]:
        """The factors so that each follows all that may act on it."""
        placed, sequence = 0, []
        for start in range(len(self.acting)):
            waiting = [start]
            while waiting:
                top = waiting[-1]
                missing = self.acting[top] & ~placed
                if missing:
                    waiting.append(lowest(missing))
                else:
                    waiting.pop()
                    if not placed >> top & 1:
                        sequence.append(top)
                    placed |= 1 << top
        return tuple(sequence)

    @cached_property
    def acted_on(self) -> tuple[int, ...]:
        """By factor: those that it may act on directly."""
        found = [0] * len(self.acting)
        for factor, acting in enumerate(self.acting):
            for parent in elements(acting):
                found[parent] |= 1 << factor
        return tuple(found)

    def parents(self, factor: str) -> tuple[str, ...]:
        """The factors that may act on one directly, in document order."""
        return tuple(self.names[i] for i in elements(self.acting[self.index[factor]]))

    def may_act(self, cause: str, effect: str) -> bool:
        """Whether one factor may act on another directly."""
        return bool(self.acting[self.index[effect]] >> self.index[cause] & 1)

    def reach(self, changed: int, held: int) -> int:
        """What may follow from a change of some factors while others are held; not those."""
        found = 0
        for factor in self.sequence:
            if not held >> factor & 1 and self.acting[factor] & (changed | found):
                found |= 1 << factor
        return found & ~changed


def order(argmap: ArgMap) -> Order:
    """Which factors of a map without errors may act on which: then it has no circle."""
    index = {name: number for number, name in enumerate(argmap.factors)}
    before, after = _by_dates(argmap)
    acting = list(before)
    for causes, effects, _ in claimed(argmap):
        both = {*causes} & {*effects}
        leading = bits(index[cause] for cause in causes if cause not in both)
        for effect in effects:
            if effect not in both:
                acting[index[effect]] |= leading & ~after[index[effect]]
    for model in argmap.models.values():
        for name, mechanism in model.mechanisms.items():
            acting[index[name]] |= bits(index[parent] for parent in parents(mechanism))
    return Order(argmap.factors, tuple(acting))


def _by_dates(argmap: ArgMap) -> tuple[list[int], list[int]]:
    """By factor: those dated wholly before it, and those dated wholly after it."""
    dates = [factor.date for factor in argmap.factors.values()]
    firsts = [-inf if date is None or date.first is None else date.first for date in dates]
    lasts = [inf if date is None or date.last is None else date.last for date in dates]
    ending = sorted((last, factor) for factor, last in enumerate(lasts))
    starting = sorted((first, factor) for factor, first in enumerate(firsts))
    ended, started = _running(ending), _running(starting)
    everything = ended[-1]
    ends, starts = [last for last, _ in ending], [first for first, _ in starting]
    return (
        [ended[bisect_left(ends, first)] for first in firsts],
        [everything & ~started[bisect_right(starts, last)] for last in lasts],
    )


def _running(dated: Iterable[tuple[float, int]]) -> list[int]:
    """The sets of the first none, one, two … of these factors."""
    sets = [0]
    for _, factor in dated:
        sets.append(sets[-1] | 1 << factor)
    return sets


def bits(factors: Iterable[int]) -> int:
    """A set of factors as an integer."""
    found = 0
    for factor in factors:
        found |= 1 << factor
    return found


def elements(factors: int) -> Iterator[int]:
    """The factors of a set, in document order."""
    while factors:
        low = factors & -factors
        yield low.bit_length() - 1
        factors ^= low


def lowest(factors: int) -> int:
    """The first factor of a set that has some."""
    return (factors & -factors).bit_length() - 1
