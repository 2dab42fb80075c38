"""Material + parts → a page for each part of a debate: what to say, and what to be ready for."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.briefs.asking import BEARS, told
from argmap.briefs.credits import BY_MAPMAKER
from argmap.briefs.debates import OTHER, Point, Side
from argmap.briefs.disputes import Attack, direct, manner, replies
from argmap.briefs.kinds.role_benches import bearing, bench, examination
from argmap.briefs.kinds.role_cast import ROLES, Cast
from argmap.briefs.material import Material, Wish
from argmap.briefs.sheet import (
    Block,
    Cell,
    Field,
    Fields,
    Heading,
    Note,
    Paragraph,
    Runs,
    Sheet,
    Table,
    joined,
    muted,
    strong,
    text,
)
from argmap.briefs.stances import stance_words
from argmap.model import Claim, Step
from argmap.model.values import ATTESTING
from argmap.view.words import capitalised

_ROOM = 13.0
_NO_SIDE = (*ATTESTING, "reports")
_NONE = "none in this map"
_PLAYED = (
    "You take a side: that says nothing of what you think. Whoever holds a statement is named with "
    "it: put it into nobody else’s mouth. Where a cell says “none in this map”, find your own."
)
_ON_RECORD = (
    "E1, E2 and so on are the numbers of the evidence dossier. That evidence says something is on "
    "record; whether what it says is so, and what follows from it, can be disputed."
)
_PRESIDING = (
    "You take no side. Write down what each side brings and what it leaves unanswered. Silence in "
    "a text is no concession."
)
_EXAMINING = (
    "You take no side. Learn what these pieces are, where they come from and what they can bear. "
    "Both sides may ask you; say no more than you know. Blank lines: this map says nothing there."
)


def page(material: Material, wish: Wish, cast: Cast, number: int) -> Sheet:
    """The page of one student."""
    part = cast.parts[number]
    teller = _Teller(material, wish, cast, number)
    leads = {"for": _PLAYED, "against": _PLAYED, "examiner": _EXAMINING}
    blocks = (*teller.opening(), *teller.body())
    shown = {*teller.shown, cast.debates[part.debate].motion}
    return Sheet(
        kind="roles",
        title=f"{cast.name(number)}: {ROLES[part.role]}",
        lead=text(leads.get(part.role, _PRESIDING)),
        blocks=blocks,
        provenance=material.provenance,
        sources=material.credits.bibliography_of(s for s in material.statements if s.id in shown),
        one_page=True,
    )


class _Teller:
    """Writes one page, and keeps account of the statements on it."""

    def __init__(self, material: Material, wish: Wish, cast: Cast, number: int) -> None:
        self._material = material
        self._wish = wish
        self._cast = cast
        self._number = number
        self._part = cast.parts[number]
        self._debate = cast.debates[self._part.debate]
        self.shown: dict[str, None] = {}
        self._warned: set[str] = set()
        self._before = ""
        """What the row above bears on."""

    def opening(self) -> Iterator[Block]:
        """Whose page it is, and what is debated."""
        cast, number = self._cast, self._number
        fields = [
            Field("Name"),
            Field("Motion", self._told(self._debate.motion)),
            Field("You are", text(strong(cast.role(self._part)))),
        ]
        if topics := cast.topics(self._part):
            fields.append(Field("You speak to", text("; ".join(topics))))
        if beside := cast.with_(number):
            fields.append(Field("Together with", text(cast.names(beside))))
        if facing := cast.facing(number):
            fields.append(Field("You face", text(cast.names(facing))))
        yield Fields(tuple(fields))

    def body(self) -> Iterator[Block]:
        """What the part is about."""
        match self._part.role:
            case "for" | "against" as side:
                return self._speech(side)
            case "examiner":
                evidence = self._part.evidence
                known = self._material.argmap.statements
                caveats = (caveat for id in evidence for caveat in known[id].caveats)
                self.shown |= dict.fromkeys((*evidence, *caveats))
                return examination(self._material, self._wish, evidence, self._debate.motion)
        return bench(self._material, self._debate)

    # ── Who speaks

    def _speech(self, side: Side) -> Iterator[Block]:
        own = self._rows(side)
        yield Heading(text("What you defend"))
        if own:
            heads = ("You say", "Be ready for", "You can reply")
            yield Table(tuple(map(text, heads)), own, (7, 4, 4), _ROOM)
        else:
            yield Paragraph(
                text(
                    "Your side has nothing of its own here in this map. Your task is to test what "
                    "the other side brings."
                )
            )
        against = self._rows(OTHER[side])
        yield Heading(text("What you attack"))
        if against:
            heads = ("They say", "You can object", "They can reply")
            yield Table(tuple(map(text, heads)), against, (7, 4, 4), _ROOM)
        else:
            yield Paragraph(text("The other side has nothing of its own here in this map."))
        if any(id in self._material.numbers for id in self.shown):
            yield Note(text(_ON_RECORD))

    def _rows(self, side: Side) -> tuple[tuple[Cell, ...], ...]:
        self._before = ""
        points = [point for portion in self._part.portions for point in portion.of(side)]
        return tuple(self._row(point) for point in points)

    def _bearing(self, step: Step) -> str:
        """What a point does to what; what the row above bears on is not told again in full."""
        words = bearing(self._material, step, self._debate.motion)
        on = self._material.graph.bears_on(step)
        if step.kind != "undercut" and on == self._before != self._debate.motion:
            here = "" if step.stated else f" (set here by the {BY_MAPMAKER})"
            words = f"{BEARS[step.kind]} the same{here}"
        self._before = "" if step.kind == "undercut" else on
        return capitalised(words)

    def _row(self, point: Point) -> tuple[Cell, ...]:
        graph = self._material.graph
        objections = tuple(direct(graph, point.id))
        answers = {
            answer.step.id: self._attack(answer, objection.step.id)
            for objection in objections
            for answer in replies(graph, objection.step)
        }
        none: Cell = (text(muted(_NONE)),)
        return (
            self._point(point),
            (*(self._attack(each, point.id) for each in objections), *self._cautions(point))
            or none,
            tuple(answers.values()) or (none if objections else ()),
        )

    def _point(self, point: Point) -> Cell:
        statement = self._material.argmap.statements[point.id]
        cell = [self._told(point.id)]
        if point.step:
            cell.append(text(muted(self._bearing(point.step))))
        for stance in statement.stances:
            if stance.stance not in _NO_SIDE:
                who = self._material.credits.name(stance.who)
                cell.append(text(who, ": ", stance_words(self._material, stance)))
        if isinstance(statement, Claim) and statement.common_ground:
            cell.append(text(muted("Nobody disputes it: look to what follows from it.")))
        return tuple(cell)

    def _cautions(self, point: Point) -> Iterator[Runs]:
        """Caveats and limits of a statement, and caveats of the step by which it bears."""
        steps = self._material.graph.into.get(point.id, ())
        limits = (id for step in steps if step.kind == "qualification" for id in step.premises)
        caveats = (
            *self._material.argmap.statements[point.id].caveats,
            *(point.step.caveats if point.step else ()),
        )
        for id in dict.fromkeys(limits):
            yield text(muted("Limit: "), self._told(id))
        new = [id for id in dict.fromkeys(caveats) if id not in self._warned]
        if caveats and not new:
            yield text(muted("Caveat: as above"))
        for id in new:
            self._warned.add(id)
            yield text(muted("Caveat: "), self._told(id))

    def _attack(self, attack: Attack, disputed: str) -> Runs:
        words = joined(tuple(self._label(id) for id in attack.step.premises), " And: ")
        told = (
            manner(self._material.graph, attack, disputed),
            self._material.credits.objected_by(attack.step),
        )
        return text(words, *(muted(f" — {each}") for each in told if each))

    def _told(self, id: str) -> Runs:
        self.shown[id] = None
        return told(self._material, self._wish, id)

    def _label(self, id: str) -> Runs:
        self.shown[id] = None
        return text(self._material.label(id))
