"""Lines that are not indented have one message, and nothing else is taken for them."""

from __future__ import annotations

import pytest

from argmap.document import read_files
from argmap.model import build

HEAD = "argmap: 1\ntitle: T\n"

SLIPS = [
    ("claims:\na: A.\nb: B.\nevidence:\n  e: E.\n", ["3:1 `claims`"]),
    ("people:\np: P\nclaims:\na: {text: A., colour: red}\n", ["3:1 `people`", "5:1 `claims`"]),
    ("claims:\n  a:\n  text: A.\n  by: p\n  b: B.\n", ["4:3 `a`"]),
    ("claims:\n  a:\n  text: A.\n  stances: [{who: p, stance: foo}]\n", ["4:3 `a`"]),
    ("claims:\n  a:\n    text: A.\n    reasons:\n    together: [b, c]\n", ["6:5 `reasons`"]),
    ("counterfactuals:\n  a:\n    text: A.\n    if:\n    f: no\n", ["6:5 `if`"]),
    ("expect:\nstands: a\n", ["3:1 `expect`"]),
]


def _told(text: str) -> list[str]:
    files, found = read_files("m", (HEAD + text).encode())
    return [f"{d.span.line}:{d.span.column} {d.message}" for d in found or build(files)[1]]


@pytest.mark.parametrize(("text", "slips"), SLIPS)
def test_lines_that_are_not_indented(text: str, slips: list[str]) -> None:
    wanted = [slip.replace(" ", " The lines below are not indented under ") for slip in slips]
    assert _told(text) == [f"{said}." for said in wanted]


OTHERS = [
    "claims:\nevidnce:\n  e: E.\n",
    "claims:\nevidence:\n  e: E.\n",
    "claims: {a: , text: x}\n",
    "claims:\n  a:\n    text:\n    by: x\n",
    "claims:\n  a:\n  b: B.\n",
    "silences:\n  - text:\n    about: a\n",
]


@pytest.mark.parametrize("text", OTHERS)
def test_other_empty_keys_are_told_as_empty(text: str) -> None:
    assert "Nothing stands here." in " ".join(_told(text))
    assert "not indented" not in " ".join(_told(text))
