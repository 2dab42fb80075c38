"""Scene or View → bytes: a drawing in the formats of files."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from argmap.formats.dot import dot
from argmap.formats.mermaid import mermaid
from argmap.formats.pdf import pdf
from argmap.formats.png import png
from argmap.formats.svg import svg
from argmap.layout import Scene
from argmap.view import View

__all__ = ["DRAWN", "WRITTEN"]

DRAWN: Mapping[str, Callable[[Scene], bytes]] = {"svg": svg, "png": png, "pdf": pdf}
"""Formats of what argmap has laid out, by name."""

WRITTEN: Mapping[str, Callable[[View], bytes]] = {"dot": dot, "mermaid": mermaid}
"""Formats that other programs lay out, by name."""
