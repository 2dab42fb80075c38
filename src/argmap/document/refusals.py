"""What stands in a text that no map may hold → Diagnostic."""

from __future__ import annotations

import re

import yaml

from argmap.diagnostics import Diagnostic, Span
from argmap.document import codes
from argmap.document.opened import Event
from argmap.document.values import Document, Marks, mark


def not_utf8(path: str, data: bytes, offset: int) -> Diagnostic:
    """The byte at an offset is no text."""
    before = data[:offset].decode("utf-8", "replace")
    place = Document(path, before, "", 0).stretch(mark(len(before), len(before)))
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        message = "The file is UTF-16, not UTF-8."
    else:
        message = f"The byte 0x{data[offset]:02X} is not UTF-8 text."
    return codes.NOT_UTF8.at(place, message, 'Save the file again with the encoding "UTF-8".')


def unprintable(blank: Document, bad: re.Match[str]) -> Diagnostic:
    """A character that has no shape stands in the text."""
    message = f"The text has a control character, U+{ord(bad.group()):04X}, that cannot be shown."
    return codes.CONTROL_CHARACTER.at(blank.stretch(mark(*bad.span())), message, "Delete it.")


def empty(blank: Document) -> Diagnostic:
    """Nothing stands in the file."""
    cure = "`argmap new FILE` writes a starter."
    return codes.EMPTY_FILE.at(blank.stretch(mark(0, 0)), "The file is empty.", cure)


def second(blank: Document, event: Event) -> Diagnostic:
    """Another document begins."""
    cure = "Keep one map a file, and join maps with `include`."
    return codes.SECOND_DOCUMENT.at(_span(blank, event), "A second document begins.", cure)


def alias_or_tag(blank: Document, event: Event) -> Diagnostic:
    """A sign that means something to YAML begins a text."""
    if getattr(event, "tag", None):
        sign = blank.text[event.start_mark.index :].split(maxsplit=1)[0]
        what = f'A text cannot begin with !, as "{shortened(sign)}" does.'
        cure = "Put the text in quotation marks."
    elif isinstance(event, yaml.AliasEvent):
        what = f'A text cannot begin with *, as "*{event.anchor}" does.'
        cure = "Put the text in quotation marks; if it stands for another, write that out."
    else:
        what = f'A text cannot begin with &, as "&{event.anchor}" does.'
        cure = "Put the text in quotation marks, or leave the sign out."
    return codes.ALIAS_OR_TAG.at(_span(blank, event), what, cure)


def escape(blank: Document, event: Event) -> Diagnostic:
    """An escape stands for a character that has no shape."""
    message = "A backslash stands here for a character that cannot be shown."
    cure = "Leave it out; for a backslash itself use single quotation marks."
    return codes.CONTROL_CHARACTER.at(_span(blank, event), message, cure)


def depth(blank: Document, event: Event, deepest: int) -> Diagnostic:
    """A collection begins within too many others."""
    message = f"The text is nested more than {deepest} levels deep."
    return codes.TOO_DEEP.at(_span(blank, event), message, "Is a bracket left open?")


def key(blank: Document, marks: Marks) -> Diagnostic:
    """A collection stands where a key is expected."""
    where = blank.stretch(marks if isinstance(marks, int) else marks[0])
    cure = "Put the key in quotation marks, or give it a name."
    message = "A list or a record stands where a key is expected."
    return codes.KEY_NOT_TEXT.at(where, message, cure)


def shortened(text: str) -> str:
    """A text as it is shown in a message."""
    return text if len(text) <= 40 else text[:39] + "…"


def _span(blank: Document, event: Event) -> Span:
    return blank.stretch(mark(event.start_mark.index, event.end_mark.index))
