"""Settings → worlds in which unknown functions give equal values to equal parents.

After Halpern 2000, "Axiomatizing causal reasoning" (JAIR 12): whether causal statements can hold
together depends on finitely many worlds, one for each antecedent. What does not descend from an
antecedent is shared with the actual world. No table of a function is built: where two worlds
disagree about a factor though nothing that may act on it differs, "equal parents, equal value" is
demanded of these two, and the question is put again. Variables are made when first asked for, so
that what bears on no question costs nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from argmap.counterfactual.positions.gates import Gates
from argmap.counterfactual.positions.order import Order, bits, elements
from argmap.model import Mechanism
from argmap.sat import Solver

ACTUAL = 0
"""The number of the actual world."""


@dataclass(slots=True)
class _World:
    """What is settled in a world before anything is asked."""

    values: dict[int, int]
    """By factor that is not as it actually was, and settled: which value it has."""
    open: int
    """The factors whose values are literals."""
    free: int
    """Those of them that are set, to whatever value, and follow no function."""
    literals: dict[int, tuple[int, ...]] = field(default_factory=dict)
    """By open factor that was asked for: a literal for each of its values."""


class Worlds:
    """Worlds of the same unknown functions, and the solver that finds values for them.

    `held` factors keep their actual value wherever they are not set.
    """

    def __init__(self, order: Order, held: Iterable[str] = ()) -> None:
        self.order = order
        self.solver = Solver(0)
        self.gates = Gates(self.solver)
        self._held = bits(order.index[name] for name in held)
        self._worlds = [_World({}, 0, 0)]
        self._numbers: dict[object, int] = {(): ACTUAL}
        self._asked: dict[int, list[int]] = {}
        self._mechanisms: dict[int, list[tuple[int, Mechanism]]] = {}
        self._bound: set[tuple[int, int, int]] = set()
        self._differing: dict[tuple[int, int, int], int] = {}
        self._waiting: list[tuple[int, int, int, Mechanism]] = []

    def __enter__(self) -> Worlds:
        return self

    def __exit__(self, *raised: object) -> None:
        self.solver.close()

    def world(self, setting: Mapping[str, str]) -> int:
        """The world in which factors are set so. Settings that come to the same share one."""
        order = self.order
        named = ((order.index[name], value) for name, value in setting.items())
        values = {factor: order.values[factor].index(value) for factor, value in named}
        changed = {f: v for f, v in values.items() if v != order.actual[f]}
        changing = bits(changed)
        reached = order.reach(changing, self._held | bits(values))
        # What is set to its actual value makes a difference only where it might have changed.
        kept = bits(values) & ~changing
        kept &= order.reach(changing, self._held | changing) if kept else 0
        key = (tuple(sorted(changed.items())), kept)
        return self._number(key if changed else (), _World(changed, reached, 0))

    def probe(self, factor: str) -> int:
        """A world in which all that may act on a factor is set, it is left open how."""
        at = self.order.index[factor]
        free = self.order.acting[at]
        follows = 1 << at & ~self._held
        return self._number(("probe", at), _World({}, free | follows, free))

    def _number(self, key: object, world: _World) -> int:
        if key not in self._numbers:
            self._numbers[key] = len(self._worlds)
            self._worlds.append(world)
        return self._numbers[key]

    def meet(self, one: int, other: int, factors: int) -> bool:
        """Whether what holds in one world may bear on another, as far as these factors go.

        It does not where every factor open in both is acted on by one that is settled otherwise.
        """
        here, there = self._worlds[one], self._worlds[other]
        meeting = here.open & there.open & ~here.free & ~there.free & factors
        for factor in here.values.keys() | there.values.keys():
            settled = not (here.open | there.open) >> factor & 1
            if settled and here.values.get(factor) != there.values.get(factor):
                meeting &= ~self.order.acted_on[factor]
        return bool(meeting)

    def is_open(self, world: int, factor: str) -> bool:
        """Whether a factor may have another value in a world than is set or was actual."""
        return bool(self._worlds[world].open >> self.order.index[factor] & 1)

    def has(self, world: int, factor: str, value: str) -> int:
        """The literal that a factor has a value in a world."""
        at = self.order.index[factor]
        literal = self._literal(world, at, self.order.values[at].index(value))
        self._follow_mechanisms()
        return literal

    def within(self, world: int, factor: str, values: Collection[str]) -> list[int]:
        """The literals that a factor has one of these values in a world."""
        return [self.has(world, factor, value) for value in values]

    def outside(self, world: int, factor: str, values: Collection[str]) -> list[int]:
        """The literals that a factor has another value than these in a world."""
        known = self.order.factors[factor].values
        return [self.has(world, factor, value) for value in known if value not in values]

    def obey(self, selector: int, mechanism: Mechanism) -> None:
        """Bind a factor to a mechanism in every world, where the selector holds."""
        factor = self.order.index[mechanism.factor]
        self._mechanisms.setdefault(factor, []).append((selector, mechanism))
        for world in self._asked.get(factor, ()):
            self._waiting.append((world, factor, selector, mechanism))
        self._follow_mechanisms()

    def allowed(self, world: int, mechanism: Mechanism) -> list[tuple[int, tuple[str, ...]]]:
        """By clause of a mechanism: the literal that it decides in a world, and its values."""
        gates, earlier, found = self.gates, list[int](), []
        values = {name: tuple(factor.values) for name, factor in self.order.factors.items()}
        for clause in mechanism.clauses:
            here = gates.holds(clause.formula, lambda f, v: self._named(world, f, v), values)
            found.append((gates.all_of([here, *(-other for other in earlier)]), clause.values))
            earlier.append(here)
        return found

    def _named(self, world: int, factor: str, value: str) -> int:
        at = self.order.index[factor]
        return self._literal(world, at, self.order.values[at].index(value))

    def _literal(self, world: int, factor: int, value: int) -> int:
        inside = self._worlds[world]
        if not inside.open >> factor & 1:
            settled = inside.values.get(factor, self.order.actual[factor])
            return self.gates.true if settled == value else -self.gates.true
        if factor not in inside.literals:
            inside.literals[factor] = self._new(len(self.order.values[factor]))
            if not inside.free >> factor & 1:
                self._asked.setdefault(factor, []).append(world)
                for selector, mechanism in self._mechanisms.get(factor, ()):
                    self._waiting.append((world, factor, selector, mechanism))
        return inside.literals[factor][value]

    def _new(self, values: int) -> tuple[int, ...]:
        """A literal for each value, exactly one of which holds."""
        if values == 2:
            second = self.solver.new_variable()
            return (-second, second)
        literals = tuple(self.solver.new_variable() for _ in range(values))
        self.solver.add([literals])
        self.solver.add((-a, -b) for i, a in enumerate(literals) for b in literals[:i])
        return literals

    def _follow_mechanisms(self) -> None:
        while self._waiting:
            world, factor, selector, mechanism = self._waiting.pop()
            name = self.order.names[factor]
            for decides, values in self.allowed(world, mechanism):
                within = [self._named(world, name, value) for value in values]
                self.gates.add([-selector, -decides, *within])

    def solve(self, assumptions: Iterable[int] = ()) -> bool:
        """Whether some functions make the assumptions hold in these worlds."""
        assumed = list(assumptions)
        while self.solver.solve(assumed):
            broken = list(self._broken())
            if not broken:
                return True
            for factor, one, other in broken:
                self._bind(factor, one, other)
        return False

    def _broken(self) -> Iterator[tuple[int, int, int]]:
        """Factors that differ between two worlds though nothing known to act on them does."""
        holding = set(self.solver.model())
        states = [_State(self.order, world, holding) for world in self._worlds]
        for factor, worlds in self._asked.items():
            acting = self.order.acting[factor]
            for at, one in enumerate(worlds):
                for other in (ACTUAL, *worlds[:at]):
                    here, there = states[one], states[other]
                    if not here.agree(there, factor) and not here.differ(there, acting):
                        yield factor, one, other
                        break

    def _bind(self, factor: int, one: int, other: int) -> None:
        """Demand that a factor is the same in two worlds, unless something acting on it differs."""
        self._bound.add((factor, one, other))
        differing = [
            self._differs(parent, one, other) for parent in elements(self.order.acting[factor])
        ]
        for value in range(len(self.order.values[factor])):
            here = self._literal(one, factor, value)
            there = self._literal(other, factor, value)
            self.gates.add([-here, there, *differing])
        self._follow_mechanisms()

    def _differs(self, factor: int, one: int, other: int) -> int:
        """A literal that holds only where a factor differs between two worlds."""
        key = (factor, one, other)
        if key not in self._differing:
            values = range(len(self.order.values[factor]))
            here = [self._literal(one, factor, value) for value in values]
            there = [self._literal(other, factor, value) for value in values]
            self._differing[key] = self._unequal(here, there)
        return self._differing[key]

    def _unequal(self, here: list[int], there: list[int]) -> int:
        true = self.gates.true
        for settled, literals in ((here, there), (there, here)):
            if true in settled:
                return -literals[settled.index(true)]
        differs = self.solver.new_variable()
        self.solver.add([-differs, -a, -b] for a, b in zip(here, there, strict=True))
        return differs

    def read(self, world: int) -> dict[str, str]:
        """The factors of a world that are set, or were asked for, as the solver found them."""
        holding = set(self.solver.model())
        found = _State(self.order, self._worlds[world], holding).found
        return {self.order.names[f]: self.order.values[f][v] for f, v in sorted(found.items())}


class _State:
    """A world as the solver found it."""

    __slots__ = ("_actual", "_as_it_was", "_known", "found")

    def __init__(self, order: Order, world: _World, holding: Collection[int]) -> None:
        self._actual = order.actual
        self.found = dict(world.values)
        for factor, literals in world.literals.items():
            # Where the solver left a literal out, any of the values will do.
            self.found[factor] = next((v for v, lit in enumerate(literals) if lit in holding), 0)
        self._known = ~world.open | bits(world.literals)
        self._as_it_was = self._known & ~bits(
            factor for factor, value in self.found.items() if value != order.actual[factor]
        )

    def agree(self, other: _State, factor: int) -> bool:
        """Whether a factor is the same in both worlds."""
        actual = self._actual[factor]
        return self.found.get(factor, actual) == other.found.get(factor, actual)

    def differ(self, other: _State, factors: int) -> bool:
        """Whether one of these factors, known in both worlds, is not the same in both."""
        both = self._known & other._known & factors
        if both & (self._as_it_was ^ other._as_it_was):
            return True
        changed = both & ~self._as_it_was & ~other._as_it_was
        return any(self.found[f] != other.found[f] for f in elements(changed))
