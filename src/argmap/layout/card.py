"""Card → CardDrawing: one statement set in type, sized by its text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from argmap.layout.card_types import ON_SCREEN, CardTypes
from argmap.layout.outline import outline
from argmap.layout.pale import paled
from argmap.layout.scene import Group, Item, Path, Stroke, Text
from argmap.layout.shapes import line
from argmap.layout.signs import CAVEAT, PENCIL, caveat_sign, gap_sign, pencil
from argmap.layout.style import HAIRLINE, INK, MUTED, person_look
from argmap.layout.verdict_signs import VERDICT_SIZE, edit_sign, verdict_sign
from argmap.typeface import Face, drawable, width, wrap
from argmap.view.values import Card, Note

SMALL = ON_SCREEN.small
_TAG_SPACING = 0.7
_LEADING = 1.3
_LEFT, _RIGHT, _TOP, _BOTTOM = 17.0, 12.0, 11.0, 11.0
_VERDICT = 18.0
"""Room kept at the right of the first line, where the sign of a verdict stands."""
_WIDER = (1.0, 1.3, 1.7, 2.2, 3.0, 4.0, 5.0)
_TALLEST = 1.15
"""A card taller than this share of its width is set wider, as long as it can be."""


@dataclass(frozen=True, slots=True)
class CardDrawing:
    """A card at the origin."""

    items: tuple[Item, ...]
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class _Block:
    """Items one under another, from `y` 0 on; `above` is the least gap over them."""

    items: tuple[Item, ...]
    height: float
    above: float = 0.0


def card_drawing(card: Card, types: CardTypes = ON_SCREEN) -> CardDrawing:
    """Set a card, wider where the text is long, so that no text leaves it."""
    kind = types.kinds[card.kind]
    for factor in _WIDER:
        inner = kind.width * factor - _LEFT - _RIGHT
        blocks = _blocks(card, types, inner)
        height = _TOP + sum(b.above + b.height for b in blocks) + _BOTTOM
        if height <= _TALLEST * kind.width * factor:
            break
    size = (kind.width * factor, round(height))
    items = (*outline(card, size), *_stacked(blocks), *_verdict(card, size[0]), *_edit(card))
    return CardDrawing(paled(items) if card.difference == "as-it-was" else items, *size)


def remembering(types: CardTypes) -> Callable[[Card], CardDrawing]:
    """Sets cards, each only once."""
    known: dict[Card, CardDrawing] = {}

    def drawing(card: Card) -> CardDrawing:
        if card not in known:
            known[card] = card_drawing(card, types)
        return known[card]

    return drawing


def _verdict(card: Card, breadth: float) -> tuple[Item, ...]:
    """The sign in the upper right corner."""
    if card.judged is None:
        return ()
    return (verdict_sign(card.judged.verdict, (breadth - _RIGHT - VERDICT_SIZE / 2, 17.5)),)


def _edit(card: Card) -> tuple[Item, ...]:
    """The sign on the upper left corner of what is new, or says something else than before."""
    return (edit_sign(card.difference, (1, 1)),) if card.difference in ("added", "edited") else ()


def _stacked(blocks: tuple[_Block, ...]) -> tuple[Item, ...]:
    items: list[Item] = []
    y = _TOP
    for block in blocks:
        y += block.above
        items.append(Group(block.items, _LEFT, y))
        y += block.height
    return tuple(items)


def _blocks(card: Card, types: CardTypes, inner: float) -> tuple[_Block, ...]:
    kind = types.kinds[card.kind]
    blocks = [_heading(card, types, inner)]
    body = paragraph(card.text, kind.face, kind.size, inner, MUTED if card.muted else kind.ink)
    crossed = crossed_out(body.items) if card.difference == "removed" else ()
    blocks.append(_Block((*body.items, *crossed), body.height, 4))
    if card.citation:
        cited = paragraph(card.citation, Face.ITALIC, types.small, inner, MUTED)
        blocks.append(_Block(cited.items, cited.height, 3))
    if card.notes:
        blocks.append(_Block((_rule(inner),), 0, 7))
        blocks += [_note(note, types.small, inner) for note in card.notes]
    return tuple(blocks)


def _rule(inner: float) -> Path:
    return Path(line([(0, 0), (inner, 0)]), stroke=Stroke(HAIRLINE, 1))


def _heading(card: Card, types: CardTypes, inner: float) -> _Block:
    """What the statement is, the map-maker's mark, the holder and the time."""
    look = person_look(card.person)
    tag = drawable(card.tag.upper())
    small = types.small
    end = width(tag, Face.BOLD, types.tag) + _TAG_SPACING * len(tag)
    baseline = small
    room = inner - _VERDICT
    mark = 4 + PENCIL if card.added else 0.0
    if end + mark > room:
        return _long_heading(card, types, (inner, room - mark))
    items: list[Item] = [
        Text(0, baseline, tag, Face.BOLD, types.tag, look.ink, end, spacing=_TAG_SPACING)
    ]
    if card.added:
        items.append(pencil((end + 4, baseline - PENCIL + 0.8)))
    end += mark
    said = " · ".join(drawable(part) for part in (card.holder, card.when) if part)
    beside = f"· {said}"
    if not said:
        return _Block(tuple(items), small * _LEADING)
    if end + 4 + width(beside, Face.REGULAR, small) <= room:
        items.append(_run(beside, (end + 4, baseline), small))
        return _Block(tuple(items), small * _LEADING)
    below = paragraph(said, Face.REGULAR, small, inner, MUTED)
    under = Group(below.items, 0, small * _LEADING)
    return _Block((*items, under), small * _LEADING + below.height)


def _long_heading(card: Card, types: CardTypes, limits: tuple[float, float]) -> _Block:
    """The same in lines, the tag being too long for one; the limits are the card's, the tag's."""
    inner, room = limits
    tag = drawable(card.tag.upper())
    named = paragraph(tag, Face.BOLD, types.tag, room, person_look(card.person).ink)
    said = " · ".join(drawable(part) for part in (card.holder, card.when) if part)
    below = paragraph(said, Face.REGULAR, types.small, inner, MUTED)
    mark = (pencil((room + 4, types.small - PENCIL + 0.8)),) if card.added else ()
    told = (Group(below.items, 0, named.height),) if said else ()
    return _Block((*named.items, *mark, *told), named.height + (below.height if said else 0.0))


def _run(text: str, place: tuple[float, float], size: float) -> Text:
    return Text(*place, text, Face.REGULAR, size, MUTED, width(text, Face.REGULAR, size))


def _note(note: Note, size: float, inner: float) -> _Block:
    signs = {"caveat": caveat_sign, "source": gap_sign}
    indent = CAVEAT + 4 if note.kind in signs else 0.0
    face, ink = (Face.SEMIBOLD, INK) if note.kind == "change" else (Face.REGULAR, MUTED)
    words = paragraph(note.text, face, size, inner - indent, ink)
    lines = Group(words.items, indent, 0)
    sign = (signs[note.kind]((0, 2)),) if note.kind in signs else ()
    return _Block((*sign, lines), words.height, 4)


def crossed_out(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """A line through each of the lines of text."""
    return tuple(
        Path(line([(x, y), (x + text.width, y)]), stroke=Stroke(MUTED, 1))
        for text in items
        if isinstance(text, Text)
        for x, y in [(text.x, text.y - 0.3 * text.size)]
    )


def paragraph(text: str, face: Face, size: float, limit: float, ink: str) -> _Block:
    """Text in even lines no wider than the limit, its upper left corner at the origin."""
    leading = size * _LEADING
    first = leading / 2 + 0.33 * size
    lines = wrap(text, face, size, limit)
    return _Block(
        tuple(
            Text(0, first + leading * i, words, face, size, ink, width(words, face, size))
            for i, words in enumerate(lines)
        ),
        leading * len(lines),
    )
