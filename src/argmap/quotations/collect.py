"""ArgMap → every quotation in it, with the sources in which it may stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from argmap.model import ArgMap, Citation, Stance, Statement
from argmap.quotations.values import Key, Quotation


def quotations(argmap: ArgMap) -> tuple[Quotation, ...]:
    """The quotations, passages and hedge words of a map, in document order, each once.

    What a statement says for its `by` or `speaker` is the statement's own and counts once.
    """
    found = [q for statement in argmap.statements.values() for q in _of_statement(statement)]
    found += _of_steps(argmap)
    return tuple({quotation.place: quotation for quotation in found}.values())


def _of_statement(statement: Statement) -> Iterator[Quotation]:
    whose = statement.holders[0] if len(statement.holders) == 1 else ""
    yield from _words(statement, statement.id, whose)
    for stance in statement.stances:
        if stance.place[-2] == "stances":
            yield from _words(stance, statement.id, stance.who)
    if statement.hedge_words:
        holders: tuple[Statement | Stance, ...] = (statement, *statement.stances)
        read = next((each for each in holders if each.via or each.cite), statement)
        words = [words for each in holders for words in (each.quote, each.passage) if words]
        yield Quotation(
            owner=statement.id,
            who=whose,
            key="hedge-words",
            words=statement.hedge_words,
            via=read.via,
            cited=_cited(read.cite),
            place=(*statement.place, "hedge-words"),
            within=tuple(dict.fromkeys(words)),
        )


def _words(holder: Statement | Stance, owner: str, who: str) -> Iterator[Quotation]:
    written: tuple[tuple[Key, str], ...] = (("quote", holder.quote), ("passage", holder.passage))
    for key, words in written:
        if words:
            cited, place = _cited(holder.cite), (*holder.place, key)
            yield Quotation(owner, who, key, words, holder.via, cited, place)


def _of_steps(argmap: ArgMap) -> Iterator[Quotation]:
    for step in argmap.steps:
        if step.quote:
            # A step names no `via`, but what its file reads is where it was read.
            reads, cited = argmap.reads.get(str(step.place[0]), ""), _cited(step.cite)
            yield Quotation(
                owner=step.id,
                who=step.by[0] if len(step.by) == 1 else "",
                key="quote",
                words=step.quote,
                via="" if reads in cited else reads,
                cited=cited,
                place=(*step.place, "quote"),
            )


def _cited(cites: Iterable[Citation]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(cite.source for cite in cites))
