"""Material → source-criticism sheets: one for each source, blank where the map is silent."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.briefs.fitting import PAGE, ROOMY, lines
from argmap.briefs.kinds.dossier import CRITICISM
from argmap.briefs.material import Material, Wish
from argmap.briefs.sheet import (
    Block,
    Heading,
    Note,
    Paragraph,
    Runs,
    Sheet,
    Table,
    Writing,
    aside,
    muted,
    text,
)
from argmap.briefs.stances import mark_of, marked
from argmap.model import Source, Statement
from argmap.view.words import capitalised, one_line

_ASKED = {
    "origin": "Origin: who made it, when and where?",
    "purpose": "Purpose: what for, and for whom?",
    "value": "Value: what can it tell that others cannot?",
    "limitation": "Limitation: what can it not tell, and why?",
}
_ROOMS = (4, 3, 2)
"""So many lines to write on under each heading without words: the most that fit on one page."""
_USUAL = 3
"""So many where nothing fits on one page."""
_MANY = 24
"""More statements than these are told topic by topic."""


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
    def with_room(room: int) -> Sheet:
        return Sheet(
            kind="sources",
            title=f"Source: {one_line(source.short_title)}",
            blocks=(*_criticism(material, source, room), *_table(material, source, resting)),
            provenance=material.provenance,
            sources=material.credits.bibliography(
                (source.id, *material.credits.sources_of(resting)),
            ),
            one_page=True,
        )

    roomy = (sheet for room in _ROOMS if lines(sheet := with_room(room)) <= ROOMY)
    close = with_room(_ROOMS[-1])
    return next(roomy, None) or (close if lines(close) <= PAGE else with_room(_USUAL))


def _criticism(material: Material, source: Source, room: int) -> Iterator[Block]:
    yield Paragraph(material.credits.entry(source.id))
    if kind := source.fields.get("kind"):
        yield Paragraph(text(capitalised(one_line(kind)), " source."))
    told = {name: one_line(source.fields.get(name, "")) for name in CRITICISM}
    for name in CRITICISM:
        yield Heading(text(_ASKED[name]), 2)
        yield Paragraph(text(told[name])) if told[name] else Writing(room)
    if note := source.fields.get("note"):
        yield Note(text("Note of the map-maker: ", one_line(note)))
    for id in source.caveats:
        caveat = material.argmap.statements[id]
        who = material.credits.names(caveat.holders)
        yield Note(text("With caution", f" ({who})" if who else "", f": {one_line(caveat.text)}"))


def _table(material: Material, source: Source, resting: list[Statement]) -> Iterator[Block]:
    """Whose statements rest on it, a row for each holder, and for each topic of many."""
    yield Heading(text("What this map takes from it"))
    if not resting:
        yield Paragraph(text("No statement of this map cites it."))
        return
    grouped: dict[str, dict[str, list[Runs]]] = {}
    for statement in resting:
        whose = material.credits.names(statement.holders) or "nobody named"
        topic = one_line(material.topics.get(statement.id, "")) if len(resting) > _MANY else ""
        told = _statement(material, source, statement)
        grouped.setdefault(whose, {}).setdefault(topic, []).append(told)
    rows = tuple(
        ((text(whose), *((text(muted(topic)),) if topic else ())), tuple(told))
        for whose, by_topic in grouped.items()
        for topic, told in by_topic.items()
    )
    yield Table((text("Whose"), text("Statement and where it stands")), rows, (2.2, 9))


def _statement(material: Material, source: Source, statement: Statement) -> Runs:
    """A statement, whose belief it is, and its place in the source or whom that quotes for it."""
    where = text(material.credits.place_in(source.id, statement))
    if not where:
        cites = (*statement.cite, *(c for s in statement.stances for c in s.cite))
        others = material.credits.cited(tuple(dict.fromkeys(cites)))
        where = text("quoting ", others) if others else ()
    label = marked(text(material.label(statement.id)), mark_of(material, statement))
    return text(label, muted(" — ") if where else "", aside(where))
