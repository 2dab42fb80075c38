"""Text → Formula or Misread, by the grammar below; imported only where a map has a model."""

import re
from dataclasses import dataclass
from functools import cache
from typing import cast

from lark import Lark, Token, Transformer, UnexpectedInput, UnexpectedToken, v_args

from argmap.model.formula_terms import (
    And,
    AtLeast,
    Compare,
    Formula,
    Not,
    Operator,
    Or,
    Otherwise,
)

_GRAMMAR = r"""
start: disjunction | "otherwise" -> otherwise
?disjunction: conjunction ("or" conjunction)*
?conjunction: negation ("and" negation)*
?negation: atom | "not" atom -> negated
?atom: "(" disjunction ")"
    | AT_LEAST "(" disjunction ("," disjunction)* ")" -> at_least
    | ID -> bare
    | ID OPERATOR ID -> compare
AT_LEAST.2: /at\s+least\s+[0-9]{1,4}\s+of(?![a-z0-9-])/
OPERATOR: "!=" | "<=" | ">=" | "=" | "<" | ">"
ID: /[a-z0-9][a-z0-9-]*/
%ignore /\s+/
"""


@dataclass(frozen=True, slots=True)
class Misread:
    """What the grammar does not allow: a sentence, its cure, and where, in code points."""

    message: str
    cure: str
    offset: int


def parse(text: str) -> Formula | Misread:
    """The formula, or the first place where the text departs from the grammar."""
    try:
        return cast(Formula, _parser().parse(text))
    except UnexpectedInput as unexpected:
        return _explained(text, unexpected)


@v_args(inline=True)
class _Builder(Transformer[Token, Formula]):
    """Builds terms while the table-driven parser reduces, so that nothing recurses."""

    def start(self, formula: Formula) -> Formula:
        return formula

    def otherwise(self) -> Formula:
        return Otherwise()

    def disjunction(self, *operands: Formula) -> Formula:
        return Or(operands)

    def conjunction(self, *operands: Formula) -> Formula:
        return And(operands)

    def negated(self, operand: Formula) -> Formula:
        return Not(operand)

    def at_least(self, counted: Token, *operands: Formula) -> Formula:
        return AtLeast(int(counted.split()[2]), operands, counted.start_pos or 0)

    def bare(self, factor: Token) -> Formula:
        return Compare(str(factor), "=", "yes", factor.start_pos or 0)

    def compare(self, factor: Token, op: Token, value: Token) -> Formula:
        return Compare(str(factor), cast(Operator, str(op)), str(value), factor.start_pos or 0)


@cache
def _parser() -> Lark:
    # The basic lexer keeps `not` a word of the grammar where only an id could follow.
    return Lark(_GRAMMAR, parser="lalr", lexer="basic", transformer=_Builder())


_SIGNS = (
    *(("==", "Write = once."), ("=<", "Write <=."), ("=>", "Write >=."), ("<>", "Write !=.")),
    *(("≤", "Write <=."), ("≥", "Write >=."), ("≠", "Write !=."), ("¬", 'Write "not".')),
    *(("&", 'Write "and".'), ("∧", 'Write "and".'), ("|", 'Write "or".'), ("∨", 'Write "or".')),
    *(("!", 'Write "not", or != between a factor and its value.'), ("_", "Write a hyphen.")),
    *(("[", "Use round brackets."), ("{", "Use round brackets.")),
    *(('"', "Leave out the quotation marks."), ("'", "Leave out the quotation marks.")),
    *((",", 'Write "and" or "or".'), (")", "Leave it out, or write ( where it begins.")),
)
_ID = "Write an id there: small letters, digits and hyphens."


def _explained(text: str, unexpected: UnexpectedInput) -> Misread:
    if isinstance(unexpected, UnexpectedToken) and unexpected.token.type == "$END":
        return _broken_off(text, unexpected)
    offset = unexpected.pos_in_stream or 0
    word = re.compile(r"[\w-]+|.", re.DOTALL).match(text, offset)
    name = word[0][:40] if word else ""
    if introduced := re.fullmatch(r"(\s*)(if|when)\s+", text[max(0, offset - 200) : offset]):
        said = introduced[2]
        return Misread(
            f'"{said}" is not expected here.', f'Leave out "{said}".', len(introduced[1])
        )
    return Misread(f'"{name}" is not expected here.', _cure(text, name, offset), offset)


def _broken_off(text: str, unexpected: UnexpectedToken) -> Misread:
    if not text.strip():
        return Misread("The formula is empty.", 'Name a factor, or write "otherwise".', 0)
    if "RPAR" in (unexpected.accepts or ()):
        return Misread("A bracket is not closed.", "Write ) where it ends.", len(text))
    return Misread("The formula breaks off.", "Complete it, or leave out its end.", len(text))


def _cure(text: str, word: str, offset: int) -> str:
    # The second character of a double sign is where the grammar stops.
    for start in (max(0, offset - 1), offset):
        for sign, cure in _SIGNS:
            if text.startswith(sign, start) and start + len(sign) > offset:
                return cure
    before = text[max(0, offset - 200) : offset].split()
    if word == "least" or before[-1:] == ["at"] or before[-2:-1] == ["least"]:
        return 'Write "at least 2 of (F, G, H)".'
    if word == "otherwise" or before == ["otherwise"]:
        return 'Let "otherwise" stand alone, as the last line of the mechanism.'
    if word.lower() != word:
        return "Write words and ids in small letters."
    if word in ("is", "was", "equals"):
        return _comparison(text, word, offset)
    if word in ("and", "or", "not"):
        return _word_cure(word, before)
    if word in ("=", "<", ">"):
        return "Compare one factor with one of its values: FACTOR = VALUE."
    return 'Join factors with "and" or "or".' if word.isascii() and word.isalnum() else _ID


def _comparison(text: str, word: str, offset: int) -> str:
    """How to write "soviet-entry is not yes"."""
    factor = text[max(0, offset - 200) : offset].split()[-1:]
    after = re.compile(rf"{word}(\s+not)?\s+([a-z0-9][a-z0-9-]*)").match(text, offset)
    if not factor or after is None or after[2] == "not":
        return 'Write = for "is", and != for "is not".'
    return f"Write {factor[0].lstrip('(')} {'!=' if after[1] else '='} {after[2]}."


def _word_cure(word: str, before: list[str]) -> str:
    if word == "not" and before[-1:] == ["not"]:
        return "Leave both out."
    if word == "not" and before and before[-1][-1] in "=<>":
        return 'Name a value, or write != for "is not".'
    if word == "not":
        return 'Write "and not" or "or not".'
    return f'Write a factor before and after "{word}".'
