"""Evaluation → Listing: a map's bibliography, with what each source carries and what it lacks."""

from __future__ import annotations

from dataclasses import dataclass

from argmap.citations.carried import Carried, carried
from argmap.citations.chicago import Chicago, Reference
from argmap.citations.gaps import gaps
from argmap.citations.runs import Runs
from argmap.model import ArgMap, Citation, Source
from argmap.model.sources import cited_sources
from argmap.semantics.verdicts import Evaluation


@dataclass(frozen=True, slots=True)
class Listed:
    """A source of the bibliography."""

    source: Source
    entry: Runs
    full_note: Runs
    short_note: Runs
    carried: Carried
    read_whole: bool
    """Whether it is what one of the map's files reads."""
    missing: tuple[str, ...]
    """What is not told of it, in words."""


@dataclass(frozen=True, slots=True)
class Listing:
    """The sources of a map, each list in the order of a bibliography."""

    primary: tuple[Listed, ...]
    secondary: tuple[Listed, ...]
    unclassified: tuple[Listed, ...]
    left_out: int
    """How many entries of a bibliography file nothing in the map uses."""

    @property
    def every(self) -> tuple[Listed, ...]:
        """All of them."""
        return (*self.primary, *self.secondary, *self.unclassified)


def used_sources(argmap: ArgMap) -> tuple[Source, ...]:
    """The sources that the map's files define themselves, and those that it uses of others."""
    used = cited_sources(argmap)
    own = (s for s in argmap.sources.values() if s.place[1:2] == ("sources",) or s.id in used)
    return tuple(own)


def listing(evaluation: Evaluation) -> Listing:
    """The bibliography of a judged map."""
    argmap = evaluation.graph.argmap
    chicago = Chicago(argmap)
    sources = {source.id: source for source in used_sources(argmap)}
    borne = carried(evaluation, sources)
    read = frozenset(argmap.reads.values())

    def listed(id: str) -> Listed:
        whole = Reference(Citation(id))
        return Listed(
            source=sources[id],
            entry=chicago.entry(id),
            full_note=chicago.full_note(whole),
            short_note=chicago.short_note(whole),
            carried=borne[id],
            read_whole=id in read,
            missing=gaps(chicago.facts(id)),
        )

    ordered = chicago.bibliography(sources)
    return Listing(
        primary=tuple(map(listed, ordered.primary)),
        secondary=tuple(map(listed, ordered.secondary)),
        unclassified=tuple(map(listed, ordered.unclassified)),
        left_out=len(argmap.sources) - len(sources),
    )
