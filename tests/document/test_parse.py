"""Every trap of YAML has its own message and cure, and every place is kept."""

from __future__ import annotations

import pytest

from argmap.document import parse

TRAPS = [
    ("text: Luther said: here I stand\n", "AM102", (1, 18), "colon followed by a space"),
    ("quote: […] and so\n", "AM102", (1, 8), "begins with a bracket"),
    ("quote: [T]he war\n", "AM102", (1, 8), "begins with a bracket"),
    ('quote: "Over" he said\n', "AM102", (1, 8), "goes on after its closing quotation mark"),
    ("quote: 'Twas over\n", "AM102", (1, 8), "begins with an apostrophe"),
    ("a:\n  quote: 'Twas over\n  text: Don't go\n", "AM102", (2, 10), "begins with an apostrophe"),
    ("then: {surrender: in August, late}\n", "AM102", (1, 30), "without a value"),
    ("if: {bomb:no}\n", "AM102", (1, 6), "without a value"),
    ("text: @home\n", "AM102", (1, 7), "cannot begin with @"),
    ("text: * and so\n", "AM102", (1, 7), "cannot begin with & or *"),
    ("text: | here\n", "AM102", (1, 7), "same line"),
    ("a:\n\tb: c\n", "AM102", (2, 1), "tab"),
    ("a:\n  b: 1\n c: 2\n", "AM102", (3, 2), "not in line with the keys"),
    ("a: b\nc d\ne: f\n", "AM102", (3, 1), "has no colon"),
    ('a: "\\q"\n', "AM102", (1, 5), "backslash"),
    ('a: "never closed\n', "AM102", (1, 4), "never closed"),
    ("a: {b: c\n", "AM102", (1, 4), "brace is not closed"),
    ("a: {b: c, stat", "AM102", (1, 4), "brace is not closed"),
    ("- {a: b, c: [d, e, \n", "AM102", (1, 13), "bracket is not closed"),
    ("a: - b\n", "AM102", (1, 4), "cannot begin on the line of its key"),
    ("a:\nb: 1\nc:\nb: 2\nd:\nb: 3\n", "AM109", (1, 1), "not indented under `a`"),
    ("", "AM103", (1, 1), "empty"),
    ("# only a comment\n", "AM103", (1, 1), "empty"),
    ("---\n", "AM103", (1, 1), "empty"),
    ("a: bell\x07\n", "AM104", (1, 8), "U+0007"),
    ('a: "bell \\a"\n', "AM104", (1, 4), "backslash"),
    ('a: "b\\0"\n', "AM104", (1, 4), "backslash"),
    ("a: 1\rb: 2\rb: 3\r", "AM109", (3, 1), "twice"),
    ("a" * 1_100 + ": b\n", "AM102", (1, 1101), "more than 1,024 characters"),
    ("[" + "a, " * 3_000_000 + "]", "AM113", (1, 1), "3,000,000"),
    ("a: !no means no\n", "AM105", (1, 4), 'cannot begin with !, as "!no"'),
    ("a: !!python/object:os.system x\n", "AM105", (1, 4), "cannot begin with !"),
    ("a: &b c\n", "AM105", (1, 4), 'cannot begin with &, as "&b"'),
    ("a: *b\n", "AM105", (1, 4), 'cannot begin with *, as "*b"'),
    ("a: 1\n---\nb: 2\n", "AM106", (2, 1), "second document"),
    ("[" * 200_000, "AM107", (1, 65), "64 levels"),
    ("a:" + " {a:" * 200_000, "AM107", (1, 256), "64 levels"),
    ("? [a]\n: b\n", "AM108", (1, 3), "where a key is expected"),
    ("a: 1\na: 2\n", "AM109", (2, 1), "twice"),
    ("a: Treaty #3\n", "AM110", (1, 11), '"#3"'),
]


@pytest.mark.parametrize(("text", "code", "place", "words"), TRAPS)
def test_trap(text: str, code: str, place: tuple[int, int], words: str) -> None:
    _, found = parse("a.yaml", text.encode())
    assert [d.code for d in found] == [code]
    assert (found[0].span.line, found[0].span.column) == place
    assert words in found[0].message
    assert found[0].hint


CURES = [
    ("a: {b: c, stat", "write `}` where it ends"),
    ("- {a: b, c: [d, e, \n", "write `]}` where it ends"),
    ("a: {text: A., reasons: b, c, d}\n", "write `reasons: [b, c, d]`"),
    ("a: {reasons: b, c, note: d}\n", "write `reasons: [b, c]`"),
    ("a: {text: It was so, and not so}\n", "must stand in quotation marks"),
    ("a: {bomb:no}\n", "`bomb: no`"),
    ("a: {b, c}\n", "write `[b, c]`"),
    ("a: [b, , c]\n", "Leave out the comma"),
    ("a: {b: c, d: [e, f}\n", "Close it"),
    ("a: {b: He said: no, d: e}\n", "quotation marks"),
    ("a: b\n  c: d\n", "Indent a key as those around it"),
    ("a: - b\n", "on a line of its own"),
    ("a:\nb: 1\nc:\nb: 2\n", "Indent them by two spaces."),
]


@pytest.mark.parametrize(("text", "words"), CURES)
def test_cure(text: str, words: str) -> None:
    _, found = parse("a.yaml", text.encode())
    assert [words in d.hint for d in found] == [True]


RIGHT = [
    ("a: no\n", {"a": "no"}),
    ("a: 1945-08-08\n", {"a": "1945-08-08"}),
    ("a: 0753\n", {"a": "0753"}),
    ("a: ~\n", {"a": "~"}),
    ("'a': [b, \"c d\"]\n", {"a": ["b", "c d"]}),
    ("a: b # a comment\n", {"a": "b"}),
    ("a: 'Treaty #3'\n", {"a": "Treaty #3"}),
    ("a: >-\n  Luther said: here\n  I stand\n", {"a": "Luther said: here I stand"}),
    ("\ufeffa: b\r\n", {"a": "b"}),
    ("a: {b: {c: d}, e: }\n", {"a": {"b": {"c": "d"}, "e": ""}}),
    ("--- \na: b\n...\n", {"a": "b"}),
]


@pytest.mark.parametrize(("text", "content"), RIGHT)
def test_scalars_are_the_text_that_stands_there(text: str, content: object) -> None:
    document, found = parse("a.yaml", text.encode())
    assert not found
    assert document is not None
    assert document.content == content


@pytest.mark.parametrize(
    ("data", "column", "words"),
    [
        (b"a: \xff", 4, "0xFF"),
        ("a: b".encode("utf-16"), 1, "UTF-16"),
        (b"\xef\xbb\xbfa: \xe9", 4, "0xE9"),
    ],
)
def test_bytes_that_are_not_utf8(data: bytes, column: int, words: str) -> None:
    document, found = parse("a.yaml", data)
    assert document is None
    assert [(d.code, d.span.line, d.span.column) for d in found] == [("AM101", 1, column)]
    assert words in found[0].message


def test_a_duplicate_shows_both_places() -> None:
    _, found = parse("a.yaml", b"b: 1\na:\n  x: 1\n  x: 2\n")
    assert [(str(d.span), str(d.related[0].span)) for d in found] == [("a.yaml:4:3", "a.yaml:3:3")]


def test_places_count_code_points() -> None:
    document, _ = parse("a.yaml", "т: {Маршал: [ō, Василевский]}\n".encode())
    assert document is not None
    span = document.span(("т", "Маршал", 1))
    assert (span.column, span.end_column) == (17, 28)
    assert document.key_span(("т", "Маршал")).column == 5


def test_a_point_in_a_text_is_found_where_the_text_stands_as_it_is() -> None:
    document, _ = parse("a.yaml", b"a: b & c\nd: 'b & c'\ne: >-\n  b\n  & c\n")
    assert document is not None
    points = [document.point((key,), "b & c", 2) for key in ("a", "d", "e")]
    assert [(p.line, p.column) for p in points] == [(1, 6), (2, 7), (3, 4)]


def test_places_that_are_not_in_the_text_mean_what_holds_them() -> None:
    document, _ = parse("a.yaml", b"a:\n  b: c\n")
    assert document is not None
    assert document.span(("a", "b", 0)) == document.span(("a", "b"))
    assert document.span(("a", "b", "from")) == document.span(("a", "b"))
    assert document.span(("a", "missing")) == document.span(("a",))
