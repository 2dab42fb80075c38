"""Material → questions about what texts say and leave unsaid: witnesses, silences, readings."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.briefs.asking import (
    course,
    course_fields,
    readings_told,
    told,
    words_of,
)
from argmap.briefs.credits import BY_MAPMAKER
from argmap.briefs.factors import name_of as factor_name
from argmap.briefs.factors import values_of
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
    muted,
    strong,
    text,
)
from argmap.model import Counterfactual, Evidence, Step
from argmap.semantics.keystones import Keystone
from argmap.view.words import one_line

_PERSON = (
    "On whose testimony alone does this rest?",
    "Take one witness away, and nothing is left to argue for this. Which?",
    "One single person is the witness for this. Who?",
)
_PERSON_QUOTED = (
    "On whose testimony alone does this rest, and what are the words?",
    _PERSON[1],
    "One single person is the witness for this. Who, and in what words?",
)
_PIECE = (
    "On which single piece of evidence does this rest?",
    "All that is argued for this goes back to one piece of evidence. Which?",
)
_CONCLUDED = (
    "The sources are silent here. What is made of that{whom}?",
    "An argument is made from this silence. To what does it lead{whom}{caution}?",
)
_READINGS = (
    "These words can be taken in more than one way. What would each suppose?",
    "What exactly is supposed here? Tell apart the ways in which the words can be read.",
)
_UNSAID = (
    "What does the text not say about this?",
    "Something is left unsaid about this. What does the text not say?",
    "Read closely: what does the text not say here?",
)
_PLURAL = ("does the text", "do the texts")
_UNSAID_AT_ALL = (
    "What does the text not say about the question of this map?",
    "What does the text not say?",
)


def witnesses(material: Material, wish: Wish) -> Iterator[Question]:
    """Whatever has evidence from one witness alone, or from one piece in which nobody speaks."""
    alone: dict[str, Keystone] = {}
    for keystone in sorted(material.keystones, key=lambda k: k.kind != "person"):
        if _testifies(material, keystone):
            for id in keystone.sole_witness_for:
                if keystone.changes[id].before.grounds == "evidenced":
                    alone.setdefault(id, keystone)
    for id in material.argmap.statements:
        if id in alone:
            yield _witness(material, wish, id, alone[id])


def _testifies(material: Material, keystone: Keystone) -> bool:
    """Whether it is somebody who speaks in evidence, or evidence in which nobody does."""
    if keystone.kind == "person":
        return any(keystone.id in piece.holders for piece in material.evidence)
    return keystone.kind == "evidence" and not material.argmap.statements[keystone.id].holders


def _witness(material: Material, wish: Wish, id: str, keystone: Keystone) -> Question:
    person = keystone.kind == "person"
    pieces = {
        piece.id: steps
        for piece in material.evidence
        if (keystone.id in piece.holders if person else keystone.id == piece.id)
        and (steps := course(material.graph, piece.id, id))
    }
    who = (strong(material.credits.name(keystone.id)), " alone:") if person else ("This alone:",)
    answer: list[Block] = [Paragraph(text(*who))]
    quoted = False
    for piece, steps in pieces.items():
        answer.append(Paragraph(told(material, wish, piece)))
        said = tuple(words_of(material, (piece,)))
        quoted = quoted or bool(said)
        answer += said
        answer.append(Fields(tuple(course_fields(material, steps))))
    return Question(
        sort="witness",
        about=id,
        wordings=(_PERSON_QUOTED if quoted else _PERSON) if person else _PIECE,
        shown=(Fields((Field("Claim", told(material, wish, id)),)),),
        on_sheet=(id,),
        answer=tuple(answer),
        in_key=(id, *pieces),
    )


def silent_evidence(material: Material, wish: Wish) -> Iterator[Question]:
    """What is argued from the silence of sources."""
    for piece in material.evidence:
        steps = material.graph.out_of.get(piece.id, ())
        if piece.kind == "silence" and steps:
            yield Question(
                sort="argument from silence",
                about=piece.id,
                wordings=_asked_of_silence(material, piece, steps),
                shown=(Fields((Field("Silence", told(material, wish, piece.id)),)),),
                on_sheet=(piece.id,),
                answer=tuple(_concluded(material, wish, piece, steps)),
                in_key=(piece.id, *(material.graph.bears_on(step) for step in steps)),
            )


def _asked_of_silence(
    material: Material, piece: Evidence, steps: tuple[Step, ...]
) -> tuple[str, ...]:
    """Only what the map tells is asked: who argues so, and what caution it gives with it."""
    whom = ", and who argues so" if any(map(material.credits.drawn_by, steps)) else ""
    caution = ", and with what caution" if piece.caveats or piece.limitation else ""
    return tuple(w.format(whom=whom, caution=caution) for w in _CONCLUDED)


def _concluded(
    material: Material, wish: Wish, piece: Evidence, steps: tuple[Step, ...]
) -> Iterator[Block]:
    fields = list(course_fields(material, steps))
    cautions = [
        *(told(material, wish, id) for id in piece.caveats),
        *([text(one_line(piece.limitation))] if piece.limitation else []),
    ]
    fields += [Field("With caution", caution) for caution in cautions]
    yield Fields(tuple(fields))
    if not cautions:
        yield Note(text("The map gives no caveat with it."))


def readings(material: Material, wish: Wish) -> Iterator[Question]:
    """Counterfactuals whose supposition can be understood in several ways."""
    for statement in material.counterfactuals:
        if len(statement.readings) > 1:
            yield _reading(material, wish, statement)


def _reading(material: Material, wish: Wish, statement: Counterfactual) -> Question:
    then = tuple(
        Field(
            "Then",
            text(f"{factor_name(material.argmap, f)}: {values_of(material.argmap, f, values)}"),
        )
        for f, values in statement.then.items()
    )
    asked = Fields((Field("Counterfactual", told(material, wish, statement.id)),))
    return Question(
        sort="reading",
        about=statement.id,
        wordings=_READINGS,
        shown=(asked, *words_of(material, (statement.id,))),
        on_sheet=(statement.id,),
        answer=(
            Paragraph(text(muted(f"The readings are the {BY_MAPMAKER}’s."))),
            Listing(readings_told(material, statement)),
            *((Fields(then),) if then else ()),
        ),
        in_key=(statement.id,),
    )


def silences(material: Material, wish: Wish) -> Iterator[Question]:
    """What the text does not say, all of it about the same statements in one question."""
    unsaid: dict[tuple[str, ...], list[str]] = {}
    wordings: tuple[str, ...]
    for silence in material.argmap.silences:
        unsaid.setdefault(silence.about, []).append(one_line(silence.text))
    for about, texts in unsaid.items():
        wordings = _UNSAID if about else (_UNSAID_AT_ALL[not material.argmap.question],)
        if not material.credits.reads:
            wordings = tuple(words.replace(*_PLURAL) for words in wordings)
        yield Question(
            sort="silence",
            about=about[0] if about else "",
            wordings=wordings,
            shown=_one_or_listed(tuple(told(material, wish, id) for id in about)),
            on_sheet=about,
            answer=(
                *_one_or_listed(tuple(text(each) for each in texts)),
                Note(text(f"Noted by the {BY_MAPMAKER} on reading.")),
            ),
            in_key=about,
        )


def _one_or_listed(lines: tuple[Runs, ...]) -> tuple[Block, ...]:
    if len(lines) == 1:
        return (Paragraph(lines[0]),)
    return (Listing(lines),) if lines else ()
