"""Graph → findings: words whose source or speaker is not said, or not rightly."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from argmap.diagnostics import Place
from argmap.graph import Graph
from argmap.model import ArgMap, Evidence, Stance
from argmap.rules.rule import Finding
from argmap.rules.uses import is_written_out


def words_without_source(graph: Graph) -> Iterator[Finding]:
    """A quotation or passage that does not say where it is read

    Words in quotation marks can be checked only by who knows where they stand. Cite the source;
    say with `via` in which other text it was read; or say once with `reads`, for the whole file,
    which text the map reads.

    Wrong:

    ```yaml
    people: {hasegawa: Tsuyoshi Hasegawa}
    claims:
      bombs-not-enough:
        text: The bombs did not suffice.
        by: hasegawa
        quote: the atomic bombs were not sufficient
    ```

    Right:

    ```yaml
    people: {hasegawa: Tsuyoshi Hasegawa}
    sources:
      hasegawa-2005: {title: Racing the Enemy}
    claims:
      bombs-not-enough:
        text: The bombs did not suffice.
        by: hasegawa
        cite: hasegawa-2005 p. 298
        quote: the atomic bombs were not sufficient
    ```
    """
    argmap = graph.argmap
    for statement in argmap.statements.values():
        if statement.cite or statement.via:
            continue
        yield from _unsourced(statement.quote, statement.passage, statement.place)
        for stance in statement.stances:
            if is_written_out(stance) and not stance.cite and not stance.via:
                yield from _unsourced(stance.quote, stance.passage, stance.place)
    for step in argmap.steps:
        if step.quote and not step.cite and not argmap.reads[str(step.place[0])]:
            yield from _unsourced(step.quote, "", step.place)


def _unsourced(quote: str, passage: str, place: Place) -> Iterator[Finding]:
    if quote or passage:
        key, what = ("quote", "quotation") if quote else ("passage", "passage")
        message = f"It is not said where this {what} is read."
        yield Finding((*place, key), message, "Add `cite` or `via`, or `reads` for the file.")


def passage_of_the_holder(graph: Graph) -> Iterator[Finding]:
    """A holder's own words given as a passage

    `quote` is for the words of the person who holds or says something, `passage` for the words of
    an author who reports it. Where the text that is read is by the very person, their words are a
    quotation, and may be printed as theirs. Who only `reports` is the reporting author.

    Wrong:

    ```yaml
    reads: holloway-review
    people: {holloway: David Holloway}
    sources:
      holloway-review: {title: Review of Racing the Enemy, author: holloway}
    claims:
      no-evidence:
        {text: There is no evidence of such a fear., by: holloway, passage: There is no evidence}
    ```

    Right:

    ```yaml
    reads: holloway-review
    people: {holloway: David Holloway}
    sources:
      holloway-review: {title: Review of Racing the Enemy, author: holloway}
    claims:
      no-evidence:
        {text: There is no evidence of such a fear., by: holloway, quote: There is no evidence}
    ```
    """
    for statement in graph.argmap.statements.values():
        if not any(stance.passage for stance in statement.stances):
            continue
        passages = Counter(stance.passage for stance in statement.stances)
        for stance in statement.stances:
            is_shared = passages[stance.passage] > 1
            if not stance.passage or stance.stance == "reports" or is_shared:
                continue
            record = stance.place if is_written_out(stance) else statement.place
            if _authors_read(graph.argmap, stance) == {stance.who}:
                message = f'These are the words of "{stance.who}", not of another who reports them.'
                yield Finding((*record, "passage"), message, "Make it a `quote`.")


def _authors_read(argmap: ArgMap, stance: Stance) -> set[str]:
    """The people who wrote what the stance was read in; an empty name for one not among them."""
    read = [stance.via] if stance.via else [cite.source for cite in stance.cite]
    sources = [argmap.sources[id] for id in read if id in argmap.sources]
    return {author.person for source in sources for author in (*source.authors, *source.editors)}


def quotation_of_nobody(graph: Graph) -> Iterator[Finding]:
    """A quotation of nobody

    `quote` holds the words of whoever holds the statement. Here nobody is said to hold it, so the
    words are nobody's, and the statement counts as one that the map makes by itself. Most often
    `by` was forgotten; a reporting author's words are a `passage`.

    Wrong:

    ```yaml
    sources:
      hasegawa-2005: {title: Racing the Enemy}
    claims:
      invasion-was:
        {text: The invasion sufficed., cite: hasegawa-2005 p. 298, quote: The Soviet invasion was.}
    ```

    Right:

    ```yaml
    people: {hasegawa: Tsuyoshi Hasegawa}
    sources:
      hasegawa-2005: {title: Racing the Enemy}
    claims:
      invasion-was:
        text: The invasion sufficed.
        by: hasegawa
        cite: hasegawa-2005 p. 298
        quote: The Soviet invasion was.
    ```
    """
    for statement in graph.argmap.statements.values():
        if statement.quote and not statement.stances and not isinstance(statement, Evidence):
            message = f'These are nobody\'s words, since nobody is said to hold "{statement.id}".'
            cure = "Add `by`, or make it a `passage` if it is a reporting author's."
            yield Finding((*statement.place, "quote"), message, cure)
