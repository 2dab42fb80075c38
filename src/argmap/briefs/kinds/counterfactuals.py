"""Material → a worksheet for each counterfactual, and what anybody says of each supposition."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.briefs.asking import reading_name
from argmap.briefs.credits import BY_MAPMAKER
from argmap.briefs.factors import changed, set_to
from argmap.briefs.fitting import ROOMY, RULE, lines_of
from argmap.briefs.kinds.counterfactual_grid import counterfactual_grid
from argmap.briefs.material import Material, Wish
from argmap.briefs.sayings import sayings
from argmap.briefs.sheet import (
    Block,
    Cell,
    Field,
    Fields,
    Heading,
    Note,
    PageBreak,
    Paragraph,
    Runs,
    Sheet,
    Table,
    Writing,
    emphasis,
    joined,
    muted,
    strong,
    text,
)
from argmap.briefs.stances import marked, others_on, told_by
from argmap.model import Counterfactual, Statement, Step
from argmap.view.words import one_line

_CRITERIA = {
    "clarity": ("Clarity", "Is it plain what is changed, and what would follow?"),
    "cotenability": (
        "Cotenability",
        "Do the links from the change to the outcome go together with each other and with it?",
    ),
    "minimal-rewrite": ("Minimal rewrite", "Is no more of what happened changed than need be?"),
    "theory": ("Theory", "Do the links agree with well-established general knowledge?"),
    "statistics": ("Statistics", "Do they agree with what happens in most cases of the kind?"),
    "projectability": ("Projectability", "What else would be so if it were true: can it be found?"),
}
_HEDGES = {
    "would": "in every case",
    "likely": "in the likeliest case",
    "might": "in some case",
    "uncertain": "left open",
}
_TESTS = {
    "necessity": "necessity: was it needed?",
    "sufficiency": "sufficiency: was it enough?",
    "joint-necessity": "joint necessity: were they needed together?",
    "joint-sufficiency": "joint sufficiency: were they enough together?",
}
_KINDS = {
    "contrary-to-fact": "contrary to fact",
    "contingency": "what could have come, told as it stood beforehand",
    "forecast": "a forecast",
}
_BEARING = {
    "reason": "For it",
    "rebuttal": "Against it",
    "doubt": "Grounds asked",
    "qualification": "Limits",
    "explanation": "Explanation",
    "undercut": "Against the step",
}
_SERVES = {
    "reason": "Used for",
    "rebuttal": "Used against",
    "doubt": "Used to doubt",
    "qualification": "Used to limit",
    "explanation": "Used to explain",
    "undercut": "Used against the step to",
}
_MARKS: Cell = (text("□ met"), text("□ partly"), text("□ not met"))
_ROOM = 24.0
_MOST_LINES, _LEAD_LINES = 9, 5
_BETWEEN = "What would have to happen between the change and the outcome?"
_LEAD = (
    "Take the supposition apart and look for what it rests on. Then mark it, on the next page, by "
    "the six criteria of Philip E. Tetlock and Aaron Belkin (",
    emphasis("Counterfactual Thought Experiments in World Politics"),
    ", 1996, chap. 1). Blank lines: this map says nothing there.",
)


def counterfactuals(material: Material, wish: Wish) -> tuple[Sheet, ...]:
    """A worksheet for each counterfactual, then the grid of suppositions and outcomes."""
    if not material.counterfactuals:
        what = (
            "This map holds no counterfactuals: list under `counterfactuals` what, by its authors, "
            "would have been."
        )
        return (material.lacking("counterfactuals", "Counterfactuals", what),)
    sheets = (_sheet(material, wish, n, each) for n, each in enumerate(material.counterfactuals, 1))
    return (*sheets, *counterfactual_grid(material))


def _sheet(material: Material, wish: Wish, number: int, statement: Counterfactual) -> Sheet:
    taken_apart = tuple(_taken_apart(material, wish, statement))
    return Sheet(
        kind="counterfactuals",
        title=f"Counterfactual C{number}",
        lead=text(*_LEAD),
        blocks=(
            *taken_apart,
            Writing(_lines(taken_apart), text(_BETWEEN)),
            PageBreak(),
            Heading(text("Your marks")),
            _criteria(statement),
        ),
        provenance=material.provenance,
        sources=material.credits.bibliography_of((statement,)),
    )


def _taken_apart(material: Material, wish: Wish, statement: Counterfactual) -> Iterator[Block]:
    """What this map tells of it, and blanks where it tells nothing."""
    words = marked(text(strong(one_line(statement.text))), "" if statement.stated else BY_MAPMAKER)
    yield Paragraph(text(words, material.verdict(statement.id, wish)))
    yield from (material.credits.quoted(saying) for saying in sayings(statement))
    yield _supposed(material, statement)
    yield Fields(tuple(_fields(material, statement)))
    yield from _cautions(material, statement)


def _lines(above: tuple[Block, ...]) -> int:
    """So many lines to write on that the page is full, but holds what stands above them."""
    return max(2, min(_MOST_LINES, int((ROOMY - _LEAD_LINES - lines_of(above)) / RULE)))


def _supposed(material: Material, statement: Counterfactual) -> Table:
    """What is changed and kept, and what follows, a row for each thing that is supposed."""
    argmap = material.argmap
    then = tuple(set_to(argmap, f, values) for f, values in statement.then.items())
    rows: list[tuple[Cell, ...]] = []
    for reading in statement.readings:
        for n, supposition in enumerate(reading.suppositions, 1):
            # A forecast may suppose what then came: that is supposed, and nothing is changed.
            moved = changed(argmap, supposition) or tuple(supposition)
            same = [f for f in (*supposition, *statement.keep) if f not in moved]
            name = reading_name(reading.name)
            every = len(reading.suppositions)
            rows.append(
                (
                    (text(name, f" ({n} of {every})" if every > 1 else ""),),
                    tuple(set_to(argmap, f, (supposition[f],)) for f in moved),
                    tuple(set_to(argmap, f, (argmap.factors[f].actual,)) for f in same),
                    then,
                )
            )
    head = ("If: removed or changed", "Kept as it was", "Then")
    if not any(row[0][0] for row in rows):
        blank: tuple[Cell, ...] = ((), (), ())
        bare = tuple(row[1:] for row in rows) or (blank,)
        return Table(tuple(map(text, head)), bare, (4, 3, 4), 0 if rows else _ROOM)
    names = tuple(map(text, ("Read as", *head)))
    return Table(names, tuple(rows), (2, 4, 3, 4))


def _fields(material: Material, statement: Counterfactual) -> Iterator[Field]:
    who = told_by(material, statement)
    yield Field("Who and where", who or text("nobody named"))
    for other in others_on(material, statement):
        yield Field("Others", other)
    if statement.belief_of:
        yield Field("A belief of", text(material.credits.name(statement.belief_of)))
    yield Field("Kind", text(_KINDS[statement.kind]))
    if statement.tests:
        yield Field("It tests", text(_TESTS[statement.tests]))
    yield Field("Hedge", hedge(material, statement))
    yield Field("Link", text(one_line(statement.link)), 2)
    bearing = tuple(_bearing(material, statement))
    yield from bearing or (Field("Evidence", lines=3),)
    for step in material.graph.out_of.get(statement.id, ()):
        target = material.argmap.statements[material.graph.bears_on(step)]
        yield Field(_SERVES[step.kind], _credited(material, text(one_line(target.text)), step))
    for silence in material.argmap.silences:
        if statement.id in silence.about:
            yield Field("Not said", text(one_line(silence.text)))


def hedge(material: Material, statement: Counterfactual) -> Runs:
    """The words that hedge, whose they are, and how the map takes them."""
    taken = f"{statement.hedge}, {_HEDGES[statement.hedge]}"
    if not statement.hedge_words:
        return text(f"no hedging words in this map; taken as: {taken}")
    words = one_line(statement.hedge_words)
    whose = _whose(material, statement)
    return text(f"“{words}”", f" ({whose})" if whose else "", f"; taken as: {taken}")


def _whose(material: Material, statement: Statement) -> str:
    """Whose words the hedge is in, where a quotation has it."""
    pieces = [one_line(p) for p in statement.hedge_words.replace("…", "...").split("...")]
    for saying in sayings(statement):
        said = one_line(saying.words).casefold()
        if all(piece.casefold() in said for piece in pieces):
            names = material.credits.names(saying.who)
            reported = f"of whoever reports {names}" if names else "of whoever reports it"
            return f"words {reported if saying.reported else f'of {names}' if names else ''}"
    return ""


def _bearing(material: Material, statement: Statement) -> Iterator[Field]:
    for step in material.graph.into.get(statement.id, ()):
        yield Field(_BEARING[step.kind], _premises(material, step))
        for undercut in material.graph.undercuts(step):
            yield Field(_BEARING["undercut"], _premises(material, undercut))


def _premises(material: Material, step: Step) -> Runs:
    words = joined(tuple(text(material.label(id)) for id in step.premises), " And: ")
    return _credited(material, words, step)


def _credited(material: Material, words: Runs, step: Step) -> Runs:
    by = material.credits.drawn_by(step)
    return text(words, muted(f" — {by}") if by else "")


def _cautions(material: Material, statement: Counterfactual) -> Iterator[Block]:
    for id in statement.caveats:
        caveat = material.argmap.statements[id]
        who = material.credits.names(caveat.holders)
        yield Note(text("With caution", f" ({who})" if who else "", f": {one_line(caveat.text)}"))
    if statement.note:
        yield Note(text("Note of the map-maker: ", one_line(statement.note)))


def _criteria(statement: Counterfactual) -> Table:
    """The six criteria with room to mark; what the map-maker writes on one stands with it."""
    rows = []
    for id, (name, question) in _CRITERIA.items():
        said = one_line(statement.criteria.get(id, ""))
        own = (text(muted(f"The {BY_MAPMAKER}: "), said),) if said else ()
        asked = (text(strong(name)), text(question), *own)
        rows.append((asked, _MARKS, ()))
    head = (text("Criterion"), text("Mark"), text("Your grounds"))
    return Table(head, tuple(rows), (6, 2, 7), _ROOM)
