"""Moves → who would have to give way, and which evidence bears on it."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.comparison.holdings import Holdings, objections
from argmap.comparison.region import Region
from argmap.comparison.values import Crux, Move
from argmap.graph import bearing_on
from argmap.model import Evidence
from argmap.semantics.verdicts import Standing


class Bearing:
    """Tells of one crux after another what stands behind it."""

    def __init__(self, holdings: Holdings) -> None:
        self._holdings = holdings
        self._graph = holdings.graph
        self._place = {id: place for place, id in enumerate(self._graph.argmap.statements)}
        self._people = {id: place for place, id in enumerate(self._graph.argmap.people)}
        self._evidence: dict[str, frozenset[str]] = {}

    def crux(self, region: Region, moves: tuple[Move, ...], after: Standing) -> Crux:
        """A set of moves with whom and what it concerns."""
        giving = {who for move in moves for who in self._giving_way(region, move)}
        evidence = {id for move in moves for id in self._upstream(move.id)}
        return Crux(
            thesis=region.thesis,
            change=moves,
            before=region.judged.standings[region.thesis],
            after=after,
            gives_way=tuple(sorted(giving & self._people.keys(), key=self._people.__getitem__)),
            evidence=tuple(sorted(evidence, key=self._place.__getitem__)),
        )

    def order(self, crux: Crux) -> tuple[int, bool, list[int]]:
        """The smallest first, then those that change the verdict, then in document order."""
        same = crux.before.verdict == crux.after.verdict
        return len(crux.change), same, [self._place[move.id] for move in crux.change]

    def _giving_way(self, region: Region, move: Move) -> Iterator[str]:
        """Who denies what is granted or is known to object to it; who holds what is denied; who
        makes an inference against which a caveat is pressed, or denies the caveat."""
        match move.operation:
            case "grant":
                yield from self._holdings.deniers(move.id)
                for step in objections(self._graph, move.id):
                    if step.stated:
                        yield from self._holdings.makers(step)
            case "deny":
                yield from self._holdings.holders(move.id)
            case "press":
                yield from self._holdings.deniers(move.id)
                for pressing in region.pressings[move.id]:
                    yield from self._holdings.makers(self._graph.steps[pressing.target])

    def _upstream(self, statement: str) -> frozenset[str]:
        """The evidence among a statement and what bears on it, at whatever remove."""
        if statement not in self._evidence:
            reached, waiting = {statement}, [statement]
            while waiting:
                new = [id for id in bearing_on(self._graph, waiting.pop()) if id not in reached]
                reached.update(new)
                waiting += new
            statements = self._graph.argmap.statements
            own = (id for id in reached if isinstance(statements[id], Evidence))
            self._evidence[statement] = frozenset(own)
        return self._evidence[statement]
