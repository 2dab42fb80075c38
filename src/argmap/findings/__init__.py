"""Graph → Diagnostics: what only an evaluation of the map shows."""

from __future__ import annotations

from collections.abc import Collection

from argmap import rules
from argmap.diagnostics import Code, Diagnostic, Severity
from argmap.document import Files
from argmap.findings.expectations import unmet_expectation
from argmap.findings.witnesses import sole_witness
from argmap.graph import Graph
from argmap.rules import Rule

FINDINGS: tuple[Rule, ...] = (
    Rule("AM801", Severity.ERROR, unmet_expectation),
    Rule("AM802", Severity.ADVICE, sole_witness),
)


def catalogue() -> tuple[Code, ...]:
    """Every kind of finding that `argmap check` makes, by its code."""
    codes = (*rules.catalogue(), *(rule.code for rule in FINDINGS))
    return tuple(sorted(codes, key=lambda code: code.code))


def run(
    graph: Graph, files: Files, wanted: Collection[Severity] = tuple(Severity)
) -> tuple[Diagnostic, ...]:
    """What is found of the severities wanted in a map without errors, in the order of the text."""
    return rules.run(graph, files, wanted, FINDINGS)


__all__ = ["FINDINGS", "catalogue", "run"]
