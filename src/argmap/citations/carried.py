"""Evaluation → what each source carries: what cites it, what was read in it, what hangs on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from argmap.graph import Graph
from argmap.semantics.comparison import Change
from argmap.semantics.naming import Target
from argmap.semantics.nearby import Nearby
from argmap.semantics.verdicts import Evaluation


@dataclass(frozen=True, slots=True)
class Carried:
    """Ids of statements, steps and models that go back to one source."""

    cited_for: tuple[str, ...] = ()
    """Statements for which it is cited."""
    alone: tuple[str, ...] = ()
    """Statements that striking it would leave bare or unsupported, or take out of the map."""
    read_for: tuple[str, ...] = ()
    """Statements that were read in it, another source or none being cited for them."""
    read_alone: tuple[str, ...] = ()
    """The same for striking all that was read in it."""
    steps: tuple[str, ...] = ()
    models: tuple[str, ...] = ()


_Uses = Mapping[str, Mapping[str, None]]
"""By source: the ids that go back to it, in the order of the map."""


def carried(evaluation: Evaluation, sources: Iterable[str]) -> Mapping[str, Carried]:
    """What each of these sources carries."""
    graph, nearby = evaluation.graph, Nearby(evaluation)
    cited, read = _gathered(_cites(graph)), _gathered(_readings(graph))
    steps = _gathered((c.source, step.id) for step in graph.argmap.steps for c in step.cite)
    models = _gathered(_models(graph))
    nothing: dict[str, None] = {}
    return {
        id: Carried(
            cited_for=tuple(cited.get(id, nothing)),
            alone=_resting(nearby, Target("source", id)) if id in cited or id in steps else (),
            read_for=tuple(read.get(id, nothing)),
            read_alone=_resting(nearby, Target("via", id)) if id in read else (),
            steps=tuple(steps.get(id, nothing)),
            models=tuple(models.get(id, nothing)),
        )
        for id in sources
    }


def _resting(nearby: Nearby, target: Target) -> tuple[str, ...]:
    changes: Mapping[str, Change] = nearby.strike(target)
    return tuple(id for id, c in changes.items() if c.uprooted or c.change == "removed")


def _gathered(uses: Iterable[tuple[str, str]]) -> _Uses:
    found: dict[str, dict[str, None]] = {}
    for source, id in uses:
        found.setdefault(source, {})[id] = None
    return found


def _cites(graph: Graph) -> Iterator[tuple[str, str]]:
    for statement in graph.argmap.statements.values():
        for cites in (statement.cite, *(stance.cite for stance in statement.stances)):
            yield from ((cite.source, statement.id) for cite in cites)


def _readings(graph: Graph) -> Iterator[tuple[str, str]]:
    for statement in graph.argmap.statements.values():
        if statement.in_no_text:
            continue
        vias = (statement.via, *(stance.via for stance in statement.stances))
        yield from ((via, statement.id) for via in vias if via)


def _models(graph: Graph) -> Iterator[tuple[str, str]]:
    for model in graph.argmap.models.values():
        sources = (*(cite.source for cite in model.cite), model.via)
        yield from ((source, model.id) for source in sources if source)
