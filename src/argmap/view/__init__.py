"""Graph → View: what a drawing shows, in words and kinds."""

from argmap.view.build import build_view
from argmap.view.parts import WHOLE, Focus, OfPerson, OfTopic, Part, Whole, part_problem
from argmap.view.values import Card, CardKind, Link, LinkKind, Note, NoteKind, Panel, Person, View

__all__ = [
    "WHOLE",
    "Card",
    "CardKind",
    "Focus",
    "Link",
    "LinkKind",
    "Note",
    "NoteKind",
    "OfPerson",
    "OfTopic",
    "Panel",
    "Part",
    "Person",
    "View",
    "Whole",
    "build_view",
    "part_problem",
]
