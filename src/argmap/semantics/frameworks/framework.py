"""Names and attacks → Framework, an abstract argumentation framework (Dung 1995)."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate


@dataclass(frozen=True, slots=True)
class Lists:
    """A list of arguments for each argument, all in one array: four bytes an entry."""

    starts: array[int]
    entries: array[int]

    def __getitem__(self, argument: int) -> array[int]:
        return self.entries[self.starts[argument] : self.starts[argument + 1]]


def _lists(size: int, keys: Sequence[int], values: Iterable[int]) -> Lists:
    counts = array("i", bytes(4 * (size + 1)))
    for key in keys:
        counts[key + 1] += 1
    starts = array("i", accumulate(counts))
    free = starts[:]
    entries = array("i", bytes(4 * len(keys)))
    for key, value in zip(keys, values, strict=True):
        place = free[key]
        entries[place] = value
        free[key] = place + 1
    return Lists(starts, entries)


@dataclass(frozen=True, slots=True)
class Attacks:
    """Who attacks whom among the arguments 0, 1, …, `size` - 1.

    An attack that is listed twice is the same attack.
    """

    size: int
    attackers: Lists
    """For each argument, those that attack it."""
    targets: Lists
    """For each argument, those that it attacks."""

    @classmethod
    def of(cls, size: int, attackers: Sequence[int], targets: Sequence[int]) -> Attacks:
        """Attacks from two columns of indices, in time linear in their length."""
        return cls(size, _lists(size, targets, attackers), _lists(size, attackers, targets))


@dataclass(frozen=True, slots=True)
class Framework:
    """Arguments by name, and who attacks whom. Everywhere else an argument is its index."""

    names: tuple[str, ...]
    attacks: Attacks

    @classmethod
    def of(cls, names: Iterable[str], attacks: Iterable[tuple[int, int]]) -> Framework:
        """A framework from names and pairs (attacker, target) of indices into them.

        >>> nixon = Framework.of(["quaker", "republican"], [(0, 1), (1, 0)])
        >>> list(nixon.pairs())
        [(0, 1), (1, 0)]
        """
        attackers, targets = array("i"), array("i")
        for attacker, target in attacks:
            attackers.append(attacker)
            targets.append(target)
        known = tuple(names)
        return cls(known, Attacks.of(len(known), attackers, targets))

    def pairs(self) -> Iterator[tuple[int, int]]:
        """Every attack as (attacker, target), by attacker."""
        for attacker in range(self.attacks.size):
            for target in self.attacks.targets[attacker]:
                yield attacker, target

    def named(self, arguments: Iterable[int]) -> list[str]:
        """The names of some arguments, in the framework's order."""
        return [self.names[argument] for argument in sorted(arguments)]
