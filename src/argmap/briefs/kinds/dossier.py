"""Material → the dossier: numbered evidence with its source criticism, and what it is used for."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from argmap.briefs.material import Material, Wish
from argmap.briefs.sayings import sayings
from argmap.briefs.sheet import (
    Block,
    Entry,
    Field,
    Fields,
    Heading,
    Note,
    Paragraph,
    Runs,
    Sheet,
    joined,
    muted,
    strong,
    text,
)
from argmap.briefs.stances import mark_of, marked
from argmap.model import Evidence, Statement, Step
from argmap.semantics.changes import warnings
from argmap.view.words import capitalised, one_line

_USES = {
    "reason": "Used for",
    "rebuttal": "Used against",
    "doubt": "To doubt",
    "qualification": "To limit",
    "explanation": "To explain",
    "undercut": "Against the step to",
}
_OBJECTIONS = {
    "rebuttal": "Set against it",
    "doubt": "Doubted",
    "undercut": "Its use disputed",
    "qualification": "Limited by",
}
CRITICISM = ("origin", "purpose", "value", "limitation")


def dossier(material: Material, wish: Wish) -> tuple[Sheet, ...]:
    """Every piece of evidence with its words, speaker, dates, citation, criticism and uses."""
    if not material.evidence:
        what = "This map holds no evidence: list under `evidence` what the past has left."
        return (material.lacking("dossier", "Evidence dossier", what),)
    return (
        Sheet(
            kind="dossier",
            title="Evidence dossier",
            lead=text(
                "What the past has left on this question, in the order of the map. The numbers are "
                "the same on all sheets made from it."
            ),
            blocks=tuple(_blocks(material)),
            provenance=material.provenance,
            sources=material.credits.bibliography_of(material.evidence),
        ),
    )


def _blocks(material: Material) -> Iterator[Block]:
    topic = ""
    for piece in material.evidence:
        here = one_line(material.topics.get(piece.id, ""))
        if here != topic:
            topic = here
            yield Heading(text(topic or "On nothing else in this map"))
        yield Entry(material.numbers[piece.id], tuple(_piece(material, piece)))


def _piece(material: Material, piece: Evidence) -> Iterator[Block]:
    yield Paragraph(text(strong(one_line(piece.text))))
    yield from (material.credits.quoted(saying) for saying in sayings(piece))
    yield Fields(tuple(_fields(material, piece)))
    for who, several in groupby(_caveats(material, piece), lambda caveat: caveat.holders):
        names = material.credits.names(who)
        told = " ".join(_sentence(caveat.text) for caveat in several)
        yield Note(text("With caution", f" ({names})" if names else "", f": {told}"))


def _caveats(material: Material, piece: Evidence) -> Iterator[Statement]:
    """The warnings at a piece of evidence and at the sources that are cited for it."""
    ids = dict.fromkeys(warnings(material.graph, piece))
    return (material.argmap.statements[id] for id in ids)


def _sentence(words: str) -> str:
    line = one_line(words)
    return line if line.endswith((".", "?", "!")) else f"{line}."


def _fields(material: Material, piece: Evidence) -> Iterator[Field]:
    yield from _who_and_when(material, piece)
    for name in CRITICISM:
        if value := getattr(piece, name):
            yield Field(capitalised(name), text(one_line(value)))
    for step in material.graph.out_of.get(piece.id, ()):
        yield Field(_USES[step.kind], _use(material, piece, step))
    for step in material.graph.into.get(piece.id, ()):
        if step.kind in _OBJECTIONS:
            yield Field(_OBJECTIONS[step.kind], _objection(material, step))
    for silence in material.argmap.silences:
        if piece.id in silence.about:
            yield Field("Not said", text(one_line(silence.text)))


def _who_and_when(material: Material, piece: Evidence) -> Iterator[Field]:
    speakers = tuple(material.credits.full_name(who) for who in piece.holders)
    if speakers:
        yield Field(capitalised(piece.kind) or "Evidence", text(f"of {', '.join(speakers)}"))
    elif piece.kind != "silence":
        yield Field(capitalised(piece.kind) or "Evidence", text("nobody is named as its source"))
    else:
        yield Field("Silence", text("what the sources do not say"))
    if piece.belief_of:
        yield Field("A belief of", text(material.credits.name(piece.belief_of)))
    if piece.date:
        yield Field("Said or written", text(one_line(piece.date.text)))
    if piece.when:
        yield Field("Tells of", text(one_line(piece.when.text)))
    if piece.hedge_words:
        yield Field("Hedged", text(f"“{one_line(piece.hedge_words)}”"))
    if not sayings(piece) and (place := material.credits.cited(piece.cite, piece.via)):
        yield Field("Where", place)


def _objection(material: Material, step: Step) -> Runs:
    """What is said against a piece of evidence, or limits it, and by whom."""
    known = material.argmap.statements
    each = (marked(text(material.label(i)), mark_of(material, known[i])) for i in step.premises)
    by = material.credits.objected_by(step)
    return text(joined(tuple(each), " And: "), muted(f" — {by}") if by else "")


def _use(material: Material, piece: Evidence, step: Step) -> Runs:
    """What a piece of evidence is used for, with what, and by whom."""
    target = material.argmap.statements[material.graph.bears_on(step)]
    others = [
        material.numbers.get(id) or f"“{one_line(material.argmap.statements[id].text)}”"
        for id in step.premises
        if id != piece.id
    ]
    by = material.credits.drawn_by(step)
    return text(
        one_line(target.text),
        muted(f" — {by}") if by else "",
        muted(f"; together with {', '.join(others)}") if others else "",
    )
