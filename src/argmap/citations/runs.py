"""Texts → Runs: words with the italics that a citation needs, for any way of printing them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from argmap.model.bibliography_entries import clean


@dataclass(frozen=True, slots=True)
class Run:
    """Some words that are printed alike."""

    text: str
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Runs:
    """The words of a citation in order, on one line."""

    runs: tuple[Run, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.runs)

    def __add__(self, other: Runs) -> Runs:
        first, second = self.runs, other.runs
        if first and second and first[-1].italic == second[0].italic:
            joint = Run(first[-1].text + second[0].text, second[0].italic)
            return Runs((*first[:-1], joint, *second[1:]))
        return Runs(first + second)

    def plain(self) -> str:
        """The words alone."""
        return "".join(run.text for run in self.runs)

    def markdown(self) -> str:
        """The words in Markdown, none of them taken for its marks."""
        return _as_no_list("".join(_marked_down(run) for run in self.runs))


def roman(text: str) -> Runs:
    """Upright words; nothing where there are none."""
    line = clean(text)
    return Runs((Run(line),)) if line else Runs()


def italic(text: str) -> Runs:
    """Words in italics; nothing where there are none."""
    line = clean(text)
    return Runs((Run(line, True),)) if line else Runs()


_SINGLE = re.compile(r"‘|(?<![^\s“(])'(?=\w)")
"""Opens a quotation within a quotation."""


def pointed(runs: Runs, mark: str) -> Runs:
    """The words with a comma or full stop after them, within a closing quotation mark.

    A full stop is left out where a sentence ends already.
    """
    if not runs:
        return runs
    last = runs.runs[-1]
    inner = "[’']?" if _SINGLE.search(last.text) else ""
    closing = re.search(f"{inner}”$", last.text)
    end = closing.start() if closing else len(last.text)
    if mark == "." and last.text[:end].endswith((".", "?", "!", "…")):
        return runs
    if not closing:
        return runs + Runs((Run(mark),))
    text = last.text[:end] + mark + last.text[end:]
    return Runs((*runs.runs[:-1], Run(text, last.italic)))


def joined(parts: Iterable[Runs], mark: str) -> Runs:
    """The parts that there are, with a comma or full stop and a space between them."""
    whole = Runs()
    for part in parts:
        if part:
            whole = pointed(whole, mark) + Runs((Run(" "),)) + part if whole else part
    return whole


def bracketed(parts: Iterable[Runs]) -> Runs:
    """The parts in parentheses; nothing where there are none."""
    inner = joined(parts, ",")
    return Runs((Run("("),)) + inner + Runs((Run(")"),)) if inner else inner


def spaced(parts: Iterable[Runs]) -> Runs:
    """The parts that there are, with a space alone between them."""
    whole = Runs()
    for part in parts:
        whole = whole + Runs((Run(" "),)) + part if whole and part else whole + part
    return whole


_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~$&])")


def escaped(text: str) -> str:
    """A text in Markdown, none of it taken for its marks."""
    return _as_no_list(_SPECIAL.sub(r"\\\1", text))


def _as_no_list(line: str) -> str:
    """A line that would begin a list of Markdown by its number or dash, and now does not."""
    return re.sub(r"^(\d+)(?=[.)])|^(?=[-+=])", r"\1\\", line)


_ADDRESS = re.compile(r"(https?://[^\s<>]*[^\s<>.,;:!?”’\"')])")


def _marked_down(run: Run) -> str:
    if not run.italic:
        # In an address a backslash would be taken for a part of it; angle brackets are not.
        parts = enumerate(_ADDRESS.split(run.text))
        return "".join(f"<{p}>" if n % 2 else _SPECIAL.sub(r"\\\1", p) for n, p in parts)
    words = _SPECIAL.sub(r"\\\1", run.text)
    # Emphasis may neither begin nor end with a space.
    lead = len(words) - len(words.lstrip())
    trail = len(words.rstrip())
    return f"{words[:lead]}*{words[lead:trail]}*{words[trail:]}" if words.strip() else words
