"""Facts → the entry of a bibliography.

Chicago Manual of Style, 17th ed., 14.21, with the variations of its types.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from argmap.citations.facts import Facts
from argmap.citations.forms import Form
from argmap.citations.full_note import (
    court,
    issue_of,
    occasion,
    published,
    reporter,
    with_pages,
)
from argmap.citations.makers import in_entry, series
from argmap.citations.runs import Runs, bracketed, joined, pointed, roman, spaced
from argmap.citations.titles import describes


def entry(facts: Facts) -> Runs:
    """The entry, with the full stop at its end."""
    parts = _ENTRIES[facts.form](facts)
    kept = (roman(_capital(place.plain())) for place in facts.archive)
    return pointed(joined((_lead(facts), *parts, *kept, facts.address), "."), ".")


def _lead(facts: Facts) -> Runs:
    role = "eds." if facts.role == "ed." and len(facts.makers) > 1 else facts.role
    return joined((roman(in_entry(facts.makers)), roman(role)), ",")


def hands(facts: Facts) -> Iterator[str]:
    """Editors and translators after a title, in words that begin small."""
    editors = series([name.full for name in facts.editors])
    translators = series([name.full for name in facts.translators])
    if editors and editors == translators:
        yield f"edited and translated by {editors}"
        return
    if editors:
        yield f"edited by {editors}"
    if translators:
        yield f"translated by {translators}"


def _capital(words: str) -> str:
    """The words at the beginning of a sentence."""
    return words[:1].upper() + words[1:]


def _sentences(facts: Facts) -> Iterator[Runs]:
    yield from (roman(_capital(words)) for words in hands(facts))


def _book(facts: Facts) -> Iterator[Runs]:
    yield facts.title
    yield from _sentences(facts)
    yield roman(_capital(facts.volume_of_book))
    yield facts.series
    yield facts.imprint


def _part(facts: Facts) -> Iterator[Runs]:
    yield facts.title
    within = spaced((roman("In"), facts.container)) if facts.container else Runs()
    volume = roman(facts.volume_of_book)
    held = (within, volume, *(roman(words) for words in hands(facts)), roman(facts.pages))
    yield joined(held, ",")
    yield facts.series
    yield facts.imprint


def _journal(facts: Facts) -> Iterator[Runs]:
    yield facts.title
    yield from _sentences(facts)
    yield with_pages(issue_of(facts), roman(facts.pages), facts)


def _news(facts: Facts) -> Iterator[Runs]:
    yield facts.title
    yield from _sentences(facts)
    publisher = roman(facts.text("publisher"))
    yield joined((facts.container, publisher, roman(facts.date)), ",")


def _occasional(facts: Facts) -> Iterator[Runs]:
    if describes(facts.source):
        yield joined((facts.title, *occasion(facts)), ",")
        yield from _sentences(facts)
        return
    yield facts.title
    yield from _sentences(facts)
    kind, *rest = occasion(facts)
    yield joined((roman(_capital(kind.plain())), *rest), ",")


def _archive(facts: Facts) -> Iterator[Runs]:
    yield joined((facts.title, roman(facts.date)), ",")
    yield from _sentences(facts)
    yield joined(published(facts), ",")


def _web(facts: Facts) -> Iterator[Runs]:
    yield facts.title
    yield from _sentences(facts)
    yield facts.container
    yield roman(facts.text("publisher"))
    yield roman(_capital(facts.date))


def _law(facts: Facts) -> Iterator[Runs]:
    yield facts.title
    yield from _sentences(facts)
    if facts.source.type == "legal_case":
        yield spaced((reporter(facts), bracketed((court(facts),))))
    else:
        yield joined((reporter(facts), *published(facts), roman(facts.date)), ",")


_ENTRIES: Mapping[Form, Callable[[Facts], Iterator[Runs]]] = {
    "book": _book,
    "part": _part,
    "journal": _journal,
    "news": _news,
    "speech": _occasional,
    "thesis": _occasional,
    "archive": _archive,
    "web": _web,
    "entry": _part,
    "law": _law,
}
