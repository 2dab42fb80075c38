"""People and sources' makers → names: which of their words is the family name, where that is sure.

Names do not say so themselves: "Suzuki Kantaro" begins with it, "Tsuyoshi Hasegawa" ends with it.
What the map-maker calls somebody tells: the id `suzuki`, or the source id `zolotarev-2000`; so do
a bibliography, and initials, which stand before it. Where nothing tells, a name is printed as it
is written, since a wrong family name is worse than a long one.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from argmap.model import Person, Source
from argmap.model.bibliography_entries import clean
from argmap.model.values import Creator

_RANKS = frozenset(
    {
        *("admiral", "ambassador", "captain", "chancellor", "colonel", "commander", "comrade"),
        *("doctor", "dr", "field", "foreign", "general", "lieutenant", "major", "marshal"),
        *("minister", "mr", "mrs", "ms", "premier", "president", "prime", "prof", "professor"),
        *("rear", "secretary", "senator", "sir", "vice"),
    }
)
_TITLES = _RANKS | {
    *("baron", "count", "crown", "duke", "earl", "emperor", "empress", "king", "lady", "lord"),
    *("madame", "marquis", "pope", "prince", "princess", "queen", "saint", "tsar"),
}
_NOT_A_NAME = frozenset({"a", "an", "the", "those", "some", "all", "many", "most"})
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
_PARTICLES = frozenset(
    {
        *("af", "al", "bin", "d'", "da", "de", "del", "della", "den", "der", "di", "do", "dos"),
        *("du", "el", "ibn", "la", "le", "ten", "ter", "van", "vom", "von", "zu", "zum", "zur"),
    }
)

_LONGEST = 20
"""Words; what has more is no name of a person."""


@dataclass(frozen=True, slots=True)
class Name:
    """Somebody's name as notes and bibliographies want it."""

    full: str
    """As it stands in a note: "Tsuyoshi Hasegawa", "Uemura Mikio"."""
    family: str
    """As they are cited afterwards; the whole name where nothing tells its parts."""
    given: str = ""
    """What follows the family name in a bibliography, where the name is turned round there."""
    suffix: str = ""
    sure: bool = True
    """Whether it is known which of its words is the family name."""

    @property
    def inverted(self) -> str:
        """As it begins an entry of a bibliography: "Hasegawa, Tsuyoshi", "Uemura Mikio"."""
        if not self.given:
            return self.full
        return ", ".join(filter(None, (self.family, self.given, self.suffix)))

    @property
    def turned(self) -> bool:
        """Whether a bibliography puts the family name before the others."""
        return bool(self.given)


class Names:
    """Tells the names of the makers of one map's sources."""

    def __init__(self, people: Mapping[str, Person]) -> None:
        self._people = people
        self.short = short_names(people)
        """By id: how each person is called in short."""

    def of(self, creators: tuple[Creator, ...], source: Source) -> tuple[Name, ...]:
        """The names of some makers of a source."""
        key = author_part(source.id)
        return tuple(self._name(creator, key, len(creators)) for creator in creators)

    def cited(self, creators: tuple[Creator, ...], source: Source) -> tuple[str, ...]:
        """By what names some makers of a source are cited after the first time."""
        return tuple(
            self.short.get(creator.person) or name.family
            for creator, name in zip(creators, self.of(creators, source), strict=True)
        )

    def _name(self, creator: Creator, key: str, makers: int) -> Name:
        whole = clean(creator.name)
        person = self._people.get(creator.person)
        if person is not None and not _has_family(person):
            return Name(whole, whole)
        if creator.family:
            return _listed(whole, clean(creator.family))
        ids = (person.id, key) if person else (key,)
        for id in ids:
            found = named_by(id, whole)
            if found == whole and id == key:
                found = _named_by_a_part(key, whole, makers)
            if found != whole:
                return _placed(whole, found)
        return _told_by_initials(whole)


def short_names(people: Mapping[str, Person]) -> dict[str, str]:
    """By id: the family name where the id tells it and nobody else in the map has it."""
    named = [person for person in people.values() if _has_family(person)]
    owners = Counter(word for person in named for word in set(_folded_words(person.name)))
    return {id: _short_name(person, owners) for id, person in people.items()}


def _has_family(person: Person) -> bool:
    return person.named and "institution" not in person.roles


def _short_name(person: Person, owners: Mapping[str, int]) -> str:
    name = clean(person.name)
    if not _has_family(person):
        return name
    short = named_by(person.id, name)
    unique = any(owners[word] == 1 for word in _folded_words(short))
    return short if unique else name


def named_by(id: str, name: str) -> str:
    """The words of a name that an id repeats; the whole name where it repeats none of them."""
    parts = [part for part in re.split("[^a-z]+", id.lower()) if len(part) > 1]
    return _repeated(parts, name)


def _named_by_a_part(id: str, name: str, makers: int) -> str:
    """The same for a part of a source's id: `holloway-review`, `grazer-fishman-2015`.

    Such an id begins with a maker; its other parts, where there is but one maker, could be
    anything, and tell only of the last word of the name.
    """
    parts = re.split("[^a-z]+", id.lower())
    if set(parts).issuperset(_folded_words(name)):
        return name
    for number, part in enumerate(parts):
        found = _repeated([part], name) if len(part) > 1 else name
        if found != name and (not number or makers > 1 or name.endswith(f" {found}")):
            return found
    return name


def _repeated(parts: list[str], name: str) -> str:
    words = name.split()
    if not 1 < len(words) <= _LONGEST or words[0].lower() in _NOT_A_NAME:
        return name
    folded = [_folded(word) for word in words]
    for start in range(len(words)):
        for end in range(len(words), start, -1):
            run = [part for word in folded[start:end] for part in word.split("-")]
            # A title stands first: a general is not called General, nor is the king King.
            if run == parts and not _TITLES.issuperset(folded[:end]):
                return " ".join(words[start:end]).strip(",.;:()")
    return name


def author_part(source_id: str) -> str:
    """What stands before the first digit of a citation key."""
    return re.split("[0-9]", source_id, maxsplit=1)[0]


def _listed(whole: str, family: str) -> Name:
    """A name of which a bibliography tells the family's part."""
    given, found, rest = whole.rpartition(family)
    if not found or not given.strip():
        return Name(whole, family)
    return Name(whole, family, given.strip(" ,"), rest.strip(" ,"))


def _placed(whole: str, family: str) -> Name:
    """A name of which an id tells the family's part, by where that part stands in it."""
    words = whole.split()
    length = len(family.split())
    at = next(i for i in range(len(words)) if _bare(words[i : i + length]) == family)
    before, after = words[:at], words[at + length :]
    suffix = " ".join(after).strip(" ,") if _is_suffix(after) else ""
    if before and (suffix or not after):
        given = " ".join(_without_rank(before))
        if not _TITLES.issuperset(_folded(word) for word in before):
            full = " ".join((given, *words[at:]))
            return Name(full, family, given.rstrip(","), suffix)
        return Name(whole, family)
    if after and not suffix and _TITLES.issuperset(_folded(word) for word in before):
        return Name(" ".join(words[at:]), family)
    return Name(whole, family, sure=not after)


def _bare(words: list[str]) -> str:
    return " ".join(words).strip(",.;:()")


def _is_suffix(words: list[str]) -> bool:
    return bool(words) and all(_folded(word) in _SUFFIXES for word in words)


def _without_rank(words: list[str]) -> list[str]:
    """Given names without the ranks before them: a bibliography has no generals."""
    for at, word in enumerate(words):
        if _folded(word) not in _RANKS:
            return words[at:]
    return words


_INITIALS = re.compile(r"(?:[^\W\d_]\.-?){1,4}")


def _told_by_initials(whole: str) -> Name:
    """A name whose initials, or a "Jr." at its end, tell that the family name is the last."""
    words = whole.split()
    suffix = words[-1] if len(words) > 2 and _folded(words[-1]) in ("jr", "sr") else ""
    core = words[:-1] if suffix else words
    initials = [at for at, word in enumerate(core) if _INITIALS.fullmatch(word)]
    start = initials[-1] + 1 if initials else len(core) - 1
    while not initials and suffix and start > 1 and core[start - 1] in _PARTICLES:
        start -= 1
    family = core[start:]
    plain = bool(family) and all(word in _PARTICLES for word in family[:-1])
    if start and plain and (initials or suffix):
        given = " ".join(_without_rank(core[:start]))
        full = " ".join((given, *family, *([suffix] if suffix else ())))
        return Name(full, " ".join(family).rstrip(","), given, suffix)
    return Name(whole, whole, sure=len(words) < 2)


def _folded_words(name: str) -> list[str]:
    return [_folded(word) for word in name.split()]


def _folded(word: str) -> str:
    """The word without diacritics, capitals, and the marks around it."""
    bare = unicodedata.normalize("NFKD", word).casefold()
    return re.sub("[^a-z-]", "", bare) if bare.isascii() or _is_latin(bare) else bare


def _is_latin(text: str) -> bool:
    return any("a" <= letter <= "z" for letter in text)
