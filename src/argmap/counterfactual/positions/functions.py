"""Mechanisms of one factor → whether some function obeys them all, wherever a world looks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from argmap.counterfactual.positions.members import Member, Obeys
from argmap.counterfactual.positions.order import Order
from argmap.counterfactual.positions.subsets import Subset
from argmap.counterfactual.positions.worlds import Worlds
from argmap.model import Mechanism

Numbered = tuple[int, Mechanism]


class Functions:
    """Tells which mechanisms of one factor no function can obey together.

    Two mechanisms can differ where no world looks. One alone always has a function: it covers
    every combination, and gives the actual value where everything is as it was.
    """

    def __init__(self, order: Order, members: Iterable[tuple[int, Member]]) -> None:
        found = [(n, m.content.mechanism) for n, m in members if isinstance(m.content, Obeys)]
        found.sort(key=lambda numbered: order.index[numbered[1].factor])
        grouped = groupby(found, key=lambda numbered: numbered[1].factor)
        self._rivals = [
            _Rivals(order, rivals) for _, group in grouped if len(rivals := list(group)) > 1
        ]

    def core(self, subset: Subset) -> Subset | None:
        """An inconsistent part of some mechanisms; None where a function obeys them all."""
        for rivals in self._rivals:
            both = subset & rivals.numbers
            if len(both) > 1 and rivals.disagree(both):
                return both
        return None

    def close(self) -> None:
        """Give the memory back. Nothing can be asked afterwards."""
        for rivals in self._rivals:
            rivals.worlds.solver.close()


class _Rivals:
    """Mechanisms of one factor, in a world where all that acts on it is set, no matter how."""

    def __init__(self, order: Order, rivals: Sequence[Numbered]) -> None:
        factor = rivals[0][1].factor
        self.numbers = frozenset(number for number, _ in rivals)
        self.worlds = worlds = Worlds(order)
        self._selectors = {number: worlds.solver.new_variable() for number, _ in rivals}
        refused: dict[str, list[int]] = {value: [] for value in order.factors[factor].values}
        for number, mechanism in rivals:
            clauses = worlds.allowed(worlds.probe(factor), mechanism)
            for value, literals in refused.items():
                allowed = worlds.gates.any_of([here for here, vs in clauses if value in vs])
                literals.append(worlds.gates.all_of([self._selectors[number], -allowed]))
        for literals in refused.values():
            worlds.gates.add(literals)

    def disagree(self, numbers: Subset) -> bool:
        """Whether these leave no value in some combination of what acts on their factor."""
        return self.worlds.solver.solve(
            literal if number in numbers else -literal
            for number, literal in self._selectors.items()
        )


def differ(order: Order, one: Mechanism, other: Mechanism) -> bool:
    """Whether two mechanisms of a factor allow different values in some combination."""
    differing = []
    with Worlds(order) as worlds:
        world, gates = worlds.probe(one.factor), worlds.gates
        first, second = (worlds.allowed(world, mechanism) for mechanism in (one, other))
        for value in order.factors[one.factor].values:
            here = gates.any_of([literal for literal, values in first if value in values])
            there = gates.any_of([literal for literal, values in second if value in values])
            differing += [gates.all_of([here, -there]), gates.all_of([there, -here])]
        gates.add(differing)
        return worlds.solver.solve()
