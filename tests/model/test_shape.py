"""Every mistake of shape has one message, at its place, with a cure."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from argmap.diagnostics import Diagnostic
from argmap.document import read_files
from argmap.model import CODES, build

HEAD = "argmap: 1\ntitle: T\n"

WHOLE = [
    ("just a text", "AM123 1:1", "not of a single text"),
    ("- a\n- b", "AM123 1:1", "not of a list"),
    ("[]", "AM123 1:1", "Begin with `argmap: 1`"),
    ("argmap: 2\ntitle: T", "AM126 1:9", '"2" is no version of the format'),
    ("argmap: 1.0\ntitle: T", "AM126 1:9", "Write `argmap: 1`."),
    ("argmap:\ntitle: T", "AM122 1:8", "Fill it in."),
    ("argmap: [1]\ntitle: T", "AM123 1:9", "Only `1` can stand here, not a list."),
    ("title: T", "AM121 1:1", "The map has no `argmap`."),
    ("argmap: 1", "AM121 1:1", "The map has no `title`."),
    ("argmap: 1\ntitle: [T]", "AM123 2:8", "Leave out the brackets"),
    ("argmap: 1\ntitle: ''", "AM122 2:8", "Nothing stands here."),
    ("argmap: 1\ntitle:", "AM122 2:7", "Nothing stands here."),
    ("Argmap: 1\ntitle: T", "AM120 1:1", 'Did you mean "argmap"?'),
    ("argmap: 1\nTitle: T", "AM120 2:1", 'Did you mean "title"?'),
]


def _blocks() -> list[tuple[str, str, str]]:
    written = Path(__file__).with_name("mistakes.txt").read_text(encoding="utf-8")
    blocks = []
    for block in written.split("\n\n")[1:]:
        match = re.fullmatch(r"(.*)\n    \^ (\S+ \S+) (.*)", block.rstrip("\n"), re.DOTALL)
        assert match, block
        blocks.append((HEAD + match[1] + "\n", match[2], match[3]))
    return blocks


MISTAKES = [*WHOLE, *_blocks()]


def _found(text: str) -> tuple[Diagnostic, ...]:
    files, found = read_files("m", text.encode())
    return found or build(files)[1]


@pytest.mark.parametrize(("text", "where", "words"), MISTAKES)
def test_one_mistake_has_one_message(text: str, where: str, words: str) -> None:
    found = _found(text)
    assert [f"{d.code} {d.span.line}:{d.span.column}" for d in found] == [where]
    assert words in f"{found[0].message} {found[0].hint}"
    assert found[0].message.endswith((".", "?"))
    assert found[0].hint


def test_every_code_of_shape_is_among_the_mistakes() -> None:
    # Two need other files and are tested where maps are joined.
    elsewhere = {"AM133", "AM134"}
    assert {where.split()[0] for _, where, _ in MISTAKES} >= {c.code for c in CODES} - elsewhere


@pytest.mark.parametrize("page", [code.page for code in CODES])
def test_every_code_has_a_page_with_a_wrong_and_a_right_example(page: str) -> None:
    assert page.count("Wrong:") == page.count("Right:") == 1
    title, _, rest = page.partition("\n\n")
    assert title
    assert "\n" not in title
    assert rest.index("Wrong:") > 20


def test_several_mistakes_are_told_in_the_order_of_the_text() -> None:
    text = HEAD + "claims:\n  a: {txt: x}\n  B: y\npeople:\n  c: {name: C, role: king}\n"
    assert [(d.code, d.span.line) for d in _found(text)] == [
        ("AM120", 4),
        ("AM125", 5),
        ("AM124", 7),
    ]


def test_what_is_missing_is_told_beside_a_key_that_was_meant_for_something_else() -> None:
    text = HEAD + "claims:\n  a: {reason: b}\n"
    assert [d.code for d in _found(text)] == ["AM121", "AM120"]


def test_a_mistake_in_an_included_file_is_told_there(tmp_path: Path) -> None:
    (tmp_path / "other.argmap.yaml").write_text("argmap: 1\n\ntitel: T\n", encoding="utf-8")
    path = tmp_path / "root.argmap.yaml"
    path.write_text(HEAD + "include: other.argmap.yaml\n", encoding="utf-8")
    files, found = read_files(str(path), path.read_bytes())
    assert not found
    argmap, found = build(files)
    assert argmap is None
    assert [(Path(d.span.path).name, d.span.line) for d in found] == [("other.argmap.yaml", 3)]
