"""How people use factors and explain outcomes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from argmap.model.values import Hedge

Role = Literal["cause", "outweighed", "supposed", "mechanism"]


@dataclass(frozen=True, slots=True)
class Use:
    """How one person uses a factor, in one statement or model."""

    person: str
    id: str
    """The statement's id, or the model's."""
    role: Role
    """In a claim's `by` or `more-than`, in a counterfactual's `if`, or in a model's formula."""
    ends: Mapping[str, tuple[str, ...]]
    """The outcome: by factor, its values."""
    hedge: Hedge | None
    """How firmly a counterfactual tells the outcome; None for what is no counterfactual."""
    stated: bool
    """False for the map-maker's reading."""


@dataclass(frozen=True, slots=True)
class SharedFactor:
    """A factor that two or more of the people compared use."""

    factor: str
    uses: tuple[Use, ...]
    different_ends: bool
    """Whether somebody uses it for an outcome for which somebody else does not."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """One explanation of an outcome."""

    statements: tuple[str, ...]
    """A claim; or the premises of a step that explains a statement, linked if there are several."""
    people: tuple[str, ...]
    """Who holds all of it; nobody where only the map gives it."""
    by: tuple[str, ...]
    """The factors that it names as causes; empty where it names none."""
    weight: str
    """As the text weighs it; `unstated` or empty where it does not."""


@dataclass(frozen=True, slots=True)
class RivalExplanations:
    """Different explanations of one outcome."""

    factor: str
    """The outcome's factor; empty where the outcome is a statement."""
    values: tuple[str, ...]
    statement: str
    """The statement that they explain; empty where the outcome is a factor's."""
    explanations: tuple[Explanation, ...]
    excluding: tuple[tuple[Explanation, Explanation], ...]
    """The pairs among them that contradict each other; mostly there are none."""
    ranked_by: tuple[str, ...]
    """The statements that say which counts for more."""
    declined_by: tuple[str, ...]
    """Who declines to say so."""
