"""Words in lines and in columns."""

from __future__ import annotations

import pytest

from argmap.view.columns import table_lines, wrapped

WRAPPED: dict[tuple[str, int], list[str]] = {
    ("a well-known fact", 12): ["a well-known", "fact"],
    ("a well-known fact", 11): ["a", "well-known", "fact"],
    ("[soviet-entry-outweighed-bombs]", 16): ["[soviet-entry-", "outweighed-", "bombs]"],
    ("as told on p. 298 of it", 14): ["as told on", "p. 298 of it"],
    ("unbreakable", 8): ["unbreaka", "ble"],
}


@pytest.mark.parametrize("case", WRAPPED, ids=str)
def test_words_are_broken_only_where_they_must_be(case: tuple[str, int]) -> None:
    assert wrapped(*case) == WRAPPED[case]


def test_columns_give_way_between_words_then_at_hyphens() -> None:
    head = ("statement", "Hasegawa", "Holloway")
    rows = [("Soviet entry did more. [soviet-entry-outweighed]", "asserts", "declines to say")]
    told = {width: [line for _, line in table_lines(head, rows, width)] for width in (60, 46, 38)}
    assert told[60][2] == "Soviet entry did more.             asserts   declines to say"
    assert told[46][2:] == [
        "Soviet entry did more.     asserts   declines",
        "[soviet-entry-outweighed]            to say",
    ]
    assert told[38][2:] == [
        "Soviet entry did    asserts   declines",
        "more. [soviet-                to say",
        "entry-outweighed]",
    ]
    for lines in told.values():
        assert {"statement", "Hasegawa", "Holloway"} == set(lines[0].split())
