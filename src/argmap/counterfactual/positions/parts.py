"""Members → the parts of a position that do not bear on one another."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations

from argmap.counterfactual.positions.demands import outcomes, settings
from argmap.counterfactual.positions.members import Member, Obeys
from argmap.counterfactual.positions.order import Order, bits
from argmap.counterfactual.positions.worlds import Worlds


def parts(order: Order, members: Sequence[Member]) -> tuple[tuple[int, ...], ...]:
    """Groups of members, by their places, such that what holds of one bears on no other.

    Two demands bear on one another only by way of a factor that acts on what they demand, and
    that two of their worlds may decide by the same parents' values.
    """
    with Worlds(order) as worlds:
        joined = _joined(worlds, members)
    found: dict[tuple[str, int], list[int]] = {}
    for place in range(len(members)):
        found.setdefault(joined.root(("member", place)), []).append(place)
    return tuple(map(tuple, found.values()))


def _joined(worlds: Worlds, members: Sequence[Member]) -> _Joined:
    order, joined = worlds.order, _Joined()
    cone = _cone(order, [order.index[f] for m in members for f in outcomes(m)])
    looking = {
        place: [worlds.world(dict(setting)) for setting in settings(order, member)]
        for place, member in enumerate(members)
    }
    every = sorted({world for seen in looking.values() for world in seen})
    for place, seen in looking.items():
        for world in seen:
            joined.join(("member", place), ("world", world))
    for one, other in combinations(every, 2):
        if worlds.meet(one, other, cone):
            joined.join(("world", one), ("world", other))
    for place, member in enumerate(members):
        if isinstance(member.content, Obeys):
            factor = member.content.mechanism.factor
            joined.join(("member", place), ("factor", order.index[factor]))
            for world in every:
                if worlds.is_open(world, factor):
                    joined.join(("member", place), ("world", world))
    return joined


def _cone(order: Order, factors: Iterable[int]) -> int:
    """Some factors and all that may act on them, directly or through others."""
    found = bits(factors)
    for factor in reversed(order.sequence):
        if found >> factor & 1:
            found |= order.acting[factor]
    return found


class _Joined:
    """Things that belong together (Galler and Fischer 1964)."""

    def __init__(self) -> None:
        self._above: dict[tuple[str, int], tuple[str, int]] = {}

    def root(self, thing: tuple[str, int]) -> tuple[str, int]:
        """What stands for all that belongs with a thing."""
        while (above := self._above.get(thing, thing)) != thing:
            self._above[thing] = thing = self._above.get(above, above)
        return thing

    def join(self, one: tuple[str, int], other: tuple[str, int]) -> None:
        """Let two things belong together."""
        self._above[self.root(one)] = self.root(other)
