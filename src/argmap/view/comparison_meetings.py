"""Concessions, agreements, disagreements and tensions → sentences."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.comparison import Agreement, Comparison, Concession, Disagreement, Tension
from argmap.counterfactual.positions.consistency import Conflict
from argmap.view.comparison_values import Item
from argmap.view.comparison_words import MAPMAKER, ComparisonWords
from argmap.view.words import one_line, quoted


def concessions(words: ComparisonWords, comparison: Comparison) -> Iterator[Item]:
    """Who concedes what to whom, and how much."""
    for concession in comparison.concessions:
        yield Item(_concession(words, concession))
    if not comparison.concessions:
        yield Item("Nobody compared concedes anything in this map.")


def _concession(words: ComparisonWords, concession: Concession) -> str:
    stance = concession.stance
    to = f", to {words.names(concession.to)}" if concession.to else ""
    if to and concession.opponents == concession.to:
        to += ", an opponent" if len(concession.to) == 1 else ", opponents"
    elif concession.opponents:
        to += f" ({words.names(concession.opponents)} among the opponents)"
    limit = f", only {one_line(stance.only)}" if stance.only else ", without a limit"
    quote = f" In the words of the text: {quoted(stance.quote, 40)}." if stance.quote else ""
    told = f"By {words.name(concession.person)}{to}: {words.statement(concession.statement)}"
    return f"{told}{limit}{words.where(stance)}.{quote}"


def agreements(words: ComparisonWords, comparison: Comparison) -> Iterator[Item]:
    """What several hold or deny, and what the map gives as granted by all."""
    for agreement in comparison.agreements:
        yield Item(_agreement(words, agreement))
    if not comparison.agreements:
        yield Item("No two of those compared hold, or deny, the same statement.")
    for id in comparison.common_ground:
        yield Item(f"Common ground, granted by all sides: {words.statement(id)}.")


def _agreement(words: ComparisonWords, agreement: Agreement) -> str:
    lead = "Denied by" if agreement.denied else "Held by"
    though = ""
    if agreement.opponents:
        two = len(agreement.people) == 2
        who = "they" if two else words.names(agreement.opponents[0])
        though = f", though {who} part elsewhere"
    people, statement = words.names(agreement.people), words.statement(agreement.statement)
    return f"{lead} {people}{though}: {statement}."


def disagreements(words: ComparisonWords, comparison: Comparison) -> Iterator[Item]:
    """What some hold and others deny or object to, statement by statement."""
    by_statement: dict[str, list[Disagreement]] = {}
    for disagreement in comparison.disagreements:
        by_statement.setdefault(disagreement.statement, []).append(disagreement)
    for id, found in by_statement.items():
        yield Item(words.statement(id))
        yield from (Item(_disagreement(words, each), 1) for each in found)
    if not by_statement:
        yield Item("Nobody compared denies, or objects to, what another holds.")


def _disagreement(words: ComparisonWords, found: Disagreement) -> str:
    holding, against = words.names(found.holding), words.names(found.against)
    match found.kind:
        case "denial":
            told = f"Held by {holding}; denied by {against}"
        case "rebuttal":
            told = f"Answered by {against}, against {holding}"
        case "doubt":
            told = f"Grounds asked for by {against}, of {holding}"
        case "undercut":
            told = f"Inference of {holding}, objected to by {against}"
    by = " and ".join(words.statement(id) for id in found.by)
    return f"{told}{': ' if by else ''}{by}{'' if found.stated else MAPMAKER}."


def tensions(words: ComparisonWords, comparison: Comparison) -> Iterator[Item]:
    """What one person holds that does not go together."""
    for tension in comparison.tensions:
        yield Item(f"{words.name(tension.person)}: {_tension(words, tension)}")
    if not comparison.tensions:
        yield Item("Nothing was found that does not go together.")


def _tension(words: ComparisonWords, tension: Tension) -> str:
    if tension.kind == "rebuttal":
        target, *by = (words.statement(id) for id in tension.members)
        drawn = "" if tension.stated else MAPMAKER
        return f"{' and '.join(by)} answers {target}{drawn}, and both are held."
    conflict = Conflict(tension.members, tension.kind)
    return words.positions.conflict(conflict, tension.reading)
