"""Counterfactuals → who says what outcome of each supposition, as the words have it.

Nothing is concluded here: where nobody says anything, nothing stands, and where the words may be
read in several ways the cell is marked and not filled in.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from argmap.counterfactual.positions.members import Setting, binds, readings
from argmap.counterfactual.positions.order import Order
from argmap.counterfactual.positions.worlds import Worlds
from argmap.model import ArgMap, Counterfactual

Said = Literal["said", "ambiguous", "no one says"]


@dataclass(frozen=True, slots=True)
class Cell:
    """What one person says would have followed from one supposition."""

    person: str
    setting: Setting
    said: Said
    statements: tuple[str, ...]
    outcomes: Mapping[str, tuple[str, ...]]
    """By factor: what is left of its values by all that is said; empty where nothing is sure."""


def grid(argmap: ArgMap, order: Order, people: Iterable[str]) -> Iterator[Cell]:
    """A cell for each of these people and each supposition of the map that anybody makes."""
    found = suppositions(argmap, order)
    for person in people:
        for setting, told in found.items():
            yield _cell(order, person, setting, told)


def suppositions(argmap: ArgMap, order: Order) -> Mapping[Setting, Sequence[Counterfactual]]:
    """What a map supposes, in its shortest form, and what says on some reading what follows.

    Suppositions that come to the same, such as keeping what nothing touches, are one; those of
    what was so in any case are each their own, since they are of different things.
    """
    told = [
        s
        for s in argmap.statements.values()
        if isinstance(s, Counterfactual) and s.then and s.readings
    ]
    rows: dict[int | Setting, Setting] = {}
    spoken: dict[int | Setting, list[Counterfactual]] = {}
    with Worlds(order) as worlds:
        for statement in told:
            for _, settings in readings(argmap, statement):
                for setting in settings:
                    moved = any(value != argmap.factors[f].actual for f, value in setting)
                    world = worlds.world(dict(setting)) if moved else setting
                    rows[world] = min(rows.get(world, setting), setting, key=len)
                    if statement not in spoken.setdefault(world, []):
                        spoken[world].append(statement)
    return {setting: spoken[world] for world, setting in rows.items()}


def _cell(order: Order, person: str, setting: Setting, told: Sequence[Counterfactual]) -> Cell:
    own = [s for s in told if any(st.who == person and binds(st) for st in s.stances)]
    plain = [statement for statement in own if len(statement.readings) == 1]
    ids = tuple(statement.id for statement in own)
    if not own:
        return Cell(person, setting, "no one says", (), {})
    if not plain:
        return Cell(person, setting, "ambiguous", ids, {})
    return Cell(person, setting, "said", ids, _outcomes(order, plain))


def _outcomes(order: Order, told: list[Counterfactual]) -> dict[str, tuple[str, ...]]:
    """What all that is said leaves; where that is nothing, all of which something is said."""
    found: dict[str, tuple[str, ...]] = {}
    for factor in dict.fromkeys(f for statement in told for f in statement.then):
        values = order.factors[factor].values
        each = [set(s.then[factor]) for s in told if factor in s.then and s.hedge != "uncertain"]
        sure = [
            set(s.then[factor]) for s in told if factor in s.then and s.hedge in ("would", "likely")
        ]
        left = set(values).intersection(*(sure or each)) or set().union(*each)
        found[factor] = tuple(value for value in values if value in left)
    return found
