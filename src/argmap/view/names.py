"""People and sources' makers → short names: the family name where that is certain.

Names do not say which of their words is the family name: "Suzuki Kantaro" begins with it,
"Tsuyoshi Hasegawa" ends with it. What the map-maker calls somebody tells: the id `suzuki`, or
the source id `zolotarev-2000`. Where nothing tells, the name is printed in full, since a wrong
family name is worse than a long one.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping

from argmap.model import Person, Source
from argmap.view.words import listed, one_line

_TITLES = frozenset(
    {
        *("admiral", "ambassador", "baron", "captain", "chancellor", "colonel", "commander"),
        *("comrade", "count", "crown", "doctor", "dr", "duke", "earl", "emperor", "empress"),
        *("field", "foreign", "general", "king", "lady", "lieutenant", "lord", "madame"),
        *("major", "marquis", "marshal", "minister", "mr", "mrs", "ms", "pope", "premier"),
        *("president", "prime", "prince", "princess", "prof", "professor", "queen", "rear"),
        *("saint", "secretary", "senator", "sir", "tsar", "vice"),
    }
)
_NOT_A_NAME = frozenset({"a", "an", "the", "those", "some", "all", "many", "most"})


def short_names(people: Mapping[str, Person]) -> dict[str, str]:
    """By id: the family name where the id tells it and nobody else in the map has it."""
    named = [person for person in people.values() if _has_family(person)]
    owners = Counter(word for person in named for word in set(_folded_words(person.name)))
    return {id: _short_name(person, owners) for id, person in people.items()}


def _has_family(person: Person) -> bool:
    return person.named and "institution" not in person.roles


def _short_name(person: Person, owners: Mapping[str, int]) -> str:
    name = one_line(person.name)
    if not _has_family(person):
        return name
    short = named_by(person.id, name)
    unique = any(owners[word] == 1 for word in _folded_words(short))
    return short if unique else name


def named_by(id: str, name: str) -> str:
    """The words of a name that an id repeats; the whole name where it repeats none of them."""
    words = name.split()
    if not words or words[0].lower() in _NOT_A_NAME or len(words) == 1:
        return name
    parts = [part for part in re.split("[^a-z]+", id.lower()) if len(part) > 1]
    folded = [_folded(word) for word in words]
    for start in range(len(words)):
        for end in range(len(words), start, -1):
            run = [part for word in folded[start:end] for part in word.split("-")]
            # A title stands first: a general is not called General, nor is the king King.
            if run == parts and not _TITLES.issuperset(folded[:end]):
                return " ".join(words[start:end]).strip(",.;:()")
    return name


def maker_names(source: Source, short: Mapping[str, str]) -> str:
    """Who made a source, briefly: its authors, else its editors; empty where it names none."""
    makers = source.authors or source.editors
    names = [
        short.get(maker.person)
        or one_line(maker.family)
        or named_by(_author_part(source.id), one_line(maker.name))
        for maker in makers
    ]
    return f"{names[0]} and others" if len(names) > 2 else listed(names)


def _author_part(source_id: str) -> str:
    """What stands before the first digit of a citation key."""
    return re.split("[0-9]", source_id, maxsplit=1)[0]


def _folded_words(name: str) -> list[str]:
    return [_folded(word) for word in name.split()]


def _folded(word: str) -> str:
    """The word without diacritics, capitals, and the marks around it."""
    bare = unicodedata.normalize("NFKD", word).casefold()
    return re.sub("[^a-z-]", "", bare) if bare.isascii() or _is_latin(bare) else bare


def _is_latin(text: str) -> bool:
    return any("a" <= letter <= "z" for letter in text)
