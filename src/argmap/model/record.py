"""What every record of the format has in common: keys as they are written, and shorthands."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict, Field, GetJsonSchemaHandler, model_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from argmap.model import codes
from argmap.model.texts import FILL_IN, NOTHING, named, refusal


@cache
def _key(field: str) -> str:
    return field.rstrip("_").replace("_", "-")


def described(text: str) -> Any:
    """A key that may be left out, and what it is for."""
    return Field(default=None, description=text)


def required(text: str) -> Any:
    """A key that must be there, and what it is for."""
    return Field(description=text)


class Record(BaseModel):
    """A mapping of the format. Where it has a shorthand, a bare text stands for that key.

    A key that is absent is None here, though its annotation says what stands there if it is
    present: a null in the file is not to be had.
    """

    model_config = ConfigDict(extra="forbid", alias_generator=_key, frozen=True, defer_build=True)
    shorthand: ClassVar[str] = ""
    beyond_keys: ClassVar[Mapping[str, object]] = {}
    """What the JSON Schema says of the keys taken together."""

    @model_validator(mode="before")
    @classmethod
    def _expand(cls, value: object) -> object:
        if isinstance(value, dict) and (value or cls.required()):
            return value
        if isinstance(value, str) and value and cls.shorthand:
            return {cls.shorthand: value}
        return cls._refuse(value)

    @classmethod
    def _refuse(cls, value: object) -> object:
        if value == "" or value == {}:
            raise refusal(codes.EMPTY_VALUE, NOTHING, FILL_IN)
        what = "A text or a record with keys" if cls.shorthand else "A record with keys"
        message = f"{what} is expected here, not {named(value)}."
        keys = [f"`{key}:`" for key in cls.required() or cls.keys()][:2]
        raise refusal(codes.WRONG_SHAPE, message, f"Begin with {' and '.join(keys)}.")

    @classmethod
    def keys(cls) -> tuple[str, ...]:
        """The record's keys, as they are written."""
        return tuple(map(_key, cls.model_fields))

    @classmethod
    def required(cls) -> tuple[str, ...]:
        """The keys that must be there."""
        return tuple(_key(name) for name, f in cls.model_fields.items() if f.is_required())

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        schema = handler.resolve_ref_schema(handler(core_schema))
        schema.update(cls.beyond_keys)
        if not cls.required():
            schema["minProperties"] = 1
        if cls.shorthand:
            field = next(f for n, f in cls.model_fields.items() if _key(n) == cls.shorthand)
            short = {
                "type": ["string", "number", "boolean"],
                "description": f"Short for `{cls.shorthand}`: {field.description}",
            }
            return {"anyOf": [short, schema]}
        return schema
