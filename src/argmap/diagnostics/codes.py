"""A finding's code and the page that explains it."""

from __future__ import annotations

import re
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
        """A finding of this kind at a place. Long quotations from the map are cut."""
        return Diagnostic(self.code, self.severity, _cut(message), span, _cut(hint), related)


LONGEST_QUOTED = 120
_QUOTED = re.compile('"([^"]*)"|`([^`]*)`')


def _cut(sentence: str) -> str:
    return _QUOTED.sub(_cut_quoted, sentence) if len(sentence) > LONGEST_QUOTED else sentence


def _cut_quoted(quoted: re.Match[str]) -> str:
    whole = quoted[0]
    return whole if len(whole) <= LONGEST_QUOTED else f"{whole[:LONGEST_QUOTED]}…{whole[-1]}"
