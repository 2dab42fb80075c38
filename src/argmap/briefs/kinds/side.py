"""Material → sides: one page to stand up with for each side of a thesis."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from argmap.briefs.arguing import Arguing
from argmap.briefs.cases import (
    Challenge,
    challenges,
    concessions,
    counterfactual,
    explanations,
    reasons,
)
from argmap.briefs.fitting import Plan, fitted
from argmap.briefs.kinds.counterfactuals import hedge
from argmap.briefs.kinds.ladder import NO_REPLY
from argmap.briefs.material import Material, Wish
from argmap.briefs.quoting import DENYING, HOLDING, Quoting, in_marks
from argmap.briefs.sayings import Saying, sayings
from argmap.briefs.sheet import (
    Block,
    Cell,
    Field,
    Fields,
    Heading,
    Listing,
    Note,
    Paragraph,
    Runs,
    Sheet,
    Table,
    aside,
    emphasis,
    joined,
    muted,
    strong,
    text,
)
from argmap.briefs.sides import Side, sides
from argmap.model import Stance, StanceKind, Statement, Step
from argmap.view.words import number_word, one_line

_TITLES = {"for": "For the motion", "against": "Against the motion"}
_LONGEST_FOR_THESIS = 400
_ORDER = (
    "Order: the source’s own before the map-maker’s, then those that evidence bears on before the "
    "rest, then as in the map. One quotation each, the shortest that says enough, the holder’s own "
    "words before a reporter’s."
)
_NO_WORDS = "no quotation in this map"
_GRANTING: dict[StanceKind, str] = {"concedes": "concede", "qualifies": "limit"}
_LONG_WORDS = "quoted in the map at a length for which this page has no room"


def side(material: Material, wish: Wish) -> tuple[Sheet, ...]:
    """A page for each side that is asked for, else for both sides of every thesis.

    Raises `BriefError` for somebody who takes no side, and for what cannot have sides.
    """
    found = sides(material, wish)
    if not found:
        what = (
            "This map has no thesis to argue for or against: write `role: thesis` in a claim, or "
            "name one with --for."
        )
        return (material.lacking("side", "A side to take", what),)
    return tuple(_sheet(material, wish, each) for each in found)


def _sheet(material: Material, wish: Wish, taken: Side) -> Sheet:
    return fitted(lambda plan: _Page(material, wish, taken, plan).sheet(), "Your own opening")


class _Page:
    """Writes the page of one side, as full as a plan has it, and notes what it cites."""

    def __init__(self, material: Material, wish: Wish, taken: Side, plan: Plan) -> None:
        self._material, self._wish, self._side, self._plan = material, wish, taken, plan
        self._credits = material.credits
        self._thesis = material.argmap.statements[taken.thesis]
        self._quoting = Quoting(material.credits, plan.in_full, taken.person)
        self._arguing = Arguing(material, wish)
        self._lacking: list[str] = []

    def sheet(self) -> Sheet:
        """The page."""
        blocks = tuple(self._blocks())
        return Sheet(
            kind="side",
            title=_TITLES[self._side.part],
            blocks=blocks,
            provenance=self._material.provenance,
            sources=self._quoting.sources,
            one_page=True,
        )

    def _blocks(self) -> Iterator[Block]:
        yield Fields(tuple(self._opening()))
        yield from self._reasons()
        yield from self._explanations()
        yield from self._concessions()
        yield from self._challenges()
        yield from self._counterfactual()
        if self._lacking:
            yield Note(text(f"Not in this map: {'; '.join(self._lacking)}."))

    # ── The motion

    def _opening(self) -> Iterator[Field]:
        taken, thesis = self._side, self._thesis
        yield Field("Motion", text(strong(one_line(thesis.text)), self._arguing.marks(thesis)))
        who = (taken.person,) if taken.person else taken.people
        kinds = HOLDING if taken.part == "for" else DENYING
        saying = self._quoting.chosen((thesis,), kinds)
        said = self._words(saying, _LONGEST_FOR_THESIS)
        denied = self._material.holdings.deniers(taken.thesis)
        lead = (
            "It is so."
            if taken.part == "for"
            else "It is not so."
            if denied
            else "Nobody here says outright that it is not so; the objections are below."
        )
        yield Field("Thesis", text(lead, " " if said else "", joined(said, " ")))
        yield Field("This side", text(self._credits.names(who) or "nobody is named"))
        others = self._credits.names(taken.others)
        nobody = "nobody is named" if taken.opposed else "nobody in this map"
        yield Field("Other side", text(others or nobody))

    # ── What speaks for it

    def _reasons(self) -> Iterator[Block]:
        found = reasons(self._material, self._side)
        what = "Reasons" if self._side.part == "for" else "Objections to make"
        if not found:
            self._lacking.append(what.lower())
            return
        yield Heading(text(what), 2)
        shown = found[: self._plan.reasons]
        yield self._arguments(shown, what.partition(" ")[0].rstrip("s"))
        if len(found) > 1:
            yield Note(text(_ORDER))
        yield from self._left_out(len(found) - len(shown))

    def _arguments(self, steps: Iterable[Step], what: str) -> Table:
        """Premises and who draws the step, beside a quotation and where it is read in full."""
        rows = tuple(self._argument(number, step) for number, step in enumerate(steps, 1))
        return Table((text(what), text("In the words of the source")), rows, (9, 11))

    def _argument(self, number: int, step: Step) -> tuple[Cell, ...]:
        known = self._material.argmap.statements
        saying = self._quoting.chosen((known[id] for id in step.premises), HOLDING)
        missing = text(muted(_LONG_WORDS if saying else _NO_WORDS))
        said = text(f"{number}. ", self._arguing.premises(step, "strong"), self._arguing.by(step))
        return (said,), self._words(saying, self._plan.quotation) or (missing,)

    def _words(self, saying: Saying | None, longest: int) -> Cell:
        """A quotation and its citation; nothing where it is longer than so many letters."""
        return self._quoting.quoted(saying) if saying and len(saying.words) <= longest else ()

    def _explanations(self) -> Iterator[Block]:
        found = explanations(self._material, self._side)
        if found:
            yield Heading(text("How it came about, which is no proof of it"), 2)
            shown = found[: self._plan.others]
            yield self._arguments(shown, "Explanation")
            yield from self._left_out(len(found) - len(shown))

    def _concessions(self) -> Iterator[Block]:
        found = tuple(concessions(self._material, self._side))
        if not found:
            self._lacking.append("concessions to this side")
            return
        kinds = {stance.stance for _, stance in found}
        what = " or ".join(_GRANTING[kind] for kind in _GRANTING if kind in kinds)
        yield Heading(text(f"What others {what}, and how far"), 2)
        yield Listing(tuple(self._conceded(*each) for each in found[: self._plan.others]))
        yield from self._left_out(len(found) - self._plan.others)

    def _conceded(self, statement: Statement, stance: Stance) -> Runs:
        """Who grants what, how far, and where."""
        self._quoting.note(stance)
        own = (stance.quote, stance.passage)
        said = next((saying for saying in sayings(statement) if saying.words in own), None)
        fits = said is not None and len(said.words) <= self._plan.quotation
        return text(
            self._arguing.granted(statement, stance, self._side.thesis),
            text(": ", in_marks(said)) if said is not None and fits else "",
        )

    # ── What speaks against it

    def _challenges(self) -> Iterator[Block]:
        found = tuple(challenges(self._material, self._side))
        if not found:
            self._lacking.append("anything said against this side")
            return
        yield Heading(text("Be ready for"), 2)
        shown = found[: self._plan.challenges]
        rows = tuple((self._challenge(each), self._replies(each)) for each in shown)
        yield Table((text("What is said"), text("Reply")), rows, (1, 1))
        yield from self._left_out(len(found) - len(shown))

    def _challenge(self, challenge: Challenge) -> Cell:
        how = f" ({challenge.how})" if challenge.how else ""
        return (text(self._told(challenge.step), muted(how)),)

    def _replies(self, challenge: Challenge) -> Cell:
        if not challenge.replies:
            return (text(emphasis(NO_REPLY)),)
        shown = challenge.replies[: self._plan.replies]
        told = tuple(self._told(found.step) for found in shown)
        more = len(challenge.replies) - len(shown)
        return (*told, *((text(muted(f"and {number_word(more)} more")),) if more else ()))

    def _told(self, step: Step) -> Runs:
        return text(self._arguing.premises(step, "plain"), self._arguing.by(step))

    def _counterfactual(self) -> Iterator[Block]:
        found = counterfactual(self._material, self._side)
        if found is None:
            self._lacking.append("a counterfactual for this side to use")
            return
        yield Heading(text("The counterfactual to use"), 2)
        where = self._credits.credit(found)
        self._quoting.note(found)
        for stance in found.stances:
            self._quoting.note(stance)
        yield Paragraph(
            text(
                strong(one_line(found.text)),
                self._arguing.cautions(found),
                text(" ", aside(where), ".") if where else "",
                " Hedge: ",
                hedge(self._material, found),
                ".",
            )
        )

    def _left_out(self, number: int) -> Iterator[Block]:
        if number > 0:
            yield Note(text(f"The map has {number_word(number)} more."))
