"""ArgMap → Chicago: its sources as notes and a bibliography have them.

The Chicago Manual of Style, 17th ed. (2017), chapter 14, notes and bibliography. *Ibid.* is not
used, and an author's name is repeated in a bibliography, as it recommends.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from argmap.citations.entries import entry
from argmap.citations.facts import Facts, facts
from argmap.citations.forms import setting_of
from argmap.citations.full_note import full_note, place_of
from argmap.citations.makers import and_others
from argmap.citations.names import Names
from argmap.citations.runs import Runs, joined, pointed, roman, spaced
from argmap.citations.titles import set_title, short_title, within_a_note, without_article
from argmap.model import ArgMap, Citation, Source

Reading = Literal["quoted in", "cited in"]

_Telling = Callable[[Citation], Runs]


@dataclass(frozen=True, slots=True)
class Reference:
    """What a note refers to: a place in a source, and in what it was read."""

    cite: Citation | None
    """None where a reported work is not named, and only what it was read in is."""
    via: str = ""
    """The id of the source in which it was read; empty where it is cited at first hand."""
    reading: Reading = "quoted in"


@dataclass(frozen=True, slots=True)
class Bibliography:
    """The ids of sources, each list in the order of a bibliography."""

    primary: tuple[str, ...]
    secondary: tuple[str, ...]
    unclassified: tuple[str, ...]
    """Those of which the map does not say which they are."""


class Chicago:
    """Writes the citations of one map."""

    def __init__(self, argmap: ArgMap) -> None:
        self._sources: Mapping[str, Source] = argmap.sources
        self.names = Names(argmap.people)
        self._facts: dict[str, Facts] = {}

    def full_note(self, reference: Reference) -> Runs:
        """A note that cites a source for the first time, without the full stop at its end."""
        return self._note(reference, self._full)

    def short_note(self, reference: Reference) -> Runs:
        """A note that cites a source again: family name, short title, place; no full stop."""
        return self._note(reference, self._short)

    def notes(self, references: Sequence[Reference]) -> tuple[Runs, ...]:
        """A note for each reference in turn: full where its source is new, short where it is not.

        Each ends in a full stop.
        """
        told: set[str] = set()
        return tuple(
            pointed(self._note(reference, self._told_once(told)), ".") for reference in references
        )

    def entry(self, source: str) -> Runs:
        """The entry of a source in a bibliography, with its full stop."""
        return entry(self.facts(source)) if source in self._sources else roman(source)

    def bibliography(self, sources: Iterable[str]) -> Bibliography:
        """Sources by kind, in the order of the names, else titles, with which they begin."""
        known = [id for id in dict.fromkeys(sources) if id in self._sources]
        ordered = sorted(known, key=self._order)
        kinds = {id: self._sources[id].fields.get("kind", "") for id in ordered}
        return Bibliography(
            *(
                tuple(id for id in ordered if kinds[id] == kind)
                for kind in ("primary", "secondary", "")
            )
        )

    def _note(self, reference: Reference, told: _Telling) -> Runs:
        cite, via = reference.cite, reference.via
        if cite is not None and (not via or via == cite.source):
            return told(cite)
        first = told(cite) if cite is not None else Runs()
        lead = roman(reference.reading if first else reference.reading.capitalize())
        second = told(Citation(via))
        return joined((first, spaced((lead, second))), ",")

    def _told_once(self, told: set[str]) -> _Telling:
        def tell(cite: Citation) -> Runs:
            again = cite.source in told
            told.add(cite.source)
            return self._short(cite) if again else self._full(cite)

        return tell

    def _full(self, cite: Citation) -> Runs:
        if cite.source not in self._sources:
            return roman(", ".join(filter(None, (cite.source, cite.place))))
        return full_note(self.facts(cite.source), cite)

    def _short(self, cite: Citation) -> Runs:
        source = self._sources.get(cite.source)
        if source is None:
            return self._full(cite)
        found = self.facts(source.id)
        return joined((roman(and_others(found.cited)), _short(source), place_of(found, cite)), ",")

    def facts(self, id: str) -> Facts:
        """What the citations of a source are put together from."""
        if id not in self._facts:
            self._facts[id] = facts(self._sources[id], self.names)
        return self._facts[id]

    def _order(self, id: str) -> tuple[str, ...]:
        found = self.facts(id)
        makers = [folded(name.inverted if name.turned else name.full) for name in found.makers]
        title = folded(without_article(found.source.title))
        return (*(makers[:1] or [title]), "; ".join(makers[1:]), title, id)


def _short(source: Source) -> Runs:
    setting = setting_of(source)
    title = short_title(source)
    if title == "review":
        return roman(title)
    if setting == "roman":
        return roman(within_a_note(source, title) if source.authors else title)
    return set_title(without_article(title), setting)


def folded(text: str) -> str:
    """A text as it is put in alphabetical order: without marks, accents and capitals."""
    bare = unicodedata.normalize("NFKD", text).casefold()
    kept = (c if c.isalnum() or c == "," else " " for c in bare if not unicodedata.combining(c))
    return " ".join("".join(kept).split())
