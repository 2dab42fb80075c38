"""`argmap quotes`: what it prints, and how it ends."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from argmap.cli import main

BOOK = """\
The archive was opened in the spring, and what the ofﬁcers found in it was not what
they had been told to expect. Of the eleven boxes only four were full. “Nobody,” the
keeper wrote, “had asked for them in thirty years.” It is likely that the rest was lost
when the building was cleared after the fire of 1911 and the papers were carried out

4 See the report of the keeper.
12
\fin haste by whoever was at hand. The report says little else.
"""
BOOK += "It tells of the fire, and of what was saved.\n" * 20 + "Presumably nothing was.\n"
LETTERS = "I have asked for them every year, and every year I was told that they were lost.\n"
MAP = """\
argmap: 1
title: The archive
reads: book
people: {mora: Ana Mora, keeper: The keeper}
sources:
  book: {title: The Archive, author: mora}
  letters: {title: Letters, author: keeper}
  report: {title: Report, author: keeper}
claims:
  opened: {text: It was opened., by: mora, quote: The archive was opened in the spring}
  surprise:
    text: They were surprised.
    by: mora
    quote: what the officers found in it was not what they had been told
  lost:
    text: It was lost.
    by: mora
    quote: >-
      when the building was cleared after the fire of 1911
      and the papers were carried out in haste
  few: {text: Few were full., by: mora, quote: Of the eleven boxes only five were full.}
  asked: {text: Somebody asked., by: keeper, quote: I have asked for them every year}
  little: {text: It says little., by: keeper, via: report, quote: nothing of note}
  likely:
    text: The rest was lost.
    by: mora
    quote: It is […] that the rest was lost
    hedge-words: likely
  unsure: {text: Few were full., by: mora, quote: only four were full, hedge-words: Presumably}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "book.txt").write_text(BOOK, "utf-8")
    (tmp_path / "texts" / "letters.md").write_text(LETTERS, "utf-8")
    (tmp_path / "a.argmap.yaml").write_text(MAP, "utf-8")
    return tmp_path


def argmap(folder: Path, *arguments: str) -> Result:
    given = ["quotes", *arguments, "--texts", str(folder / "texts")]
    return CliRunner().invoke(main, given, env={"COLUMNS": "100"})


def text_of(folder: Path, *arguments: str) -> str:
    return " ".join(argmap(folder, *arguments).output.replace(str(folder), "").split())


def data_of(folder: Path, *arguments: str) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(argmap(folder, *arguments, "--format", "json").output)
    return told


TOLD = [
    "/a.argmap.yaml:21:48: quote of few, mora “Of the eleven boxes only five were full.” "
    "Nearest in /texts/book.txt:2, page 1: Of the eleven boxes only [-five-] {+four+} were full. "
    "cure: Copy the words of the text;",
    "quote of asked, keeper “I have asked for them every year” It is not in /texts/book.txt. "
    "cure: But these words are in /texts/letters.md, line 1: is it letters that `via` should name?",
    "hedge-words of unsure, mora “Presumably” It does not stand so in /texts/book.txt. "
    "cure: The text has these words, but neither in a quotation of this statement",
    "[-words-] are only in the map, {+words+} only in the text.",
    "quote of lost, mora",
    "It is in /texts/book.txt:4–8, pages 1–2. What looks like notes or the end of a page stands in "
    "it, /texts/book.txt:6–7, page 1: “4 See the report of the keeper. 12”",
    "Texts that are not there",
    "report: 1 quotation waits for report.txt, .md or .pdf in /texts.",
    "10 quotations: 4 as written, 1 after normalising (white space 2, ligatures 1), "
    "1 across a note or page break, 3 not found, 1 not looked up.",
]


def test_what_is_printed(folder: Path) -> None:
    told = text_of(folder, str(folder / "a.argmap.yaml"))
    at = 0
    for words in TOLD:
        assert words in told[at:], told
        at = told.index(words, at)


def test_lines_are_no_wider_than_the_page(folder: Path) -> None:
    lines = argmap(folder, str(folder / "a.argmap.yaml"), "--all").output.splitlines()
    head = (str(folder), f"  {folder}")
    assert [line for line in lines if len(line) > 100 and not line.startswith(head)] == []


def test_all_lists_every_place(folder: Path) -> None:
    told = text_of(folder, str(folder / "a.argmap.yaml"), "--all")
    assert "quote of opened: /texts/book.txt:1, page 1" in told
    assert "quote of surprise: /texts/book.txt:1–2, page 1 (white space, ligatures)" in told


def test_json_is_as_documented(folder: Path) -> None:
    told = data_of(folder, str(folder / "a.argmap.yaml"))
    assert list(told) == [
        "argmap",
        "command",
        "files",
        "texts",
        "counts",
        "quotations",
        "missing_texts",
        "unreadable_texts",
    ]
    assert (told["argmap"], told["command"]) == (1, "quotes")
    assert told["missing_texts"] == [{"source": "report", "quotations": 1}]
    by_id = {(each["statement"], each["key"]): each for each in told["quotations"]}
    few = by_id["few", "quote"]
    assert few["status"] == "not-found"
    assert few["nearest"]["differences"][1] == {"map": "five", "text": "four"}
    assert few["nearest"]["place"]["line"] == 2
    assert few["written"]["line"] == 21
    lost = by_id["lost", "quote"]
    assert lost["status"] == "interrupted"
    parts = [BOOK[part["start"] : part["end"]] for part in lost["stretches"]]
    assert " ".join(" ".join(parts).split()) == lost["words"]
    assert (lost["place"]["page"], lost["place"]["end_page"]) == (1, 2)
    assert lost["interruptions"][0]["kind"] == "lines"
    assert by_id["surprise", "quote"]["normalised"] == ["white space", "ligatures"]
    assert by_id["asked", "quote"]["elsewhere"]["source"] == "letters"
    assert by_id["likely", "hedge-words"]["status"] == "as-written"
    assert by_id["little", "quote"]["status"] == "no-text"


def test_what_several_maps_include_counts_once(folder: Path) -> None:
    for name in "bc":
        (folder / f"{name}.argmap.yaml").write_text("argmap: 1\ntitle: t\ninclude: a.argmap.yaml")
    once = data_of(folder, str(folder / "a.argmap.yaml"))
    assert data_of(folder, str(folder))["quotations"] == once["quotations"]


RIGHT = MAP.replace("five", "four").replace("who: keeper", "").partition("  asked:")[0]
WAITING = f"{RIGHT}  little: {{text: A., by: keeper, via: report, quote: nothing of note}}\n"
ENDS = {
    (MAP, ()): 1,
    (RIGHT, ()): 0,
    (RIGHT, ("--strict",)): 0,
    (WAITING, ()): 0,
    (WAITING, ("--strict",)): 1,
    ("argmap: 1\ntitle: t\n", ("--strict",)): 0,
    ("argmap: 1\n", ()): 1,
}


@pytest.mark.parametrize(("case", "code"), ENDS.items(), ids=lambda _: "")
def test_exit_codes(folder: Path, case: tuple[str, tuple[str, ...]], code: int) -> None:
    (folder / "a.argmap.yaml").write_text(case[0], "utf-8")
    for form in ("text", "json"):
        done = argmap(folder, str(folder / "a.argmap.yaml"), *case[1], "--format", form)
        assert done.exit_code == code, done.output
        assert done.exception is None or isinstance(done.exception, SystemExit)


def test_a_text_that_cannot_be_read_is_told_with_all_the_rest(folder: Path) -> None:
    (folder / "texts" / "book.txt").write_bytes(b"caf\xe9")
    done = argmap(folder, str(folder / "a.argmap.yaml"))
    assert done.exit_code == 2
    words = " ".join(done.output.split())
    assert "Texts that cannot be read" in words
    assert "Line 1 is not UTF-8" in words
    assert "quotations wait for book" not in words
    told = data_of(folder, str(folder / "a.argmap.yaml"))
    assert told["unreadable_texts"][0]["path"].endswith("book.txt")
    assert told["missing_texts"] == [{"source": "report", "quotations": 1}]


def test_a_folder_that_is_none(folder: Path) -> None:
    given = ["quotes", str(folder / "a.argmap.yaml"), "--texts", str(folder / "nowhere")]
    refused = CliRunner().invoke(main, given)
    assert refused.exit_code == 2
    assert refused.output.startswith("argmap: ")
    assert "cannot be opened" in refused.output


def test_a_map_that_quotes_nothing(folder: Path) -> None:
    (folder / "a.argmap.yaml").write_text("argmap: 1\ntitle: t\n")
    told = text_of(folder, str(folder / "a.argmap.yaml"))
    assert told == "There is nothing to look up: the maps quote nothing."


def test_hostile_words_print_literally(folder: Path) -> None:
    (folder / "a.argmap.yaml").write_text(
        "argmap: 1\ntitle: t\nreads: book\npeople: {m: M}\nsources: {book: {title: B}}\nclaims:\n"
        '  a: {text: A., by: m, quote: "[-x-] {+y+} \\e[31m \\u202e %s <b>"}\n',
        "utf-8",
    )
    done = argmap(folder, str(folder / "a.argmap.yaml"))
    assert done.exit_code == 1
    assert "\x1b" not in done.output
    assert "\u202e" not in done.output
