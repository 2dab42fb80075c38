"""What tests measure on drawings: boxes, ways of legs, and where text stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from argmap.layout import EMBEDDED, Group, Text
from argmap.layout.course import Course
from argmap.layout.place import Part, graph_of, read_placed
from argmap.layout.plan import Plan, plan
from argmap.layout.scene import Item
from argmap.layout.spots import sampled
from argmap.view.values import Panel, View

Rectangle = tuple[float, float, float, float]


@dataclass(frozen=True)
class Laid:
    """One connected part of a panel, laid out."""

    plan: Plan
    part: Part
    boxes: tuple[Rectangle, ...]
    courses: tuple[Course, ...]

    def name(self, box: int) -> str:
        """The id of a card, or the words of a stop."""
        whole, cards = self.part.boxes[box], self.plan.panel.cards
        return cards[whole].id if whole < len(cards) else f"stop {whole - len(cards)}"


def laid_parts(panel: Panel) -> Iterator[Laid]:
    """The connected parts of a panel, as the embedded engine places them."""
    ready = plan(panel, {card.id: card.id for card in panel.cards}, {})
    answers = EMBEDDED.run([graph_of(part) for part in ready.parts])
    for part, answer in zip(ready.parts, answers, strict=True):
        placed = read_placed(answer, part)
        boxes = tuple(
            (x - w / 2, y - h / 2, x + w / 2, y + h / 2)
            for (x, y), (w, h) in zip(placed.centres, part.net.sizes, strict=True)
        )
        yield Laid(ready, part, boxes, placed.courses)


def all_parts(view: View) -> Iterator[Laid]:
    """The connected parts of all panels."""
    for panel in view.panels:
        yield from laid_parts(panel)


def crossings(laid: Laid) -> Iterator[str]:
    """Each leg that runs through a box which is none of its ends."""
    for course in laid.courses:
        tips = [tip.point for tip in (course.start, course.end) if tip]
        way = [*finer(sampled(course.points)), *tips]
        for box, (left, top, right, bottom) in enumerate(laid.boxes):
            if box not in (course.leg.tail, course.leg.head) and any(
                left + 1 < x < right - 1 and top + 1 < y < bottom - 1 for x, y in way
            ):
                link = laid.plan.panel.links[course.leg.link]
                yield f"{link.id} runs through {laid.name(box)}"


def finer(points: list[tuple[float, float]]) -> Iterator[tuple[float, float]]:
    """The points and four between each two of them."""
    for (ax, ay), (bx, by) in pairwise(points):
        for step in range(5):
            yield (ax + (bx - ax) * step / 5, ay + (by - ay) * step / 5)
    yield points[-1]


def overlaps(laid: Laid) -> Iterator[str]:
    """Each pair of boxes that cover each other."""
    for a, (left, top, right, bottom) in enumerate(laid.boxes):
        for b, (x, y, x2, y2) in enumerate(laid.boxes[:a]):
            if left < x2 - 0.5 and x < right - 0.5 and top < y2 - 0.5 and y < bottom - 0.5:
                yield f"{laid.name(a)} covers {laid.name(b)}"


def placed_texts(items: tuple[Item, ...]) -> Iterator[tuple[float, float, Text]]:
    """Every run of text with the left end of its baseline on the page."""
    waiting = [(0.0, 0.0, item) for item in reversed(items)]
    while waiting:
        x, y, item = waiting.pop()
        if isinstance(item, Text):
            yield (x + item.x - item.width / 2 * item.centred, y + item.y, item)
        elif isinstance(item, Group):
            waiting += [(x + item.x, y + item.y, inner) for inner in reversed(item.items)]


def groups(items: tuple[Item, ...]) -> Iterator[tuple[float, float, Group]]:
    """Every group with its place on the page, in reading order."""
    waiting = [(0.0, 0.0, item) for item in reversed(items)]
    while waiting:
        x, y, item = waiting.pop()
        if isinstance(item, Group):
            yield (x + item.x, y + item.y, item)
            waiting += [(x + item.x, y + item.y, inner) for inner in reversed(item.items)]
