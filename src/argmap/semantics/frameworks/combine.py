"""Attacks and the extensions of a part → the extensions of the whole, component by component."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from argmap.semantics.frameworks.framework import Attacks
from argmap.semantics.frameworks.parts import Part, components
from argmap.semantics.frameworks.propagate import IN, labelled, propagate

PartExtensions = Callable[[Attacks], Iterator[list[int]]]
"""Extensions of attacks in which nothing is decided by propagation."""


class _Choices:
    """The extensions of a part, each found when it is first needed, and kept."""

    __slots__ = ("_found", "_more", "_part")

    def __init__(self, part: Part, extensions: PartExtensions) -> None:
        self._part = part
        self._more = extensions(part.attacks)
        self._found: list[frozenset[int]] = []

    def get(self, index: int) -> frozenset[int] | None:
        """The extension with this index, or None after the last."""
        while len(self._found) <= index:
            found = next(self._more, None)
            if found is None:
                return None
            self._found.append(self._part.whole(found))
        return self._found[index]


def combine(attacks: Attacks, extensions: PartExtensions) -> Iterator[frozenset[int]]:
    """Every extension: the grounded one with one extension of each undecided component.

    Holds for every semantics that chooses in each component apart: complete, preferred, stable,
    semi-stable. If a component has no extension there is none. Lazy; memory grows with what was
    found in each component, not with the product.
    """
    labels = propagate(attacks)
    choices = [_Choices(part, extensions) for part in components(attacks, labels)]
    firsts = []
    for choice in choices:
        first = choice.get(0)
        if first is None:
            return
        firsts.append(first)
    place = [0] * len(choices)
    grounded = frozenset(labelled(labels, IN))
    chosen = firsts[:]
    while True:
        yield grounded.union(*chosen)
        # Counting up, the last component being the last digit.
        for digit in range(len(choices) - 1, -1, -1):
            place[digit] += 1
            following = choices[digit].get(place[digit])
            if following is not None:
                chosen[digit] = following
                break
            place[digit], chosen[digit] = 0, firsts[digit]
        else:
            return
