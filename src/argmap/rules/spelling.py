"""Words → which of them are one letter apart, without comparing each with each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

LONGEST = 40
"""Longer words are left out: nobody types them, and each has as many neighbours as letters."""

MOST_NEAR = 20
"""Of a word's neighbours only so many are told, which no real vocabulary has."""


def one_letter_apart(first: str, second: str) -> bool:
    """Whether one letter changed, added or dropped makes one word the other."""
    if first == second or abs(len(first) - len(second)) > 1:
        return False
    short, long = sorted((first, second), key=len)
    same = next((i for i, letter in enumerate(short) if letter != long[i]), len(short))
    rest = short[same:] if len(short) < len(long) else short[same + 1 :]
    return rest == long[same + 1 :]


def near_words(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The pairs of words that are one letter apart, in their order.

    Two such words have a form in common once each may drop one letter (Mor and Fraenkel 1982),
    so only words that share one are compared.
    """
    by_form: dict[str, list[str]] = {}
    for word in words:
        if len(word) <= LONGEST:
            yield from ((near, word) for near in _meeting(by_form, word))


def _meeting(by_form: dict[str, list[str]], word: str) -> list[str]:
    forms = {word, *(word[:i] + word[i + 1 :] for i in range(len(word)))}
    met: dict[str, None] = {}
    for form in sorted(forms):
        others = by_form.setdefault(form, [])
        if len(met) < MOST_NEAR:
            met.update(dict.fromkeys(other for other in others if one_letter_apart(other, word)))
        others.append(word)
    return sorted(met)[:MOST_NEAR]
