"""Texts in a folder: which files are read, and what is said of those that cannot be."""

from __future__ import annotations

import zlib
from pathlib import Path

import pytest
import typst

from argmap.quotations import Library, Text, UnreadableError, locate, open_library


def library(folder: Path, **files: bytes) -> Library:
    for name, data in files.items():
        stem, _, ending = name.rpartition("_")
        (folder / f"{stem}.{ending}").write_bytes(data)
    return open_library(str(folder))


def test_text_comes_before_markdown_and_pdf(tmp_path: Path) -> None:
    texts = library(tmp_path, a_txt=b"plain", a_md=b"*marked*", b_md=b"x", c_doc=b"no", d_TXT=b"D")
    (tmp_path / "folder.txt").mkdir()
    read = {id: text.written for id in "abcd" if (text := texts.text(id))}
    assert read == {"a": "plain", "b": "x", "d": "D"}
    assert texts.text("folder") is None


def test_nothing_outside_the_folder_is_read(tmp_path: Path) -> None:
    (tmp_path / "outside.txt").write_text("outside")
    (tmp_path / "in").mkdir()
    texts = library(tmp_path / "in", a_txt=b"x")
    for id in ("../outside", str(tmp_path / "outside"), "..", ".", "", "a.txt"):
        assert texts.text(id) is None


def test_an_underscore_may_stand_for_a_colon(tmp_path: Path) -> None:
    (tmp_path / "doi_10.1.txt").write_text("x")
    assert open_library(str(tmp_path)).text("doi:10.1") is not None


DECODED = {
    "é".encode(): "é",
    b"\xef\xbb\xbfx": "x",
    "é".encode("utf-16"): "é",
    b"": "",
    b"a\0b\r\nc": "a\0b\r\nc",
}


@pytest.mark.parametrize(("data", "words"), DECODED.items())
def test_bytes_are_decoded(tmp_path: Path, data: bytes, words: str) -> None:
    text = library(tmp_path, a_txt=data).text("a")
    assert text is not None
    assert text.written == words


BLANK = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
BLANK += b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
BLANK += b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>endobj\n"
BLANK += b"trailer<</Root 1 0 R>>\n%%EOF"
LOCKED = BLANK.replace(
    b"/Root 1 0 R",
    b"/Root 1 0 R/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<" + b"00" * 32 + b">/U<"
    b"" + b"11" * 32 + b">>>",
)
UNREADABLE = {
    ("a_txt", b"one\ntwo \xe9\n"): "Line 2 is not UTF-8. Save the file as UTF-8 text",
    ("a_txt", b"\xff\xfex"): "Line 1 is not UTF-8.",
    ("a_txt", b"%PDF-1.4\n\xe2"): "This is a PDF. Let its name end in .pdf.",
    ("a_pdf", b""): "This is not a PDF, or a damaged one.",
    ("a_pdf", b"%PDF-1.4\n" + zlib.compress(b"x" * 999)): "This is not a PDF, or a damaged one.",
    ("a_pdf", BLANK): "This PDF has pictures of pages and no text.",
    ("a_pdf", LOCKED): "This PDF asks for a password.",
}


@pytest.mark.parametrize(("file", "message"), UNREADABLE.items())
def test_what_cannot_be_read_is_told(tmp_path: Path, file: tuple[str, bytes], message: str) -> None:
    texts = library(tmp_path, **dict([file]))
    with pytest.raises(UnreadableError, match=message):
        texts.text("a")


PAGES = """
#set page(width: 9cm, height: 9cm, numbering: "1")
#set par(justify: true)
#set text(hyphenate: true, lang: "en", size: 11pt)
The office was efficient in its classification#footnote[A note about the office.] of unconditional
surrender, notwithstanding extraordinarily uncharacteristic industrialisation. “He said” it — and
the well-known American administration disagreed considerably about internationalisation and
about much else that was told of the end of the war in those years, when every newspaper had its
own story of what the generals had thought and said and done on the eighth of August, and when
none of them had yet been asked. After a while they were asked, and then every single one of them
answered that it had been the fault of somebody else, and that nothing could have been done.
"""
IN_PAGES = {
    "The office was efficient in its classification of unconditional surrender": (1, 1),
    "extraordinarily uncharacteristic industrialisation": (1, 1),
    "the well-known American administration": (1, 1),
    '"He said" it - and the': (1, 1),
    "every single one of them answered that it had been the fault": (2, 2),
}


def test_pages_of_a_pdf_are_told(tmp_path: Path) -> None:
    source = tmp_path / "book.typ"
    source.write_text(PAGES, "utf-8")
    typst.compile(str(source), output=str(tmp_path / "book.pdf"))
    text = open_library(str(tmp_path)).text("book")
    assert text is not None
    for words, pages in IN_PAGES.items():
        assert pages_of(text, words) == pages, words
    # All of it is found, across the footnote and the ends of the pages.
    running = " ".join(PAGES.split("\n\n")[-1].split("\n", 4)[-1].split())
    whole = running.replace("#footnote[A note about the office.]", "")
    assert pages_of(text, whole) == (1, 2)


def pages_of(text: Text, words: str) -> tuple[int, int]:
    found = locate(text, words)
    assert found is not None, (words, text.written)
    return text.place(found.whole.start).page, text.place(found.whole.end - 1).page


def test_links_that_lead_nowhere_do_not_hide_the_other_texts(tmp_path: Path) -> None:
    (tmp_path / "loop.txt").symlink_to("loop.txt")
    (tmp_path / "gone.txt").symlink_to("nowhere.txt")
    texts = library(tmp_path, a_txt=b"x")
    assert (texts.text("loop"), texts.text("gone")) == (None, None)
    assert texts.text("a") is not None
