"""Words on a command line → what of a map they name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from argmap.diagnostics import nearest
from argmap.graph import Graph

TargetKind = Literal["statement", "step", "person", "source", "via", "group"]


@dataclass(frozen=True, slots=True)
class Target:
    """Something of a map: `via` is a source as what was read, `group` all people of a group."""

    kind: TargetKind
    id: str

    def __str__(self) -> str:
        return f"{self.kind}:{self.id}"


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """Words that name several things."""

    given: str
    targets: tuple[Target, ...]

    def __str__(self) -> str:
        named = " or ".join(str(target) for target in self.targets)
        return f'"{self.given}" names several things. Write {named}.'


@dataclass(frozen=True, slots=True)
class Unknown:
    """Words that name nothing, and the nearest that would."""

    given: str
    near: str

    def __str__(self) -> str:
        cure = f' Did you mean "{self.near}"?' if self.near else ""
        return f'There is no "{self.given}" in this map.{cure}'


STRIKABLE: tuple[TargetKind, ...] = ("statement", "step", "person", "source", "group")
JUDGED: tuple[TargetKind, ...] = ("statement", "step")


def find(graph: Graph, given: str, kinds: tuple[TargetKind, ...]) -> Target | Ambiguous | Unknown:
    """What the words name among these kinds, a prefix such as `person:` settling which.

    `via:` goes with its prefix alone, where sources may be named.
    """
    known = _ids(graph)
    prefix, _, rest = given.partition(":")
    found = [Target(kind, given) for kind in kinds if given in known[kind]]
    for kind in get_args(TargetKind):
        allowed = kind in kinds or (kind == "via" and "source" in kinds)
        if prefix == kind and allowed and rest in known[kind]:
            found.append(Target(kind, rest))
    if len(found) == 1:
        return found[0]
    if found:
        return Ambiguous(given, tuple(found))
    if prefix in known and rest:
        near = nearest(rest, known[prefix])
        return Unknown(given, f"{prefix}:{near}" if near else "")
    return Unknown(given, nearest(given, _all(known[kind] for kind in kinds)))


def _ids(graph: Graph) -> Mapping[str, Iterable[str]]:
    argmap = graph.argmap
    groups = dict.fromkeys(person.group for person in argmap.people.values() if person.group)
    return {
        "statement": argmap.statements,
        "step": graph.steps,
        "person": argmap.people,
        "source": argmap.sources,
        "via": argmap.sources,
        "group": groups,
    }


def _all(ids: Iterable[Iterable[str]]) -> Iterator[str]:
    for each in ids:
        yield from each
