"""Material → source-criticism sheets: one for each source, blank where the map is silent."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.briefs.credits import BY_MAPMAKER
from argmap.briefs.kinds.dossier import CRITICISM
from argmap.briefs.material import Material, Wish
from argmap.briefs.sheet import (
    Block,
    Cell,
    Heading,
    Note,
    Paragraph,
    Sheet,
    Table,
    Writing,
    text,
)
from argmap.model import Source, Statement
from argmap.view.words import capitalised, one_line

_ASKED = {
    "origin": "Origin: who made it, when and where?",
    "purpose": "Purpose: what for, and for whom?",
    "value": "Value: what can it tell that others cannot?",
    "limitation": "Limitation: what can it not tell, and why?",
}
_ROOM = 3


def sources(material: Material, wish: Wish) -> tuple[Sheet, ...]:
    """A sheet for each source: its citation, its criticism, and the statements resting on it."""
    found = tuple(material.argmap.sources.values())
    if not found:
        what = "This map names no sources: list under `sources` what its statements cite."
        return (material.lacking("sources", "Source criticism", what),)
    resting = _resting(material)
    return tuple(_sheet(material, source, resting.get(source.id, [])) for source in found)


def _resting(material: Material) -> dict[str, list[Statement]]:
    """By source: the statements that cite it or were read in it."""
    resting: dict[str, list[Statement]] = {}
    for statement in material.statements:
        for id in material.credits.sources_of([statement]):
            resting.setdefault(id, []).append(statement)
    return resting


def _sheet(material: Material, source: Source, resting: list[Statement]) -> Sheet:
    return Sheet(
        kind="sources",
        title=f"Source: {one_line(source.short_title)}",
        blocks=(*_criticism(material, source), *_table(material, source, resting)),
        provenance=material.provenance,
        sources=material.credits.bibliography(
            (source.id, *material.credits.sources_of(resting)),
        ),
    )


def _criticism(material: Material, source: Source) -> Iterator[Block]:
    yield Paragraph(material.credits.entry(source.id))
    if kind := source.fields.get("kind"):
        yield Paragraph(text(capitalised(one_line(kind)), " source."))
    told = {name: one_line(source.fields.get(name, "")) for name in CRITICISM}
    for name in CRITICISM:
        yield Heading(text(_ASKED[name]), 2)
        yield Paragraph(text(told[name])) if told[name] else Writing(_ROOM)
    if note := source.fields.get("note"):
        yield Note(text("Note of the map-maker: ", one_line(note)))
    for id in source.caveats:
        caveat = material.argmap.statements[id]
        who = material.credits.names(caveat.holders)
        yield Note(text("With caution", f" ({who})" if who else "", f": {one_line(caveat.text)}"))


def _table(material: Material, source: Source, resting: list[Statement]) -> Iterator[Block]:
    yield Heading(text("What this map takes from it"))
    if not resting:
        yield Paragraph(text("No statement of this map cites it."))
        return
    rows = tuple(_row(material, source, statement) for statement in resting)
    yield Table((text("Statement"), text("Whose"), text("Where")), rows, (5, 2, 3))


def _row(material: Material, source: Source, statement: Statement) -> tuple[Cell, ...]:
    who = material.credits.names(statement.holders) or "nobody named"
    whose = who if statement.stated else f"{who} ({BY_MAPMAKER})"
    where = text(material.credits.place_in(source.id, statement))
    if not where:
        cites = (*statement.cite, *(c for s in statement.stances for c in s.cite))
        others = material.credits.cited(tuple(dict.fromkeys(cites)))
        where = text("quoting ", others) if others else ()
    label = text(material.label(statement.id))
    return ((label,), (text(whose),), (where,) if where else ())
