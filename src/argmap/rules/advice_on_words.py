"""Graph → advice: the words of quotations and statements, as a careful reader reads them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from argmap.diagnostics import Place
from argmap.graph import Graph
from argmap.model import ArgMap, Citation, Step
from argmap.rules.rule import Finding
from argmap.rules.uses import is_written_out
from argmap.rules.words import is_english, share_a_term, terms

PAGED = frozenset({"book", "chapter", "article-journal", "article-magazine", "report", "thesis"})
QUOTATION_MARKS = {"“": "”", '"': '"', "‘": "’", "„": "“", "«": "»", "»": "«"}
FEWEST_TERMS = 3
OF_ADJECTIVES = ("al", "ic", "ive", "ous", "ary", "able", "ible", "ful", "less", "ian", "ese")
SHORTEST = 4


def _quotes(argmap: ArgMap) -> Iterator[tuple[str, tuple[Citation, ...], Place]]:
    for statement in argmap.statements.values():
        if statement.quote:
            yield statement.quote, statement.cite, statement.place
        for stance in statement.stances:
            if stance.quote and is_written_out(stance):
                yield stance.quote, stance.cite, stance.place
    for step in argmap.steps:
        if step.quote:
            yield step.quote, step.cite, step.place


def quotation_without_page(graph: Graph) -> Iterator[Finding]:
    """A quotation without its page

    A book is cited for these words, but not where in it. A reader who wants to see them in their
    place will have to read it all.

    Wrong:

    ```yaml
    people: {hasegawa: Tsuyoshi Hasegawa}
    sources: {hasegawa-2005: {type: book, title: Racing the Enemy}}
    claims:
      invasion-was:
        {text: It sufficed., by: hasegawa, cite: hasegawa-2005, quote: The Soviet invasion was.}
    ```

    Right:

    ```yaml
    people: {hasegawa: Tsuyoshi Hasegawa}
    sources: {hasegawa-2005: {type: book, title: Racing the Enemy}}
    claims:
      invasion-was:
        text: It sufficed.
        by: hasegawa
        cite: hasegawa-2005 p. 298
        quote: The Soviet invasion was.
    ```
    """
    sources = graph.argmap.sources
    for _, cites, place in _quotes(graph.argmap):
        bare = [c for c in cites if not c.locator and c.source in sources]
        if bare and len(bare) == len(cites) and sources[bare[0].source].type in PAGED:
            message = f'It is not said where in "{bare[0].source}" these words stand.'
            yield Finding((*place, "cite"), message, f"Add the page: `{bare[0].source} p. …`.")


def marks_of_quotation(graph: Graph) -> Iterator[Finding]:
    """Marks that a quotation does not need

    A `quote` is printed between quotation marks, so marks around the whole of it would be
    doubled. A cut is marked `[…]` or `…`; three full stops may be the author's own.

    Wrong:

    ```yaml
    reads: holloway-review
    people: {holloway: David Holloway}
    sources: {holloway-review: {title: Review of Racing the Enemy}}
    claims:
      no-evidence: {text: There is none., by: holloway, quote: There is no evidence ... at all}
    ```

    Right:

    ```yaml
    reads: holloway-review
    people: {holloway: David Holloway}
    sources: {holloway-review: {title: Review of Racing the Enemy}}
    claims:
      no-evidence: {text: There is none., by: holloway, quote: There is no evidence … at all}
    ```
    """
    for quote, _, place in _quotes(graph.argmap):
        if _is_enclosed(quote):
            message = "The quotation marks around these words will be printed twice."
            yield Finding((*place, "quote"), message, "Leave the outer marks out.")
        elif "..." in quote:
            message = "Three full stops are not the mark of a cut."
            yield Finding((*place, "quote"), message, "Write `[…]` or `…` for what is left out.")


def _is_enclosed(quote: str) -> bool:
    """Whether one pair of marks holds the whole, and not two quotations its ends."""
    closing = QUOTATION_MARKS.get(quote[0])
    return closing is not None and quote.find(closing, 1) == len(quote) - 1


def several_sentences(graph: Graph) -> Iterator[Finding]:
    """A statement of several sentences

    What can be granted, doubted or answered by itself should be a statement by itself. With two
    sentences in one, a reader cannot tell which of them an objection meets.

    Wrong:

    ```yaml
    claims:
      cabinet: The cabinet was divided. The army wanted to continue fighting.
    ```

    Right:

    ```yaml
    claims:
      cabinet-was-divided: The cabinet was divided.
      army-would-fight: The army wanted to continue fighting.
    ```
    """
    for statement in graph.argmap.statements.values():
        if _SENTENCE_END.search(statement.text):
            message = f'"{statement.id}" is made of several sentences.'
            yield Finding((*statement.place, "text"), message, "Make each a statement of its own.")


_SENTENCE_END = re.compile(r"[.!?](?<=[a-zà-ÿ]{5}[.!?])[”’\"')]?\s+[A-ZÀ-Þ][a-zà-ÿ]*[ ,]")


def new_terms(graph: Graph) -> Iterator[Finding]:
    """A conclusion whose terms are not found in its one premise

    What a conclusion speaks of must come from somewhere. Here none of it is found in the only
    premise of the step, so something is left unsaid: name it as a linked premise, or as the
    `warrant` of the step.

    Wrong:

    ```yaml
    claims:
      diplomacy-turned: {text: Diplomacy changed direction after the invasion., reasons: [cabinet]}
      cabinet: Six members of the cabinet met that night.
    ```

    Right:

    ```yaml
    claims:
      diplomacy-turned:
        text: Diplomacy changed direction after the invasion.
        reasons: [{from: cabinet, warrant: The cabinet met only to change its diplomacy.}]
      cabinet: Six members of the cabinet met that night.
    ```
    """
    statements = graph.argmap.statements
    if not is_english(graph.argmap):
        return
    known: dict[str, dict[str, str]] = {}
    for step in graph.argmap.steps:
        if step.kind != "reason" or len(step.premises) > 1 or step.warrant:
            continue
        target, premise = statements.get(step.target), statements.get(step.premises[0])
        if target is None or premise is None or premise is target:
            continue
        if share_a_term(target.text, premise.text):
            continue
        concluded, given = (
            known.get(s.id) or known.setdefault(s.id, terms(s.text)) for s in (target, premise)
        )
        if len(concluded) >= FEWEST_TERMS and not concluded.keys() & given.keys():
            listed = ", ".join(list(concluded.values())[:6])
            message = f'No word of "{premise.id}" is in what it is a reason for: {listed}.'
            cure = "Say as the `warrant` why it is one, or add what is left unsaid with `together`."
            yield Finding(step.place, message, cure)


def shifting_terms(graph: Graph) -> Iterator[Finding]:
    """A term of the conclusion that shifts between its reasons

    A word may mean one thing in one reason and another in the next: "conditional surrender" here,
    "unconditional surrender" there, and simply "surrender" in the conclusion. Then the reasons do
    not bear on one and the same thing.

    Wrong:

    ```yaml
    claims:
      ready: {text: Tokyo was ready to accept surrender., reasons: [cabinet-ready, emperor-ready]}
      cabinet-ready: The cabinet was ready for a conditional surrender.
      emperor-ready: The Emperor was ready for unconditional surrender.
    ```

    Right:

    ```yaml
    claims:
      ready: {text: Tokyo would accept conditional surrender., reasons: [cabinet-ready, terms-sent]}
      cabinet-ready: The cabinet was ready for a conditional surrender.
      terms-sent: The terms of a conditional surrender had been sent to Moscow.
    ```
    """
    statements = graph.argmap.statements
    if not is_english(graph.argmap):
        return
    reasons_for = {
        id: reasons
        for id, steps in graph.into.items()
        if id in statements and len(reasons := [s for s in steps if s.kind == "reason"]) > 1
    }
    premises = {p for steps in reasons_for.values() for step in steps for p in step.premises}
    qualified = {id: _qualified(statements[id].text) for id in premises if id in statements}
    for id, reasons in reasons_for.items():
        for noun, step, (first, second) in _shifts(reasons, qualified):
            if noun in _unqualified(statements[id].text):
                message = f'"{first[1]}" speaks of "{first[0]} {noun}", "{second[1]}" of '
                message += f'"{second[0]} {noun}"; the conclusion does not say which.'
                yield Finding(step.place, message, "Say in the conclusion which is meant.")
                break


_Said = tuple[str, str]
"""An adjective, and the statement that has it."""


def _shifts(
    reasons: Iterable[Step], qualified: Mapping[str, Iterable[tuple[str, str]]]
) -> Iterator[tuple[str, Step, tuple[_Said, _Said]]]:
    """Words that two reasons give different adjectives: the word, the later step, and both."""
    before: dict[str, _Said] = {}
    for step in reasons:
        for premise in step.premises:
            for noun, adjective in qualified.get(premise, ()):
                first = before.setdefault(noun, (adjective, premise))
                if first[0] != adjective and first[1] != premise:
                    yield noun, step, (first, (adjective, premise))


def _unqualified(text: str) -> set[str]:
    return set(terms(text).values()) - {noun for noun, _ in _qualified(text)}


def _qualified(text: str) -> list[tuple[str, str]]:
    """The words of a text that an adjective stands before, each with it."""
    return [
        (noun.strip(".,;:!?()\"'“”‘’"), adjective)
        for adjective, noun in pairwise(text.casefold().split())
        if adjective.endswith(OF_ADJECTIVES) and len(adjective) > SHORTEST < len(noun)
    ]
