"""Graph → Comparison: where people meet, where they part, and what it turns on."""

from argmap.comparison.compare import EVERYTHING, Scope, compare
from argmap.comparison.cruxes import cruxes
from argmap.comparison.search import Limits
from argmap.comparison.uses import Explanation, RivalExplanations, SharedFactor, Use
from argmap.comparison.values import (
    Agreement,
    Cell,
    Comparison,
    Concession,
    Crux,
    Cruxes,
    Disagreement,
    Grid,
    Move,
    Row,
    Tension,
)

__all__ = [
    "EVERYTHING",
    "Agreement",
    "Cell",
    "Comparison",
    "Concession",
    "Crux",
    "Cruxes",
    "Disagreement",
    "Explanation",
    "Grid",
    "Limits",
    "Move",
    "RivalExplanations",
    "Row",
    "Scope",
    "SharedFactor",
    "Tension",
    "Use",
    "compare",
    "cruxes",
]
