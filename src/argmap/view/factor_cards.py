"""Factors → cards in the order of time."""

from __future__ import annotations

from collections.abc import Iterable
from math import inf

from argmap.model import Factor
from argmap.view.causal_values import FactorCard, FactorRole
from argmap.view.words import one_line


def in_time(factors: Iterable[Factor]) -> list[str]:
    """Ids of factors by date; those without one stay behind all that have one."""

    def beginning(factor: Factor) -> float:
        if factor.date is None:
            return inf
        return -inf if factor.date.first is None else factor.date.first

    return [factor.id for factor in sorted(factors, key=beginning)]


def factor_card(factor: Factor, role: FactorRole, lines: tuple[str, ...] = ()) -> FactorCard:
    """A factor's card in the world as it was."""
    return FactorCard(
        id=factor.id,
        role=role,
        text=one_line(factor.text),
        when=one_line(factor.date.text) if factor.date else "",
        values=tuple(map(one_line, factor.values.values())),
        actual=one_line(factor.values[factor.actual]),
        lines=lines,
    )
