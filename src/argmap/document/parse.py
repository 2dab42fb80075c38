"""Text → Document: texts, lists and mappings from YAML's events, with every place kept."""

from __future__ import annotations

import re
from codecs import BOM_UTF8
from collections.abc import Callable
from itertools import islice
from typing import Any

import yaml

from argmap.diagnostics import Diagnostic, Related, Span
from argmap.document import codes, refusals, traps
from argmap.document.opened import Event, Opened
from argmap.document.refusals import shortened
from argmap.document.values import Content, Document, Mark, Marks, mark

DEEPEST = 64
LARGEST = 64 * 2**20
MOST_VALUES = 3_000_000
"""As many as prose of the largest size can have: fifty thousand claims have a million in thirty
megabytes. Reading stops at what is more, which would only fill the memory."""

INDENT = "Indent them by two spaces."
DIVIDE = "Divide it into several maps and join them with `include`."

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
        return None, (refusals.not_utf8(path, data, error.start),)
    blank = Document(path, text, "", mark(0, 0))
    if bad := _UNPRINTABLE.search(text):
        return None, (refusals.unprintable(blank, bad),)
    builder = _Builder(blank)
    try:
        content, marks = builder.build()
    except _Refused as refused:
        return None, (refused.diagnostic,)
    except yaml.MarkedYAMLError as error:
        return None, (builder.left_open(error) or traps.explain(blank, error),)
    return Document(path, text, content, marks), (*builder.duplicates, *builder.lost_tails)


class _Builder:
    """Builds content and marks from the events of one document, without recursion."""

    def __init__(self, blank: Document) -> None:
        self.blank = blank
        self.duplicates: list[Diagnostic] = []
        self.lost_tails: list[Diagnostic] = []
        self.begun: list[Opened] = []
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
                raise _Refused(refusals.empty(self.blank))
            content, marks = self._value(loader.get_event)
            if content == "":
                raise _Refused(refusals.empty(self.blank))
            loader.get_event()  # The document's end.
            if isinstance(event := loader.get_event(), yaml.DocumentStartEvent):
                raise _Refused(refusals.second(self.blank, event))
        finally:
            loader.dispose()
        return content, marks

    def _value(self, next_event: Callable[[], Event]) -> tuple[Content, Marks]:
        """The next value, with all that is in it."""
        begun = self.begun
        comments = self._comments
        for _ in range(MOST_VALUES):
            event: Event = next_event()
            if type(event) is _SCALAR:
                if event.anchor or event.tag:
                    raise _Refused(refusals.alias_or_tag(self.blank, event))
                content: Content = event.value
                if event.style == '"' and _UNPRINTABLE.search(event.value):
                    raise _Refused(refusals.escape(self.blank, event))
                end = event.end_mark.index
                marks: Marks = (event.start_mark.index << 32) | end
                if end in comments and not event.style:
                    self._warn_lost_tail(end)
            elif isinstance(event, _STARTS):
                if event.anchor or event.tag:
                    raise _Refused(refusals.alias_or_tag(self.blank, event))
                if len(begun) >= DEEPEST:
                    raise _Refused(refusals.depth(self.blank, event, DEEPEST))
                begun.append(Opened(event))
                continue
            elif isinstance(event, _ENDS):
                content, marks = begun.pop().close(event.end_mark.index)
            else:
                raise _Refused(refusals.alias_or_tag(self.blank, event))
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

    def _put(self, into: Opened, content: Content, marks: Marks) -> None:
        key = into.key
        if into.entries is None:
            into.items.append(content)
            into.item_marks.append(marks)
        elif key is None:
            if not isinstance(content, str) or not isinstance(marks, int):
                raise _Refused(refusals.key(self.blank, marks))
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

    def _refuse_bare_key(self, into: Opened) -> None:
        if self._ends(into.key_mark & 0xFFFFFFFF) and (unclosed := self._unclosed()):
            raise _Refused(unclosed)
        where = self.blank.stretch(into.key_mark)
        name, colon, value = str(into.key).partition(":")
        message = f'"{shortened(str(into.key))}" stands between braces without a value.'
        cure = "A text with a comma in it must stand in quotation marks."
        if colon and value:
            cure = f"Write a space after the colon: `{name}: {value}`."
        elif listed := self._meant_as_list(into):
            cure = f"If several are meant, write {listed}; a text with a comma, in quotation marks."
        raise _Refused(codes.UNREADABLE.at(where, message, cure))

    def _meant_as_list(self, into: Opened) -> str:
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

    def _note_duplicate(self, into: Opened) -> None:
        if into.unindented or self._note_unindented(into):
            return
        first = self.blank.stretch(into.entry_marks[str(into.key)][0])
        message = f'"{into.key}" stands twice here.'
        related = (Related(first, "It stands here first."),)
        where = self.blank.stretch(into.key_mark)
        cure = "Rename one of them, or join them."
        self.duplicates.append(codes.DUPLICATE_KEY.at(where, message, cure, related))

    def _note_unindented(self, into: Opened) -> bool:
        """Whether a key above is empty, so that what follows it was to stand under it."""
        for key, (where, marks) in () if into.flow else into.entry_marks.items():
            if isinstance(marks, int) and marks >> 32 == marks & 0xFFFFFFFF:
                message = f"The lines below are not indented under `{shortened(key)}`."
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
        message = f'"{shortened(tail)}" is read as a comment and lost.'
        cure = "Put the whole text in quotation marks; or, if a comment is meant, write `# `."
        where = self.blank.stretch(mark(self._comments[end] - 1, self._comments[end]))
        self.lost_tails.append(codes.LOST_TAIL.at(where, message, cure))


def _just_after(key: Mark) -> Mark:
    end = key & 0xFFFFFFFF
    return mark(end, end)
