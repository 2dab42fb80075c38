"""View → Scene: lays out every panel and sets title, panels and legend on one page."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from typing import Protocol

from argmap.layout.card import paragraph
from argmap.layout.engine import DrawingError, Engine
from argmap.layout.entry import Entry
from argmap.layout.frame import framed
from argmap.layout.legend import legend, legend_of
from argmap.layout.panel import arranged, assembled
from argmap.layout.place import graph_of, read_placed, size_of
from argmap.layout.plan import Plan, plan
from argmap.layout.reading import anchors
from argmap.layout.scene import Block, Group, Item, Scene
from argmap.layout.setting import SCREEN, Setting
from argmap.layout.style import INK, MARGIN, MUTED
from argmap.typeface import Face, drawable
from argmap.view.values import View

LARGEST = 5000
"""Cards above which a whole map is not drawn."""
_NARROWEST = 620.0
_ABOVE, _UNDER = MARGIN - 16, MARGIN - 24
_BEFORE_LEGEND = 28.0


def draw(view: View, engine: Engine) -> Scene:
    """Draw a view.

    Raises `DrawingError` where the view is too large to be drawn whole, or the engine fails.
    """
    cards = sum(len(panel.cards) for panel in view.panels)
    if cards > LARGEST:
        raise DrawingError(
            f"This map shows {cards:,} statements, too many for one drawing (at most "
            f"{LARGEST:,}). Draw a part of it with --focus, --topic or --person."
        )
    titles = [panel.title for panel in view.panels]
    panels = framed(laid_out(view, engine), titles, _NARROWEST)
    return page(view, panels, legend_of(view), description(view))


class Headed(Protocol):
    """What has a heading and is written in a language: a view, a timeline."""

    @property
    def title(self) -> str:
        """The map's."""

    @property
    def question(self) -> str:
        """What the map disputes; may be empty."""

    @property
    def part(self) -> str:
        """Where only a part is shown: which, in words."""

    @property
    def language(self) -> str:
        """As a code, such as "en"."""


def page(
    headed: Headed, body: Block, key: tuple[tuple[Entry, ...], ...], description: str
) -> Scene:
    """Set a drawing on a page of its own size, with title above and legend under it."""
    top = _header(headed, body.width)
    under = legend(key, body.width)
    y = _ABOVE + top.height
    items: tuple[Item, ...] = (
        Group(top.groups, MARGIN, _ABOVE),
        Group(body.groups, MARGIN, y),
        Group(under.groups, MARGIN, y + body.height + _BEFORE_LEGEND, label="Legend"),
    )
    return Scene(
        round(body.width + 2 * MARGIN),
        round(y + body.height + _BEFORE_LEGEND + under.height + _UNDER),
        drawable(headed.title),
        drawable(description),
        drawable(headed.language),
        items,
    )


def laid_out(view: View, engine: Engine, setting: Setting = SCREEN) -> list[Block]:
    """Each panel without its frame. Raises `DrawingError` where the engine fails."""
    plans, answers = _answered(view, engine, setting)
    parts = [part for ready in plans for part in ready.parts]
    placed = iter([read_placed(text, part) for text, part in zip(answers, parts, strict=True)])
    return [assembled(ready, list(islice(placed, len(ready.parts))), setting) for ready in plans]


def sizes(view: View, engine: Engine, setting: Setting) -> list[tuple[float, float]]:
    """How large each panel is when it is laid out. Raises `DrawingError` as `laid_out` does."""
    plans, answers = _answered(view, engine, setting)
    blocks = iter([Block((), *size_of(text)) for text in answers])
    panels = [arranged(each, list(islice(blocks, len(each.parts))), setting) for each in plans]
    return [(panel.width, panel.height) for panel in panels]


def _answered(view: View, engine: Engine, setting: Setting) -> tuple[list[Plan], list[str]]:
    """The plan of each panel, and what the engine says to each part of them."""
    names = list(anchors(view))
    homes = {
        card.id: own[card.id]
        for panel, own in zip(view.panels, names, strict=True)
        for card in panel.cards
        if own[card.id] == card.id
    }
    panels = zip(view.panels, names, strict=True)
    plans = [plan(panel, own, homes, setting) for panel, own in panels]
    parts = [part for ready in plans for part in ready.parts]
    graphs = [graph_of(part, setting) for part in parts]
    return plans, engine.run(graphs) if graphs else []


def _header(headed: Headed, limit: float) -> Block:
    """Title, question and which part is shown."""
    groups: list[Group] = []
    y = 0.0
    for text, face, size, ink in (
        (headed.title, Face.BOLD, 28.0, INK),
        (headed.question, Face.REGULAR, 14.0, MUTED),
        (headed.part, Face.ITALIC, 14.0, MUTED),
    ):
        words = paragraph(text, face, size, limit, ink)
        if words.items:
            groups.append(Group(words.items, 0, y))
            y += words.height + 2
    return Block(tuple(groups), limit, y + 18)


def description(view: View) -> str:
    """The drawing in a few sentences, for those who hear it."""
    cards = sum(card.kind != "elsewhere" for panel in view.panels for card in panel.cards)
    steps = sum(len(panel.links) for panel in view.panels)
    topics = "; ".join(panel.title for panel in view.panels if panel.title)
    told = f"An argument map: {_count(cards, 'statement')}, {_count(steps, 'step')} between them."
    parts = (view.question, view.part, told, f"Panels: {topics}" if topics else "")
    return sentences(parts)


def sentences(parts: Iterable[str]) -> str:
    """What is told one after another, each with a stop where it has none."""
    return " ".join(part if part[-1] in ".?!…" else f"{part}." for part in parts if part)


def _count(number: int, thing: str) -> str:
    return f"{number:,} {thing}" if number == 1 else f"{number:,} {thing}s"
