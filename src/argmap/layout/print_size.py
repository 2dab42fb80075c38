"""Scene → points: how high its text is on paper."""

from __future__ import annotations

from argmap.layout.scene import Scene, texts

Paper = tuple[float, float]
"""The room inside the margins of a sheet, across and down, in points."""

_MARGIN = 28.0
A4: Paper = (842 - 2 * _MARGIN, 595 - 2 * _MARGIN)
A3: Paper = (1191 - 2 * _MARGIN, 842 - 2 * _MARGIN)
_POINTS = 0.75
"""A pixel in points, when nothing is shrunk."""
_LEAST_READ = 11.0
"""Pixels; what is smaller are labels, holders and citations."""


def print_size(scene: Scene, paper: Paper = A3) -> float:
    """The size in points of the smallest text to be read, when a drawing fills a sheet of paper.

    The sheet lies as it suits the drawing, and nothing is enlarged. Holders and citations are an
    eighth smaller than that.
    """
    scale = max(
        min(_POINTS, across / scene.width, down / scene.height)
        for across, down in (paper, paper[::-1])
    )
    sizes = (text.size for text in texts(scene) if text.size >= _LEAST_READ)
    return min(sizes, default=_LEAST_READ) * scale
