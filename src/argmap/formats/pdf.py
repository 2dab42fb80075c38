"""Scene → PDF: one page as large as the drawing, its text selectable."""

from __future__ import annotations

from argmap.formats.typesetting import typeset
from argmap.layout import Scene


def pdf(scene: Scene) -> bytes:
    """Write a drawing as PDF with its title, language and a description."""
    return typeset(scene, "pdf", 144)
