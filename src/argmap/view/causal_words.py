"""Formulas, mechanisms and suppositions → words, those of the map's factors and values."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from argmap.model import Factor, Mechanism
from argmap.model.formulas import (
    And,
    AtLeast,
    Compare,
    Formula,
    Not,
    Or,
    Otherwise,
    evaluate,
)
from argmap.view.words import number_word, one_line, uncapitalised

_ARTICLES = frozenset({"The", "A", "An"})
_FEW = 3
"""So many values are listed; of more, those are told that are left out."""
_YES_OR_NO = {"no", "yes"}


class Wording:
    """Says what formulas mean in the words of one map's factors and values."""

    def __init__(self, factors: Mapping[str, Factor]) -> None:
        self._factors = factors

    def value(self, factor: str, value: str) -> str:
        """One value of a factor."""
        return one_line(self._factors[factor].values[value])

    def text(self, factor: str) -> str:
        """What a factor is about, as part of a sentence."""
        return clause(self._factors[factor].text)

    def one_of(self, factor: str, values: Collection[str]) -> str:
        """Any of these values: "before 1 November, or later or never"."""
        known = self._factors[factor].values
        within = [self.value(factor, value) for value in known if value in values]
        outside = [self.value(factor, value) for value in known if value not in values]
        if not within:
            return "no value"
        if len(within) > _FEW and len(outside) <= _FEW:
            return f"any but {_either(outside)}"
        return _either(within)

    def that(self, factor: str, values: Collection[str]) -> str:
        """That a factor has one of these values, as part of a sentence."""
        text = self.text(factor)
        known = set(self._factors[factor].values)
        if known == _YES_OR_NO and set(values) == {"yes"}:
            return text
        return f"{text} ({self.one_of(factor, values)})"

    def all_of(self, supposed: Mapping[str, str]) -> str:
        """That all these factors have these values."""
        return " and ".join(self.that(factor, (value,)) for factor, value in supposed.items())

    def formula(self, formula: Formula) -> str:
        """What has to be so for a formula to hold; formulas are but some dozens deep."""
        match formula:
            case Compare(factor):
                return self.that(factor, self._holding(formula, factor))
            case Not(Compare(factor)):
                return self.that(factor, self._holding(formula, factor))
            case Not(operand):
                return f"not ({self.formula(operand)})"
            case And(operands):
                return " and ".join(map(self._within, operands))
            case Or(operands):
                return " or ".join(map(self._within, operands))
            case AtLeast(n, operands):
                things = "; ".join(map(self.formula, operands))
                return f"at least {number_word(n)} of these ({things})"
            case Otherwise():
                return "otherwise"

    def mechanism(self, mechanism: Mechanism) -> Iterator[str]:
        """Each outcome with what has to be so, in the order in which they are tried."""
        for clause_ in mechanism.clauses:
            outcome = self.one_of(mechanism.factor, clause_.values)
            left_open = " (left open which)" if len(clause_.values) > 1 else ""
            if isinstance(clause_.formula, Otherwise):
                yield f"otherwise: {outcome}{left_open}"
            else:
                yield f"{outcome}{left_open}: if {self.formula(clause_.formula)}"

    def _within(self, part: Formula) -> str:
        words = self.formula(part)
        return f"({words})" if isinstance(part, And | Or) else words

    def _holding(self, formula: Formula, factor: str) -> list[str]:
        """The values of a factor with which a formula about it alone holds."""
        values = tuple(self._factors[factor].values)
        return [v for v in values if evaluate(formula, {factor: v}, {factor: values})]


def clause(text: str) -> str:
    """A sentence as part of another one."""
    line = one_line(text).rstrip(".")
    return uncapitalised(line) if line.split(" ")[0] in _ARTICLES else line


def _either(words: Sequence[str]) -> str:
    """A, B, or C; the comma keeps values apart that hold an "or" of their own."""
    return f"{', '.join(words[:-1])}, or {words[-1]}" if len(words) > 1 else "".join(words)
