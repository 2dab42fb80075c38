"""Graph → Diagnostics: what the written map alone shows."""

from __future__ import annotations

from argmap.diagnostics import Diagnostic, Place, Related, Span
from argmap.document import Files
from argmap.graph import Graph
from argmap.rules.rule import KEY, Finding, Rule

RULES: tuple[Rule, ...] = ()


def run(graph: Graph, files: Files) -> tuple[Diagnostic, ...]:
    """What every rule finds, in the order of the text."""
    found = [_diagnostic(rule, finding, files) for rule in RULES for finding in rule.check(graph)]
    return tuple(sorted(found, key=lambda d: (_rank(files, d.span), d.code)))


def _diagnostic(rule: Rule, finding: Finding, files: Files) -> Diagnostic:
    related = tuple(Related(_span(files, place), text) for place, text in finding.related)
    return rule.code.at(_span(files, finding.place), finding.message, finding.hint, related)


def _span(files: Files, place: Place) -> Span:
    return files.key_span(place[:-1]) if place[-1] == KEY else files.span(place)


def _rank(files: Files, span: Span) -> tuple[int, Span]:
    return list(files.documents).index(span.path), span
