"""Text of a bibliography → entries, and what is wrong with it."""

import re
from collections.abc import Iterable

from argmap.model.bibliography_entries import Entry, Problem
from argmap.model.citations import SOURCE_ID

__all__ = ["Entry", "Problem", "read_bibliography"]


def read_bibliography(text: str, name: str) -> tuple[tuple[Entry, ...], tuple[Problem, ...]]:
    """The entries of a CSL-JSON or BibTeX file that can be cited, in its order, and problems.

    `name` is the file's, whose ending tells the format; where it does not, the text does.
    """
    text = text.removeprefix("\ufeff")
    is_json = name.lower().endswith(".json") or (
        not name.lower().endswith((".bib", ".bibtex")) and text.lstrip()[:1] in ("[", "{")
    )
    # Most maps have no bibliography, and the BibTeX library takes a while to import.
    if is_json:
        from argmap.model.csl import read_csl

        entries, problems = read_csl(text)
    else:
        from argmap.model.bibtex import read_bibtex

        entries, problems = read_bibtex(text)
        if not entries and not problems and text.strip():
            problems = [Problem("The file has no BibTeX entry.", "Export it as BibTeX.", 1)]
    usable, found = _usable(entries)
    return tuple(usable), tuple(sorted((*problems, *found), key=lambda problem: problem.line))


def _usable(entries: Iterable[Entry]) -> tuple[list[Entry], list[Problem]]:
    """The first entry of each key that can be cited and has a title, and what the others lack."""
    usable: dict[str, Entry] = {}
    problems = []
    uncitable = []
    for entry in entries:
        key, line = entry.key, entry.line
        if not re.fullmatch(SOURCE_ID, key):
            uncitable.append(entry)
        elif key in usable:
            message = f'"{key}" is the key of two entries, the first on line {usable[key].line}.'
            cure = "Give one of them another key, or delete it."
            problems.append(Problem(message, cure, line, key=key))
        elif "title" not in entry.record:
            message, cure = f'The entry "{key}" has no title.', "Give it one, or delete it."
            problems.append(Problem(message, cure, line, key=key))
        else:
            usable[key] = entry
    # One that has no key cannot be meant; a whole library without keys is a slip of its export.
    if uncitable and not usable and not problems:
        problems.append(_without_keys(uncitable))
    return list(usable.values()), problems


def _without_keys(entries: list[Entry]) -> Problem:
    first = entries[0]
    key = first.key if len(first.key) <= 60 else first.key[:59] + "…"
    why = f'"{key}" is no key that can be cited' if key else "the first has no key"
    cure = "Export it with citation keys of letters, digits and - _ : . alone."
    return Problem(f"No entry can be cited: {why}.", cure, first.line)
