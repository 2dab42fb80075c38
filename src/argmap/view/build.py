"""Graph + Part → View: which statements and steps are shown, in which panel, in what order."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

from argmap.graph import Graph
from argmap.model import Step
from argmap.view.cards import Cards
from argmap.view.grouping import Group, groups_of
from argmap.view.parts import WHOLE, OfTopic, Part, part_words, statements_of
from argmap.view.values import Card, Link, Note, Panel, View
from argmap.view.words import one_line, quoted, roman

_MOST_NUMBERED = 12
_NOT_SHOWN = "Not shown"
_STRUCK = "undercut, as is the evidence that it uses"


def build_view(graph: Graph, part: Part = WHOLE) -> View:
    """What a drawing of a part of a map shows.

    Each statement of the part has one card, in the panel of its topic. A step is drawn in the
    panel of what it bears on. A premise whose card is in another panel, and a linked premise
    that is no statement of the part, have a card of the kind `elsewhere` there, so that linked
    premises never look independent. A part that the map does not have is empty.
    """
    argmap = graph.argmap
    shown = statements_of(graph, part)
    cards = Cards(graph)
    sheets = [Board(group) for group in groups_of(graph, shown, part)]
    homes = {id: number for number, sheet in enumerate(sheets) for id in sheet.group.statements}
    drawn: dict[str, int] = {}
    for step in argmap.steps:
        panel = drawn.get(step.target, homes.get(step.target, -1))
        if panel >= 0 and (_strikes(step) or isinstance(part, OfTopic) or _meets(step, homes)):
            drawn[step.id] = panel
            sheets[panel].draw(step, cards)
    where = _Where(homes, tuple(sheet.group.title for sheet in sheets))
    return View(
        title=one_line(argmap.title),
        question=one_line(argmap.question),
        people=cards.people,
        panels=tuple(sheet.panel(graph, cards, where.tag) for sheet in sheets),
        part=part_words(graph, part, len(shown)),
        language=argmap.language,
    )


def _strikes(step: Step) -> bool:
    # A step is never shown without what undercuts it.
    return step.kind == "undercut"


def _meets(step: Step, homes: dict[str, int]) -> bool:
    return any(premise in homes for premise in step.premises)


@dataclass(frozen=True, slots=True)
class _Where:
    """The panel of each statement shown, and the panels' titles."""

    homes: dict[str, int]
    titles: tuple[str, ...]

    def tag(self, statement: str) -> str:
        """Where to look for a statement."""
        number = self.homes.get(statement)
        if number is None:
            return _NOT_SHOWN
        title = self.titles[number]
        if len(self.titles) > _MOST_NUMBERED and title:
            return f"See {quoted(title, 5)}"
        return f"See panel {roman(number + 1)}"


@dataclass(slots=True)
class Board:
    """A panel as it is being filled with steps."""

    group: Group
    links: list[Link] = field(default_factory=list)
    cautions: dict[str, list[Note]] = field(default_factory=dict)

    def draw(self, step: Step, cards: Cards) -> None:
        """Add a step, and what is to be said with it to the card it starts from."""
        struck = cards.struck(step)
        self.links.append(
            Link(
                id=step.id,
                kind=step.kind,
                premises=step.premises,
                target=step.target,
                added=not step.stated,
                drawn_by=cards.drawn_by(step),
                struck=struck,
                failing=_STRUCK if struck else "",
            )
        )
        if step.caveats:
            self.cautions.setdefault(step.premises[0], []).extend(cards.cautions(step))

    def panel(self, graph: Graph, cards: Cards, tag: Callable[[str], str]) -> Panel:
        """The panel, with cards that stand for statements whose own are not in it.

        `tag` says where those are.
        """
        statements = graph.argmap.statements
        own = dict.fromkeys(self.group.statements)
        ends = (end for link in self.links for end in (*link.premises, link.target))
        others = dict.fromkeys(end for end in ends if end in statements and end not in own)
        written = (
            *(cards.full(statements[id]) for id in own),
            *(cards.elsewhere(statements[id], tag(id)) for id in others),
        )
        return Panel(self.group.title, tuple(self._cautious(written)), tuple(self.links))

    def _cautious(self, cards: Iterable[Card]) -> Iterable[Card]:
        for card in cards:
            notes = self.cautions.get(card.id, ())
            yield replace(card, notes=(*card.notes, *notes)) if notes else card
