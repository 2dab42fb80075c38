"""Holdings + people → what each of them holds that does not go together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from argmap.comparison.holdings import Holdings
from argmap.comparison.values import Tension
from argmap.counterfactual.positions.tensions import tensions as of_counterfactuals


def tensions_of(holdings: Holdings, people: Sequence[str]) -> Iterator[Tension]:
    """Person by person: counterfactuals that cannot all hold, then rebuttals of what is held."""
    found: dict[str, list[Tension]] = {who: [] for who in people}
    for each in of_counterfactuals(holdings.graph, found.keys()):
        conflict = each.conflict
        told = Tension(each.person, conflict.kind, conflict.members, each.reading, "", True)
        found[each.person].append(replace(told, stated=holdings.stated(*told.statements)))
    for rebuttal in _rebuttals(holdings):
        if rebuttal.person in found:
            found[rebuttal.person].append(rebuttal)
    for tensions in found.values():
        yield from tensions


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
