"""Facts and a place → the note that cites a source for the first time.

Chicago Manual of Style, 17th ed., 14.20, with the variations of its types. The date is in the
map-maker's words, and the place of publication, which the 18th edition leaves out, is kept where
it is given.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from argmap.citations.facts import Facts
from argmap.citations.forms import Form
from argmap.citations.makers import in_note
from argmap.citations.places import bare_place, is_paged, labelled_place
from argmap.citations.runs import Runs, bracketed, joined, roman, spaced
from argmap.citations.titles import describes
from argmap.model import Citation


def full_note(facts: Facts, cite: Citation) -> Runs:
    """The note without the full stop at its end."""
    return _NOTES[facts.form](facts, cite)


def place_of(facts: Facts, cite: Citation) -> Runs:
    """The place: a page has no label, save where a bare number could be anything."""
    bare = facts.form not in ("archive", "web", "law", "speech")
    return roman(bare_place(cite) if bare else labelled_place(cite))


def _place_or_pages(facts: Facts, cite: Citation) -> Runs:
    return place_of(facts, cite) if cite.locator else roman(facts.pages)


def _lead(facts: Facts) -> Iterator[Runs]:
    yield roman(in_note(facts.makers))
    role = facts.role
    yield roman("eds." if role == "ed." and len(facts.makers) > 1 else role)


def _hands(facts: Facts) -> Iterator[Runs]:
    """Editors and translators after a title."""
    editors, translators = in_note(facts.editors), in_note(facts.translators)
    if editors and editors == translators:
        yield roman(f"ed. and trans. {editors}")
        return
    yield roman(f"ed. {editors}" if editors else "")
    yield roman(f"trans. {translators}" if translators else "")


def _end(facts: Facts) -> tuple[Runs, ...]:
    return (*facts.archive, facts.address)


def _book(facts: Facts, cite: Citation) -> Runs:
    work = joined(
        (
            *_lead(facts),
            facts.title_within,
            *_hands(facts),
            roman(facts.volume_of_book),
            facts.series,
        ),
        ",",
    )
    whole = spaced((work, bracketed((facts.imprint,))))
    return joined((whole, place_of(facts, cite), *_end(facts)), ",")


def _part(facts: Facts, cite: Citation) -> Runs:
    within = spaced((roman("in"), facts.container)) if facts.container else Runs()
    work = joined(
        (
            *_lead(facts),
            facts.title_within,
            within,
            roman(facts.volume_of_book),
            *_hands(facts),
            facts.series,
        ),
        ",",
    )
    whole = spaced((work, bracketed((facts.imprint,))))
    return joined((whole, _place_or_pages(facts, cite), *_end(facts)), ",")


def _entry(facts: Facts, cite: Citation) -> Runs:
    if facts.makers or not facts.container:
        return _part(facts, cite)
    under = spaced((roman("s.v."), facts.title))
    work = joined((facts.container, roman(facts.volume_of_book), *_hands(facts)), ",")
    whole = spaced((work, bracketed((facts.imprint,))))
    return joined((whole, under, place_of(facts, cite), *_end(facts)), ",")


def issue_of(facts: Facts) -> Runs:
    """Journal 111, no. 2 (April 2016)."""
    journal = spaced((facts.container, roman(facts.volume)))
    number = facts.text("issue")
    numbered = joined((journal, roman(f"no. {number}" if number else "")), ",")
    if facts.volume or number:
        return spaced((numbered, bracketed((roman(facts.date),))))
    return joined((numbered, roman(facts.date)), ",")


def with_pages(issue: Runs, pages: Runs, facts: Facts) -> Runs:
    """Pages after a colon where an issue is told by numbers, else after a comma."""
    if issue and pages and (facts.volume or facts.text("issue")):
        return spaced((issue + roman(":"), pages))
    return joined((issue, pages), ",")


def _journal(facts: Facts, cite: Citation) -> Runs:
    place = _place_or_pages(facts, cite)
    if is_paged(cite) or not cite.locator:
        held = with_pages(issue_of(facts), place, facts)
    else:
        held = joined((issue_of(facts), place), ",")
    return joined((*_lead(facts), facts.title_within, *_hands(facts), held, *_end(facts)), ",")


def _news(facts: Facts, cite: Citation) -> Runs:
    issued = (facts.container, roman(facts.text("publisher")), roman(facts.date))
    place = place_of(facts, cite)
    work = (*_lead(facts), facts.title_within, *_hands(facts), *issued)
    return joined((*work, place, *_end(facts)), ",")


_KINDS_OF_SPEECH: Mapping[str, str] = {"paper-conference": "paper", "performance": "performance"}


def occasion(facts: Facts) -> tuple[Runs, ...]:
    """What sort of speech or thesis it is, where it was held or handed in, and when."""
    kind = "thesis" if facts.form == "thesis" else _KINDS_OF_SPEECH.get(facts.source.type, "speech")
    if describes(facts.source):
        kind = ""
    where = (facts.container, roman(facts.text("publisher")), roman(facts.text("place")))
    return (roman(kind), *where, roman(facts.date))


def _occasional(facts: Facts, cite: Citation) -> Runs:
    work = joined((*_lead(facts), facts.title_within, *_hands(facts)), ",")
    whole = spaced((work, bracketed(occasion(facts))))
    return joined((whole, place_of(facts, cite), *_end(facts)), ",")


def _archive(facts: Facts, cite: Citation) -> Runs:
    work = (*_lead(facts), facts.title_within, *_hands(facts))
    kept = (roman(facts.date), place_of(facts, cite), *facts.archive)
    whole = joined((*work, *kept), ",")
    return joined((whole, *published(facts), facts.address), ",")


def published(facts: Facts) -> tuple[Runs, Runs]:
    """Publisher and place of what is no book."""
    return roman(facts.text("publisher")), roman(facts.text("place"))


def _web(facts: Facts, cite: Citation) -> Runs:
    site = (facts.container, roman(facts.text("publisher")), roman(facts.date))
    work = (*_lead(facts), facts.title_within, *_hands(facts), *site)
    return joined((*work, place_of(facts, cite), *_end(facts)), ",")


def reporter(facts: Facts) -> Runs:
    """The volume and page of the collection in which a treaty or law is printed."""
    return spaced((roman(facts.volume), roman(facts.text("container-title")), roman(facts.pages)))


def court(facts: Facts) -> Runs:
    """Which court decided a case, and when."""
    return spaced((roman(facts.text("publisher")), roman(facts.date)))


def _law(facts: Facts, cite: Citation) -> Runs:
    work = (*_lead(facts), facts.title_within, *_hands(facts))
    if facts.source.type == "legal_case":
        whole = spaced((joined((*work, reporter(facts)), ","), bracketed((court(facts),))))
    else:
        whole = joined((*work, roman(facts.date), reporter(facts), *published(facts)), ",")
    return joined((whole, place_of(facts, cite), *_end(facts)), ",")


_NOTES: Mapping[Form, Callable[[Facts, Citation], Runs]] = {
    "book": _book,
    "part": _part,
    "journal": _journal,
    "news": _news,
    "speech": _occasional,
    "thesis": _occasional,
    "archive": _archive,
    "web": _web,
    "entry": _entry,
    "law": _law,
}
