"""What a drawing shows, in words and kinds: no colours, no coordinates, no DOT."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from argmap.semantics.verdicts import StepVerdict, Verdict

CardKind = Literal["thesis", "claim", "what-if", "evidence", "elsewhere"]
"""`elsewhere` stands for a statement whose card is in another panel."""

LinkKind = Literal["reason", "rebuttal", "undercut", "doubt", "qualification", "explanation"]

NoteKind = Literal["caveat", "stance", "source", "verdict", "change"]

Difference = Literal["", "changed", "removed", "as-it-was", "added", "edited"]
"""What a supposal makes of a card or step, or what became of it since another version of the map,
where it may be `added` or `edited` as well; empty where nothing is compared."""


@dataclass(frozen=True, slots=True)
class Person:
    """Whose stripe some card of the map bears, in the order in which the map names people."""

    id: str
    name: str
    """Short: the family name where that tells people apart."""


@dataclass(frozen=True, slots=True)
class Note:
    """A line in the foot of a card: a caveat, a stance such as "denied by Holloway", a verdict, or
    of the kind `source` what the text read does not say."""

    kind: NoteKind
    text: str
    caution: str = ""
    """Of a caution: the statement that it tells, by its id."""
    about: str = ""
    """What it is a caution about, where that is not the statement: "as a reason"."""

    @property
    def words(self) -> str:
        """The note where no sign can be drawn: a silence is no claim about the statement."""
        return f"unsaid: {self.text}" if self.kind == "source" else self.text


@dataclass(frozen=True, slots=True)
class Judged:
    """How it stands with a statement."""

    verdict: Verdict
    words: str
    """"stands, on evidence"."""


@dataclass(frozen=True, slots=True)
class Card:
    """One statement as it is shown."""

    id: str
    """Unique in its panel. For `elsewhere` it is the statement's id too."""
    kind: CardKind
    tag: str
    """What the statement is: "Thesis", "Claim", "What if", "Testimony", "Document" …;
    for `elsewhere` where its card is: "See panel II"."""
    text: str
    holder: str = ""
    """Who asserts or says it: "Hasegawa", "Vasilevskii and Shtemenko"; empty where nobody does."""
    person: int | None = None
    """Whose stripe the card bears: an index into `View.people`."""
    when: str = ""
    citation: str = ""
    """Short citation: "Hasegawa, Racing the Enemy, p. 5"."""
    notes: tuple[Note, ...] = ()
    added: bool = False
    """The map-maker's own inference or reading (`stated: no`)."""
    judged: Judged | None = None
    """None where nothing is judged, and of what was removed."""
    difference: Difference = ""

    @property
    def muted(self) -> bool:
        """Whether it is told in a low voice: rebutted, unsupported or removed."""
        fails = self.judged is not None and self.judged.verdict in ("rebutted", "unsupported")
        return fails or self.difference == "removed"


@dataclass(frozen=True, slots=True)
class Link:
    """One step as it is shown, within one panel."""

    id: str
    kind: LinkKind
    premises: tuple[str, ...]
    """Ids of cards of the panel; more than one are linked and bear on the target jointly."""
    target: str
    """The id of a card, or (for an undercut) of another link, of the panel."""
    added: bool = False
    """Drawn by the map-maker (`stated: no`)."""
    drawn_by: str = ""
    """The person who draws the step, where that is not the holder of its target."""
    struck: bool = False
    """Evidence that it uses is undercut, which strikes every step that uses it."""
    verdict: StepVerdict | None = None
    """None where nothing is judged, and of what was removed."""
    failing: str = ""
    """Why it is not in force, where it is judged: "its premise fails"; or "removed". Where nothing
    is judged: that evidence which it uses is undercut, since no line shows that of the step."""
    difference: Difference = ""

    @property
    def faded(self) -> bool:
        """Whether it has no force: undercut, idle or removed."""
        return self.verdict in ("undercut", "idle") or self.difference == "removed"


@dataclass(frozen=True, slots=True)
class Panel:
    """A topic, or a component where statements have no topic."""

    title: str
    cards: tuple[Card, ...]
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class View:
    """A map, or the part asked for, ready to be laid out."""

    title: str
    question: str
    people: tuple[Person, ...]
    panels: tuple[Panel, ...]
    part: str = ""
    """Where only a part is shown: which, in words ("what bears on …; 12 of 60 statements").
    Where it is judged: by what standard, or on what supposal."""
    language: str = "en"
