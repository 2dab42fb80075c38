"""Graph → everything that `argmap counterfactuals` tells: table, grid, cases, cruxes, notes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, combinations, islice, product
from typing import Literal

from argmap.counterfactual.positions.consistency import MOST_CHOICES, Case, cases
from argmap.counterfactual.positions.crux import Crux, crux
from argmap.counterfactual.positions.grid import Cell, grid
from argmap.counterfactual.positions.members import Holders, positioned
from argmap.counterfactual.positions.models import Values, count, firm, models, of_likeliest
from argmap.counterfactual.positions.notes import NOTES, Note
from argmap.counterfactual.positions.order import Order, order
from argmap.counterfactual.positions.positions import Position, holders, of_model, of_person
from argmap.graph import Graph
from argmap.model import ArgMap, Counterfactual

FEW = 4
"""So many models are described one by one."""


@dataclass(frozen=True, slots=True)
class Counted:
    """A case with how many models it leaves; None above MOST_MODELS."""

    case: Case
    models: int | None
    likeliest: int | None
    described: tuple[Values, ...]
    """The models one by one, where they are few."""


@dataclass(frozen=True, slots=True)
class Account:
    """One person's position, or the joint one of several, on each choice of readings."""

    people: tuple[str, ...]
    cases: tuple[Counted, ...]
    choices: int
    """How many there are, each model taken along counting anew; the first are listed."""


@dataclass(frozen=True, slots=True)
class Coded:
    """A note with the code under which `argmap check --advice` gives it."""

    code: str
    note: Note


@dataclass(frozen=True, slots=True)
class Survey:
    """What there is to tell of a map's counterfactuals."""

    argmap: ArgMap
    order: Order
    table: tuple[Counterfactual, ...]
    """Those with `if` and `then`, in document order."""
    grid: tuple[Cell, ...]
    accounts: tuple[Account, ...]
    joint: Account | None
    cruxes: tuple[Crux, ...]
    notes: tuple[Coded, ...]


@dataclass(frozen=True, slots=True)
class Parties:
    """Whom a survey is of: nobody named means everybody, and no cruxes."""

    people: tuple[str, ...] = ()
    models: tuple[str, ...] = ()


def survey(graph: Graph, parties: Parties) -> Survey:
    """All about a map's counterfactuals, or about those of some people."""
    argmap, known = graph.argmap, order(graph.argmap)
    people = parties.people or (() if parties.models else with_position(argmap))
    told = [s for s in argmap.statements.values() if isinstance(s, Counterfactual) and s.then]
    if parties.people:
        told = [s for s in told if any(stance.who in people for stance in s.stances)]
    ids = {statement.id for statement in told}
    notes = (Coded(code, each) for code, note in NOTES for each in note(graph))
    places = {id: place for place, id in enumerate(argmap.statements)}
    return Survey(
        argmap=argmap,
        order=known,
        table=tuple(told),
        grid=tuple(grid(argmap, known, people)),
        accounts=tuple(_account(argmap, known, list(holders(argmap, who))) for who in people),
        joint=_joint(argmap, known, parties.people) if len(parties.people) > 1 else None,
        cruxes=tuple(cruxes(argmap, known, parties)),
        notes=tuple(
            sorted(
                (coded for coded in notes if coded.note.statement in ids),
                key=lambda coded: places[coded.note.statement],
            )
        ),
    )


def with_position(argmap: ArgMap) -> tuple[str, ...]:
    """Everybody whom a statement binds or who has a model, in the order of people."""
    bound = {*positioned(argmap), *(model.by for model in argmap.models.values())}
    return tuple(id for id in argmap.people if id in bound)


def _account(argmap: ArgMap, known: Order, held: list[Holders]) -> Account:
    found = [cases(argmap, known, each) for each in held]
    listed = islice((case for each in found for case in each.listed), MOST_CHOICES)
    people = held[0].people if held else ()
    choices = sum(each.choices for each in found)
    return Account(people, tuple(_counted(known, case) for case in listed), choices)


def _joint(argmap: ArgMap, known: Order, people: tuple[str, ...]) -> Account:
    """What several people hold together, each with each of their models."""
    each = (list(holders(argmap, who)) for who in people)
    held = [
        Holders(people, tuple(model for holder in chosen for model in holder.models))
        for chosen in islice(product(*each), MOST_CHOICES)
    ]
    return _account(argmap, known, held)


def _counted(known: Order, case: Case) -> Counted:
    left = count(known, firm(case.members))
    likely = count(known, of_likeliest(case.members))
    described: tuple[Values, ...] = ()
    if case.consistent and left is not None and left <= FEW:
        position = Position("", "person", case.choice, case.models, (), case.members)
        described = models(known, position, FEW) or ()
    return Counted(case, left, likely, described)


Party = tuple[Literal["person", "model"], str]


def cruxes(argmap: ArgMap, known: Order, parties: Parties) -> Iterator[Crux]:
    """The cruxes of every two that are named, on each choice of readings that both can share."""
    named: list[Party] = [
        *(("person", id) for id in parties.people),
        *(("model", id) for id in parties.models),
    ]
    for one, other in combinations(named, 2):
        pairs = product(_positions(argmap, known, one), _positions(argmap, known, other))
        for pair in islice((pair for pair in pairs if _read_alike(*pair)), MOST_CHOICES):
            yield crux(known, *pair)


def _positions(argmap: ArgMap, known: Order, party: Party) -> list[Position]:
    kind, id = party
    if kind == "model":
        return [of_model(argmap, id)]
    every = (of_person(argmap, known, each) for each in holders(argmap, id))
    return list(islice(chain.from_iterable(every), MOST_CHOICES))


def _read_alike(one: Position, other: Position) -> bool:
    return all(other.choice.get(id, name) == name for id, name in one.choice.items())
