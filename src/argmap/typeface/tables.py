"""Bytes → Tables: what measuring and subsetting need of a TrueType file.

Reading four tables takes two milliseconds; importing a font library takes a quarter of a second,
more than all the rest of drawing a map.
"""

from __future__ import annotations

import sys
from array import array
from dataclasses import dataclass
from struct import iter_unpack, unpack_from


@dataclass(frozen=True, slots=True)
class Tables:
    """A TrueType font; all lengths are in font units, `units` of them an em."""

    raw: dict[str, bytes]
    units: int
    glyphs: dict[int, int]
    """Code point to glyph."""
    advances: array[int]
    """The width of each glyph."""


def read_tables(data: bytes) -> Tables:
    """Read a TrueType file with long metrics for every glyph and a full Unicode `cmap`."""
    (count,) = unpack_from(">H", data, 4)
    directory = iter_unpack(">4sLLL", data[12 : 12 + 16 * count])
    raw = {tag.decode("ascii"): data[at : at + size] for tag, _, at, size in directory}
    (units,) = unpack_from(">H", raw["head"], 18)
    (long_metrics,) = unpack_from(">H", raw["hhea"], 34)
    (glyph_count,) = unpack_from(">H", raw["maxp"], 4)
    advances = big_endian("H", raw["hmtx"][: 4 * long_metrics])[::2]
    advances.extend([advances[-1]] * (glyph_count - long_metrics))
    return Tables(raw, units, _unicode_map(raw["cmap"]), advances)


def big_endian(code: str, data: bytes) -> array[int]:
    """An array of numbers that stand in `data` most significant byte first."""
    numbers = array(code, data)
    if sys.byteorder == "little":
        numbers.byteswap()
    return numbers


def _unicode_map(cmap: bytes) -> dict[int, int]:
    (count,) = unpack_from(">H", cmap, 2)
    records = {
        (platform, encoding): at
        for platform, encoding, at in iter_unpack(">HHL", cmap[4 : 4 + 8 * count])
    }
    at = records[3, 10]  # format 12: all of Unicode
    (groups,) = unpack_from(">L", cmap, at + 12)
    return {
        code: glyph + code - first
        for first, last, glyph in iter_unpack(">LLL", cmap[at + 16 : at + 16 + 12 * groups])
        for code in range(first, last + 1)
    }
