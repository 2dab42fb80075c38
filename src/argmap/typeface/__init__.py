"""Text → widths, lines and embedded fonts."""

from argmap.typeface.faces import FALLBACK, FAMILY, FOLDER, Face
from argmap.typeface.measure import drawable, missing, width
from argmap.typeface.subset import subset
from argmap.typeface.wrap import wrap

__all__ = [
    "FALLBACK",
    "FAMILY",
    "FOLDER",
    "Face",
    "drawable",
    "missing",
    "subset",
    "width",
    "wrap",
]
