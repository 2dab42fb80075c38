"""Text → Citation: a source, and perhaps the place in it.

A place has one label or more, each with its numbers: "vol. 2 p. 14". One number takes the
singular label; several, a span, or an open span ("5f", "5ff") take the plural one. Numbers are
Arabic or Roman, with what editions and archives add to them: 5n, 5n12, 14v, 322a, 7(2).
"""

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache

from argmap.diagnostics import nearest

SOURCE_ID = "[A-Za-z0-9][A-Za-z0-9_:.-]*"

LABELS = (
    ("p.", "pp.", ("page", "pg")),
    ("ch.", "chs.", ("chapter", "chap")),
    ("n.", "nn.", ("note", "footnote", "endnote", "fn")),
    ("doc.", "docs.", ("document",)),
    ("par.", "pars.", ("paragraph", "para")),
    ("sec.", "secs.", ("section", "sect", "§")),
    ("vol.", "vols.", ("volume",)),
    ("pt.", "pts.", ("part",)),
    ("bk.", "bks.", ("book",)),
    ("fol.", "fols.", ("folio",)),
    ("l.", "ll.", ("line",)),
    ("col.", "cols.", ("column",)),
    ("no.", "nos.", ("number", "nr")),
    ("art.", "arts.", ("article",)),
    ("fig.", "figs.", ("figure",)),
    ("app.", "apps.", ("appendix",)),
    ("tab.", "tabs.", ("table",)),
)
"""The labels of places: for one, for several, and other words that people write for them."""

_END = "(?![A-Za-z0-9.(])"
_ARABIC = "[0-9]{1,6}(?:[a-eg-z][a-z]?[0-9]{0,4})?(?:\\([0-9]{1,4}\\))?"
_NUMBER = f"(?:{_ARABIC}|[ivxlcdm]{{1,12}}|[IVXLCDM]{{1,12}}){_END}"
_SPAN = f"{_NUMBER} ?[-–—] ?{_NUMBER}"
_LIST = f"(?:{_SPAN}|{_NUMBER})(?:, ?(?:{_SPAN}|{_NUMBER}))+"
_SEVERAL = f"(?:{_LIST}|{_SPAN}|[0-9]{{1,6}}ff?{_END})"
_LABEL_OF_ONE = "|".join(one.replace(".", "\\.") for one, _, _ in LABELS)
_LABEL_OF_SEVERAL = "|".join(several.replace(".", "\\.") for _, several, _ in LABELS)
_PLACE = f"(?:(?:{_LABEL_OF_ONE}) ?{_NUMBER}|(?:{_LABEL_OF_SEVERAL}) ?{_SEVERAL})"
_SOURCE = f" *({SOURCE_ID})(?= |\\Z)"
_NEXT_PLACE = (
    f",? +(?:({_LABEL_OF_ONE}) ?({_NUMBER})|({_LABEL_OF_SEVERAL}) ?({_SEVERAL}))(?=,? |\\Z)"
)

CITATION_PATTERN = f"^ *{SOURCE_ID}(?: +{_PLACE}(?:,? +{_PLACE})*)? *$"
"""What can be read as a citation, save spans that run backwards; for JavaScript too."""


@dataclass(frozen=True, slots=True)
class Citation:
    """A source by its id, and the place in it as labels with numbers, from large to small."""

    source: str
    locator: tuple[tuple[str, str], ...] = ()

    def __str__(self) -> str:
        """As it is typed: `hasegawa-2005 vol. 2 pp. 322-323`."""
        return " ".join((self.source, *(f"{label} {numbers}" for label, numbers in self.locator)))

    @property
    def place(self) -> str:
        """The place as it is printed, `vol. 2, pp. 322–323`; empty for a whole source."""
        return ", ".join(f"{label} {numbers}" for label, numbers in self.locator).replace("-", "–")


@dataclass(frozen=True, slots=True)
class CitationError:
    """Why a text is no citation, and what to write instead."""

    message: str
    cure: str


_FORM = "Write a source's id and the place, such as hasegawa-2005 p. 298."


def read_citation(text: str) -> Citation | CitationError:
    """The citation that a text means, or what is wrong with it."""
    source = _compiled(_SOURCE).match(text)
    if source is None:
        return _problem(text)
    locator = []
    at, end = source.end(), len(text.rstrip(" "))
    while at < end:
        # Place by place: a pattern of the whole would take longer to compile than most maps need.
        found = _compiled(_NEXT_PLACE).match(text, at)
        if found is None:
            return _problem(text)
        locator.append((found[1] or found[3], _normal(found[2] or found[4])))
        at = found.end()
    return _backwards(locator) or Citation(source[1], tuple(locator))


def _backwards(locator: list[tuple[str, str]]) -> CitationError | None:
    """What is wrong with a span that ends before it begins, if there is one."""
    for _, numbers in locator:
        if "-" not in numbers:
            continue
        for first, last in _compiled("(?<![^ ])([0-9]+)-([0-9]+)(?![^,])").findall(numbers):
            if int(first[: -len(last)] + last) < int(first):
                return CitationError(
                    f'"{first}-{last}" ends before it begins.', "Write the smaller number first."
                )
    return None


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _normal(numbers: str) -> str:
    if numbers.isalnum():
        return numbers
    return re.sub(", ?", ", ", re.sub(" ?[-–—] ?", "-", numbers))


def _problem(text: str) -> CitationError:
    source = _compiled(SOURCE_ID).match(text.strip())
    if source is None:
        return CitationError(f'"{_short(text)}" does not begin with the id of a source.', _FORM)
    message = f'"{_short(text)}" is not a citation that can be read.'
    if len(text) > 400:
        return CitationError(message, _FORM)
    if spaced := _spaced(text):
        id, place = spaced
        cure = f"Write the id as under `sources`, such as {f'{id.lower()} {place}'.rstrip()}."
        return CitationError(f'"{_short(text)}" is no citation: an id has no spaces.', cure)
    rest = text.strip()[source.end() :]
    better = f"{source[0]} {_mended(rest)}".rstrip()
    if better != text and _compiled(CITATION_PATTERN).fullmatch(better):
        read = read_citation(better)
        return CitationError(message, f"Write {better}.") if isinstance(read, Citation) else read
    if ";" in rest:
        return CitationError(message, "Write several citations as a list, one an item.")
    known = {label for one, several, _ in LABELS for label in (one, several)}
    for label in re.findall(r"(?<!\S)[^\W\d]+\.?(?= ?\d)", rest):
        if label not in known:
            listed = ", ".join(one for one, _, _ in LABELS)
            return CitationError(f'"{label}" is no label of a place.', f"Use one of {listed}")
    return CitationError(message, _FORM)


_YEAR = r"\(?(?:1[4-9]|20)[0-9]{2}[a-z]?\)?:?"


def nearer_citation(text: str, ids: Collection[str]) -> str:
    """The citation of a known source that a text means which has spaces in the id, or nothing."""
    spaced = _spaced(text) if len(text) <= 400 else None
    known = {id.lower(): id for id in ids}
    near = nearest(spaced[0].lower(), known) if spaced else ""
    return f"{known[near]} {spaced[1]}".rstrip() if near and spaced else ""


def _spaced(text: str) -> tuple[str, str] | None:
    """The id and the place of a citation such as "Hasegawa 2005 p. 5" or "Racing the Enemy p. 5".

    None where the words before the place are no name of a source, or only one.
    """
    words = text.replace(",", " ").split()
    years = [i for i, word in enumerate(words) if i and _compiled(_YEAR).fullmatch(word)]
    labels = (i for i, w in enumerate(words) if i and w.rstrip(".").lower() in _WORDS)
    end = min([year + 1 for year in years[:1]] + [next(labels, len(words))])
    name, place = words[:end], " ".join(words[end:])
    if (
        len(name) < 2
        or re.search(r"\d", name[0])
        or not (end - 1 in years or (place and "".join(name).isalpha()))
    ):
        return None
    id = _compiled("[^A-Za-z0-9_:.-]+").sub("", "-".join(name)).strip("-_:.")
    place = _mended(place)
    cited = _compiled(CITATION_PATTERN).fullmatch(f"{id} {place}".rstrip())
    return (id, place) if id and cited else None


def _short(text: str) -> str:
    return text if len(text) <= 60 else text[:59] + "…"


_WORDS = {
    word: (one, several)
    for one, several, words in LABELS
    for name in (one.rstrip("."), several.rstrip("."), *words)
    for word in (name, f"{name}s")
}
_LOOSE_PLACE = (
    f"(?<![A-Za-z])({'|'.join(sorted(_WORDS, key=len, reverse=True))})(?![A-Za-z])"
    f"\\.? *({_SEVERAL}|{_NUMBER})"
)


def _mended(place: str) -> str:
    """A place with usual slips mended, such as "page 298-300"; perhaps still unreadable."""
    mended = place.strip(" ,:.;")
    mended = re.sub(r"(?<=\d) (?=ff?\b)", "", mended)
    mended = re.sub(r"(?<=[\divxlcf]) (?:and|&) (?=[\divxlc])", ", ", mended)
    mended = re.sub(r"(?<=\d) to (?=\d)", "-", mended)
    if mended[:1].isdigit():
        mended = f"p. {mended}"
    return re.sub(_LOOSE_PLACE, _labelled, mended, flags=re.IGNORECASE)


def _labelled(match: re.Match[str]) -> str:
    one, several = _WORDS[match[1].lower()]
    is_one = re.fullmatch(_NUMBER, match[2])
    return f"{one if is_one else several} {match[2]}"
