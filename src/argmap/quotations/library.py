"""A folder → the texts of sources in it: text and Markdown files, and PDFs."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass

from argmap.quotations.text import Text
from argmap.quotations.values import UnreadableError

ENDINGS = (".txt", ".md", ".pdf")
"""In the order in which they are looked for."""
LARGEST = 200_000_000
"""Bytes: more than any book's text, and most of its scans."""


@dataclass(frozen=True, slots=True)
class Library:
    """The texts of a folder."""

    folder: str
    files: Mapping[str, str]
    """By source id: the name of its file. Only what stands in the folder itself is read."""

    def path(self, source: str) -> str:
        """Where the text of a source is, or empty where it is not.

        On some systems no file's name can have a colon: there `_` may stand for it.
        """
        name = self.files.get(source) or self.files.get(source.replace(":", "_"))
        return os.path.join(self.folder, name) if name else ""

    def text(self, source: str) -> Text | None:
        """The text of a source, or None where there is none.

        Raises UnreadableError where it is there and cannot be read.
        """
        path = self.path(source)
        return Text(source, path, read(path)) if path else None


def open_library(folder: str) -> Library:
    """The texts of a folder, none of them read yet. Raises OSError where it is no folder."""
    named: dict[str, dict[str, str]] = {}
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda entry: entry.name):
            stem, ending = os.path.splitext(entry.name)
            if ending.lower() in ENDINGS and os.path.isfile(entry.path):
                named.setdefault(stem, {}).setdefault(ending.lower(), entry.name)
    files = {
        stem: next(found[ending] for ending in ENDINGS if ending in found)
        for stem, found in named.items()
    }
    return Library(folder, files)


def read(path: str) -> str:
    """The text of a file. Raises UnreadableError."""
    try:
        if os.path.getsize(path) > LARGEST:
            raise UnreadableError(f"It is larger than {LARGEST // 1_000_000} MB.")
        with open(path, "rb") as file:
            data = file.read()
    except OSError as error:
        raise UnreadableError(f"It cannot be opened: {error.strerror}.") from error
    if path.lower().endswith(".pdf"):
        from argmap.quotations.pdf import pdf_text

        return pdf_text(data)
    return decoded(data)


def decoded(data: bytes) -> str:
    """The characters of a text file. Raises UnreadableError where they are not Unicode."""
    utf_16 = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    try:
        return data.decode("utf-16" if utf_16 else "utf-8-sig")
    except UnicodeDecodeError as error:
        if data.startswith(b"%PDF"):
            raise UnreadableError("This is a PDF. Let its name end in .pdf.") from error
        line = data.count(b"\n", 0, error.start) + 1
        raise UnreadableError(
            f"Line {line} is not UTF-8. Save the file as UTF-8 text (in most editors: Save as, "
            "Encoding, UTF-8)."
        ) from error
