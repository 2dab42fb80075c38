"""Attacks → the parts of them that can be looked at alone."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from argmap.semantics.frameworks.framework import Attacks
from argmap.semantics.frameworks.propagate import UNDECIDED, labelled


@dataclass(frozen=True, slots=True)
class Part:
    """The attacks among some arguments, which are numbered anew."""

    attacks: Attacks
    members: Sequence[int]
    """For each new number the old one."""

    def whole(self, arguments: Iterable[int]) -> frozenset[int]:
        """Arguments of the part by their old numbers."""
        return frozenset(self.members[argument] for argument in arguments)


def _restrict(attacks: Attacks, members: Sequence[int], place: array[int]) -> Part:
    """The part of some members; `place` has their new numbers, and -1 for what is left out."""
    attackers, targets = array("i"), array("i")
    for number, member in enumerate(members):
        for attacker in attacks.attackers[member]:
            if place[attacker] >= 0:
                attackers.append(place[attacker])
                targets.append(number)
    return Part(Attacks.of(len(members), attackers, targets), members)


def part(attacks: Attacks, members: Sequence[int]) -> Part:
    """The attacks among these arguments, in time linear in all of them."""
    place = array("i", [-1]) * attacks.size
    for number, member in enumerate(members):
        place[member] = number
    return _restrict(attacks, members, place)


def undecided_part(attacks: Attacks, labels: bytearray) -> Part:
    """What a complete labelling leaves undecided.

    An argument in it has only undecided attackers and such as are OUT, so that the extensions
    around the labelling are its IN arguments with one of the part's extensions (Liao, Jin and
    Koons 2011).
    """
    return part(attacks, labelled(labels, UNDECIDED))


def ancestors(attacks: Attacks, argument: int, labels: bytearray) -> Part:
    """The undecided arguments from which attacks lead to one of them, and this one, number 0.

    They attack each other and are attacked from nowhere else, so that semantics which are
    directional (Baroni and Giacomin 2007) can be asked here about the argument.
    """
    place = array("i", [-1]) * attacks.size
    place[argument] = 0
    members = array("i", [argument])
    for member in members:  # grows while it is walked through
        for attacker in attacks.attackers[member]:
            if labels[attacker] == UNDECIDED and place[attacker] < 0:
                place[attacker] = len(members)
                members.append(attacker)
    return _restrict(attacks, members, place)


def components(attacks: Attacks, labels: bytearray) -> Iterator[Part]:
    """The undecided arguments, in groups between which there is no attack, by first member."""
    place = array("i", [-1]) * attacks.size
    for first in labelled(labels, UNDECIDED):
        if place[first] < 0:
            members = _connected(attacks, first, labels)
            for number, member in enumerate(members):
                place[member] = number
            # Numbers of earlier groups stay in `place`; no attack leads there.
            yield _restrict(attacks, members, place)


def component(attacks: Attacks, argument: int, labels: bytearray) -> Part:
    """The undecided arguments that chains of attacks, either way, connect with one of them."""
    return part(attacks, _connected(attacks, argument, labels))


def _connected(attacks: Attacks, first: int, labels: bytearray) -> list[int]:
    found = [first]
    seen = {first}
    for member in found:
        for side in (attacks.attackers, attacks.targets):
            for other in side[member]:
                if labels[other] == UNDECIDED and other not in seen:
                    seen.add(other)
                    found.append(other)
    return sorted(found)
