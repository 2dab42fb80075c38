"""Debates + parts → Cast: who has which part, whom they face, and how it is called."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from argmap.briefs.debates import OTHER, Debate, Portion
from argmap.briefs.parts import Part

ROLES = {
    "for": "for the motion",
    "against": "against the motion",
    "judge": "judge",
    "examiner": "examiner of the evidence",
    "juror": "juror",
}
_TURNS = {"first": ", opens", "second": ", replies"}


@dataclass(frozen=True, slots=True)
class Cast:
    """The debates that are held, and who has which part in them."""

    debates: tuple[Debate, ...]
    parts: tuple[Part, ...]
    """By student, from the first on."""
    word: str
    """What a part is called: a student, or only a part."""

    def name(self, number: int) -> str:
        """ "Student 3"."""
        return f"{self.word} {number + 1}"

    def names(self, numbers: Sequence[int]) -> str:
        """ "Student 3 and Student 4"."""
        return " and ".join(self.name(n) for n in numbers)

    def role(self, part: Part) -> str:
        """What somebody does, in words."""
        return ROLES[part.role] + _TURNS.get(part.turn, "")

    def topics(self, part: Part) -> tuple[str, ...]:
        """What somebody speaks to; all parts of a topic in one."""
        found: dict[str, list[Portion]] = {}
        for portion in part.portions:
            found.setdefault(portion.topic, []).append(portion)
        return tuple(_topic(topic, several) for topic, several in found.items())

    def facing(self, number: int) -> tuple[int, ...]:
        """Who speaks to the same on the other side."""
        role = self.parts[number].role
        return self._beside(number, OTHER[role] if role == "for" or role == "against" else "")

    def with_(self, number: int) -> tuple[int, ...]:
        """Who speaks to the same on the same side."""
        return self._beside(number, self.parts[number].role)

    def _beside(self, number: int, role: str) -> tuple[int, ...]:
        own = self.parts[number]
        return tuple(
            n
            for n, part in enumerate(self.parts)
            if n != number and own.portions and part.role == role
            if (part.debate, part.group) == (own.debate, own.group)
        )


def _topic(topic: str, portions: Sequence[Portion]) -> str:
    name = topic or "The motion"
    if len(portions) == portions[0].parts:
        return name
    numbers = " and ".join(str(portion.part) for portion in portions)
    return f"{name} (part {numbers} of {portions[0].parts})"
