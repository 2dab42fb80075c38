"""Graph → View: what a drawing shows, in words and kinds."""

from argmap.view.build import build_view
from argmap.view.outline import Entry, Outline, Section, build_outline
from argmap.view.outline_lines import Line, Role, Span, outline_lines, outline_text
from argmap.view.parts import WHOLE, Focus, OfPerson, OfTopic, Part, Whole, focused, part_problem
from argmap.view.values import (
    Card,
    CardKind,
    Difference,
    Judged,
    Link,
    LinkKind,
    Note,
    NoteKind,
    Panel,
    Person,
    View,
)

__all__ = [
    "WHOLE",
    "Card",
    "CardKind",
    "Difference",
    "Entry",
    "Focus",
    "Judged",
    "Line",
    "Link",
    "LinkKind",
    "Note",
    "NoteKind",
    "OfPerson",
    "OfTopic",
    "Outline",
    "Panel",
    "Part",
    "Person",
    "Role",
    "Section",
    "Span",
    "View",
    "Whole",
    "build_outline",
    "build_view",
    "focused",
    "outline_lines",
    "outline_text",
    "part_problem",
]
