"""Material → roles for a debate: who speaks on which side to what, and a page for each of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from argmap.briefs.asking import told
from argmap.briefs.debates import Debate, debates
from argmap.briefs.kinds.role_cast import Cast
from argmap.briefs.kinds.role_pages import page
from argmap.briefs.material import Material, Wish
from argmap.briefs.parts import by_lot, held, parts
from argmap.briefs.sheet import Block, Heading, Listing, Note, Paragraph, Sheet, Table, text
from argmap.view.words import capitalised, number_word

_UNSAID = 8
"""So many parts are made where nobody says how many students there are."""
_NOTHING = (
    "This map has no thesis on which anything is said, and so nothing to debate: give a claim "
    "`role: thesis`, with `reasons` and `rebutted-by`, or name a motion with --for."
)


def roles(material: Material, wish: Wish) -> tuple[Sheet, ...]:
    """Who gets which part, and a page for each part.

    Raises `BriefError` where a motion is asked for that cannot be debated.
    """
    motions = debates(material, wish)
    if not motions:
        return (material.lacking("roles", "Roles for a debate", _NOTHING),)
    students = wish.students or _UNSAID
    floor = held(motions, students)
    dealt = parts(motions, students, [_evidence(material, debate) for debate in floor])
    cast = Cast(floor, by_lot(dealt, wish.seed) if wish.students else dealt, _name(wish))
    first = _overview(material, wish, motions, cast)
    return (first, *(page(material, wish, cast, n) for n in range(len(cast.parts))))


def _name(wish: Wish) -> str:
    return "Student" if wish.students else "Part"


def _evidence(material: Material, debate: Debate) -> list[str]:
    """The evidence of a debate, what is used most often first."""
    known = {point.id for portion in debate.portions for point in portion.points}
    found = [piece.id for piece in material.evidence if piece.id in known]
    return sorted(found, key=lambda id: -len(material.graph.out_of.get(id, ())))


def _overview(material: Material, wish: Wish, motions: Sequence[Debate], cast: Cast) -> Sheet:
    return Sheet(
        kind="roles",
        title="Roles for a debate",
        lead=text(_lead(wish)),
        blocks=tuple(_blocks(material, wish, motions, cast)),
        provenance=material.provenance,
        sources=material.credits.bibliography_of(
            material.argmap.statements[debate.motion] for debate in motions
        ),
        one_page=True,
    )


def _lead(wish: Wish) -> str:
    if not wish.students:
        return (
            f"For the teacher. How many students there are was not said (--students), so here are "
            f"{number_word(_UNSAID)} parts; each can be given to one student or to several."
        )
    return (
        f"For the teacher. {_counted(wish.students)}, drawn by lot with the seed {wish.seed}: the "
        "same map, number and seed give the same roles again."
    )


def _counted(students: int) -> str:
    return "One student" if students == 1 else f"{capitalised(number_word(students))} students"


def _blocks(material: Material, wish: Wish, able: Sequence[Debate], cast: Cast) -> Iterator[Block]:
    yield Heading(text("Debates" if len(cast.debates) > 1 else "Motion"))
    motions = tuple(told(material, wish, debate.motion) for debate in cast.debates)
    yield Listing(motions, "number") if len(motions) > 1 else Paragraph(motions[0])
    yield Heading(text("Who does what"))
    yield _table(cast)
    yield Note(text(_shared(cast)))
    debated = {debate.motion for debate in cast.debates}
    left = [debate.motion for debate in able if debate.motion not in debated]
    if left:
        yield Heading(text("Left for another day, for want of students"), 2)
        yield Listing(tuple(told(material, wish, id) for id in left))


def _table(cast: Cast) -> Table:
    several = len(cast.debates) > 1
    rows = []
    for number, part in enumerate(cast.parts):
        facing = cast.names(cast.facing(number))
        motion = ((text(str(part.debate + 1)),),) if several else ()
        topics = tuple(text(topic) for topic in cast.topics(part))
        rows.append(
            (
                (text(cast.name(number)),),
                *motion,
                (text(cast.role(part)),),
                topics,
                (text(facing),) if facing else (),
            )
        )
    head = (cast.word, *(("Debate",) if several else ()), "Role", "Speaks to", "Faces")
    widths = (3.0, *((2.0,) if several else ()), 4.0, 8.0, 4.0)
    return Table(tuple(map(text, head)), tuple(rows), widths)


def _shared(cast: Cast) -> str:
    told = [
        "Both sides of a motion have as many speakers, and share its topics out in the same way, "
        "so that everybody faces somebody and has about as many statements to deal with, those of "
        "both sides together."
    ]
    roles = {part.role for part in cast.parts}
    if any(part.turn for part in cast.parts):
        told.append("Where there are more speakers than topics, two share one.")
    if "judge" in roles:
        told.append("Who is left over presides as a judge.")
    if "examiner" in roles:
        told.append("Examiners vouch for neither side: they know the evidence, and are asked.")
    if "juror" in roles:
        told.append("Jurors write down what each side leaves unanswered.")
    if len(cast.parts) == 1:
        told = ["A student alone speaks for the motion; the teacher takes the other side."]
    motions = [debate.motion for debate in cast.debates]
    if len(motions) > len(set(motions)):
        told.append("Since few could speak otherwise, a motion is debated at several tables.")
    return " ".join(told)
