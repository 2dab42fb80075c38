"""Material → the sources that an author uses in a map: what their claims rest on and cite."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from argmap.briefs.material import Material
from argmap.briefs.sheet import Cell, Runs, joined, muted, text
from argmap.model import Citation, Evidence, Statement
from argmap.view.words import one_line

_KINDS = (("primary", "Primary"), ("secondary", "Secondary"), ("", "Kind not said"))


@dataclass(frozen=True, slots=True)
class SourcesUsed:
    """The sources that an author uses, and the evidence for which none is named."""

    material: Material
    named: tuple[str, ...]
    """Ids of sources by others, each once."""
    unnamed: tuple[str, ...]
    """Such as "testimony of Vasilevskii"."""

    def cell(self) -> Cell:
        """By kind, primary sources first; empty where there are none."""
        return (*self._by_kind(), *self._without_source())

    def _by_kind(self) -> Iterator[Runs]:
        known = self.material.argmap.sources
        for kind, head in _KINDS:
            of_kind = [id for id in self.named if known[id].fields.get("kind", "") == kind]
            works = tuple(self.material.credits.cited((Citation(id),)) for id in of_kind)
            if works:
                yield text(muted(f"{head}: "), joined(works, "; "))

    def _without_source(self) -> Iterator[Runs]:
        if self.unnamed:
            yield text(muted("No source named: "), "; ".join(self.unnamed))


def sources_used(material: Material, who: str) -> SourcesUsed:
    """What others have written or said that somebody's claims in this map rest on or cite.

    A claim rests on the evidence that is stated to be given for it by whoever holds it.
    """
    named: dict[str, None] = {}
    unnamed: dict[str, None] = {}
    for statement in material.statements:
        own = [s for s in statement.stances if s.who == who and s.stance in ("asserts", "endorses")]
        if not own:
            continue
        named |= dict.fromkeys(cite.source for stance in own for cite in stance.cite)
        for piece in _evidence(material, statement, who):
            cited = [cite.source for cite in piece.cite]
            named |= dict.fromkeys(cited)
            if not cited:
                unnamed[_told(material, piece)] = None
    known = material.argmap.sources
    others = tuple(id for id in named if id in known and not material.credits.is_by(id, (who,)))
    return SourcesUsed(material, others, tuple(unnamed))


def _evidence(material: Material, statement: Statement, who: str) -> Iterator[Evidence]:
    """The evidence that somebody gives for a statement of theirs."""
    for step in material.graph.into.get(statement.id, ()):
        if step.kind == "reason" and step.stated and (not step.by or who in step.by):
            for id in step.premises:
                if isinstance(piece := material.argmap.statements[id], Evidence) and piece.stated:
                    yield piece


def _told(material: Material, piece: Evidence) -> str:
    """A piece of evidence without a source, by its kind and speaker; else by its words."""
    speakers = material.credits.names(piece.holders)
    if not speakers:
        return f"{piece.kind}: {one_line(piece.text)}" if piece.kind else one_line(piece.text)
    return f"{piece.kind or 'words'} of {speakers}"
