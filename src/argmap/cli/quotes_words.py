"""What became of quotations → sentences for a reader."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import click

from argmap.cli.outlines import WIDEST
from argmap.cli.quotes_marks import LEGEND, marked, plain
from argmap.diagnostics import Span, did_you_mean
from argmap.quotations import (
    ENDINGS,
    NORMALISATIONS,
    Library,
    Quotation,
    Report,
    Result,
    Status,
    Stretch,
    Text,
)
from argmap.quotations.cures import cure
from argmap.view.columns import wrapped

Detail = Literal["brief", "each"]
LONGEST_SHOWN = 240
"""Characters of an interruption; of a longer one its beginning and its end are shown."""
_LOOKS: Mapping[str, Mapping[str, Any]] = {
    "heading": {"bold": True},
    "quiet": {"dim": True},
}


@dataclass(frozen=True, slots=True)
class Looked:
    """What was looked up, where, and what became of it."""

    files: Sequence[str]
    library: Library
    report: Report
    spans: Mapping[Quotation, Span]

    def of(self, *statuses: str) -> list[Result]:
        """The results with one of these statuses."""
        return [result for result in self.report.results if result.status in statuses]


def print_text(looked: Looked, detail: Detail) -> None:
    """Print what was not found first, then what was, then what could not be looked up."""
    width = min(shutil.get_terminal_size().columns, WIDEST)
    for number, block in enumerate(_blocks(looked, detail, width)):
        if number:
            click.echo()
        for line in block:
            click.echo(line)


def _blocks(looked: Looked, detail: Detail, width: int) -> Iterator[list[str]]:
    not_found, interrupted = looked.of("not-found"), looked.of("interrupted")
    if not_found:
        yield [_look("Not found", "heading")]
        is_marked = any(r.missing and r.missing.nearest for r in not_found)
        for result in not_found:
            yield list(_not_found(result, looked.spans[result.quotation], width))
        if is_marked:
            yield wrapped(LEGEND, width)
    if interrupted:
        yield [_look("Found across a note or page break", "heading")]
        for result in interrupted:
            yield list(_interrupted(result, looked.spans[result.quotation], width))
    if detail == "each":
        for heading, status in (("Found after normalising", "normalised"), ("Found", "as-written")):
            if results := looked.of(status):
                lines = [_look(heading, "heading")]
                for result in results:
                    lines += _found(result, looked.spans[result.quotation], width)
                yield lines
    if unread := [*_no_text(looked, width), *_unreadable(looked.report, width)]:
        yield unread
    yield list(_summary(looked, width))


def _not_found(result: Result, span: Span, width: int) -> Iterator[str]:
    yield from _head(result.quotation, span, width)
    missing, text = result.missing, result.text
    if missing is None or text is None:
        return
    if missing.piece and not missing.whole:
        yield from wrapped(f"What is not there: “{plain(missing.piece)}”", width, "  ")
    if missing.nearest:
        at = where(text, missing.nearest.stretch)
        yield from wrapped(f"Nearest in {at}:", width, "  ")
        yield from marked(missing.nearest, width)
    else:
        said = "It is not" if missing.piece else "It does not stand so"
        yield from wrapped(f"{said} in {text.path}.", width, "  ")
    yield from wrapped(f"cure: {cure(result)}", width, "  ", "      ")


def _head(quotation: Quotation, span: Span, width: int) -> Iterator[str]:
    who = f", {quotation.who}" if quotation.who else ""
    yield f"{span}: {_look(quotation.key, 'heading')} of {quotation.owner}{who}"
    yield from wrapped(f"“{plain(quotation.words)}”", width, "  ")


def _interrupted(result: Result, span: Span, width: int) -> Iterator[str]:
    yield from _head(result.quotation, span, width)
    match, text = result.match, result.text
    if match is None or text is None:
        return
    yield from wrapped(f"It is in {where(text, match.whole)}.", width, "  ")
    for between in match.interruptions:
        words = _shortened(plain(text.written[between.stretch.start : between.stretch.end]))
        if between.inline:
            told = f"What looks like a note’s or page’s number stands in it: “{words}”"
        else:
            place = where(text, _filled(text, between.stretch))
            told = f"What looks like notes or the end of a page stands in it, {place}: “{words}”"
        yield from wrapped(told, width, "  ")


def _filled(text: Text, stretch: Stretch) -> Stretch:
    """A stretch without the blank lines at its ends."""
    written = text.written[stretch.start : stretch.end]
    start = stretch.start + len(written) - len(written.lstrip())
    return Stretch(start, max(start + 1, stretch.start + len(written.rstrip())))


def _found(result: Result, span: Span, width: int) -> Iterator[str]:
    quotation = result.quotation
    if result.text is None or result.match is None:
        at = "a quotation of its statement"
    else:
        at = where(result.text, result.match.whole)
    kinds = ", ".join(result.match.normalised) if result.match else ""
    told = f"{quotation.key} of {quotation.owner}: {at}" + (f" ({kinds})" if kinds else "")
    yield from wrapped(f"{span}: {told}", width, "  ", "  ")


def _no_text(looked: Looked, width: int) -> Iterator[str]:
    waiting = looked.report.no_text
    if not waiting:
        return
    yield _look("Texts that are not there", "heading")
    for source, number in waiting.items():
        many = "1 quotation waits" if number == 1 else f"{number} quotations wait"
        if not source:
            yield from wrapped(f"{many} for a source: add `cite`, `via` or `reads`.", width, "  ")
            continue
        near = did_you_mean(source, looked.library.files)
        endings = f"{', '.join(ENDINGS[:-1])} or {ENDINGS[-1]}"
        told = f"{source}: {many} for {source}{endings} in {looked.library.folder}. {near}"
        yield from wrapped(told, width, "  ", "  ")


def _unreadable(report: Report, width: int) -> Iterator[str]:
    if report.unreadable:
        yield _look("Texts that cannot be read", "heading")
    for path, why in report.unreadable.items():
        yield from wrapped(f"{path}: {why}", width, "  ", "  ")


def _summary(looked: Looked, width: int) -> Iterator[str]:
    results = looked.report.results
    by_text = Counter(result.text.path for result in results if result.text)
    failed = Counter(result.text.path for result in looked.of("not-found") if result.text)
    if len(by_text) > 1:
        for path, number in by_text.items():
            yield f"{path}: {_counted(number)}, {failed[path] or 'none'} not found"
    counts = Counter(result.status for result in results)
    kinds = Counter(k for r in results if r.match for k in r.match.normalised)
    named = ", ".join(f"{kind} {kinds[kind]}" for kind in NORMALISATIONS if kinds[kind])
    words: Mapping[Status, str] = {
        "as-written": "as written",
        "normalised": f"after normalising ({named})",
        "interrupted": "across a note or page break",
        "not-found": "not found",
        "no-text": "not looked up",
    }
    told = [f"{counts[status]} {said}" for status, said in words.items() if counts[status]]
    if not results:
        yield "There is nothing to look up: the maps quote nothing."
    else:
        yield from wrapped(f"{_counted(len(results))}: {', '.join(told)}.", width)


def _counted(number: int) -> str:
    return "1 quotation" if number == 1 else f"{number} quotations"


def where(text: Text, stretch: Stretch) -> str:
    """The place of a stretch, as a reader finds it: the page of a PDF, else the line."""
    first, last = text.place(stretch.start), text.place(stretch.end - 1)
    pages = f"page {first.page}" if first.page == last.page else f"pages {first.page}–{last.page}"
    if text.path.lower().endswith(".pdf"):
        return f"{text.path}, {pages}"
    lines = "" if first.line == last.line else f"–{last.line}"
    return f"{text.path}:{first.line}{lines}" + (f", {pages}" if first.page else "")


def _shortened(words: str) -> str:
    half = LONGEST_SHOWN // 2
    return words if len(words) <= LONGEST_SHOWN else f"{words[:half]} … {words[-half:]}"


def _look(words: str, role: str) -> str:
    return click.style(words, **_LOOKS[role])
