"""Positions by their definition: every model written out, every K and L tried."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, combinations, product

from argmap.counterfactual.positions.members import Exceeds, Member, Obeys, Then
from argmap.counterfactual.positions.order import Order, elements
from argmap.model import Clause, Factor, Mechanism
from argmap.model.formulas import Otherwise, evaluate, factors_of, read_formula

Row = tuple[str, ...]
Model = Mapping[str, Mapping[Row, str]]
"""By factor: its value for every combination of its parents' values."""


def models(order: Order) -> Iterator[Model]:
    """Every model that agrees with what happened."""
    tables = [list(_tables(order, name)) for name in order.names]
    for chosen in product(*tables):
        yield dict(zip(order.names, chosen, strict=True))


def _tables(order: Order, name: str) -> Iterator[Mapping[Row, str]]:
    parents = order.parents(name)
    rows = list(product(*(tuple(order.factors[parent].values) for parent in parents)))
    happened = tuple(order.factors[parent].actual for parent in parents)
    for values in product(tuple(order.factors[name].values), repeat=len(rows)):
        table = dict(zip(rows, values, strict=True))
        if table[happened] == order.factors[name].actual:
            yield table


def how_many(order: Order) -> int:
    """How many models there are, without writing them out."""
    number = 1
    for name in order.names:
        rows = 1
        for parent in order.parents(name):
            rows *= len(order.factors[parent].values)
        number *= len(order.factors[name].values) ** (rows - 1)
    return number


def world(order: Order, model: Model, setting: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Every factor's value where some are set and the others follow their functions."""
    found = dict(setting)
    for at in order.sequence:
        name = order.names[at]
        if name not in found:
            row = tuple(found[order.names[parent]] for parent in elements(order.acting[at]))
            found[name] = model[name][row]
    return found


def is_so(order: Order, model: Model, member: Member) -> bool:
    """Whether what a member says, or denies, is so in a model."""
    match member.content:
        case Then(settings, outcome):
            return all(
                world(order, model, setting)[factor] in values
                for setting in settings
                for factor, values in outcome.items()
            )
        case Exceeds(by, more_than, of):
            return all(
                displacement(order, model, one, of) > displacement(order, model, other, of)
                for one in by
                for other in more_than
            )
        case Obeys(mechanism):
            return all(
                value in allowed(order, mechanism, row)
                for row, value in model[mechanism.factor].items()
            )


def allowed(order: Order, mechanism: Mechanism, row: Row) -> tuple[str, ...]:
    """The values that a mechanism allows where what may act on its factor is so."""
    found = dict(zip(order.parents(mechanism.factor), row, strict=True))
    values = {name: tuple(factor.values) for name, factor in order.factors.items()}
    return next(c.values for c in mechanism.clauses if evaluate(c.formula, found, values))


def displacement(order: Order, model: Model, factor: str, of: Mapping[str, tuple[str, ...]]) -> int:
    """The most levels between an outcome and its nearest value, the factor alone being changed."""
    most = 0
    for value in order.factors[factor].values:
        if value != order.factors[factor].actual:
            found = world(order, model, [(factor, value)])
            most = max(most, *(_levels(order, f, found[f], values) for f, values in of.items()))
    return most


def _levels(order: Order, factor: str, value: str, values: Sequence[str]) -> int:
    if not order.factors[factor].ordered:
        return 0 if value in values else 1
    known = list(order.factors[factor].values)
    return min(abs(known.index(value) - known.index(near)) for near in values)


Kinds = list[tuple[bool, ...]]
"""Models told apart by which members are so in them, by the members' places."""


def kinds(order: Order, members: Sequence[Member]) -> Kinds:
    """Every kind of model that there is."""
    found = (tuple(is_so(order, model, m) for m in members) for model in models(order))
    return list(dict.fromkeys(found))


FEW = 7
"""Of so many kinds of models every K and L is tried; of more, the largest K and each likeliest."""


def holds_together(members: Sequence[Member], known: Kinds, places: Iterable[int]) -> bool:
    """Whether there are sets K of models, and L within K, of which all these members hold."""
    asked = tuple(places)
    of_all = [at for at in asked if members[at].force != "likeliest"]
    likely = [at for at in asked if members[at].force == "likeliest"]
    firm = [at for at in of_all if members[at].force == "all"]
    largest = tuple(kind for kind in known if all(kind[at] for at in firm))
    for k in _subsets(known) if len(known) <= FEW else [largest]:
        if k and all(_holds(members[at], at, k) for at in of_all):
            tried = _subsets(k) if len(known) <= FEW else ((kind,) for kind in k)
            if any(all(kind[at] for kind in each for at in likely) for each in tried):
                return True
    return False


def _holds(member: Member, at: int, k: Sequence[tuple[bool, ...]]) -> bool:
    if member.force == "all":
        return all(kind[at] for kind in k)
    return any(kind[at] != member.denied for kind in k)


def _subsets(known: Sequence[tuple[bool, ...]]) -> Iterator[tuple[tuple[bool, ...], ...]]:
    sizes = range(1, len(known) + 1)
    return chain.from_iterable(combinations(known, size) for size in sizes)


def minimal_inconsistent(members: Sequence[Member], known: Kinds) -> set[frozenset[int]]:
    """The minimal inconsistent subsets, by the members' places."""
    found: set[frozenset[int]] = set()
    for size in range(len(members) + 1):
        for places in combinations(range(len(members)), size):
            smaller = any(subset <= frozenset(places) for subset in found)
            if not smaller and not holds_together(members, known, places):
                found.add(frozenset(places))
    return found


def random_order(chance: random.Random) -> Order:
    """Two to four factors of two or three values; what acts on what is drawn by lot."""
    names = [f"f{number}" for number in range(chance.randint(2, 4))]
    factors = {}
    for name in names:
        values = ("no", "yes") if chance.random() < 0.5 else ("low", "mid", "high")
        named = {value: value for value in values}
        ordered = chance.random() < 0.8
        factors[name] = Factor(name, name, None, named, chance.choice(values), ordered, ())
    acting = [0] * len(names)
    shuffled = chance.sample(range(len(names)), len(names))
    for at, factor in enumerate(shuffled):
        for earlier in shuffled[:at]:
            if chance.random() < (0.9 if earlier == shuffled[at - 1] else 0.4):
                acting[factor] |= 1 << earlier
    return Order(factors, tuple(acting))


def random_member(chance: random.Random, order: Order, number: int) -> Member | None:
    """A statement, a denial or a mechanism, or None where the lot fell on what cannot be."""
    kind = chance.choice(["then"] * 6 + ["exceeds", "obeys", "obeys"])
    id = f"s{number}"
    if kind == "obeys":
        mechanism = _mechanism(chance, order)
        return mechanism and Member(f"m{number}.{mechanism.factor}", "", "all", Obeys(mechanism))
    if kind == "exceeds":
        if len(order.names) < 3:
            return None
        by, other, of = chance.sample(order.names, 3)
        exceeds = Exceeds((by,), (other,), {of: _some_values(chance, order, of)})
        return Member(id, "", "all", exceeds) if chance.random() < 0.6 else _denied(id, exceeds)
    then = _then(chance, order)
    match chance.choice(("would", "would", "would", "likely", "might", "denied")):
        case "would":
            return Member(id, "", "all", then)
        case "likely":
            return Member(id, "", "likeliest", then)
        case "might":
            return Member(id, "", "some", Then(then.settings[:1], then.outcome))
        case _:
            return _denied(id, then)


def _denied(id: str, content: Then | Exceeds) -> Member:
    return Member(f"not:{id}", "", "some", content)


def _then(chance: random.Random, order: Order) -> Then:
    """Mostly of an outcome that the supposition may act on."""
    outcome = chance.choice([name for name in order.names if order.parents(name)] or order.names)
    outcomes = {outcome: _some_values(chance, order, outcome)}
    if chance.random() < 0.15:
        other = chance.choice(order.names)
        outcomes[other] = _some_values(chance, order, other)
    rest = [name for name in order.names if name not in outcomes]
    acting = [name for name in rest if order.may_act(name, outcome)] or rest
    settings = []
    for _ in range(chance.choice((1, 1, 2))):
        asked = acting if chance.random() < 0.85 else rest
        drawn = chance.sample(asked, min(len(asked), chance.choice((1, 1, 2))))
        settings.append(tuple((name, _other_value(chance, order, name)) for name in drawn))
    return Then(tuple(settings), outcomes)


def _other_value(chance: random.Random, order: Order, factor: str) -> str:
    """Mostly not the actual one."""
    known = order.factors[factor]
    if chance.random() < 0.1:
        return known.actual
    return chance.choice([value for value in known.values if value != known.actual])


def _some_values(chance: random.Random, order: Order, factor: str) -> tuple[str, ...]:
    values = tuple(order.factors[factor].values)
    most = len(values) - 1
    return tuple(chance.sample(values, most if chance.random() < 0.8 else chance.randint(1, most)))


def _mechanism(chance: random.Random, order: Order) -> Mechanism | None:
    acted_on = [name for name in order.names if order.parents(name)]
    if not acted_on:
        return None
    name = chance.choice(acted_on)
    terms = [
        f"{parent} = {chance.choice(tuple(order.factors[parent].values))}"
        for parent in order.parents(name)
    ]
    text = chance.choice((" and ", " or ")).join(terms)
    values = tuple(order.factors[name].values)
    first = tuple(chance.sample(values, chance.randint(1, len(values) - 1)))
    rest = tuple(value for value in values if value not in first or chance.random() < 0.2)
    formula = read_formula(text)
    assert factors_of(formula)  # type: ignore[arg-type]
    clauses = (Clause(first, formula, ()), Clause(rest, Otherwise(), ()))  # type: ignore[arg-type]
    mechanism = Mechanism(name, clauses, ())
    happened = tuple(order.factors[parent].actual for parent in order.parents(name))
    agrees = order.factors[name].actual in allowed(order, mechanism, happened)
    return mechanism if agrees else None


def random_case(seed: int, most_models: int = 2_500) -> tuple[Order, tuple[Member, ...]]:
    """Factors and two to five members, with so few models that they can all be written out."""
    chance = random.Random(seed)
    while how_many(order := random_order(chance)) > most_models:
        pass
    wanted = chance.randint(3, 6)
    members: list[Member] = []
    while len(members) < wanted:
        member = random_member(chance, order, len(members))
        if member is not None:
            members.append(member)
    return order, tuple(members)
