"""What a causal diagram shows, in words and kinds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

FactorRole = Literal["root", "effect", "named"]
"""No mechanism decides it; one does; named by causal claims, where there are no models."""

SupposedState = Literal["supposed", "changed", "open", "as-it-was"]

ArrowKind = Literal["acts", "claimed", "what-if"]
"""As a mechanism or a causal claim has it, or as a counterfactual leads from its `if` to its
`then`."""


@dataclass(frozen=True, slots=True)
class Supposed:
    """A factor in the world that is supposed."""

    words: str
    """Its value; or several, where the model leaves open which."""
    state: SupposedState
    """`open` is one that may be as it was or not."""


@dataclass(frozen=True, slots=True)
class FactorCard:
    """A factor as it is shown in one panel."""

    id: str
    role: FactorRole
    text: str
    when: str
    values: tuple[str, ...]
    """In words, in the order listed."""
    actual: str
    """The one of them that was so."""
    lines: tuple[str, ...] = ()
    """Its mechanism, or what is said to have brought it about, each line a sentence."""
    supposed: Supposed | None = None


@dataclass(frozen=True, slots=True)
class Arrow:
    """One factor acts on another."""

    cause: str
    effect: str
    kind: ArrowKind = "acts"
    idle: bool = False
    """In a supposed world: nothing that is changed reaches its effect by it."""


@dataclass(frozen=True, slots=True)
class CausalPanel:
    """A model; or, of a map without models, what one person's statements say."""

    title: str
    account: str
    """Whose it is and where it is read."""
    note: str
    model: str
    """Its id; empty where no model is shown."""
    factors: tuple[FactorCard, ...]
    """By date as far as dated, else in document order."""
    arrows: tuple[Arrow, ...]


@dataclass(frozen=True, slots=True)
class CausalView:
    """A map's causal diagrams, ready to be laid out."""

    title: str
    question: str
    panels: tuple[CausalPanel, ...]
    part: str = ""
    """What is shown, where that is not all models; and what is supposed."""
    language: str = "en"
