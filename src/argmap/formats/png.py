"""Scene → PNG: two dots to a pixel, fewer where the picture would be too large to open."""

from __future__ import annotations

from math import sqrt

from argmap.formats.typesetting import POINTS, typeset
from argmap.layout import Scene

DOTS = 2.0
"""To a pixel, where the picture is not too large."""
_MOST_DOTS = 40e6
"""In all; image viewers refuse much larger pictures."""
_LONGEST = 16_000
"""Dots along one side."""


def png(scene: Scene) -> bytes:
    """Write a drawing as PNG at 192 dots an inch, or at fewer so that it can be opened."""
    return typeset(scene, "png", dots_to_a_pixel(scene) * 72 / POINTS)


def dots_to_a_pixel(scene: Scene) -> float:
    """How fine a picture is: two dots to a pixel, or fewer so that it can be opened."""
    return min(
        DOTS,
        sqrt(_MOST_DOTS / (scene.width * scene.height)),
        _LONGEST / max(scene.width, scene.height),
    )
