"""Graph + people → Comparison."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from argmap.comparison.cruxes import cruxes_of
from argmap.comparison.explanations import rival_explanations
from argmap.comparison.factors import shared_factors
from argmap.comparison.grid import build_grid, scholars, taking_stances
from argmap.comparison.holdings import Holdings
from argmap.comparison.meetings import agreements, concessions, disagreements
from argmap.comparison.parting import parting
from argmap.comparison.tensions import tensions_of
from argmap.comparison.values import Comparison, Grid
from argmap.graph import Graph, topics_of
from argmap.model import Claim


@dataclass(frozen=True, slots=True)
class Scope:
    """What a comparison is about; by default everything."""

    topic: str = ""
    """Only statements of this topic, which the map writes in these words, and what they say:
    models have no topic."""
    theses: tuple[str, ...] = ()
    """The statements whose cruxes are asked for; by default every thesis, or where people are
    named every thesis on which one of them takes a stance."""


EVERYTHING = Scope()


def compare(graph: Graph, people: Sequence[str] = (), scope: Scope = EVERYTHING) -> Comparison:
    """People side by side, in the order in which they are named.

    Where nobody is named these are all who take a stance on a claim or counterfactual.
    """
    holdings = Holdings(graph)
    named = tuple(dict.fromkeys(people))
    people = named or taking_stances(graph.argmap)
    statements = _within(graph, scope.topic)
    grid = build_grid(holdings, people, scope.topic)
    asked = [row.statement.id for row in grid.rows] if named else statements
    inside = frozenset(statements)
    models = () if scope.topic else graph.argmap.models.values()
    topical = inside if scope.topic else None
    # Where nobody is named, scholars alone are asked where their positions part, as it takes long.
    first = None if named else scholars(graph.argmap)
    apart, left_out = parting(graph.argmap, people, topical, first)
    known = (t for t in tensions_of(holdings, people) if not inside.isdisjoint(t.statements))
    return Comparison(
        graph=graph,
        people=people,
        grid=grid,
        concessions=concessions(holdings, grid),
        agreements=tuple(agreements(holdings, grid)),
        common_ground=_common_ground(graph, _beside(graph, grid) if named else statements),
        disagreements=tuple(disagreements(holdings, grid, statements)),
        tensions=tuple(known),
        cruxes=tuple(cruxes_of(holdings, scope.theses or _theses(graph, asked))),
        counterfactual_cruxes=apart,
        pairs_left_out=left_out,
        shared_factors=shared_factors(holdings, people, statements, models),
        rival_explanations=rival_explanations(holdings, people, statements),
    )


def _within(graph: Graph, topic: str) -> tuple[str, ...]:
    if not topic:
        return tuple(graph.argmap.statements)
    return tuple(id for id, own in topics_of(graph).items() if own == topic)


def _beside(graph: Graph, grid: Grid) -> tuple[str, ...]:
    """The statements of the topics on which the people compared take a stance."""
    topics, known = topics_of(graph), grid.topics
    return tuple(id for id in graph.argmap.statements if topics.get(id, "") in known)


def _common_ground(graph: Graph, statements: Sequence[str]) -> tuple[str, ...]:
    known = graph.argmap.statements
    return tuple(id for id in statements if isinstance(c := known[id], Claim) and c.common_ground)


def _theses(graph: Graph, statements: Sequence[str]) -> tuple[str, ...]:
    known = graph.argmap.statements
    return tuple(id for id in statements if isinstance(c := known[id], Claim) and c.thesis)
