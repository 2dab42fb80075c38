"""Every block in every format, and texts that look like the format's own marks."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from every_block import brief
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from argmap.api import load
from argmap.briefs.sheet import (
    Brief,
    Entry,
    Head,
    Line,
    Lines,
    Paragraph,
    Quotation,
    Sheet,
    Table,
    Works,
    strong,
    text,
)
from argmap.briefs.writers import WRITERS, Paper
from argmap.briefs.writers.words import clean
from argmap.formats import VIEWS
from argmap.layout import EMBEDDED, Scene
from argmap.quotations.pdf import pdf_text
from argmap.view import WHOLE

SMALLEST = Path(__file__).parents[2] / "examples" / "smallest.argmap.yaml"
HOSTILE = (
    "#let x = 1; #pagebreak()",
    "<script>alert(1)</script> <b>bold</b> &amp; &#65;",
    "| cell | `code` ``` ~~~ ~~struck~~ **strong** __it__ $math$ \\",
    "- item",
    "1. item",
    "2) item",
    "# heading",
    "> quotation",
    "=====",
    "[link](javascript:alert(1)) ![image](x) <https://example.org>",
    "a\n\nb\tc\u2028d\r\ne",
    "\u202edesrever\u202c \u0007bell",
    "word" * 60,
    "*",
    "",
    " ",
)
MARKS = st.text(
    st.sampled_from("\\`*_{}[]<>()#+-.!|~$&=:;\"' \n\tabc1é—“”€") | st.characters(), max_size=40
)


class _Page(HTMLParser):
    """The tags of a page, and the words in its body."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.addresses: list[str] = []
        self.words = ""
        self._in_style = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.addresses += [value or "" for name, value in attrs if name in ("src", "href")]
        self._in_style = tag == "style"

    def handle_endtag(self, tag: str) -> None:
        self._in_style = False

    def handle_data(self, data: str) -> None:
        if not self._in_style:
            self.words += data


def page(data: bytes) -> _Page:
    parsed = _Page()
    parsed.feed(data.decode())
    return parsed


def tokens(data: bytes) -> list[Token]:
    """Everything that a reader of Markdown finds, from the outside in."""
    found = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(data.decode())
    return [inner for token in found for inner in (token, *(token.children or ()))]


@pytest.fixture(scope="module")
def scene() -> Scene:
    graph = load(SMALLEST).graph
    kind = VIEWS["argument"]
    return kind.draw(kind.build(graph, WHOLE), EMBEDDED)


@pytest.mark.parametrize("form", WRITERS)
def test_writes_every_block_the_same_each_time(form: str, scene: Scene) -> None:
    first = WRITERS[form](brief("Words", scene), "a4")
    assert first == WRITERS[form](brief("Words", scene), "a4")
    assert len(first) > 1000


@pytest.mark.parametrize("words", HOSTILE)
def test_html_holds_hostile_words_literally(words: str) -> None:
    found = page(WRITERS["html"](brief(words), "a4"))
    assert " ".join(clean(words).split()) in " ".join(found.words.split())
    assert not found.tags & {"script", "a", "img", "link", "iframe"}
    assert not found.addresses


@settings(max_examples=60)
@given(MARKS)
def test_html_has_the_same_tags_whatever_is_said(words: str) -> None:
    plain, found = (page(WRITERS["html"](brief(w), "a4")) for w in ("Words", f"x{words}x"))
    assert found.tags == plain.tags
    assert clean(f"x{words}x") in found.words


@pytest.mark.parametrize("words", HOSTILE)
def test_markdown_holds_hostile_words_literally(words: str) -> None:
    sheet = Sheet("kind", words, (Paragraph(text(words)), *_cells(words)), words)
    data = WRITERS["markdown"](Brief(Head(words, "", "", (), "en"), (sheet,)), "a4")
    assert _literal(data).count(" ".join(clean(words).split())) >= 4
    _no_marks_of_its_own(data)


@settings(max_examples=150)
@given(MARKS)
def test_markdown_holds_any_words_literally(words: str) -> None:
    words = f"{words}x"
    sheet = Sheet("kind", "Title", (Paragraph(text(words)), *_cells(words)), "")
    data = WRITERS["markdown"](Brief(Head("", "", "", (), "en"), (sheet,)), "a4")
    assert _literal(data).count(" ".join(clean(words).split())) >= 3
    _no_marks_of_its_own(data)


def _cells(words: str) -> tuple[Table, ...]:
    return (Table((text("Head"), text("Head")), (((text(words),), (text(words),)),)),)


def _literal(data: bytes) -> str:
    words = "".join(
        token.content if token.type in ("text", "text_special") else "\n"
        for token in tokens(data)
        if token.type != "inline"
    )
    return " ".join(words.split())


def _no_marks_of_its_own(data: bytes) -> None:
    types = {token.type for token in tokens(data)}
    assert not types & {
        *("html_inline", "html_block", "link_open", "image", "code_inline", "code_block"),
        *("fence", "s_open", "em_open", "bullet_list_open", "ordered_list_open", "hr"),
        "blockquote_open",
    }


@pytest.mark.parametrize("words", HOSTILE)
def test_pdf_holds_hostile_words_literally(words: str) -> None:
    data = WRITERS["pdf"](brief(words), "letter")
    wanted = _squeezed(clean(words))
    assert wanted in _squeezed(pdf_text(data))


def test_pdf_holds_every_sign_of_words_that_are_long() -> None:
    words = [
        *("https://doi.org/10.1007/" + "0123456789ABCDEFGHIJKL"[:n] for n in range(1, 23)),
        *("abcdefghijklmnopqrstuvwxyz" * 3)[:51].split("m"),
        "Kriegswirtschaftsgeschichte",
    ]
    rows = tuple(((text(word),), (text(f"({word})"),)) for word in words)
    table = Table((text("A"), text("B")), rows, (1, 4))
    blocks = (table, Paragraph(text(" ".join(words * 3))))
    sheet = Sheet("a", "First", blocks, "p")
    told = _squeezed(pdf_text(WRITERS["pdf"](Brief(Head("M", "", "", (), "en"), (sheet,)), "a4")))
    for word in words:
        assert told.count(word) >= 5
        assert f"({word})" in told


@pytest.mark.parametrize("words", ["كانت المعاهدة مفاجأة", "ההסכם לא היה", "日本語の文章", "नमस्ते"])
def test_pdf_sets_numbered_lines_of_any_script(words: str) -> None:
    lines = Lines((Line(text(words, strong(words)), "id"), Line(text("Plain words"))))
    sheet = Sheet("a", "First", (lines, Entry("E1", (Quotation(words, "reporter"),))), "p")
    data = WRITERS["pdf"](Brief(Head(words, words, "", (), "en"), (sheet,)), "a4")
    assert data.startswith(b"%PDF-")


def _squeezed(words: str) -> str:
    """Without spaces and breaks, since a page breaks lines where they end."""
    return re.sub(r"[\s\u200b\ufffe\u00ad]+", "", words)


@pytest.mark.parametrize(("paper", "size"), [("a4", (595, 842)), ("letter", (612, 792))])
def test_pages_have_the_size_of_the_paper(paper: Paper, size: tuple[int, int]) -> None:
    assert size in _sizes(WRITERS["pdf"](brief("Words"), paper))
    assert size[::-1] in _sizes(WRITERS["pdf"](brief("Words"), paper))


def _sizes(data: bytes) -> set[tuple[int, int]]:
    import pypdfium2

    with pypdfium2.PdfDocument(data) as document:
        return {(round(page.get_width()), round(page.get_height())) for page in document}


def test_every_sheet_counts_its_own_pages() -> None:
    long = Paragraph(text("Words. " * 2000))
    sheets = (Sheet("a", "First", (long,), "p"), Sheet("b", "Second", (), "p"))
    told = pdf_text(WRITERS["pdf"](Brief(Head("Map", "", "", (), "en"), sheets), "a4"))
    counted = re.findall(r"page (\d+) of (\d+)", told)
    last = counted[0][1]
    assert int(last) > 2
    assert counted == [*((str(n), last) for n in range(1, int(last) + 1)), ("1", "1")]


def test_sources_take_a_page_of_their_own_together_or_not_at_all() -> None:
    works = Works("", tuple(text(f"Work {n}.") for n in range(8)))
    pages = []
    for lines in range(16, 40):
        blocks = tuple(Paragraph(text(f"Line {n}.")) for n in range(lines))
        sheet = Sheet("a", "First", blocks, "Who says what.", (works,))
        told = pdf_text(WRITERS["pdf"](Brief(Head("Map", "", "", (), "en"), (sheet,)), "a4"))
        parts = told.split("\f")
        (closing,) = (page for page in parts if "Sources cited" in page)
        assert all(f"Work {n}." in closing for n in range(8))
        assert "Who says what." in closing
        pages.append(len([part for part in parts if part.strip()]))
    assert pages == sorted(pages)
    assert pages[0] < pages[-1]


def test_a_table_repeats_its_head_on_each_page() -> None:
    rows = tuple(((text(f"row {n}"),),) for n in range(120))
    sheet = Sheet("a", "First", (Table((text("The head"),), rows, room=10),), "p")
    told = pdf_text(WRITERS["pdf"](Brief(Head("Map", "", "", (), "en"), (sheet,)), "a4"))
    pages = told.split("\f")
    assert len(pages) > 4
    assert sum("The head" in page for page in pages) >= len(pages) - 1
    assert all(f"row {n}" in told for n in range(120))


def test_a_long_quotation_flows_over_pages() -> None:
    words = " ".join(f"word{n}" for n in range(4000))
    sheet = Sheet("a", "First", (Entry("E1", (Quotation(words),)),), "p")
    told = pdf_text(WRITERS["pdf"](Brief(Head("Map", "", "", (), "en"), (sheet,)), "a4"))
    assert set(re.findall(r"word\d+", told)) == set(words.split())
