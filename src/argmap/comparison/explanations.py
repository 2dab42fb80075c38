"""Holdings + people → different explanations of one outcome, and whether anybody ranks them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from itertools import combinations, islice, pairwise

from argmap.comparison.holdings import Holdings
from argmap.comparison.uses import Explanation, RivalExplanations
from argmap.model import Causes, Claim, Evidence, Step

RANKING = frozenset({"sole", "main"})
"""The weights that set a cause above others; several can each be decisive, or contribute."""

MOST_PAIRS = 20_000
"""So many pairs of explanations of one outcome are looked through."""


def rival_explanations(
    holdings: Holdings, people: Collection[str], statements: Iterable[str]
) -> tuple[RivalExplanations, ...]:
    """Outcomes that some explain otherwise than others, at least one of them one of the people;
    those that two of the people explain come first.

    An outcome is what claims give as the effect of causes, or a statement with several
    explanations. Several causes that one author gives are no rivals, even where others give some
    of them, and evidence explains nothing. Where every two explanations contradict each other
    they are a disagreement, and are not listed here.
    """
    asked, told = set(people), tuple(statements)
    found: list[tuple[int, RivalExplanations]] = []
    for rivals in (*_of_factors(holdings, told), *_of_statements(holdings, told)):
        who = asked.intersection(person for each in rivals.explanations for person in each.people)
        number = len(rivals.explanations)
        if who and len(rivals.excluding) < min(number * (number - 1) // 2, MOST_PAIRS):
            found.append((min(len(who), 2), rivals))
    return tuple(rivals for _, rivals in sorted(found, key=lambda each: -each[0]))


def _of_factors(holdings: Holdings, statements: Iterable[str]) -> Iterator[RivalExplanations]:
    known = holdings.graph.argmap.statements
    outcomes: dict[tuple[str, tuple[str, ...]], list[Explanation]] = {}
    for id in statements:
        if isinstance(claim := known[id], Claim) and claim.causes and claim.causes.by:
            for outcome in claim.causes.of.items():
                outcomes.setdefault(outcome, []).append(_explanation(holdings, (id,)))
    for (factor, values), explanations in outcomes.items():
        by_causes: dict[frozenset[str], set[str]] = {}
        for each in explanations:
            by_causes.setdefault(frozenset(each.by), set()).update(each.people)
        if _differ(by_causes.values()):
            yield _rivals(holdings, (factor, values, ""), explanations)


def _of_statements(holdings: Holdings, statements: Iterable[str]) -> Iterator[RivalExplanations]:
    for id in statements:
        steps = [s for s in holdings.graph.into.get(id, ()) if s.kind == "explanation"]
        explaining = dict.fromkeys(_explaining(holdings, step) for step in steps)
        explanations = [_explanation(holdings, ids) for ids in explaining if ids]
        if _differ([set(each.people) for each in explanations]):
            yield _rivals(holdings, ("", (), id), explanations)


def _explaining(holdings: Holdings, step: Step) -> tuple[str, ...]:
    """The claims and counterfactuals by which a step explains; evidence shows, but explains not."""
    known = holdings.graph.argmap.statements
    return tuple(id for id in step.premises if not isinstance(known[id], Evidence))


def _differ(holders: Iterable[set[str]]) -> bool:
    """Whether somebody holds one explanation alone of some two, and somebody else the other.

    That is so unless the holders of each are among the holders of the next larger.
    """
    return any(not fewer <= more for fewer, more in pairwise(sorted(holders, key=len)))


def _explanation(holdings: Holdings, ids: tuple[str, ...]) -> Explanation:
    causes = [c for id in ids if (c := _causes(holdings, id))]
    first, *rest = (holdings.holders(id) for id in ids)
    return Explanation(
        statements=ids,
        people=tuple(who for who in first if all(who in others for others in rest)),
        by=tuple(dict.fromkeys(factor for each in causes for factor in each.by)),
        weight=next((each.weight for each in causes if each.weight), ""),
    )


def _causes(holdings: Holdings, id: str) -> Causes | None:
    statement = holdings.graph.argmap.statements[id]
    return statement.causes if isinstance(statement, Claim) else None


def _rivals(
    holdings: Holdings,
    outcome: tuple[str, tuple[str, ...], str],
    explanations: list[Explanation],
) -> RivalExplanations:
    ids = tuple(dict.fromkeys(id for each in explanations for id in each.statements))
    declined = (
        stance.who
        for id in ids
        for stance in holdings.graph.argmap.statements[id].stances
        if stance.stance == "declines"
    )
    pairs = islice(combinations(explanations, 2), MOST_PAIRS)
    return RivalExplanations(
        *outcome,
        explanations=tuple(explanations),
        excluding=tuple(pair for pair in pairs if _exclude(holdings, *pair)),
        ranked_by=tuple(id for id in ids if _ranks(holdings, id)),
        declined_by=tuple(dict.fromkeys(declined)),
    )


def _ranks(holdings: Holdings, id: str) -> bool:
    causes = _causes(holdings, id)
    return causes is not None and (bool(causes.more_than) or causes.weight in RANKING)


def _exclude(holdings: Holdings, one: Explanation, other: Explanation) -> bool:
    """Whether one of two rebuts the other, is held by who denies it, or is called the sole one."""
    sole = "sole" in (one.weight, other.weight) and set(one.by) != set(other.by)
    return sole or _against(holdings, one, other) or _against(holdings, other, one)


def _against(holdings: Holdings, one: Explanation, other: Explanation) -> bool:
    into = [step for id in other.statements for step in holdings.graph.into.get(id, ())]
    return any(
        step.kind == "rebuttal" and not set(one.statements).isdisjoint(step.premises)
        for step in into
    ) or any(who in one.people for id in other.statements for who in holdings.deniers(id))
