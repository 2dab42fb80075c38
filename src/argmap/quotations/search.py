"""A piece of a quotation → the places of a text where it stands, word for word."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from argmap.quotations.compare import normalised
from argmap.quotations.folding import DASHES, SOFT_HYPHEN, WHITE, signs
from argmap.quotations.pieces import Piece
from argmap.quotations.text import Text
from argmap.quotations.values import Interruption, Normalisation, Stretch

_MOST_TRIED = 2_000
_MOST_COMPARED = 100_000
"""Signs compared in places that have the right signs, but may have other hyphens and blanks. Only
a text that is the same few letters without end has more such places than are tried."""
_ENDLESS = 1 << 60


@dataclass(frozen=True, slots=True)
class Hit:
    """Where a piece stands: from and to which sign of the folded text, and in the file."""

    start: int
    end: int
    stretches: tuple[Stretch, ...]
    normalised: frozenset[Normalisation] = frozenset()
    interruptions: tuple[Interruption, ...] = ()


def hits(text: Text, piece: Piece, start: int = 0, end: int = _ENDLESS) -> Iterator[Hit]:
    """The places of a piece between two signs of the folded text, first to last."""
    at = start - 1
    for _ in range(_tries(piece)):
        at = text.folded.find(piece.signs.folded, at + 1, min(end, len(text.folded)))
        if at < 0:
            return
        if found := compared(text, piece, at):
            yield found


def hits_before(text: Text, piece: Piece, end: int) -> Iterator[Hit]:
    """The places of a piece before a sign of the folded text, last to first."""
    for _ in range(_tries(piece)):
        at = text.folded.rfind(piece.signs.folded, 0, end)
        if at < 0:
            return
        if found := compared(text, piece, at):
            yield found
        end = at + len(piece.signs.folded) - 1


def _tries(piece: Piece) -> int:
    return min(_MOST_TRIED, 20 + _MOST_COMPARED // len(piece.signs.folded))


def compared(text: Text, piece: Piece, at: int) -> Hit | None:
    """The piece at a place with the same signs, unless words are parted or joined there."""
    length = len(piece.signs.folded)
    start = text.offset(at)
    if not begins_alone(text, piece, start):
        return None
    stretch = Stretch(start, text.end(at + length))
    if not ends_alone(text, piece, stretch.end):
        return None
    if text.written[stretch.start : stretch.end] == piece.words:
        return Hit(at, at + length, (stretch,))
    there = signs(text.searched[stretch.start : stretch.end])
    if there.folded != piece.signs.folded:
        # It would begin or end within a ligature.
        return None
    kinds = normalised(piece.signs, there)
    return None if kinds is None else Hit(at, at + length, (stretch,), kinds)


def begins_alone(text: Text, piece: Piece, start: int) -> bool:
    """Whether a word begins here, or goes on after a letter that was changed."""
    if not piece.signs.folded[:1].isalnum():
        return True
    prefix = _letters_before(text.searched, start)
    if piece.open_start:
        put_in = piece.put_in
        return bool(prefix) and (len(put_in) > 1 or prefix.casefold() == put_in.casefold())
    return not prefix


def ends_alone(text: Text, piece: Piece, end: int) -> bool:
    """Whether a word ends here, or its last letters were changed."""
    if piece.open_end or not piece.signs.folded[-1:].isalnum():
        return True
    searched = text.searched
    while end < len(searched) and searched[end] not in WHITE | DASHES and _is_unseen(searched[end]):
        end += 1
    return end >= len(searched) or not searched[end].isalnum()


def _letters_before(searched: str, start: int) -> str:
    """The letters of a word before an offset."""
    at = start
    while at > 0 and (searched[at - 1].isalnum() or _is_unseen(searched[at - 1])):
        at -= 1
        if start - at > _LONGEST_WORD:
            break
    return "".join(sign for sign in searched[at:start] if sign.isalnum())


_LONGEST_WORD = 40


def _is_unseen(sign: str) -> bool:
    return sign == SOFT_HYPHEN or sign in "\N{WORD JOINER}\N{ZERO WIDTH SPACE}"
