"""Material → common ground: what both sides hold, what each concedes, and room for the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from argmap.briefs.asking import distances
from argmap.briefs.material import Material, Wish
from argmap.briefs.quoting import in_marks
from argmap.briefs.sayings import sayings
from argmap.briefs.sheet import (
    Block,
    Cell,
    Heading,
    Listing,
    Note,
    Runs,
    Sheet,
    Table,
    Writing,
    aside,
    muted,
    strong,
    text,
)
from argmap.briefs.stances import mark_of, marked, stance_words
from argmap.comparison import Agreement, Comparison, Concession, compare
from argmap.model import Statement
from argmap.view.words import listed, one_line, quoted

_LINES, _BACK, _FEW = 4, 2, 3
"""Ruled lines for a case and for what it lacks; one less where there are more than a few."""
_MOST = 3
"""So many disputes are named beside what somebody's case is to be stated on."""
_LONG, _ROOMS = 24, 8
"""A statement that is named in passing has so many words at most; so many people get own lines."""
_CHOOSE = "Choose somebody whose side is not yours. There are"
_LEAD = (
    "People who part may agree on much. See what is shared and what is granted; then state a side "
    "that is not yours until those who hold it are satisfied."
)
_STATE = "State this case so that whoever holds it would say: that is what I mean, and why."
_SATISFIED = "What would they say is missing, or unfair?"


def common_ground(material: Material, wish: Wish) -> tuple[Sheet, ...]:
    """What sides share and concede; on one thesis, or with one person, if that is asked for."""
    teller = _Teller(material, wish)
    blocks = tuple(teller.blocks())
    if not blocks:
        who = (
            f"{material.credits.name(wish.person)} and others" if wish.person else "several people"
        )
        what = (
            f"This map shows nothing that {who} hold together, concede or dispute. Who takes which "
            "stance goes under `stances`; what all sides grant is marked `common-ground: yes`."
        )
        return (material.lacking("common-ground", "Common ground", what),)
    return (
        Sheet(
            kind="common-ground",
            title="Common ground",
            lead=text(_LEAD),
            blocks=blocks,
            provenance=material.provenance,
            sources=material.credits.bibliography_of(teller.told()),
            one_page=True,
        ),
    )


class _Teller:
    """Writes what is shared, conceded and disputed, and keeps account of what was told."""

    def __init__(self, material: Material, wish: Wish) -> None:
        self._material, self._wish = material, wish
        self._known = material.argmap.statements
        self._name = material.credits.name
        self._found = _compared(material, wish)
        self._scope = distances(material.graph, [wish.thesis]) if wish.thesis else self._known
        self._told: dict[str, None] = {}

    def told(self) -> Iterator[Statement]:
        """All statements that were told."""
        return (self._known[id] for id in self._told)

    def blocks(self) -> Iterator[Block]:
        """What all grant, what several hold, what each concedes, and lines to write on."""
        parting = self._parting()
        granted = [id for id in self._found.common_ground if id in self._scope]
        if granted:
            yield Heading(text("Granted by all sides"))
            yield self._granted(granted)
        asked = (a for a in self._found.agreements if self._asked(a.statement, a.people))
        shared = [each for each in asked if each.statement not in granted]
        if across := [each for each in shared if each.opponents]:
            yield Heading(text("Held by people who part elsewhere"))
            yield self._shared(across)
        if others := [each for each in shared if not each.opponents]:
            yield Heading(text("Held by people who do not part in this map"))
            yield self._shared(others)
        yield from self._conceded(parting)
        if parting or granted or shared:
            yield from self._room(parting)

    def _asked(self, statement: str, people: Iterable[str]) -> bool:
        return statement in self._scope and (not self._wish.person or self._wish.person in people)

    def _parting(self) -> tuple[str, ...]:
        """Who holds what somebody else denies or objects to, or does so, in the people's order."""
        found: set[str] = set()
        for each in self._found.disagreements:
            people = (*each.holding, *each.against)
            if self._asked(each.statement, people):
                found.update(people)
        return tuple(who for who in self._found.people if who in found)

    # ── What is shared

    def _granted(self, ids: Iterable[str]) -> Listing:
        credit = self._material.credits.credit
        each = ((self._statement(id), credit(self._known[id])) for id in ids)
        return Listing(tuple(text(*said, muted(" "), aside(where)) for said, where in each))

    def _statement(self, id: str) -> Cell:
        self._told[id] = None
        statement = self._known[id]
        words = marked(text(one_line(statement.text)), mark_of(self._material, statement))
        return (text(words, self._material.verdict(id, self._wish)),)

    def _shared(self, agreements: Iterable[Agreement]) -> Table:
        rows = ((self._statement(each.statement), self._people(each)) for each in agreements)
        return Table((text("Statement"), text("Who, and where")), tuple(rows), (3, 2))

    def _people(self, agreement: Agreement) -> Cell:
        """What each of those who agree does with the statement."""
        return tuple(
            text(strong(self._name(stance.who)), ": ", stance_words(self._material, stance))
            for stance in self._known[agreement.statement].stances
            if stance.who in agreement.people
        )

    # ── What is conceded

    def _conceded(self, parting: tuple[str, ...]) -> Iterator[Block]:
        """What each concedes with its limit; of those who part also who concedes nothing."""
        asked = [
            each
            for each in self._found.concessions
            if self._asked(each.statement, (each.person, *each.to))
        ]
        if not asked and not parting:
            return
        yield Heading(text("What each concedes, and how far"))
        if asked:
            head = (text("Statement"), text("Conceded by"), text("Held by"))
            yield Table(head, tuple(map(self._concession, asked)), (5, 6, 3))
        conceding = {each.person for each in asked}
        if silent := [self._name(who) for who in parting if who not in conceding]:
            yield Note(
                text(f"Nothing is conceded in this map by {listed(silent)}; silence is no refusal.")
            )

    def _concession(self, each: Concession) -> tuple[Cell, ...]:
        own = (each.stance.quote, each.stance.passage)
        said = [s for s in sayings(self._known[each.statement]) if s.words in own]
        words: Runs = text(strong(self._name(each.person)), ": ")
        told = text(words, stance_words(self._material, each.stance))
        holding = ", ".join(map(self._name, each.to))
        return (
            self._statement(each.statement),
            (told, *map(in_marks, said)),
            (text(holding or "nobody in this map"),),
        )

    # ── The other side

    def _room(self, parting: tuple[str, ...]) -> Iterator[Block]:
        """Lines on which to state each side, and what it would say to that."""
        yield Heading(text("The other side, to its own satisfaction"))
        if not parting:
            yield Note(text("Nobody in this map denies, or objects to, what another holds."))
            yield Writing(_LINES, text("Who could part with what is shared above, and why?"))
        if len(parting) > _ROOMS:
            yield Note(text(f"{_CHOOSE} {', '.join(map(self._name, parting))}."))
            yield Writing(1, text("Whose case is it?"))
            yield Writing(_LINES, text(_STATE))
            yield Writing(_BACK, text(_SATISFIED))
            return
        lines, back = (_LINES, _BACK) if len(parting) <= _FEW else (_LINES - 1, _BACK - 1)
        for who in parting:
            yield Heading(text(self._name(who)), 2)
            yield Writing(lines, text(_STATE, " ", muted(self._disputes(who))))
            yield Writing(back, text(_SATISFIED))

    def _disputes(self, who: str) -> str:
        """What somebody holds that others dispute, or disputes that others hold."""
        asked = [
            each.statement
            for each in self._found.disagreements
            if who in (*each.holding, *each.against)
            and self._asked(each.statement, (*each.holding, *each.against))
        ]
        found = list(dict.fromkeys(asked))
        shown = [quoted(one_line(self._known[id].text).rstrip("."), _LONG) for id in found[:_MOST]]
        more = "; and more" if len(found) > len(shown) else ""
        return f"In dispute: {'; '.join(shown)}{more}."


def _compared(material: Material, wish: Wish) -> Comparison:
    """The people of the map side by side, with whoever is asked for among them."""
    known = material.comparison
    if not wish.person or wish.person in known.people:
        return known
    return compare(material.graph, (*known.people, wish.person))
