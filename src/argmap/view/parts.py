"""Graph + Part → the statements asked for, and the part in words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from argmap.citations.names import short_names
from argmap.diagnostics.near import nearest
from argmap.graph import Graph, bearing_on, borne_on, neighbourhood, topics_of
from argmap.graph.reach import UNLIMITED
from argmap.view.words import number_word, one_line, quoted

FEW = 12
"""So many names are listed where none is near the one asked for."""


@dataclass(frozen=True, slots=True)
class Whole:
    """The whole map."""


@dataclass(frozen=True, slots=True)
class Focus:
    """A statement, what bears on it and what it bears on, each up to `depth` steps away.

    A step's id stands for the statement that the step bears on.
    """

    statement: str
    depth: int = UNLIMITED


@dataclass(frozen=True, slots=True)
class OfPerson:
    """What a person holds, says or takes a stance on, with what directly connects to it."""

    person: str


@dataclass(frozen=True, slots=True)
class OfTopic:
    """One topic's panel as it is in the whole map."""

    topic: str


Part = Whole | Focus | OfPerson | OfTopic
WHOLE = Whole()


def part_problem(graph: Graph, part: Part) -> str:
    """Why the map has no such part, with the nearest name it has; empty where it has one."""
    argmap = graph.argmap
    match part:
        case Whole():
            return ""
        case Focus(statement):
            return _unknown("statement", focused(graph, statement), argmap.statements)
        case OfPerson(person):
            unknown = _unknown("person", person, argmap.people)
            return unknown or ("" if _own(graph, person) else _idle(argmap.people[person].name))
        case OfTopic(topic):
            topics = dict.fromkeys(s.topic for s in argmap.statements.values() if s.topic)
            return "" if _same_topic(topic, topics) else _unknown("topic", topic, topics)


def focused(graph: Graph, id: str) -> str:
    """The statement that an id stands for: its own, or the one that a step bears on."""
    return graph.bears_on(graph.steps[id]) if id in graph.steps else id


def _unknown(kind: str, name: str, known: Iterable[str]) -> str:
    names = dict.fromkeys(known)
    if name in names:
        return ""
    folded = {one_line(n).casefold(): n for n in names}
    near = nearest(one_line(name).casefold(), folded)
    if near:
        cure = f' Did you mean "{folded[near]}"?'
    elif 0 < len(names) <= FEW:
        listed = ", ".join(f'"{one_line(known)}"' for known in names)
        cure = f" It has {listed}."
    else:
        cure = ""
    return f'No {kind} of this map is called "{one_line(name)}".{cure}'


def _idle(name: str) -> str:
    return f"{one_line(name)} holds and says nothing in this map, and draws no step of it."


def statements_of(graph: Graph, part: Part) -> tuple[str, ...]:
    """The statements of a part in document order; none where the map has no such part."""
    statements = graph.argmap.statements
    if part_problem(graph, part):
        return ()
    match part:
        case Whole():
            return tuple(statements)
        case Focus(statement, depth):
            near: Iterable[str] = neighbourhood(graph, focused(graph, statement), depth)
        case OfPerson(person):
            near = _around(graph, person)
        case OfTopic(topic):
            near = {id for id, t in topics_of(graph).items() if _same_topic(topic, (t,))}
    chosen = set(near)
    return tuple(id for id in statements if id in chosen)


def _own(graph: Graph, person: str) -> set[str]:
    """What a person takes a stance on or is said to believe, and the ends of their steps."""
    own = {
        id
        for id, statement in graph.argmap.statements.items()
        if statement.belief_of == person or any(s.who == person for s in statement.stances)
    }
    for step in graph.argmap.steps:
        if person in step.by:
            own.update((*step.premises, graph.bears_on(step)))
    return own


def _around(graph: Graph, person: str) -> set[str]:
    own = _own(graph, person)
    found = set(own)
    for id in own:
        found.update(bearing_on(graph, id))
        found.update(borne_on(graph, id))
    return found


def _same_topic(asked: str, topics: Iterable[str]) -> bool:
    return one_line(asked).casefold() in {one_line(topic).casefold() for topic in topics}


def part_words(graph: Graph, part: Part, shown: int) -> str:
    """What is shown of how much, as a heading says it; empty for a whole map."""
    count = f"{shown:,} of {len(graph.argmap.statements):,} statements"
    if isinstance(part, Whole):
        return ""
    if not shown:
        return count
    match part:
        case Focus(statement, depth):
            return f"{_focus_words(graph, focused(graph, statement), depth)}: {count}"
        case OfPerson(person):
            name = short_names(graph.argmap.people)[person]
            return f"What {name} holds or says, with what directly connects to it: {count}"
        case OfTopic(topic):
            topics = (s.topic for s in graph.argmap.statements.values())
            name = next(t for t in topics if _same_topic(topic, (t,)))
            return f"{quoted(name, 12)}: {count}"


def _focus_words(graph: Graph, statement: str, depth: int) -> str:
    name = quoted(graph.argmap.statements[statement].text)
    above = any(True for _ in borne_on(graph, statement))
    what = f"What bears on {name}" + (", and what it bears on" if above else "")
    if depth == UNLIMITED:
        return what
    return f"{what}, {number_word(depth)} {'step' if depth == 1 else 'steps'} deep"
