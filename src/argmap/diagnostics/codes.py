"""A finding's code and the page that explains it."""

from __future__ import annotations

from dataclasses import dataclass

from argmap.diagnostics.values import Diagnostic, Related, Severity, Span


@dataclass(frozen=True, slots=True)
class Code:
    """A kind of finding. Its code never changes meaning and is never used again.

    `page` is Markdown: a heading line, what it is and why, a wrong and a right example.
    """

    code: str
    severity: Severity
    page: str

    @property
    def title(self) -> str:
        """The first line of the page."""
        return self.page.strip().partition("\n")[0].rstrip(".")

    def at(
        self, span: Span, message: str, hint: str = "", related: tuple[Related, ...] = ()
    ) -> Diagnostic:
        """A finding of this kind at a place."""
        return Diagnostic(self.code, self.severity, message, span, hint, related)
