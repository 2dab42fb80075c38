"""Graph → chunks: a map cut into parts that are drawn one by one, and the view of each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from argmap.graph import Graph
from argmap.model import Step
from argmap.view.build import Board
from argmap.view.cards import Cards
from argmap.view.grouping import Group, groups_of
from argmap.view.parts import WHOLE
from argmap.view.values import View
from argmap.view.words import one_line

Unit = str | tuple[Step, ...]
"""What is never cut: the id of a statement, which stands for its card, or a step together with
what undercuts it."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """A part of a map. Among all chunks every statement has its card in one, every step too."""

    title: str
    """The topic; empty where there is none."""
    units: tuple[Unit, ...]
    """At least one. Neighbours in this order belong together."""

    @property
    def statements(self) -> tuple[str, ...]:
        """The statements whose cards it holds."""
        return tuple(unit for unit in self.units if isinstance(unit, str))

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps that it shows."""
        return tuple(step for unit in self.units if not isinstance(unit, str) for step in unit)

    def others(self, graph: Graph) -> tuple[str, ...]:
        """The statements that its steps join and whose cards are in other chunks."""
        own = set(self.statements)
        ends = (end for unit in self.units for end in _ends(graph, unit))
        return tuple(dict.fromkeys(end for end in ends if end not in own))


def chunks_of(graph: Graph) -> tuple[Chunk, ...]:
    """One chunk for each panel of the whole map, down from what the others bear on."""
    shown = tuple(graph.argmap.statements)
    bundles = _bundles(graph)
    groups = groups_of(graph, shown, WHOLE)
    return tuple(Chunk(group.title, tuple(_units(group, bundles))) for group in groups)


def _bundles(graph: Graph) -> dict[str, list[tuple[Step, ...]]]:
    """By statement: the steps to it, each with what undercuts it."""
    bundles: dict[str, list[tuple[Step, ...]]] = {}
    for step in graph.argmap.steps:
        if step.target not in graph.steps:
            found = [step]
            for member in found:
                found += graph.into.get(member.id, ())
            bundles.setdefault(step.target, []).append(tuple(found))
    return bundles


def _units(group: Group, bundles: dict[str, list[tuple[Step, ...]]]) -> Iterator[Unit]:
    """Each statement, then each step to it, followed by what the step starts from."""
    own, told = set(group.statements), set[str]()
    waiting: list[Unit] = list(reversed(group.statements))
    while waiting:
        unit = waiting.pop()
        if not isinstance(unit, str):
            yield unit
            premises = dict.fromkeys(premise for step in unit for premise in step.premises)
            waiting += [premise for premise in reversed(premises) if premise in own]
        elif unit not in told:
            told.add(unit)
            yield unit
            waiting += reversed(bundles.get(unit, ()))


def cuts(graph: Graph, units: Sequence[Unit]) -> list[int]:
    """How many ends of steps are cut off where the units are parted before each place."""
    places = {unit: at for at, unit in enumerate(units) if isinstance(unit, str)}
    changes = [0] * (len(units) + 1)
    for at, unit in enumerate(units):
        for end in _ends(graph, unit):
            if end in places:
                first, last = sorted((at, places[end]))
                changes[first + 1] += 1
                changes[last + 1] -= 1
    return list(accumulate(changes))


def _ends(graph: Graph, unit: Unit) -> Iterable[str]:
    """The statements that the steps of a unit join."""
    if isinstance(unit, str):
        return ()
    ends = (end for step in unit for end in (step.target, *step.premises))
    return dict.fromkeys(end for end in ends if end in graph.argmap.statements)


class ChunkViews:
    """Builds the views of the chunks of one map."""

    def __init__(self, graph: Graph) -> None:
        self._graph = graph
        self.cards = Cards(graph)

    def view(self, chunk: Chunk, tag: Callable[[str], str]) -> View:
        """One panel without a title; `tag` says where a statement's own card is."""
        board = Board(Group("", chunk.statements))
        for step in chunk.steps:
            board.draw(step, self.cards)
        argmap = self._graph.argmap
        panel = board.panel(self._graph, self.cards, tag)
        title = one_line(argmap.title)
        return View(title, "", self.cards.people, (panel,), "", argmap.language)
