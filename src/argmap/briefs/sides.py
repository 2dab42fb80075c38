"""Material + Wish → Sides: who is for and who is against a thesis, and who takes no side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from argmap.briefs.disputes import attacks, direct
from argmap.briefs.material import BriefError, Material, Wish
from argmap.model import Evidence, Stance
from argmap.model.values import StanceKind
from argmap.view.words import listed, quoted

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


def sides(material: Material, wish: Wish) -> tuple[Side, ...]:
    """The sides that are asked for; where none is, both sides of every thesis that has them.

    Raises `BriefError` for somebody who takes no side, and for what cannot have sides.
    """
    if wish.thesis:
        refuse_evidence(material, wish.thesis)
    theses = [wish.thesis] if wish.thesis else [thesis.id for thesis in material.theses]
    if wish.person:
        found = list(_of_person(material, theses, wish.person))
        if not found and theses:
            raise BriefError(_no_side(material, theses, wish))
    else:
        found = [_side(material, thesis, "for") for thesis in theses]
    if wish.both or not (wish.thesis or wish.person):
        return tuple(side for own in found for side in _with_other(material, own))
    return tuple(found)


def refuse_evidence(material: Material, motion: str) -> None:
    """Raise `BriefError` for a piece of evidence, which is no motion."""
    if isinstance(material.argmap.statements[motion], Evidence):
        raise BriefError(
            f'"{motion}" is evidence, which has no sides. Name a claim that it is used for.'
        )


def _with_other(material: Material, own: Side) -> Iterator[Side]:
    yield own
    if own.opposed:
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
