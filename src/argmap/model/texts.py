"""The kinds of text a map holds, each read and refused in its own words.

Every scalar of a file is text; the JSON Schema given here also admits what an editor's YAML
reader makes of it, since `volume: 7` is a number there.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    GetJsonSchemaHandler,
    PlainValidator,
    StringConstraints,
    WithJsonSchema,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError

from argmap.diagnostics import Code
from argmap.model import codes
from argmap.model.citations import CITATION_PATTERN, Citation, read_citation
from argmap.model.dates import DATE_PATTERN, Period, date_problem, read_period
from argmap.model.formulas import Formula, FormulaError, read_formula

NOTHING = "Nothing stands here."
FILL_IN = "Fill it in, or leave the key out."
QUOTE: Mapping[object, str] = {
    dict: "If this is a text with a colon in it, put it in quotation marks.",
    list: "Leave out the brackets; if they belong to the text, put it in quotation marks.",
}
"""The cure for a mapping or list where a text is expected: most often YAML took it for one."""
RESERVED = ("not", "and", "or", "otherwise")
ID_PATTERN = r"^[a-z0-9][a-z0-9-]*$"
SOURCE_ID_PATTERN = r"^[A-Za-z0-9][A-Za-z0-9_:.-]*$"
_RESERVED_SCHEMA = {"not": {"enum": list(RESERVED)}}


def refusal(
    code: Code, message: str, hint: str = "", offset: int | None = None
) -> PydanticCustomError:
    """A finding raised from within a validator; `shape` gives it its place.

    `offset` is where in the value the mistake begins, in code points, if not in all of it.
    """
    said = {"code": code, "message": message, "hint": hint, "offset": offset}
    return PydanticCustomError("argmap", "{message}", said)


def named(value: object) -> str:
    """What a value is called in a message."""
    for kind, name in ((dict, "keys with values"), (list, "a list")):
        if isinstance(value, kind):
            return name
    return "a text" if value else "nothing"


def no_text(value: object) -> tuple[str, str]:
    """What is wrong with a list or keys where a text is expected, and the cure."""
    return f"A text is expected here, not {named(value)}.", QUOTE.get(type(value), "")


def text(value: object) -> str:
    """The text without white space around it; anything else is refused."""
    if not isinstance(value, str):
        raise refusal(codes.WRONG_SHAPE, *no_text(value))
    stripped = value.strip()
    if not stripped:
        raise refusal(codes.EMPTY_VALUE, NOTHING, FILL_IN)
    return stripped


def key(value: object) -> str:
    """A key as it is written, since places are found by it: quotation marks may hide spaces."""
    written = text(value)
    if written != value:
        message = f'White space stands around the key "{written}".'
        raise refusal(codes.WRONG_ID, message, f"Write `{written}`.")
    return written


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
        raise refusal(codes.UNREADABLE_FORMULA, formula.message, formula.cure, formula.offset)
    return formula


def _id(pattern: str, letters: str, mend: Callable[[str], str]) -> AfterValidator:
    matches = re.compile(pattern).fullmatch

    def check(value: str) -> str:
        if value in RESERVED:
            message = f'"{value}" cannot be an id, since formulas use the word.'
            raise refusal(codes.WRONG_ID, message, "Choose another word.")
        if not matches(value):
            better = mend(value)
            example = f": `{better}`" if better and better not in RESERVED else ""
            message = f'"{value}" cannot be an id.'
            raise refusal(codes.WRONG_ID, message, f"Use {letters}{example}.")
        return value

    return AfterValidator(check)


def _mended_id(value: str) -> str:
    """The id that somebody probably meant: `hasegawa-t` for "Hasegawa_T."."""
    return re.sub("[^a-z0-9]+", "-", _mended_source_id(value).lower()).strip("-")


def _mended_source_id(value: str) -> str:
    letters = unicodedata.normalize("NFKD", value[:100])
    unmarked = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return re.sub("[^A-Za-z0-9_:.-]+", "-", unmarked).strip("-_:.")


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

Text = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1),
    WithJsonSchema(type_of_text),
]
"""Any text that is not blank."""

Key = Annotated[
    str,
    PlainValidator(key),
    WithJsonSchema({"type": "string", "pattern": r"^\S(?:[\s\S]*\S)?$"}),
]
"""The name of something that is defined elsewhere, as a key."""

Id = Annotated[
    str,
    PlainValidator(key),
    _id(ID_PATTERN, "small letters, digits and hyphens", _mended_id),
    WithJsonSchema({"type": "string", "pattern": ID_PATTERN, **_RESERVED_SCHEMA}),
]
SourceId = Annotated[
    str,
    PlainValidator(key),
    _id(SOURCE_ID_PATTERN, "letters, digits and hyphens", _mended_source_id),
    WithJsonSchema({"type": "string", "pattern": SOURCE_ID_PATTERN, **_RESERVED_SCHEMA}),
]

date_schema: dict[str, Any] = {
    "anyOf": [
        {"type": "string", "pattern": DATE_PATTERN},
        {"type": "integer", "minimum": 100, "maximum": 9999},
    ]
}
citation_schema: dict[str, Any] = {
    "anyOf": [{"type": "string", "pattern": CITATION_PATTERN}, {"type": "number", "minimum": 0}]
}
id_schema: dict[str, Any] = {
    "anyOf": [
        {"type": "string", "pattern": ID_PATTERN, **_RESERVED_SCHEMA},
        {"type": "integer", "minimum": 0},
    ]
}

Value = Annotated[Text, WithJsonSchema(id_schema)]
"""A value of a factor. For editors `false` is no text, and a factor has no such value."""

MapPath = Annotated[Text, WithJsonSchema({"type": "string", "pattern": r"\.argmap\.yaml\s*$"})]
"""The path of another map."""

Date = Annotated[Period, PlainValidator(_period), WithJsonSchema(date_schema)]
Cite = Annotated[Citation, PlainValidator(_citation), WithJsonSchema(citation_schema)]
FormulaText = Annotated[Formula, PlainValidator(_formula), WithJsonSchema(type_of_text)]

as_list = BeforeValidator(_as_list)
not_empty = Field(min_length=1)
