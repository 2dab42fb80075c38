"""Material + debate → what those have before them who take no side: judges, jurors, examiners."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.briefs.asking import BEARS, told, words_of
from argmap.briefs.credits import BY_MAPMAKER
from argmap.briefs.debates import Debate
from argmap.briefs.kinds.dossier import CRITICISM
from argmap.briefs.material import Material, Wish
from argmap.briefs.sheet import (
    Block,
    Entry,
    Field,
    Fields,
    Heading,
    Listing,
    Paragraph,
    Table,
    Writing,
    aside,
    muted,
    strong,
    text,
)
from argmap.model import Evidence, Step
from argmap.view.words import capitalised, one_line

_ROOM = 18.0


def bearing(material: Material, step: Step, motion: str) -> str:
    """ "speaks for the motion (set here by the map-maker)"."""
    graph, known = material.graph, material.argmap.statements
    here = "" if step.stated else f" (set here by the {BY_MAPMAKER})"
    if step.kind == "undercut" and step.target in graph.steps:
        # What it leads to may be on the other side, so that it is told by where it starts.
        premises = graph.steps[step.target].premises
        start = " and ".join(one_line(known[id].text).rstrip(".") for id in premises)
        return f"speaks against the step from: {start}{here}"
    target = graph.bears_on(step)
    words = one_line(known[target].text).rstrip(".")
    return f"{BEARS[step.kind]}{' the motion' if target == motion else f': {words}'}{here}"


def bench(material: Material, debate: Debate) -> Iterator[Block]:
    """Room for what each side brings, and what neither can claim to be in the texts."""
    topics = dict.fromkeys(portion.topic for portion in debate.portions)
    rows = tuple(((text(topic or "The motion"),), (), ()) for topic in topics)
    yield Heading(text("What each side brings"))
    head = (text("Topic"), text("For the motion"), text("Against the motion"))
    yield Table(head, rows, (3, 5, 5), _ROOM)
    inside = {point.id for portion in debate.portions for point in portion.points}
    unsaid = tuple(
        text(one_line(silence.text))
        for silence in material.argmap.silences
        if inside & set(silence.about)
    )
    if unsaid:
        yield Heading(text("What the texts do not say"))
        yield Paragraph(text("Neither side may claim that they do:"))
        yield Listing(unsaid)
    yield Writing(4, text("What did the debate turn on, and what did neither side answer?"))


def examination(
    material: Material, wish: Wish, evidence: tuple[str, ...], motion: str
) -> Iterator[Block]:
    """Pieces of evidence with their words, their source criticism and their uses."""
    for id in evidence:
        piece = material.argmap.statements[id]
        assert isinstance(piece, Evidence)
        credit = material.credits.credit(piece)
        words = text(strong(one_line(piece.text)), muted(" — ") if credit else "", aside(credit))
        fields = [
            Field(capitalised(name), text(one_line(getattr(piece, name)))) for name in CRITICISM
        ]
        for step in material.graph.out_of.get(id, ()):
            fields.append(Field("In use", text(capitalised(bearing(material, step, motion)))))
        fields += [Field("With caution", told(material, wish, caveat)) for caveat in piece.caveats]
        quoted = words_of(material, (id,))
        yield Entry(material.numbers[id], (Paragraph(words), *quoted, Fields(tuple(fields))))
