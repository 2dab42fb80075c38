"""Words that are not in a text → the passage that is most like them, word against word.

Rare words of the quotation vote for the place at which the quotation would begin; the passages
with most votes are aligned with it word by word.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz.distance import Levenshtein

from argmap.quotations.folding import fold
from argmap.quotations.text import Text
from argmap.quotations.values import Difference, Nearest, Stretch

LEAST_ALIKE = 0.5
"""The share of the words that a passage must have in common with the quotation to be shown."""
MOST_WORDS = 800
"""Words of a quotation that are aligned; of a longer one, the first."""
_VOTES = 3_000
_BUCKET = 6
_CANDIDATES = 4

_WORD = re.compile(r"[^\W_]+(?:(?:['’]|[-\u00ad\u2010][^\S\n\r]*[\n\r]\s*|\u00ad)[^\W_]+)*")
_CHUNK = re.compile(r"(?:\S*[^\W_][-\u00ad\u2010][^\S\n\r]*[\n\r]\s*(?=[^\W_]))*\S+")


@dataclass(frozen=True)
class Index:
    """The words of a text and where they stand."""

    text: Text

    @cached_property
    def _found(self) -> tuple[Sequence[int], Mapping[str, Sequence[int]]]:
        starts: list[int] = []
        by_word: dict[str, list[int]] = {}
        for number, found in enumerate(_WORD.finditer(self.text.searched)):
            starts.append(found.start())
            by_word.setdefault(_key(found[0]), []).append(number)
        return starts, by_word

    def nearest(self, words: str) -> Nearest | None:
        """The passage most like the words, or None where none is much like them."""
        starts, by_word = self._found
        wanted = [_key(found[0]) for found in _WORD.finditer(words)][:MOST_WORDS]
        best: Nearest | None = None
        for at in _candidates(wanted, by_word):
            slack = _BUCKET * 2 + len(wanted) // 4
            first, last = max(0, at - slack), min(len(starts), at + len(wanted) + slack)
            end = starts[last] if last < len(starts) else len(self.text.searched)
            window = Stretch(starts[first], end)
            passage = _aligned(self.text, window, words)
            if passage and (best is None or passage.likeness > best.likeness):
                best = passage
        return best if best and best.likeness >= LEAST_ALIKE else None


def _key(word: str) -> str:
    return word.lower() if word.isalnum() else fold(word).lower()


def _candidates(wanted: Sequence[str], by_word: Mapping[str, Sequence[int]]) -> list[int]:
    """The words of the text with which the quotation may begin, likeliest first."""
    rare = sorted(
        ((len(by_word[word]), at) for at, word in enumerate(wanted) if word in by_word),
    )
    votes: Counter[int] = Counter()
    left = _VOTES
    for _, at in rare:
        places = by_word[wanted[at]][:left]
        for place in places:
            bucket = (place - at) // _BUCKET
            votes[bucket] += 1
            votes[bucket + 1] += 1
        left -= len(places)
        if left <= 0:
            break
    ranked = sorted(votes.items(), key=lambda vote: (-vote[1], vote[0]))[:_CANDIDATES]
    return [bucket * _BUCKET for bucket, _ in ranked]


@dataclass(frozen=True, slots=True)
class _Chunk:
    """A word with the marks that stand by it."""

    start: int
    end: int
    words: str


def _chunks(text: str, stretch: Stretch) -> list[_Chunk]:
    return [
        _Chunk(found.start(), found.end(), " ".join(found[0].split()))
        for found in _CHUNK.finditer(text, stretch.start, stretch.end)
    ]


def _aligned(text: Text, window: Stretch, words: str) -> Nearest | None:
    """The part of a window that the words are nearest to, word against word."""
    ours = _chunks(words, Stretch(0, len(words)))[:MOST_WORDS]
    theirs = _chunks(text.searched, window)
    trimmed = _trimmed(ours, theirs)
    if not trimmed:
        return None
    differences: list[Difference] = []
    same = 0
    for tag, a, b, c, d in _operations(ours, trimmed):
        mine, other = _joined(ours[a:b]), _joined(trimmed[c:d])
        if tag == "equal":
            same += b - a
            mine = other
        differences.append(Difference(mine, other))
    stretch = Stretch(trimmed[0].start, trimmed[-1].end)
    return Nearest(stretch, tuple(differences), same / len(ours))


def _trimmed(ours: Sequence[_Chunk], theirs: Sequence[_Chunk]) -> Sequence[_Chunk]:
    """The words of the window from where the quotation would begin to where it would end."""
    equal = [op for op in _operations(ours, theirs) if op[0] == "equal"]
    if not equal:
        return ()
    (_, a, _, c, _), (_, _, b, _, d) = equal[0], equal[-1]
    return theirs[max(0, c - a) : d + len(ours) - b]


def _operations(
    ours: Sequence[_Chunk], theirs: Sequence[_Chunk]
) -> list[tuple[str, int, int, int, int]]:
    operations = Levenshtein.opcodes([_sign(c) for c in ours], [_sign(c) for c in theirs])
    return [(op.tag, op.src_start, op.src_end, op.dest_start, op.dest_end) for op in operations]


def _sign(chunk: _Chunk) -> str:
    return fold(chunk.words) or chunk.words


def _joined(chunks: Sequence[_Chunk]) -> str:
    return " ".join(chunk.words for chunk in chunks)
