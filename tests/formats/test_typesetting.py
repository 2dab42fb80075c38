"""PNG and PDF hold the whole drawing, in the right size, the same every time."""

from __future__ import annotations

import re
import zlib
from dataclasses import replace
from struct import unpack

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import views
from argmap.formats import DRAWN, pdf, png
from argmap.layout import EMBEDDED, DrawingError, Path, Scene, Stroke, Text, draw
from argmap.typeface import Face, drawable, width

SMALL = draw(views.joint(2), EMBEDDED)
HOSTILE = draw(views.HOSTILE, EMBEDDED)


def dots(data: bytes) -> tuple[int, int]:
    """Width and height of a PNG."""
    across, down = unpack(">II", data[16:24])
    return (across, down)


def ink(data: bytes) -> int:
    """How much of a PNG differs from its surroundings: rows are stored as differences."""
    at, packed = 8, b""
    while at < len(data):
        size, kind = unpack(">I4s", data[at : at + 8])
        packed += data[at + 8 : at + 8 + size] if kind == b"IDAT" else b""
        at += 12 + size
    unpacked = zlib.decompress(packed)
    return len(unpacked) - unpacked.count(0)


def test_png_has_two_dots_to_a_pixel() -> None:
    data = png(SMALL)
    assert data.startswith(b"\x89PNG\r\n")
    assert dots(data) == (2 * SMALL.width, 2 * SMALL.height)


def test_png_shows_outlines_and_text() -> None:
    blank = ink(png(replace(SMALL, items=())))
    line = Path("M10 10H300", stroke=Stroke("#000000", 2))
    word = Text(10, 40, "Surrender", Face.BOLD, 12, "#000000", 60)
    assert ink(png(replace(SMALL, items=(line,)))) > blank
    assert ink(png(replace(SMALL, items=(word,)))) > blank + 500


@pytest.mark.parametrize(("across", "down"), [(30_000, 200), (300, 40_000), (9_000, 9_000)])
def test_a_huge_png_can_still_be_opened(across: int, down: int) -> None:
    w, h = dots(png(Scene(across, down, "Huge", "", "en", ())))
    assert w <= 16_000
    assert h <= 16_000
    assert w * h <= 41e6


def test_pdf_has_its_title_its_fonts_and_one_page_of_its_size() -> None:
    data = pdf(SMALL)
    assert data.startswith(b"%PDF-")
    assert f"({SMALL.title})".encode() in data
    for cut in (b"SourceSans3-Regular", b"SourceSans3-Semibold", b"SourceSans3-Bold"):
        assert cut in data
    (page,) = re.findall(rb"/MediaBox ?\[([^\]]+)\]", data)
    assert [float(n) for n in page.split()] == [0, 0, SMALL.width * 0.75, SMALL.height * 0.75]


@pytest.mark.parametrize("name", ["png", "pdf"])
@pytest.mark.parametrize("scene", [SMALL, HOSTILE], ids=["small", "hostile"])
def test_the_same_drawing_gives_the_same_bytes(name: str, scene: Scene) -> None:
    assert DRAWN[name](scene) == DRAWN[name](scene)


@pytest.mark.parametrize("language", ["", "en-GB", "DE", "русский", '"] #panic() [', "x" * 99])
def test_any_language_can_be_named(language: str) -> None:
    assert pdf(replace(SMALL, language=language)).startswith(b"%PDF-")


SCRIPTS = st.sampled_from(
    [
        "abc fi AVA", "אבג שלום", "العربية", "日本語、。",
        "💣👨\u200d👩\u200d👧☢\ufe0f", "e\u0301\u0330",
        "देवनागरी", "ไทย", "٠١٢ 012", "\u200f\u200e\u2066\u2069\u202e", "ΑΒΓ ЖЩ", '"\\#[]{}$*_`<>@~',
    ]
)  # fmt: skip


@settings(max_examples=40, deadline=None)
@given(st.lists(st.one_of(SCRIPTS, st.text(max_size=12)), min_size=1, max_size=6), st.booleans())
def test_any_text_can_be_typeset(parts: list[str], centred: bool) -> None:
    words = drawable(" ".join(parts))
    text = Text(10, 20, words, Face.REGULAR, 12, "#000000", width(words, Face.REGULAR, 12),
                centred, 0.7)  # fmt: skip
    scene = Scene(400, 40, words, words, "en", (text,))
    assert pdf(scene).startswith(b"%PDF-")
    assert png(scene).startswith(b"\x89PNG")


def test_what_cannot_be_typeset_is_refused_in_words() -> None:
    with pytest.raises(DrawingError, match="could not be written as PDF"):
        pdf(Scene(float("nan"), 10, "No page", "", "en", ()))
