import itertools
import subprocess
import sys
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.model.formulas import (
    DEEPEST,
    And,
    AtLeast,
    Compare,
    Formula,
    FormulaError,
    Not,
    Or,
    Otherwise,
    Outcome,
    comparisons_of,
    evaluate,
    factors_of,
    read_formula,
    read_outcome,
    show,
)

A, B, C = (Compare(name, "=", "yes") for name in "abc")

READ = (
    ("a", A),
    ("  a\n", A),
    ("a = yes", A),
    ("a=no", Compare("a", "=", "no")),
    ("a!=no", Compare("a", "!=", "no")),
    ("surrender<=by-november", Compare("surrender", "<=", "by-november")),
    ("surrender < later", Compare("surrender", "<", "later")),
    ("surrender >= later", Compare("surrender", ">=", "later")),
    ("surrender > 1945", Compare("surrender", ">", "1945")),
    ("a and b", And((A, B))),
    ("a and b and c", And((A, B, C))),
    ("a or b and c", Or((A, And((B, C))))),
    ("(a or b) and c", And((Or((A, B)), C))),
    ("not a and b", And((Not(A), B))),
    ("not (a and b)", Not(And((A, B)))),
    ("not a = no", Not(Compare("a", "=", "no"))),
    ("not (not a)", Not(Not(A))),
    ("((a))", A),
    ("at least 2 of (a, b, c)", AtLeast(2, (A, B, C))),
    ("at  least 2 of(a,b and c)", AtLeast(2, (A, And((B, C))))),
    ("not at least 1 of (a, b)", Not(AtLeast(1, (A, B)))),
    ("otherwise", Otherwise()),
    ("order and nothing", And((Compare("order", "=", "yes"), Compare("nothing", "=", "yes")))),
    ("at or least or of", Or(tuple(Compare(n, "=", "yes") for n in ("at", "least", "of")))),
)

REFUSED = (
    ("", 0, "Name a factor"),
    ("   ", 0, "Name a factor"),
    ("a b", 2, '"and" or "or"'),
    ("a and", 5, "Complete it"),
    ("a is yes", 2, "Write a = yes."),
    ("b and (a is not yes)", 9, "Write a != yes."),
    ("a was", 2, 'Write = for "is"'),
    ("if a", 0, 'Leave out "if".'),
    (" when a and b", 1, 'Leave out "when".'),
    ("a =", 3, "Complete it"),
    ("and a", 0, 'before and after "and"'),
    ("not not a", 4, "Leave both out"),
    ("a not b", 2, '"and not"'),
    ("a = not", 4, "!="),
    ("a otherwise", 2, "stand alone"),
    ("otherwise a", 10, "stand alone"),
    ("(a", 2, "Write )"),
    ("a)", 1, "Leave it out"),
    ("a == b", 3, "Write = once"),
    ("a =< b", 3, "Write <="),
    ("a ≤ b", 2, "Write <="),
    ("a & b", 2, '"and"'),
    ("a || b", 2, '"or"'),
    ("a AND b", 2, "small letters"),
    ("Atomic-bombs", 0, "small letters"),
    ("a, b", 1, '"and" or "or"'),
    ("a = 'no'", 4, "quotation marks"),
    ("a = b = c", 6, "FACTOR = VALUE"),
    ("soviet_entry", 6, "hyphen"),
    ("[a]", 0, "round brackets"),
    ("é", 0, "small letters, digits"),
    ("at least two of (a, b)", 3, "at least 2 of"),
    ("at least 2 (a, b)", 3, "at least 2 of"),
    ("c or at least 3 of (a, b)", 5, "from 1 to 2"),
    ("at least 0 of (a, b)", 0, "from 1 to 2"),
    ("at least 1 of (a, b, a)", 0, "once"),
    ("(" * 10_000 + "a" + ")" * 9_000, DEEPEST, "factor with a mechanism"),
    ("not " * 4_000 + "a", 4, "Leave both out"),
    ("(not " * 3_000 + "a", DEEPEST * 5, "factor with a mechanism"),
    ("a and " * 50_000 + "a", 20_000, "factor with a mechanism"),
    ("at least " + "9" * 9_000 + " of (a)", 3, "at least 2 of"),
)


@pytest.mark.parametrize(("text", "formula"), READ)
def test_reads(text: str, formula: Formula) -> None:
    assert read_formula(text) == formula


@pytest.mark.parametrize(("text", "offset", "cure"), REFUSED)
def test_refuses_with_place_and_cure(text: str, offset: int, cure: str) -> None:
    error = read_formula(text)
    assert isinstance(error, FormulaError)
    assert error.offset == offset
    assert cure in error.cure
    assert error.message.endswith(".")
    assert error.cure.endswith(".")


def test_comparisons_know_their_place() -> None:
    formula = read_formula("not a and (c or b = no)")
    assert not isinstance(formula, FormulaError)
    places = [(part.factor, part.offset) for part in comparisons_of(formula)]
    assert places == [("a", 4), ("c", 11), ("b", 16)]


def test_factors_are_named_once_in_order() -> None:
    formula = read_formula("b and (a or not b = no) or at least 1 of (c, a)")
    assert not isinstance(formula, FormulaError)
    assert factors_of(formula) == ("b", "a", "c")


ORDER = {"a": ("no", "yes"), "b": ("no", "yes"), "s": ("early", "middle", "late")}
WORLDS = [dict(zip(ORDER, values, strict=True)) for values in itertools.product(*ORDER.values())]
MEANINGS = (
    ("a", lambda w: w["a"] == "yes"),
    ("a != yes", lambda w: w["a"] == "no"),
    ("a and b", lambda w: w["a"] == w["b"] == "yes"),
    ("a or b", lambda w: "yes" in (w["a"], w["b"])),
    ("a and not b or s = late", lambda w: (w["a"] > w["b"]) or w["s"] == "late"),
    ("s < middle", lambda w: w["s"] == "early"),
    ("s <= middle", lambda w: w["s"] != "late"),
    ("s > middle", lambda w: w["s"] == "late"),
    ("s >= middle", lambda w: w["s"] != "early"),
    (
        "at least 2 of (a, b, s = late)",
        lambda w: [*w.values(), w["s"].replace("late", "yes")].count("yes") >= 2,
    ),
    ("otherwise", lambda w: True),
)


@pytest.mark.parametrize(("text", "meaning"), MEANINGS)
def test_means(text: str, meaning: Callable[[dict[str, str]], bool]) -> None:
    formula = read_formula(text)
    assert not isinstance(formula, FormulaError)
    assert [evaluate(formula, world, ORDER) for world in WORLDS] == list(map(meaning, WORLDS))


def formulas() -> st.SearchStrategy[Formula]:
    ids = st.from_regex(r"[a-z0-9][a-z0-9-]{0,4}", fullmatch=True).filter(
        lambda id: id not in ("not", "and", "or")
    )
    comparisons = st.builds(Compare, ids, st.sampled_from(["=", "!=", "<", "<=", ">", ">="]), ids)

    def larger(smaller: st.SearchStrategy[Formula]) -> st.SearchStrategy[Formula]:
        some = st.lists(smaller, min_size=2, max_size=4, unique=True).map(tuple)
        counted = some.flatmap(
            lambda parts: st.builds(AtLeast, st.integers(1, len(parts)), st.just(parts))
        )
        return st.builds(Not, smaller) | st.builds(And, some) | st.builds(Or, some) | counted

    return st.recursive(comparisons, larger, max_leaves=12) | st.just(Otherwise())


@given(formulas())
def test_what_is_shown_reads_as_the_same(formula: Formula) -> None:
    assert read_formula(show(formula)) == formula


WORDS = ("a", "b", "not", "and", "or", "otherwise", "at least 1 of", "(", ")", ",", "=", "<=", "2")


@given(st.text() | st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join))
def test_any_text_gives_a_formula_or_an_error_in_it(text: str) -> None:
    found = read_formula(text)
    if isinstance(found, FormulaError):
        assert 0 <= found.offset <= len(text)
    else:
        assert read_formula(show(found)) == found


OUTCOMES = (
    ("in-august", Outcome(("in-august",), False)),
    ("not in-august", Outcome(("in-august",), True)),
    ("by-november or later", Outcome(("by-november", "later"), False)),
    ("a or b or c", Outcome(("a", "b", "c"), False)),
)


@pytest.mark.parametrize(("text", "outcome"), OUTCOMES)
def test_reads_outcomes(text: str, outcome: Outcome) -> None:
    assert read_outcome(text) == outcome


@pytest.mark.parametrize(
    ("text", "offset"),
    [
        *(("", 0), ("not", 3), ("a or", 4), ("not a or b", 6), ("a b", 2), ("a, b", 0)),
        *(("a or a", 0), ("A", 0), ("otherwise", 0), ("a or not b", 5), ("a and b", 2)),
    ],
)
def test_refuses_outcomes(text: str, offset: int) -> None:
    error = read_outcome(text)
    assert isinstance(error, FormulaError)
    assert error.offset == offset
    assert error.cure


@given(st.text() | st.lists(st.sampled_from(WORDS), max_size=6).map(" ".join))
def test_any_text_gives_an_outcome_or_an_error_in_it(text: str) -> None:
    found = read_outcome(text)
    if isinstance(found, FormulaError):
        assert 0 <= found.offset <= len(text)
    else:
        assert found.values


def test_the_parsing_library_is_imported_only_for_formulas() -> None:
    code = (
        "import sys, argmap.model.formulas as f; f.read_outcome('a'); print('lark' in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "False"
