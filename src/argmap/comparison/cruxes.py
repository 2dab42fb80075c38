"""Graph + thesis → Cruxes: the smallest sets of contested statements that it turns on.

A move goes against how it stands: what is not in is granted, what is not out is denied, and a
caveat on the way to the thesis is pressed. Contested is what people of the map take opposite
stances on, and what is rebutted, doubted or undercut; a caveat contests what it is attached to.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from argmap.comparison.bearing import Bearing
from argmap.comparison.holdings import Holdings, objections
from argmap.comparison.region import Judged, Region
from argmap.comparison.search import LIMITS, Limits, Search
from argmap.comparison.values import Cruxes, Move
from argmap.graph import Graph


def cruxes(graph: Graph, thesis: str, limits: Limits = LIMITS) -> Cruxes:
    """The cruxes of one statement, smallest first; none is within another."""
    return next(cruxes_of(Holdings(graph), [thesis], limits))


def cruxes_of(
    holdings: Holdings, theses: Iterable[str], limits: Limits = LIMITS
) -> Iterator[Cruxes]:
    """The cruxes of each of these statements."""
    judged = Judged(holdings.graph)
    bearing = Bearing(holdings)
    for thesis in theses:
        region = Region(judged, thesis)
        search = Search(region, tuple(_moves(holdings, region)), limits)
        before = judged.standings[thesis]
        found = (bearing.crux(region, moves, after) for moves, after in search.found.items())
        yield Cruxes(
            thesis=thesis,
            standing=before,
            found=tuple(sorted(found, key=bearing.order)),
            moves=len(search.moves),
            searched=search.searched,
            complete=search.complete,
        )


def _moves(holdings: Holdings, region: Region) -> Iterator[Move]:
    """Everything that could be granted, denied or pressed, nearest to the thesis first."""
    labels = region.judged.labelling.labels
    for id in region.statements:
        if id == region.thesis:
            continue
        if contested(holdings, id):
            if labels[id] != "in":
                yield Move("grant", id)
            if labels[id] != "out":
                yield Move("deny", id)
        if id in region.pressings:
            yield Move("press", id)


def contested(holdings: Holdings, statement: str) -> bool:
    """Whether people take opposite stances on a statement, or something objects to it.

    An undercut is an objection to the evidence that it strikes, or to what the reason that it
    strikes is for.
    """
    opposite = holdings.deniers(statement) and holdings.holders(statement)
    return bool(opposite) or any(True for _ in objections(holdings.graph, statement))
