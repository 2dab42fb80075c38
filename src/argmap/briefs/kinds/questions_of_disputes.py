"""Material → questions about disputes: what they turn on, and what is left unanswered."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.briefs.asking import (
    BEARS,
    all_told,
    course,
    course_fields,
    named,
    told,
    words_of,
)
from argmap.briefs.credits import BY_MAPMAKER
from argmap.briefs.disputes import replies
from argmap.briefs.effects import effects
from argmap.briefs.kinds.question import Question
from argmap.briefs.material import Material, Wish
from argmap.briefs.sheet import (
    Block,
    Field,
    Fields,
    Listing,
    Paragraph,
    joined,
    muted,
    text,
)
from argmap.comparison import Crux, Move
from argmap.model import Step
from argmap.semantics.grounds import Grounds

_GRANT = (
    "Suppose that the point below were granted. What would it do to the thesis, by which steps?",
    "The thesis turns on a point in dispute. How does the one bear on the other, once it is "
    "granted?",
)
_DENY = (
    "Suppose that the point below were not so. What would it do to the thesis, by which steps?",
    "How much of the thesis hangs on the point below, if it is denied?",
)
_PRESS = (
    "Suppose that the caveat below were pressed, as an objection to every use of what it warns "
    "of. What would it do to the thesis?",
    "A caveat is a warning, not an objection. If this one were made an objection, what of the "
    "thesis would be touched?",
)
_SEVERAL = ("The thesis turns on these points together. What would change with them?",)
_UNANSWERED = (
    "What exactly does the objection strike at: the claim, the grounds for it, or the step from "
    "the one to the other? Who replies to it?",
    "If the objection holds, what of the argument is touched and what is not? Is there a reply?",
    "Does the objection say that it is not so, or something less? How is it met?",
)
_LABELS = {"grant": "If granted", "deny": "If not so", "press": "If pressed"}
_STRIKES = {
    "rebuttal": "It strikes at the claim itself, and says that it is not so.",
    "doubt": "It asks for grounds, and does not say that the claim is not so.",
    "undercut": (
        "It strikes at the step. Where the argument starts may be so; that it leads where it is "
        "taken to lead is denied."
    ),
}
_AT_USE = (
    "It strikes at every use of this evidence. What the evidence says may be so; that anything "
    "follows from it is denied."
)
_ON = ("Claim", "Evidence")
_GROUNDS: dict[Grounds, str] = {
    "evidenced": "evidence",
    "argued": "arguments without evidence",
    "bare": "somebody’s bare word",
}
_SILENT = "No reply to it in this map. That nobody replies is no concession."


def cruxes(material: Material, wish: Wish) -> Iterator[Question]:
    """What each thesis turns on."""
    for thesis, found in material.cruxes.items():
        if not wish.thesis or thesis == wish.thesis:
            yield from (_crux(material, wish, crux) for crux in found.found)


def _crux(material: Material, wish: Wish, crux: Crux) -> Question:
    moved = tuple(move.id for move in crux.change)
    wordings = {"grant": _GRANT, "deny": _DENY, "press": _PRESS}[crux.change[0].operation]
    points = (Field(_LABELS[m.operation], told(material, wish, m.id)) for m in crux.change)
    return Question(
        sort="crux",
        about=crux.thesis,
        wordings=wordings if len(crux.change) == 1 else _SEVERAL,
        shown=(Fields((Field("Thesis", told(material, wish, crux.thesis)), *points)),),
        on_sheet=(crux.thesis, *moved),
        answer=tuple(_turned(material, wish, crux)),
        in_key=(crux.thesis, *moved, *crux.evidence),
    )


def _turned(material: Material, wish: Wish, crux: Crux) -> Iterator[Block]:
    """How what is moved bears on the thesis, and what changes with it."""
    for move in crux.change:
        supposed = Field(_LABELS[move.operation], text(material.label(move.id)))
        yield Fields((supposed, *_way(material, move, crux.thesis)))
    changed = tuple(effects(material, crux, wish))
    yield Paragraph(joined(changed, " ") or text(_rests_on(crux)))
    if crux.gives_way:
        names = material.credits.names(crux.gives_way)
        yield Paragraph(text(f"It would go against what is said by {names}."))
    if crux.evidence:
        yield Paragraph(text("Evidence that bears on it:"))
        yield Listing(tuple(told(material, wish, id) for id in crux.evidence))


def _way(material: Material, move: Move, thesis: str) -> Iterator[Field]:
    """The steps from what is moved to the thesis; a caveat's from what it is attached to."""
    graph = material.graph
    if move.operation != "press":
        yield from course_fields(material, course(graph, move.id, thesis))
        return
    for statement in material.statements:
        steps = course(graph, statement.id, thesis)
        if move.id in statement.caveats and (steps or statement.id == thesis):
            yield Field("Warns of", text(material.label(statement.id)))
            yield from course_fields(material, steps)
    for step in material.argmap.steps:
        if move.id in step.caveats:
            target = material.label(graph.bears_on(step))
            yield Field("Warns of", text(f"the step that {BEARS[step.kind]}: {target}"))


def _rests_on(crux: Crux) -> str:
    before, after = crux.before.grounds, crux.after.grounds
    return f"What the thesis rests on would change, from {_GROUNDS[before]} to {_GROUNDS[after]}."


def unanswered(material: Material, wish: Wish) -> Iterator[Question]:
    """Objections to which nobody replies."""
    for step in material.argmap.steps:
        if step.kind in _STRIKES and not replies(material.graph, step):
            yield _objection(material, wish, step)


def _objection(material: Material, wish: Wish, step: Step) -> Question:
    graph = material.graph
    on = graph.bears_on(step)
    struck = graph.steps.get(step.target)
    start = struck.premises if struck else ()
    step_words = Field(
        "Argument",
        text(
            all_told(material, wish, start),
            muted(f"; it {BEARS[struck.kind]}: " if struck else ""),
            named(material, on),
        ),
    )
    used = step.kind == "undercut" and not struck
    claim = step_words if struck else Field(_ON[used], told(material, wish, on))
    # The map-maker's hand is marked here as well; who else objects is for the answer.
    here = "" if step.stated else f"; set here by the {BY_MAPMAKER}"
    objection = text(all_told(material, wish, step.premises), muted(here))
    who = material.credits.objected_by(step)
    strikes = _AT_USE if used else _STRIKES[step.kind]
    return Question(
        sort="objection",
        about=on,
        wordings=_UNANSWERED,
        shown=(Fields((claim, Field("Objection", objection))),),
        on_sheet=(on, *start, *step.premises),
        answer=(
            Paragraph(text(strikes, muted(f" — {who}") if who else "")),
            *words_of(material, step.premises),
            Paragraph(text(_SILENT)),
        ),
        in_key=(on, *step.premises),
    )
