"""What a thesis turns on: who stands where, and what a change does, without a verdict on it."""

from __future__ import annotations

import pytest

from argmap.api import check_text
from argmap.briefs.kinds import KINDS
from argmap.briefs.material import Material, Wish
from argmap.briefs.sheet import Brief, Heading, Listing, Paragraph, Sheet, Table, Writing, plain
from argmap.briefs.writers.words import all_words

MAP = """
argmap: 1
title: Was the pact a surprise?
people: {ash: Ann Ash, birch: Bo Birch, cole: Cy Cole, dunn: Di Dunn}
claims:
  surprise:
    role: thesis
    text: The pact was a surprise.
    stances:
      - {who: birch, stance: asserts}
      - {who: ash, stance: denies}
      - {who: cole, stance: declines}
    reasons: [{from: diary, undercut-by: [diary-late]}]
    rebutted-by: [rumours]
  rumours: {text: There were rumours., by: ash, rebutted-by: [no-rumours]}
  no-rumours: {text: No rumours are known., by: birch}
  diary-late:
    text: The diary was written up later.
    stances: [{who: ash, stance: asserts}, {who: birch, stance: denies}]
    stated: no
    rebutted-by: [ink]
  undecided:
    role: thesis
    text: The envoys knew.
    stances: [{who: ash, stance: asserts}, {who: birch, stance: denies}]
  quiet: {role: thesis, text: It rained., by: dunn}
evidence:
  diary: {text: Cole was surprised., speaker: cole, kind: testimony}
  ink: {text: The ink is of the day., kind: material}
"""


def material(text: str) -> Material:
    checked = check_text("map.argmap.yaml", text.encode())
    assert checked.graph is not None, checked.diagnostics
    return Material(checked.graph)


def made(wish: Wish, text: str = MAP) -> Sheet:
    (sheet,) = KINDS["cruxes"].sheets(material(text), wish)
    return sheet


def headings(sheet: Sheet) -> list[str]:
    return [plain(b.runs) for b in sheet.blocks if isinstance(b, Heading) and b.level == 1]


def lists(sheet: Sheet) -> list[list[str]]:
    return [list(map(plain, block.items)) for block in sheet.blocks if isinstance(block, Listing)]


def rows(sheet: Sheet) -> list[list[str]]:
    (table,) = [block for block in sheet.blocks if isinstance(block, Table)]
    return [["\n".join(map(plain, cell)) for cell in row] for row in table.rows]


def test_who_stands_where() -> None:
    assert lists(made(Wish(thesis="surprise"))) == [
        [
            "Birch: asserts",
            "Ash: denies",
            "Cole: declines",
            "Ash: “The diary was written up later” (set against a reason for it)",
            "Ash: “There were rumours” (set against it)",
        ]
    ]


def test_several_who_hold_an_objection_stand_on_one_line() -> None:
    text = MAP.replace("There were rumours., by: ash", "There were rumours., by: [ash, dunn]")
    (listed,) = lists(made(Wish(thesis="surprise"), text))
    assert listed[-1] == "Ash and Dunn: “There were rumours” (set against it)"


def test_what_it_turns_on_and_what_that_does() -> None:
    assert rows(made(Wish(thesis="surprise"))) == [
        [
            "This is granted: There were rumours. — Ash",
            "An objection to the thesis is left without a reply.",
            "Birch",
            "none in this map",
        ],
        [
            "This is granted: The diary was written up later. — Ash, map-maker",
            "The thesis loses its only reason.\n"
            "Nothing that speaks for it rests on evidence any longer.\n"
            "Nothing in this map is left to speak for it.",
            "Birch",
            "E2",
        ],
    ]


def test_nothing_decides_where_nothing_that_bears_on_it_is_contested() -> None:
    sheet = made(Wish(thesis="undecided"))
    told = [plain(block.runs) for block in sheet.blocks if isinstance(block, Paragraph)]
    assert any(text.startswith("Nothing in this map decides between them.") for text in told)
    assert not [block for block in sheet.blocks if isinstance(block, Table)]
    assert any(isinstance(block, Writing) for block in sheet.blocks)


@pytest.mark.parametrize(
    ("wish", "expected"),
    [
        (
            Wish(),
            [
                "The pact was a surprise.",
                "The envoys knew.",
                "Theses that turn on nothing contested",
            ],
        ),
        (Wish(person="cole"), ["The pact was a surprise."]),
        (Wish(person="dunn"), ["Theses that turn on nothing contested"]),
        (Wish(thesis="rumours"), ["There were rumours."]),
    ],
)
def test_which_theses_are_told(wish: Wish, expected: list[str]) -> None:
    assert headings(made(wish)) == expected


@pytest.mark.parametrize("verdicts", [False, True])
def test_how_it_stands_is_told_only_where_that_is_asked_for(verdicts: bool) -> None:
    sheet = made(Wish(verdicts=verdicts))
    printed = "\n".join(all_words(Brief(material(MAP).head(""), (sheet,))))
    for word in ("From ", "stands, on evidence", "answered, no reply in this map"):
        assert (word in printed) is verdicts
    assert not {"✓", "✗"} & set(printed)


def test_at_most_three_things_are_told() -> None:
    claims = "".join(
        f"  c{n}: {{text: Caveat {n}., by: b}}\n"
        f"  o{n}: {{text: Objection {n}., by: b, rebutted-by: [r{n}]}}\n"
        f"  r{n}: {{text: Reply {n}., by: a}}\n"
        for n in range(6)
    )
    objections = ", ".join(f"o{n}" for n in range(6))
    text = (
        "argmap: 1\ntitle: Many\npeople: {a: A, b: B}\nclaims:\n"
        f"  t: {{role: thesis, text: T., by: a, rebutted-by: [{objections}]}}\n{claims}"
    )
    sheet = made(Wish(), text)
    assert len(rows(sheet)) == 3
    printed = "\n".join(all_words(Brief(material(text).head(""), (sheet,))))
    assert "There is more that it turns on in this map." in printed


@pytest.mark.parametrize(
    ("wish", "text", "what"),
    [
        (Wish(), "argmap: 1\ntitle: Nothing\nclaims: {a: So.}\n", "This map has no thesis"),
        (Wish(person="e"), MAP.replace("dunn: Di Dunn", "dunn: D, e: Ed Elm"), "takes no stance"),
    ],
)
def test_what_is_missing_is_said(wish: Wish, text: str, what: str) -> None:
    (block,) = made(wish, text).blocks
    assert isinstance(block, Paragraph)
    assert what in plain(block.runs)
