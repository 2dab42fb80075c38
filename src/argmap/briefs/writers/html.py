"""Brief → HTML: one printable file that carries its fonts and needs nothing else."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Iterator, Mapping
from html import escape
from importlib.resources import files
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
    all_words,
    clean,
    imprint,
)
from argmap.formats.svg import svg
from argmap.typeface import FALLBACK, FAMILY, Face, subset

_PAPERS: Mapping[Paper, str] = {"a4": "A4", "letter": "letter"}
_TAGS: Mapping[str, tuple[str, str]] = {
    "plain": ("", ""),
    "strong": ("<b>", "</b>"),
    "emphasis": ("<i>", "</i>"),
    "muted": ("<small>", "</small>"),
    "muted-emphasis": ("<small><i>", "</i></small>"),
}
# Characters of the page itself that no text of a brief need hold.
_OWN = "0123456789.•·—“”‘’ abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"


def html(brief: Brief, paper: Paper) -> bytes:
    """Write sheets as one page for the screen, and as sheets of paper when it is printed."""
    head = brief.head
    style = files(__package__).joinpath("sheet.css").read_text("utf-8")
    families = ",".join(f"'{name}'" for name in (FAMILY, *FALLBACK))
    lines = (
        "<!DOCTYPE html>",
        f'<html lang="{_words(head.language) or "en"}">',
        '<head><meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width">',
        f"<title>{_words(head.title)}</title>",
        f"<style>{_fonts(brief)}body{{font-family:{families},sans-serif}}",
        f"@page{{size:{_PAPERS[paper]}}}@page landscape{{size:{_PAPERS[paper]} landscape}}",
        f"{style}</style></head>",
        "<body>",
        *(line for sheet in brief.sheets for line in _sheet(brief, sheet)),
        "</body></html>\n",
    )
    return "\n".join(lines).encode()


def _fonts(brief: Brief) -> str:
    characters = {*_OWN, *(letter for words in all_words(brief) for letter in clean(words))}
    return "".join(
        f"@font-face{{font-family:'{FAMILY}';font-weight:{face.value.weight};"
        f"font-style:{face.value.style};src:url(data:font/woff2;base64,"
        f"{b64encode(subset(face, characters)).decode('ascii')})}}\n"
        for face in Face
    )


def _sheet(brief: Brief, sheet: Sheet) -> Iterator[str]:
    head = brief.head
    fitted = " fitted" if sheet.one_page else ""
    yield f'<article class="{"landscape" if sheet.landscape else "portrait"}{fitted}">'
    yield f'<header><p class="running">{_words(head.title)}<span>{_words(head.school)}</span></p>'
    yield f"<h1>{_words(sheet.title)}</h1>"
    if head.question:
        yield f'<p class="question">{_words(head.question)}</p>'
    if made := imprint(head):
        yield f'<p class="note">{escape(made)}</p>'
    if sheet.lead:
        yield f"<p>{_line(sheet.lead)}</p>"
    yield "</header>"
    end = len(sheet.blocks) if sheet.closing < 0 else sheet.closing
    for block in sheet.blocks[:end]:
        yield from _block(block)
    yield from _closing(sheet)
    for block in sheet.blocks[end:]:
        yield from _block(block)
    yield "</article>"


def _closing(sheet: Sheet) -> Iterator[str]:
    yield "<footer>"
    if sheet.sources:
        yield f"<h3>{CITED}</h3>"
    for works in sheet.sources:
        entries = "".join(f"<li>{_line(entry)}</li>" for entry in works.entries)
        heading = f'<p class="note"><b>{_words(works.heading)}</b></p>' if works.heading else ""
        yield f'{heading}<ul class="sources">{entries}</ul>'
    if sheet.provenance:
        yield f'<p class="note"><b>{ORIGIN}</b> {_words(sheet.provenance)}</p>'
    yield "</footer>"


def _block(block: Block) -> Iterator[str]:
    yield from _WRITTEN[type(block)](block)


def _heading(block: Heading) -> Iterator[str]:
    yield f"<h{block.level + 1}>{_line(block.runs)}</h{block.level + 1}>"


def _paragraph(block: Paragraph) -> Iterator[str]:
    yield f"<p>{_line(block.runs)}</p>"


def _note(block: Note) -> Iterator[str]:
    yield f'<p class="note">{_line(block.runs)}</p>'


def _quotation(block: Quotation) -> Iterator[str]:
    before, after = VOICES[block.voice]
    yield f'<blockquote class="{block.voice}"><p>{before}{_words(block.words)}{after}</p>'
    told = [REPORTED] if block.voice == "reporter" else []
    told += [_line(block.attribution)] if block.attribution else []
    if told:
        yield f'<p class="note">{" · ".join(told)}</p>'
    yield "</blockquote>"


def _listing(block: Listing) -> Iterator[str]:
    tag = "ol" if block.style == "number" else "ul"
    items = "".join(f"<li>{_line(item)}</li>" for item in block.items)
    yield f'<{tag} class="{block.style}">{items}</{tag}>'


def _table(block: Table) -> Iterator[str]:
    widths = block.widths or (1.0,) * len(block.head)
    share = 100 / sum(widths)
    columns = "".join(f'<col style="width:{width * share:.3g}%">' for width in widths)
    head = "".join(f"<th>{_line(cell)}</th>" for cell in block.head)
    yield f"<table><colgroup>{columns}</colgroup><thead><tr>{head}</tr></thead><tbody>"
    for row in block.rows:
        cells = "".join(f"<td>{_cell(cell)}</td>" for cell in row)
        yield f'<tr style="height:{block.room:g}mm">{cells}</tr>'
    yield "</tbody></table>"


def _cell(cell: Cell) -> str:
    return "".join(f"<p>{_line(runs)}</p>" for runs in cell)


def _ladder(block: Ladder) -> Iterator[str]:
    yield '<div class="ladder">'
    for rung in block.rungs:
        holder = f"<small>{_line(rung.holder)}</small>" if rung.holder else ""
        marked = f"<em>{_words(rung.marked)}</em>" if rung.marked else ""
        yield (
            f'<div class="rung" style="margin-left:{min(rung.level, 9) * 6.5:g}mm">'
            f'<p><span class="badge">{_words(rung.badge)}</span> {holder}{marked}</p>'
            f"<p>{_line(rung.runs)}</p></div>"
        )
    yield "</div>"


def _writing(block: Writing) -> Iterator[str]:
    if block.prompt:
        yield f"<p>{_line(block.prompt)}</p>"
    yield _ruled(block.lines)


def _ruled(lines: int) -> str:
    return '<div class="rule"></div>' * lines


def _fields(block: Fields) -> Iterator[str]:
    yield "<dl>"
    for field in block.fields:
        value = _line(field.value) if field.value else _ruled(field.lines)
        yield f"<dt>{_words(field.label)}</dt><dd>{value}</dd>"
    yield "</dl>"


def _lines(block: Lines) -> Iterator[str]:
    yield '<table class="lines"><tbody>'
    for n, line in enumerate(block.lines, block.first):
        margin = _words(line.margin)
        yield f"<tr><th>{n}</th><td>{_line(line.runs)}</td><td>{margin}</td></tr>"
    yield "</tbody></table>"


def _cut_outs(block: CutOuts) -> Iterator[str]:
    yield f'<div class="cards" style="grid-template-columns:repeat({block.columns},1fr)">'
    for card in block.cards:
        foot = f'<p class="note">{_line(card.foot)}</p>' if card.foot else ""
        yield f"<div><small>{_words(card.head)}</small><p>{_line(card.runs)}</p>{foot}</div>"
    yield "</div>"


def _picture(block: Picture) -> Iterator[str]:
    # As a picture of its own, so that what it defines stays within it.
    data = b64encode(svg(block.scene)).decode("ascii")
    alternative = _words(block.scene.description or block.scene.title)
    across = round(block.scene.width * block.enlarged)
    yield f'<figure><img width="{across}" alt="{alternative}" '
    yield f'src="data:image/svg+xml;base64,{data}">'
    yield f"<figcaption>{_line(block.caption)}</figcaption></figure>"


def _page_break(block: PageBreak) -> Iterator[str]:
    yield '<div class="break"></div>'


def _entry(block: Entry) -> Iterator[str]:
    yield f'<section class="entry"><p class="mark">{_words(block.mark)}</p><div>'
    for inner in block.blocks:
        yield from _block(inner)
    yield "</div></section>"


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
    return "".join(map(_styled, runs))


def _styled(run: Run) -> str:
    before, after = _TAGS[run.style]
    return f"{before}{_words(run.text)}{after}"


def _words(text: str) -> str:
    return escape(clean(text))
