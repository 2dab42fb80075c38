"""Text is as wide as the fonts say, breaks where it may, and always fits."""

from __future__ import annotations

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from argmap.typeface import FOLDER, Face, drawable, missing, width, wrap

FACES = list(Face)
TEXTS = st.text(st.characters(), max_size=80)


@pytest.mark.parametrize("face", FACES)
def test_width_is_the_sum_of_the_advance_widths_in_the_file(face: Face) -> None:
    font = TTFont(FOLDER / face.value.file)
    glyphs, metrics = font.getBestCmap(), font["hmtx"]
    for text in ("Soviet entry, “the main reason”", "Василевский", "ἐν ἀρχῇ", "Đorđević – ½"):
        units = sum(metrics[glyphs[ord(character)]][0] for character in text)
        assert width(text, face, 12.5) == pytest.approx(units * 12.5 / font["head"].unitsPerEm)


@pytest.mark.parametrize(
    ("text", "ems"),
    [
        ("\u0351\u036b", 1.4),
        ("降伏", 2.0),
        ("e\u0301\u0320", None),
        ("\u200b\u2060", 0.0),
        ("💣", 1.3),
        ("שלום", 2.8),
    ],
)
def test_other_scripts_are_estimated(text: str, ems: float | None) -> None:
    expected = width("e", Face.REGULAR, 1) if ems is None else ems
    assert width(text, Face.REGULAR, 10) == pytest.approx(10 * expected)


@pytest.mark.parametrize(
    ("given", "drawn"),
    [
        ("plain – text’s", "plain – text’s"),
        ("e\u0301", "é"),
        ("bell\x07", "bell‹U+0007›"),
        ("\ud800", "‹U+D800›"),
        ("\uffff", "‹U+FFFF›"),
        ("a\u2028b", "a‹U+2028›b"),
        ("\u202eabc", "‹U+202E›abc"),
        ("a" + "\u0330" * 6, "a\u0330\u0330\u0330\u0330‹U+0330›‹U+0330›"),
        ("a" + "\u064b" * 5, "a" + "\u064b" * 4 + "‹U+064B›"),
        ("שלום", "שלום"),
    ],
)
def test_what_no_document_may_hold_is_named(given: str, drawn: str) -> None:
    assert drawable(given) == drawn


@given(TEXTS)
def test_what_is_drawn_can_be_written_and_drawn_again(text: str) -> None:
    drawn = drawable(text)
    assert drawable(drawn.encode("utf-8").decode("utf-8")) == drawn


def test_missing_names_each_character_once_in_order() -> None:
    texts = ["日本 and 本", "Жуков e\u0301", "💣\u200d", "\x07"]
    assert missing(texts) == ("日", "本", "💣")


@pytest.mark.parametrize(
    ("text", "limit", "lines"),
    [
        ("", 100, ()),
        (" \n ", 100, ()),
        ("one line", 100, ("one line",)),
        ("  spaces \n and   breaks ", 200, ("spaces and breaks",)),
        ("Even lines are better than a full one and a short", 200,
         ("Even lines are better than", "a full one and a short")),
        ("a well-known dash–word", 50, ("a well-", "known", "dash–", "word")),
        ("fifteen\u00a0cents stay together", 110, ("fifteen\u00a0cents", "stay together")),
        ("日本は降伏した。", 40, ("日本は", "降伏し", "た。")),
    ],
)  # fmt: skip
def test_lines_break_where_they_may(text: str, limit: float, lines: tuple[str, ...]) -> None:
    assert wrap(text, Face.REGULAR, 12, limit) == lines


@given(TEXTS, st.floats(20, 300))
def test_no_line_is_too_wide_and_nothing_is_lost(text: str, limit: float) -> None:
    lines = wrap(text, Face.SEMIBOLD, 12, limit)
    for line in lines:
        # A single character wider than the line is the one thing that cannot be broken.
        assert width(line, Face.SEMIBOLD, 12) <= limit + 0.01 or len(line.strip()) <= 1
    assert "".join("".join(lines).split(" ")) == "".join(
        drawable(text).translate(dict.fromkeys(map(ord, " \t\n\r"))).split(" ")
    )


def test_fewest_lines() -> None:
    text = "The part played in defeating Japan is not the part played in ending the war."
    lines = wrap(text, Face.REGULAR, 12.5, 161)
    greedy: list[str] = []
    for word in text.split():
        longer = f"{greedy[-1]} {word}" if greedy else ""
        if greedy and width(longer, Face.REGULAR, 12.5) <= 161:
            greedy[-1] = longer
        else:
            greedy.append(word)
    assert len(lines) == len(greedy)
    widths = [width(line, Face.REGULAR, 12.5) for line in lines]
    assert max(widths) <= max(width(line, Face.REGULAR, 12.5) for line in greedy)


def test_a_long_word_is_broken() -> None:
    lines = wrap("Donaudampfschifffahrtsgesellschaft" * 5, Face.REGULAR, 12, 100)
    assert "".join(lines) == "Donaudampfschifffahrtsgesellschaft" * 5
    assert all(width(line, Face.REGULAR, 12) <= 100 for line in lines)
