"""Material + Wish → Sides: who is for and who is against a thesis, and what each can say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from argmap.briefs.disputes import Attack, attacks, direct, manner, replies
from argmap.briefs.material import BriefError, Material, Wish
from argmap.model import Claim, Counterfactual, Evidence, Stance, Statement, Step
from argmap.model.values import StanceKind
from argmap.view.words import listed, one_line, quoted

Part = Literal["for", "against"]
_LONG = 24
_UNDECIDED: dict[StanceKind, str] = {
    "declines": "expressly leaves it open",
    "reports": "only reports it, and neither holds nor denies it",
    "qualifies": "only limits it, and neither holds nor denies it",
    "concedes": "concedes only a part of it",
}


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a thesis, or one person's part in it."""

    thesis: str
    part: Part
    people: tuple[str, ...]
    """Who takes it; nobody where nobody is named."""
    others: tuple[str, ...]
    """Who takes the other side."""
    opposed: bool
    """Whether there is another side at all, if only of objections that nobody is named for."""
    person: str = ""
    """Whose part alone it is; empty for everybody's."""


@dataclass(frozen=True, slots=True)
class Challenge:
    """Something that a side must be ready for."""

    step: Step
    how: str
    """What it does, in words; empty where the place at which it stands says it."""
    replies: tuple[Attack, ...]


def sides(material: Material, wish: Wish) -> tuple[Side, ...]:
    """The sides that are asked for; where none is, both sides of every thesis that has them.

    Raises `BriefError` for somebody who takes no side, and for what cannot have sides.
    """
    if wish.thesis and isinstance(material.argmap.statements[wish.thesis], Evidence):
        raise BriefError(
            f'"{wish.thesis}" is evidence, which has no sides. Name a claim that it is used for.'
        )
    theses = [wish.thesis] if wish.thesis else [thesis.id for thesis in material.theses]
    if wish.person:
        found = list(_of_person(material, theses, wish.person))
        if not found and theses:
            raise BriefError(_no_side(material, theses, wish))
        return tuple(side for own in found for side in _with_other(material, own, wish.both))
    both = wish.both or not wish.thesis
    alone = (_side(material, thesis, "for") for thesis in theses)
    return tuple(side for own in alone for side in _with_other(material, own, both))


def _with_other(material: Material, own: Side, both: bool) -> Iterator[Side]:
    yield own
    if both and own.opposed:
        yield _side(material, own.thesis, "against" if own.part == "for" else "for")


def _side(material: Material, thesis: str, part: Part, person: str = "") -> Side:
    pro, contra = material.holdings.holders(thesis), opponents(material, thesis)
    objections = any(True for _ in direct(material.graph, thesis))
    people, others = (pro, contra) if part == "for" else (contra, pro)
    opposed = part == "against" or bool(contra) or objections
    return Side(thesis, part, people, others, opposed, person)


def opponents(material: Material, thesis: str) -> tuple[str, ...]:
    """Who denies a statement, or holds what rebuts it, and does not hold it as well."""
    holdings = material.holdings
    found = [*holdings.deniers(thesis)]
    for step in material.graph.into.get(thesis, ()):
        if step.kind == "rebuttal":
            found += holdings.makers(step)
    declining = {s.who for s in _stances(material, thesis) if s.stance == "declines"}
    held = {*holdings.holders(thesis), *(declining - set(holdings.deniers(thesis)))}
    return tuple(who for who in dict.fromkeys(found) if who not in held)


def _of_person(material: Material, theses: Iterable[str], person: str) -> Iterator[Side]:
    for thesis in theses:
        if person in material.holdings.holders(thesis):
            yield _side(material, thesis, "for", person)
        elif person in opponents(material, thesis):
            yield _side(material, thesis, "against", person)


def _no_side(material: Material, theses: list[str], wish: Wish) -> str:
    """Why there is no page for somebody, and whose there is."""
    name = material.credits.name(wish.person)
    told = (
        f"{_how(material, thesis, wish.person, name)} "
        f"{quoted(material.argmap.statements[thesis].text, _LONG)} [{thesis}]."
        for thesis in theses
        if len(theses) == 1 or wish.person in material.holdings.takers(thesis)
    )
    why = " ".join(told) or f"{name} takes no stance on any thesis of this map."
    taking = dict.fromkeys(
        who
        for thesis in theses
        for who in (*material.holdings.holders(thesis), *opponents(material, thesis))
    )
    named = [f"{material.credits.name(who)} [{who}]" for who in taking]
    cure = f"Sides are taken by {listed(named)}." if named else "Nobody here takes a side."
    return f"{why} So there is no side of {name} to take. {cure}"


def _how(material: Material, thesis: str, person: str, name: str) -> str:
    kinds = [s.stance for s in _stances(material, thesis) if s.who == person]
    for kind, words in _UNDECIDED.items():
        if kind in kinds:
            return f"{name} {words}:"
    makes = any(
        person in material.holdings.makers(found.step) for found in attacks(material.graph, thesis)
    )
    if makes:
        return f"{name} objects to reasons for this, which is not to deny it:"
    return f"This map gives {name} no stance on this, and silence is neither assent nor denial:"


def _stances(material: Material, statement: str) -> tuple[Stance, ...]:
    return material.argmap.statements[statement].stances


# ── What a side can say


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

    Against a thesis its limits serve too.
    """
    near = list(case_of(material, side))
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
