"""The words of a quotation → where they stand in a text, with cuts and insertions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from argmap.quotations.interrupted import interrupted
from argmap.quotations.pieces import Piece, pieces, unwrapped, whole
from argmap.quotations.search import Hit, hits, hits_before
from argmap.quotations.text import Text
from argmap.quotations.values import NORMALISATIONS, Match, Stretch

MOST_REPLACED = 6
"""Words of the text in whose place an insertion may stand."""
BESIDE = 400
"""Characters: about as far as the sentence before and the sentence after."""
_LONGEST_REPLACED = 80
_MOST_ANCHORS = 60


def locate(text: Text, words: str) -> Match | None:
    """Where the words stand in the text, or None where they do not.

    White space, hyphens at line ends, dashes, quotation marks and ligatures may differ; words
    may not. `[…]` and `…` stand for anything, `[word]` for nothing or a few words. Brackets and
    dots that the text itself has are taken as they stand.
    """
    if not any(map(str.isalnum, words)):
        return None
    for form in dict.fromkeys((words.strip(), unwrapped(words))):
        plain, parts = whole(form), pieces(form)
        found: Sequence[Hit] = tuple(islice(hits(text, plain), 1))
        if not found and parts == (plain,):
            found = tuple(islice(interrupted(text, plain), 1))
        elif not found:
            found = _chain(text, parts)
        if found:
            return _match(found)
    return None


def locate_near(text: Text, words: str, near: Stretch) -> Match | None:
    """Where the words stand in or beside a stretch of the text, uninterrupted."""
    start, end = max(0, near.start - BESIDE), min(len(text.searched), near.end + BESIDE)
    found = hits(text, whole(unwrapped(words)), text.sign(start), text.sign(end))
    hit = next(found, None) if any(map(str.isalnum, words)) else None
    return _match((hit,)) if hit else None


def missing_piece(text: Text, words: str) -> Piece | None:
    """The first piece of words that were not found; None where all pieces are in the text."""
    parts = pieces(unwrapped(words))
    if len(parts) == 1:
        return parts[0]
    each: dict[object, Piece] = {}
    for piece in parts:
        each.setdefault((piece.words, piece.put_in, piece.open_start, piece.open_end), piece)
    return next((p for p in each.values() if not next(_anywhere(text, p, 0), None)), None)


def _match(chain: Sequence[Hit]) -> Match:
    kinds = {kind for hit in chain for kind in hit.normalised}
    return Match(
        stretches=tuple(stretch for hit in chain for stretch in hit.stretches),
        normalised=tuple(kind for kind in NORMALISATIONS if kind in kinds),
        interruptions=tuple(between for hit in chain for between in hit.interruptions),
    )


def _chain(text: Text, parts: Sequence[Piece]) -> tuple[Hit, ...]:
    """The pieces in order, as near to each other as the longest of them allows; none if not."""
    if not parts:
        return ()
    longest = max(range(len(parts)), key=lambda at: len(parts[at].signs.folded))
    found: list[tuple[Hit, ...]] = []
    most = max(2, _MOST_ANCHORS // len(parts))
    for anchor in islice(_anywhere(text, parts[longest], 0), most):
        after = _after(text, parts[longest + 1 :], anchor)
        before = _before(text, parts[: longest + 1], anchor) if after is not None else None
        if after is not None and before is not None:
            found.append((*before, anchor, *after))
            if len(parts) == 1:
                break
    return min(found, key=lambda chain: chain[-1].end - chain[0].start, default=())


def _anywhere(text: Text, piece: Piece, start: int) -> Iterator[Hit]:
    """The places of a piece; those where it is interrupted only where there are no others."""
    first = next(hits(text, piece, start), None)
    if first is None:
        yield from interrupted(text, piece, start)
    else:
        yield from hits(text, piece, start)


def _after(text: Text, parts: Sequence[Piece], anchor: Hit) -> tuple[Hit, ...] | None:
    found: list[Hit] = []
    for piece in parts:
        end = (found[-1] if found else anchor).end
        here = _anywhere(text, piece, end)
        hit = next(here, None)
        if hit is None or not _may_join(text, end, hit.start, piece):
            return None
        found.append(hit)
    return tuple(found)


def _before(text: Text, parts: Sequence[Piece], anchor: Hit) -> tuple[Hit, ...] | None:
    """The pieces before the last of these, which is the anchor's."""
    found: list[Hit] = []
    for piece, following in zip(reversed(parts[:-1]), reversed(parts[1:]), strict=True):
        start = (found[-1] if found else anchor).start
        hit = next(hits_before(text, piece, start), None) or _last_interrupted(text, piece, start)
        if hit is None or not _may_join(text, hit.end, start, following):
            return None
        found.append(hit)
    return tuple(reversed(found))


def _last_interrupted(text: Text, piece: Piece, end: int) -> Hit | None:
    last = None
    for hit in interrupted(text, piece):
        if hit.end <= end:
            last = hit
    return last


def _may_join(text: Text, end: int, start: int, piece: Piece) -> bool:
    """Whether what the text has between two pieces may be left out or replaced there."""
    if piece.joint == "cut":
        return True
    if start - end > _LONGEST_REPLACED:
        return False
    between = text.searched[text.end(end) if end else 0 : text.offset(start)].split()
    return len(between) <= (1 if piece.joint == "letters" else MOST_REPLACED)
