"""Holdings + people → the factors that several of them use, and to which ends."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from argmap.comparison.holdings import Holdings
from argmap.comparison.uses import Role, SharedFactor, Use
from argmap.model import ArgMap, Claim, Counterfactual, Model, Statement
from argmap.rules.mechanisms import parents


def shared_factors(
    holdings: Holdings, people: Sequence[str], statements: Iterable[str], models: Iterable[Model]
) -> tuple[SharedFactor, ...]:
    """Every factor that two or more of the people use, first those used for different ends.

    A use is in one of these statements, in a claim's causes or a counterfactual's antecedent, by
    whoever holds it; or in the formula of one of these models.
    """
    argmap = holdings.graph.argmap
    order = {person: place for place, person in enumerate(people)}
    used: dict[str, list[Use]] = {}
    in_models = (found for model in models for found in _of_model(argmap, model))
    for factor, use in chain(_uses(holdings, statements), in_models):
        if use.person in order:
            used.setdefault(factor, []).append(use)
    found = [
        SharedFactor(
            id, tuple(sorted(used[id], key=lambda use: order[use.person])), _differ(used[id])
        )
        for id in argmap.factors
        if len({use.person for use in used.get(id, ())}) > 1
    ]
    return tuple(sorted(found, key=lambda shared: not shared.different_ends))


def _uses(holdings: Holdings, statements: Iterable[str]) -> Iterator[tuple[str, Use]]:
    for id in statements:
        statement = holdings.graph.argmap.statements[id]
        told = tuple(_told(statement))
        hedge = statement.hedge if isinstance(statement, Counterfactual) else None
        for who in holdings.holders(id) if told else ():
            for factor, role, ends in told:
                yield factor, Use(who, id, role, ends, hedge, statement.stated)


Told = tuple[str, Role, Mapping[str, tuple[str, ...]]]


def _told(statement: Statement) -> Iterator[Told]:
    """Each factor that a statement uses, how, and for what."""
    if isinstance(statement, Claim) and statement.causes:
        causes = statement.causes
        yield from ((factor, "cause", causes.of) for factor in causes.by)
        yield from ((factor, "outweighed", causes.of) for factor in causes.more_than)
    if isinstance(statement, Counterfactual):
        supposed = (s for reading in statement.readings for s in reading.suppositions)
        for factor in dict.fromkeys(factor for each in supposed for factor in each):
            yield factor, "supposed", statement.then


def _of_model(argmap: ArgMap, model: Model) -> Iterator[tuple[str, Use]]:
    for outcome, mechanism in model.mechanisms.items():
        for factor in parents(mechanism):
            ends = {outcome: tuple(argmap.factors[outcome].values)}
            yield factor, Use(model.by, model.id, "mechanism", ends, None, model.stated)


def _differ(uses: Iterable[Use]) -> bool:
    """Whether two people use it for different outcomes, or one for what another has otherwise.

    What follows from a supposition, or from a mechanism, is not the value that was brought about,
    so that of these only the factor counts.
    """
    ends: dict[str, set[str]] = {}
    values: dict[str, dict[str, set[str]]] = {}
    for use in uses:
        ends.setdefault(use.person, set()).update(use.ends)
        if use.role in ("cause", "outweighed"):
            for factor, reached in use.ends.items():
                own = values.setdefault(factor, {})
                own.setdefault(use.person, set()).update(reached)
    return len({frozenset(each) for each in ends.values()}) > 1 or any(
        not set.intersection(*by_person.values()) for by_person in values.values()
    )
