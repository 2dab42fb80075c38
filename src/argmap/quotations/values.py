"""What is looked up, and what is found of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from argmap import diagnostics
from argmap.quotations.text import Text

Key = Literal["quote", "passage", "hedge-words"]

Status = Literal["as-written", "normalised", "interrupted", "not-found", "no-text"]

Normalisation = Literal[
    "white space",
    "line-end hyphens",
    "dashes",
    "quotation marks",
    "ligatures",
    "letter forms",
    "invisible signs",
    "Markdown signs",
    "page breaks",
]
"""`letter forms`: accents set apart from their letters, and letters of full width."""
NORMALISATIONS: tuple[Normalisation, ...] = get_args(Normalisation)


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words of a map that are said to stand in a source."""

    owner: str
    """The id of the statement or step."""
    who: str
    """Whose stance the words belong to; empty for the statement's own."""
    key: Key
    words: str
    via: str
    """The source in which they were read, where that is not what is cited."""
    cited: tuple[str, ...]
    place: diagnostics.Place
    """Where in the maps they are written."""
    within: tuple[str, ...] = ()
    """For hedge words: the quotations of their statement, in which they may stand."""

    @property
    def source(self) -> str:
        """The source in whose text the words should stand; empty where none is named."""
        return self.via or next(iter(self.cited), "")


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a text's file, as offsets in characters; the end no longer belongs to it."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Interruption:
    """What stands between words that belong together: the number of a note, or whole lines."""

    stretch: Stretch
    inline: bool


@dataclass(frozen=True, slots=True)
class Match:
    """Where words stand in a text: one stretch for each part that is not interrupted or cut."""

    stretches: tuple[Stretch, ...]
    normalised: tuple[Normalisation, ...]
    interruptions: tuple[Interruption, ...]

    @property
    def whole(self) -> Stretch:
        """From the first word to the last."""
        return Stretch(self.stretches[0].start, self.stretches[-1].end)


@dataclass(frozen=True, slots=True)
class Difference:
    """A part of the nearest passage: words in both, or those of the map against the text's."""

    map: str
    text: str

    @property
    def same(self) -> bool:
        """Whether there is none."""
        return self.map == self.text


@dataclass(frozen=True, slots=True)
class Nearest:
    """The passage of a text that is most like the words that are not in it."""

    stretch: Stretch
    differences: tuple[Difference, ...]
    likeness: float
    """The share of the words that are the same, from 0 to 1."""


@dataclass(frozen=True, slots=True)
class Missing:
    """Words that do not stand in a text."""

    piece: str
    """The piece between cuts that is not there; empty where all are there in another order."""
    nearest: Nearest | None
    whole: bool
    """Whether the quotation is of one piece."""


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one quotation."""

    quotation: Quotation
    status: Status
    text: Text | None
    """The text in which it was found, or should have been."""
    match: Match | None = None
    missing: Missing | None = None
    elsewhere: tuple[Text, Match] | None = None
    """For words that are not where they should be: another text in which they are."""
    in_quotation: bool = False
    """For hedge words: whether they stand in a quotation of their own statement."""


@dataclass(frozen=True, slots=True)
class Report:
    """What became of all quotations, in the order of the maps."""

    results: tuple[Result, ...]
    no_text: Mapping[str, int]
    """Sources whose text is not there, and how many quotations wait for it. The empty source is
    that of quotations which name none."""
    unreadable: Mapping[str, str]
    """Files of texts that are there and cannot be read, and why."""


class UnreadableError(Exception):
    """A text is there and cannot be read; the message says why, and what to do."""
