"""A framework's text → lines with their places, and findings at places in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from argmap.diagnostics import Code, Diagnostic, Severity, Span

MOST_FINDINGS = 20
"""So many of a severity; with more errors a file is not what its name says."""


@dataclass(frozen=True, slots=True)
class Source:
    """A text being read, and what has been found in it so far."""

    text: str
    path: str
    found: list[Diagnostic] = field(default_factory=list)

    @property
    def faulty(self) -> bool:
        """Something was found that leaves no framework."""
        return self._count(Severity.ERROR) > 0

    @property
    def hopeless(self) -> bool:
        """So much is wrong that reading ends."""
        return self._count(Severity.ERROR) >= MOST_FINDINGS

    def _count(self, severity: Severity) -> int:
        return sum(finding.severity is severity for finding in self.found)

    def find(self, code: Code, place: tuple[int, int], message: str, hint: str) -> None:
        """Note a finding at a stretch of the text, given by the offsets of its two ends."""
        if self._count(code.severity) >= MOST_FINDINGS:
            return
        start, end = place
        line = self.text.count("\n", 0, start) + 1
        column = start - self.text.rfind("\n", 0, start)
        span = Span(self.path, line, column, line, column + max(1, end - start))
        self.found.append(code.at(span, message, hint))

    def lines(self, start: int = 0) -> Iterator[tuple[int, str]]:
        """Each line from an offset on, with the offset at which it begins."""
        while start < len(self.text):
            end = self.text.find("\n", start)
            end = len(self.text) if end < 0 else end
            yield start, self.text[start:end]
            start = end + 1


def quoted(text: str) -> str:
    """A piece of the text for a message, shortened where it is long."""
    text = text.strip()
    return f'"{text}"' if len(text) <= 40 else f'"{text[:40]}…"'
