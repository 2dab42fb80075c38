"""ArgMap → Graph: what bears on what."""

from argmap.graph.derive import Graph, derive
from argmap.graph.reach import bearing_on, borne_on, components, neighbourhood
from argmap.graph.topics import topics_of

__all__ = [
    "Graph",
    "bearing_on",
    "borne_on",
    "components",
    "derive",
    "neighbourhood",
    "topics_of",
]
