"""The field's three formats: right files, wrong files with code and place, and any text."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from brute_force import Pairs, framework, sized_pairs
from hypothesis import given
from hypothesis import strategies as st

from argmap.diagnostics import Severity
from argmap.semantics.frameworks import CODES, Framework, decode, is_framework, read

RIGHT = [
    ("none.af", "p af 0\n", "", ""),
    ("alone.af", "p af 2", "1 2", ""),
    ("usual.af", "p af 3\n1 2\n2 3\n", "1 2 3", "1>2 2>3"),
    ("comments.af", "# of the competition\n\np af 2\n# here\n1 2\n\n2 1", "1 2", "1>2 2>1"),
    ("spaces.af", "p  af\t2 \r\n 1\t 2 \r\n2 1\r\n", "1 2", "1>2 2>1"),
    ("zeros.af", "p af 2\n01 2\n", "1 2", "1>2"),
    ("twice.af", "p af 2\n1 2\n1 2\n2 2\n", "1 2", "1>2 1>2 2>2"),
    ("none.apx", "", "", ""),
    ("usual.apx", "arg(a).\narg(b).\natt(a,b).\n", "a b", "a>b"),
    ("crowded.apx", "arg(a).arg(b). att(a,b).att(b,a).", "a b", "a>b b>a"),
    ("loose.apx", " arg ( a ) .\n% note\narg(b).% more\natt( b ,\n a ).  % end", "a b", "b>a"),
    ("later.apx", "att(a,b). arg(b). arg(a).", "a b", "a>b"),
    ("self.apx", "att(a,a). arg(a).", "a", "a>a"),
    ("names.apx", 'arg("a, b"). arg(x_1). arg(42). att(42,"a, b").', None, None),
    ("none.tgf", "#", "", ""),
    ("usual.tgf", "a\nb\n#\na b\n", "a b", "a>b"),
    ("labels.tgf", "1 the bombs\n2 the entry\n\n#\n1 2 answers\n", "1 2", "1>2"),
    ("UPPER.TGF", "a\r\n#\r\na a\r\n", "a", "a>a"),
]
"""Name, text, the names of the arguments, the attacks."""

WRONG = [
    ("empty.af", "", ["AM702 1:1"]),
    ("headless.af", "# no count\n1 2\n", ["AM702 2:1"]),
    ("word.af", "p af three\n", ["AM702 1:1"]),
    ("cnf.af", "p cnf 3 2\n", ["AM702 1:1"]),
    ("huge.af", "p af 99999999999999999999\n", ["AM707 1:1"]),
    ("large.af", "p af 5000001\n", ["AM707 1:1"]),
    ("three.af", "p af 3\n1 2\n1 2 3\n2 3\n", ["AM703 3:1"]),
    ("words.af", "p af 3\n1 2\na b\n+1 2\n1_0 2\n-1 2", [f"AM703 {n}:1" for n in (3, 4, 5, 6)]),
    ("again.af", "p af 3\n1 2\np af 3\n", ["AM703 3:1"]),
    ("beyond.af", "p af 2\n1 2\n2 3\n1 2\n", ["AM704 3:3"]),
    ("zero.af", "p af 2\n0 1\n1 00\n", ["AM704 2:1", "AM704 3:3"]),
    ("digits.af", f"p af 2\n1 {'9' * 5000}\n", ["AM704 2:3"]),
    ("nobody.af", "p af 0\n1 1\n", ["AM704 2:1"]),
    ("stop.apx", "arg(a). arg(b).\natt(a,b)\natt(b,a).\n", ["AM703 2:1"]),
    ("stop-at-end.apx", "arg(a). att(a,a)", ["AM703 1:9"]),
    ("capital.apx", "ARG(a).\narg(b).", ["AM703 1:1"]),
    ("other.apx", "arg(a). pref(a,a). arg(b). % c\n", ["AM703 1:9"]),
    ("missing.apx", "arg(a). % b\n\n  att(a,b). att(c,a).", ["AM704 3:9", "AM704 3:17"]),
    ("twice.apx", "arg(a).\narg(b). arg(a).", ["AM705 2:13"]),
    ("undivided.tgf", "a\nb\na b\n", ["AM705 3:1", "AM706 3:4"]),
    ("empty.tgf", "", ["AM706 1:1"]),
    ("alone.tgf", "a\n#\na a\n a\n", ["AM703 4:1"]),
    ("missing.tgf", "ab\nb\n#\nb  abc\n", ["AM704 4:4"]),
    ("twice.tgf", "a\n a\n#\n", ["AM705 2:2"]),
    ("framework.txt", "p af 1", ["AM708 1:1"]),
    ("framework", "", ["AM708 1:1"]),
]
"""Name, text, the findings with line and column."""


@pytest.mark.parametrize(("path", "text", "names", "attacks"), RIGHT, ids=lambda value: None)
def test_right_files(path: str, text: str, names: str | None, attacks: str | None) -> None:
    found, diagnostics = read(text, path)
    assert diagnostics == ()
    assert found is not None
    if names is None:
        assert found.names == ('"a, b"', "x_1", "42")
        assert list(found.pairs()) == [(2, 0)]
    else:
        assert found.names == tuple(names.split())
        shown = " ".join(f"{found.names[a]}>{found.names[b]}" for a, b in found.pairs())
        assert shown == attacks


@pytest.mark.parametrize(("path", "text", "expected"), WRONG, ids=[case[0] for case in WRONG])
def test_wrong_files(path: str, text: str, expected: list[str]) -> None:
    found, diagnostics = read(text, path)
    assert [f"{d.code} {d.span.line}:{d.span.column}" for d in diagnostics] == expected
    assert all(d.message and d.hint for d in diagnostics)
    grave = any(d.severity is Severity.ERROR for d in diagnostics)
    assert (found is None) == grave


def test_every_code_has_a_wrong_case_and_a_page() -> None:
    codes = {line.split()[0] for _, _, lines in WRONG for line in lines} | {"AM701"}
    assert codes == {code.code for code in CODES}
    for code in CODES:
        assert "Wrong" in code.page
        assert "Right" in code.page


def test_bytes_that_are_not_text() -> None:
    text, found = decode("p af 1\n# Café".encode("latin-1"), "x.af")
    assert text == ""
    assert [(d.code, d.span.line, d.span.column) for d in found] == [("AM701", 2, 6)]
    assert decode(b"\xef\xbb\xbfp af 1", "x.af") == ("p af 1", ())


def test_the_nearest_argument_is_suggested() -> None:
    _, (finding,) = read("arg(hasegawa). att(hasegava,hasegawa).", "x.apx")
    assert finding.hint == 'Did you mean "hasegawa"?'


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("x.af", "p af 1\n" + "x\n" * 10_000),
        ("x.apx", "x\n" * 10_000),
        ("x.tgf", "#\n" + "x\n" * 10_000),
        ("x.apx", "".join(f"att(a{n},b{n})." for n in range(10_000))),
    ],
)
def test_findings_end_where_a_file_is_hopeless(path: str, text: str) -> None:
    found, diagnostics = read(text, path)
    assert found is None
    assert 20 <= len(diagnostics) <= 21


def test_many_repeated_arguments_leave_the_framework_whole() -> None:
    found, diagnostics = read("arg(a)." * 1000 + "arg(b). att(a,b).", "x.apx")
    assert found is not None
    assert found.names == ("a", "b")
    assert len(diagnostics) == 20


def _af(given_framework: Framework) -> str:
    lines = [f"{a + 1} {b + 1}\n" for a, b in given_framework.pairs()]
    return f"p af {len(given_framework.names)}\n{''.join(lines)}"


def _apx(given_framework: Framework) -> str:
    names = given_framework.names
    facts = [f"arg({name})." for name in names]
    return " ".join([*facts, *(f"att({names[a]},{names[b]})." for a, b in given_framework.pairs())])


def _tgf(given_framework: Framework) -> str:
    names = given_framework.names
    return "\n".join([*names, "#", *(f"{names[a]} {names[b]}" for a, b in given_framework.pairs())])


@pytest.mark.parametrize(("path", "write"), [("x.af", _af), ("x.apx", _apx), ("x.tgf", _tgf)])
@given(given_pairs=sized_pairs())
def test_what_is_written_is_read(
    path: str, write: Callable[[Framework], str], given_pairs: tuple[int, Pairs]
) -> None:
    written = framework(*given_pairs)
    found, diagnostics = read(write(written), path)
    assert diagnostics == ()
    assert found is not None
    assert sorted(found.pairs()) == sorted(written.pairs())
    assert found.attacks.size == written.attacks.size
    assert path == "x.af" or found.names == written.names


PIECES = [
    "p af 2\n",
    "1 2",
    "\n",
    "#",
    "arg(a)",
    ".",
    "att(a,b).",
    "%",
    " ",
    '"',
    "a",
    "é",
    "0",
    "\r",
]


@given(
    st.sampled_from(["x.af", "x.apx", "x.tgf", "x"]),
    st.one_of(st.text(), st.lists(st.sampled_from(PIECES)).map("".join)),
)
def test_any_text_gives_a_framework_or_errors(path: str, text: str) -> None:
    found, diagnostics = read(text, path)
    assert (found is None) == any(d.severity is Severity.ERROR for d in diagnostics)
    lines = text.split("\n")
    for finding in diagnostics:
        assert 1 <= finding.span.line <= len(lines)
        assert 1 <= finding.span.column <= len(lines[finding.span.line - 1]) + 1
    assert list(diagnostics) == sorted(diagnostics, key=lambda d: d.span)


@given(st.binary())
def test_any_bytes_are_text_or_an_error(data: bytes) -> None:
    text, found = decode(data, "x.af")
    assert bool(found) == (data.decode("utf-8", "ignore").encode() != data)
    assert not (text and found)


@pytest.mark.parametrize(
    ("path", "expected"),
    [("a.af", True), ("b/c.APX", True), ("x.tgf", True), ("a.argmap.yaml", False), ("af", False)],
)
def test_which_files_are_frameworks(path: str, expected: bool) -> None:
    assert is_framework(path) is expected
