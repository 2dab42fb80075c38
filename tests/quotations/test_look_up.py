"""In which text a quotation is looked up, and what is told of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from argmap.quotations import Key, Quotation, Report, look_up, open_library
from argmap.quotations.cures import cure

TEXTS = {
    "review.txt": "It was, as she writes, “the end of the war”. Perhaps it was. "
    + "So it went. " * 50,
    "book.txt": "It was the end of the war, and nobody had expected it to come so very soon.",
    "letters.md": "He did *not* expect it to come at all, and said so to everybody who asked him.",
}


@pytest.fixture
def folder(tmp_path: Path) -> str:
    for name, words in TEXTS.items():
        (tmp_path / name).write_text(words, "utf-8")
    return str(tmp_path)


def quotation(words: str, via: str, cited: tuple[str, ...], key: Key = "quote") -> Quotation:
    return Quotation("claim", "", key, words, via, cited, ("map", words))


def looked_up(folder: str, *asked: Quotation) -> Report:
    return look_up(asked, open_library(folder))


WHERE = {
    ("the end of the war", "review", ("book",)): ("as-written", "review"),
    ("nobody had expected", "review", ("book",)): ("not-found", "review"),
    ("nobody had expected", "absent", ("book",)): ("as-written", "book"),
    ("nobody had expected", "", ("letters", "book")): ("as-written", "book"),
    ("nobody had expected", "", ("absent", "book")): ("as-written", "book"),
    ("He did not expect it", "", ("letters",)): ("normalised", "letters"),
    ("nobody had expected", "absent", ()): ("no-text", None),
    ("nobody had expected", "", ("absent", "other")): ("no-text", None),
    ("nobody had expected", "", ()): ("no-text", None),
}


@pytest.mark.parametrize(("asked", "told"), WHERE.items())
def test_where_words_are_looked_up(
    folder: str, asked: tuple[str, str, tuple[str, ...]], told: tuple[str, str | None]
) -> None:
    (result,) = looked_up(folder, quotation(*asked)).results
    assert (result.status, result.text and result.text.source) == told


def test_what_waits_is_counted_by_source(folder: str) -> None:
    asked = [("a", "absent", ("x",)), ("b", "", ("absent", "y")), ("c", "", ()), ("d", "", ("z",))]
    report = looked_up(folder, *(quotation(*each) for each in asked))
    assert report.no_text == {"absent": 2, "": 1, "z": 1}


HEDGES = {
    ("so", ("as she writes, so it was",)): "as-written",
    ("Perhaps", ("the end of the war",)): "as-written",
    ("perhaps", ("the end of the war",)): "not-found",
    ("So it went. So it went.", ("It was, as she",)): "as-written",
    ("went", ("nothing of the kind",)): "not-found",
    ("went", ()): "as-written",
}


@pytest.mark.parametrize(("asked", "status"), HEDGES.items())
def test_hedge_words(folder: str, asked: tuple[str, tuple[str, ...]], status: str) -> None:
    words, within = asked
    hedge = Quotation("c", "", "hedge-words", words, "review", (), ("map", "c"), within)
    (result,) = looked_up(folder, hedge).results
    assert result.status == status
    assert result.in_quotation == (words in " ".join(within))


CURES = {
    "It was the end of the war, and nobody expected it": "The quotation leaves words out",
    "and nobody had ever expected it to come": "The quotation adds words",
    "and nobody had anticipated it to come": "Copy the words of the text",
    "the end of the war; and nobody": "Only punctuation or hyphens differ",
    "it was the end of the war": "write it in brackets: [i]t.",
    "nobody had expected it […] the end of the war": "in another order",
    "to everybody who asked him": "But these words are in",
    "who asked him": "Nothing much like it is in this text.",
    "of quite another kind altogether": "Nothing much like it is in this text.",
    "obody had expected it to come so very soon": "Copy the words of the text",
}


@pytest.mark.parametrize(("words", "sentence"), CURES.items())
def test_the_cure_fits_the_difference(folder: str, words: str, sentence: str) -> None:
    (result,) = looked_up(folder, quotation(words, "book", ())).results
    assert result.status == "not-found"
    assert sentence in cure(result)
