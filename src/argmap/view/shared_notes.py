"""Cards → cards: what several cards would tell alike is told once, beside the drawing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from argmap.graph import Graph
from argmap.view.cards import Cards
from argmap.view.citing import Citer
from argmap.view.values import Card, Note
from argmap.view.words import listed, one_line

Key = tuple[str, str]
_CALLED = {"caveat": "caution", "source": "gap"}


@dataclass(frozen=True, slots=True)
class SharedNote:
    """A caution, or what a text does not say, that goes with several statements."""

    called: str
    """As cards refer to it: "caution 1"."""
    who: str
    """Who gives the caution; empty where nobody does."""
    text: str
    """Whole."""


class SharedNotes:
    """The notes of a map's cards that are told once, numbered through the whole map."""

    def __init__(self, graph: Graph, cards: Cards) -> None:
        argmap = graph.argmap
        told = [note for s in argmap.statements.values() for note in cards.full(s).notes]
        told += [note for step in argmap.steps for note in cards.cautions(step)]
        several = Counter(map(_key, told))
        self._numbers: dict[Key, int] = {}
        for kind in _CALLED:
            mine = [key for key, times in several.items() if key[0] == kind and times > 1]
            self._numbers |= {key: number for number, key in enumerate(mine, 1)}
        self._statements = argmap.statements
        self._names = Citer(argmap)

    def referring(self, card: Card) -> Card:
        """The card with numbers in place of what is told once."""
        notes = tuple(self._referring(card.notes))
        return card if notes == card.notes else replace(card, notes=notes)

    def told(self, cards: Iterable[Card]) -> tuple[SharedNote, ...]:
        """What must be told beside a drawing of these cards, given as they are without numbers."""
        keys = dict.fromkeys(_key(note) for card in cards for note in card.notes)
        found = sorted((key[0], self._numbers[key], key) for key in keys if key in self._numbers)
        return tuple(self._note(key, number) for _, number, key in found)

    def _referring(self, notes: tuple[Note, ...]) -> Iterator[Note]:
        """Own notes first; then one line for all that one kind of caution refers to."""
        numbers: dict[tuple[str, str], list[str]] = {}
        for note in notes:
            number = self._numbers.get(_key(note))
            if number is None:
                yield note
            else:
                numbers.setdefault((note.kind, note.about), []).append(str(number))
        for (kind, about), several in numbers.items():
            called = _CALLED[kind] + ("s" if len(several) > 1 else "")
            lead = f"With {called}" if kind == "caveat" else called.capitalize()
            words = f"{lead} {', '.join(several)} {about}".rstrip()
            yield Note("caveat" if kind == "caveat" else "source", words)

    def _note(self, key: Key, number: int) -> SharedNote:
        kind, what = key
        called = f"{_CALLED[kind]} {number}"
        if kind == "source":
            return SharedNote(called, "", what)
        statement = self._statements[what]
        who = listed([self._names.name(holder) for holder in statement.holders])
        return SharedNote(called, who, one_line(statement.text))


def _key(note: Note) -> Key:
    """What is alike in notes that tell the same; empty in what is never told elsewhere."""
    if note.kind == "caveat" and note.caution:
        return ("caveat", note.caution)
    return ("source", note.text) if note.kind == "source" else ("", "")
