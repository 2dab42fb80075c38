"""Words that are not in a text → the passage that is most like them, word against word.

Rare words of the quotation vote for the place at which the quotation would begin; the passages
with most votes are aligned with it word by word.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from rapidfuzz.distance import Indel

from argmap.quotations.folding import fold
from argmap.quotations.text import Text
from argmap.quotations.values import Difference, Nearest, Stretch

LEAST_ALIKE = 0.5
"""The share of the words that a passage must have in common with the quotation to be shown."""
LEAST_SAME = 2
"""Words that a passage must have in common with it."""
MOST_WORDS = 800
"""Words of a quotation that are aligned; of a longer one, the first."""
_CERTAIN = 0.8
_MOST_MARKS = 5
"""Signs that may stand about a word, one more."""
_NEAR_THE_END = 4
_VOTES = 600
_BUCKET = 64
_CANDIDATES = 4

_WORD = re.compile(r"\w+")
_MARK = re.compile(r"\W")
_CHUNK = re.compile(r"(?:\S*[^\W_][-\u00ad\u2010][^\S\n\r]*[\n\r]\s*(?=[^\W_]))*\S+")


@dataclass(frozen=True)
class Index:
    """The words of a text, and at which offsets they stand."""

    text: Text

    @cached_property
    def _places(self) -> Mapping[str, Sequence[int]]:
        words = _MARK.split(self.text.searched)
        places: defaultdict[str, list[int]] = defaultdict(list)
        # One character parts each from the next.
        for offset, word in zip(
            accumulate((len(w) + 1 for w in words), initial=0), words, strict=False
        ):
            if word:
                places[word].append(offset)
        return dict(places)

    def nearest(self, words: str) -> Nearest | None:
        """The passage most like the words, or None where none is much like them."""
        ours = _chunks(words, Stretch(0, len(words)))[:MOST_WORDS]
        length = ours[-1].end if ours else 0
        best: Nearest | None = None
        for at in self._candidates(words[:length]):
            slack = 2 * _BUCKET + length // 4
            window = Stretch(max(0, at - slack), at + length + slack)
            passage = _aligned(ours, _chunks(self.text.searched, window))
            if passage and (best is None or passage.likeness > best.likeness):
                best = passage
            if best and best.likeness >= _CERTAIN:
                break
        return best if best and best.likeness >= LEAST_ALIKE else None

    def _candidates(self, words: str) -> Iterator[int]:
        """The offsets at which the quotation may begin, likeliest first."""
        wanted = {found[0]: found.start() for found in _WORD.finditer(words)}
        rare = sorted(
            (len(self._places[w]), at, w) for w, at in wanted.items() if w in self._places
        )
        votes: Counter[int] = Counter()
        left = _VOTES
        for _, at, word in rare:
            for place in self._places[word][:left]:
                bucket = (place - at) // _BUCKET
                votes[bucket] += 1
                votes[bucket + 1] += 1
            left -= len(self._places[word])
            if left <= 0:
                break
        return (bucket * _BUCKET for bucket, _ in votes.most_common(_CANDIDATES))


_Operation = tuple[str, int, int, int, int]
"""What it is, and from where to where in the quotation and in the text."""


@dataclass(frozen=True, slots=True)
class _Chunk:
    """A word with the marks that stand by it, parted at a line's end or not."""

    start: int
    end: int
    words: str
    sign: str
    """By what it is compared."""


def _chunks(text: str, stretch: Stretch) -> list[_Chunk]:
    found = _CHUNK.finditer(text, stretch.start, stretch.end)
    return [_Chunk(c.start(), c.end(), "".join(c[0].split()), fold(c[0]) or c[0]) for c in found]


def _aligned(ours: Sequence[_Chunk], window: Sequence[_Chunk]) -> Nearest | None:
    """The part of a window that the words are nearest to, word against word."""
    theirs = _trimmed(ours, window)
    if not theirs:
        return None
    differences: list[Difference] = []
    same = 0
    theirs = _bare(ours, theirs)
    operations = _operations(ours, theirs)
    # What the text has before the first word and after the last is no difference.
    if operations[0][0] == "insert":
        theirs = theirs[operations[0][4] :]
    if operations[-1][0] == "insert":
        theirs = theirs[: operations[-1][3] - operations[-1][4]]
    for tag, a, b, c, d in _operations(ours, theirs):
        mine = _joined(ours[a:b])
        differences.append(Difference(mine, mine if tag == "equal" else _joined(theirs[c:d])))
        same += b - a if tag == "equal" else 0
    if same < LEAST_SAME:
        return None
    stretch = Stretch(theirs[0].start, theirs[-1].end)
    return Nearest(stretch, tuple(differences), same / len(ours))


def _trimmed(ours: Sequence[_Chunk], theirs: Sequence[_Chunk]) -> Sequence[_Chunk]:
    """The words of the window from where the quotation would begin to where it would end.

    What is equal is kept from the longest run outwards, as far as it is not strewn words.
    """
    equal = [op for op in _operations(ours, theirs) if op[0] == "equal"]
    if not equal:
        return ()
    longest = max(range(len(equal)), key=lambda at: equal[at][2] - equal[at][1])
    first = last = longest
    while first and _is_near(equal[first - 1], equal[first], equal[first - 1]):
        first -= 1
    while last + 1 < len(equal) and _is_near(equal[last], equal[last + 1], equal[last + 1]):
        last += 1
    (_, a, _, c, _), (_, _, b, _, d) = equal[first], equal[last]
    return theirs[max(0, c - a) : d + len(ours) - b]


def _bare(ours: Sequence[_Chunk], theirs: Sequence[_Chunk]) -> Sequence[_Chunk]:
    """The words of the text, those near its ends without marks at which the quotation stops."""
    found = list(theirs)
    for at in range(min(_NEAR_THE_END, len(found))):
        if bare := _bare_before(found[at], ours[0].sign):
            found[at] = bare
            break
    for at in range(len(found) - 1, max(-1, len(found) - 1 - _NEAR_THE_END), -1):
        if bare := _bare_after(found[at], ours[-1].sign):
            found[at] = bare
            break
    return found


def _bare_before(chunk: _Chunk, sign: str) -> _Chunk | None:
    """The word without marks before it, if it is then the one that is compared."""
    for cut in range(1, _MOST_MARKS):
        words = chunk.words[cut:]
        if fold(words) == sign and not _has_letter(chunk.words[:cut]):
            return _Chunk(chunk.start + cut, chunk.end, words, sign)
    return None


def _bare_after(chunk: _Chunk, sign: str) -> _Chunk | None:
    """The word without marks or a note's number after it, if it is then the one compared."""
    for cut in range(1, _MOST_MARKS):
        words = chunk.words[:-cut]
        if fold(words) == sign and not _has_letter(chunk.words[-cut:]):
            return _Chunk(chunk.start, chunk.end - cut, words, sign)
    return None


def _has_letter(words: str) -> bool:
    return any(map(str.isalpha, words))


def _is_near(before: _Operation, after: _Operation, outer: _Operation) -> bool:
    """Whether few words more stand between two equal runs in the text than in the quotation, for
    the length of the outer one."""
    more = (after[3] - before[4]) - (after[1] - before[2])
    return more <= 2 * (outer[2] - outer[1])


def _operations(ours: Sequence[_Chunk], theirs: Sequence[_Chunk]) -> list[_Operation]:
    """What is equal, and between it what is only in one of the two, or in each another."""
    found: list[_Operation] = []
    for op in Indel.opcodes([c.sign for c in ours], [c.sign for c in theirs]):
        one = (op.tag, op.src_start, op.src_end, op.dest_start, op.dest_end)
        if found and "equal" not in (op.tag, found[-1][0]):
            _, a, _, c, _ = found[-1]
            one = ("replace", a, op.src_end, c, op.dest_end)
            found.pop()
        found.append(one)
    return found


def _joined(chunks: Sequence[_Chunk]) -> str:
    return " ".join(chunk.words for chunk in chunks)
