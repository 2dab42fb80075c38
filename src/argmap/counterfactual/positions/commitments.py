"""Members → an oracle: which of them can hold together, and of what they leave open."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from argmap.counterfactual.positions.demands import demand
from argmap.counterfactual.positions.functions import Functions
from argmap.counterfactual.positions.members import Member
from argmap.counterfactual.positions.order import Order
from argmap.counterfactual.positions.subsets import Subset
from argmap.counterfactual.positions.worlds import Worlds


class Commitments:
    """Some members, each known by its number, and the worlds that they speak of.

    `held` factors keep their actual value wherever they are not set, as in a model by itself.
    """

    def __init__(
        self, order: Order, members: Sequence[tuple[int, Member]], held: Iterable[str] = ()
    ) -> None:
        self.worlds = Worlds(order, held)
        self._members = dict(members)
        selectors = demand(self.worlds, self._members.values())
        self.selectors = dict(zip(self._members, selectors, strict=True))
        # A model that meets more demands than it must shows at once what else can hold.
        self.worlds.solver.prefer(selectors)
        self._number = {selector: number for number, selector in self.selectors.items()}
        self._functions = Functions(order, members)

    def __enter__(self) -> Commitments:
        return self

    def __exit__(self, *raised: object) -> None:
        self.worlds.__exit__()
        self._functions.close()

    def numbers(self, *forces: str) -> Subset:
        """The members with one of these forces."""
        return frozenset(n for n, member in self._members.items() if member.force in forces)

    def ids(self, subset: Subset) -> tuple[str, ...]:
        """The ids of some members, each once."""
        return tuple(dict.fromkeys(self._members[number].id for number in sorted(subset)))

    def core(self, subset: Subset) -> Subset | None:
        """An inconsistent part of some members; None where they can hold together.

        What binds all models and what binds the likeliest must hold in one, and what asks for a
        model of its own must, each by itself, hold in one with what binds all.
        """
        firm = subset & self.numbers("all")
        found = self.likeliest_core(subset - self.numbers("some"))
        for own in sorted(subset & self.numbers("some")):
            if found is None:
                found = self.core_with(firm | {own})
        return found

    def likeliest_core(self, subset: Subset) -> Subset | None:
        """An inconsistent part of members that bind all models or the likeliest."""
        found = self.core_with(subset)
        return self._functions.core(subset) if found is None else found

    def core_with(self, subset: Subset, literals: Iterable[int] = ()) -> Subset | None:
        """An inconsistent part of members that are to hold in one model, with some literals."""
        assumed = (self.selectors[number] for number in sorted(subset))
        if self.worlds.solve([*assumed, *literals]):
            return None
        found = (self._number.get(literal) for literal in self.worlds.solver.core())
        return frozenset(number for number in found if number is not None)

    def holding(self) -> Subset:
        """The members whose demands were met when last some were asked about and could hold."""
        return frozenset(
            self._number[literal]
            for literal in self.worlds.solver.model()
            if literal in self._number
        )

    def possible(self, subset: Subset, literals: Iterable[int] = ()) -> bool:
        """Whether some model has all these members, and the literals, hold in it."""
        return self.core_with(subset, literals) is None
