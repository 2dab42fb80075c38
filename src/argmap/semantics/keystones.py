"""Evaluation → keystones: what hangs on each person, source and piece of evidence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from argmap.graph import Graph
from argmap.model import Evidence
from argmap.semantics.comparison import Change
from argmap.semantics.naming import Target
from argmap.semantics.nearby import Nearby
from argmap.semantics.verdicts import Evaluation

KeystoneKind = Literal["person", "source", "evidence"]


@dataclass(frozen=True, slots=True)
class Keystone:
    """A person, a source (as what is cited) or a piece of evidence, and what it bears."""

    kind: KeystoneKind
    id: str
    changes: Mapping[str, Change]
    """What striking it alone would change."""

    @property
    def sole_witness_for(self) -> tuple[str, ...]:
        """The statements that striking it leaves bare or unsupported."""
        return tuple(id for id, change in self.changes.items() if change.uprooted)

    @property
    def weight(self) -> tuple[int, int]:
        """How many statements change their verdict or are left bare; how many others change."""
        stay = [change.change for change in self.changes.values() if change.change != "removed"]
        grave = sum(change in ("verdict", "left-bare") for change in stay)
        return grave, len(stay) - grave


def candidates(graph: Graph) -> tuple[tuple[KeystoneKind, str], ...]:
    """Every person, source and piece of evidence of a map."""
    argmap = graph.argmap
    evidence = (id for id, s in argmap.statements.items() if isinstance(s, Evidence))
    return (
        *(("person", id) for id in argmap.people),
        *(("source", id) for id in argmap.sources),
        *(("evidence", id) for id in evidence),
    )


def each_keystone(evaluation: Evaluation) -> Iterator[Keystone]:
    """What striking each alone would change, in the order of `candidates`."""
    nearby = Nearby(evaluation)
    for kind, id in candidates(evaluation.graph):
        target = Target("statement", id) if kind == "evidence" else Target(kind, id)
        yield Keystone(kind, id, nearby.strike(target))


def keystones(evaluation: Evaluation) -> tuple[Keystone, ...]:
    """All that bears something, that which bears most first."""
    return ranked(each_keystone(evaluation))


def ranked(found: Iterator[Keystone]) -> tuple[Keystone, ...]:
    """Keystones by what they bear, without those that bear nothing."""
    bearing = [keystone for keystone in found if keystone.weight != (0, 0)]
    return tuple(sorted(bearing, key=lambda k: (-k.weight[0], -k.weight[1])))
