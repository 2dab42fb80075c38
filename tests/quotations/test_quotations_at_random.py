"""What holds of any text: its own words are found in it, however set, and no others."""

from __future__ import annotations

from hypothesis import assume, given
from hypothesis import strategies as st

from argmap.quotations import Text, locate
from argmap.quotations.folding import LEFT_OUT, fold, signs
from argmap.quotations.nearest import Index

WORDS = st.text("abcdeéñßжд日TQR", min_size=1, max_size=9)
SENTENCES = st.lists(WORDS, min_size=3, max_size=60)
SET = st.sampled_from([" ", "  ", "\n", "\r\n", " \n  ", "\t", "\N{NO-BREAK SPACE}"])


def book(written: str) -> Text:
    return Text("book", "book.txt", written)


@st.composite
def passages(draw: st.DrawFn) -> tuple[list[str], int, int]:
    words = draw(SENTENCES)
    start = draw(st.integers(0, len(words) - 2))
    return words, start, draw(st.integers(start + 1, len(words)))


@given(passages())
def test_words_of_a_text_are_found_as_written(passage: tuple[list[str], int, int]) -> None:
    words, start, end = passage
    quoted = " ".join(words[start:end])
    found = locate(book(" ".join(words)), quoted)
    assert found is not None
    assert not found.normalised
    assert " ".join(words)[found.whole.start : found.whole.end] == quoted


@given(passages(), st.data())
def test_words_are_found_however_they_are_set(
    passage: tuple[list[str], int, int], data: st.DataObject
) -> None:
    words, start, end = passage
    written = ""
    for word in words:
        cut = data.draw(st.integers(0, len(word)))
        broken = 0 < cut < len(word) and word.isalpha() and data.draw(st.booleans())
        written += f"{word[:cut]}-\n{word[cut:]}" if broken else word
        written += data.draw(SET)
    found = locate(book(written), " ".join(words[start:end]))
    assert found is not None
    passage_found = written[found.whole.start : found.whole.end]
    assert fold(passage_found) == fold("".join(words[start:end]))
    assert set(found.normalised) <= {"white space", "line-end hyphens"}
    assert ("line-end hyphens" in found.normalised) == ("-" in passage_found)


@given(passages(), st.data())
def test_a_changed_word_is_never_found(
    passage: tuple[list[str], int, int], data: st.DataObject
) -> None:
    words, start, end = passage
    quoted = words[start:end]
    quoted[data.draw(st.integers(0, len(quoted) - 1))] = data.draw(st.text("xyz", min_size=1))
    assert locate(book(" ".join(words)), " ".join(quoted)) is None


@given(SENTENCES, st.data())
def test_cuts_and_insertions(words: list[str], data: st.DataObject) -> None:
    first = data.draw(st.integers(1, len(words) - 1))
    second = data.draw(st.integers(first, len(words) - 1))
    assume(second - first <= 6)
    before, after = " ".join(words[:first]), " ".join(words[second:])
    written = book(" ".join(words))
    for between in ("[…]", "…", "...", "[...]", "[ . . . ]", "[and so on]"):
        found = locate(written, f"{before} {between} {after}")
        assert found is not None, between
        assert found.whole.end <= len(written.written)


@given(st.text(max_size=300), st.text(max_size=30))
def test_any_text_and_any_words(written: str, words: str) -> None:
    text = book(written)
    found = locate(text, words)
    if found:
        for stretch in found.stretches:
            assert 0 <= stretch.start < stretch.end <= len(written)
        assert text.place(found.whole.start).line >= 1
    nearest = Index(text).nearest(words)
    assert nearest is None or 0 <= nearest.stretch.start < nearest.stretch.end <= len(written)


@given(st.text(max_size=400))
def test_signs_and_offsets_agree(written: str) -> None:
    text = book(written)
    assert signs(written).folded == text.folded
    for at in range(len(text.folded)):
        offset = text.offset(at)
        assert text.sign(offset) <= at
        assert written[offset] not in LEFT_OUT
