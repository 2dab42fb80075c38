"""Several paths on the command line → one map that includes them all."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from argmap.cli.files import MAP_ENDING, CannotRun, map_paths, read_bytes
from argmap.cli.maps import load, without_errors

if TYPE_CHECKING:
    from argmap.api import Checked
    from argmap.document import Files
    from argmap.document.values import Content

NAME = "<maps compared>"
"""What the map that includes them is called in findings; its folder is the one we are in."""


def load_together(given: Sequence[str]) -> Checked:
    """The map that files, folders and patterns name, or the union of several.

    People, statements and factors are the same where their ids are: an id that two of the maps
    define differently is an error. One with errors ends the command with its findings.
    """
    paths = map_paths(given)
    if len(paths) == 1:
        return load(paths[0])
    from argmap.api import check_text
    from argmap.diagnostics import Severity

    for path in paths:
        _includable(path)
    included = [os.path.relpath(path) for path in paths]
    root = json.dumps({"argmap": "1", "title": NAME, "include": included})
    checked = without_errors(check_text(NAME, root.encode(), (Severity.ERROR,)))
    if checked.graph is None or checked.argmap is None:
        return checked
    argmap = replace(checked.argmap, title=_title(checked.files, included))
    return replace(checked, argmap=argmap, graph=replace(checked.graph, argmap=argmap))


def _includable(path: str) -> None:
    if path == "-":
        raise CannotRun("Standard input can be compared only by itself.")
    read_bytes(path)
    if not path.endswith(MAP_ENDING):
        raise CannotRun(f'Name it *{MAP_ENDING} to compare "{path}" with others.')


def _title(files: Files, paths: Sequence[str]) -> str:
    """The titles of the maps, each once, save of those that another of them includes."""
    contents = {path: _content(files, path) for path in paths}
    included = {
        os.path.normpath(os.path.join(os.path.dirname(path), name))
        for path, content in contents.items()
        for name in _texts(content.get("include", []))
    }
    alone = (content for path, content in contents.items() if path not in included)
    return " · ".join(dict.fromkeys(text for c in alone for text in _texts(c.get("title", []))))


def _content(files: Files, path: str) -> Mapping[str, Content]:
    document = files.documents.get(path)
    content = document.content if document else None
    return content if isinstance(content, dict) else {}


def _texts(content: Content) -> list[str]:
    """The texts among what stands for one or several."""
    items = content if isinstance(content, list) else [content]
    return [item for item in items if isinstance(item, str)]
