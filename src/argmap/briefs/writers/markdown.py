"""Brief → Markdown as GitHub reads it, with whatever a text holds printed literally."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import count
from typing import Any

from argmap.briefs.sheet import (
    Block,
    Brief,
    Cell,
    CutOuts,
    Entry,
    Fields,
    Heading,
    Ladder,
    Lines,
    Listing,
    Note,
    PageBreak,
    Paper,
    Paragraph,
    Picture,
    Quotation,
    Run,
    Runs,
    Sheet,
    Table,
    Writing,
)
from argmap.briefs.writers.words import (
    CITED,
    ORIGIN,
    REPORTED,
    VOICES,
    clean,
    imprint,
)
from argmap.layout import Group, Scene

_MARKS = re.compile(r"[\\`*_\[\]<>#|~$&]")
_START = re.compile(r"^(\s*\d*)([-+=.)])")
_RULE = "\\_" * 40
_BOXES: Mapping[str, str] = {"bullet": "- ", "box": "- [ ] "}


def markdown(brief: Brief, paper: Paper) -> bytes:
    """Write sheets one under the other; a sheet of paper has no meaning here."""
    sheets = (_sheet(brief, sheet) for sheet in brief.sheets)
    return "\n\n---\n\n".join("\n\n".join(filter(None, sheet)) for sheet in sheets).encode() + b"\n"


def _sheet(brief: Brief, sheet: Sheet) -> Iterator[str]:
    head = brief.head
    yield f"# {_words(sheet.title)}"
    yield "  \n".join(
        filter(
            None,
            (
                _bold(head.title),
                _styled(Run(head.question, "emphasis")),
                _words(imprint(head)),
                _words(head.school),
            ),
        )
    )
    if sheet.lead:
        yield _line(sheet.lead)
    end = len(sheet.blocks) if sheet.closing < 0 else sheet.closing
    for block in sheet.blocks[:end]:
        yield from _block(block)
    yield from _closing(sheet)
    for block in sheet.blocks[end:]:
        yield from _block(block)


def _closing(sheet: Sheet) -> Iterator[str]:
    if sheet.sources:
        yield f"### {CITED}"
        for works in sheet.sources:
            yield _bold(works.heading)
            yield "\n".join(f"- {_line(entry)}" for entry in works.entries)
    if sheet.provenance:
        yield f"**{ORIGIN}** {_words(sheet.provenance)}"


def _block(block: Block) -> Iterator[str]:
    written = _WRITTEN[type(block)](block)
    yield from (part for part in written if part)


def _heading(block: Heading) -> Iterator[str]:
    yield f"{'#' * (block.level + 1)} {_line(block.runs)}"


def _paragraph(block: Paragraph) -> Iterator[str]:
    yield _line(block.runs)


def _note(block: Note) -> Iterator[str]:
    yield f"> **Note** {_line(block.runs)}"


def _quotation(block: Quotation) -> Iterator[str]:
    before, after = VOICES[block.voice]
    reported = block.voice == "reporter"
    said = _styled(Run(block.words, "emphasis")) if reported else _words(block.words)
    told = [REPORTED] if reported else []
    told += [_line(block.attribution)] if block.attribution else []
    yield "\n>\n".join((f"> {before}{said}{after}", *(f"> — {' · '.join(told)}" for _ in told[:1])))


def _listing(block: Listing) -> Iterator[str]:
    marks = (_BOXES.get(block.style) or f"{n}. " for n in count(1))
    yield "\n".join(f"{mark}{_line(item)}" for mark, item in zip(marks, block.items, strict=False))


def _table(block: Table) -> Iterator[str]:
    first, *rows = (map(_line, block.head), *(map(_cell, row) for row in block.rows))
    under = "|" + " --- |" * len(block.head)
    yield "\n".join((_row(first), under, *map(_row, rows)))


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cell(cell: Cell) -> str:
    return "<br>".join(_line(runs) for runs in cell)


def _ladder(block: Ladder) -> Iterator[str]:
    yield "\n".join(
        f"{'  ' * rung.level}- {_bold(rung.badge)}"
        + (f" ({_line(rung.holder)})" if rung.holder else "")
        + f": {_line(rung.runs)}"
        + (f" *{_words(rung.marked)}*" if rung.marked else "")
        for rung in block.rungs
    )


def _writing(block: Writing) -> Iterator[str]:
    yield _line(block.prompt)
    yield _ruled(block.lines)


def _ruled(lines: int) -> str:
    return "  \n".join([_RULE] * lines)


def _fields(block: Fields) -> Iterator[str]:
    yield "\n".join(
        f"- {_bold(field.label)}: {_line(field.value) or _RULE}" for field in block.fields
    )


def _lines(block: Lines) -> Iterator[str]:
    rows = (
        f"| {n} | {_line(line.runs)} | {_words(line.margin)} |"
        for n, line in enumerate(block.lines, block.first)
    )
    yield "\n".join(("| | | |", "| ---: | --- | --- |", *rows))


def _cut_outs(block: CutOuts) -> Iterator[str]:
    for card in block.cards:
        parts = (_bold(card.head), _line(card.runs))
        told = "<br>".join(filter(None, (*parts, _line(card.foot))))
        yield f"| {told} |\n| --- |"


def _picture(block: Picture) -> Iterator[str]:
    yield f"[{_words(block.scene.description or block.scene.title)}]"
    yield "\n".join(f"- {_words(told)}" for told in _told(block.scene))
    yield _line(block.caption)


def _told(scene: Scene) -> Iterator[str]:
    """What a drawing shows, in the words of those who cannot see it."""
    waiting = list(reversed(scene.items))
    while waiting:
        item = waiting.pop()
        if isinstance(item, Group):
            if item.label and item.details:
                yield f"{item.label} — {item.details}"
            elif item.label:
                yield item.label
            waiting.extend(reversed(item.items))


def _page_break(block: PageBreak) -> Iterator[str]:
    yield "---"


def _entry(block: Entry) -> Iterator[str]:
    yield _bold(block.mark)
    for inner in block.blocks:
        yield from _block(inner)


_WRITTEN: Mapping[type[Block], Callable[[Any], Iterator[str]]] = {
    Heading: _heading,
    Paragraph: _paragraph,
    Note: _note,
    Quotation: _quotation,
    Listing: _listing,
    Table: _table,
    Ladder: _ladder,
    Writing: _writing,
    Fields: _fields,
    Lines: _lines,
    CutOuts: _cut_outs,
    Picture: _picture,
    PageBreak: _page_break,
    Entry: _entry,
}


def _line(runs: Runs) -> str:
    # Only at the start of a line do these begin a list, or underline a heading.
    return _START.sub(r"\1\\\2", "".join(map(_styled, runs)).strip())


def _bold(words: str) -> str:
    return _styled(Run(words, "strong"))


def _styled(run: Run) -> str:
    words = _words(run.text)
    mark = _EMPHASIS.get(run.style, "")
    bare = words.strip()
    if not mark or not bare:
        return words
    before, after = words[: len(words) - len(words.lstrip())], words[len(words.rstrip()) :]
    return f"{before}{mark}{bare}{mark}{after}"


def _words(text: str) -> str:
    """The words with every mark that Markdown or HTML could take for its own made literal."""
    return _MARKS.sub(_literal, clean(text))


def _literal(mark: re.Match[str]) -> str:
    return _ENTITIES.get(mark[0], "\\" + mark[0])


_EMPHASIS: Mapping[str, str] = {"strong": "**", "emphasis": "*", "muted-emphasis": "*"}
_ENTITIES: Mapping[str, str] = {"<": "&lt;", ">": "&gt;", "&": "&amp;", "|": "&#124;"}
"""What a backslash would not keep from ending a cell or beginning a tag."""
