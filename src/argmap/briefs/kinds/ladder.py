"""Material → ladders: claim, objection, answer and rejoinder, each under what it answers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from argmap.briefs.disputes import Attack, attacks, direct, manner, replies
from argmap.briefs.material import Material, Wish
from argmap.briefs.sheet import (
    Block,
    Heading,
    Ladder,
    Listing,
    Rung,
    Runs,
    Sheet,
    aside,
    joined,
    muted,
    text,
)
from argmap.briefs.stances import belief, mark_of, marked
from argmap.model import Statement, Step
from argmap.view.words import one_line

_BADGES = ("Claim", "Objection", "Answer", "Rejoinder")
_FURTHER = "Reply"
_NOBODY = "nobody named"
NO_REPLY = "no reply in this map"


@dataclass(frozen=True, slots=True)
class _Task:
    level: int
    attack: Attack
    disputed: str
    """The id of the statement or step that the attack stands under."""


def ladder(material: Material, wish: Wish) -> tuple[Sheet, ...]:
    """A ladder for each thesis, and one for every other statement with objections of its own.

    Where a thesis is asked for, its own alone.
    """
    teller = _Teller(material, wish)
    tops = [wish.thesis] if wish.thesis else [thesis.id for thesis in material.theses]
    disputed = [id for id in tops if any(attacks(material.graph, id))]
    quiet = [id for id in tops if id not in disputed]
    theses = [Ladder(tuple(teller.rungs(id))) for id in disputed]
    rest = () if wish.thesis else material.argmap.statements
    others = [Ladder(tuple(teller.rungs(id))) for id in rest if teller.left(id)]
    if not teller.told:
        what = (
            "Nothing is said against any statement of this map. Objections go under "
            "`rebutted-by`, `doubted-by` or, to a reason, `undercut-by`."
        )
        return (material.lacking("ladder", "Ladder of the dispute", what),)
    return (
        Sheet(
            kind="ladder",
            title="Ladder of the dispute",
            lead=text(
                "Each rung answers the one that it stands under. One marked “no reply” has the "
                "last word in this map, which is not the last word in the matter."
            ),
            blocks=(*_blocks(theses, others), *teller.quiet(quiet)),
            provenance=material.provenance,
            sources=material.credits.bibliography_of(teller.told_statements()),
            one_page=True,
        ),
    )


def _blocks(theses: list[Ladder], others: list[Ladder]) -> Iterator[Block]:
    yield from theses
    if theses and others:
        yield Heading(text("Disputes about other claims"))
    yield from others


class _Teller:
    """Writes ladders, and keeps account of what was told, so that every attack is told once."""

    def __init__(self, material: Material, wish: Wish) -> None:
        self._material = material
        self._wish = wish
        self._graph = material.graph
        self._credits = material.credits
        self._tops: list[str] = []
        self.told: dict[str, Step] = {}

    def left(self, statement: str) -> bool:
        """Whether a statement has objections of its own that were not told."""
        own = direct(self._graph, statement)
        return any(found.step.id not in self.told for found in own)

    def rungs(self, claim: str) -> Iterator[Rung]:
        """The rungs of a claim's ladder from the top down."""
        self._tops.append(claim)
        first = tuple(attacks(self._graph, claim))
        holder = self._credits.names(self._graph.argmap.statements[claim].holders)
        new = any(attack.step.id not in self.told for attack in first)
        where = "" if new else "objections above"
        yield Rung(0, _BADGES[0], self._said(claim), text(holder or _NOBODY), where)
        waiting = [_Task(1, attack, claim) for attack in reversed(first)]
        while waiting:
            task = waiting.pop()
            step = task.attack.step
            if step.id not in self.told:
                self.told[step.id] = step
                further = replies(self._graph, step)
                yield self._rung(task, further)
                waiting += [_Task(task.level + 1, a, step.id) for a in reversed(further)]

    def _rung(self, task: _Task, further: tuple[Attack, ...]) -> Rung:
        step, graph = task.attack.step, self._graph
        words = joined(tuple(self._said(id) for id in step.premises), " And: ")
        how = manner(graph, task.attack, task.disputed)
        open_ones = [found for found in further if found.step.id not in self.told]
        return Rung(
            task.level,
            _BADGES[task.level] if task.level < len(_BADGES) else _FURTHER,
            text(words, muted(f" ({how})") if how else ""),
            text(self._credits.objected_by(step)),
            "" if open_ones else "answered above" if further else NO_REPLY,
        )

    def _said(self, id: str) -> Runs:
        """A statement with its number in the dossier, if it has one, and where it is read."""
        statement = self._graph.argmap.statements[id]
        place = self._credits.where(statement)
        return text(
            marked(text(self._material.label(id)), mark_of(self._material, statement)),
            muted(" " if place else ""),
            aside(place),
            self._material.verdict(id, self._wish),
        )

    def quiet(self, theses: list[str]) -> Iterator[Block]:
        """The theses that nobody objects to, with who holds them."""
        if theses:
            self._tops += theses
            yield Heading(text("Theses without an objection in this map"))
            yield Listing(tuple(self._unopposed(self._graph.argmap.statements[i]) for i in theses))

    def _unopposed(self, thesis: Statement) -> Runs:
        credit = self._credits.credit(thesis)
        told = marked(text(one_line(thesis.text)), belief(self._material, thesis))
        standing = self._material.verdict(thesis.id, self._wish)
        return text(told, muted(" — " if credit else ""), aside(credit), standing)

    def told_statements(self) -> Iterator[Statement]:
        """All that was told."""
        told = {*self._tops, *(id for step in self.told.values() for id in step.premises)}
        return (s for s in self._material.statements if s.id in told)
