"""Whoever orders a drawing hears what its readers would trip over, format by format."""

from __future__ import annotations

import pytest

from argmap.formats import cautions, smaller
from argmap.layout import Scene, Text
from argmap.typeface import Face
from argmap.view import WHOLE, OfTopic


def scene(*words: str, width: float = 600) -> Scene:
    texts = tuple(Text(10, 30, text, Face.REGULAR, 12, "#000000", 50) for text in words)
    return Scene(width, 400, "Title", "", "en", texts)


@pytest.mark.parametrize(
    ("formats", "said", "unsaid"),
    [
        (("svg",), ["whoever opens it"], ["this machine"]),
        (("png",), ["In the PNG the fonts of this machine", "a box"], ["whoever opens it"]),
        (("svg", "png", "pdf"), ["whoever opens it", "In the PNG and the PDF"], []),
    ],
)
def test_strange_characters_are_told_as_each_format_has_them(
    formats: tuple[str, ...], said: list[str], unsaid: list[str]
) -> None:
    (caution,) = cautions(scene("日本"), formats, smaller(WHOLE))
    assert "日 (U+65E5), 本 (U+672C). " in caution
    assert all(words in caution for words in said)
    assert not any(words in caution for words in unsaid)


def test_forty_strange_characters_are_named_and_the_others_by_their_range() -> None:
    def told(count: int) -> str:
        (caution,) = cautions(
            scene("".join(map(chr, range(0x4E00, 0x4E00 + count)))), ("svg",), smaller(WHOLE)
        )
        return caution

    assert told(40).count("U+") == 40
    assert " more" not in told(40)
    assert "(U+4E27) and 1 more, U+4E28." in told(41)
    assert "(U+4E27) and 10 more, between U+4E28 and U+4E31." in told(50)


def test_a_coarser_png_is_announced_with_a_cure() -> None:
    wide = scene("Plain.", width=16_000)
    found = list(cautions(wide, ("png", "svg"), smaller(WHOLE)))
    assert [text for text in found if text.startswith("The PNG has 1.0 dots to a pixel")]
    assert "write SVG or PDF" in " ".join(found)
    assert not any("PNG" in text for text in cautions(wide, ("svg", "pdf"), smaller(WHOLE)))


def test_print_that_is_too_small_is_announced() -> None:
    (caution,) = cautions(scene("Plain.", width=4_000), ("svg",), smaller(WHOLE))
    assert "points high" in caution
    assert "--topic" in caution
    (caution,) = cautions(scene("Plain.", width=4_000), ("svg",), smaller(OfTopic("one")))
    assert "--topic" not in caution
    assert "--focus ID" in caution


def test_a_plain_small_drawing_needs_no_caution() -> None:
    assert list(cautions(scene("Plain."), ("svg", "png", "pdf"), smaller(WHOLE))) == []
