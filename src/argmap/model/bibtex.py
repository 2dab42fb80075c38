"""BibTeX → entries of a bibliography; imported only where a map names such a file."""

import logging
import re

from bibtexparser.entrypoint import parse_string
from bibtexparser.middlewares.names import (
    parse_single_name_into_parts,
    split_multiple_persons_names,
)
from bibtexparser.model import (
    Block,
    DuplicateBlockKeyBlock,
    DuplicateFieldKeyBlock,
    ParsingFailedBlock,
    String,
)
from bibtexparser.model import Entry as BibtexEntry

from argmap.model.bibliography_entries import (
    ARGMAP_FIELDS,
    Entry,
    Name,
    Problem,
    clean,
    date_in_words,
    entry,
    iso_in_words,
    pages,
)
from argmap.model.date_grammar import MONTHS
from argmap.model.latex import decoded

# What the library logs is told as problems instead.
logging.getLogger("bibtexparser").addHandler(logging.NullHandler())

_TYPES = {
    "article": "article-journal",
    **dict.fromkeys(("book", "mvbook", "collection", "mvcollection", "proceedings"), "book"),
    **dict.fromkeys(("inbook", "incollection", "bookinbook", "suppbook"), "chapter"),
    **dict.fromkeys(("inproceedings", "conference"), "paper-conference"),
    **dict.fromkeys(("phdthesis", "mastersthesis", "thesis"), "thesis"),
    **dict.fromkeys(("techreport", "report"), "report"),
    **dict.fromkeys(("online", "electronic", "www"), "webpage"),
    **dict.fromkeys(("movie", "video"), "motion_picture"),
    **dict.fromkeys(("inreference",), "entry-encyclopedia"),
    "booklet": "pamphlet",
    "dataset": "dataset",
    "letter": "personal_communication",
    "periodical": "periodical",
    "review": "review",
    "unpublished": "manuscript",
}
_FIELDS = (
    ("short-title", ("shorttitle",)),
    ("container-title", ("journaltitle", "journal", "booktitle")),
    ("collection-title", ("series",)),
    ("volume", ("volume",)),
    ("publisher", ("publisher", "institution", "school", "organization")),
    ("place", ("location", "address")),
    ("archive", ("library",)),
    ("language", ("language", "langid")),
    ("note", ("note", "howpublished")),
    # argmap's own, in what it exports
    ("archive-location", ("argmap-archive-location",)),
    *((field, (f"argmap-{field}",)) for field in ARGMAP_FIELDS),
)
_ROLES = ("author", "editor", "translator")

_LONGEST = 100_000


def read_bibtex(text: str) -> tuple[list[Entry], list[Problem]]:
    """The entries of a BibTeX file, a repeated key as an entry of its own, and its first fault."""
    entries: list[Entry] = []
    problems: list[Problem] = []
    faults: list[Problem] = []
    macros = {month[:3].lower(): month for month in MONTHS}
    for block in parse_string(text, parse_stack=[]).blocks:
        line = (block.start_line or 0) + 1
        if isinstance(block, DuplicateFieldKeyBlock):
            fields = ", ".join(sorted(block.duplicate_keys))
            key = getattr(_known(block), "key", "")
            message = f'The entry "{key}" has {fields} twice.'
            problems.append(Problem(message, "Keep one of them.", line, key=key))
        known = _known(block)
        if isinstance(known, String):
            macros[known.key.lower()] = _value(str(known.value), macros)
        elif isinstance(known, BibtexEntry):
            entries.append(_entry(known, line, macros))
        elif isinstance(known, ParsingFailedBlock):
            message = "The BibTeX entry that begins here cannot be read."
            cure = "Look for a missing comma, brace or quotation mark."
            faults.append(Problem(message, cure, line))
    # One fault often makes what follows look faulty too.
    return entries, [*problems, *faults[:1]]


def _known(block: Block) -> Block:
    while isinstance(block, DuplicateBlockKeyBlock | DuplicateFieldKeyBlock):
        if block.ignore_error_block is None:
            break
        block = block.ignore_error_block
    return block


def _entry(block: BibtexEntry, line: int, macros: dict[str, str]) -> Entry:
    raw: dict[str, str] = {}
    for field in block.fields:
        raw.setdefault(field.key.lower(), _value(str(field.value), macros))
    texts = {name: _first(raw, keys) for name, keys in _FIELDS}
    own_type = decoded(raw.get("argmap-type", ""))
    kind = own_type or _TYPES.get(block.entry_type.lower(), "document")
    texts |= {
        "type": kind,
        "title": ": ".join(filter(None, (decoded(raw.get(k, "")) for k in ("title", "subtitle")))),
        "issue": _first(raw, ("number", "issue") if kind == "article-journal" else ("issue",)),
        "page": pages(decoded(raw.get("pages", ""))),
        "date": _date(raw),
        "doi": clean(raw.get("doi", "").strip("{}")),
        "url": clean(re.sub(r"\\url\{(.*)\}", r"\1", raw.get("url", "")).replace("\\", "")),
    }
    return entry(
        clean(block.key), line, texts, {role: _names(raw.get(role, "")) for role in _ROLES}
    )


def _first(raw: dict[str, str], keys: tuple[str, ...]) -> str:
    return next(filter(None, (decoded(raw.get(key, "")) for key in keys)), "")


_PIECE = re.compile(r'\s*(?:#\s*)?([{"]|[^\s#{"]+)')


def _value(written: str, macros: dict[str, str]) -> str:
    """What a value stands for: pieces in braces or quotation marks, numbers and macros, joined."""
    pieces: list[str] = []
    at = 0
    while match := _PIECE.match(written, at):
        if match[1] in ("{", '"'):
            start, at = match.end(), _closing(written, match.start(1))
            pieces.append(written[start : at - 1])
        else:
            at = match.end()
            pieces.append(macros.get(match[1].lower(), match[1]))
    # Macros that double one another would grow without bound.
    return "".join(pieces)[:_LONGEST]


def _closing(written: str, start: int) -> int:
    """Where the braces or quotation marks that open at `start` have closed."""
    depth = 0
    for match in re.compile(r'\\.|[{}"]', re.DOTALL).finditer(written, start + 1):
        if depth == 0 and match[0] == ("}" if written[start] == "{" else '"'):
            return match.end()
        depth += {"{": 1, "}": -1}.get(match[0], 0)
    return len(written) + 1


def _date(raw: dict[str, str]) -> str:
    if raw.get("date"):
        return iso_in_words(raw["date"])
    year, month, day = (decoded(raw.get(key, "")) for key in ("year", "month", "day"))
    if month.isdigit():
        return date_in_words(filter(None, (year, month, day))) or year
    return clean(f"{day} {month} {year}") if year else ""


def _names(written: str) -> list[Name]:
    people = split_multiple_persons_names(written) if written.strip() else []
    names = (_name(person) for person in people if person.strip().lower() != "others")
    return [name for name in names if name.full]


def _name(written: str) -> Name:
    parts = parse_single_name_into_parts(written, strict=False)
    first, von, last, suffix = (
        decoded(" ".join(words)) for words in (parts.first, parts.von, parts.last, parts.jr)
    )
    family = f"{von} {last}".strip()
    return Name(" ".join(filter(None, (first, family, suffix))), family)
