"""YAML's complaints → sentences that name the trap and its cure."""

from __future__ import annotations

import re

import yaml

from argmap.diagnostics import Diagnostic
from argmap.document import codes
from argmap.document.values import Document, mark

QUOTE_OR_BLOCK = "Put the text in quotation marks, or write it on the next line after `>-`."

Trap = tuple[re.Pattern[str], str, str]
"""What the offending line looks like, what that means, and the cure."""

_VALUE = r"^\s*(?:- +)*(?:[\w-]+:\s+)?(?P<value>)"
"""All that stands before a line's value; a trap in the value is shown where that begins."""

TRAPS: tuple[Trap, ...] = (
    (
        re.compile(r"^\s*\t"),
        "A tab stands where spaces indent the line.",
        "Replace tabs by spaces.",
    ),
    (
        re.compile(r"^ *[\w-]+:\t"),
        "A tab follows the colon.",
        "Replace tabs by spaces.",
    ),
    (
        re.compile(_VALUE + r"\[(?:…|\.\.\.|\w)[^\]]*\]\s*[^\s,#\]}]"),
        "Text that begins with a bracket is read as a list.",
        QUOTE_OR_BLOCK,
    ),
    (
        re.compile(_VALUE + r'"(?:[^"\\]|\\.)*"\s*[^\s,#\]}:]'),
        "The text goes on after its closing quotation mark.",
        "Put the whole text in single quotation marks, or write it on the next line after `>-`.",
    ),
    (
        re.compile(_VALUE + r"'(?:[^']|'')*(?:'\s*[^\s,#\]}:']|$)"),
        "Text that begins with an apostrophe is read as if it were quoted to the next one.",
        'Put the whole text in double quotation marks ("…"), or write it after `>-`.',
    ),
    (
        re.compile(_VALUE + r"[@`%]"),
        "Text cannot begin with @, % or ` in YAML.",
        QUOTE_OR_BLOCK,
    ),
    (
        re.compile(_VALUE + r"[|>][-+0-9]*\s+[^\s#]"),
        "Text cannot stand on the same line as | or >.",
        "Begin the text on the next line, indented.",
    ),
    (
        re.compile(_VALUE + r"[&*](?:\s|$)"),
        "Text cannot begin with & or * in YAML.",
        QUOTE_OR_BLOCK,
    ),
    (
        re.compile(_VALUE + r"(?:\{[^}]*|\[[^\]]*)$"),
        "A bracket or brace is not closed, or a mark inside it needs quotation marks.",
        "Close it on this line, or quote the texts inside it.",
    ),
    (
        re.compile(
            r"^\s*(?:- +)*[\w-]+:\s+[^\s{\[].*:(?:\s|$)"
            r"|[{,]\s*[\w-]+:\s+[^\s,{}\[\]\"'][^,{}\[\]]*:(?:\s|$)"
        ),
        "A colon followed by a space cannot stand in unquoted text.",
        QUOTE_OR_BLOCK,
    ),
    (
        re.compile(r"^\s*(?:- +)*[^\s:][^:]{1023,}:(?:\s|$)"),
        "A key has more than 1,024 characters.",
        "Give it a short id.",
    ),
    (
        re.compile(r"^\s*(?:- +)*[\w-]+:\S"),
        "A space is missing after the colon.",
        "Write a space between the colon and the value.",
    ),
)

PROBLEMS: tuple[tuple[str, str, str], ...] = (
    (
        "found unexpected end of stream",
        "A quotation mark is opened and never closed.",
        "Close it; a text that has quotation marks in it goes well after `>-`.",
    ),
    (
        "found unknown escape character",
        "A backslash in double quotation marks means something to YAML.",
        "Use single quotation marks, or write the text on the next line after `>-`.",
    ),
    (
        "while scanning a simple key",
        "A line has no colon, so that it is neither a key nor part of the text above.",
        "Add the colon, or indent the line so that it continues the text above.",
    ),
    (
        "could not find expected ':'",
        "A line has no colon, so that it is neither a key nor part of the text above.",
        "Add the colon, or indent the line so that it continues the text above.",
    ),
    (
        "did not find expected '-' indicator",
        "An item of a list is not in line with the others.",
        "Give every item of the list the same indentation and a hyphen.",
    ),
    (
        "did not find expected key",
        "This line is not in line with the keys above it.",
        "Give all keys of one record the same indentation.",
    ),
    (
        "mapping values are not allowed",
        "A colon stands where no key can be.",
        "Indent a key as those around it, and see that the line above has its colon; quote a text.",
    ),
    (
        "block sequence entries are not allowed",
        "A list cannot begin on the line of its key.",
        "Write each item on a line of its own after `- `; a text, in quotation marks.",
    ),
    (
        "did not find expected node content",
        "An item is missing between commas, or begins with a sign that no text can begin with.",
        "Leave out the comma, or put the text in quotation marks.",
    ),
    (
        "did not find expected ',' or",
        "A bracket or brace is not closed, or a comma is missing.",
        "Close it, put commas between the items, and quote texts that have commas in them.",
    ),
)


def explain(blank: Document, error: yaml.MarkedYAMLError) -> Diagnostic:
    """The one message for a text that is no YAML: the trap on the line that caused it."""
    lines = blank.text.splitlines()
    marks = [m for m in (error.problem_mark, error.context_mark) if m is not None]
    for found in marks:
        if found.line < len(lines):
            for look, message, cure in TRAPS:
                if trapped := look.search(lines[found.line]):
                    return _at(blank, _begins(found, trapped), message, cure)
    problem = f"{error.context or ''}; {error.problem or ''}"
    for words, message, cure in PROBLEMS if marks else ():
        if words in problem:
            # A quotation that never ends is shown where it begins.
            where = marks[-1] if "end of stream" in words else marks[0]
            return _at(blank, where.index, message, cure)
    return _at(
        blank, marks[0].index if marks else 0, "The text cannot be read here.", QUOTE_OR_BLOCK
    )


def _begins(found: yaml.Mark, trapped: re.Match[str]) -> int:
    """The offset of a trap: of the value that it is in, or else where reading stopped."""
    if "value" not in trapped.groupdict():
        return found.index
    return found.index - found.column + trapped.start("value")


def _at(blank: Document, offset: int, message: str, cure: str) -> Diagnostic:
    # A mark at the end of the file points past the last line: the last text is meant.
    offset = min(offset, len(blank.text.rstrip()))
    return codes.UNREADABLE.at(blank.stretch(mark(offset, offset + 1)), message, cure)
