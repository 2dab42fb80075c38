"""Framework and a question → extensions, or an acceptance with its witness."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from argmap.semantics.frameworks import status
from argmap.semantics.frameworks.acceptance import Acceptance
from argmap.semantics.frameworks.definitions import (
    complete,
    grounded,
    ideal,
    semi_stable,
    stable,
)
from argmap.semantics.frameworks.definitions import preferred as largest_admissible
from argmap.semantics.frameworks.framework import Attacks, Framework


@dataclass(frozen=True, slots=True)
class Semantics:
    """How the questions are answered under one semantics."""

    extensions: Callable[[Attacks], Iterator[frozenset[int]]]
    accept: Callable[[Attacks, int], Acceptance]


SEMANTICS: Mapping[str, Semantics] = {
    "grounded": Semantics(grounded.extensions, grounded.accept),
    "complete": Semantics(complete.extensions, complete.accept),
    "preferred": Semantics(largest_admissible.extensions, largest_admissible.accept),
    "stable": Semantics(stable.extensions, stable.accept),
    "semi-stable": Semantics(semi_stable.extensions, semi_stable.accept),
    "ideal": Semantics(ideal.extensions, ideal.accept),
}
"""Every semantics by its name in the field."""


def extensions(framework: Framework, semantics: str) -> Iterator[frozenset[int]]:
    """The extensions under a semantics of `SEMANTICS`, each once, found as they are asked for.

    >>> nixon = Framework.of(["quaker", "republican"], [(0, 1), (1, 0)])
    >>> sorted(nixon.named(found) for found in extensions(nixon, "stable"))
    [['quaker'], ['republican']]
    """
    return SEMANTICS[semantics].extensions(framework.attacks)


def first(framework: Framework, semantics: str, limit: int) -> tuple[list[frozenset[int]], bool]:
    """At most `limit` extensions, and whether there are more (the answer is capped)."""
    found = list(islice(extensions(framework, semantics), limit + 1))
    return found[:limit], len(found) > limit


def accept(framework: Framework, semantics: str, argument: int) -> Acceptance:
    """Whether an argument is in some, in every extension, with witnesses and no enumeration."""
    return SEMANTICS[semantics].accept(framework.attacks, argument)


def preferred(framework: Framework, limit: int) -> tuple[list[frozenset[int]], bool]:
    """At most `limit` preferred extensions, and whether there are more."""
    return first(framework, "preferred", limit)


def statuses(framework: Framework, arguments: Iterable[int]) -> status.Statuses:
    """Which of the arguments are in some, and which in every preferred extension."""
    return status.statuses(framework.attacks, arguments)
