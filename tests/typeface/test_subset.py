"""A subset draws what the whole font draws, and nothing more."""

from __future__ import annotations

import io

import pytest
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.ttLib import TTFont

from argmap.typeface import FOLDER, Face, subset

CHARACTERS = "Soviet entry – “the main reason”, p. 298; Штеменко Äéüşṣ ἀρχῇ ½ fi"


@pytest.mark.parametrize("face", list(Face))
def test_outlines_and_widths_are_those_of_the_whole_font(face: Face) -> None:
    part = TTFont(io.BytesIO(subset(face, CHARACTERS)))
    whole = TTFont(FOLDER / face.value.file)
    assert part.flavor == "woff2"
    assert set(part.getBestCmap()) == set(map(ord, CHARACTERS))
    for character in CHARACTERS:
        name, original = (font.getBestCmap()[ord(character)] for font in (part, whole))
        assert part["hmtx"][name] == whole["hmtx"][original]
        drawn, expected = (DecomposingRecordingPen(font.getGlyphSet()) for font in (part, whole))
        part.getGlyphSet()[name].draw(drawn)
        whole.getGlyphSet()[original].draw(expected)
        assert drawn.value == expected.value, character


def test_every_table_can_be_read_and_saved_again() -> None:
    part = TTFont(io.BytesIO(subset(Face.ITALIC, CHARACTERS)))
    for tag in part.keys():  # noqa: SIM118 - a font is no mapping
        assert part[tag] is not None
    saved = io.BytesIO()
    part.save(saved)
    assert saved.tell() > 1000


def test_the_licence_stays_and_the_reserved_name_goes() -> None:
    names = TTFont(io.BytesIO(subset(Face.BOLD, "a")))["name"].names
    assert {record.nameID for record in names} == {0, 14}


def test_a_subset_is_small_and_the_same_every_time() -> None:
    assert subset(Face.REGULAR, "abc") == subset(Face.REGULAR, "cba")
    assert len(subset(Face.REGULAR, CHARACTERS)) < 8000


def test_characters_that_the_font_lacks_are_left_out() -> None:
    part = TTFont(io.BytesIO(subset(Face.REGULAR, "a降\U0001f4a3")))
    assert set(part.getBestCmap()) == {ord("a")}


def test_the_licence_lies_beside_the_fonts() -> None:
    assert "SIL OPEN FONT LICENSE" in (FOLDER / "LICENSE.md").read_text(encoding="utf-8")
