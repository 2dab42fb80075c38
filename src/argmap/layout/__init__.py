"""View → Scene: where everything stands on the page."""

from argmap.layout.engine import EMBEDDED, ENGINES, SYSTEM, DrawingError, Engine
from argmap.layout.page import draw
from argmap.layout.scene import Group, Path, Scene, Stroke, Text, texts

__all__ = [
    "EMBEDDED",
    "ENGINES",
    "SYSTEM",
    "DrawingError",
    "Engine",
    "Group",
    "Path",
    "Scene",
    "Stroke",
    "Text",
    "draw",
    "texts",
]
