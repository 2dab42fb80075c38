"""Debates + number of students + seed → Parts: who speaks on which side to what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import cycle
from random import Random
from typing import Literal

from argmap.briefs.debates import Debate, Portion, Side

Role = Literal["for", "against", "judge", "examiner", "juror"]
_MOST_ON_A_SIDE = 6
_MOST_TO_EXAMINE = 5
_LEAST_TO_EXAMINE = 2
_MOST_EXAMINERS = 4


@dataclass(frozen=True, slots=True)
class Part:
    """What one student does."""

    debate: int
    """Its place among the debates that are held."""
    role: Role
    portions: tuple[Portion, ...] = ()
    group: int = 0
    """Speakers with the same group face or accompany one another."""
    turn: Literal["", "first", "second"] = ""
    """Who of two that share their topics opens, and who replies."""
    evidence: tuple[str, ...] = ()
    """What an examiner examines."""


@dataclass(slots=True)
class _Floor:
    """A debate that is filled, two seats at a time: one for each side."""

    debate: Debate
    pairs: int = 0

    @property
    def room(self) -> int:
        """How many pairs it can hold: two to a portion, and no more than a class can follow."""
        portions = len(self.debate.portions)
        return min(_MOST_ON_A_SIDE, self.debate.size, 2 * portions)


@dataclass(slots=True)
class _Group:
    """Portions that go together, and how many of a side speak to them."""

    portions: list[int] = field(default_factory=list)
    size: int = 0
    speakers: int = 1


def held(debates: Sequence[Debate], students: int) -> tuple[Debate, ...]:
    """As many debates, from the first on, as so many students can fill.

    Where fewer than half of a class could speak, the same debates are held at several tables.
    """
    return tuple(floor.debate for floor in _filled(debates, students))


def parts(
    debates: Sequence[Debate], students: int, evidence: Sequence[Sequence[str]]
) -> tuple[Part, ...]:
    """The parts for so many students, debate by debate, then judges, examiners and jurors.

    The debates are those that are `held`; `evidence` is what can be examined in each, what is
    used most first. A student alone speaks for the first motion.
    """
    floors = _filled(debates, students)
    found = [part for n, floor in enumerate(floors) for part in _speakers(n, floor)]
    if students == 1:
        return tuple(found[:1])
    found += _others(floors, students - len(found), evidence)
    return tuple(found)


def by_lot(dealt: Sequence[Part], seed: int) -> tuple[Part, ...]:
    """The parts in the order of the students who get them."""
    # Of a seeded generator only `random` is the same in every version of Python.
    random = Random(seed).random
    lots = [random() for _ in dealt]
    return tuple(dealt[n] for n in sorted(range(len(dealt)), key=lambda n: (lots[n], n)))


def _filled(debates: Sequence[Debate], students: int) -> list[_Floor]:
    """Each pair goes where there is most for it to speak to."""
    pairs, room, floors = max(1, students // 2), 0, list[_Floor]()
    for n, debate in enumerate(cycle(debates)):
        if room >= pairs or (n >= len(debates) and 2 * room >= pairs):
            break
        floors.append(_Floor(debate))
        room += floors[-1].room
    for _ in range(pairs):
        able = [floor for floor in floors if floor.pairs < floor.room]
        if able:
            max(able, key=lambda floor: floor.debate.size / (floor.pairs + 1)).pairs += 1
    return [floor for floor in floors if floor.pairs]


def _speakers(number: int, floor: _Floor) -> Iterator[Part]:
    """The speakers for, then those against; both sides have their topics grouped alike."""
    sides: tuple[Side, Side] = ("for", "against")
    for side in sides:
        for place, group in enumerate(_groups(floor)):
            portions = tuple(floor.debate.portions[n] for n in sorted(group.portions))
            if group.speakers == 1:
                yield Part(number, side, portions, place)
            else:
                yield Part(number, side, portions, place, "first")
                yield Part(number, side, portions, place, "second")


def _groups(floor: _Floor) -> list[_Group]:
    """Portions in groups of alike size, largest first, so that nobody has much more than others.

    Where there are more speakers than portions, the largest are shared by two.
    """
    sizes = [portion.size for portion in floor.debate.portions]
    groups = [_Group() for _ in range(min(floor.pairs, len(sizes)))]
    for n in sorted(range(len(sizes)), key=lambda n: -sizes[n]):
        smallest = min(groups, key=lambda group: group.size)
        smallest.portions.append(n)
        smallest.size += sizes[n]
    for _ in range(floor.pairs - len(groups)):
        single = [group for group in groups if group.speakers == 1]
        max(single, key=lambda group: group.size).speakers = 2
    return groups


def _others(
    floors: Sequence[_Floor], students: int, evidence: Sequence[Sequence[str]]
) -> Iterator[Part]:
    """A judge for each debate, then examiners of its evidence, then jurors, by turns."""
    wanting = [0] * len(floors)
    for n in range(students):
        wanting[n % len(floors)] += 1
    for n, several in enumerate(wanting):
        if several:
            yield Part(n, "judge")
        able = min(several - 1, _MOST_EXAMINERS, len(evidence[n]) // _LEAST_TO_EXAMINE)
        examined = evidence[n][: _MOST_TO_EXAMINE * max(able, 0)]
        for place in range(able):
            yield Part(n, "examiner", evidence=tuple(examined[place::able]))
        yield from (Part(n, "juror") for _ in range(several - 1 - max(able, 0)))
