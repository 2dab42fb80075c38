"""View → Scene: where everything stands on the page."""

from argmap.layout.engine import EMBEDDED, ENGINES, SYSTEM, DrawingError, Engine
from argmap.layout.page import draw
from argmap.layout.print_size import A3, A4, print_size
from argmap.layout.scene import Group, Path, Scene, Stroke, Text, texts

__all__ = [
    "A3",
    "A4",
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
    "print_size",
    "texts",
]
