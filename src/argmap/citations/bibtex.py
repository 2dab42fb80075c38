"""Sources → BibTeX in UTF-8, with the fields of biblatex, as Zotero and LaTeX read it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from bibtexparser.library import Library
from bibtexparser.model import Block, Entry, Field
from bibtexparser.writer import BibtexFormat, write

from argmap.citations.dates import numbers_of
from argmap.citations.names import Name, Names
from argmap.model import ArgMap, Source
from argmap.model.bibliography_entries import ARGMAP_FIELDS, clean

_TYPES: Mapping[str, str] = {
    "article-journal": "article",
    "article-magazine": "article",
    "article-newspaper": "article",
    "book": "book",
    "chapter": "incollection",
    "entry-encyclopedia": "inreference",
    "legal_case": "jurisdiction",
    "legislation": "legislation",
    "manuscript": "unpublished",
    "motion_picture": "movie",
    "pamphlet": "booklet",
    "paper-conference": "inproceedings",
    "personal_communication": "letter",
    "report": "report",
    "review": "article",
    "review-book": "article",
    "speech": "unpublished",
    "thesis": "thesis",
    "webpage": "online",
}
_TOLD = frozenset(
    {
        *("article-journal", "book", "chapter", "entry-encyclopedia", "manuscript", "report"),
        *("motion_picture", "pamphlet", "paper-conference", "personal_communication", "thesis"),
        *("webpage", "document"),
    }
)
"""Types that the type of the entry tells; the others have a field of argmap's own."""

_FIELDS: Mapping[str, str] = {
    "collection-title": "series",
    "volume": "volume",
    "publisher": "publisher",
    "place": "location",
    "archive": "library",
    "archive-location": "argmap-archive-location",
    "language": "language",
    "note": "note",
    **{field: f"argmap-{field}" for field in ARGMAP_FIELDS},
}
_LATEX = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{sign: f"\\{sign}" for sign in "#$%&_"},
    }
)
_VERBATIM = str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C"})


def as_bibtex(argmap: ArgMap, sources: Iterable[Source]) -> str:
    """The text of a .bib file, in the order of the sources."""
    names = Names(argmap.people)
    entries: list[Block] = [_entry(source, names) for source in sources]
    form = BibtexFormat()  # type: ignore[no-untyped-call]
    form.indent = "  "
    form.block_separator = "\n"
    return write(Library(entries), form)


def _entry(source: Source, names: Names) -> Entry:
    fields = (Field(key, f"{{{value}}}") for key, value in _values(source, names) if value)
    return Entry(_TYPES.get(source.type, "misc"), source.id, list(fields))


def _values(source: Source, names: Names) -> Iterator[tuple[str, str]]:
    fields = {key: clean(text) for key, text in source.fields.items()}
    for role, makers in (
        ("author", source.authors),
        ("editor", source.editors),
        ("translator", source.translators),
    ):
        yield role, " and ".join(_name(name) for name in names.of(makers, source))
    yield "title", latex(clean(source.title))
    yield "shorttitle", latex(fields.get("short-title", ""))
    kind = _TYPES.get(source.type, "misc")
    yield "journal" if kind == "article" else "booktitle", latex(fields.get("container-title", ""))
    for key, name in _FIELDS.items():
        yield name, latex(fields.get(key, ""))
    journal = source.type == "article-journal"
    yield "number" if journal else "issue", latex(fields.get("issue", ""))
    yield "pages", latex(fields.get("page", ""))
    yield _date(fields.get("date", ""))
    yield "doi", fields.get("doi", "").translate(_VERBATIM)
    yield "url", fields.get("url", "").translate(_VERBATIM)
    yield "argmap-type", "" if source.type in _TOLD else latex(source.type)


def _date(text: str) -> tuple[str, str]:
    numbers = numbers_of(text)
    return ("date", numbers.iso()) if numbers else ("year", latex(text))


def _name(name: Name) -> str:
    if not name.turned:
        # In braces a name is one piece, whatever words are in it.
        return f"{{{latex(name.full)}}}"
    parts = (name.family, name.suffix, name.given) if name.suffix else (name.family, name.given)
    return ", ".join(_part(part) for part in parts)


def _part(words: str) -> str:
    plain = latex(words)
    odd = "," in words or any(word.lower() == "and" for word in words.split())
    return f"{{{plain}}}" if odd else plain


def latex(text: str) -> str:
    """A text for LaTeX: its letters as they are, its special characters as commands.

    Dashes and quotation marks that LaTeX would join into one are kept apart.
    """
    marked = text.translate(_LATEX)
    for pair in ("--", "``", "''", "!`", "?`", ",,", "<<", ">>"):
        # Twice, since the second of three is part of two pairs.
        for _ in range(2):
            marked = marked.replace(pair, f"{pair[0]}{{}}{pair[1]}")
    return marked
