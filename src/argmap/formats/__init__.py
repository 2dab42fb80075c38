"""Scene → bytes: a drawing in the formats of files."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from argmap.formats.svg import svg
from argmap.layout import Scene


@dataclass(frozen=True, slots=True)
class Format:
    """A format of drawings: how it is asked for, and how a drawing is written in it."""

    name: str
    suffixes: tuple[str, ...]
    write: Callable[[Scene], bytes]


FORMATS: Mapping[str, Format] = {form.name: form for form in (Format("svg", (".svg",), svg),)}
"""Formats by name."""

__all__ = ["FORMATS", "Format"]
