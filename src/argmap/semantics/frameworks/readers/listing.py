"""Names of arguments, as a file lists and uses them → their indices."""

from __future__ import annotations

from array import array

from argmap.diagnostics import did_you_mean
from argmap.semantics.frameworks.codes import ARGUMENT_TWICE, UNKNOWN_ARGUMENT
from argmap.semantics.frameworks.framework import Attacks, Framework
from argmap.semantics.frameworks.readers.source import Source, quoted


class Listing:
    """Arguments and attacks by name, in any order."""

    __slots__ = ("_attackers", "_indices", "_source", "_targets", "_unlisted")

    def __init__(self, source: Source) -> None:
        self._source = source
        self._indices: dict[str, int] = {}
        self._unlisted: dict[str, int] = {}
        """Where a name was first used that is not listed so far."""
        self._attackers = array("i")
        self._targets = array("i")

    def add_argument(self, name: str, offset: int) -> None:
        """A listed argument, and where it is listed."""
        if name not in self._indices:
            self._indices[name] = len(self._indices)
        elif name in self._unlisted:
            del self._unlisted[name]
        else:
            message = f"The argument {quoted(name)} is listed twice."
            hint = "Delete one of the two, or give one another name."
            self._source.find(ARGUMENT_TWICE, (offset, offset + len(name)), message, hint)

    def add_attack(self, attacker: str, target: str, places: tuple[int, int]) -> None:
        """An attack between two names, and where these stand."""
        known = self._indices.get
        first, second = known(attacker), known(target)
        self._attackers.append(self._unknown(attacker, places[0]) if first is None else first)
        # An argument may attack itself: the attacker can have become known meanwhile.
        second = known(target) if second is None else second
        self._targets.append(self._unknown(target, places[1]) if second is None else second)

    def _unknown(self, name: str, offset: int) -> int:
        self._unlisted[name] = offset
        return self._indices.setdefault(name, len(self._indices))

    def framework(self) -> Framework | None:
        """The framework, or None where the file has errors; they are noted in the source."""
        listed = self._indices.keys() - self._unlisted.keys() if self._unlisted else ()
        for name, offset in self._unlisted.items():
            if self._source.hopeless:
                break
            message = f"There is no argument {quoted(name)}."
            hint = did_you_mean(name, sorted(listed)) or "List it among the arguments."
            self._source.find(UNKNOWN_ARGUMENT, (offset, offset + len(name)), message, hint)
        if self._source.faulty:
            return None
        attacks = Attacks.of(len(self._indices), self._attackers, self._targets)
        return Framework(tuple(self._indices), attacks)
