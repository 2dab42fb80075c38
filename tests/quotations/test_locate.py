"""What counts as found, and what typesetting is told of."""

from __future__ import annotations

import pytest

from argmap.quotations import Match, Text, locate

BOOK = """\
The of\N{LATIN SMALL LIGATURE FI}ce was “well-known” to General Kita—who, in September, was interro-
gated for two hours. The Anglo-
American armies did not stop;
they went on to 1937–38, and cafe\N{COMBINING ACUTE ACCENT} owners co-operated.

He said: ‘Surrender is acknow\N{SOFT HYPHEN}ledgment of defeat.’ Nobody knew.
No body was found... ever.
The Emperor [Hirohito] had decided that Japan could not conduct a war against the world.1  Germany’s
surrender was a blow. The Japanese would have gone on. It was the end of the war that nobody had

_______
1 Zolotarev, pp. 299-337, where the end is told
of the war in the East.

212
THE END OF THE WAR
\N{FORM FEED}expected to come so soon. What follows was added later, and the interrogators wrote
it down. 日本は八月に
降伏した。 the T34 tanks some 20 dogs
"""


def text(written: str = BOOK, path: str = "book.txt") -> Text:
    return Text("book", path, written)


FOUND = {
    "they went on": [],
    "  they went on\n": [],
    "“they went on”": [],
    "General Kita": [],
    "did not stop; they went on": ["white space"],
    "The office was": ["ligatures"],
    'The office was "well-known"': ["quotation marks", "ligatures"],
    "Kita - who": ["dashes"],
    "Kita—who": [],
    "1937-38": ["dashes"],
    "was interrogated for": ["line-end hyphens"],
    "was interro-gated for": ["line-end hyphens"],
    "The Anglo-American armies": ["line-end hyphens"],
    "caf\N{LATIN SMALL LETTER E WITH ACUTE} owners": ["letter forms"],
    "ｃo-operated": ["letter forms"],
    '"Surrender is acknowledgment of defeat."': ["line-end hyphens", "quotation marks"],
    "‘Surrender is acknow\N{SOFT HYPHEN}ledgment of defeat.’": [],
    "Germany's surrender": ["white space", "quotation marks"],
    "No body was found": [],
    "was found... ever": [],
    "was found… ever": ["ligatures"],
    "The Emperor [Hirohito] had": [],
    "American armies": [],
    "日本は八月に降伏した。": ["white space"],
    # Cuts
    "The Anglo-American armies […] went on": ["line-end hyphens"],
    "The Emperor … could not conduct": [],
    "The Emperor [...] could not ... a war": [],
    "… they went on …": [],
    "He said (…) Nobody": [],
    # Insertions
    "they [the armies] went on": [],
    "[T]hey went on": [],
    "[t]he Emperor": [],
    "[Stalin] said": [],
    "It was the end of [it] that nobody had": [],
    "They [sic] went on": None,
    "the Japanese would[n’t] have gone on": None,
    "The Japanese w[ill] have gone on": [],
    "decided that [they] could not": [],
    # Across notes and pages
    "against the world. Germany’s surrender": ["white space"],
    "nobody had expected to come": ["white space"],
    "the war that nobody had expected to come so soon. What follows": ["white space"],
    "had expected": ["white space"],
    # Words that differ
    "they went off": None,
    "They went on": None,
    "the Anglo-American armies": None,
    "Anglo American armies": None,
    "no body knew": None,
    "No body knew": None,
    "Nobody was found": None,
    "cooperated": None,
    "well known": None,
    "hey went on": None,
    "they went o": None,
    "went on they": None,
    "could not conduct […] The Emperor": None,
    "armies did not stop, they": None,
    "the Emperor had decided": None,
    "[X]hey went on": None,
    "they [a great many armies of the day] conduct a war": None,
    "was a blow. It was the end": None,
    "of the war that nobody had it down": None,
    "the T tanks": None,
    "some dogs": None,
    # Nothing to look for
    "": None,
    "…": None,
    "[…] … [word]": None,
    "a" * 10_000: None,
    "\0": None,
}


@pytest.mark.parametrize(("words", "kinds"), FOUND.items())
def test_found_or_not(words: str, kinds: list[str] | None) -> None:
    found = locate(text(), words)
    assert (found and sorted(found.normalised)) == (kinds if kinds is None else sorted(kinds))


INTERRUPTED = {
    "against the world. Germany’s surrender": ["1"],
    "nobody had expected to come": ["_______ 1 Zolotarev"],
    "had expected": ["_______ 1 Zolotarev"],
    "the world. Germany’s surrender was a blow. The Japanese would have gone on. It was the end "
    "of the war that nobody had expected to come so soon.": ["1", "_______ 1 Zolotarev"],
}


@pytest.mark.parametrize(("words", "between"), INTERRUPTED.items())
def test_what_interrupts_is_told(words: str, between: list[str]) -> None:
    found = locate(text(), words)
    assert found is not None
    shown = [BOOK[b.stretch.start : b.stretch.end] for b in found.interruptions]
    assert [b.inline for b in found.interruptions] == [each == "1" for each in between]
    for each, beginning in zip(shown, between, strict=True):
        assert " ".join(each.split()).startswith(beginning)
    assert " ".join(words_at(found).split()) == words


def words_at(found: Match, written: str = BOOK) -> str:
    return " ".join(written[s.start : s.end] for s in found.stretches)


PLACES = {
    "General Kita": (1, 31, 1),
    "interrogated": (1, 67, 1),
    "it down": (18, 1, 2),
}


@pytest.mark.parametrize(("words", "place"), PLACES.items())
def test_places(words: str, place: tuple[int, int, int]) -> None:
    book = text()
    found = locate(book, words)
    assert found is not None
    at = book.place(found.whole.start)
    assert (at.line, at.column, at.page) == place


def test_a_text_without_pages_has_none() -> None:
    assert text("one line").place(4).page == 0


MARKDOWN = """\
# The *End* of the War

> It was __not__ what_anyone had expected,[^1] he wrote in *Racing the Enemy*.

[^1]: A note\\.
"""
IN_MARKDOWN = {
    "It was not what_anyone had expected, he wrote": True,
    "he wrote in Racing the Enemy.": True,
    "The End of the War": True,
    "A note.": True,
    "It was *not* what": False,
    "whatanyone": False,
}


@pytest.mark.parametrize(("words", "is_there"), IN_MARKDOWN.items())
def test_markdown_signs_are_passed_over(words: str, is_there: bool) -> None:
    found = locate(text(MARKDOWN, "book.md"), words)
    assert (found is not None) == is_there
    if found:
        assert "Markdown signs" in found.normalised


def test_the_nearest_of_several_pieces_is_taken() -> None:
    written = "The war began. " + "Much was said. " * 50 + "The war went on, and it ended."
    found = locate(text(written), "The war […] ended.")
    assert found is not None
    assert words_at(found, written) == "The war ended."
    assert found.whole.start > 700


BREAKS = {
    "\n\n212\n\n": True,
    "\n\n- 212 -\n\n": True,
    "\n\nRacing the Enemy 213\n\n": True,
    "\n\n212 RACING THE ENEMY\n\n": True,
    "\n\fRACING THE ENEMY\n": True,
    "\n12\n\fRACING THE ENEMY\n\n": True,
    "\n\n1 A note.\n2 Another, which\ngoes on.\n\n": True,
    "\n* A note.\n": True,
    "\n¹ A note.\n\n14\n": True,
    "\nand of all the men who had been in it\n": False,
    "\n\nA sentence that the quotation leaves out.\n\n": False,
    "\n\n12\n\nA sentence that the quotation leaves out.\n\n": False,
    "\n\n1 A note.\n\nA sentence that the quotation leaves out.\n\n": False,
    " 12 ": False,
    "12 ": True,
    " [12] ": True,
    " not ": False,
}


@pytest.mark.parametrize(("between", "is_passed"), BREAKS.items())
def test_what_may_interrupt(between: str, is_passed: bool) -> None:
    written = f"This was the end of the war{between}which nobody had expected to come."
    found = locate(text(written), "This was the end of the war which nobody had expected to come.")
    assert (found is not None) == is_passed
    if found:
        assert len(found.interruptions) == 1


def test_signs_for_the_direction_of_writing_are_no_words() -> None:
    hebrew = text("\u202bשלום\u200f לכולם\u202c and\u200e the \u2067end\u2069.")
    match = locate(hebrew, "שלום לכולם and the end")
    assert match is not None
    assert "invisible signs" in match.normalised
    assert locate(hebrew, "שלום לכולם the end") is None


def test_every_sign_has_its_place_whatever_its_neighbours() -> None:
    mixed = text(("plain words - “and” cafe\u0301 " + "x" * 61 + "e\u0301 fin. ") * 9)
    places = [mixed.offset(at) for at in range(len(mixed.folded))]
    assert [mixed.sign(place) for place in places] == list(range(len(mixed.folded)))
