"""Graph → Diagnostics: what only an evaluation of the map shows."""

from __future__ import annotations

from collections.abc import Collection

from argmap import rules
from argmap.diagnostics import Code, Diagnostic, Severity
from argmap.document import Files
from argmap.findings.expectations import unmet_expectation
from argmap.findings.positions import (
    cannot_all_hold,
    settled_though_open,
    without_link,
    without_reason,
)
from argmap.findings.suppositions import (
    kept_though_changed,
    many_changes,
    nothing_changed,
    out_of_reach,
    without_readings,
)
from argmap.findings.witnesses import sole_witness
from argmap.graph import Graph
from argmap.rules import Rule

FINDINGS: tuple[Rule, ...] = (
    Rule("AM520", Severity.ADVICE, out_of_reach),
    Rule("AM521", Severity.ADVICE, nothing_changed),
    Rule("AM522", Severity.ADVICE, many_changes),
    Rule("AM523", Severity.ADVICE, kept_though_changed),
    Rule("AM524", Severity.ADVICE, without_readings),
    Rule("AM525", Severity.ADVICE, without_link),
    Rule("AM526", Severity.ADVICE, without_reason),
    Rule("AM527", Severity.ADVICE, settled_though_open),
    Rule("AM528", Severity.ADVICE, cannot_all_hold),
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
