"""Material → words in which questions and their answers tell of statements, steps and courses."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping

from argmap.briefs.credits import BY_MAPMAKER
from argmap.briefs.factors import set_to
from argmap.briefs.material import Material, Wish
from argmap.briefs.sayings import sayings
from argmap.briefs.sheet import Field, Quotation, Runs, aside, emphasis, joined, muted, text
from argmap.briefs.stances import belief, marked
from argmap.comparison import Tension
from argmap.counterfactual.positions.consistency import cases
from argmap.counterfactual.positions.members import Holders
from argmap.counterfactual.positions.order import order
from argmap.graph import Graph
from argmap.graph.reach import bearing_on
from argmap.model import Claim, Counterfactual, Step, StepKind
from argmap.view.words import capitalised, one_line

BEARS: Mapping[StepKind, str] = {
    "reason": "speaks for",
    "rebuttal": "speaks against",
    "doubt": "asks for grounds for",
    "qualification": "limits",
    "explanation": "explains",
    "undercut": "speaks against the step to",
}
_WITHOUT_FORCE: frozenset[StepKind] = frozenset({"qualification", "explanation"})


def told(material: Material, wish: Wish, id: str) -> Runs:
    """A statement with what it is, who holds it and where it is read."""
    statement = material.argmap.statements[id]
    granted = isinstance(statement, Claim) and statement.common_ground
    kinds = ("granted by all sides" if granted else "", belief(material, statement))
    credit = material.credits.credit(statement)
    return text(
        marked(text(material.label(id)), ", ".join(filter(None, kinds))),
        material.verdict(id, wish),
        muted(" — ") if credit else "",
        aside(credit),
    )


def all_told(material: Material, wish: Wish, ids: Iterable[str]) -> Runs:
    """Statements that bear together."""
    return joined(tuple(told(material, wish, id) for id in ids), "; and: ")


def words_of(material: Material, ids: Iterable[str]) -> Iterator[Quotation]:
    """All that the sources say in so many words about statements."""
    for id in ids:
        for saying in sayings(material.argmap.statements[id]):
            yield material.credits.quoted(saying)


def named(material: Material, id: str) -> Runs:
    """A statement within a sentence."""
    return text(emphasis(material.label(id)))


def course(graph: Graph, start: str, end: str) -> tuple[Step, ...]:
    """The shortest way by which one statement tells for or against another, if there is one.

    Limits and explanations are no part of it.
    """
    came: dict[str, tuple[Step, str]] = {}
    waiting = deque([start])
    while waiting and end not in came:
        at = waiting.popleft()
        for step in graph.out_of.get(at, ()):
            on = graph.bears_on(step)
            if step.kind not in _WITHOUT_FORCE and on != start and on not in came:
                came[on] = (step, at)
                waiting.append(on)
    steps, at = [], end
    while at in came:
        step, at = came[at]
        steps.append(step)
    return tuple(reversed(steps))


def course_fields(material: Material, steps: Iterable[Step]) -> Iterator[Field]:
    """The steps of a course one below the other, each with who draws it."""
    for step in steps:
        by = material.credits.drawn_by(step)
        whose = f" — step drawn by {'the ' if by == BY_MAPMAKER else ''}{by}" if by else ""
        yield _bearing_field(material, step, whose)


def _bearing_field(material: Material, step: Step, whose: str) -> Field:
    target = material.label(material.graph.bears_on(step))
    struck = material.graph.steps.get(step.target)
    if step.kind != "undercut" or struck is None:
        return Field(capitalised(BEARS[step.kind]), text(target, muted(whose)))
    # What the step leads to may be spoken for by this, so that it is told by both its ends.
    start = " And: ".join(material.label(id) for id in struck.premises)
    words = text("the step from ", emphasis(start), f" that {BEARS[struck.kind]}: ", target)
    return Field("Speaks against", text(words, muted(whose)))


def distances(graph: Graph, starts: Iterable[str]) -> Mapping[str, int]:
    """How many steps away from some statements those are that bear on them."""
    found = dict.fromkeys(starts, 0)
    waiting = deque(found)
    while waiting:
        at = waiting.popleft()
        for id in bearing_on(graph, at):
            if id not in found:
                found[id] = found[at] + 1
                waiting.append(id)
    return found


def reading_name(name: str) -> str:
    """The name of a reading in words."""
    return one_line(name).replace("-", " ")


def readings_told(material: Material, statement: Counterfactual) -> tuple[Runs, ...]:
    """What each reading of a counterfactual supposes."""
    argmap = material.argmap
    lines = []
    for reading in statement.readings:
        supposed = (
            joined(tuple(set_to(argmap, f, (v,)) for f, v in one.items()), "; ")
            for one in reading.suppositions
        )
        name = reading_name(reading.name)
        lines.append(
            text(emphasis(name), ": " if name else "", joined(tuple(supposed), " — and also: "))
        )
    return tuple(lines)


Readings = tuple[str, ...]
"""One reading of each of several statements, by their names."""


def readings_apart(
    material: Material, tension: Tension
) -> tuple[tuple[Readings, ...], tuple[Readings, ...]]:
    """On which readings what somebody says cannot all hold, and on which it can."""
    ids, argmap = tuple(tension.reading), material.argmap
    failing: dict[Readings, bool] = {}
    listed = cases(argmap, order(argmap), Holders((tension.person,))).listed if ids else ()
    for case in listed:
        names = tuple(case.choice[id] for id in ids)
        inside = any(set(tension.members) >= set(each.members) for each in case.conflicts)
        failing[names] = failing.get(names, False) or inside
    return (
        tuple(names for names, fails in failing.items() if fails),
        tuple(names for names, fails in failing.items() if not fails),
    )
