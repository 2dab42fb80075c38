"""Boxes → places: rows of boxes in reading order that together come near a wanted shape."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

Size = tuple[float, float]
_HALVINGS = 8


@dataclass(frozen=True, slots=True)
class Packed:
    """Boxes in rows, each row given by the numbers of its boxes."""

    rows: tuple[tuple[int, ...], ...]
    width: float
    height: float


def pack(sizes: Sequence[Size], gap: float, ratio: float) -> Packed:
    """Break boxes into rows so that width to height comes nearest to `ratio`.

    The order stays that of reading. Widths tried are those of the widest box and of some
    squares of growing area, which is enough, since a row breaks at a box.
    """
    widths = [w for w, _ in sizes]
    least, most = max(widths), sum(widths) + gap * (len(widths) - 1)
    area = sum((w + gap) * (h + gap) for w, h in sizes)
    ideal = sqrt(area * ratio)
    tried = sorted({min(max(least, ideal * step / 10), most) for step in range(6, 24)} | {most})
    packings = [packed_within(sizes, gap, limit) for limit in tried]
    return min(packings, key=lambda packed: _distance(packed.width / packed.height, ratio))


def _distance(found: float, wanted: float) -> float:
    return max(found / wanted, wanted / found)


def packed_within(sizes: Sequence[Size], gap: float, limit: float) -> Packed:
    """Fill rows no wider than `limit`, save where one box is wider."""
    rows: list[list[int]] = []
    room = -1.0
    for box, (w, _) in enumerate(sizes):
        if room < w:
            rows.append([])
            room = limit + 0.01
        rows[-1].append(box)
        room -= w + gap
    width = max(sum(sizes[box][0] for box in row) + gap * (len(row) - 1) for row in rows)
    height = sum(max(sizes[box][1] for box in row) for row in rows) + gap * (len(rows) - 1)
    return Packed(tuple(map(tuple, rows)), width, height)


def even_rows(sizes: Sequence[Size], gap: float, limit: float) -> Packed:
    """Fill the fewest rows no wider than `limit`, then narrow them as far as that number goes."""
    packed = packed_within(sizes, gap, limit)
    narrow, wide = 0.0, limit
    for _ in range(_HALVINGS if len(packed.rows) > 1 else 0):
        middle = (narrow + wide) / 2
        attempt = packed_within(sizes, gap, middle)
        if len(attempt.rows) > len(packed.rows):
            narrow = middle
        else:
            wide, packed = middle, attempt
    return packed
