"""CausalView → Scene: factors and what acts on them, a panel for each model."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from argmap.layout.card import paragraph
from argmap.layout.causal_arrow import drawn_arrow
from argmap.layout.causal_legend import legend_of_causal
from argmap.layout.causal_place import Knot, Spread, dot_of, knots, read_spread
from argmap.layout.engine import DrawingError, Engine
from argmap.layout.factor_card import ROLES, STATES, factor_drawing
from argmap.layout.frame import framed
from argmap.layout.pack import pack
from argmap.layout.page import page
from argmap.layout.scene import Block, Group, Scene, Text
from argmap.layout.style import MUTED
from argmap.typeface import Face, drawable
from argmap.view.causal_values import CausalPanel, CausalView, FactorCard

LARGEST = 2000
"""Factors above which a whole map is not drawn."""
_NARROWEST = 620.0
_APART, _RATIO = 32.0, 1.7
_UNDER_WORDS = 14.0


def draw_causal(view: CausalView, engine: Engine) -> Scene:
    """Draw the causal diagrams of a map.

    Raises `DrawingError` where they are too large to be drawn whole, or the engine fails.
    """
    count = sum(len(panel.factors) for panel in view.panels)
    if count > LARGEST:
        raise DrawingError(
            f"These diagrams have {count:,} factors, too many for one drawing (at most "
            f"{LARGEST:,}). Draw a part of the map with --person, --topic or --focus."
        )
    cards = [[factor_drawing(card) for card in panel.factors] for panel in view.panels]
    found = [list(_knots(*both)) for both in zip(view.panels, cards, strict=True)]
    every = [knot for own in found for knot in own]
    answers = engine.run([dot_of(knot) for knot in every]) if every else []
    spread = iter([read_spread(text, knot) for text, knot in zip(answers, every, strict=True)])
    blocks = [
        _panel(number, panel, drawings, list(islice(spread, len(own))))
        for number, (panel, drawings, own) in enumerate(
            zip(view.panels, cards, found, strict=True), 1
        )
    ]
    body = framed(blocks, [panel.title for panel in view.panels], _NARROWEST)
    return page(view, body, legend_of_causal(view), _description(view))


def _knots(panel: CausalPanel, drawings: Sequence[Block]) -> list[Knot]:
    at = {card.id: number for number, card in enumerate(panel.factors)}
    sizes = [(drawing.width, drawing.height) for drawing in drawings]
    return list(knots(sizes, [(at[arrow.cause], at[arrow.effect]) for arrow in panel.arrows]))


def _panel(
    number: int, panel: CausalPanel, drawings: Sequence[Block], spreads: Sequence[Spread]
) -> Block:
    """What is said of the panel above its diagrams, which are packed into rows."""
    if not spreads:
        return _said(panel, _NARROWEST)
    parts = [_part(number, panel, drawings, spread) for spread in spreads]
    packed = pack([(part.width, part.height) for part in parts], _APART, _RATIO)
    words = _said(panel, max(packed.width, _NARROWEST))
    groups = list(words.groups)
    y = words.height
    for row in packed.rows:
        x = 0.0
        for at in row:
            groups.append(Group(parts[at].groups, x, y))
            x += parts[at].width + _APART
        y += max(parts[at].height for at in row) + _APART
    return Block(tuple(groups), max(packed.width, words.width), y - _APART)


def _said(panel: CausalPanel, limit: float) -> Block:
    groups: list[Group] = []
    y = widest = 0.0
    for text, face in ((panel.account, Face.REGULAR), (panel.note, Face.ITALIC)):
        words = paragraph(text, face, 12, limit, MUTED)
        groups.append(Group(words.items, 0, y))
        y += words.height
        widest = max((widest, *(item.width for item in words.items if isinstance(item, Text))))
    return Block(tuple(groups), widest, y + _UNDER_WORDS if y else 0.0)


def _part(number: int, panel: CausalPanel, drawings: Sequence[Block], spread: Spread) -> Block:
    """Arrows first, the idle ones under the others, so that cards lie over them."""
    ways = sorted(spread.ways, key=lambda way: not panel.arrows[way[0]].idle)
    arrows = (
        Group(drawn_arrow(panel.arrows[at], points, tip), decoration=True)
        for at, points, tip in ways
    )
    cards = []
    for box, (x, y) in zip(spread.boxes, spread.centres, strict=True):
        card, drawing = panel.factors[box], drawings[box]
        cards.append(
            Group(
                drawing.groups,
                x - drawing.width / 2,
                y - drawing.height / 2,
                id=f"panel.{number}.{card.id}",
                label=_label(card),
                details=_details(panel, card),
            )
        )
    return Block((*arrows, *cards), *spread.size)


def _label(card: FactorCard) -> str:
    """A factor for those who hear the drawing."""
    state = STATES[card.supposed.state] if card.supposed else ROLES[card.role]
    what = ", ".join(filter(None, (state, card.when)))
    then = f"; then: {card.supposed.words}" if card.supposed else ""
    return drawable(f"{what}: {card.text} (as it was: {card.actual}{then})")


def _details(panel: CausalPanel, card: FactorCard) -> str:
    texts = {each.id: each.text for each in panel.factors}
    acts = dict.fromkeys(f"“{texts[a.effect]}”" for a in panel.arrows if a.cause == card.id)
    words = (f"Acts on {' and '.join(acts)}." if acts else "", *(f"{told}." for told in card.lines))
    return drawable(" ".join(filter(None, words)))


def _description(view: CausalView) -> str:
    """The drawing in a few sentences, for those who hear it."""
    models = [panel.title for panel in view.panels if panel.model]
    told = f"Causal diagrams. Models: {'; '.join(models)}." if models else "Causal diagrams."
    return " ".join(filter(None, (view.question, f"{view.part}." if view.part else "", told)))
