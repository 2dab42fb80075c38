"""Holdings + people → what each of them holds that does not go together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from argmap.comparison.holdings import Holdings
from argmap.comparison.values import Tension
from argmap.counterfactual.positions.tensions import tensions as of_counterfactuals


def tensions(holdings: Holdings, people: Sequence[str]) -> Iterator[Tension]:
    """Person by person: counterfactuals that cannot all hold, then rebuttals of what is held."""
    of_steps = dict.fromkeys(people, ())
    rebuttals: dict[str, list[Tension]] = {who: [] for who in of_steps}
    for tension in _rebuttals(holdings):
        if tension.person in rebuttals:
            rebuttals[tension.person].append(tension)
    for who in of_steps:
        for found in of_counterfactuals(holdings.graph, (who,)):
            conflict = found.conflict
            told = Tension(who, conflict.kind, conflict.members, found.reading, "", True)
            yield replace(told, stated=holdings.stated(*told.statements))
        yield from rebuttals[who]


def _rebuttals(holdings: Holdings) -> Iterator[Tension]:
    """Rebuttals made by who holds what they rebut."""
    for step in holdings.graph.argmap.steps:
        if step.kind != "rebuttal":
            continue
        makers = holdings.makers(step)
        stated = step.stated and holdings.stated(step.target, *step.premises)
        for who in holdings.holders(step.target):
            if who in makers:
                members = (step.target, *step.premises)
                yield Tension(who, "rebuttal", members, {}, step.id, stated)
