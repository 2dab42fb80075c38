"""Side → its case: what it can say for itself, what others grant it, and what it must answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from argmap.briefs.disputes import Attack, attacks, manner, replies
from argmap.briefs.material import Material
from argmap.briefs.sides import Side
from argmap.model import Claim, Counterfactual, Evidence, Stance, Statement, Step
from argmap.view.words import one_line


@dataclass(frozen=True, slots=True)
class Challenge:
    """Something that a side must be ready for."""

    step: Step
    how: str
    """What it does, in words; empty where the place at which it stands says it."""
    replies: tuple[Attack, ...]


def reasons(material: Material, side: Side) -> tuple[Step, ...]:
    """What speaks for a side: reasons for the thesis, or objections to it and to its reasons.

    The source's own come before the map-maker's, and among them those that evidence bears on.
    """
    graph = material.graph
    if side.part == "for":
        found = [step for step in graph.into.get(side.thesis, ()) if step.kind == "reason"]
    else:
        found = [attack.step for attack in attacks(graph, side.thesis)]
    own = [step for step in dict.fromkeys(found) if _usable(material, side, step)]
    return tuple(sorted(own, key=lambda step: (not step.stated, not on_evidence(material, step))))


def explanations(material: Material, side: Side) -> tuple[Step, ...]:
    """What is said to have brought about what the thesis tells, if this side holds it."""
    if side.part == "against":
        return ()
    into = material.graph.into.get(side.thesis, ())
    return tuple(s for s in into if s.kind == "explanation" and _usable(material, side, s))


def _usable(material: Material, side: Side, step: Step) -> bool:
    """Whether somebody can say this in their own name; of a whole side everything is."""
    holdings, known = material.holdings, material.argmap.statements
    if not side.person or side.person in holdings.makers(step):
        return True
    if step.by or (step.stated and step.kind != "reason" and holdings.makers(step)):
        return False
    return all(side.person in holdings.holders(id) or _granted(known[id]) for id in step.premises)


def _granted(statement: Statement) -> bool:
    return isinstance(statement, Evidence) or (
        isinstance(statement, Claim) and statement.common_ground
    )


def on_evidence(material: Material, step: Step) -> bool:
    """Whether evidence is among what a step starts from, or among the reasons for that."""
    region = supporting(material, step.premises)
    return any(isinstance(material.argmap.statements[id], Evidence) for id in region)


def supporting(material: Material, statements: Iterable[str]) -> tuple[str, ...]:
    """Some statements and the reasons for them at whatever remove, the nearest first."""
    reached = dict.fromkeys(statements)
    waiting = list(reached)
    while waiting:
        new = dict.fromkeys(
            premise
            for id in waiting
            for step in material.graph.into.get(id, ())
            if step.kind == "reason"
            for premise in step.premises
            if premise not in reached
        )
        reached |= new
        waiting = list(new)
    return tuple(reached)


def case_of(material: Material, side: Side) -> tuple[str, ...]:
    """All statements that speak for a side, the nearest first."""
    own = [id for step in reasons(material, side) for id in step.premises]
    own += [side.thesis] if side.part == "for" else []
    return supporting(material, own)


def counterfactual(material: Material, side: Side) -> Counterfactual | None:
    """The counterfactual nearest to the thesis that a side can use, the source's own first.

    Against a thesis its limits serve too. A motion that is a counterfactual is no proof of itself.
    """
    near = [id for id in case_of(material, side) if id != side.thesis]
    if side.part == "against":
        into = material.graph.into.get(side.thesis, ())
        limits = [s for s in into if s.kind == "qualification" and _usable(material, side, s)]
        near += [id for step in limits for id in step.premises]
    found = [s for id in near if isinstance(s := material.argmap.statements[id], Counterfactual)]
    own = [s for s in found if not side.person or side.person in material.holdings.holders(s.id)]
    return min(own, key=lambda s: not s.stated, default=None)


def concessions(material: Material, side: Side) -> Iterator[tuple[Statement, Stance]]:
    """What others grant, or limit of their own, that serves a side: statement and stance."""
    serving = set(case_of(material, side))
    for statement in material.statements:
        for stance in statement.stances:
            granted = stance.stance == "concedes" and statement.id in serving
            limited = (
                stance.stance == "qualifies"
                and side.part == "against"
                and statement.id == side.thesis
            )
            if (granted or limited) and stance.who not in side.people:
                yield statement, stance


def limits(material: Material, statement: Statement, stance: Stance) -> tuple[Statement, ...]:
    """What somebody who limits a statement holds of what the map limits it by."""
    if stance.stance != "qualifies":
        return ()
    into = material.graph.into.get(statement.id, ())
    ids = (id for step in into if step.kind == "qualification" for id in step.premises)
    known = material.argmap.statements
    held = (id for id in ids if stance.who in material.holdings.holders(id))
    return tuple(known[id] for id in dict.fromkeys(held))


def challenges(material: Material, side: Side) -> Iterator[Challenge]:
    """What a side must be ready for, the nearest to the thesis first, with what is said to it."""
    graph = material.graph
    into = graph.into.get(side.thesis, ())
    if side.part == "for":
        for attack in attacks(graph, side.thesis):
            how = manner(graph, attack, side.thesis)
            yield Challenge(attack.step, how, replies(graph, attack.step))
        for step in into:
            if step.kind == "qualification":
                yield Challenge(step, "limits the thesis", replies(graph, step))
        return
    for step in into:
        if step.kind == "reason":
            yield Challenge(step, "given for the thesis", replies(graph, step))
    told: set[str] = set()
    for step in reasons(material, side):
        for reply in replies(graph, step):
            if reply.step.id not in told:
                told.add(reply.step.id)
                how = f"in reply to “{one_line(_text(material, step))}”"
                yield Challenge(reply.step, how, replies(graph, reply.step))


def _text(material: Material, step: Step) -> str:
    return material.argmap.statements[step.premises[0]].text.rstrip(".")
