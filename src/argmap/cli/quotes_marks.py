"""Words against words → a passage with the difference marked, in colour where there is any."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping

import click

from argmap.quotations import Nearest
from argmap.view.columns import wrapped

LEGEND = "[-words-] are only in the map, {+words+} only in the text."
_ENDS: Mapping[str, str] = {"[-": "-]", "{+": "+}"}
_COLOURS: Mapping[str, str] = {"[-": "red", "{+": "green"}


def marked(nearest: Nearest, width: int) -> Iterator[str]:
    """The passage, with what is only in the map and what is only in the text marked."""
    parts = []
    for difference in nearest.differences:
        ours, theirs = plain(difference.map), plain(difference.text)
        if difference.same:
            parts.append(ours)
            continue
        parts += [f"[-{ours}-]"] if ours else []
        parts += [f"{{+{theirs}+}}"] if theirs else []
    inside = ""
    for line in wrapped(" ".join(parts), width, "    "):
        shown, inside = _coloured(line, inside)
        yield shown


def _coloured(line: str, inside: str) -> tuple[str, str]:
    """A line with its marked words coloured, and the mark that is still open at its end."""
    shown, at = "", 0
    while at < len(line):
        if inside:
            end = line.find(_ENDS[inside], at)
            stop = len(line) if end < 0 else end + len(_ENDS[inside])
            shown += click.style(line[at:stop], fg=_COLOURS[inside])
            at, inside = stop, inside if end < 0 else ""
        else:
            begins = [(found, mark) for mark in _ENDS if (found := line.find(mark, at)) >= 0]
            begin, inside = min(begins, default=(len(line), ""))
            shown += line[at:begin]
            at = begin
    return shown, inside


def plain(text: str) -> str:
    """The text in one line, invisible signs that could rearrange it made harmless."""
    shown = " ".join(text.split())
    return "".join("\ufffd" if unicodedata.category(c) in ("Cf", "Cc") else c for c in shown)
