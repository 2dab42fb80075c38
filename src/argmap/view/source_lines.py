"""Listing → lines of text or Markdown: the bibliography, what each source carries and lacks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from argmap.citations import Listed, Listing, Run, Runs, escaped, pointed
from argmap.model import ArgMap
from argmap.view.columns import wrapped
from argmap.view.words import one_line

Span = tuple[str, str]
"""What part some words have in the whole, and the words."""
Line = tuple[Span, ...]
Detail = Literal["entries", "notes"]
"""The entries of a bibliography alone, or how notes cite the sources as well."""

_INDENT = "    "

NONE = "This map has no sources."


def source_lines(
    argmap: ArgMap, listing: Listing, width: int, detail: Detail = "entries"
) -> Iterator[Line]:
    """The bibliography's lines, of at most so many columns."""
    for line in wrapped(one_line(argmap.title), width):
        yield (("title", line),)
    for heading, group in _groups(listing):
        yield ()
        yield (("heading", heading),)
        for listed in group:
            yield ()
            yield from _set(listed.entry, width, ("", _INDENT))
            yield from _spans("id", f"[{listed.source.id}]", width)
            for lead, note in _notes(listed) if detail == "notes" else ():
                yield from _set(Runs((Run(lead),)) + note, width, (_INDENT, "  "))
            for role, text in remarks(listed):
                yield from _spans(role, text, width)
    for text in _ending(listing):
        yield ()
        for line in wrapped(text, width):
            yield (("quiet", line),)


def _spans(role: str, text: str, width: int) -> Iterator[Line]:
    for line in wrapped(text, width, _INDENT, "  "):
        yield ((role, line),)


def _notes(listed: Listed) -> Iterator[tuple[str, Runs]]:
    """How notes cite a source: at first, and afterwards."""
    yield "First note: ", pointed(listed.full_note, ".")
    yield "Later notes: ", pointed(listed.short_note, ".")


def source_markdown(argmap: ArgMap, listing: Listing, detail: Detail = "entries") -> str:
    """The bibliography as a page of Markdown."""
    lines = [f"# {escaped(one_line(argmap.title))}"]
    for heading, group in _groups(listing):
        lines += ["", f"## {heading}"]
        for listed in group:
            lines += ["", f"- {listed.entry.markdown()} `{listed.source.id}`"]
            if detail == "notes":
                lines += [f"  - {lead}{note.markdown()}" for lead, note in _notes(listed)]
            lines += [f"  - {escaped(text)}" for _, text in remarks(listed)]
    for text in _ending(listing):
        lines += ["", escaped(text)]
    return "\n".join(lines) + "\n"


def _groups(listing: Listing) -> Iterator[tuple[str, Sequence[Listed]]]:
    told = listing.primary or listing.secondary
    groups = (
        ("Primary sources", listing.primary),
        ("Secondary sources", listing.secondary),
        ("Neither said to be primary nor secondary" if told else "Sources", listing.unclassified),
    )
    yield from ((heading, group) for heading, group in groups if group)


def _ending(listing: Listing) -> Iterator[str]:
    if not listing.every:
        yield NONE
    if listing.left_out:
        others = "entry" if listing.left_out == 1 else "entries"
        yield f"{listing.left_out:,} other {others} of the bibliography file: the map uses none."


def remarks(listed: Listed) -> Iterator[Span]:
    """What a source carries, of what it warns, and what is not told of it."""
    borne = listed.carried
    if borne.cited_for:
        yield from _borne("Cited for", borne.cited_for, borne.alone)
    if listed.read_whole and borne.read_for:
        were = "was" if len(borne.read_for) == 1 else "were"
        yield "", f"The map reads it: {_number(borne.read_for, 'statement')} {were} read in it."
    elif borne.read_for:
        yield from _borne("Read in it:", borne.read_for, borne.read_alone)
    for ids, thing in ((borne.steps, "step"), (borne.models, "model")):
        if ids:
            yield "", f"Cited for {_number(ids, thing)} ({', '.join(ids)})."
    if not (borne.cited_for or borne.read_for or borne.steps or borne.models):
        yield "", "The map reads it." if listed.read_whole else "Nothing cites it."
    if listed.source.caveats:
        yield "caveat", f"With caution: {', '.join(listed.source.caveats)}."
    if listed.missing:
        yield "quiet", f"Not told: {'; '.join(listed.missing)}."


def _borne(lead: str, ids: Sequence[str], alone: Sequence[str]) -> Iterator[Span]:
    """The statements that go back to a source, and which of them rest on it alone."""
    told, resting_on_it = set(ids), set(alone)
    own = [id for id in ids if id in resting_on_it]
    if len(own) == len(ids):
        resting = "which rests on it alone" if len(ids) == 1 else "all resting on it alone"
        yield "", f"{lead} {_number(ids, 'statement')}, {resting} ({', '.join(ids)})."
    else:
        yield "", f"{lead} {_number(ids, 'statement')} ({', '.join(ids)})."
        if own:
            yield "", f"Of these {_resting(own)} on it alone ({', '.join(own)})."
    beyond = [id for id in alone if id not in told]
    if beyond:
        them = "it" if len(ids) == 1 else "them"
        yield "", f"Through {them} {_resting(beyond)} on it alone ({', '.join(beyond)})."


def _resting(ids: Sequence[str]) -> str:
    return f"{len(ids):,} {'rests' if len(ids) == 1 else 'rest'}"


def _number(ids: Sequence[str], thing: str) -> str:
    return f"{len(ids):,} {thing}{'' if len(ids) == 1 else 's'}"


def _set(runs: Runs, width: int, indents: tuple[str, str]) -> Iterator[Line]:
    """An entry or note in lines with a hanging indent, its italics kept."""
    letters = [(letter, run.italic) for run in runs.runs for letter in run.text]
    at = 0
    for number, line in enumerate(wrapped(runs.plain(), width, *indents)):
        indent = "".join(indents) if number else indents[0]
        text = line[len(indent) :]
        if at < len(letters) and letters[at][0] == " " and not text.startswith(" "):
            at += 1
        spans: list[Span] = [("", indent)] if indent else []
        for letter, (_, slanted) in zip(text, letters[at : at + len(text)], strict=False):
            role = "work" if slanted else ""
            if spans and spans[-1][0] == role:
                spans[-1] = (role, spans[-1][1] + letter)
            else:
                spans.append((role, letter))
        at += len(text)
        yield tuple(spans)
