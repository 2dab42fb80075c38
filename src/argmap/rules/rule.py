"""What a rule is: a generator of findings, whose docstring is its page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from inspect import cleandoc

from argmap.diagnostics import Code, Place, Severity
from argmap.graph import Graph


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found: a place, a sentence, its cure, and other places it speaks of.

    A place that ends in `KEY` means the key itself, such as the id of a statement, and not the
    record under it.
    """

    place: Place
    message: str
    hint: str = ""
    related: tuple[tuple[Place, str], ...] = ()


Check = Callable[[Graph], Iterator[Finding]]

KEY = "<key>"
"""Ends a place that means the last key of the way there and not its value."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A check of the written map. The docstring of the check is the page of its code."""

    name: str
    severity: Severity
    check: Check

    @property
    def code(self) -> Code:
        """The kind of finding that the rule makes."""
        return Code(self.name, self.severity, cleandoc(self.check.__doc__ or "") + "\n")
