"""Statement → Sayings: the words of the sources, with whose they are and where they are read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from argmap.model import Citation, Stance, StanceKind, Statement


@dataclass(frozen=True, slots=True)
class Saying:
    """The words of a source, verbatim, and where they are read."""

    who: tuple[str, ...]
    """Whose stance they tell; nobody where nobody is named."""
    stance: StanceKind
    """What they do with the statement: a denial's words are no words for it."""
    words: str
    reported: bool
    """Whether the words are the reporting author's, and not their own."""
    cite: tuple[Citation, ...]
    via: str
    only: str = ""
    """What a concession is limited to."""


def sayings(statement: Statement) -> tuple[Saying, ...]:
    """What the sources say in so many words about a statement, each text once, in order."""
    found: dict[tuple[str, bool], Saying] = {}
    for said in _sayings(statement):
        known = found.setdefault((said.words, said.reported), said)
        if known.stance == said.stance:
            who = tuple(dict.fromkeys((*known.who, *said.who)))
            found[said.words, said.reported] = replace(known, who=who)
    return tuple(found.values())


def _sayings(statement: Statement) -> Iterator[Saying]:
    for stance in statement.stances:
        for said in _said(stance, (stance.who,), stance.stance):
            yield replace(said, only=stance.only)
    yield from _said(statement, statement.holders, "asserts")


def _said(words: Stance | Statement, who: tuple[str, ...], stance: StanceKind) -> Iterator[Saying]:
    for said, reported in ((words.quote, False), (words.passage, True)):
        if said:
            yield Saying(who, stance, said, reported, words.cite, words.via)
