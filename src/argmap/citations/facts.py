"""Source → the facts that its citations are put together from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from argmap.citations.forms import Form, form_of, setting_of
from argmap.citations.names import Name, Names
from argmap.citations.runs import Runs, italic, joined, roman
from argmap.citations.titles import describes, set_title, within_a_note
from argmap.model import Source
from argmap.model.bibliography_entries import clean, iso_in_words, pages


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a source, each fact ready to be printed and empty where it is missing."""

    source: Source
    form: Form
    makers: tuple[Name, ...]
    cited: tuple[str, ...]
    """With whom the citation begins: authors, else the editors or translators of the whole; and how
    they are called afterwards."""
    role: str
    """ed. or trans., where those are no authors."""
    editors: tuple[Name, ...]
    translators: tuple[Name, ...]
    """Those who are named after the title."""

    def text(self, field: str) -> str:
        """A field on one line; empty where it is not given."""
        return clean(self.source.fields.get(field, ""))

    @property
    def title(self) -> Runs:
        """The title as an entry has it."""
        return set_title(self.source.title, setting_of(self.source))

    @property
    def title_within(self) -> Runs:
        """The title as a note has it: a description after its author begins small."""
        reviewed = self.source.type.startswith("review")
        if describes(self.source) and (self.makers or reviewed):
            return roman(within_a_note(self.source, clean(self.source.title)))
        return self.title

    @property
    def container(self) -> Runs:
        """The journal, book or programme in which it stands; the name of a website is upright."""
        upright = self.source.type in ("webpage", "post") or self.form == "speech"
        return (roman if upright else italic)(self.text("container-title"))

    @property
    def date(self) -> str:
        """The date in the map-maker's words, an ISO date in words; not after "Speech of 1931"."""
        written = iso_in_words(self.text("date"))
        if written in clean(self.source.title) and describes(self.source):
            return ""
        return re.sub(r"(?<=\d)\s*--?\s*(?=\d)", "–", written)

    @property
    def pages(self) -> str:
        """The pages that it fills."""
        return pages(self.text("page"))

    @property
    def series(self) -> Runs:
        """The series, with the number that it has there."""
        return roman(", ".join(self._series()))

    def _series(self) -> Iterator[str]:
        series = self.text("collection-title")
        if series:
            yield series
            if self.volume and self.form == "book":
                yield f"vol. {self.volume}"
            if issue := self.text("issue"):
                yield f"no. {issue}"

    @property
    def volume(self) -> str:
        """The volume without the word itself; Roman numbers become Arabic ones (14.116)."""
        volume = re.sub(r"^[Vv]ol(?:ume|\.)? ", "", self.text("volume"))
        # A single C, D, L or M is rather a letter.
        is_roman = _ROMAN.fullmatch(volume) and volume not in ("C", "D", "L", "M")
        return str(_arabic(volume)) if volume and is_roman else volume

    @property
    def volume_of_book(self) -> str:
        """The volume, where it is not the number in a series."""
        in_series = self.form == "book" and self.text("collection-title")
        return f"vol. {self.volume}" if self.volume and not in_series else ""

    @property
    def imprint(self) -> Runs:
        """Place: publisher, date."""
        place, publisher = self.text("place"), self.text("publisher")
        return joined((roman(": ".join(filter(None, (place, publisher)))), roman(self.date)), ",")

    @property
    def archive(self) -> tuple[Runs, Runs]:
        """Where in the archive, and which."""
        return roman(self.text("archive-location")), roman(self.text("archive"))

    @property
    def address(self) -> Runs:
        """The DOI as an address, else the address on the web."""
        doi = re.sub("^(?:doi: ?|https?://(?:dx\\.)?doi\\.org/)", "", self.text("doi"))
        return roman(f"https://doi.org/{doi}" if doi else self.text("url"))


_ROMAN = re.compile("M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_WORTH = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}


def _arabic(roman_number: str) -> int:
    worth = [_WORTH[sign] for sign in roman_number]
    return sum(-n if n < max(worth[at:]) else n for at, n in enumerate(worth))


def facts(source: Source, names: Names) -> Facts:
    """The facts of a source. The editors of what it stands in are never taken for its makers."""
    form = form_of(source)
    editors, translators = source.editors, source.translators
    if source.authors or form not in ("book", "thesis", "archive"):
        makers, role = source.authors, ""
    elif editors:
        makers, role, editors = editors, "ed.", ()
    else:
        makers, role, translators = translators, "trans." if translators else "", ()
    cited = names.cited(makers, source)
    called = (*cited, *(name.full for name in names.of(makers, source)))
    if source.type == "personal_communication" and _names_its_sender(source, called):
        makers, cited = (), ()
    return Facts(
        source=source,
        form=form,
        makers=names.of(makers, source),
        cited=cited,
        role=role,
        editors=names.of(editors, source),
        translators=names.of(translators, source),
    )


def _names_its_sender(source: Source, called: tuple[str, ...]) -> bool:
    """Whether a letter goes by its two parties already: "Churchill to Stalin"."""
    return any(clean(source.title).startswith(f"{name} to ") for name in called)
