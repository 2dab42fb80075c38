"""Slips that look alike have each its own sentence and cure."""

from __future__ import annotations

import pytest

from argmap.api import check_text

HEAD = "argmap: 1\ntitle: T\n"
FACTORS = "people: {p: P}\nfactors: {f: F., g: G.}\nmodels:\n  m: {by: p, mechanisms: {g: "
VALUES = "people: {p: P}\nfactors: {f: F., g: {text: G., values: [a, b, c], actual: c}}\n"

SLIPS = [
    ("claims:\n  a: {text: A., reasons: [b c]}\n  b: B.\n  c: C.\n", "AM203 write `[b, c]`"),
    ("claims:\n  a: {text: A., reasons: b c}\n  b: B.\n  c: C.\n", "AM203 write `[b, c]`"),
    (
        "claims:\n  a:\n    text: A.\n    reasons: b, c\n  b: B.\n  c: C.\n",
        "AM203 begin each line with `- `",
    ),
    ("claims:\n  a: {text: A., reasons: b d}\n  b: B.\n", "AM203 Write it under `claims`"),
    (
        "people: {p: Person Named}\nclaims:\n  a: {text: A., by: Person Named}\n",
        'AM201 Did you mean "p"?',
    ),
    (
        "people: {p: {name: P, also-known-as: Other}}\nclaims: {a: {text: A., by: Other}}\n",
        'AM201 Did you mean "p"?',
    ),
    (FACTORS + "{yes: f and f = no, no: otherwise}}}\n", "AM514 This formula never holds"),
    (
        VALUES + "models:\n  m: {by: p, mechanisms: {g: {c: f, a: f and f = no, b: otherwise}}}\n",
        "AM511 This formula never holds",
    ),
    (
        VALUES + "models:\n  m: {by: p, mechanisms: {g: {c: f, a: f = yes, b: otherwise}}}\n",
        "AM511 an earlier formula decides. Change the order",
    ),
]


@pytest.mark.parametrize(("text", "told"), SLIPS)
def test_one_slip_has_one_message(text: str, told: str) -> None:
    code, _, words = told.partition(" ")
    found = [d for d in check_text("m", (HEAD + text).encode()).diagnostics if d.code < "AM600"]
    assert [d.code for d in found] == [code]
    assert words in f"{found[0].message} {found[0].hint}"


@pytest.mark.parametrize(("idle", "told"), [(20, 20), (21, 21), (22, 21), (3_000, 21)])
def test_many_statements_that_bear_on_nothing_are_told_in_sum(idle: int, told: int) -> None:
    claims = "".join(f"  c{number}: Claim number {number}.\n" for number in range(idle))
    text = HEAD + "claims:\n  t: {text: T., role: thesis}\n" + claims
    found = [d for d in check_text("m", text.encode()).diagnostics if d.code == "AM308"]
    assert len(found) == told
    assert (f"and {idle - 21} more" in found[-1].message) == (idle > 21)
