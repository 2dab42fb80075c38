"""Dated items + Scale → Hanging: cards of one date under the bar or point that shows it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil, sqrt

from argmap.layout.card import CardDrawing
from argmap.layout.pack import even_rows
from argmap.layout.reading import label
from argmap.layout.scene import Group, Item, Path, Stroke, Text
from argmap.layout.shapes import circle, line, polygon, rectangle
from argmap.layout.style import INK, PANEL
from argmap.layout.timescale import Scale
from argmap.model.dates import Period
from argmap.typeface import Face, drawable, width
from argmap.view.datings import Dated
from argmap.view.values import Card

BAR, POINT = 6.0, 5.5
DASH = (4.0, 3.0)
_SIZE = 12.0
_MARK, _RAIL, _CARDS = 23.0, 31.0, 37.0
"""Heights of the middle of the mark, of the rail under it, and of the tops of the cards."""
UNDER_MARK = 31.0
"""How far down a date's name and mark reach, where no card hangs."""
_GAP = 12.0
_STEM = 12.0
"""From a card's left edge to the line by which it hangs."""
_FEW = 4
_TIP, _SHORTEST = 11.0, 8.0
_FADING = 42.0


@dataclass(frozen=True, slots=True)
class Cards:
    """Cards in rows from the upper left corner on; `tops` are where those of the first begin."""

    groups: tuple[Group, ...]
    tops: tuple[float, ...]
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Hanging:
    """Cards of one date, to be hung somewhere under its mark; x runs along the axis."""

    words: str
    """The date as it was written."""
    cards: Cards
    period: Period
    about: bool
    colour: str
    begin: float
    """Where the mark begins."""
    end: float
    stem: float
    """Where on the mark the cards hang."""
    width: float
    """Of the cards and the words, which stand over each other."""
    furthest_left: float
    """How far left the cards may begin and still hang by the stem."""
    wanted: float
    """Where the cards begin if there is room."""
    height: float


@dataclass(frozen=True, slots=True)
class Sheet:
    """What bands are drawn on: the scale of their axis, and by id their cards set in type."""

    scale: Scale
    drawings: Mapping[str, CardDrawing]


def hanging(items: Sequence[Dated], sheet: Sheet, colour: str) -> Hanging:
    """The cards of items of one date, side by side."""
    scale = sheet.scale
    period = items[0].period
    begin, end = scale.reach(period)
    middle = (begin + end) / 2
    firm = _fading(begin, end) if period.first is None or items[0].about else 0.0
    stem = middle if _is_day(period) else min(begin + firm + _STEM, middle)
    if _is_day(period):
        begin, end = stem - POINT, stem + POINT
    words = drawable(" ".join(period.text.split()))
    cards = _side_by_side([item.card for item in items], sheet)
    across = max(cards.width, width(words, Face.SEMIBOLD, _SIZE))
    most = max(0.0, scale.width - across)
    return Hanging(
        words,
        cards,
        period,
        items[0].about,
        colour,
        begin,
        max(end, begin + _SHORTEST),
        stem,
        across,
        furthest_left=min(max(0.0, stem - cards.width + _STEM), most),
        wanted=min(max(0.0, stem - _STEM), most),
        height=_CARDS + cards.height,
    )


def _is_day(period: Period) -> bool:
    return period.first is not None and period.first == period.last


def hung(one: Hanging, left: float) -> Group:
    """Hang cards so that they begin at `left`, the mark at its place on the axis."""
    length = width(one.words, Face.SEMIBOLD, _SIZE)
    name = max(left, min(one.begin, left + one.width - length))
    ground = Path(rectangle(name - 3, 1, (length + 6, 14)), PANEL)
    text = Text(name, 12.5, one.words, Face.SEMIBOLD, _SIZE, INK, length)
    if _is_day(one.period):
        mark = _point(one.stem, one.colour)
    else:
        mark = bar(one.period, (one.begin, one.end), one.about, one.colour)
    strings = _strings(one.stem, [left + x + _STEM for x in one.cards.tops], one.colour)
    cards = Group(one.cards.groups, left, _CARDS)
    return Group((ground, text, *strings, *mark, cards), label=one.words)


def _side_by_side(cards: Sequence[Card], sheet: Sheet) -> Cards:
    drawings = [sheet.drawings[card.id] for card in cards]
    widest = max(drawing.width for drawing in drawings) + _GAP
    across = len(cards) if len(cards) <= _FEW else max(_FEW, ceil(sqrt(1.4 * len(cards))))
    return in_rows(cards, drawings, min(sheet.scale.width, across * widest))


def in_rows(cards: Sequence[Card], drawings: Sequence[CardDrawing], limit: float) -> Cards:
    """Cards in rows no longer than a limit, save where one card is."""
    sizes = [(drawing.width, drawing.height) for drawing in drawings]
    packed = even_rows(sizes, _GAP, limit)
    groups: list[Group] = []
    tops: list[float] = []
    y = 0.0
    for row in packed.rows:
        x = 0.0
        for at in row:
            if y == 0:
                tops.append(x)
            groups.append(_placed(cards[at], drawings[at], (x, y)))
            x += sizes[at][0] + _GAP
        y += max(sizes[at][1] for at in row) + _GAP
    return Cards(tuple(groups), tuple(tops), packed.width, packed.height)


def _placed(card: Card, drawing: CardDrawing, corner: tuple[float, float]) -> Group:
    return Group(drawing.items, *corner, id=card.id, label=label(card), href=card.id)


def _strings(stem: float, tops: Sequence[float], colour: str) -> list[Item]:
    """The lines by which cards hang: one, or a rail with one to each."""
    thin = Stroke(colour, 1.1)
    if len(tops) == 1:
        return [Path(line([(stem, _MARK), (stem, _CARDS)]), stroke=thin)]
    left, right = min(stem, *tops), max(stem, *tops)
    rail = line([(stem, _MARK), (stem, _RAIL)]) + line([(left, _RAIL), (right, _RAIL)])
    drops = "".join(line([(x, _RAIL), (x, _CARDS)]) for x in tops)
    return [Path(rail + drops, stroke=thin)]


def _point(x: float, colour: str) -> list[Item]:
    return [Path(circle((x, _MARK), POINT), colour, Stroke(PANEL, 1.5))]


def bar(
    period: Period, ends: tuple[float, float], about: bool, colour: str, y: float = _MARK
) -> list[Item]:
    """The bar of a period: an arrow towards an open end, dashes where an end is an estimate."""
    begin, end = ends[0] + 1, ends[1] - 1
    items: list[Item] = []
    fading = _fading(begin, end)
    firm_begin, firm_end = begin, end
    if period.first is None or about:
        firm_begin = begin + fading
        tip = _TIP if period.first is None else 0.0
        items.append(_dashed(firm_begin, begin + tip * 0.6, y, colour))
        items += _arrow(begin, begin + tip, y, colour) if tip else ()
    if period.last is None or about:
        firm_end = end - fading
        tip = _TIP if period.last is None else 0.0
        items.append(_dashed(firm_end, end - tip * 0.6, y, colour))
        items += _arrow(end, end - tip, y, colour) if tip else ()
    return [Path(line([(firm_begin, y), (firm_end, y)]), stroke=Stroke(colour, BAR)), *items]


def _fading(begin: float, end: float) -> float:
    return min(_FADING, (end - begin) / 3)


def _dashed(begin: float, end: float, y: float, colour: str) -> Path:
    return Path(line([(begin, y), (end, y)]), stroke=Stroke(colour, BAR - 2, DASH))


def _arrow(tip: float, back: float, y: float, colour: str) -> list[Item]:
    return [Path(polygon([(tip, y), (back, y - BAR), (back, y + BAR)]), colour)]
