"""Graph → findings: factors whose order runs in a circle."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Iterable, Iterator
from math import inf

from argmap.diagnostics import Place
from argmap.graph import Graph
from argmap.model import ArgMap, Claim, Counterfactual
from argmap.rules.circles import circles, groups, path
from argmap.rules.mechanisms import acting, is_later, parents
from argmap.rules.rule import KEY, Finding

Node = tuple[str, Place, int]
"""A factor (its id, no place), or a joint on the way from the causes of one claim to its effects:
the claim's place and a number. Joints keep the edges few where many factors act on many."""

BY_DATE: Place = ("dates",)
MOST_RELATED = 10


def circular_order(graph: Graph) -> Iterator[Finding]:
    """Factors that act on one another in a circle

    A factor may act on another if it is dated wholly before it, if a claim or a counterfactual
    leads from it to the other, or if a mechanism of the other names it. If these together run in
    a circle, no world can be worked out. A date that is missing or too wide, or a claim whose
    cause and effect are exchanged, is the usual reason; where two things acted on each other in
    turn, each turn is a factor of its own.

    Wrong:

    ```yaml
    factors: {army-resolved: The army resolves to fight, cabinet-resolved: The cabinet resolves to}
    claims:
      army-led: {text: The army led., causes: {by: army-resolved, of: {cabinet-resolved: yes}}}
      cabinet-led: {text: It followed., causes: {by: cabinet-resolved, of: {army-resolved: yes}}}
    ```

    Right:

    ```yaml
    factors:
      army-resolved: {text: The army resolves to fight, date: June 1945}
      cabinet-resolved: {text: The cabinet resolves to, date: July 1945}
      army-confirmed: {text: The army confirms its resolve, date: August 1945}
    claims:
      army-led: {text: The army led., causes: {by: army-resolved, of: {cabinet-resolved: yes}}}
      cabinet-led: {text: It followed., causes: {by: cabinet-resolved, of: {army-confirmed: yes}}}
    ```
    """
    for circle in circles(_edges(graph.argmap)):
        factors = [name for name, place, _ in circle if not place]
        joints = dict.fromkeys(place for _, place, _ in circle if place not in ((), BY_DATE))
        *others, last = joints
        related = tuple((place, "This is part of the circle.") for place in others)
        message = f"These factors act on one another in a circle: {path(factors)}."
        cure = "Date the factors more closely, or divide one into what came before and after."
        yield Finding(last, message, cure, related[:MOST_RELATED])


def _edges(argmap: ArgMap) -> dict[Node, list[Node]]:
    """What may act on what, directly. Circles that have a finding of their own are left out."""
    edges: dict[Node, list[Node]] = {_node(id): [] for id in argmap.factors}
    dated = [(f.id, f.date) for f in argmap.factors.values() if f.date is not None]
    ends = [(date.last + 1, id) for id, date in dated if date.last is not None]
    starts = [(date.first, id) for id, date in dated if date.first is not None]
    _lead(edges, ends, starts, BY_DATE)
    for causes, effects, place in (*claimed(argmap), *_in_mechanisms(argmap)):
        both = {*causes} & {*effects}
        before = [(_first(argmap, id), id) for id in dict.fromkeys(causes) if id not in both]
        after = [(_last(argmap, id), id) for id in dict.fromkeys(effects) if id not in both]
        _lead(edges, before, after, place)
    return edges


def _node(factor: str) -> Node:
    return factor, (), 0


def _lead(
    edges: dict[Node, list[Node]],
    causes: Iterable[tuple[float, str]],
    effects: Iterable[tuple[float, str]],
    place: Place,
) -> None:
    """Lead from each cause to the effects whose number is not below its own, by way of joints."""
    ordered = sorted(effects)
    numbers = [number for number, _ in ordered]
    joints: list[Node] = [("", place, index) for index in range(len(ordered))]
    for index, (_, effect) in enumerate(ordered):
        edges[joints[index]] = [_node(effect), *joints[index + 1 : index + 2]]
    for number, cause in causes:
        at = bisect_left(numbers, number)
        if at < len(joints):
            edges[_node(cause)].append(joints[at])


def _first(argmap: ArgMap, factor: str) -> float:
    date = argmap.factors[factor].date
    return -inf if date is None or date.first is None else date.first


def _last(argmap: ArgMap, factor: str) -> float:
    date = argmap.factors[factor].date
    return inf if date is None or date.last is None else date.last


def claimed(argmap: ArgMap) -> Iterator[tuple[list[str], list[str], Place]]:
    """From what claims and counterfactuals lead, to what, and where that is said."""
    factors = argmap.factors
    for statement in argmap.statements.values():
        if isinstance(statement, Claim) and statement.causes is not None:
            causes = statement.causes
            before, after = (*causes.by, *causes.more_than), causes.of
            yield _known(before, factors), _known(after, factors), causes.place
        elif isinstance(statement, Counterfactual) and statement.then:
            supposed = [f for r in statement.readings for s in r.suppositions for f in s]
            place = (*statement.place, "then")
            yield _known(supposed, factors), _known(statement.then, factors), place


def _in_mechanisms(argmap: ArgMap) -> Iterator[tuple[list[str], list[str], Place]]:
    for model in argmap.models.values():
        group_of = {
            factor: number for number, group in enumerate(groups(acting(model))) for factor in group
        }
        for name, mechanism in model.mechanisms.items():
            before = [
                parent
                for parent in _known(parents(mechanism), argmap.factors)
                if group_of.get(parent) != group_of[name] and not is_later(argmap, parent, name)
            ]
            yield before, _known((name,), argmap.factors), (*mechanism.place, KEY)


def _known(ids: Iterable[str], factors: Container[str]) -> list[str]:
    return [id for id in ids if id in factors]
