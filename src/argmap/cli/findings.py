"""Findings → what `check` prints: text with the line and a caret, JSON, or GitHub's commands."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import click

from argmap.diagnostics import Diagnostic, Severity, Span, severity_counts
from argmap.document import LINE_END

WIDEST = 100
FURTHER = "Further checks follow once these are corrected."
_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.ADVICE: "blue"}


@dataclass(frozen=True, slots=True)
class Report:
    """What a check found, with what is needed to print it."""

    findings: Sequence[Diagnostic]
    texts: Mapping[str, str]
    """The texts of the files, by path."""
    success: str
    """The line to print when nothing was found."""
    files: int
    unasked: int = 0
    """How many maps are so wrong in shape that nothing further could be asked of them."""


def as_text(report: Report) -> str:
    """Each finding with its line, a caret below the place, and the cure; then the counts."""
    spans = [span for f in report.findings for span in (f.span, *(r.span for r in f.related))]
    paths = {span.path for span in spans}
    lines = {path: LINE_END.split(text) for path, text in report.texts.items() if path in paths}
    blocks = ["\n".join(_block(finding, lines)) for finding in report.findings]
    further = f"\n{FURTHER}" if report.unasked else ""
    return "\n\n".join([*blocks, _closing(report) + further])


def _closing(report: Report) -> str:
    if not report.findings:
        return report.success
    counts = severity_counts(report.findings)
    words = [_counted(n, s.value) for s, n in counts.items() if n or s is not Severity.ADVICE]
    return f"{', '.join(words)} in {_counted(report.files, 'map')}."


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 or noun == "advice" else f"{number} {noun}s"


def _block(finding: Diagnostic, lines: Mapping[str, Sequence[str]]) -> Iterator[str]:
    colour = _COLOURS[finding.severity]
    head = click.style(f"{finding.severity} {finding.code}", fg=colour, bold=True)
    yield f"{finding.span}: {head}: {_plain(finding.message)}"
    yield from _excerpt(finding.span, lines, colour)
    if finding.hint:
        yield f"  cure: {_plain(finding.hint)}"
    for related in finding.related:
        yield f"  see {related.span}: {_plain(related.message)}"
        yield from _excerpt(related.span, lines, "cyan")


def _excerpt(span: Span, texts: Mapping[str, Sequence[str]], colour: str) -> Iterator[str]:
    lines = texts.get(span.path, ())
    line = lines[span.line - 1] if len(lines) >= span.line else ""
    if not line.strip():
        return
    start = span.column - 1
    end = max(start + 1, span.end_column - 1 if span.end_line == span.line else len(line))
    first = max(0, start - WIDEST // 2) if _width(line) > WIDEST else 0
    shown = line[first : first + WIDEST]
    before, marked = shown[: start - first], shown[start - first : end - first]
    number, cut = str(span.line), "…" if first else ""
    gutter = " " * len(number)
    more = "…" if first + WIDEST < len(line) else ""
    yield f"  {number} | {cut}{_plain(shown)}{more}"
    carets = click.style("^" * max(1, _width(marked)), fg=colour)
    yield f"  {gutter} | {' ' * (_width(before) + len(cut))}{carets}"


def _plain(text: str) -> str:
    """The text with invisible signs that could rearrange a terminal's line made harmless."""
    shown = text.replace("\t", " ")
    return "".join("\ufffd" if unicodedata.category(c) in ("Cf", "Cc") else c for c in shown)


def _width(text: str) -> int:
    """The columns that a text fills on a terminal."""
    marks = sum(unicodedata.category(c) in ("Mn", "Me") for c in text)
    return len(text) - marks + sum(unicodedata.east_asian_width(c) in "WF" for c in text)


def as_json(report: Report) -> str:
    """The findings as one JSON object; lines and columns from 1, columns in code points."""
    counts = severity_counts(report.findings)
    return json.dumps(
        {
            "argmap": 1,
            "command": "check",
            "findings": [_json_finding(finding) for finding in report.findings],
            "errors": counts[Severity.ERROR],
            "warnings": counts[Severity.WARNING],
            "advice": counts[Severity.ADVICE],
            "files": report.files,
        },
        ensure_ascii=False,
        indent=2,
    )


def _json_finding(finding: Diagnostic) -> dict[str, object]:
    span = finding.span
    return {
        "code": finding.code,
        "severity": str(finding.severity),
        "message": finding.message,
        "hint": finding.hint,
        "path": span.path,
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
        "related": [
            {
                "path": related.span.path,
                "line": related.span.line,
                "column": related.span.column,
                "message": related.message,
            }
            for related in finding.related
        ],
    }


def as_github(report: Report) -> str:
    """One workflow command a finding, so that they appear beside the lines of a change."""
    commands = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "notice"}
    lines = []
    for finding in report.findings:
        span = finding.span
        place = f"file={_property(span.path)},line={span.line},endLine={span.end_line}"
        if span.end_line == span.line:
            place += f",col={span.column},endColumn={span.end_column}"
        message = _data(f"{finding.message} {finding.hint}".strip())
        lines.append(f"::{commands[finding.severity]} {place},title={finding.code}::{message}")
    return "\n".join([*lines, _closing(report)])


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


FORMATS: Mapping[str, Callable[[Report], str]] = {
    "text": as_text,
    "json": as_json,
    "github": as_github,
}
