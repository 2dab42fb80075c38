"""A position → its models, where they are few: every function written out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice, product
from math import prod

from argmap.counterfactual.positions.commitments import Commitments
from argmap.counterfactual.positions.demands import settings
from argmap.counterfactual.positions.members import Member, Obeys, Setting, Then
from argmap.counterfactual.positions.order import Order
from argmap.counterfactual.positions.parts import parts
from argmap.counterfactual.positions.positions import Position
from argmap.counterfactual.positions.worlds import Worlds
from argmap.model import Mechanism

MOST_MODELS = 10_000


@dataclass(frozen=True, slots=True)
class Row:
    """One entry of an unknown function: a factor, and a setting of all that may act on it."""

    factor: str
    setting: Setting


Values = Mapping[Row, str]
"""A model, as far as it is open: what each unknown function gives for each combination."""

Models = Sequence[tuple[Values, ...]]
"""Independent choices: a model takes one of each."""


def count(
    order: Order, members: Sequence[Member], held: frozenset[str] = frozenset()
) -> int | None:
    """How many models have all these members hold; None above MOST_MODELS."""
    if not possible(order, members):
        return 0
    found = _models(order, held, members, MOST_MODELS)
    return None if found is None else prod(map(len, found))


def possible(order: Order, members: Sequence[Member]) -> bool:
    """Whether some model has all these members hold."""
    numbered = list(enumerate(members, 1))
    with Commitments(order, numbered) as commitments:
        return commitments.core(frozenset(n for n, _ in numbered)) is None


def firm(members: Iterable[Member]) -> tuple[Member, ...]:
    """The members that bind all models."""
    return tuple(member for member in members if member.force == "all")


def of_likeliest(members: Iterable[Member]) -> tuple[Member, ...]:
    """The members that bind the likeliest models."""
    return tuple(member for member in members if member.force != "some")


def models(order: Order, position: Position, most: int) -> tuple[Values, ...] | None:
    """The models of a position, as far as they are open; None if there are more than `most`."""
    found = _models(order, position.held, firm(position.members), most)
    if found is None:
        return None
    return tuple(_joined(choice) for choice in product(*found))


def _joined(choice: tuple[Values, ...]) -> Values:
    return {row: value for values in choice for row, value in values.items()}


def _mechanisms(members: Sequence[Member]) -> Iterator[Mechanism]:
    return (m.content.mechanism for m in members if isinstance(m.content, Obeys))


def _models(
    order: Order, held: frozenset[str], members: Sequence[Member], most: int
) -> Models | None:
    rows = _rows(order, held, members, most)
    if rows is None:
        return None
    questions = [Member("", "", "some", Then((r.setting,), {r.factor: ()})) for r in rows]
    everything = (*members, *questions)
    found: list[tuple[Values, ...]] = []
    for part in parts(order, everything):
        numbered = [(n + 1, everything[n]) for n in part if n < len(members)]
        asked = [rows[n - len(members)] for n in part if n >= len(members)]
        left = most // prod(map(len, found))
        with Commitments(order, numbered, held) as commitments:
            values = tuple(islice(_each(commitments, asked), left + 1))
        if len(values) > left:
            return None
        found.append(values)
    return found


def _each(commitments: Commitments, rows: Sequence[Row]) -> Iterator[Values]:
    """Every way to fill some rows that the members leave."""
    worlds, order = commitments.worlds, commitments.worlds.order
    everything = commitments.numbers("all", "likeliest")
    literals = {
        row: {
            value: worlds.has(worlds.world(dict(row.setting)), row.factor, value)
            for value in order.factors[row.factor].values
        }
        for row in rows
    }
    while commitments.possible(everything):
        holding = {*worlds.solver.model(), worlds.gates.true}
        found = {
            row: next((v for v, literal in known.items() if literal in holding), next(iter(known)))
            for row, known in literals.items()
        }
        yield found
        worlds.gates.add([-literals[row][value] for row, value in found.items()])


def _rows(
    order: Order, held: frozenset[str], members: Sequence[Member], most: int
) -> list[Row] | None:
    """The rows that are open; None where there are so many that too many models are left.

    Statements settle at most one row of a function in each world where its factor may be otherwise,
    and whatever row is not settled has two values or more.
    """
    mechanisms = {m.factor: m for m in _mechanisms(members)}
    rows: list[Row] = []
    free = 0
    with Worlds(order, held) as worlds:
        seen = {worlds.world(dict(setting)) for m in members for setting in settings(order, m)}
        for name in order.names:
            if name in held or not order.parents(name):
                continue
            settled = sum(worlds.is_open(world, name) for world in seen)
            room = settled + most.bit_length() - free
            found = list(islice(_open_rows(order, name, mechanisms.get(name)), room + 1))
            if len(found) > room:
                return None
            free += max(0, len(found) - settled)
            rows += found
    return rows


def _open_rows(order: Order, name: str, mechanism: Mechanism | None) -> Iterator[Row]:
    """The rows of a function that have several values, save where everything is as it was."""
    parents = order.parents(name)
    happened = tuple(order.factors[parent].actual for parent in parents)
    if mechanism is None:
        for values in product(*(tuple(order.factors[parent].values) for parent in parents)):
            if values != happened:
                yield Row(name, tuple(zip(parents, values, strict=True)))
        return
    with Worlds(order) as worlds:
        world = worlds.probe(name)
        several = [here for here, values in worlds.allowed(world, mechanism) if len(values) > 1]
        worlds.gates.add(several)
        worlds.gates.add([-worlds.has(world, p, v) for p, v in zip(parents, happened, strict=True)])
        known = {
            parent: {v: worlds.has(world, parent, v) for v in order.factors[parent].values}
            for parent in parents
        }
        while worlds.solver.solve():
            holding = set(worlds.solver.model())
            setting = tuple(
                (parent, next((v for v, lit in by.items() if lit in holding), next(iter(by))))
                for parent, by in known.items()
            )
            yield Row(name, setting)
            worlds.gates.add([-known[parent][value] for parent, value in setting])
