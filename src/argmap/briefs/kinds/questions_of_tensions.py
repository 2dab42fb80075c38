"""Material → questions about people: what one says in two places that does not go together."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.briefs.asking import (
    all_told,
    named,
    reading_name,
    readings_apart,
    readings_told,
    told,
    words_of,
)
from argmap.briefs.credits import BY_MAPMAKER
from argmap.briefs.disputes import replies
from argmap.briefs.kinds.question import Question
from argmap.briefs.material import Material, Wish
from argmap.briefs.sheet import (
    Block,
    Field,
    Fields,
    Listing,
    Note,
    Paragraph,
    Runs,
    emphasis,
    joined,
    muted,
    text,
)
from argmap.comparison import Tension
from argmap.comparison.tensions import tensions_of
from argmap.model import Counterfactual

_BOTH = ("Can {name} hold all of this together? How would the words have to be read?",)
_AGAINST_ITSELF = ("{name} holds both. What sets the one against the other, and who says so?",)


def tensions(material: Material, wish: Wish) -> Iterator[Question]:
    """What one person says that does not go together."""
    for tension in tensions_of(material.holdings, tuple(material.argmap.people)):
        if tension.kind == "rebuttal":
            yield _against_itself(material, wish, tension)
        else:
            yield _together(material, wish, tension)


def _asked(material: Material, wish: Wish, tension: Tension) -> tuple[Block, ...]:
    fields = tuple(
        Field("Denies" if member not in material.argmap.statements else "Holds", words)
        for member, id in zip(tension.members, tension.statements, strict=True)
        for words in (told(material, wish, id),)
    )
    return (Fields(fields), *words_of(material, tension.statements))


def _question(
    material: Material, tension: Tension, shown: tuple[Block, ...], answer: tuple[Block, ...]
) -> Question:
    wordings = _AGAINST_ITSELF if tension.kind == "rebuttal" else _BOTH
    name = material.credits.name(tension.person)
    return Question(
        sort="tension",
        about=tension.statements[0],
        wordings=tuple(words.replace("{name}", name) for words in wordings),
        shown=shown,
        on_sheet=tension.statements,
        answer=answer,
        in_key=tension.statements,
    )


def _against_itself(material: Material, wish: Wish, tension: Tension) -> Question:
    step = material.graph.steps[tension.step]
    by = material.credits.objected_by(step)
    said = replies(material.graph, step)
    against = text(
        joined(tuple(named(material, id) for id in step.premises), " and "),
        " speaks against ",
        named(material, step.target),
        muted(f" — {by}" if by else ""),
        ". A tension is not yet a refutation: words may be read in another way.",
    )
    reply = "No reply in this map." if not said else "In reply:"
    lines = tuple(all_told(material, wish, each.step.premises) for each in said)
    answer = (Paragraph(against), Paragraph(text(reply)), *((Listing(lines),) if lines else ()))
    return _question(material, tension, _asked(material, wish, tension), answer)


def _together(material: Material, wish: Wish, tension: Tension) -> Question:
    answer: list[Block] = [Paragraph(_apart(material, tension))]
    for id in tension.statements:
        statement = material.argmap.statements[id]
        if isinstance(statement, Counterfactual) and len(statement.readings) > 1:
            answer.append(Listing(readings_told(material, statement)))
    own = [id for id in tension.statements if not material.argmap.statements[id].stated]
    if own:
        words = joined(tuple(named(material, id) for id in own), "; ")
        answer.append(Note(text(f"This rests on the {BY_MAPMAKER}’s reading of: ", words)))
    return _question(material, tension, _asked(material, wish, tension), tuple(answer))


def _apart(material: Material, tension: Tension) -> Runs:
    """On which readings it cannot all hold, and on which it can."""
    failing, holding = readings_apart(material, tension)
    likeliest = " even in the likeliest case" if tension.kind == "tension" else ""
    if not failing:
        return text(f"As the map puts it, this cannot all hold{likeliest}.")
    names = [_readings(each) for each in failing]
    first = text("Read as ", joined(tuple(names), ", or as "), f", it cannot all hold{likeliest}.")
    if not holding:
        return first
    others = joined(tuple(_readings(each) for each in holding), ", or as ")
    return text(first, " Read as ", others, ", it can.")


def _readings(names: tuple[str, ...]) -> Runs:
    return joined(tuple(text(emphasis(reading_name(name))) for name in names), " with ")
