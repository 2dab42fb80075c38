"""Graph → findings: names that are nearly, or quite, the same."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from argmap.diagnostics import Place
from argmap.graph import Graph
from argmap.model import ArgMap, Creator
from argmap.rules.rule import KEY, Finding
from argmap.rules.spelling import near_words, one_letter_apart
from argmap.rules.uses import Use

SHORTEST = 5
"""Words with fewer letters are often different words: `bomb` and `tomb`."""
LONGEST = 200
"""Longer ids are not compared letter by letter."""


def nearly_a_person(graph: Graph) -> Iterator[Finding]:
    """A name that is nearly a person's id

    `belief-of` and the makers of a source may be plain words, so a misspelt id is not refused
    there; but then it is not that person whose belief is reported, or who wrote the book.

    Wrong:

    ```yaml
    people: {kita: {name: Kita Seiti, group: captured generals}}
    claims:
      war-was-lost: {text: The war could not be won., belief-of: captured general}
    ```

    Right:

    ```yaml
    people: {kita: {name: Kita Seiti, group: captured generals}}
    claims:
      war-was-lost: {text: The war could not be won., belief-of: captured generals}
    ```
    """
    for written, near, place in nearly_people(graph.argmap):
        message = f'"{written}" is taken as plain words, but "{near}" is defined.'
        yield Finding(place, message, f"Write `{near}` if that is who is meant.")


def nearly_people(argmap: ArgMap) -> Iterator[tuple[str, str, Place]]:
    """Names that are free words, the person or group nearest to each, and where they stand."""
    people = argmap.people.values()
    known = {*argmap.people, *(person.group for person in people if person.group)}
    names = {person.name: person.id for person in people}
    for written, place in _free_names(argmap):
        near = names.get(written) or _nearly(written, known)
        if written not in known and near:
            yield written, near, place


def _free_names(argmap: ArgMap) -> Iterator[Use]:
    for statement in argmap.statements.values():
        if statement.belief_of:
            yield statement.belief_of, (*statement.place, "belief-of")
    for source in argmap.sources.values():
        if source.place[1] != "bibliography":
            yield from _makers(source.authors, (*source.place, "author"))
            yield from _makers(source.editors, (*source.place, "editor"))
            yield from _makers(source.translators, (*source.place, "translator"))


def _makers(creators: Iterable[Creator], place: Place) -> Iterator[Use]:
    for index, creator in enumerate(creators):
        if not creator.person and " " not in creator.name:
            yield creator.name, (*place, index)


def _nearly(written: str, known: Iterable[str]) -> str:
    bare = _bare(written)
    return next((k for k in known if _bare(k) == bare or one_letter_apart(written, k)), "")


def ids_nearly_alike(graph: Graph) -> Iterator[Finding]:
    """Two ids that are nearly the same

    Ids that differ only in capitals, in hyphens, or in one letter of a word of five or more are
    easily taken for each other, and most often one of them is a slip for the other.

    Wrong:

    ```yaml
    claims:
      entry-decided-matter: Soviet entry decided the matter.
      entry-decides-matter: It was Soviet entry that brought surrender.
    ```

    Right:

    ```yaml
    claims:
      entry-decided-matter: Soviet entry decided the matter.
      entry-brought-surrender: It was Soviet entry that brought surrender.
    ```
    """
    argmap = graph.argmap
    named = {step.id: step.place for step in argmap.steps if step.named}
    for places in (
        {id: (*person.place, KEY) for id, person in argmap.people.items()},
        {id: (*source.place, KEY) for id, source in argmap.sources.items()},
        {id: (*factor.place, KEY) for id, factor in argmap.factors.items()},
        {id: (*s.place, KEY) for id, s in argmap.statements.items()}
        | {id: (*place, "id") for id, place in named.items()},
        {id: (*model.place, KEY) for id, model in argmap.models.items()},
    ):
        for first, second in _alike(places):
            yield Finding(
                places[second],
                f'"{second}" and "{first}" are easily taken for each other.',
                "Correct it if they are the same, or choose ids that differ more.",
                ((places[first], f'"{first}" stands here.'),),
            )


def _alike(places: Mapping[str, Place]) -> Iterator[tuple[str, str]]:
    """Pairs of ids that are alike, each second one once; a bibliography's own are left alone."""
    seen: set[str] = set()
    for first, second in (*_same_but_for_hyphens(places), *_same_but_for_a_letter(places)):
        listed = all(places[id][1] == "bibliography" for id in (first, second))
        if second not in seen and not listed:
            seen.add(second)
            yield first, second


def _bare(id: str) -> str:
    return re.sub(r"[-_.: ]", "", id).casefold()


def _same_but_for_hyphens(ids: Iterable[str]) -> Iterator[tuple[str, str]]:
    by_letters: dict[str, str] = {}
    for id in ids:
        first = by_letters.setdefault(_bare(id), id)
        if first != id:
            yield first, id


def _same_but_for_a_letter(ids: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Only words of letters are compared: `1945` and `1946` are different years."""
    order = {id: index for index, id in enumerate(ids) if len(id) <= LONGEST}
    by_word: dict[str, dict[str, None]] = {}
    for id in order:
        for word in id.split("-"):
            if word.isalpha() and len(word) >= SHORTEST - 1:
                by_word.setdefault(word, {})[id] = None
    for one, other in near_words(by_word):
        if max(len(one), len(other)) < SHORTEST:
            continue
        fewer, more = sorted((one, other), key=lambda word: len(by_word[word]))
        for id in by_word[fewer]:
            words = id.split("-")
            for index, word in enumerate(words):
                changed = "-".join((*words[:index], more, *words[index + 1 :]))
                if word == fewer and changed in order:
                    first, second = sorted((id, changed), key=order.__getitem__)
                    yield first, second
