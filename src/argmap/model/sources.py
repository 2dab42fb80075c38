"""Raw sources and bibliographies → sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from argmap.diagnostics import Place
from argmap.model.raw import RawSource
from argmap.model.values import ArgMap, Creator, Model, Person, Source, Stance, Statement

if TYPE_CHECKING:
    from argmap.model.bibliography import Entry

_OWN = frozenset({"author", "editor", "translator", "title", "type", "caveats"})


def source(id: str, raw: RawSource, people: Mapping[str, Person], place: Place) -> Source:
    """A source, its makers joined to the map's people where they are among them."""
    given = raw.model_dump(by_alias=True, exclude_none=True)
    return Source(
        id=id,
        type=raw.type or "",
        authors=_creators(raw.author, people),
        editors=_creators(raw.editor, people),
        translators=_creators(raw.translator, people),
        title=raw.title,
        fields={key: value for key, value in given.items() if key not in _OWN},
        caveats=tuple(raw.caveats or ()),
        place=place,
    )


def _creators(names: Iterable[str] | None, people: Mapping[str, Person]) -> tuple[Creator, ...]:
    return tuple(
        Creator(people[name].name, name) if name in people else Creator(name)
        for name in names or ()
    )


def listed_sources(
    entries: Iterable[Entry], people: Mapping[str, Person], place: Place
) -> Iterator[Source]:
    """A bibliography's entries as sources.

    They cannot know the map's ids of people, so that their makers are joined to those of the
    people who bear exactly their names.
    """
    ids = {person.name: person.id for person in people.values()}

    def known(makers: Iterable[Creator], families: Mapping[str, str]) -> tuple[Creator, ...]:
        return tuple(
            Creator(m.name, m.person or ids.get(m.name, ""), families.get(m.name, ""))
            for m in makers
        )

    for entry in entries:
        listed = source(entry.key, RawSource.model_validate(entry.record), people, place)
        yield replace(
            listed,
            authors=known(listed.authors, entry.families),
            editors=known(listed.editors, entry.families),
            translators=known(listed.translators, entry.families),
        )


def cited_sources(argmap: ArgMap) -> frozenset[str]:
    """The ids of all sources that anything in the map cites, was read in, or reads."""
    return frozenset(_cited(argmap))


def _cited(argmap: ArgMap) -> Iterator[str]:
    yield from argmap.reads.values()
    statements = argmap.statements.values()
    stances = [stance for statement in statements for stance in statement.stances]
    citing: list[Statement | Stance | Model] = [*statements, *stances, *argmap.models.values()]
    for one in citing:
        yield one.via
    for record in (*citing, *argmap.steps):
        yield from (cite.source for cite in record.cite)
