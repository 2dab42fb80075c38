"""Two texts → which words they share, how near they are, and what hedges they lose or gain."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from rapidfuzz.distance import Indel

from argmap.rules.counterfactuals import WEAKER

_WIDE = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_TOKENS = re.compile(f"[{_WIDE}]|[^\\s{_WIDE}]+")
"""Words with the marks that stand at them; each ideograph by itself."""
_LETTERS = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
_LONGEST = 5_000
"""Words; of longer texts what lies between their common beginning and end is told whole."""
HEDGES = frozenset(
    (*(word for _, weaker in WEAKER for word in weaker), "seemingly", "apparently", "arguably")
)


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that follow each other in a text."""

    kind: Literal["kept", "removed", "added"]
    text: str


def plain(text: str) -> str:
    """The text on one line with composed letters, as texts are compared."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def pieces(before: str, after: str) -> tuple[Piece, ...]:
    """What becomes of the words of one text on the way to another, in the order of both.

    A single word between two changes is told with them, so that phrases stay together.
    """
    old, new = _TOKENS.findall(before), _TOKENS.findall(after)
    head = _shared(old, new)
    tail = _shared(old[head:][::-1], new[head:][::-1])
    middle = old[head : len(old) - tail], new[head : len(new) - tail]
    found = [("kept", old[:head], []), *_middle(*middle), ("kept", old[len(old) - tail :], [])]
    told: list[Piece] = []
    for kind, left, right in found:
        if kind == "kept" and left:
            told.append(Piece("kept", " ".join(left)))
        elif kind == "changed":
            told += [Piece("removed", " ".join(left))] if left else []
            told += [Piece("added", " ".join(right))] if right else []
    return tuple(told)


_Run = tuple[str, list[str], list[str]]


def _middle(old: list[str], new: list[str]) -> list[_Run]:
    if max(len(old), len(new)) > _LONGEST:
        return [("changed", old, new)]
    runs: list[_Run] = []
    for step in Indel.opcodes(old, new):
        left = old[step.src_start : step.src_end]
        right = new[step.dest_start : step.dest_end]
        kind = "kept" if step.tag == "equal" else "changed"
        if kind == "kept" and len(left) == 1 and runs and step.src_end < len(old):
            kind = "changed"
        if runs and kind == runs[-1][0] == "changed":
            runs[-1] = (kind, runs[-1][1] + left, runs[-1][2] + right)
        else:
            runs.append((kind, left, right))
    return runs


def _shared(one: Sequence[str], other: Sequence[str]) -> int:
    """How many words two texts begin with alike."""
    count = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        count += 1
    return count


def hedges_lost(before: str, after: str) -> tuple[str, ...]:
    """The hedges of one text that are not in the other, in their order."""
    kept = set(words_of(after))
    return tuple(dict.fromkeys(w for w in words_of(before) if w in HEDGES and w not in kept))


def words_of(text: str) -> list[str]:
    """The words alone, in small letters."""
    return [word.casefold() for word in _LETTERS.findall(text)]


Profile = Counter[str | tuple[str, str]]
"""The words of a text and its pairs of neighbours, counted."""


def profile(text: str) -> Profile:
    """What the likeness of a text to others is told from; ideographs count as words."""
    words = [w for t in _TOKENS.findall(text) for w in words_of(t)]
    return Counter((*words, *pairwise(words)))


def likeness(one: Profile, other: Profile) -> float:
    """The share of words and pairs of neighbours in common, from 0 to 1 (Dice 1945)."""
    both = one.total() + other.total()
    return 2 * (one & other).total() / both if both else 0.0
