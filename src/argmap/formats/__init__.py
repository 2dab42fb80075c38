"""Scene or View → bytes: a drawing in the formats of files."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from argmap.formats.cautions import cautions, smaller
from argmap.formats.pdf import pdf
from argmap.formats.png import png
from argmap.formats.svg import svg
from argmap.formats.views import VIEWS, ViewKind
from argmap.layout import Scene

__all__ = ["DRAWN", "VIEWS", "ViewKind", "cautions", "smaller"]

DRAWN: Mapping[str, Callable[[Scene], bytes]] = {"svg": svg, "png": png, "pdf": pdf}
"""Formats of what argmap has laid out, by name."""
