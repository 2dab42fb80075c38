"""The format → JSON Schema, for editors and other programs."""

from __future__ import annotations

from typing import Any

from argmap.model.raw import RawMap
from argmap.model.texts import RESERVED, citation_schema, date_schema, type_of_text

DIALECT = "https://json-schema.org/draft/2020-12/schema"


SHARED: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "Text": (
        {"type": type_of_text["type"]},
        {
            "description": "Any text; what an editor takes for a number or a boolean is text here.",
            "anyOf": [
                {"type": "string", "pattern": r"\S"},
                {"type": "number"},
                {"type": "boolean"},
            ],
        },
    ),
    "Date": (date_schema, {"description": "A date as historians write them.", **date_schema}),
    "Citation": (citation_schema, {"description": "A source and where in it.", **citation_schema}),
}
"""What stands in many places: how it is recognised, and its one definition."""


def json_schema() -> dict[str, Any]:
    """The JSON Schema of a map file, with a description of every key.

    It describes what an editor's YAML reader makes of the file, so that it admits numbers where
    a text such as ``volume: 7`` looks like one. It says what has which shape; `check` says more.
    """
    schema = _tidied(RawMap.model_json_schema(by_alias=True, ref_template="#/$defs/{model}"))
    schema["$defs"] |= {name: definition for name, (_, definition) in SHARED.items()}
    return {"$schema": DIALECT, "title": "argmap argument map, version 1", **schema}


def _tidied(schema: Any) -> Any:
    """Without pydantic's titles and the default of absent keys, which is no value; ids checked."""
    if isinstance(schema, list):
        return [_tidied(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    for name, (found, _) in SHARED.items():
        if schema.items() >= found.items():
            about = {key: schema[key] for key in ("description",) if key in schema}
            return {"$ref": f"#/$defs/{name}", **about}
    tidied: dict[str, Any] = {}
    for key, value in schema.items():
        if key == "$defs":
            tidied[key] = {_plain(name): _tidied(inner) for name, inner in value.items()}
        elif key in ("properties", "patternProperties"):
            tidied[key] = {name: _tidied(inner) for name, inner in value.items()}
        elif key == "$ref":
            tidied[key] = "#/$defs/" + _plain(value.rpartition("/")[2])
        elif not (key == "default" and value is None) and key != "title":
            tidied[key] = _tidied(value)
    if "patternProperties" in tidied:
        tidied["additionalProperties"] = False
        tidied["propertyNames"] = {"not": {"enum": list(RESERVED)}}
    return tidied


def _plain(name: str) -> str:
    return name.removeprefix("Raw")
