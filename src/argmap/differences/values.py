"""What a difference of two maps is made of: values before and after."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from argmap.differences.matching import Match, Names
from argmap.differences.wording import Piece
from argmap.model import Stance, Step
from argmap.semantics.verdicts import Evaluation, Standing

What = Literal["map", "statement", "step", "person", "source", "factor", "model", "silence"]


@dataclass(frozen=True, slots=True)
class Thing:
    """Something that only one of the maps has."""

    what: What
    id: str
    """In the map that has it; empty for a silence."""
    text: str
    """The text of a statement, factor or silence, a person's name, a source's title, the
    name of a model's holder."""


@dataclass(frozen=True, slots=True)
class Renamed:
    """Something that goes by another id; all that refers to it is taken to follow."""

    what: What
    before: str
    after: str
    by_words: bool
    """True where it was matched by words that are near but not the same."""


@dataclass(frozen=True, slots=True)
class Reworded:
    """One text of something that both maps have. One of the two may be empty."""

    what: What
    id: str
    """In the new map."""
    key: str
    """As in the format, such as `text` or `quote`."""
    before: str
    after: str
    words: tuple[Piece, ...]
    hedges_lost: tuple[str, ...]
    """Words such as "probably" that stand in the old text only."""
    hedges_gained: tuple[str, ...]
    who: tuple[str, ...] = ()
    """Whose stance it belongs to, by ids of the new map; nobody's where it is the thing's own."""


@dataclass(frozen=True, slots=True)
class Other:
    """One value that is no text to be read, of something that both maps have."""

    what: What
    id: str
    """In the new map; of a silence its text."""
    key: str
    before: tuple[str, ...]
    """With the ids of the new map; empty where nothing is said."""
    after: tuple[str, ...]
    who: tuple[str, ...] = ()
    """As in `Reworded`."""


@dataclass(frozen=True, slots=True)
class LinkChange:
    """A step that one map has and the other has not, or not in the same way.

    It is *relinked* where both are given: other premises, another target, or another kind.
    """

    before: Step | None
    after: Step | None


@dataclass(frozen=True, slots=True)
class StanceChange:
    """A stance that one map has and the other has not, or the two that take each other's place."""

    statement: str
    """In the new map."""
    who: str
    before: Stance | None
    after: Stance | None


Change = LinkChange | StanceChange | Other
"""What can change a verdict."""


@dataclass(frozen=True, slots=True)
class VerdictChange:
    """The verdict of a statement of both maps, or what it rests on."""

    id: str
    """In the new map."""
    old_id: str
    before: Standing
    after: Standing
    because: tuple[Change, ...]
    """The changes upstream of it, the nearest first."""
    more: bool
    """Whether there are more of them than are named."""


@dataclass(frozen=True, slots=True)
class MapDifference:
    """What tells one map from another. Everything in the order of the map in which it is."""

    old: Evaluation
    new: Evaluation
    names: Names
    """The new ids of all that the old map has."""
    matches: tuple[Match, ...]
    """The statements of both."""
    links: Mapping[str, str]
    """The steps of both, also those that were relinked: old id to new id."""
    added: tuple[Thing, ...]
    removed: tuple[Thing, ...]
    renamed: tuple[Renamed, ...]
    reworded: tuple[Reworded, ...]
    steps: tuple[LinkChange, ...]
    stances: tuple[StanceChange, ...]
    other: tuple[Other, ...]
    verdicts: tuple[VerdictChange, ...]
    unchanged_theses: tuple[str, ...]
    """Theses of both whose verdict and grounds are the same, by their new ids."""

    @property
    def none(self) -> bool:
        """Whether there is no difference."""
        told = (self.added, self.removed, self.renamed, self.reworded)
        return not any((*told, self.steps, self.stances, self.other, self.verdicts))
