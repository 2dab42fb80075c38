"""Outlines that are deep, wide, narrow or in a circle."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from rich.cells import cell_len

from argmap.graph import Graph
from argmap.view import build_outline, outline_text


def claims(**records: object) -> str:
    return json.dumps({"argmap": "1", "title": "Outline", "claims": records})


def test_ten_thousand_levels_are_told_in_lines_of_the_width(
    read_map: Callable[[str], Graph],
) -> None:
    chain = {f"c{n}": {"text": "So it is", "reasons": [f"c{n + 1}"]} for n in range(10_000)}
    text = outline_text(build_outline(read_map(claims(**chain, c10000="The last"))), 72)
    assert max(map(len, text.splitlines())) <= 72
    assert "[level 10000] because: The last" in text


LONG = ("x" * 1000, "日本の降伏" * 100, "word " * 2000, "e\u0301" * 300)


@pytest.mark.parametrize("words", LONG, ids=("letters", "wide", "words", "marks"))
@pytest.mark.parametrize("width", [20, 80])
def test_no_line_takes_more_columns_than_asked_for(
    words: str, width: int, read_map: Callable[[str], Graph]
) -> None:
    text = outline_text(build_outline(read_map(claims(c=words))), width)
    assert max(cell_len(line) for line in text.splitlines()) <= width
    assert "".join(words.split()) in "".join(text.split())


def test_objections_in_a_circle_are_told_once(read_map: Callable[[str], Graph]) -> None:
    a = {"text": "One side.", "rebutted-by": ["b"]}
    b = {"text": "The other.", "rebutted-by": ["a"]}
    assert outline_text(build_outline(read_map(claims(a=a, b=b)))) == (
        "Outline\n\nOne side.\n    Claim  [a]\n"
        "  but (rebuttal): The other.\n      Claim  [b]\n"
        "    but (rebuttal): One side.\n        see above: [a]\n"
    )


def test_a_thesis_is_told_at_the_top_even_if_it_is_met_before(
    read_map: Callable[[str], Graph],
) -> None:
    first = {"text": "First.", "role": "thesis", "reasons": ["second"]}
    second = {"text": "Second.", "role": "thesis"}
    assert outline_text(build_outline(read_map(claims(first=first, second=second)))) == (
        "Outline\n\nFirst.\n    Thesis  [first]\n"
        "  because: Second.\n      see below: [second]\n"
        "\nSecond.\n    Thesis  [second]\n"
    )


def test_one_statement_is_told_with_what_bears_on_it(read_map: Callable[[str], Graph]) -> None:
    graph = read_map(claims(a={"text": "A.", "reasons": ["b"]}, b={"text": "B."}, c="C."))
    assert outline_text(build_outline(graph, "b")) == "Outline\n\nB.\n    Claim  [b]\n"
    assert "C." not in outline_text(build_outline(graph, "a"))
    assert outline_text(build_outline(graph, "unknown")) == "Outline\n"
