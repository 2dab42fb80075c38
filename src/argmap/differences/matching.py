"""Two maps → Names: which id of the new map stands for which of the old."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, TypeVar

from argmap.differences.wording import Profile, likeness, plain, profile, words_of
from argmap.model import ArgMap, Statement

NEAR = 0.6
"""Likeness from which statements with different ids are taken to be the same, reworded."""
_KIN = 0.3
"""Likeness from which an id that both maps have is trusted before the words are."""
_MOST_COMMON, _CANDIDATES = 60, 6
"""Words of more statements than this are no help in finding one, and how many are compared."""
_NUMBERED = re.compile("[a-z]*-?[0-9]+")
"""Ids such as `c1` or `claim-2`, which two maps can share by chance; others name what they say."""
REMOVED = ".removed"
"""Ends the id of a statement or step that the new map lacks; its own ids never end so."""

How = Literal["id", "text", "words"]
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Match:
    """A statement of both maps: matched by its id, by the same text, or by words that are near."""

    old: str
    new: str
    how: How


@dataclass(frozen=True, slots=True)
class Names:
    """Old ids to new ones; what is not listed keeps its own."""

    people: Mapping[str, str]
    sources: Mapping[str, str]
    factors: Mapping[str, str]
    models: Mapping[str, str]
    statements: Mapping[str, str]
    """Every statement of the old map; one that the new map lacks gets an id of its own."""


UNCHANGED = Names({}, {}, {}, {}, {})


def match(old: ArgMap, new: ArgMap) -> tuple[Names, tuple[Match, ...]]:
    """The names that things of the old map have in the new one, and the statements of both.

    People go by their id, else by their name; sources by id, else by title and date; factors by
    id, else by text; statements by id and text, else by text, by id, or by words that are near. An
    id that only numbers them is not trusted where the words are wholly unlike.
    """
    people = _same(old.people, new.people, lambda person: plain(person.name))
    sources = _same(
        old.sources, new.sources, lambda s: (plain(s.title), plain(s.fields.get("date", "")))
    )
    factors = _same(old.factors, new.factors, lambda factor: plain(factor.text))
    models = _same(old.models, new.models, lambda model: (people.get(model.by, model.by),))
    found = _Statements(old, new, people).matches()
    known = {one.old: one.new for one in found}
    statements = {id: known.get(id, id + REMOVED) for id in old.statements}
    ordered = tuple(sorted(found, key=_order(new)))
    return Names(people, sources, factors, models, statements), ordered


def _order(new: ArgMap) -> Callable[[Match], int]:
    rank = {id: at for at, id in enumerate(new.statements)}
    return lambda one: rank[one.new]


def _same(
    old: Mapping[str, Value], new: Mapping[str, Value], key: Callable[[Value], Hashable]
) -> dict[str, str]:
    """Old ids that are gone to new ids that came, where what they name is the same for certain."""
    gone = {id: key(value) for id, value in old.items() if id not in new}
    came = {id: key(value) for id, value in new.items() if id not in old}
    by_key = {value: id for id, value in came.items()}
    often = Counter((*came.values(), *gone.values()))
    return {id: by_key[k] for id, k in gone.items() if k in by_key and often[k] == 2}


class _Statements:
    """Statements still to be matched."""

    def __init__(self, old: ArgMap, new: ArgMap, people: Mapping[str, str]) -> None:
        self._people = people
        self._old = dict(old.statements)
        self._new = dict(new.statements)
        self._texts = {id(s): plain(s.text) for s in (*self._old.values(), *self._new.values())}
        self._profiles: dict[int, Profile] = {}
        self._found: list[Match] = []

    def matches(self) -> list[Match]:
        text = self._text
        self._take((id for id in self._shared() if self._alike(id, text)), "id")
        self._by_text(lambda s: (type(s), frozenset(self._held(s)), text(s)))
        self._by_text(text)
        self._take((id for id in self._shared() if self._likeness(id, id) >= _KIN), "id")
        self._by_words()
        self._take((id for id in self._shared() if not _NUMBERED.fullmatch(id)), "id")
        return self._found

    def _text(self, statement: Statement) -> str:
        return self._texts[id(statement)]

    def _held(self, statement: Statement) -> Iterator[str]:
        yield from (self._people.get(who, who) for who in statement.holders)

    def _shared(self) -> list[str]:
        return [id for id in self._old if id in self._new]

    def _alike(self, id: str, key: Callable[[Statement], Hashable]) -> bool:
        return key(self._old[id]) == key(self._new[id])

    def _take(self, ids: Iterable[str], how: How) -> None:
        for id in list(ids):
            self._pair(id, id, how)

    def _pair(self, old: str, new: str, how: How) -> None:
        del self._old[old], self._new[new]
        self._found.append(Match(old, new, how))

    def _by_text(self, key: Callable[[Statement], Hashable]) -> None:
        """Pair those whose text is the same, where it is clear which is which."""
        waiting: dict[Hashable, list[str]] = {}
        for id, statement in self._new.items():
            waiting.setdefault(key(statement), []).append(id)
        often = Counter(key(statement) for statement in self._old.values())
        for id, statement in list(self._old.items()):
            found = waiting.get(key(statement), [])
            if len(found) == 1 == often[key(statement)]:
                self._pair(id, found[0], "text")

    def _by_words(self) -> None:
        """Pair those that are nearest first, each with one other."""
        found = sorted(self._near_pairs(), key=lambda pair: -pair[0])
        for _, old, new in found:
            if old in self._old and new in self._new:
                self._pair(old, new, "id" if old == new else "words")

    def _near_pairs(self) -> Iterator[tuple[float, str, str]]:
        """Each old statement with the few new ones that share its rarer words."""
        having: dict[str, list[str]] = {}
        for id, statement in self._new.items():
            for word in dict.fromkeys(words_of(self._text(statement))):
                having.setdefault(word, []).append(id)
        rare = {word: ids for word, ids in having.items() if len(ids) <= _MOST_COMMON}
        for id, statement in self._old.items():
            shared = Counter(
                other
                for word in dict.fromkeys(words_of(self._text(statement)))
                for other in rare.get(word, ())
            )
            for other, _ in shared.most_common(_CANDIDATES):
                if (like := self._likeness(id, other)) >= NEAR:
                    yield like, id, other

    def _likeness(self, old: str, new: str) -> float:
        return likeness(self._profile(self._old[old]), self._profile(self._new[new]))

    def _profile(self, statement: Statement) -> Profile:
        if id(statement) not in self._profiles:
            self._profiles[id(statement)] = profile(self._text(statement))
        return self._profiles[id(statement)]
