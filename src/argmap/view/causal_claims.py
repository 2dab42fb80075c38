"""Graph + Part → CausalPanels of a map without models: what each person's statements say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from argmap.graph import Graph
from argmap.model import Counterfactual, Statement
from argmap.model.values import Claim
from argmap.view.causal_values import Arrow, ArrowKind, CausalPanel
from argmap.view.causal_words import Wording
from argmap.view.citing import Citer
from argmap.view.factor_cards import factor_card, in_time
from argmap.view.named import named_factors
from argmap.view.parts import OfPerson, Part, statements_of

NOBODY = "Held by nobody in this map"
_HEDGES: Mapping[str, str] = {
    "would": "would have been",
    "likely": "would likely have been",
    "might": "might have been",
    "uncertain": "left open whether it would have been",
}


def claims_panels(graph: Graph, part: Part) -> Iterator[CausalPanel]:
    """A panel for each person who holds a causal claim or a counterfactual of the part."""
    argmap = graph.argmap
    held: dict[str, list[Statement]] = {id: [] for id in (*argmap.people, "")}
    for id in statements_of(graph, part):
        statement = argmap.statements[id]
        if any(_links(statement)):
            for who in statement.holders or ("",):
                held.setdefault(who, []).append(statement)
    citer = Citer(argmap)
    for who, statements in held.items():
        others = isinstance(part, OfPerson) and who != part.person
        if statements and not others:
            yield _panel(graph, statements, citer.name(who) if who else NOBODY)


def _panel(graph: Graph, statements: Sequence[Statement], title: str) -> CausalPanel:
    factors, citer = graph.argmap.factors, Citer(graph.argmap)
    told: dict[str, list[str]] = {}
    arrows: dict[Arrow, None] = {}
    for statement in statements:
        arrows.update(dict.fromkeys(_links(statement)))
        where = citer.of_statement(statement)
        for effect, words in _told(Wording(factors), statement):
            told.setdefault(effect, []).append(f"{words} – {where}" if where else words)
    named = dict.fromkeys(id for statement in statements for id in _shown(statement))
    cards = (
        factor_card(factors[id], "named", tuple(told.get(id, ())))
        for id in in_time(factors[id] for id in factors if id in named)
    )
    return CausalPanel(title, "", "", "", tuple(cards), tuple(arrows))


def _shown(statement: Statement) -> Iterator[str]:
    keep = statement.keep if isinstance(statement, Counterfactual) else ()
    return (id for id in named_factors(statement) if id not in keep)


def _links(statement: Statement) -> Iterator[Arrow]:
    """From each cause to each effect, or from what is supposed to what would have followed."""
    if isinstance(statement, Claim) and statement.causes:
        causes = statement.causes
        yield from _between("claimed", causes.by, causes.of)
    if isinstance(statement, Counterfactual):
        supposed = dict.fromkeys(
            id for reading in statement.readings for each in reading.suppositions for id in each
        )
        yield from _between("what-if", tuple(supposed), statement.then)


def _between(
    kind: ArrowKind, causes: Sequence[str], effects: Mapping[str, object]
) -> Iterator[Arrow]:
    for effect in effects:
        yield from (Arrow(cause, effect, kind) for cause in causes if cause != effect)


def _told(wording: Wording, statement: Statement) -> Iterator[tuple[str, str]]:
    """Each effect with what the statement says of it."""
    if isinstance(statement, Claim) and statement.causes:
        for effect, values in statement.causes.of.items():
            yield (
                effect,
                f"{wording.one_of(effect, values)}: because {_because(wording, statement)}",
            )
    if isinstance(statement, Counterfactual):
        for effect, values in statement.then.items():
            outcome = f"{_HEDGES[statement.hedge]}: {wording.one_of(effect, values)}"
            for reading in statement.readings:
                supposed = ", and also if ".join(map(wording.all_of, reading.suppositions))
                name = f", read as “{reading.name}”" if reading.name else ""
                yield effect, f"if {supposed}{name}, {outcome}"


def _because(wording: Wording, claim: Claim) -> str:
    causes = claim.causes
    assert causes is not None
    words = " and ".join(map(wording.text, causes.by))
    if causes.together == "yes" and len(causes.by) > 1:
        words += " together"
    if causes.more_than:
        words += f", more than because {' and '.join(map(wording.text, causes.more_than))}"
    return words if causes.weight == "unstated" else f"{words} ({causes.weight})"
