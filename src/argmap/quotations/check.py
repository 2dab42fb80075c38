"""Quotations and the texts of their sources → what became of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from argmap.quotations.library import Library
from argmap.quotations.locate import locate, locate_near, missing_piece
from argmap.quotations.nearest import Index
from argmap.quotations.pieces import pieces, unwrapped
from argmap.quotations.text import Text
from argmap.quotations.values import (
    Match,
    Missing,
    Quotation,
    Report,
    Result,
    Status,
    UnreadableError,
)

SHORTEST_ELSEWHERE = 25
"""Characters of a quotation that is looked for in other texts; fewer may stand anywhere."""


def look_up(quotations: Iterable[Quotation], library: Library) -> Report:
    """Look up each quotation in the text in which it was read, else in what is cited.

    Hedge words must stand in a quotation of their statement or beside it, or, where it has none,
    anywhere in the text. The texts of the
    sources are read as they are needed. `Match.stretches` says where in the text's file the words
    stand, as offsets, and `Text.place` turns an offset into line, column and page.
    """
    asked = tuple(quotations)
    desk = _Desk(library)
    for quotation in asked:
        desk.open(quotation)
    results = tuple(desk.result(quotation) for quotation in asked)
    waiting = Counter(r.quotation.source for r in results if r.status == "no-text")
    unread = {s: n for s, n in waiting.items() if library.path(s) not in desk.unreadable}
    return Report(results, unread, dict(desk.unreadable))


@dataclass(frozen=True)
class _Desk:
    """Where the texts lie open while quotations are looked up."""

    library: Library
    texts: dict[str, Text | None] = field(default_factory=dict)
    """By source, None where there is none."""
    unreadable: dict[str, str] = field(default_factory=dict)
    indices: dict[str, Index] = field(default_factory=dict)
    matches: dict[tuple[str, str], Match | None] = field(default_factory=dict)

    def open(self, quotation: Quotation) -> None:
        """Lay out the texts that a quotation may stand in."""
        for source in (quotation.via, *quotation.cited):
            try:
                self._text(source)
            except UnreadableError as error:
                self.texts[source] = None
                self.unreadable[self.library.path(source)] = str(error)

    def result(self, quotation: Quotation) -> Result:
        """What becomes of one quotation."""
        own = (Text("", "", words) for words in quotation.within)
        if any(locate(words, quotation.words) for words in own):
            return Result(quotation, "as-written", None, in_quotation=True)
        texts = list(self._where(quotation))
        if not texts:
            return Result(quotation, "no-text", None)
        look = self._beside if quotation.within else self._locate
        for text in texts:
            if match := look(text, quotation):
                return Result(quotation, _status(match), text, match)
        if quotation.within and any(self._locate(text, quotation) for text in texts):
            return Result(quotation, "not-found", texts[0], missing=Missing("", None, True))
        missing = self._missing(texts[0], quotation.words)
        elsewhere = None if missing.nearest else self._elsewhere(quotation.words, texts)
        return Result(quotation, "not-found", texts[0], None, missing, elsewhere)

    def _where(self, quotation: Quotation) -> Iterator[Text]:
        """The text in which the words were read, or else those of all that is cited."""
        read = self.texts[quotation.via]
        if read:
            yield read
            return
        for source in quotation.cited:
            if text := self.texts[source]:
                yield text

    def _locate(self, text: Text, quotation: Quotation) -> Match | None:
        return self._words_in(text, quotation.words)

    def _beside(self, text: Text, quotation: Quotation) -> Match | None:
        """Hedge words, in the text beside a quotation of their statement."""
        quoted = (self._words_in(text, words) for words in quotation.within)
        beside = (locate_near(text, quotation.words, match.whole) for match in quoted if match)
        return next((match for match in beside if match), None)

    def _words_in(self, text: Text, words: str) -> Match | None:
        key = (text.path, words)
        if key not in self.matches:
            self.matches[key] = locate(text, words)
        return self.matches[key]

    def _missing(self, text: Text, words: str) -> Missing:
        is_whole = len(pieces(unwrapped(words))) <= 1
        piece = missing_piece(text, words)
        if piece is None:
            return Missing("", None, is_whole)
        index = self.indices.setdefault(text.path, Index(text))
        return Missing(piece.words, index.nearest(piece.words), is_whole)

    def _elsewhere(self, words: str, read: list[Text]) -> tuple[Text, Match] | None:
        """Another text in which the words stand. No PDF is opened to see."""
        if len(words) < SHORTEST_ELSEWHERE:
            return None
        for source, name in self.library.files.items():
            if source not in self.texts and name.lower().endswith(".pdf"):
                continue
            try:
                text = self._text(source)
            except UnreadableError:
                self.texts[source] = text = None
            if text and text not in read and (match := self._words_in(text, words)):
                return text, match
        return None

    def _text(self, source: str) -> Text | None:
        if source not in self.texts:
            self.texts[source] = self.library.text(source)
        return self.texts[source]


def _status(match: Match) -> Status:
    if match.interruptions:
        return "interrupted"
    return "normalised" if match.normalised else "as-written"
