"""Whether the counterfactuals of one person can all hold, on random maps of growing size.

    python benchmarks/consistency.py
    python benchmarks/consistency.py --claims 200 --factors 150 --seed 3

Factors are dated on days of their own (`dated`), in overlapping weeks (`overlapping`), or not at
all, each then being acted on by one or two others (`chains`). Each claim supposes one or two
factors otherwise, out of a dozen that the debate is about, and says something of one that may
follow: four in six what would have been, the others what would likely or might have been.
`consistent` claims are drawn from one model, so that they can all hold; of `quarrelling` ones a
quarter is drawn blindly. Measured are the consistency of the whole and all minimal inconsistent
subsets, from the map's order to the end, without reading a file.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Iterator

from argmap.counterfactual.positions.commitments import Commitments
from argmap.counterfactual.positions.consistency import conflicts
from argmap.counterfactual.positions.members import Force, Member, Then
from argmap.counterfactual.positions.order import Order, elements
from argmap.counterfactual.positions.parts import parts
from argmap.model import Factor

SIZES = ((20, 30), (100, 100))
SHAPES = ("dated", "overlapping", "chains")
DEBATED = 12
VALUES = {"in-august": "in August", "by-november": "by November", "later": "later"}
BOOLEAN = {"no": "no", "yes": "yes"}


def order(chance: random.Random, shape: str, factors: int) -> Order:
    """Random factors, every third with three values."""
    known = {}
    for number in range(factors):
        values = VALUES if number % 3 == 2 else BOOLEAN
        actual = "in-august" if number % 3 == 2 else "yes"
        known[f"f{number}"] = Factor(f"f{number}", "", None, values, actual, True, ())
    acting = [0] * factors
    for factor in range(1, factors):
        if shape == "dated":
            acting[factor] = (1 << factor) - 1
        elif shape == "overlapping":
            acting[factor] = (1 << max(0, factor - 7)) - 1
        else:
            for parent in chance.sample(range(factor), min(factor, chance.choice((1, 2)))):
                acting[factor] |= 1 << parent
    return Order(known, tuple(acting))


class Model:
    """A model whose functions are drawn when first asked for."""

    def __init__(self, chance: random.Random, order: Order) -> None:
        self._chance, self._order = chance, order
        self._drawn: dict[tuple[int, tuple[int, ...]], int] = {}

    def world(self, setting: dict[int, int]) -> dict[int, int]:
        """Every factor's value where some are set."""
        found: dict[int, int] = {}
        for factor in self._order.sequence:
            row = tuple(found[parent] for parent in elements(self._order.acting[factor]))
            found[factor] = setting.get(factor, self._value(factor, row))
        return found

    def _value(self, factor: int, row: tuple[int, ...]) -> int:
        actual = self._order.actual
        parents = elements(self._order.acting[factor])
        if all(value == actual[p] for value, p in zip(row, parents, strict=True)):
            return actual[factor]
        values = range(len(self._order.values[factor]))
        return self._drawn.setdefault((factor, row), self._chance.choice(values))


def claims(chance: random.Random, order: Order, wanted: int, blind: float) -> Iterator[Member]:
    """Random claims, true in one model save for a share of them."""
    model = Model(chance, order)
    reach = [order.reach(1 << factor, 0) for factor in range(len(order.names))]
    causes = [factor for factor, reached in enumerate(reach) if reached]
    causes = sorted(chance.sample(causes, min(DEBATED, len(causes))))
    for number in range(wanted):
        first = chance.choice(causes)
        outcome = chance.choice(list(elements(reach[first]))[-DEBATED:])
        second = chance.choice(causes)
        supposed = {first, second} if second != outcome and chance.random() < 0.3 else {first}
        setting = {
            f: chance.choice([v for v in range(len(order.values[f])) if v != order.actual[f]])
            for f in sorted(supposed)
        }
        values = order.values[outcome]
        so = model.world(setting)[outcome]
        if chance.random() < blind:
            so = chance.randrange(len(values))
        others = [value for value in range(len(values)) if value != so]
        named = {so, *(others[:1] if len(others) > 1 and chance.random() < 0.5 else ())}
        force: Force = chance.choice(("all", "all", "all", "all", "likeliest", "some"))
        then = Then(
            (tuple((order.names[f], order.values[f][v]) for f, v in setting.items()),),
            {order.names[outcome]: tuple(values[value] for value in sorted(named))},
        )
        yield Member(f"c{number}", "", force, then)


def measure(known: Order, members: tuple[Member, ...]) -> tuple[float, float, int]:
    """Seconds for one question about the whole, and for all minimal subsets, and their number."""
    start = time.perf_counter()
    for part in parts(known, members):
        with Commitments(known, [(place, members[place]) for place in part]) as commitments:
            commitments.core(frozenset(part))
    whole = time.perf_counter() - start
    start = time.perf_counter()
    found = conflicts(known, members)
    return whole, time.perf_counter() - start, len(found.subsets)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--claims", type=int)
    parser.add_argument("--factors", type=int)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    sizes = (
        ((asked.claims or 100, asked.factors or 100),) if asked.claims or asked.factors else SIZES
    )
    print("claims  factors  order        claims are    whole (s)  all subsets (s)  subsets")
    for number, factors in sizes:
        for shape in SHAPES:
            for kind, blind in (("consistent", 0.0), ("quarrelling", 0.25)):
                chance = random.Random(asked.seed)
                known = order(chance, shape, factors)
                members = tuple(claims(chance, known, number, blind))
                whole, all_of_them, subsets = measure(known, members)
                print(
                    f"{number:6}  {factors:7}  {shape:11}  {kind:12}  {whole:9.3f}"
                    f"  {all_of_them:15.3f}  {subsets:7}"
                )


if __name__ == "__main__":
    main()
