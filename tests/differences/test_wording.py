"""Words of two texts: what is kept, taken out and put in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.differences.wording import hedges_lost, likeness, pieces, plain, profile

PIECES = {
    ("the walls were black", "the walls were found black"): "the walls were {found} black",
    ("it was decisive.", "it was not decisive."): "it was {not} decisive.",
    ("one two three", "one three"): "one [two] three",
    ("it did more than the bombs", "it did as much as the bombs"): (
        "it did [more than] {as much as} the bombs"
    ),
    ("a b c d e", "x b y d z"): "[a b c d e] {x b y d z}",
    ("", "new words"): "{new words}",
    ("old words", ""): "[old words]",
    ("日本降伏", "日本無条件降伏"): "日 本 {無 条 件} 降 伏",
    ("same", "same"): "same",
}
MARKS = {"kept": "{}", "removed": "[{}]", "added": "{{{}}}"}


@pytest.mark.parametrize("texts", PIECES)
def test_pieces(texts: tuple[str, str]) -> None:
    found = pieces(*texts)
    assert " ".join(MARKS[piece.kind].format(piece.text) for piece in found) == PIECES[texts]


words = st.lists(st.sampled_from(["a", "b", "c", "may", "d"]), max_size=30).map(" ".join)


@given(words, words)
def test_both_texts_can_be_read_from_the_pieces(before: str, after: str) -> None:
    found = pieces(before, after)
    assert " ".join(p.text for p in found if p.kind != "added") == before
    assert " ".join(p.text for p in found if p.kind != "removed") == after


@given(st.text(), st.text())
def test_any_text_has_pieces_and_a_likeness(before: str, after: str) -> None:
    one, other = plain(before), plain(after)
    found = pieces(one, other)
    assert (one == other) == (all(piece.kind == "kept" for piece in found))
    assert 0 <= likeness(profile(one), profile(other)) <= 1


def test_a_very_long_text_is_told_whole() -> None:
    (piece, other) = pieces("x " * 6_000, "y " * 6_000)
    assert (piece.kind, other.kind) == ("removed", "added")


def test_hedges() -> None:
    assert hedges_lost("It probably did, and may have", "It may have") == ("probably",)
    assert hedges_lost("It did", "Perhaps it did") == ()
