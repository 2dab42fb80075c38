"""A word → the nearest of the words it could have been meant for."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

MOST_COMPARED = 5_000


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word that is most like this one, or an empty text if none is near.

    Where very many are known, only those that begin alike are compared.
    """
    candidates = list(known)
    if len(candidates) > MOST_COMPARED:
        candidates = [k for k in candidates if k[:2] == word[:2]][:MOST_COMPARED]
    if len(word) > 200:
        return ""
    return next(iter(get_close_matches(word, candidates, n=1, cutoff=0.7)), "")


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """The suggestion as a sentence, or an empty text."""
    near = nearest(word, known)
    return f'Did you mean "{near}"?' if near else ""
