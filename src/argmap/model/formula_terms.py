"""The terms of formulas, and how to walk over them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

Operator = Literal["=", "!=", "<", "<=", ">", ">="]


@dataclass(frozen=True, slots=True)
class Compare:
    """A factor compared with one of its values; a bare factor is compared with `yes`.

    `offset` is where it stands in its text, in code points, and takes no part in equality.
    """

    factor: str
    op: Operator
    value: str
    offset: int = field(default=0, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class AtLeast:
    """At least `n` of the operands hold. `offset` is as in `Compare`."""

    n: int
    operands: tuple[Formula, ...]
    offset: int = field(default=0, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Not:
    """The operand does not hold."""

    operand: Formula


@dataclass(frozen=True, slots=True)
class And:
    """All operands, two or more, hold."""

    operands: tuple[Formula, ...]


@dataclass(frozen=True, slots=True)
class Or:
    """Some of the operands, two or more, holds."""

    operands: tuple[Formula, ...]


@dataclass(frozen=True, slots=True)
class Otherwise:
    """Holds wherever no earlier formula of the mechanism does."""


Formula = Compare | AtLeast | Not | And | Or | Otherwise


def operands_of(formula: Formula) -> tuple[Formula, ...]:
    """The formulas of which this one is directly made."""
    match formula:
        case Not(operand):
            return (operand,)
        case And(operands) | Or(operands) | AtLeast(operands=operands):
            return operands
        case _:
            return ()


def parts_of(formula: Formula) -> Iterator[Formula]:
    """The formula and all formulas within it, in the order of the text."""
    waiting = [formula]
    while waiting:
        part = waiting.pop()
        yield part
        waiting.extend(reversed(operands_of(part)))


def comparisons_of(formula: Formula) -> Iterator[Compare]:
    """The comparisons in a formula, in the order of the text."""
    return (part for part in parts_of(formula) if isinstance(part, Compare))
