"""Material → cards to cut out, without their links, and the linked map as the key to them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from random import Random

from argmap.briefs.drawn import LARGEST, Change
from argmap.briefs.kinds.map import drawn_blocks, too_large
from argmap.briefs.material import Material, Wish
from argmap.briefs.sheet import (
    Cell,
    CutOut,
    CutOuts,
    Heading,
    PageBreak,
    Runs,
    Sheet,
    Table,
    joined,
    muted,
    text,
)
from argmap.briefs.stances import belief
from argmap.model import Statement, Step
from argmap.view import Card
from argmap.view.cards import Cards
from argmap.view.words import one_line

_DOES: Mapping[str, str] = {
    "reason": "supports",
    "rebuttal": "rebuts",
    "doubt": "doubts",
    "qualification": "limits",
    "explanation": "explains",
    "undercut": "undercuts",
}


def cards(material: Material, wish: Wish) -> tuple[Sheet, ...]:
    """Every statement on a card, in an order decided by lot, and a key for the teacher.

    The same seed gives the same order. Cards show no verdicts and no steps.
    """
    if not material.statements:
        what = "This map holds no statements to be put on cards: begin with a thesis."
        return (material.lacking("cards", "Cards to cut out", what),)
    if len(material.statements) > LARGEST:
        return (material.lacking("cards", "Cards to cut out", too_large(material)),)
    numbers = _numbers(material, wish.seed)
    return (_to_cut_out(material, numbers), _key(material, numbers))


def _numbers(material: Material, seed: int) -> Mapping[str, int]:
    """By statement: the number of its card, in the order of the cards."""
    # Of a seeded generator only `random` is the same in every version of Python.
    random = Random(seed).random
    lots = {statement.id: random() for statement in material.statements}
    return {id: number for number, id in enumerate(sorted(lots, key=lots.__getitem__), 1)}


def _to_cut_out(material: Material, numbers: Mapping[str, int]) -> Sheet:
    written = Cards(material.graph)
    statements = [material.argmap.statements[id] for id in numbers]
    return Sheet(
        kind="cards",
        title="Cards to cut out",
        lead=text(
            "Cut the cards out, lay them on a large sheet, and draw the arrows: what supports "
            "what, alone or only with others, what speaks against it, what against a step. "
            "The numbers are given by lot."
        ),
        blocks=(
            CutOuts(
                tuple(
                    _card(material, statement, written.full(statement), numbers[statement.id])
                    for statement in statements
                )
            ),
        ),
        provenance=material.provenance,
        sources=material.credits.bibliography_of(statements),
    )


def _card(material: Material, statement: Statement, card: Card, number: int) -> CutOut:
    foot = (
        text(belief(material, statement)),
        text(card.when),
        material.credits.credit(statement),
    )
    return CutOut(f"{number} · {card.tag}", text(one_line(statement.text)), joined(foot, " · "))


def _key(material: Material, numbers: Mapping[str, int]) -> Sheet:
    drawn = material.drawings.drawn(_numbered(numbers))
    listed = (Heading(text("Card by card")), _links(material, numbers))
    return Sheet(
        kind="cards",
        title="Key to the cards",
        lead=text(
            "For the teacher: how the map links the cards. Other links can be argued for; ask for "
            "the reason. After the list the map is drawn, with the numbers of the cards."
        ),
        blocks=(
            *listed,
            PageBreak(),
            *drawn_blocks(material, drawn),
        ),
        closing=len(listed),
        provenance=material.provenance,
        sources=material.credits.bibliography_of(material.statements),
        landscape=drawn.landscape,
        narrow_margins=True,
    )


def _numbered(numbers: Mapping[str, int]) -> Change:
    return lambda card: replace(card, tag=f"{numbers[card.id]} · {card.tag}")


def _links(material: Material, numbers: Mapping[str, int]) -> Table:
    """What each card does to which others, by their numbers."""
    rows = []
    for id, number in numbers.items():
        steps = material.graph.out_of.get(id, ())
        does: Cell = tuple(_link(material, step, id, numbers) for step in steps)
        rows.append(((text(str(number)),), does or (text(muted("bears on no other card")),)))
    return Table((text("Card"), text("What it does")), tuple(rows), widths=(1, 9))


def _link(material: Material, step: Step, id: str, numbers: Mapping[str, int]) -> Runs:
    others = [str(numbers[premise]) for premise in step.premises if premise != id]
    by = material.credits.drawn_by(step)
    return text(
        f"{_DOES[step.kind]} {_target(material, step, numbers)}",
        f", only together with {' and '.join(others)}" if others else "",
        muted(f" — {by}") if by else "",
    )


def _target(material: Material, step: Step, numbers: Mapping[str, int]) -> str:
    """What a step leads to; an undercut of an undercut is told down to the statement."""
    if step.target in numbers:
        whole = f"every step from {numbers[step.target]}"
        return whole if step.kind == "undercut" else str(numbers[step.target])
    told = []
    while step.target in material.graph.steps:
        step = material.graph.steps[step.target]
        start = " and ".join(str(numbers[premise]) for premise in step.premises)
        told.append(f"the step from {start}")
    return f"{' against '.join(told)} to {numbers[step.target]}"
