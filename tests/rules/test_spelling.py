"""Words one letter apart are found as by comparing each with each."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from argmap.rules.spelling import near_words, one_letter_apart

WORDS = st.lists(st.text("abc", max_size=5), unique=True, max_size=12)


def _distance(first: str, second: str) -> int:
    """Levenshtein's distance, row by row."""
    row = list(range(len(second) + 1))
    for i, letter in enumerate(first, 1):
        before, row = row, [i]
        for j, other in enumerate(second, 1):
            row.append(min(before[j] + 1, row[-1] + 1, before[j - 1] + (letter != other)))
    return row[-1]


@given(st.text("ab", max_size=6), st.text("ab", max_size=6))
def test_one_letter_apart_is_a_distance_of_one(first: str, second: str) -> None:
    assert one_letter_apart(first, second) == (_distance(first, second) == 1)


@given(WORDS)
def test_near_words_are_all_pairs_at_a_distance_of_one(words: list[str]) -> None:
    near = [pair for pair in combinations(words, 2) if _distance(*pair) == 1]
    assert sorted(near_words(words)) == sorted(near)
