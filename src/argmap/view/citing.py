"""Citations → short citations: "Hasegawa, Racing the Enemy, p. 298".

Names and titles are those of a short note; a card keeps the "p." that a note leaves out.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from argmap.citations.names import short_names
from argmap.citations.titles import short_title
from argmap.model import ArgMap, Citation, Source, Stance, Statement
from argmap.model.citations import LABELS
from argmap.model.values import ATTESTING
from argmap.view.names import maker_names
from argmap.view.words import one_line, shortened

_WORDS_OF_A_TITLE = 6


class Citer:
    """Writes names and citations of one map in their short forms."""

    def __init__(self, argmap: ArgMap) -> None:
        self._sources: Mapping[str, Source] = argmap.sources
        self.names: Mapping[str, str] = short_names(argmap.people)
        self._short = {source.id: self._short_source(source) for source in argmap.sources.values()}

    def name(self, who: str) -> str:
        """The short name of one of the map's people; other words stand as they are."""
        return self.names.get(who) or one_line(who)

    def source(self, id: str) -> str:
        """A source in short: who made it and what it is called."""
        return self._short.get(id, id)

    def citations(self, cites: Sequence[Citation]) -> str:
        """The first source cited in short with all places in it; `…` where others are cited too."""
        first = cites[0].source
        places = joined_places([cite for cite in cites if cite.source == first])
        told = ", ".join(filter(None, (self.source(first), places)))
        return told if all(cite.source == first for cite in cites) else f"{told}; …"

    def citation(self, cite: Citation) -> str:
        """A source in short, and the place in it."""
        return ", ".join(filter(None, (self.source(cite.source), cite.place)))

    def of_statement(self, statement: Statement) -> str:
        """Where a statement is read: what who holds it cites first, else what it does."""
        stance = next((s for s in statement.stances if s.stance in ATTESTING), None)
        cites = (stance.cite if stance else ()) or statement.cite
        via = (stance.via if stance else "") or statement.via
        if not cites:
            return "" if statement.in_no_text else self._read_in(via, statement.holders)
        first = self.citations(cites)
        return f"{first}, in {self.source(via)}" if via and via != cites[0].source else first

    def every(self, statement: Statement) -> tuple[str, ...]:
        """All citations of a statement and of who holds it, each once, then what they are in."""
        held = [s for s in statement.stances if s.stance in ATTESTING]
        cites = [*(c for s in held for c in s.cite), *statement.cite]
        if not cites:
            return tuple(filter(None, (self.of_statement(statement),)))
        via = next((s.via for s in held if s.via), statement.via)
        found = [self.citation(cite) for cite in cites]
        return (*dict.fromkeys(found), *((f"in {self.source(via)}",) if via else ()))

    def of_stance(self, stance: Stance) -> str:
        """The places alone in the holder's own work, else the whole citation; perhaps empty."""
        if not stance.cite:
            return ""
        source = stance.cite[0].source
        own = self.is_by(source, stance.who) and all(c.source == source for c in stance.cite)
        return joined_places(stance.cite) if own else self.citations(stance.cite)

    def is_by(self, source: str, person: str) -> bool:
        """Whether a person is among the authors of a source."""
        record = self._sources.get(source)
        return record is not None and person in {author.person for author in record.authors}

    def _read_in(self, via: str, holders: tuple[str, ...]) -> str:
        own = any(self.is_by(via, holder) for holder in holders)
        return f"in {self.source(via)}" if via and not own else self.source(via)

    def _short_source(self, source: Source) -> str:
        title = short_title(source)
        if "short-title" not in source.fields:
            title = shortened(title, _WORDS_OF_A_TITLE)
        return ", ".join(filter(None, (maker_names(source, self.names), title)))


def joined_places(cites: Sequence[Citation]) -> str:
    """The places in one source: "pp. 295 and 293" where all have one label, else each its own."""
    several = {one: more for one, more, _ in LABELS}
    locators = [cite.locator for cite in cites if cite.locator]
    labels = {several.get(locator[0][0], locator[0][0]) for locator in locators}
    if len(locators) > 1 and len(labels) == 1 and all(len(locator) == 1 for locator in locators):
        numbers = list(dict.fromkeys(locator[0][1].replace("-", "–") for locator in locators))
        if len(numbers) > 1:
            return f"{labels.pop()} {', '.join(numbers[:-1])} and {numbers[-1]}"
    return "; ".join(dict.fromkeys(cite.place for cite in cites if cite.locator))
