"""Graph → advice: what rests on one witness alone."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.graph import Graph
from argmap.model import Evidence
from argmap.rules import KEY, Finding
from argmap.semantics.naming import Target
from argmap.semantics.nearby import Nearby
from argmap.semantics.verdicts import evaluate


def sole_witness(graph: Graph) -> Iterator[Finding]:
    """A sole witness

    Take this one witness away and nothing is left to argue for the statement: it stands on its
    holder's word, or not at all. "One witness is no witness" is a lawyer's maxim and not a
    historian's, but a reader will ask whether anything else speaks for it. Where nobody is named as
    speaking, one piece of evidence counts as the witness.

    Wrong:

    ```yaml
    people: {shtemenko: S. M. Shtemenko}
    claims:
      no-orders: {text: Stalin gave no new orders at Potsdam., reasons: [shtemenko-says-so]}
    evidence:
      shtemenko-says-so: {text: There were no new orders., speaker: shtemenko}
    ```

    Right:

    ```yaml
    people: {shtemenko: S. M. Shtemenko, vasilevskii: A. M. Vasilevskii}
    claims:
      no-orders:
        text: Stalin gave no new orders at Potsdam.
        reasons: [shtemenko-says-so, vasilevskii-says-so]
    evidence:
      shtemenko-says-so: {text: There were no new orders., speaker: shtemenko}
      vasilevskii-says-so: {text: There were no new orders., speaker: vasilevskii}
    ```
    """
    evaluation = evaluate(graph)
    nearby = Nearby(evaluation)
    alone: dict[str, Target] = {}
    for target in _witnesses(graph):
        for id, change in nearby.strike(target).items():
            if change.uprooted and change.before.grounds == "evidenced":
                alone.setdefault(id, target)
    for id, statement in graph.argmap.statements.items():
        if id in alone:
            witness = alone[id]
            who = "witness" if witness.kind == "person" else "piece of evidence"
            yield Finding(
                (*statement.place, KEY),
                f'"{id}" rests on one {who} alone, "{witness.id}".',
                "Look for another that does not depend on it, or say in a note why one suffices.",
            )


def _witnesses(graph: Graph) -> Iterator[Target]:
    """Everybody who speaks in evidence, then every piece of evidence in which nobody does."""
    evidence = [s for s in graph.argmap.statements.values() if isinstance(s, Evidence)]
    speakers = dict.fromkeys(
        stance.who for piece in evidence for stance in piece.stances if stance.stance == "says"
    )
    yield from (Target("person", who) for who in speakers)
    for piece in evidence:
        if not any(stance.stance == "says" for stance in piece.stances):
            yield Target("statement", piece.id)
