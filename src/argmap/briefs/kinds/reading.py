"""Material → the close-reading packet: what the map quotes, marked, and unmarked to work on."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from argmap.briefs.margins import UP
from argmap.briefs.material import Material, Wish
from argmap.briefs.passages import (
    Passages,
    Quoted,
    lines_of,
    passages,
    unmarked,
)
from argmap.briefs.sayings import Saying, sayings
from argmap.briefs.sheet import (
    Block,
    Cell,
    Heading,
    Line,
    Lines,
    Note,
    Runs,
    Sheet,
    Table,
    Voice,
    Works,
    Writing,
    plain,
    text,
)
from argmap.briefs.writers.words import REPORTED, VOICES
from argmap.model import Citation
from argmap.quotations import Result
from argmap.view.words import one_line

_CUT = "[…]"
_ROWS, _LINES_TO_WRITE = 6, 5


@dataclass(frozen=True, slots=True)
class _Words:
    """Words that the map quotes."""

    label: str
    """The id of the statement, with its number in the dossier where it is evidence."""
    words: str
    voice: Voice
    where: Runs
    source: str
    """The id of the source in which they are read; empty where none is named."""
    cited: tuple[str, ...]
    """The ids of the sources named with them."""
    result: Result
    """What became of them in the texts at hand."""


@dataclass(frozen=True, slots=True)
class _Reading:
    """What is read of one source: passages of its text, and quotations by themselves."""

    source: str
    shown: Passages | None
    alone: tuple[_Words, ...]
    """Quotations whose place in a text is not known."""
    at_hand: bool
    """Whether the text of the source is at hand."""
    unreadable: str
    """Why the file with the text could not be read; empty where nothing was wrong."""


def reading(material: Material, wish: Wish) -> tuple[Sheet, ...]:
    """For each source that the map quotes its passages twice: with the map's marks, and without."""
    found = tuple(_readings(material))
    if not found:
        what = "This map quotes nothing: give statements the words of a source under `quote`."
        return (material.lacking("reading", "Close reading", what),)
    return tuple(
        sheet for each in found for sheet in (_marked(material, each), _blank(material, each))
    )


# ── What is read


def _readings(material: Material) -> Iterator[_Reading]:
    by_source: dict[str, list[_Words]] = {}
    for words in _words(material):
        by_source.setdefault(words.source, []).append(words)
    for source, several in by_source.items():
        quoted, written = [], None
        for words in several:
            if words.result.match and words.result.text:
                written = words.result.text
                quoted += [Quoted(words.label, s) for s in words.result.match.stretches]
        alone = tuple(w for w in several if not w.result.match)
        at_hand = any(w.result.text for w in several)
        shown = passages(written, quoted) if written else None
        wrong = material.report.unreadable.get(material.texts.path(source), "") if source else ""
        yield _Reading(source, shown, alone, at_hand, wrong)


def _words(material: Material) -> Iterator[_Words]:
    """All quotations of statements and of steps; each in the source whose text holds it."""
    results = {
        (result.quotation.owner, result.quotation.words): result
        for result in material.report.results
        if result.quotation.key != "hedge-words"
    }
    for statement in material.statements:
        number = material.numbers.get(statement.id)
        label = f"{number} {statement.id}" if number else statement.id
        for saying in sayings(statement):
            yield _said(material, label, saying, results[statement.id, saying.words])
    for step in material.argmap.steps:
        if step.quote:
            result = results[step.id, step.quote]
            saying = Saying(step.by, "asserts", step.quote, False, step.cite, result.quotation.via)
            yield _said(material, f"step to {material.graph.bears_on(step)}", saying, result)


def _said(material: Material, label: str, saying: Saying, result: Result) -> _Words:
    held = result.text if result.match else None
    return _Words(
        label=label,
        words=saying.words,
        voice="reporter" if saying.reported else "own",
        where=material.credits.attribution(saying),
        source=held.source if held else result.quotation.source,
        cited=tuple(cite.source for cite in saying.cite),
        result=result,
    )


# ── The sheets

Shown = Callable[[Sequence[Line]], Sequence[Line]]
"""Lines as they are printed on a sheet."""


def _marked(material: Material, read: _Reading) -> Sheet:
    bold = " Words in bold are those that the map quotes." if read.shown else ""
    beside = " Beside them are the ids of the statements that rest on them."
    blocks = tuple(_blocks(read, tuple))
    moved = any(UP in n.margin for b in blocks if isinstance(b, Lines) for n in b.lines)
    above = f" An id with {UP} belongs to the line above." if moved else ""
    return Sheet(
        kind="reading",
        title=f"Close reading: {_name(material, read.source)}",
        lead=text(_about(read), bold, beside, above),
        blocks=blocks,
        provenance=material.provenance,
        sources=_sources(material, read),
    )


def _blank(material: Material, read: _Reading) -> Sheet:
    return Sheet(
        kind="reading",
        title=f"Mark it yourself: {_name(material, read.source)}",
        lead=text(
            _about(read),
            " Underline what is claimed, and write beside it who claims it: the author, or "
            "somebody of whom the author tells.",
        ),
        blocks=(*_blocks(read, unmarked), *_to_fill_in()),
        provenance=material.provenance,
        sources=_sources(material, read),
    )


def _to_fill_in() -> Iterator[Block]:
    yield Heading(text("What is claimed"))
    empty: tuple[Cell, ...] = ((), (), (), ())
    yield Table(
        head=tuple(map(text, ("Lines", "The claim in your own words", "Whose?", "For or against"))),
        rows=(empty,) * _ROWS,
        widths=(1, 5, 2, 2),
        room=12,
    )
    yield Heading(text("What the map leaves out"))
    yield Writing(
        _LINES_TO_WRITE,
        text("When you have compared this sheet with the marked one: what would you add, and why?"),
    )


def _blocks(read: _Reading, shown: Shown) -> Iterator[Block]:
    following = 1
    for block in _found(read, shown):
        if isinstance(block, Lines):
            yield replace(block, first=following)
            following += len(block.lines)
        else:
            yield block


def _found(read: _Reading, shown: Shown) -> Iterator[Block]:
    """The blocks, their lines not yet numbered through."""
    if read.shown:
        for n, passage in enumerate(read.shown.passages):
            if n > 0 or not read.shown.begins:
                yield Note(text(_CUT))
            yield from (Lines(tuple(shown(lines))) for lines in passage.paragraphs)
        if not read.shown.ends:
            yield Note(text(_CUT))
    if read.shown and read.alone:
        yield Heading(text("Quoted by the map, and not found in the text at hand"))
    for each in read.alone:
        before, after = VOICES[each.voice]
        lines = lines_of(f"{before}{one_line(each.words)}{after}", each.label, each.voice)
        yield Lines(tuple(shown(lines)))
        reported = f"{REPORTED} · " if each.voice == "reporter" else ""
        yield Note(text(reported, each.where))


def _about(read: _Reading) -> str:
    """What is printed of the source."""
    if read.shown:
        return (
            "The passages that the map quotes, with what stands between them where it is short; "
            f"{_CUT} is a cut."
        )
    if read.unreadable:
        return f"What the map quotes, by itself, since the text is not read: {read.unreadable}"
    if read.at_hand:
        return "What the map quotes, by itself, since it was not found in the text at hand."
    return "What the map quotes, by itself, since the text is not at hand."


def _name(material: Material, source: str) -> str:
    """A source in short."""
    return plain(material.credits.cited((Citation(source),))) if source else "no source named"


def _sources(material: Material, read: _Reading) -> tuple[Works, ...]:
    """The text that is read, and what is cited beside words by themselves."""
    named = [read.source, *(id for each in read.alone for id in each.cited)]
    return material.credits.bibliography(dict.fromkeys(filter(None, named)))
