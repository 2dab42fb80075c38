"""Raw sources and bibliographies → sources."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from pydantic import ValidationError

from argmap.diagnostics import Place
from argmap.document import Bibliography
from argmap.model.bibliography import read_bibliography
from argmap.model.raw import RawSource
from argmap.model.values import Creator, Person, Source

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


def bibliography_sources(
    bibliography: Bibliography,
) -> tuple[dict[str, RawSource], list[tuple[str, str]]]:
    """The entries of a bibliography by key, and what is wrong with it as message and cure."""
    entries, problems = read_bibliography(bibliography.text, bibliography.path)
    found = [(f"{bibliography.path}, line {p.line}: {p.message}", p.cure) for p in problems]
    sources: dict[str, RawSource] = {}
    for entry in entries:
        try:
            sources[entry.key] = RawSource.model_validate(entry.record)
        except ValidationError:
            message = f'{bibliography.path}: the entry "{entry.key}" cannot be used as a source.'
            found.append((message, "Mend its fields and export it again."))
    return sources, found
