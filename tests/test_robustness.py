"""Nothing that a file holds makes a traceback, and whatever is found has a place and a sentence."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.api import check_text

MAPS = [
    path.read_text(encoding="utf-8")
    for folder in ("arguments", "examples", "tests/maps")
    for path in sorted((Path(__file__).parents[1] / folder).glob("*.argmap.yaml"))
]

WORDS_OF_LIBRARIES = re.compile(
    r"pydantic|ValidationError|(?<![.\w])yaml\.\w|str_type|dict_type|list_type|literal_error|Traceback"
    r"|\bNone\b|\bnull\b|\bdict\b|\bstr\b|<class|object at 0x|Raw[A-Z]|Errno"
)
QUOTED = re.compile('"[^"]*"|`[^`]*`')
LINE_END = re.compile(r"\r\n?|\n")


def assert_tells(data: bytes) -> None:
    """Check the map, and that every finding has a place in the text, a sentence and a length."""
    checked = check_text("map.argmap.yaml", data)
    lines = LINE_END.split(data.decode("utf-8-sig", "replace"))
    for found in checked.diagnostics:
        for span in (found.span, *(related.span for related in found.related)):
            assert span.path == "map.argmap.yaml"
            assert 1 <= span.line <= span.end_line <= len(lines) + 1
            assert span.column >= 1
            assert span.end_line > span.line or span.end_column >= span.column
            assert span.column <= len(lines[min(span.line, len(lines)) - 1]) + 1
        assert re.fullmatch("AM[1-6][0-9][0-9]", found.code)
        own_words = QUOTED.sub("", found.message + found.hint)
        assert not WORDS_OF_LIBRARIES.search(own_words), found
        assert found.message[0] in '"`“' or found.message[0].isupper(), found.message
        assert found.message.endswith((".", "?")), found.message
        assert len(found.message) + len(found.hint) < 3_000
    assert (checked.argmap is not None) or checked.diagnostics


WORDS = """
argmap title reads include adds bibliography people sources factors claims evidence
counterfactuals models silences expect text by stances who stance cite via quote passage when
reasons rebutted-by doubted-by undercut-by explained-by together from id causes of more-than if
then readings keep criteria mechanisms values actual date author stands inconsistent statements
reading about a b c
"""
KEYS = st.sampled_from(WORDS.split())
TEXTS = st.one_of(
    KEYS,
    st.sampled_from(
        ["1", "1945", "8 August 1945", "a p. 3", "a and b", "otherwise", "", "yes", "no", "asserts"]
    ),
    st.text(max_size=20),
)
VALUES = st.recursive(
    TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS | TEXTS, inner, max_size=5),
    max_leaves=25,
)
RECORDS = st.dictionaries(KEYS, VALUES, max_size=6)
SHAPED = st.fixed_dictionaries(
    {"argmap": st.just("1"), "title": st.just("T")},
    optional={
        key: st.dictionaries(st.sampled_from("abcd"), RECORDS | TEXTS, min_size=1, max_size=4)
        for key in ("claims", "evidence", "counterfactuals", "factors", "people", "models", "adds")
    },
)


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=200) | st.text(max_size=200).map(lambda text: text.encode()))
def test_any_bytes(data: bytes) -> None:
    assert_tells(data)


YAML_SIGNS = st.sampled_from(
    [*"-:?,[]{}#&*!|>'\"%@` \t\n\r", "\n  ", ": ", "- ", "a", "é", "\u2028"]
)


@settings(max_examples=200, deadline=None)
@given(st.lists(YAML_SIGNS, max_size=40).map("".join))
def test_any_signs_of_yaml(text: str) -> None:
    assert_tells(text.encode())


@settings(max_examples=300, deadline=None)
@given(VALUES | SHAPED)
def test_any_value(value: object) -> None:
    text = yaml.safe_dump(value, allow_unicode=True, sort_keys=False)
    assert_tells(text.encode())


def _deleted(lines: list[str], at: int, seed: random.Random) -> None:
    del lines[at]


def _doubled(lines: list[str], at: int, seed: random.Random) -> None:
    lines.insert(at, lines[at])


def _swapped(lines: list[str], at: int, seed: random.Random) -> None:
    other = seed.randrange(len(lines))
    lines[at], lines[other] = lines[other], lines[at]


def _shifted(lines: list[str], at: int, seed: random.Random) -> None:
    lines[at] = seed.choice([" ", "  ", "\t", "- "]) + lines[at]


def _unindented(lines: list[str], at: int, seed: random.Random) -> None:
    lines[at] = lines[at][seed.choice([1, 2, 4]) :]


def _revalued(lines: list[str], at: int, seed: random.Random) -> None:
    value = seed.choice(["[]", "{}", "[a, [b]]", "{a: b}", "", "a", "'x'", "no", "[", "&x y", "*x"])
    lines[at] = re.sub(r": .*", lambda _: f": {value}", lines[at], count=1)


def _misspelt(lines: list[str], at: int, seed: random.Random) -> None:
    place = seed.randrange(len(lines[at]) + 1)
    sign = seed.choice([*":#\"'[]{}-,!&*%@\\", "\x00", "\u202e", "\ufeff", "🙂", "\x85", "\r"])
    lines[at] = lines[at][:place] + sign + lines[at][place:]


def _cut_off(lines: list[str], at: int, seed: random.Random) -> None:
    del lines[at + 1 :]
    lines[at] = lines[at][: seed.randrange(len(lines[at]) + 1)]


Mutation = Callable[[list[str], int, random.Random], None]
MUTATIONS: tuple[Mutation, ...] = (
    _deleted,
    _doubled,
    _swapped,
    _shifted,
    _unindented,
    _revalued,
    _misspelt,
    _cut_off,
)


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(MAPS), st.lists(st.sampled_from(MUTATIONS), max_size=4), st.integers(0))
def test_mutations_of_real_maps(text: str, mutations: list[Mutation], number: int) -> None:
    seed = random.Random(number)
    lines = text.split("\n")
    for mutate in mutations:
        if lines:
            mutate(lines, seed.randrange(len(lines)), seed)
    assert_tells("\n".join(lines).encode())


HEAD = "argmap: 1\ntitle: T\n"
LARGE = {
    "brackets": "[" * 200_000,
    "braces": "{a: " * 200_000,
    "one long line": f"{HEAD}question: {'word ' * 200_000}",
    "a long date": f"{HEAD}claims:\n  a: {{text: x, when: {'1945 ' * 100_000}}}",
    "a long citation": f"{HEAD}claims:\n  a: {{text: x, cite: {'a p. 3 ' * 100_000}}}",
    "a long formula": HEAD
    + "models: {a: {by: b, mechanisms: {c: {d: "
    + "a and " * 9_999
    + "a}}}}",
    "a long id": f"{HEAD}claims:\n  ? {'a' * 10_000}\n  : x\n",
    "a long bad id": f"{HEAD}claims:\n  ? {'A' * 10_000}\n  : x\n",
    "unknown keys": HEAD + "".join(f"key-{i}: x\n" for i in range(5_000)),
    "equal keys": HEAD + "claims:\n" + "".join(f"  a: x{i}\n" for i in range(5_000)),
    "a chain": HEAD
    + "claims:\n"
    + "".join(f"  c{i}: {{text: x, reasons: c{i + 1}}}\n" for i in range(5_000)),
    "a circle": HEAD
    + "claims:\n"
    + "".join(f"  c{i}: {{text: x, reasons: c{(i + 1) % 5_000}}}\n" for i in range(5_000)),
    "undercuts of undercuts": HEAD
    + "claims:\n  a: {text: x, reasons: "
    + "{from: a, undercut-by: " * 58
    + "a"
    + "}" * 59,
    "lines that end in a carriage return": "argmap: 1\rtitle: T\rclaim: x\r",
    "a repeated alias": "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n",
    "comments": HEAD + "# comment\n" * 50_000 + "claim: x",
    "apostrophes": "a: " + "'" * 100_001,
    "nothing but space": " \n" * 50_000,
}


@pytest.mark.parametrize("name", LARGE)
def test_large_and_odd_maps(name: str) -> None:
    assert_tells(LARGE[name].encode())


def test_more_values_than_a_map_can_have_are_refused() -> None:
    found = check_text("m", b"argmap: 1\ntitle: [" + b"a," * 3_000_000 + b"]").diagnostics
    assert [d.code for d in found] == ["AM113"]
