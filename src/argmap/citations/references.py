"""Statement, stance or step → what its note refers to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from argmap.citations.chicago import Reading, Reference
from argmap.model import ArgMap, Citation, Stance, Statement, Step
from argmap.model.values import ATTESTING


def references_of_statement(argmap: ArgMap, statement: Statement) -> tuple[Reference, ...]:
    """Where who holds a statement says so, then where it is read itself, each place once."""
    held = [stance for stance in statement.stances if stance.stance in ATTESTING]
    found = [reference for stance in held for reference in references_of_stance(argmap, stance)]
    told = {reference.cite for reference in found}
    own = [cite for cite in statement.cite if cite not in told]
    if own or not (found or statement.in_no_text):
        found += _read(argmap, statement, own, statement.holders)
    return tuple(dict.fromkeys(found))


def references_of_stance(argmap: ArgMap, stance: Stance) -> tuple[Reference, ...]:
    """Where a stance is taken."""
    return tuple(_read(argmap, stance, stance.cite, (stance.who,)))


def references_of_step(step: Step) -> tuple[Reference, ...]:
    """Where a step is drawn."""
    return tuple(Reference(cite) for cite in step.cite)


def _read(
    argmap: ArgMap, said: Statement | Stance, cites: Iterable[Citation], holders: Iterable[str]
) -> Iterator[Reference]:
    reading: Reading = "quoted in" if said.quote else "cited in"
    read = False
    for cite in cites:
        read = True
        yield Reference(cite, "" if said.via == cite.source else said.via, reading)
    if read or not said.via:
        return
    # What somebody says in a work of their own is read at first hand.
    record = argmap.sources.get(said.via)
    authors = {author.person for author in record.authors} if record else set()
    own = bool(authors.intersection(holders)) or not tuple(holders)
    yield Reference(Citation(said.via)) if own else Reference(None, said.via, reading)
