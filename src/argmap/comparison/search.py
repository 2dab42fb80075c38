"""Region + moves → the smallest sets of moves that change how it stands with a thesis.

Two sets of moves can do together what neither does alone only where what they change meets: in a
statement or step that both change, that hangs on both, or of which one hangs on the other. Where
no objections run in circles, labels are worked out from below, each from those it hangs on, so
that of all other sets it is known what they do. Where they do run in circles every set is tried.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter
from itertools import combinations

from argmap.comparison.region import Outcome, Region
from argmap.comparison.values import Move
from argmap.semantics.verdicts import Standing

Moves = tuple[Move, ...]


@dataclass(frozen=True, slots=True)
class Limits:
    """How far a search goes."""

    size: int = 3
    """Moves in a set."""
    work: int = 600_000
    """Sets looked at, and for each one judged ten times the statements and steps judged."""
    found: int = 200
    """Sets found."""


LIMITS = Limits()


class Search:
    """Every set of moves up to a size, the smaller first, none that has another found in it."""

    def __init__(self, region: Region, moves: Moves, limits: Limits = LIMITS) -> None:
        self.moves = moves
        self.found: dict[Moves, Standing] = {}
        self.searched = 0
        """All sets of at most so many moves were looked at."""
        self._region = region
        self._limits = limits
        self._work = 0
        self._acyclic = _without_circles(region)
        self._reached: dict[Move, set[str]] = {}
        self._spreads: dict[Moves, frozenset[str]] = {}
        while self.searched < limits.size and self._looked_at(self.searched + 1):
            self.searched += 1

    @property
    def complete(self) -> bool:
        """Whether the sets of every size asked for were looked at."""
        return self.searched == self._limits.size

    def _looked_at(self, size: int) -> bool:
        """Look at the sets of one size; false where the limits were reached."""
        left = [move for move in self.moves if (move,) not in self.found]
        for moves in combinations(left, size):
            self._work += 1
            if self._work > self._limits.work or len(self.found) >= self._limits.found:
                return False
            if self._may_matter(moves):
                self._try(moves)
        return True

    def _may_matter(self, moves: Moves) -> bool:
        """Whether no part of it is a find, and its parts may do together what none does alone."""
        if len(moves) == 1:
            return True
        held = [move.id for move in moves if move.operation != "press"]
        if len(set(held)) < len(held):
            return False  # Nothing is both granted and denied.
        for place, move in enumerate(moves):
            rest = (*moves[:place], *moves[place + 1 :])
            if rest in self.found:
                return False
            if self._acyclic and not self._meet(rest, move):
                return False
        return True

    def _try(self, moves: Moves) -> None:
        region = self._region
        reached = set().union(*(self._reach(move) for move in moves))
        outcome = region.judge(moves, reached)
        self._work += 10 * outcome.size
        before, after = region.judged.standings[region.thesis], outcome.standings.get(region.thesis)
        if after and (after.verdict, after.grounds) != (before.verdict, before.grounds):
            self.found[moves] = after
        elif self._acyclic:
            self._spreads[moves] = self._changed(reached, outcome)

    def _reach(self, move: Move) -> set[str]:
        if move not in self._reached:
            self._reached[move] = self._region.reached(move)
        return self._reached[move]

    def _changed(self, reached: Iterable[str], outcome: Outcome) -> frozenset[str]:
        """What some moves set, add and change, and what hangs on that directly."""
        region = self._region
        changed = {n for n in reached if outcome.state(n) != region.state(n)}
        return frozenset(changed.union(*(region.onward(node) for node in changed)))

    def _meet(self, moves: Moves, move: Move) -> bool:
        """Whether what some moves change, and what hangs on it, meets that of another move.

        A set that was not tried changes what its moves change.
        """
        spread = self._spreads.get(moves)
        if spread is None:
            return any(self._meet((each,), move) for each in moves)
        return not spread.isdisjoint(self._spreads[(move,)])


def _without_circles(region: Region) -> bool:
    sorter = TopologicalSorter({node: tuple(region.onward(node)) for node in region.nodes})
    try:
        sorter.prepare()
    except CycleError:
        return False
    return True
