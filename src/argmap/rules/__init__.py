"""Graph → Diagnostics: what the written map alone shows."""

from __future__ import annotations

from collections.abc import Collection

from argmap import document, model
from argmap.diagnostics import Code, Diagnostic, Place, Related, Severity, Span
from argmap.document import Files
from argmap.graph import Graph
from argmap.rules.advice_on_grounds import (
    argument_from_silence,
    explained_while_in_doubt,
    only_drawn_steps,
    thesis_without_reasons,
    unlinked_counterfactual,
    unnamed_authority,
)
from argmap.rules.advice_on_words import (
    marks_of_quotation,
    new_terms,
    quotation_without_page,
    several_sentences,
    shifting_terms,
)
from argmap.rules.counterfactuals import (
    cause_of_itself,
    follows_what_is_supposed,
    hedge_says_more,
    jointly_alone,
    kept_and_changed,
    readings_alike,
)
from argmap.rules.coverage import otherwise_not_last, uncovered_combination
from argmap.rules.decisions import denies_what_happened, never_decides
from argmap.rules.factor_references import unknown_factor, unknown_reading, unknown_value
from argmap.rules.factors import no_actual_value, one_value, rules_out_nothing
from argmap.rules.lists import twice_in_a_list
from argmap.rules.mechanisms import (
    circular_mechanisms,
    compared_without_order,
    on_later_factor,
)
from argmap.rules.names import ids_nearly_alike, nearly_a_person
from argmap.rules.order import circular_order
from argmap.rules.quotations import (
    passage_of_the_holder,
    quotation_of_nobody,
    words_without_source,
)
from argmap.rules.reasons import (
    bears_on_itself,
    circular_reasons,
    reason_and_rebuttal,
    same_step_twice,
    undercut_of_a_claim,
)
from argmap.rules.references import (
    added_to_own,
    unknown_person,
    unknown_source,
    unknown_statement,
)
from argmap.rules.rule import KEY, Finding, Rule
from argmap.rules.sources import later_than_its_source, unused_person, unused_source
from argmap.rules.stances import (
    asserts_and_denies,
    denied_common_ground,
    only_without_concession,
    same_stance_twice,
)
from argmap.rules.statements import bears_on_nothing, belief_as_reason, identical_texts
from argmap.rules.times import cause_after_effect, told_too_early

ERROR, WARNING, ADVICE = Severity.ERROR, Severity.WARNING, Severity.ADVICE

RULES: tuple[Rule, ...] = (
    Rule("AM201", ERROR, unknown_person),
    Rule("AM202", ERROR, unknown_source),
    Rule("AM203", ERROR, unknown_statement),
    Rule("AM204", ERROR, unknown_factor),
    Rule("AM205", ERROR, unknown_value),
    Rule("AM206", ERROR, unknown_reading),
    Rule("AM207", ERROR, added_to_own),
    Rule("AM208", WARNING, nearly_a_person),
    Rule("AM209", WARNING, ids_nearly_alike),
    Rule("AM210", WARNING, twice_in_a_list),
    Rule("AM211", WARNING, unused_person),
    Rule("AM301", ERROR, circular_reasons),
    Rule("AM302", ERROR, bears_on_itself),
    Rule("AM303", ERROR, reason_and_rebuttal),
    Rule("AM304", WARNING, same_step_twice),
    Rule("AM305", ERROR, asserts_and_denies),
    Rule("AM306", WARNING, identical_texts),
    Rule("AM307", ERROR, undercut_of_a_claim),
    Rule("AM308", WARNING, bears_on_nothing),
    Rule("AM309", WARNING, belief_as_reason),
    Rule("AM310", WARNING, denied_common_ground),
    Rule("AM311", ERROR, only_without_concession),
    Rule("AM312", WARNING, same_stance_twice),
    Rule("AM401", WARNING, unused_source),
    Rule("AM402", WARNING, words_without_source),
    Rule("AM403", WARNING, passage_of_the_holder),
    Rule("AM404", WARNING, quotation_of_nobody),
    Rule("AM405", WARNING, later_than_its_source),
    Rule("AM501", ERROR, no_actual_value),
    Rule("AM502", ERROR, one_value),
    Rule("AM503", ERROR, rules_out_nothing),
    Rule("AM504", ERROR, follows_what_is_supposed),
    Rule("AM505", ERROR, kept_and_changed),
    Rule("AM506", ERROR, cause_of_itself),
    Rule("AM507", ERROR, compared_without_order),
    Rule("AM508", ERROR, circular_mechanisms),
    Rule("AM509", ERROR, uncovered_combination),
    Rule("AM510", ERROR, otherwise_not_last),
    Rule("AM511", WARNING, never_decides),
    Rule("AM512", ERROR, on_later_factor),
    Rule("AM513", ERROR, circular_order),
    Rule("AM514", ERROR, denies_what_happened),
    Rule("AM515", WARNING, told_too_early),
    Rule("AM516", WARNING, cause_after_effect),
    Rule("AM517", WARNING, readings_alike),
    Rule("AM518", WARNING, hedge_says_more),
    Rule("AM519", WARNING, jointly_alone),
    Rule("AM601", ADVICE, thesis_without_reasons),
    Rule("AM602", ADVICE, quotation_without_page),
    Rule("AM603", ADVICE, unnamed_authority),
    Rule("AM604", ADVICE, argument_from_silence),
    Rule("AM605", ADVICE, unlinked_counterfactual),
    Rule("AM606", ADVICE, only_drawn_steps),
    Rule("AM607", ADVICE, new_terms),
    Rule("AM608", ADVICE, shifting_terms),
    Rule("AM609", ADVICE, marks_of_quotation),
    Rule("AM610", ADVICE, explained_while_in_doubt),
    Rule("AM611", ADVICE, several_sentences),
)


def catalogue() -> tuple[Code, ...]:
    """Every kind of finding that a map can have, by its code."""
    codes = (*document.CODES, *model.CODES, *(rule.code for rule in RULES))
    return tuple(sorted(codes, key=lambda code: code.code))


def run(
    graph: Graph,
    files: Files,
    wanted: Collection[Severity] = tuple(Severity),
    rules: tuple[Rule, ...] = RULES,
) -> tuple[Diagnostic, ...]:
    """What the rules of the severities wanted find, in the order of the text."""
    asked = (rule for rule in rules if rule.severity in wanted)
    found = [d for rule in asked for d in _diagnostics(rule, graph, files)]
    rank = {path: index for index, path in enumerate(files.documents)}
    return tuple(sorted(found, key=lambda d: (rank[d.span.path], d.span, d.code)))


def _diagnostics(rule: Rule, graph: Graph, files: Files) -> list[Diagnostic]:
    findings = list(rule.check(graph))
    if not findings:
        return []
    code = rule.code
    return [
        code.at(
            _span(files, finding.place),
            finding.message,
            finding.hint,
            tuple(Related(_span(files, place), text) for place, text in finding.related),
        )
        for finding in findings
    ]


def _span(files: Files, place: Place) -> Span:
    return files.key_span(place[:-1]) if place[-1] == KEY else files.span(place)


__all__ = ["KEY", "RULES", "Finding", "Rule", "catalogue", "run"]
