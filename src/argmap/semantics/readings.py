"""Evaluation → readings: the coherent ways to decide what is open."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from argmap.semantics.frameworks import Framework, preferred, statuses
from argmap.semantics.labelling import Case, Node, conditions
from argmap.semantics.verdicts import Evaluation

InReadings = Literal["all", "some", "none"]


@dataclass(frozen=True, slots=True)
class Readings:
    """The complete labellings of a map that no complete labelling extends.

    They are found through a translation to an abstract framework of linear size, whose preferred
    labellings they are, as long as reasons do not run in a circle.
    """

    sets: tuple[tuple[str, ...], ...]
    """Of each reading the statements that stand in it, in document order."""
    capped: bool
    """Whether there are more readings than were asked for."""
    standing: Mapping[str, InReadings]
    """Whether a statement stands in all, some or none of all the readings there are, also of
    those that were not asked for."""


Extra = Literal["complement", "no-reason", "denial"]
"""What the translation adds: that a statement is out; that it has no reason in force and no word;
what keeps out what is denied."""

Argument = Node | tuple[Extra, Node]


def readings(evaluation: Evaluation, limit: int) -> Readings:
    """At most so many of the readings, and how every statement fares in all there are."""
    case = evaluation.labelling.case
    framework, numbers = translated(case)
    found, capped = preferred(framework, limit)
    statements = tuple(case.graph.argmap.statements)
    fares = statuses(framework, (numbers[id] for id in statements))
    return Readings(
        sets=tuple(tuple(id for id in statements if numbers[id] in each) for each in found),
        capped=capped,
        standing={
            id: "all"
            if numbers[id] in fares.sceptical
            else "some"
            if numbers[id] in fares.credulous
            else "none"
            for id in statements
        },
    )


def translated(case: Case) -> tuple[Framework, dict[Argument, int]]:
    """The abstract framework of a case, and the number of each of its arguments.

    With s̄ for the complement of a statement s and ∅s for "s has no reason": s attacks s̄; ∅s attacks
    s; a reason or word attacks ∅s; p̄ attacks each step with the premise p; an undercut attacks its
    step, a doubt the word, a rebuttal the statement.
    """
    attacks = list(_attacks(case))
    numbers: dict[Argument, int] = {}
    for node, _ in conditions(case):
        numbers.setdefault(node, len(numbers))
    for pair in attacks:
        for argument in pair:
            numbers.setdefault(argument, len(numbers))
    names = [str(number) for number in range(len(numbers))]
    return Framework.of(names, ((numbers[a], numbers[b]) for a, b in attacks)), numbers


def _attacks(case: Case) -> Iterator[tuple[Argument, Argument]]:
    for node, needed in conditions(case):
        if needed.alternatives is not None:
            yield node, ("complement", node)
        if node in case.held:
            if case.held[node] != "in":
                yield (("denial", node) if case.held[node] == "out" else node), node
            continue
        for objection in needed.against:
            yield objection, node
        for premise in needed.needs:
            yield ("complement", premise), node
        if needed.alternatives is not None:
            yield ("no-reason", node), node
            for reason in needed.alternatives:
                yield reason, ("no-reason", node)
