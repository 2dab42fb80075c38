"""Blocks → one block: panels with frame and heading, in rows of equal height and full width."""

from __future__ import annotations

from collections.abc import Sequence

from argmap.layout.card import paragraph
from argmap.layout.pack import pack
from argmap.layout.scene import Block, Group, Item, Path, Stroke, Text
from argmap.layout.shapes import rectangle
from argmap.layout.style import HAIRLINE, INK, MUTED, PANEL
from argmap.typeface import Face, drawable, width

_SIDE = 22.0
_GAP = 26.0
_RATIO = 1.4
_RADIUS = 8.0
_SIZE = 15.0
_LINE = 19.5
"""Height of a heading that is a numeral alone."""
_NARROWEST = 300.0
_NUMERALS = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"),
             (4, "IV"), (1, "I"))  # fmt: skip


def framed(blocks: Sequence[Block], titles: Sequence[str], least: float) -> Block:
    """Frame the panels and pack them into rows, each at least `least` wide."""
    if not blocks:
        return Block((), least, 0)
    numerals = [numeral(at) if len(blocks) > 1 else "" for at in range(1, len(blocks) + 1)]
    tops = [
        _heading(title, sign, max(block.width, _NARROWEST))
        for block, title, sign in zip(blocks, titles, numerals, strict=True)
    ]
    sizes = [
        (max(block.width, top.width, _NARROWEST) + 2 * _SIDE, top.height + block.height + _SIDE)
        for block, top in zip(blocks, tops, strict=True)
    ]
    packed = pack(sizes, _GAP, _RATIO)
    whole = max(packed.width, least)
    groups: list[Group] = []
    y = 0.0
    for row in packed.rows:
        spare = whole - sum(sizes[at][0] for at in row) - _GAP * (len(row) - 1)
        height = max(sizes[at][1] for at in row)
        x = 0.0
        for at in row:
            size = (sizes[at][0] + spare / len(row), height)
            title = drawable(titles[at])
            label = f"{numerals[at]} {title}".strip() if title else f"Panel {at + 1}"
            items = _frame(blocks[at], tops[at], size)
            groups.append(Group(items, x, y, id=f"panel.{at + 1}", label=label))
            x += size[0] + _GAP
        y += height + _GAP
    return Block(tuple(groups), whole, y - _GAP)


def _frame(block: Block, top: Block, size: tuple[float, float]) -> tuple[Item, ...]:
    ground = Path(rectangle(0, 0, size, _RADIUS), PANEL, Stroke(HAIRLINE, 1))
    inside = Group(block.groups, round((size[0] - block.width) / 2), top.height)
    return (ground, *top.groups, inside)


def _heading(title: str, sign: str, limit: float) -> Block:
    indent = width(sign, Face.BOLD, _SIZE) + 8 if sign else 0.0
    words = paragraph(title, Face.SEMIBOLD, _SIZE, limit - indent, INK)
    if not words.items and not sign:
        return Block((), 0, _SIDE)
    sign_text = Text(0, 14.75, sign, Face.BOLD, _SIZE, MUTED, indent - 8)
    sign_items = (Group((sign_text,), _SIDE - 2, 12),) if sign else ()
    text = Group(words.items, _SIDE - 2 + indent, 12)
    across = max((item.width for item in words.items if isinstance(item, Text)), default=0.0)
    return Block((*sign_items, text), across + indent, 12 + (words.height or _LINE) + 16)


def numeral(number: int) -> str:
    """A number from 1 in Roman numerals."""
    text = ""
    for value, sign in _NUMERALS:
        while number >= value:
            text += sign
            number -= value
    return text
