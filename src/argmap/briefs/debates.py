"""Material → Debates: what is said for and against each motion, in portions of alike size."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from argmap.briefs.material import BriefError, Material, Wish
from argmap.briefs.sides import refuse_evidence
from argmap.graph import Graph
from argmap.model import Step
from argmap.view.words import one_line

Side = Literal["for", "against"]
OTHER: Mapping[Side, Side] = {"for": "against", "against": "for"}
_MOST_IN_PORTION = 8


@dataclass(frozen=True, slots=True)
class Point:
    """A statement that one side brings, and the step by which it bears on what is disputed."""

    id: str
    side: Side
    step: Step | None
    """None for the motion itself."""


@dataclass(frozen=True, slots=True)
class Portion:
    """A topic of a debate, or a part of one that is large: what can be given to a student."""

    topic: str
    part: int
    """From 1."""
    parts: int
    points: tuple[Point, ...]

    @property
    def size(self) -> int:
        """How many statements there are in it."""
        return len({point.id for point in self.points})

    def of(self, side: Side) -> tuple[Point, ...]:
        """What one side brings."""
        return tuple(point for point in self.points if point.side == side)


@dataclass(frozen=True, slots=True)
class Debate:
    """A motion, and all that is said on it."""

    motion: str
    portions: tuple[Portion, ...]

    @property
    def size(self) -> int:
        """How many statements bear on it, itself among them."""
        return len({point.id for portion in self.portions for point in portion.points})

    @property
    def contested(self) -> bool:
        """Whether anything is said against it."""
        return any(portion.of("against") for portion in self.portions)


def debates(material: Material, wish: Wish) -> tuple[Debate, ...]:
    """A debate for every thesis on which anything is said, the disputed and the largest first.

    Raises `BriefError` where a motion is asked for that cannot be debated.
    """
    if wish.thesis:
        return (_asked_for(material, wish.thesis),)
    found = [_debate(material, thesis.id) for thesis in material.theses]
    able = [debate for debate in found if _is_able(material, debate)]
    return tuple(sorted(able, key=lambda debate: (not debate.contested, -debate.size)))


def _asked_for(material: Material, motion: str) -> Debate:
    refuse_evidence(material, motion)
    debate = _debate(material, motion)
    if not _is_able(material, debate):
        raise BriefError(
            f'Nothing is said for or against "{motion}" in this map, so that there is nothing to '
            "share out. Name another motion with --for."
        )
    return debate


def _is_able(material: Material, debate: Debate) -> bool:
    return debate.size > 1 or bool(material.holdings.deniers(debate.motion))


def _debate(material: Material, motion: str) -> Debate:
    own = material.topics.get(motion, "")
    by_topic: dict[str, list[Point]] = {one_line(own): []}
    places = {id: place for place, id in enumerate(material.argmap.statements)}
    for point in sorted(_points(material.graph, motion), key=lambda point: places[point.id]):
        topic = one_line(material.topics.get(point.id, "") or own)
        by_topic.setdefault(topic, []).append(point)
    portions = (p for topic, points in by_topic.items() for p in _portions(topic, points))
    return Debate(motion, tuple(portions))


def _portions(topic: str, points: list[Point]) -> Iterator[Portion]:
    """A topic in as few parts of alike size as need be."""
    ids = list(dict.fromkeys(point.id for point in points))
    parts = -(-len(ids) // _MOST_IN_PORTION)
    for part in range(parts):
        inside = set(ids[part * len(ids) // parts : (part + 1) * len(ids) // parts])
        held = tuple(point for point in points if point.id in inside)
        yield Portion(topic, part + 1, parts, held)


def _points(graph: Graph, motion: str) -> Iterator[Point]:
    """Every statement that tells for or against a motion, at whatever remove, once for a side.

    What explains is left out, since a cause of what is not in doubt is no argument.
    """
    first = Point(motion, "for", None)
    seen: set[tuple[str, Side]] = {(motion, "for"), (motion, "against")}
    walked: set[tuple[str, Side]] = set()
    waiting = deque([first])
    while waiting:
        point = waiting.popleft()
        yield point
        for step, side in _steps(graph, point, walked):
            for premise in step.premises:
                if (premise, side) not in seen:
                    seen.add((premise, side))
                    waiting.append(Point(premise, side, step))


def _steps(
    graph: Graph, point: Point, walked: set[tuple[str, Side]]
) -> Iterator[tuple[Step, Side]]:
    """The steps to a statement, with the undercuts of each, and the side that each serves.

    Pieces of evidence may undercut one another in a circle: what was walked is left out.
    """
    for step in graph.into.get(point.id, ()):
        if step.kind == "explanation":
            continue
        side = point.side if step.kind == "reason" else OTHER[point.side]
        waiting = deque([(step, side)])
        while waiting:
            above, served = waiting.popleft()
            if (above.id, served) in walked:
                continue
            walked.add((above.id, served))
            yield above, served
            waiting.extend((undercut, OTHER[served]) for undercut in graph.undercuts(above))
