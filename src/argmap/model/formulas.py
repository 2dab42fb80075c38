"""Text → Formula: what has to hold for a factor to take a value."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from argmap.model.formula_terms import (
    And,
    AtLeast,
    Compare,
    Formula,
    Not,
    Operator,
    Or,
    Otherwise,
    comparisons_of,
    operands_of,
    parts_of,
)

__all__ = [
    "And",
    "AtLeast",
    "Compare",
    "Formula",
    "FormulaError",
    "Not",
    "Operator",
    "Or",
    "Otherwise",
    "Outcome",
    "comparisons_of",
    "evaluate",
    "factors_of",
    "operands_of",
    "parts_of",
    "read_formula",
    "read_outcome",
    "show",
]

RESERVED = ("not", "and", "or", "otherwise")
"""Words that name no factor and no value."""

LONGEST = 20_000
DEEPEST = 32


@dataclass(frozen=True, slots=True)
class FormulaError:
    """Why a text is no formula: a sentence, its cure, and where, in code points."""

    message: str
    cure: str
    offset: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """The values that one line of a mechanism gives its factor: these, or any but these."""

    values: tuple[str, ...]
    negated: bool


def read_formula(text: str) -> Formula | FormulaError:
    """The formula that a text means, or what is wrong with it."""
    excess = _too_long_or_deep(text)
    if excess:
        return excess
    # Maps without models should not pay for the parsing library.
    from argmap.model.formula_parser import Misread, parse

    found = parse(text)
    if isinstance(found, Misread):
        return FormulaError(found.message, found.cure, found.offset)
    return _miscounted(found) or found


def _too_long_or_deep(text: str) -> FormulaError | None:
    if len(text) > LONGEST:
        return FormulaError(
            f"The formula has more than {LONGEST} characters.",
            "Make part of it a factor with a mechanism of its own.",
            LONGEST,
        )
    depth = 0
    for offset, character in enumerate(text):
        depth += (character == "(") - (character == ")")
        if depth > DEEPEST:
            return FormulaError(
                f"Brackets are nested more than {DEEPEST} deep.",
                "Make part of the formula a factor with a mechanism of its own.",
                offset,
            )
    return None


def _miscounted(formula: Formula) -> FormulaError | None:
    for part in parts_of(formula):
        if isinstance(part, AtLeast):
            few = len(part.operands)
            if not 1 <= part.n <= few:
                when = "always" if part.n < 1 else "never"
                return FormulaError(
                    f'"at least {part.n}" of {few} {when} holds.',
                    f"Write a number from 1 to {few}.",
                    part.offset,
                )
            if len(set(part.operands)) < few:
                return FormulaError(
                    '"at least … of" counts the same thing twice.',
                    "List each thing once.",
                    part.offset,
                )
    return None


_VALUE = re.compile("[a-z0-9][a-z0-9-]*")


def read_outcome(text: str) -> Outcome | FormulaError:
    """The values that a mechanism's key names: `later`, `not later`, `by-november or later`."""
    words = [(match[0], match.start()) for match in re.finditer(r"\S+", text)]
    negated = bool(words) and words[0][0] == "not"
    values = words[1:] if negated else words
    cure = 'Write "in-august", "not in-august" or "in-august or later", with values of the factor.'
    for number, (word, offset) in enumerate(values):
        is_joint = number % 2 == 1
        if is_joint and (negated or word != "or"):
            return FormulaError(f'"{word[:40]}" is not expected here.', cure, offset)
        if not is_joint and (not _VALUE.fullmatch(word) or word in RESERVED):
            return FormulaError(f'"{word[:40]}" is no value.', cure, offset)
    if len(values) % 2 == 0:
        return FormulaError("A value is missing.", cure, len(text))
    named = tuple(word for word, _ in values[::2])
    if len(set(named)) < len(named):
        return FormulaError("A value stands twice.", "Write each value once.", values[0][1])
    return Outcome(named, negated)


def factors_of(formula: Formula) -> tuple[str, ...]:
    """The factors that a formula names, each once, in the order of the text."""
    return tuple(dict.fromkeys(part.factor for part in comparisons_of(formula)))


def evaluate(
    formula: Formula, world: Mapping[str, str], order: Mapping[str, tuple[str, ...]]
) -> bool:
    """Whether a formula holds in a world.

    `world` maps each factor to its value; `order` maps each factor to its values from least
    to greatest, and is asked only for `<`, `<=`, `>` and `>=`. Both must know every factor
    and value that the formula names: a KeyError or ValueError is the caller's mistake.
    """
    match formula:
        case Compare(factor, op, value):
            return _compare(world[factor], op, value, order.get(factor, ()))
        case Not(operand):
            return not evaluate(operand, world, order)
        case And(operands):
            return all(evaluate(part, world, order) for part in operands)
        case Or(operands):
            return any(evaluate(part, world, order) for part in operands)
        case AtLeast(n, operands):
            return sum(evaluate(part, world, order) for part in operands) >= n
        case Otherwise():
            return True


def _compare(actual: str, op: Operator, value: str, values: tuple[str, ...]) -> bool:
    match op:
        case "=":
            return actual == value
        case "!=":
            return actual != value
        case "<":
            return values.index(actual) < values.index(value)
        case "<=":
            return values.index(actual) <= values.index(value)
        case ">":
            return values.index(actual) > values.index(value)
        case ">=":
            return values.index(actual) >= values.index(value)


def show(formula: Formula) -> str:
    """The formula as text that reads as the same formula, with no bracket that it could spare."""
    match formula:
        case Compare(factor, "=", "yes"):
            return factor
        case Compare(factor, op, value):
            return f"{factor} {op} {value}"
        case Not(operand):
            return f"not {_within(operand, (And, Or, Not))}"
        case And(operands):
            return " and ".join(_within(part, (And, Or)) for part in operands)
        case Or(operands):
            return " or ".join(_within(part, (Or,)) for part in operands)
        case AtLeast(n, operands):
            return f"at least {n} of ({', '.join(map(show, operands))})"
        case Otherwise():
            return "otherwise"


def _within(part: Formula, looser: tuple[type, ...]) -> str:
    return f"({show(part)})" if isinstance(part, looser) else show(part)
