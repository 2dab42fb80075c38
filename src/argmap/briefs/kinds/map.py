"""Material → the map: the diagram in parts that can be read on paper, with the legend."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from argmap.briefs.drawn import ENLARGED, LARGEST, Drawings, DrawnMap, DrawnPart
from argmap.briefs.material import Material, Wish
from argmap.briefs.sheet import (
    Block,
    Heading,
    Note,
    PageBreak,
    Paragraph,
    Picture,
    Runs,
    Sheet,
    aside,
    joined,
    muted,
    strong,
    text,
)
from argmap.model import Step
from argmap.view.shared_notes import SharedNote
from argmap.view.verdict_marks import Verdicts
from argmap.view.words import capitalised, number_word, one_line, quoted, shortened

_USES: Mapping[str, str] = {
    "reason": "supports",
    "rebuttal": "rebuts",
    "doubt": "doubts",
    "qualification": "qualifies",
    "explanation": "explains",
    "undercut": "undercuts",
}
_WORDS_OF_A_HEADING, _WORDS_OF_A_POINTER = 9, 5
_FEW = 4
"""Parts that are found without a list of them."""


def map_(material: Material, wish: Wish) -> tuple[Sheet, ...]:
    """The whole map drawn, no word smaller than eight points, each statement once in full."""
    if not material.statements:
        what = "This map holds no statements that could be drawn: begin with a thesis."
        return (material.lacking("map", "The map", what),)
    if len(material.statements) > LARGEST:
        return (material.lacking("map", "The map", too_large(material)),)
    drawings = material.drawings
    if wish.verdicts:
        drawings = Drawings(material.graph, material.paper, Verdicts(material.evaluation))
    drawn = drawings.drawn()
    blocks = tuple(drawn_blocks(material, drawn))
    return (
        Sheet(
            kind="map",
            title="The map",
            lead=_lead(drawn),
            blocks=blocks,
            # Where the first page holds no part, it has room for what else is to be told.
            closing=blocks.index(PageBreak()) if drawn.parts[0].turns else -1,
            provenance=material.provenance,
            sources=material.credits.bibliography_of(material.statements),
            landscape=drawn.landscape,
            narrow_margins=True,
        ),
    )


def too_large(material: Material) -> str:
    """Why a map is not drawn on paper, and what to do."""
    return (
        f"This map has {len(material.statements):,} statements, too many to be drawn on paper (at "
        f"most {LARGEST:,}). Draw a part of it: argmap render with --topic, --focus or --person."
    )


def _lead(drawn: DrawnMap) -> Runs:
    if len(drawn.parts) == 1:
        return text("Arrows lead from what is given as a ground to what it is given for.")
    return text(
        f"The map is cut into {number_word(len(drawn.parts))} parts. Arrows lead from what is "
        "given as a ground to what it is given for. A small card marked “see part 2” stands in "
        "brief for a statement whose own card, with all that is said of it, is in part 2."
    )


def drawn_blocks(material: Material, drawn: DrawnMap) -> Iterator[Block]:
    """The legend, what is where, and the parts."""
    yield Heading(text("What the signs mean"))
    yield Picture(drawn.legend, enlarged=ENLARGED)
    several = Counter(part.chunk.title for part in drawn.parts)
    if len(drawn.parts) > _FEW:
        yield Heading(text("What is where"))
        yield Paragraph(_contents(drawn))
    told = Counter[str]()
    for part in drawn.parts:
        title = part.chunk.title
        told[title] += 1
        if part.turns:
            yield PageBreak()
        of = f" ({told[title]} of {several[title]})" if title and several[title] > 1 else ""
        number = f"Part {part.number}" if len(drawn.parts) > 1 else ""
        named = shortened(title, _WORDS_OF_A_HEADING) + of
        if heading := " · ".join(filter(None, (number, named))):
            yield Heading(text(heading))
        yield from _part(material, part)


def _contents(drawn: DrawnMap) -> Runs:
    numbers: dict[str, list[int]] = {}
    for part in drawn.parts:
        numbers.setdefault(part.chunk.title, []).append(part.number)
    told = (
        text(strong(_spans(several)), "\u00a0", title or "Without a topic")
        for title, several in numbers.items()
    )
    return joined(tuple(told), " · ")


def _spans(numbers: list[int]) -> str:
    """Numbers that rise, neighbours as a span: 1–3, 7."""
    spans: list[list[int]] = []
    for number in numbers:
        if spans and number == spans[-1][-1] + 1:
            spans[-1] = [spans[-1][0], number]
        else:
            spans.append([number])
    return ", ".join("–".join(map(str, span)) for span in spans)


def _part(material: Material, part: DrawnPart) -> Iterator[Block]:
    pointers = _pointers(material, part)
    if part.scene:
        below = (*map(_told_below, part.told_below), pointers)
        yield Picture(part.scene, joined(below, " "), enlarged=ENLARGED)
        return
    yield from _in_words(material, part)
    if pointers:
        yield Note(pointers)


def _told_below(note: SharedNote) -> Runs:
    who = f" ({note.who})" if note.who else ""
    return text(strong(f"{capitalised(note.called)}{who}:"), f" {note.text}")


def _pointers(material: Material, part: DrawnPart) -> Runs:
    """Where the map goes on from the statements of a part."""
    told = tuple(
        text(
            quoted(material.argmap.statements[id].text, _WORDS_OF_A_POINTER),
            f" in part{'s' if len(numbers) > 1 else ''} {', '.join(map(str, numbers))}",
        )
        for id, numbers in part.used_in
    )
    return text("Continued: ", joined(told, "; "), ".") if told else ()


def _in_words(material: Material, part: DrawnPart) -> Iterator[Block]:
    """A statement or a step that is too large to be drawn."""
    yield Note(text("Too large to be drawn on one page, so in words:"))
    homes = dict(part.taken_from)
    for id in part.chunk.statements:
        yield Paragraph(_statement(material, id))
    for step in part.chunk.steps:
        yield from _step(material, step, homes)


def _statement(material: Material, id: str) -> Runs:
    statement = material.argmap.statements[id]
    credit = material.credits.credit(statement)
    return text(one_line(statement.text), muted(" — ") if credit else "", aside(credit))


def _step(material: Material, step: Step, homes: Mapping[str, int]) -> Iterator[Block]:
    for id in step.premises:
        yield Paragraph(text(_statement(material, id), _where(id, homes)))
    target = material.graph.bears_on(step)
    of = "" if step.target == target else "a step to "
    by = material.credits.drawn_by(step)
    yield Paragraph(
        text(
            strong(f"{'Jointly this' if len(step.premises) > 1 else 'This'} {_USES[step.kind]} "),
            of,
            one_line(material.argmap.statements[target].text),
            _where(target, homes),
            muted(f" — {by}") if by else "",
        )
    )


def _where(id: str, homes: Mapping[str, int]) -> Runs:
    return text(muted(f" (part {homes[id]})")) if id in homes else ()
