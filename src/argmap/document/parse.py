"""Text → Document: texts, lists and mappings from YAML's events, with every place kept."""

from __future__ import annotations

import re
from codecs import BOM_UTF8
from collections.abc import Callable
from itertools import islice
from typing import Any

import yaml

from argmap.diagnostics import Diagnostic, Related, Span
from argmap.document import codes, traps
from argmap.document.values import Content, Document, Mark, Marks, mark

DEEPEST = 64
LARGEST = 64 * 2**20
MOST_VALUES = 3_000_000
"""As many as prose of the largest size can have: fifty thousand claims have a million in thirty
megabytes. Reading stops at what is more, which would only fill the memory."""

INDENT = "Indent them by two spaces."
DIVIDE = "Divide it into several maps and join them with `include`."

_Event = Any  # The stubs know neither the C parser's marks nor which event has which field.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_SCALAR: Any = yaml.ScalarEvent
_STARTS: Any = (yaml.MappingStartEvent, yaml.SequenceStartEvent)
_ENDS: Any = (yaml.MappingEndEvent, yaml.SequenceEndEvent)
_UNPRINTABLE = re.compile(
    # What is wrong, not all but what is right: that would take ten times as long to compile.
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]"
)
_WORD = re.compile(r"[\w:.-]+")
_WORDS = re.compile(r"(?:\s*[\w:.-]+\s*(?:,|(?=[,}])))+")
"""Single words between commas, as ids stand in a list."""
_COMMENT_IN_PROSE = re.compile(r"(?<=\S)[ \t]+#(?=\S)")


class _Refused(Exception):  # noqa: N818 (it is no error: it carries a finding)
    """Ends the building; never leaves this module."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        self.diagnostic = diagnostic


def parse(path: str, data: bytes) -> tuple[Document | None, tuple[Diagnostic, ...]]:
    """Read one file's bytes. Without a document, the findings say why there is none."""
    data = data.removeprefix(BOM_UTF8)
    if len(data) > LARGEST:
        message = f"The file is larger than {LARGEST >> 20} megabytes."
        return None, (codes.TOO_LARGE.at(Span(path, 1, 1, 1, 1), message, DIVIDE),)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return None, (_not_utf8(path, data, error.start),)
    blank = Document(path, text, "", mark(0, 0))
    if bad := _UNPRINTABLE.search(text):
        return None, (_unprintable(blank, bad),)
    builder = _Builder(blank)
    try:
        content, marks = builder.build()
    except _Refused as refused:
        return None, (refused.diagnostic,)
    except yaml.MarkedYAMLError as error:
        return None, (builder.left_open(error) or traps.explain(blank, error),)
    return Document(path, text, content, marks), (*builder.duplicates, *builder.lost_tails)


def _not_utf8(path: str, data: bytes, offset: int) -> Diagnostic:
    before = data[:offset].decode("utf-8", "replace")
    place = Document(path, before, "", 0).stretch(mark(len(before), len(before)))
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        message = "The file is UTF-16, not UTF-8."
    else:
        message = f"The byte 0x{data[offset]:02X} is not UTF-8 text."
    return codes.NOT_UTF8.at(place, message, 'Save the file again with the encoding "UTF-8".')


def _unprintable(blank: Document, bad: re.Match[str]) -> Diagnostic:
    message = f"The text has a control character, U+{ord(bad.group()):04X}, that cannot be shown."
    return codes.CONTROL_CHARACTER.at(blank.stretch(mark(*bad.span())), message, "Delete it.")


class _Builder:
    """Builds content and marks from the events of one document, without recursion."""

    def __init__(self, blank: Document) -> None:
        self.blank = blank
        self.duplicates: list[Diagnostic] = []
        self.lost_tails: list[Diagnostic] = []
        self.begun: list[_Open] = []
        """The collections begun and not yet ended, outermost first."""
        found_all = _COMMENT_IN_PROSE.finditer(blank.text) if "#" in blank.text else iter(())
        comments = islice(found_all, MOST_VALUES)
        self._comments = {found.start(): found.end() for found in comments}

    def build(self) -> tuple[Content, Marks]:
        """The content of the only document and its marks."""
        # The loader itself, not `yaml.parse`: a large map has a third of a million events.
        loader = _LOADER(self.blank.text)
        try:
            loader.get_event()  # The stream's start.
            if isinstance(loader.get_event(), yaml.StreamEndEvent):
                self._refuse_empty()
            content, marks = self._value(loader.get_event)
            if content == "":
                self._refuse_empty()
            loader.get_event()  # The document's end.
            if isinstance(event := loader.get_event(), yaml.DocumentStartEvent):
                self._refuse_second(event)
        finally:
            loader.dispose()
        return content, marks

    def _value(self, next_event: Callable[[], _Event]) -> tuple[Content, Marks]:
        """The next value, with all that is in it."""
        begun = self.begun
        comments = self._comments
        for _ in range(MOST_VALUES):
            event: _Event = next_event()
            if type(event) is _SCALAR:
                if event.anchor or event.tag:
                    self._refuse_alias(event)
                content: Content = event.value
                if event.style == '"' and _UNPRINTABLE.search(event.value):
                    self._refuse_escape(event)
                end = event.end_mark.index
                marks: Marks = (event.start_mark.index << 32) | end
                if end in comments and not event.style:
                    self._warn_lost_tail(end)
            elif isinstance(event, _STARTS):
                if event.anchor or event.tag:
                    self._refuse_alias(event)
                if len(begun) >= DEEPEST:
                    self._refuse_depth(event)
                begun.append(_Open(event))
                continue
            elif isinstance(event, _ENDS):
                content, marks = begun.pop().close(event.end_mark.index)
            else:
                self._refuse_alias(event)
            if not begun:
                return content, marks
            self._put(begun[-1], content, marks)
        message = f"The file holds more than {MOST_VALUES:,} texts, lists and records."
        raise _Refused(codes.TOO_LARGE.at(self.blank.stretch(mark(0, 0)), message, DIVIDE))

    def left_open(self, error: yaml.MarkedYAMLError) -> Diagnostic | None:
        """The finding where the text ends before its brackets do, and not within quotation."""
        at = error.problem_mark.index if error.problem_mark is not None else 0
        if "did not find expected" in str(error.problem) and self._ends(at):
            return self._unclosed()
        return None

    def _ends(self, offset: int) -> bool:
        return not self.blank.text[offset:].strip()

    def _unclosed(self) -> Diagnostic | None:
        """The finding for the innermost bracket or brace that is open: what closes all that are."""
        left = [begun for begun in self.begun if begun.flow]
        if not left:
            return None
        what = "bracket" if left[-1].entries is None else "brace"
        closing = "".join("]" if begun.entries is None else "}" for begun in reversed(left))
        where = self.blank.stretch(mark(left[-1].start, left[-1].start + 1))
        cure = f"Complete what is in it, and write `{closing}` where it ends."
        return codes.UNREADABLE.at(where, f"This {what} is not closed.", cure)

    def _put(self, into: _Open, content: Content, marks: Marks) -> None:
        key = into.key
        if into.entries is None:
            into.items.append(content)
            into.item_marks.append(marks)
        elif key is None:
            if not isinstance(content, str) or not isinstance(marks, int):
                self._refuse_key(marks)
            else:
                into.key, into.key_mark = content, marks
        else:
            if content == "" and into.flow and marks == _just_after(into.key_mark):
                self._refuse_bare_key(into)
            if key in into.entries:
                self._note_duplicate(into)
            else:
                into.entries[key] = content
                into.entry_marks[key] = (into.key_mark, marks)
            into.key = None

    def _refuse_empty(self) -> None:
        cure = "`argmap new FILE` writes a starter."
        where = self.blank.stretch(mark(0, 0))
        raise _Refused(codes.EMPTY_FILE.at(where, "The file is empty.", cure))

    def _refuse_second(self, event: _Event) -> None:
        cure = "Keep one map a file, and join maps with `include`."
        message = "A second document begins."
        raise _Refused(codes.SECOND_DOCUMENT.at(self._span(event), message, cure))

    def _span(self, event: _Event) -> Span:
        return self.blank.stretch(mark(event.start_mark.index, event.end_mark.index))

    def _refuse_alias(self, event: _Event) -> None:
        if getattr(event, "tag", None):
            sign = self.blank.text[event.start_mark.index :].split(maxsplit=1)[0]
            what = f'A text cannot begin with !, as "{_shortened(sign)}" does.'
            cure = "Put the text in quotation marks."
        elif isinstance(event, yaml.AliasEvent):
            what = f'A text cannot begin with *, as "*{event.anchor}" does.'
            cure = "Put the text in quotation marks; if it stands for another, write that out."
        else:
            what = f'A text cannot begin with &, as "&{event.anchor}" does.'
            cure = "Put the text in quotation marks, or leave the sign out."
        raise _Refused(codes.ALIAS_OR_TAG.at(self._span(event), what, cure))

    def _refuse_escape(self, event: _Event) -> None:
        message = "A backslash stands here for a character that cannot be shown."
        cure = "Leave it out; for a backslash itself use single quotation marks."
        raise _Refused(codes.CONTROL_CHARACTER.at(self._span(event), message, cure))

    def _refuse_depth(self, event: _Event) -> None:
        message = f"The text is nested more than {DEEPEST} levels deep."
        raise _Refused(codes.TOO_DEEP.at(self._span(event), message, "Is a bracket left open?"))

    def _refuse_key(self, marks: Marks) -> None:
        where = self.blank.stretch(marks if isinstance(marks, int) else marks[0])
        cure = "Put the key in quotation marks, or give it a name."
        message = "A list or a record stands where a key is expected."
        raise _Refused(codes.KEY_NOT_TEXT.at(where, message, cure))

    def _refuse_bare_key(self, into: _Open) -> None:
        if self._ends(into.key_mark & 0xFFFFFFFF) and (unclosed := self._unclosed()):
            raise _Refused(unclosed)
        where = self.blank.stretch(into.key_mark)
        name, colon, value = str(into.key).partition(":")
        message = f'"{_shortened(str(into.key))}" stands between braces without a value.'
        cure = "A text with a comma in it must stand in quotation marks."
        if colon and value:
            cure = f"Write a space after the colon: `{name}: {value}`."
        elif listed := self._meant_as_list(into):
            cure = f"If several are meant, write {listed}; a text with a comma, in quotation marks."
        raise _Refused(codes.UNREADABLE.at(where, message, cure))

    def _meant_as_list(self, into: _Open) -> str:
        """The last key with the single words that stand after it, in brackets: `by: [a, b]`."""
        words = _WORDS.match(self.blank.text, into.key_mark >> 32)
        if words is None:
            return ""
        if not into.entries:
            return f"`[{', '.join(_WORD.findall(words[0]))}]`"
        last, value = next(reversed(into.entries.items()))
        if not isinstance(value, str) or not _WORDS.fullmatch(f"{value},"):
            return ""
        return f"`{last}: [{', '.join([value, *_WORD.findall(words[0])])}]`"

    def _note_duplicate(self, into: _Open) -> None:
        if into.unindented or self._note_unindented(into):
            return
        first = self.blank.stretch(into.entry_marks[str(into.key)][0])
        message = f'"{into.key}" stands twice here.'
        related = (Related(first, "It stands here first."),)
        where = self.blank.stretch(into.key_mark)
        cure = "Rename one of them, or join them."
        self.duplicates.append(codes.DUPLICATE_KEY.at(where, message, cure, related))

    def _note_unindented(self, into: _Open) -> bool:
        """Whether a key above is empty, so that what follows it was to stand under it."""
        for key, (where, marks) in () if into.flow else into.entry_marks.items():
            if isinstance(marks, int) and marks >> 32 == marks & 0xFFFFFFFF:
                message = f"The lines below are not indented under `{_shortened(key)}`."
                span = self.blank.stretch(where)
                again = (
                    Related(self.blank.stretch(into.key_mark), f"So `{into.key}` stands twice."),
                )
                self.duplicates.append(codes.DUPLICATE_KEY.at(span, message, INDENT, again))
                into.unindented = True
                return True
        return False

    def _warn_lost_tail(self, end: int) -> None:
        line_end = self.blank.text.find("\n", end)
        tail = self.blank.text[end : line_end if line_end >= 0 else None].strip()
        message = f'"{_shortened(tail)}" is read as a comment and lost.'
        cure = "Put the whole text in quotation marks; or, if a comment is meant, write `# `."
        where = self.blank.stretch(mark(self._comments[end] - 1, self._comments[end]))
        self.lost_tails.append(codes.LOST_TAIL.at(where, message, cure))


class _Open:
    """A mapping or list that has begun and not yet ended."""

    __slots__ = (
        "entries",
        "entry_marks",
        "flow",
        "item_marks",
        "items",
        "key",
        "key_mark",
        "start",
        "unindented",
    )

    def __init__(self, event: _Event) -> None:
        self.start = event.start_mark.index
        self.flow = event.flow_style
        mapping = isinstance(event, yaml.MappingStartEvent)
        self.entries: dict[str, Content] | None = {} if mapping else None
        self.entry_marks: dict[str, tuple[Mark, Marks]] = {}
        self.items: list[Content] = []
        self.item_marks: list[Marks] = []
        self.key: str | None = None
        self.key_mark: Mark = 0
        self.unindented = False

    def close(self, end: int) -> tuple[Content, Marks]:
        """The whole collection and its marks."""
        if self.entries is not None:
            return self.entries, (mark(self.start, end), self.entry_marks)
        return self.items, (mark(self.start, end), self.item_marks)


def _just_after(key: Mark) -> Mark:
    end = key & 0xFFFFFFFF
    return mark(end, end)


def _shortened(text: str) -> str:
    return text if len(text) <= 40 else text[:39] + "…"
