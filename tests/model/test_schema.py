"""The JSON Schema says what `check` says, as far as a schema can."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from ruamel.yaml import YAML, SafeConstructor

from argmap.api import check_text
from argmap.diagnostics import Severity
from argmap.document import read_files
from argmap.model import build, json_schema
from argmap.model.citations import Citation, read_citation
from argmap.model.dates import date_problem, read_period

ROOT = Path(__file__).parents[2]
MAPS = [
    path
    for folder in ("arguments", "examples", "tests/maps")
    for path in sorted((ROOT / folder).glob("*.argmap.yaml"))
]
HEAD = "argmap: 1\ntitle: T\n"


class EditorConstructor(SafeConstructor):
    """YAML 1.2 as editors read it, where a date is a text."""


EditorConstructor.add_constructor("tag:yaml.org,2002:timestamp", SafeConstructor.construct_yaml_str)


def as_editors_read(text: str) -> Any:
    """The text as JSON values: numbers and booleans where YAML 1.2 sees them, keys as texts."""
    yaml = YAML(typ="safe", pure=True)
    yaml.Constructor = EditorConstructor
    return _with_texts_as_keys(yaml.load(io.StringIO(text)))


def _with_texts_as_keys(value: Any) -> Any:
    if isinstance(value, dict):
        return {str(key): _with_texts_as_keys(inner) for key, inner in value.items()}
    return [_with_texts_as_keys(item) for item in value] if isinstance(value, list) else value


@cache
def validator() -> Draft202012Validator:
    return Draft202012Validator(json_schema())


@cache
def validator_of(name: str) -> Draft202012Validator:
    schema = json_schema()
    return Draft202012Validator({"$defs": schema["$defs"], "$ref": f"#/$defs/{name}"})


def schema_accepts(text: str) -> bool:
    return validator().is_valid(as_editors_read(text))


def shape_accepts(text: str) -> bool:
    files, found = read_files("m", text.encode())
    return not found and not build(files)[1]


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(json_schema())


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.name)
def test_every_map_is_valid(path: Path) -> None:
    instance = as_editors_read(path.read_text(encoding="utf-8"))
    assert [error.message for error in validator().iter_errors(instance)] == []


def _properties(schema: object, way: str = "") -> Iterator[tuple[str, object]]:
    if isinstance(schema, dict):
        for name, inner in schema.get("properties", {}).items():
            # True only names a key that is demanded; it is described where it is defined.
            if inner is not True:
                yield f"{way}/{name}", inner
        for key, inner in schema.items():
            yield from _properties(inner, f"{way}/{key}")
    elif isinstance(schema, list):
        for inner in schema:
            yield from _properties(inner, way)


def test_every_key_has_a_description() -> None:
    properties = list(_properties(json_schema()))
    assert len(properties) > 150
    undescribed = [
        way
        for way, schema in properties
        if not isinstance(schema, dict) or len(schema.get("description", "")) < 8
    ]
    assert undescribed == []


def test_no_key_but_the_formats_own_is_open() -> None:
    records = json_schema()["$defs"] | {"Map": json_schema()}
    for name, record in records.items():
        parts = [record, *record.get("anyOf", [])]
        for part in parts:
            if "properties" in part:
                assert part["additionalProperties"] is False, name


RIGHT = """
sources: {a: {title: 1984, volume: 7, issue: 1.5, page: 10, date: 1945, doi: 10.1}}
sources: {a: {title: yes, date: 1945-08-08, kind: primary}}
sources: {B_1:x.y: {title: T, author: A}}
people: {a: 1945, b: {name: true, role: witness, named: no}}
claims: {1945: The year}
claims: {a: {text: T, when: 1945}}
claims: {a: {text: T, when: "1945"}}
claims: {a: {text: T, when: 1945-08-08}}
claims: {a: {text: T, when: 753}}
claims: {a: {text: T, when: 6–9 August 1945}}
claims: {a: {text: T, when: winter 1945}}
claims: {a: {text: T, cite: 1945}}
claims: {a: {text: T, cite: [a, a p. 3, "a vol. 2 p. 14"]}}
claims: {a: {text: T, reasons: 1945}}
claims: {a: {text: T, reasons: [b, {from: b}, {together: [b, c]}]}}
claims: {a: {text: T, reasons: {from: b, id: 7, undercut-by: {from: c, undercut-by: d}}}}
factors: {f: {text: F, values: [1941, 1942], actual: 1941}}
factors: {f: {text: F, values: {low: 1, high: 2}, actual: low}}
factors: {f: {text: F, values: only, actual: only}}
counterfactuals: {a: {text: T, if: {f: no}, then: {g: 1945}}}
counterfactuals: {a: {text: T, if: [{f: no}, {f: yes, g: no}], then: {g: [a, b]}}}
counterfactuals: {a: {text: T, readings: {r: {f: no}}, then: {g: a}}}
counterfactuals: {a: T}
models: {m: {by: p, mechanisms: {f: {yes: g, no: otherwise}}}}
silences: nothing
silences: [nothing, {text: nothing, about: a}]
expect: {stands: a, inconsistent: {statements: [a, b], reading: {a: r}}}
adds: {a: {reasons: b}}
include: a.argmap.yaml
""".strip().splitlines()


@pytest.mark.parametrize("text", RIGHT)
def test_what_is_right_is_right_for_both(text: str) -> None:
    read = HEAD + text
    assert list(validator().iter_errors(as_editors_read(read))) == []
    # Whether the included file is there is not for the schema to say.
    assert shape_accepts(read) or text.startswith("include")


BEYOND_A_SCHEMA = {
    # In JSON, 1.0 is 1; a key that stands twice, and what a file is called, are not its matter.
    *("AM109", "AM111"),
    # Formulas and equal values of a factor; two single words in a list of names.
    *("AM129", "AM136", "AM132"),
}


def _mistakes() -> list[tuple[str, str]]:
    written = Path(__file__).with_name("mistakes.txt").read_text(encoding="utf-8")
    blocks = (block.rstrip("\n").rsplit("\n    ^ ", 1) for block in written.split("\n\n")[1:])
    return [(HEAD + text, told.split()[0]) for text, told in blocks]


@pytest.mark.parametrize(("text", "code"), _mistakes())
def test_what_is_wrong_is_wrong_for_both(text: str, code: str) -> None:
    assert not shape_accepts(text)
    assert code in BEYOND_A_SCHEMA or not schema_accepts(text)


WRONG_BY_RULES = [
    ("include: other.yaml", "AM111"),
    ("include: [a.argmap.yaml, other.json]", "AM111"),
    ("factors: {f: {text: F, values: [a, b], actual: false}}", "AM205"),
    ("counterfactuals: {a: {text: T, if: {f: false}, then: {g: no}}}", "AM205"),
    ("counterfactuals: {a: {text: T, if: {f: no}, then: {g: [true]}}}", "AM205"),
    ("claims: {a: {text: T, causes: {by: f, of: {g: true}}}}", "AM205"),
]


@pytest.mark.parametrize(("text", "code"), WRONG_BY_RULES)
def test_what_only_the_rules_refuse_is_wrong_for_editors_too(text: str, code: str) -> None:
    factors = "" if text.startswith("factors") else "\nfactors: {f: F, g: G}"
    found = check_text("m", (HEAD + text + factors).encode()).diagnostics
    assert {d.code for d in found if d.severity is Severity.ERROR} == {code}
    assert not schema_accepts(HEAD + text + factors)


@pytest.mark.parametrize("text", ["", "title: T", "argmap: 1", "argmap: 2\ntitle: T", "- a", "a"])
def test_whole_files_that_are_wrong_for_both(text: str) -> None:
    assert not schema_accepts(text)
    assert not shape_accepts(text)


WORDS = (
    *("8", "31", "August", "June", "1945", "45", "1937-38", "spring", "winter 1944–45", "1930s"),
    *("early", "mid-", "late", "the", "first half of", "c.", "before", "from", "onwards", "to"),
    *("–", "-", "of", "and", "1945-08-08", ",", "s", "0753", "winter"),
)
DATES = st.lists(st.sampled_from(WORDS), max_size=6).map(" ".join) | st.text(max_size=12)
IMPOSSIBLE = re.compile("has no day|ends before it begins|successive years|ends with the year")


@given(DATES)
def test_dates_are_read_alike(text: str) -> None:
    accepted = validator_of("Date").is_valid(text)
    if read_period(text) is not None:
        assert accepted
    elif accepted:
        problem = date_problem(text)
        # A better form may be suggested for what has a form but is on no calendar.
        assert IMPOSSIBLE.search(problem) or problem.startswith("Write ")


@given(st.integers(-100, 12_000))
def test_years_are_read_alike(year: int) -> None:
    assert validator_of("Date").is_valid(year) == (read_period(str(year)) is not None)


PLACES = st.lists(
    st.sampled_from(["a", "p.", "pp.", "3", "9", "5-7", "9-5", "vol.", "2", ",", "ff", "iv", "n."]),
    max_size=6,
).map(" ".join)


@given(PLACES)
def test_citations_are_read_alike(text: str) -> None:
    accepted = validator_of("Citation").is_valid(text)
    read = read_citation(text)
    if isinstance(read, Citation):
        assert accepted
    elif accepted:
        assert "ends before it begins" in read.message


@given(st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.booleans())
def test_numbers_stand_wherever_a_text_can(value: float) -> None:
    assert validator_of("Text").is_valid(value)
    assert shape_accepts(f"{HEAD}question: {value}\n")
