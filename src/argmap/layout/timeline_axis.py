"""Scale → the axis as it is drawn: names of years, months and days, marks and breaks."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.layout.calendar import ROWS, Row
from argmap.layout.scene import Item, Path, Stroke, Text
from argmap.layout.shapes import line
from argmap.layout.style import HAIRLINE, INK, MUTED, PANEL
from argmap.layout.timescale import NAME_INDENT, NAME_TYPES, Scale
from argmap.typeface import width

_ROW = 18.0
_TICK = 5.0
_GRID = "#E4E8EC"


def axis_height(scale: Scale) -> float:
    """How much room the names and the line take."""
    return _ROW * len(_rows(scale)) + _TICK


def axis(scale: Scale) -> tuple[Item, ...]:
    """The axis, its names above its line."""
    base = _ROW * len(_rows(scale))
    items: list[Item] = [Path(line([(0, base), (scale.width, base)]), stroke=Stroke(INK, 1.2))]
    items += _names(scale)
    for x in scale.cuts:
        items += break_mark(x, base)
    return tuple(items)


def _rows(scale: Scale) -> list[Row]:
    found = {name.row for name in scale.calendar.names}
    return [row for row in ROWS if row in found]


def _names(scale: Scale) -> Iterator[Item]:
    """Each name to the right of its mark; that of a day that stands for itself above it."""
    rows = _rows(scale)
    base = _ROW * len(rows)
    for name in scale.calendar.names:
        face, size = NAME_TYPES[name.row]
        level = rows.index(name.row)
        length = width(name.text, face, size)
        ink = MUTED if name.row == "year" and level < len(rows) - 1 else INK
        y = (level + 1) * _ROW - 5
        if name.row == "day" and scale.is_single(name.day):
            x = scale.middle(name.day)
            yield Path(line([(x, base), (x, base + _TICK)]), stroke=Stroke(INK, 1.2))
            yield Text(x - length / 2, y, name.text, face, size, ink, length)
        else:
            x = scale.at(name.day)
            yield Path(line([(x, base), (x, level * _ROW + 4)]), stroke=Stroke(HAIRLINE, 1))
            yield Path(line([(x, base), (x, base + _TICK)]), stroke=Stroke(INK, 1.2))
            yield Text(x + NAME_INDENT, y, name.text, face, size, ink, length)


def break_mark(x: float, y: float) -> Iterator[Item]:
    """Two strokes across a line that is interrupted between them."""
    yield Path(line([(x - 3, y), (x + 3, y)]), stroke=Stroke(PANEL, 4))
    strokes = line([(x - 5, y + 5), (x - 1, y - 5)]) + line([(x + 1, y + 5), (x + 5, y - 5)])
    yield Path(strokes, stroke=Stroke(INK, 1.1))


def grid(scale: Scale, top: float, bottom: float) -> Path | None:
    """Fine lines down from every date that is named."""
    places = dict.fromkeys(
        scale.middle(name.day)
        if name.row == "day" and scale.is_single(name.day)
        else scale.at(name.day)
        for name in scale.calendar.names
    )
    lines = "".join(line([(x, top), (x, bottom)]) for x in places)
    return Path(lines, stroke=Stroke(_GRID, 1)) if lines else None
