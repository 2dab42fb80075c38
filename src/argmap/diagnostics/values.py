"""The values every stage reports with: Span, Diagnostic, and the one public error."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

Place = tuple[str | int, ...]
"""An address in the maps read: the file's path, then keys and list indices.

``("japan.argmap.yaml", "claims", "bombs", "reasons", 0)`` is the first reason of a claim.
It names no line: `Document.span` turns it into one.
"""


class Severity(StrEnum):
    """How grave a finding is."""

    ERROR = "error"
    """Cannot mean anything; the map is not evaluated or drawn."""
    WARNING = "warning"
    """Very likely a slip."""
    ADVICE = "advice"
    """What a careful reader would ask about; shown only on request."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a file's text.

    Lines and columns count from 1; columns count code points; the end column is the first
    that no longer belongs to the stretch.
    """

    path: str
    line: int
    column: int
    end_line: int
    end_column: int

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Related:
    """A second place that a finding speaks of, such as the first of two equal ids."""

    span: Span
    message: str


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding: what is wrong, where, and how to mend it."""

    code: str
    severity: Severity
    message: str
    span: Span
    hint: str = ""
    related: tuple[Related, ...] = ()

    def __str__(self) -> str:
        hint = f" {self.hint}" if self.hint else ""
        return f"{self.span}: {self.severity} {self.code}: {self.message}{hint}"


def severity_counts(diagnostics: Iterable[Diagnostic]) -> dict[Severity, int]:
    """How many findings there are of each severity, gravest first."""
    counts = dict.fromkeys(Severity, 0)
    for diagnostic in diagnostics:
        counts[diagnostic.severity] += 1
    return counts


class ArgmapError(Exception):
    """A map that cannot be used; `diagnostics` says where and why, in document order."""

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        self.diagnostics: tuple[Diagnostic, ...] = tuple(diagnostics)
        super().__init__("\n".join(str(d) for d in self.diagnostics))
