"""Material → Sheets: one file for each kind of brief.

To add a kind, write `briefs/kinds/<kind>.py` with one public function

    def timeline(material: Material, wish: Wish) -> tuple[Sheet, ...]

and a line in KINDS. It takes what it tells from `material` (computed once for all kinds of a run)
and gives content alone (`briefs/sheet.py`): no fonts, no sizes, no formats.

* `material.credits` names people and cites sources, `sayings(statement)` are the quotations. A
  quotation goes whole into a block, `material.credits.quoted(saying)`, and is never shortened.
* `sources=material.credits.bibliography_of(statements)` lists the sources that a sheet cites;
  `provenance=material.provenance` says what came from the source and what from the map-maker.
* Texts of the map go through `one_line` before anything else is done with them.
* Where the map has nothing for a kind, return `(material.lacking(...),)`, which says what it
  lacks.
* Where a wish cannot be met (an unknown id, somebody who declines the side), raise `BriefError`
  with a sentence that says why and what to do.
* Verdicts only where `wish.verdicts`; no numbers for responsibility or balance.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from argmap.briefs.kinds.cards import cards
from argmap.briefs.kinds.common_ground import common_ground
from argmap.briefs.kinds.counterfactuals import counterfactuals
from argmap.briefs.kinds.cruxes import cruxes
from argmap.briefs.kinds.dossier import dossier
from argmap.briefs.kinds.flow import flow
from argmap.briefs.kinds.grid import grid
from argmap.briefs.kinds.historiography import historiography
from argmap.briefs.kinds.ladder import ladder
from argmap.briefs.kinds.map import map_
from argmap.briefs.kinds.questions import questions
from argmap.briefs.kinds.reading import reading
from argmap.briefs.kinds.roles import roles
from argmap.briefs.kinds.side import side
from argmap.briefs.kinds.sources import sources
from argmap.briefs.kinds.timeline import timeline
from argmap.briefs.material import Material, Wish
from argmap.briefs.sheet import Sheet

__all__ = ["KINDS", "Kind"]


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of brief."""

    about: str
    """What it is, in a few words without a full stop."""
    sheets: Callable[[Material, Wish], tuple[Sheet, ...]]
    """Raises `BriefError` where the wish cannot be met."""


KINDS: Mapping[str, Kind] = {
    "reading": Kind("what the map quotes, marked, and unmarked to be worked on", reading),
    "side": Kind("one page to stand up with, for each side of a thesis", side),
    "ladder": Kind("claim, objection, answer and rejoinder, each under what it answers", ladder),
    "flow": Kind("a flow sheet for a live debate, with room to write", flow),
    "cruxes": Kind("who stands where, and the few things that it turns on", cruxes),
    "common-ground": Kind("what both sides hold, and what each concedes", common_ground),
    "dossier": Kind("numbered evidence with its source criticism and its uses", dossier),
    "sources": Kind("a source-criticism sheet for each source", sources),
    "counterfactuals": Kind("a worksheet for each, and who says what", counterfactuals),
    "grid": Kind("positions against claims, with the pages where they are taken", grid),
    "historiography": Kind("authors, questions, theses, causes and sources", historiography),
    "timeline": Kind("what is dated, datings in dispute, and what has no date", timeline),
    "questions": Kind("discussion questions, with the answers that the map holds", questions),
    "map": Kind("the diagram in parts that can be read on paper, with the legend", map_),
    "cards": Kind("statements to cut out and link, with the map as key", cards),
    "roles": Kind("sides and topics for a debate, with a page for each student", roles),
}
"""The kinds by name, in the order in which a teacher meets them."""
