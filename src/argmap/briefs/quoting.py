"""Statements → the quotation that tells most in fewest words, with its citation in full."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

from argmap.briefs.credits import Credits
from argmap.briefs.sayings import Saying, sayings
from argmap.briefs.sheet import Cell, Runs, Works, aside, emphasis, joined, plain, text
from argmap.model import Citation, Stance, StanceKind, Statement
from argmap.model.values import ATTESTING
from argmap.view.words import one_line

HOLDING: frozenset[StanceKind] = ATTESTING | {"endorses"}
DENYING: frozenset[StanceKind] = frozenset({"denies"})

InFull = Literal["always", "below"]
"""Whether sources are cited in full at every quotation, or at the foot of the page alone."""

_TELLING = 5
"""So many words make a quotation telling enough to be read out."""


class Quoting:
    """Chooses and cites the quotations of one page, and keeps account of what it cites."""

    def __init__(self, credits: Credits, in_full: InFull, person: str = "") -> None:
        self._credits = credits
        self._in_full = in_full
        self._person = person
        """Whose words come before those of others."""
        self._cited: dict[str, None] = {}

    @property
    def sources(self) -> tuple[Works, ...]:
        """The bibliography of all that was cited."""
        return self._credits.bibliography(self._cited)

    def chosen(
        self, statements: Iterable[Statement], kinds: frozenset[StanceKind]
    ) -> Saying | None:
        """The shortest telling words with which somebody takes such a stance.

        One's own words come before a reporter's.
        """
        found = [s for each in statements for s in sayings(each) if s.stance in kinds]
        return min(found, key=self._order, default=None)

    def _order(self, saying: Saying) -> tuple[bool, bool, bool, int]:
        words = one_line(saying.words)
        other = bool(self._person) and self._person not in saying.who
        return other, saying.reported, len(words.split()) < _TELLING, len(words)

    def quoted(self, saying: Saying) -> Cell:
        """Words of a source whole; then whose they are, and the citation."""
        self.note(saying)
        return (in_marks(saying), aside(self._where(saying)))

    def note(self, said: Saying | Stance | Statement) -> None:
        """Keep in mind the sources of what is told."""
        found = (*(cite.source for cite in said.cite), said.via)
        self._cited |= dict.fromkeys(filter(None, found))

    def _where(self, saying: Saying) -> Runs:
        name = self._credits.names(saying.who)
        read_in = saying.via or next((cite.source for cite in saying.cite), "")
        within = [cite for cite in saying.cite if cite.source == read_in]
        place = self._reference([cite for cite in saying.cite if cite.source != read_in])
        read = self._reference(within, "" if within else read_in)
        if saying.reported:
            of = place if _begins(place, name) else joined((text(name), place), ", ")
            return joined((read, of), ", reporting ")
        if _begins(place or read, name):
            return joined((place, read), ", quoted in ")
        whose = joined((text(name), place), ", ")
        return joined((whose, read), ", quoted in " if not within else ", ")

    def _reference(self, cites: Sequence[Citation], via: str = "") -> Runs:
        if self._in_full == "below":
            return self._credits.cited(cites, via)
        return self._credits.fully_cited(cites, via)


def in_marks(saying: Saying) -> Runs:
    """Words as they stand, marked by whose they are."""
    words = one_line(saying.words)
    return text(emphasis(f"‘{words}’")) if saying.reported else text(f"“{words}”")


def _begins(citation: Runs, name: str) -> bool:
    """Whether a citation begins with somebody's name, short or in full."""
    return bool(name) and name in plain(citation).partition(",")[0]
