"""What a map says: people, sources, statements, steps. It knows claims and no positions.

Every value carries its `place`, an address in the files read, so that whatever is found out
about it later can be shown where it was written.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, get_args

from argmap.diagnostics import Place
from argmap.model.citations import Citation
from argmap.model.dates import Period
from argmap.model.formulas import Formula

StanceKind = Literal[
    "asserts", "says", "endorses", "denies", "qualifies", "concedes", "reports", "declines"
]
"""`says` is the word of evidence's speaker; the others are written as they are named."""

StepKind = Literal["reason", "rebuttal", "doubt", "qualification", "explanation", "undercut"]

Hedge = Literal["would", "likely", "might", "uncertain"]

ATTESTING: frozenset[StanceKind] = frozenset({"asserts", "says"})
"""The stances by which somebody vouches for a statement."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody, or some institution, who holds, says or does."""

    id: str
    name: str
    roles: tuple[str, ...]
    group: str
    school: str
    also_known_as: tuple[str, ...]
    named: bool
    """False where the text leaves them unnamed."""
    note: str
    place: Place


@dataclass(frozen=True, slots=True)
class Creator:
    """An author, editor or translator: one of the map's people, or a name alone."""

    name: str
    person: str = ""
    family: str = field(default="", compare=False)
    """The part of the name under which they are cited, where a bibliography tells it."""


@dataclass(frozen=True, slots=True)
class Source:
    """A text or record, with what a bibliography and a source critic ask of it."""

    id: str
    type: str
    authors: tuple[Creator, ...]
    editors: tuple[Creator, ...]
    translators: tuple[Creator, ...]
    title: str
    fields: Mapping[str, str]
    """Every other text field by the format's name, such as ``container-title`` or ``date``."""
    caveats: tuple[str, ...]
    place: Place

    @property
    def short_title(self) -> str:
        """The title as it is cited after the first time."""
        return self.fields.get("short-title", self.title)


@dataclass(frozen=True, slots=True)
class Factor:
    """Something that could have gone otherwise, and its finitely many ways."""

    id: str
    text: str
    date: Period | None
    values: Mapping[str, str]
    """Each value's id and its words, in the order listed."""
    actual: str
    ordered: bool
    place: Place


@dataclass(frozen=True, slots=True)
class Stance:
    """What one person does with one statement, and where it is read."""

    who: str
    stance: StanceKind
    only: str
    """What a concession is limited to."""
    cite: tuple[Citation, ...]
    via: str
    """The source in which it was read, where that is not the source cited."""
    quote: str
    passage: str
    note: str
    place: Place


@dataclass(frozen=True, slots=True)
class Causes:
    """The causal content of a claim."""

    by: tuple[str, ...]
    of: Mapping[str, tuple[str, ...]]
    together: str
    weight: str
    more_than: tuple[str, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Statement:
    """What claims, evidence and counterfactuals share."""

    id: str
    text: str
    stances: tuple[Stance, ...]
    cite: tuple[Citation, ...]
    via: str
    quote: str
    passage: str
    hedge_words: str
    when: Period | None
    belief_of: str
    stated: bool
    """False for the map-maker's own inference or reading, whoever it is ascribed to."""
    caveats: tuple[str, ...]
    topic: str
    tags: tuple[str, ...]
    note: str
    place: Place

    @property
    def holders(self) -> tuple[str, ...]:
        """Who vouches for it: who asserts it, or for evidence who says it, each once."""
        return tuple(dict.fromkeys(s.who for s in self.stances if s.stance in ATTESTING))

    @property
    def in_no_text(self) -> bool:
        """Whether the map-maker added it in nobody's name and from no source."""
        return not (self.stated or self.stances or self.cite)


@dataclass(frozen=True, slots=True)
class Claim(Statement):
    """A claim; a thesis is one that the map is about."""

    thesis: bool
    common_ground: bool
    causes: Causes | None


@dataclass(frozen=True, slots=True)
class Evidence(Statement):
    """What the past has left, with its source criticism."""

    kind: str
    """testimony, document, statistic, material or silence; empty where not said."""
    date: Period | None
    """When it was said or written, not when what it tells happened."""
    origin: str
    purpose: str
    value: str
    limitation: str


Supposition = Mapping[str, str]
"""One value a factor."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to take a counterfactual's antecedent: each of the suppositions is meant."""

    name: str
    """Empty for a plain `if`."""
    suppositions: tuple[Supposition, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Counterfactual(Statement):
    """What would have been, had something been otherwise."""

    readings: tuple[Reading, ...]
    then: Mapping[str, tuple[str, ...]]
    hedge: Hedge
    kind: str
    keep: tuple[str, ...]
    tests: str
    link: str
    criteria: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Step:
    """Statements that bear on a statement or on another step, linked if more than one."""

    id: str
    kind: StepKind
    premises: tuple[str, ...]
    target: str
    """The id of a statement, or of a step for an undercut. An undercut whose target is a piece
    of evidence strikes every step that uses it."""
    warrant: str
    stated: bool
    by: tuple[str, ...]
    caveats: tuple[str, ...]
    cite: tuple[Citation, ...]
    quote: str
    note: str
    named: bool
    """Whether the map-maker gave it its id."""
    place: Place


@dataclass(frozen=True, slots=True)
class Clause:
    """The values that a mechanism allows (several: left open among them) where a formula holds."""

    values: tuple[str, ...]
    formula: Formula
    place: Place
    """Its last element is the key, the outcome as it was written."""


@dataclass(frozen=True, slots=True)
class Mechanism:
    """How a factor takes its value: the first clause whose formula holds decides."""

    factor: str
    clauses: tuple[Clause, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Model:
    """One person's account of how factors hang together."""

    id: str
    by: str
    cite: tuple[Citation, ...]
    via: str
    stated: bool
    note: str
    mechanisms: Mapping[str, Mechanism]
    place: Place


@dataclass(frozen=True, slots=True)
class Silence:
    """Something that the text does not say."""

    text: str
    about: tuple[str, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Addition:
    """What one file adds to a statement of another. Its stances and steps are with the rest."""

    statement: str
    caveats: tuple[str, ...]
    place: Place


Expected = Literal["stands", "rebutted", "unsupported", "open", "bare"]
EXPECTED: tuple[Expected, ...] = get_args(Expected)


@dataclass(frozen=True, slots=True)
class InconsistentSet:
    """Statements of one person that the map expects to be unable to hold together."""

    statements: tuple[str, ...]
    reading: Mapping[str, str]
    place: Place


@dataclass(frozen=True, slots=True)
class Expect:
    """A map's own test."""

    verdicts: Mapping[Expected, tuple[str, ...]]
    inconsistent: tuple[InconsistentSet, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class ArgMap:
    """A whole map: the union of its own file and all it includes, in document order."""

    title: str
    question: str
    summary: str
    authors: tuple[str, ...]
    date: str
    language: str
    path: str
    """The map's own file."""
    reads: Mapping[str, str]
    """By file: the source that the file reads."""
    people: Mapping[str, Person]
    sources: Mapping[str, Source]
    factors: Mapping[str, Factor]
    statements: Mapping[str, Statement]
    steps: tuple[Step, ...]
    additions: tuple[Addition, ...]
    """Every addition, also one to a statement that there is not."""
    models: Mapping[str, Model]
    silences: tuple[Silence, ...]
    expect: Expect | None
