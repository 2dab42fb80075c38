"""The kinds of text a map holds, each read and refused in its own words.

Every scalar of a file is text; the JSON Schema given here also admits what an editor's YAML
reader makes of it, since `volume: 7` is a number there.
"""

from __future__ import annotations

import re
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    GetJsonSchemaHandler,
    PlainValidator,
    WithJsonSchema,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError

from argmap.diagnostics import Code
from argmap.model import codes
from argmap.model.citations import CITATION_PATTERN, Citation, read_citation
from argmap.model.dates import DATE_PATTERN, Period, date_problem, read_period
from argmap.model.formulas import Formula, FormulaError, read_formula

FILL_IN = "Fill it in, or leave the key out."
RESERVED = ("not", "and", "or", "otherwise")
ID_PATTERN = r"^[a-z0-9][a-z0-9-]*$"
SOURCE_ID_PATTERN = r"^[A-Za-z0-9][A-Za-z0-9_:.-]*$"
_RESERVED_SCHEMA = {"not": {"enum": list(RESERVED)}}


def refusal(code: Code, message: str, hint: str = "") -> PydanticCustomError:
    """A finding raised from within a validator; `shape` gives it its place."""
    return PydanticCustomError(
        "argmap", "{message}", {"code": code, "message": message, "hint": hint}
    )


def named(value: object) -> str:
    """What a value is called in a message."""
    for kind, name in ((dict, "a mapping"), (list, "a list")):
        if isinstance(value, kind):
            return name
    return "a text" if value else "nothing"


def text(value: object) -> str:
    """The text without white space around it; anything else is refused."""
    if not isinstance(value, str):
        raise refusal(codes.WRONG_SHAPE, f"A text is expected here, not {named(value)}.")
    stripped = value.strip()
    if not stripped:
        raise refusal(
            codes.EMPTY_VALUE, "Nothing stands here.", "Fill it in, or leave the key out."
        )
    return stripped


def _period(value: object) -> Period:
    written = text(value)
    period = read_period(written)
    if period is None:
        message = f'"{written}" is not a date that can be read.'
        raise refusal(codes.UNREADABLE_DATE, message, date_problem(written))
    return period


def _citation(value: object) -> Citation:
    citation = read_citation(text(value))
    if not isinstance(citation, Citation):
        raise refusal(codes.UNREADABLE_CITATION, citation.message, citation.cure)
    return citation


def _formula(value: object) -> Formula:
    formula = read_formula(text(value))
    if isinstance(formula, FormulaError):
        raise refusal(codes.UNREADABLE_FORMULA, formula.message, formula.cure)
    return formula


def _id(pattern: str, letters: str) -> AfterValidator:
    matches = re.compile(pattern).fullmatch

    def check(value: str) -> str:
        if value in RESERVED:
            message = f'"{value}" cannot be an id, since formulas use the word.'
            raise refusal(codes.WRONG_ID, message, "Choose another word.")
        if not matches(value):
            raise refusal(codes.WRONG_ID, f'"{value}" cannot be an id.', f"Use {letters}.")
        return value

    return AfterValidator(check)


class OneOrMany:
    """Where a list is expected, a single item may stand without brackets."""

    def __get_pydantic_json_schema__(
        self, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        schema = handler(core_schema)
        listed = handler.resolve_ref_schema(schema)
        return {"anyOf": [listed["items"], schema]}


def _as_list(value: object) -> object:
    return value if isinstance(value, list) else [value]


type_of_text: dict[str, Any] = {"type": ["string", "number", "boolean"], "pattern": r"\S"}

Text = Annotated[str, PlainValidator(text), WithJsonSchema(type_of_text)]
"""Any text that is not blank."""

Id = Annotated[
    str,
    PlainValidator(text),
    _id(ID_PATTERN, "small letters, digits and hyphens"),
    WithJsonSchema({"type": "string", "pattern": ID_PATTERN, **_RESERVED_SCHEMA}),
]
SourceId = Annotated[
    str,
    PlainValidator(text),
    _id(SOURCE_ID_PATTERN, "letters, digits, hyphens, underscores, colons and points"),
    WithJsonSchema({"type": "string", "pattern": SOURCE_ID_PATTERN, **_RESERVED_SCHEMA}),
]

date_schema: dict[str, Any] = {
    "anyOf": [
        {"type": "string", "pattern": DATE_PATTERN},
        {"type": "integer", "minimum": 100, "maximum": 9999},
    ]
}
citation_schema: dict[str, Any] = {"type": "string", "pattern": CITATION_PATTERN}

Date = Annotated[Period, PlainValidator(_period), WithJsonSchema(date_schema)]
Cite = Annotated[Citation, PlainValidator(_citation), WithJsonSchema(citation_schema)]
FormulaText = Annotated[
    Formula, PlainValidator(_formula), WithJsonSchema({"type": "string", "pattern": r"\S"})
]

as_list = BeforeValidator(_as_list)
not_empty = Field(min_length=1)
