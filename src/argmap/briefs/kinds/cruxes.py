"""Material → cruxes: who stands where on a thesis, and the few things that it turns on."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.briefs.credits import BY_MAPMAKER
from argmap.briefs.effects import effects
from argmap.briefs.material import Material, Wish
from argmap.briefs.sheet import (
    Block,
    Cell,
    Heading,
    Listing,
    Note,
    Paragraph,
    Runs,
    Sheet,
    Table,
    Writing,
    aside,
    joined,
    muted,
    strong,
    text,
)
from argmap.briefs.stances import belief, mark_of, marked, meanings, stance_words
from argmap.comparison import Crux, Cruxes, Disagreement, Move
from argmap.comparison import cruxes as search
from argmap.comparison.values import Operation
from argmap.model import Statement
from argmap.view.words import number_word, one_line

_MOST = 3
"""So many things are told that a thesis turns on."""
_PLAIN = frozenset({"asserts", "denies"})
_MOVES: dict[Operation, str] = {
    "grant": "This is granted:",
    "deny": "This is denied:",
    "press": "This caveat is pressed:",
}
_SETS = {
    "rebuttal": "set against it",
    "doubt": "asking for grounds",
    "undercut": "set against a reason for it",
}
_LEAD = (
    "A crux is something contested on which a thesis hangs: grant it, deny it or press it, and "
    "what speaks for the thesis changes. Whether to grant it is for you to say. Evidence has its "
    "number in the dossier."
)


def cruxes(material: Material, wish: Wish) -> tuple[Sheet, ...]:
    """What each thesis turns on; of one thesis, or of those of one person, if that is asked for."""
    teller = _Teller(material, wish)
    found = tuple(teller.found())
    if not found:
        what = (
            f"{material.credits.name(wish.person)} takes no stance on any thesis of this map."
            if wish.person and material.theses
            else "This map has no thesis: write `role: thesis` in the claims that it is about."
        )
        return (material.lacking("cruxes", "What it turns on", what),)
    return (
        Sheet(
            kind="cruxes",
            title="What it turns on",
            lead=text(_LEAD),
            blocks=tuple(teller.blocks(found)),
            provenance=material.provenance,
            sources=material.credits.bibliography_of(teller.told()),
            one_page=True,
        ),
    )


class _Teller:
    """Writes of one thesis after another, and keeps account of what was told."""

    def __init__(self, material: Material, wish: Wish) -> None:
        self._material, self._wish = material, wish
        self._known = material.argmap.statements
        self._told: dict[str, None] = {}
        self._met: set[str] = set()

    def told(self) -> Iterator[Statement]:
        """All statements that were told."""
        return (self._known[id] for id in self._told)

    def found(self) -> Iterator[Cruxes]:
        """The cruxes of the theses that are asked for."""
        wish, known = self._wish, self._material.cruxes
        for id in [wish.thesis] if wish.thesis else [t.id for t in self._material.theses]:
            if not wish.person or wish.person in self._concerned(id):
                yield known[id] if id in known else search(self._material.graph, id)

    def _concerned(self, thesis: str) -> set[str]:
        """Who takes a stance on a thesis, or objects to it."""
        objecting = (who for found in self._disputes(thesis) for who in found.against)
        return {*self._material.holdings.takers(thesis), *objecting}

    def _disputes(self, thesis: str) -> list[Disagreement]:
        return [d for d in self._material.comparison.disagreements if d.statement == thesis]

    def blocks(self, found: tuple[Cruxes, ...]) -> Iterator[Block]:
        """Those that turn on something or are disputed, each at length, then the others."""
        quiet = []
        for each in found:
            if each.found or self._disputes(each.thesis) or not each.complete:
                yield from self._section(each)
            else:
                quiet.append(each)
        if quiet:
            yield Heading(text("Theses that turn on nothing contested"))
            yield Listing(tuple(self._quiet(each) for each in quiet))

    def _quiet(self, each: Cruxes) -> Runs:
        """A thesis that nobody contests, with who holds it."""
        self._told[each.thesis] = None
        statement = self._known[each.thesis]
        who = self._material.credits.credit(statement)
        why = "" if not each.moves else "; what is contested about it changes nothing"
        return text(
            marked(text(one_line(statement.text)), belief(self._material, statement)),
            muted(" — ") if who else "",
            aside(who),
            muted(why),
            self._material.verdict(each.thesis, self._wish),
        )

    def _section(self, each: Cruxes) -> Iterator[Block]:
        self._told[each.thesis] = None
        thesis = self._known[each.thesis]
        yield Heading(marked(text(one_line(thesis.text)), mark_of(self._material, thesis)))
        yield Heading(text("Who stands where"), 2)
        if stands := tuple(self._stands(thesis)):
            yield Listing(stands)
            yield from self._explained(thesis)
        else:
            yield Paragraph(text("Nobody takes a stance on it in this map."))
        yield Heading(text("What it turns on"), 2)
        if each.found:
            shown = each.found[:_MOST]
            yield self._table(shown)
            if len(each.found) > len(shown):
                yield Note(
                    text(
                        "There is more that it turns on in this map. These take the fewest changes "
                        "and change the most."
                    )
                )
            which = "How much of this" if len(shown) == 1 else "Which of these"
            yield Writing(3, text(f"{which} would you grant, and on what grounds?"))
        elif each.complete:
            yield Paragraph(text(strong("Nothing in this map decides between them."), _why(each)))
            yield Writing(3, text("What would you have to find out to decide?"))
        if not each.complete:
            yield Note(text(_bounds(each)))

    def _explained(self, thesis: Statement) -> Iterator[Block]:
        """What the less common words for stances mean, each where it is first met."""
        new = {s.stance for s in thesis.stances} - self._met - _PLAIN
        self._met |= new
        if new:
            yield Note(meanings(new))

    def _stands(self, thesis: Statement) -> Iterator[Runs]:
        """What everybody does with a thesis, and who holds something that is set against it."""
        name = self._material.credits.name
        for who in self._material.holdings.takers(thesis.id):
            told = tuple(stance_words(self._material, s) for s in thesis.stances if s.who == who)
            yield text(strong(name(who)), ": ", joined(told, "; "))
        for found in self._disputes(thesis.id):
            if found.kind == "denial":
                continue
            self._told |= dict.fromkeys(found.by)
            said = joined(tuple(text("“", self._plain(id), "”") for id in found.by), " and ")
            people = self._material.credits.names(found.against)
            here = "" if self._material.graph.steps[found.step].stated else f" by the {BY_MAPMAKER}"
            step = muted(f" ({_SETS[found.kind]}{here})")
            yield text(strong(people), ": ", said, step)

    def _plain(self, id: str) -> str:
        return one_line(self._known[id].text).rstrip(".")

    def _table(self, shown: tuple[Crux, ...]) -> Table:
        head = ("If", "Then", "Who would give way", "Evidence on it")
        rows = tuple(self._row(crux) for crux in shown)
        return Table(tuple(map(text, head)), rows, (9, 8, 4, 4))

    def _row(self, crux: Crux) -> tuple[Cell, ...]:
        giving = ", ".join(map(self._material.credits.name, crux.gives_way))
        numbers = ", ".join(self._material.numbers[id] for id in crux.evidence)
        self._told |= dict.fromkeys(crux.evidence)
        return (
            tuple(map(self._move, crux.change)),
            tuple(effects(self._material, crux, self._wish)),
            (text(giving) if giving else text(muted("nobody in this map")),),
            (text(numbers) if numbers else text(muted("none in this map")),),
        )

    def _move(self, move: Move) -> Runs:
        """What is supposed, with who holds it and where."""
        self._told[move.id] = None
        statement = self._known[move.id]
        credit = self._material.credits.credit(statement)
        return text(
            muted(f"{_MOVES[move.operation]} "),
            marked(text(self._material.label(move.id)), belief(self._material, statement)),
            muted(" — ") if credit else "",
            aside(credit),
            self._material.verdict(move.id, self._wish),
        )


def _why(found: Cruxes) -> str:
    if not found.moves:
        return " What is said for and against it is not contested in turn."
    size = number_word(found.searched)
    return f" No set of up to {size} contested statements changes what speaks for it."


def _bounds(found: Cruxes) -> str:
    if not found.searched:
        return "There was too much to try: of single statements only the nearest were."
    size = number_word(found.searched)
    return f"Every set of up to {size} contested statements was tried; of larger ones only some."
