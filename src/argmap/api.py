"""The whole way through the house: a path → findings, a map, a drawing."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from argmap.diagnostics import ArgmapError, Diagnostic, Severity
from argmap.document import Files, read_files
from argmap.graph import Graph, derive
from argmap.model import ArgMap, build, json_schema
from argmap.rules import run

__all__ = ["Checked", "check_file", "check_text", "json_schema", "load_file"]


@dataclass(frozen=True, slots=True)
class Checked:
    """A map's files, the map and its graph, as far as they could be read, and what was found."""

    files: Files
    argmap: ArgMap | None
    graph: Graph | None
    diagnostics: tuple[Diagnostic, ...]

    @property
    def faulty(self) -> bool:
        """Whether some finding is an error, so that the map cannot be used."""
        return any(d.severity is Severity.ERROR for d in self.diagnostics)


def check_text(path: str, data: bytes) -> Checked:
    """Check a map given as bytes; `path` is its name in findings and the base of includes."""
    files, found = read_files(path, data)
    if any(d.severity is Severity.ERROR for d in found):
        return Checked(files, None, None, found)
    argmap, misshapen = build(files)
    found = (*found, *misshapen)
    if argmap is None or misshapen:
        return Checked(files, argmap, None, found)
    graph = derive(argmap)
    return Checked(files, argmap, graph, (*found, *run(graph, files)))


def check_file(path: str | Path) -> Checked:
    """Check the map at a path. Raises OSError where the file cannot be opened."""
    return check_text(str(path), Path(path).read_bytes())


def load_file(path: str | Path) -> Checked:
    """A map without errors. Raises ArgmapError with its findings, or OSError."""
    checked = check_file(path)
    if checked.faulty or checked.graph is None:
        raise ArgmapError(checked.diagnostics)
    return checked
