"""Face + characters → WOFF2: the smallest font that draws a given text.

Hints, kerning and glyph names are dropped, and so is the family's name, which its licence
reserves for the unmodified files; the copyright notice and the licence stay.
"""

from __future__ import annotations

from collections.abc import Iterable
from struct import iter_unpack, pack, unpack_from

from argmap.typeface.faces import Face, tables
from argmap.typeface.tables import Tables, big_endian
from argmap.typeface.woff2 import woff2

_COPYRIGHT, _LICENCE_URL = 0, 14
_WINDOWS = 3

# Flags of a component of a composite glyph.
_WORDS, _SCALE, _MORE, _XY_SCALE, _TWO_BY_TWO, _INSTRUCTIONS = 1, 8, 32, 64, 128, 256


def subset(face: Face, characters: Iterable[str]) -> bytes:
    """A WOFF2 font with the glyphs of those characters that the face has."""
    font = tables(face)
    codes = sorted({ord(c) for c in characters} & font.glyphs.keys())
    outlines = _closure(font, [0, *(font.glyphs[code] for code in codes)])
    order = {old: new for new, old in enumerate(sorted(outlines))}
    glyf, loca = bytearray(), [0]
    for old in order:
        glyf += _renumbered(outlines[old], order)
        glyf += bytes(-len(glyf) % 2)
        loca.append(len(glyf))
    raw, count = font.raw, len(order)
    metrics = (raw["hmtx"][4 * old : 4 * old + 4] for old in order)
    return woff2(
        {
            "cmap": _cmap([(code, order[font.glyphs[code]]) for code in codes]),
            "head": raw["head"][:8] + bytes(4) + raw["head"][12:50] + pack(">HH", 1, 0),
            "hhea": raw["hhea"][:34] + pack(">H", count),
            "hmtx": b"".join(metrics),
            "maxp": raw["maxp"][:4] + pack(">H", count) + raw["maxp"][6:],
            "name": _names(raw["name"]),
            "OS/2": raw["OS/2"],
            "post": pack(">L", 0x30000) + raw["post"][4:32],
            "glyf": bytes(glyf),
            "loca": pack(f">{len(loca)}L", *loca),
        }
    )


def _closure(font: Tables, wanted: Iterable[int]) -> dict[int, bytes]:
    """The unhinted outlines of the glyphs and of all that they are composed of."""
    long = unpack_from(">h", font.raw["head"], 50)[0]
    loca = big_endian("I", font.raw["loca"]) if long else big_endian("H", font.raw["loca"])
    unit = 1 if long else 2
    outlines: dict[int, bytes] = {}
    waiting = list(wanted)
    while waiting:
        glyph = waiting.pop()
        if glyph not in outlines:
            outline = _unhinted(font.raw["glyf"][loca[glyph] * unit : loca[glyph + 1] * unit])
            outlines[glyph] = outline
            waiting += [unpack_from(">H", outline, at + 2)[0] for at in _components(outline)]
    return outlines


def _components(outline: bytes) -> list[int]:
    """Where the components of a composite glyph begin; none for any other glyph."""
    if not outline or unpack_from(">h", outline)[0] >= 0:
        return []
    places, at, flags = [], 10, _MORE
    while flags & _MORE:
        places.append(at)
        (flags,) = unpack_from(">H", outline, at)
        at += _component_size(flags)
    return places


def _component_size(flags: int) -> int:
    scale = 2 if flags & _SCALE else 4 if flags & _XY_SCALE else 8 if flags & _TWO_BY_TWO else 0
    return 4 + (4 if flags & _WORDS else 2) + scale


def _unhinted(outline: bytes) -> bytes:
    if not outline:
        return outline
    (contours,) = unpack_from(">h", outline)
    if contours >= 0:
        at = 10 + 2 * contours
        (size,) = unpack_from(">H", outline, at)
        return outline[:at] + bytes(2) + outline[at + 2 + size :]
    bare = bytearray(outline)
    last = 0
    for last in _components(outline):
        (flags,) = unpack_from(">H", outline, last)
        bare[last : last + 2] = pack(">H", flags & ~_INSTRUCTIONS)
    return bytes(bare[: last + _component_size(unpack_from(">H", bare, last)[0])])


def _renumbered(outline: bytes, order: dict[int, int]) -> bytes:
    bare = bytearray(outline)
    for at in _components(outline):
        (old,) = unpack_from(">H", outline, at + 2)
        bare[at + 2 : at + 4] = pack(">H", order[old])
    return bytes(bare)


def _cmap(pairs: list[tuple[int, int]]) -> bytes:
    groups: list[tuple[int, int, int]] = []
    for code, glyph in pairs:
        if groups:
            first, last, start = groups[-1]
            if code == last + 1 and glyph == start + code - first:
                groups[-1] = (first, code, start)
                continue
        groups.append((code, code, glyph))
    header = pack(">HHHHLHHL", 0, 2, 0, 4, 20, _WINDOWS, 10, 20)
    table = pack(">HHLLL", 12, 0, 16 + 12 * len(groups), 0, len(groups))
    return header + table + b"".join(pack(">LLL", *group) for group in groups)


def _names(table: bytes) -> bytes:
    count, strings = unpack_from(">HH", table, 2)
    kept = [
        (record, table[strings + record[5] : strings + record[5] + record[4]])
        for record in iter_unpack(">6H", table[6 : 6 + 12 * count])
        if record[0] == _WINDOWS and record[3] in (_COPYRIGHT, _LICENCE_URL)
    ]
    records, text = b"", b""
    for record, string in kept:
        records += pack(">6H", *record[:4], len(string), len(text))
        text += string
    return pack(">HHH", 0, len(kept), 6 + len(records)) + records + text
