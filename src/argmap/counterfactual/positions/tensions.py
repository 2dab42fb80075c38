"""Graph → what one person says that cannot all hold."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from argmap.counterfactual.positions.consistency import Conflict, cases
from argmap.counterfactual.positions.members import Holders, positioned
from argmap.counterfactual.positions.order import order
from argmap.graph import Graph


@dataclass(frozen=True, slots=True)
class Tension:
    """A minimal inconsistent subset of one person's statements, and how they are then read.

    It is never a rebuttal: words may be read in another way.
    """

    person: str
    conflict: Conflict
    reading: Mapping[str, str]
    """By the members that have readings: the one on which they cannot all hold."""


def tensions(graph: Graph, people: Collection[str] | None = None) -> Iterator[Tension]:
    """Every such subset once, person by person; models of a person's are not taken along.

    It is asked of these people; of everybody where none are given.
    """
    argmap, known = graph.argmap, order(graph.argmap)
    for who in positioned(argmap):
        if people is not None and who not in people:
            continue
        told: dict[tuple[str, ...], None] = {}
        for case in cases(argmap, known, Holders((who,))).listed:
            for conflict in case.conflicts:
                if conflict.members not in told:
                    told[conflict.members] = None
                    read = {id: case.choice[id] for id in conflict.members if id in case.choice}
                    yield Tension(who, conflict, read)
