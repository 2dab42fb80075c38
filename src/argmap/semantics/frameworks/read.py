"""Bytes or text, and a path → Framework and what is wrong with it, by the ending of the path."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from argmap.diagnostics import Diagnostic, Span
from argmap.semantics.frameworks.codes import FRAMEWORK_NOT_UTF8, UNKNOWN_FORMAT
from argmap.semantics.frameworks.framework import Framework
from argmap.semantics.frameworks.readers.af import read_af
from argmap.semantics.frameworks.readers.apx import read_apx
from argmap.semantics.frameworks.readers.source import Source
from argmap.semantics.frameworks.readers.tgf import read_tgf

READERS: Mapping[str, Callable[[Source], Framework | None]] = {
    ".af": read_af,
    ".apx": read_apx,
    ".tgf": read_tgf,
}
"""The formats of the field, by the ending of a file's name."""


def read(text: str, path: str) -> tuple[Framework | None, tuple[Diagnostic, ...]]:
    """The framework that a text describes, and the findings in the order of the text.

    There is no framework where a finding is an error. Nothing that the text says raises. `path`
    names the file in findings, and its ending the format.
    """
    source = Source(text, path)
    reader = READERS.get(_ending(path))
    if reader is None:
        message = f"The name of the file ends in none of {', '.join(READERS)}."
        hint = "Give the file's name the ending of its format."
        source.find(UNKNOWN_FORMAT, (0, 0), message, hint)
        return None, tuple(source.found)
    framework = reader(source)
    return framework, tuple(sorted(source.found, key=lambda finding: finding.span))


def is_framework(path: str) -> bool:
    """Does the name of the file say that it holds an abstract framework?"""
    return _ending(path) in READERS


def _ending(path: str) -> str:
    dot = path.rfind(".")
    return path[dot:].lower() if dot >= 0 else ""


def decode(data: bytes, path: str) -> tuple[str, tuple[Diagnostic, ...]]:
    """The text of a file, and a finding where it is not UTF-8."""
    try:
        return data.decode("utf-8-sig"), ()
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line = before.count(b"\n") + 1
        column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
        message = f"Byte {error.start + 1} of the file is not UTF-8 text."
        hint = "Save the file again with the encoding UTF-8."
        span = Span(path, line, column, line, column + 1)
        return "", (FRAMEWORK_NOT_UTF8.at(span, message, hint),)
