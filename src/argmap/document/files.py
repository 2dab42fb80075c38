"""A map's file → all the files it is made of: what it includes, and bibliographies."""

from __future__ import annotations

import os
import stat
from collections.abc import Mapping
from dataclasses import dataclass

from argmap.diagnostics import Diagnostic, Place, Span
from argmap.document import codes
from argmap.document.parse import LARGEST, parse
from argmap.document.values import Content, Document

MAP_ENDING = ".argmap.yaml"
BIBLIOGRAPHY_ENDINGS = (".json", ".bib", ".bibtex")


@dataclass(frozen=True, slots=True)
class Bibliography:
    """The text of a bibliography that a map names."""

    path: str
    text: str


@dataclass(frozen=True, slots=True)
class Files:
    """The files of one map by path: its own first, then the included in order of mention."""

    path: str
    """The map's own file, the one that was asked for."""
    texts: Mapping[str, str]
    """Every file's text, to show the lines that findings speak of."""
    documents: Mapping[str, Document]
    """The files that could be parsed."""
    bibliographies: Mapping[str, Bibliography]
    """By the path of the map file that names it."""

    def span(self, place: Place) -> Span:
        """Where the value at a place (file, keys, indices) stands."""
        return self.documents[str(place[0])].span(place[1:])

    def key_span(self, place: Place) -> Span:
        """Where the key that ends a place stands."""
        return self.documents[str(place[0])].key_span(place[1:])


def read_bytes(path: str) -> bytes:
    """A file's bytes, but of one that is larger than a map can be only so many as show it.

    Raises OSError where the file cannot be opened, ValueError where the path is none.
    """
    with open(path, "rb") as file:
        return file.read(LARGEST + 1)


def read_files(path: str, data: bytes) -> tuple[Files, tuple[Diagnostic, ...]]:
    """Parse a map and everything it includes. `path` is how the map is named in findings.

    What could not be read is left out, and the findings say so at the place that names it.
    """
    reading = _Reading()
    reading.take(path, data)
    while reading.waiting:
        reading.include(*reading.waiting.pop())
    files = Files(path, reading.texts, reading.documents, reading.bibliographies)
    order = {path: index for index, path in enumerate(reading.texts)}
    return files, tuple(sorted(reading.found, key=lambda d: (order[d.span.path], d.span, d.code)))


class _Reading:
    """What has been read so far, and which includes wait to be followed."""

    def __init__(self) -> None:
        self.texts: dict[str, str] = {}
        self.documents: dict[str, Document] = {}
        self.bibliographies: dict[str, Bibliography] = {}
        self.found: list[Diagnostic] = []
        self.waiting: list[tuple[Document, int, tuple[str, ...]]] = []
        self._seen: dict[str, str] = {}
        self._left = LARGEST

    def take(self, path: str, data: bytes, way: tuple[str, ...] = ()) -> None:
        """Parse one file and note what it includes; `way` is the files that led to it."""
        self._seen[_identity(path)] = path
        self._left -= len(data)
        self.texts[path] = data[:LARGEST].decode("utf-8-sig", "replace")
        document, found = parse(path, data)
        self.found += found
        if document is None:
            return
        self.documents[path] = document
        included = _entries(document, "include")
        for index in reversed(range(len(included))):
            self.waiting.append((document, index, (*way, path)))
        for name in _entries(document, "bibliography")[:1]:
            place = ("bibliography",)
            if name and (read := self._read(document, place, name, BIBLIOGRAPHY_ENDINGS)):
                self._take_bibliography(path, *read)

    def include(self, document: Document, index: int, way: tuple[str, ...]) -> None:
        """Follow one item of `include`."""
        name = _entries(document, "include")[index]
        if not name:
            return  # The model says that a text is expected here.
        place = ("include", index)
        known = self._seen.get(_identity(_beside(document.path, name)))
        if known in way:
            circle = " → ".join([*way[way.index(known) :], known])
            cure = "Move what both need into a third file that both include."
            where = document.span(place)
            message = f"These maps include each other: {circle}."
            self.found.append(codes.INCLUDE_CYCLE.at(where, message, cure))
        elif known is None and (read := self._read(document, place, name, (MAP_ENDING,))):
            self.take(*read, way)

    def _read(
        self, document: Document, place: Place, name: str, endings: tuple[str, ...]
    ) -> tuple[str, bytes] | None:
        path = _beside(document.path, name)
        problem = _unusable(name, path, endings)
        cure = f"Give the path from this file's folder to a file named *{' or *'.join(endings)}."
        if not problem:
            try:
                with open(path, "rb") as file:
                    data = file.read(max(self._left, 0) + 1)
            except OSError as error:
                problem = f'"{name}" cannot be opened: {error.strerror}.'
            else:
                if len(data) <= self._left:
                    return path, data
                problem = f'With "{name}" the map is larger than {LARGEST >> 20} megabytes.'
                cure = "Leave out what the map does not need."
        self.found.append(codes.NOT_A_FILE.at(document.span(place), problem, cure))
        return None

    def _take_bibliography(self, user: str, path: str, data: bytes) -> None:
        self._left -= len(data)
        try:
            self.bibliographies[user] = Bibliography(path, data.decode("utf-8-sig"))
        except UnicodeDecodeError:
            where = self.documents[user].span(("bibliography",))
            message = f'"{os.path.basename(path)}" is not UTF-8 text.'
            cure = "Export it again from the reference manager, as UTF-8."
            self.found.append(codes.NOT_A_FILE.at(where, message, cure))


def _entries(document: Document, key: str) -> list[str]:
    """The texts under a key that takes one or several; anything else is for the model to refuse."""
    content: Content = document.content.get(key, []) if isinstance(document.content, dict) else []
    items = content if isinstance(content, list) else [content]
    return [item if isinstance(item, str) else "" for item in items]


def _beside(path: str, name: str) -> str:
    return os.path.normpath(os.path.join(os.path.dirname(path), name))


def _identity(path: str) -> str:
    return os.path.realpath(path)


def _unusable(name: str, path: str, endings: tuple[str, ...]) -> str:
    if "\0" in name or os.path.isabs(name):
        return f'"{name}" is not a relative path.'
    if not name.endswith(endings):
        return f'"{name}" is not the name of a file of this kind.'
    try:
        status = os.stat(path)
    except OSError as error:
        return f'"{name}" cannot be opened: {error.strerror}.'
    return "" if stat.S_ISREG(status.st_mode) else f'"{name}" is not an ordinary file.'
