"""The map on paper: parts that can be read, and everything in one of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pytest

from argmap.briefs.drawn import ENLARGED, LARGEST, SMALLEST_PRINT, DrawnMap
from argmap.briefs.kinds import KINDS
from argmap.briefs.material import Material, Wish
from argmap.briefs.sheet import Brief, Note, PageBreak, Paragraph, Picture, Sheet, plain
from argmap.briefs.writers import WRITERS
from argmap.graph import Graph
from argmap.layout import texts
from argmap.view.chunks import chunks_of, cuts

ReadMap = Callable[[str], Graph]

HEAD = "argmap: 1\ntitle: A map\nquestion: Why?\n"
ROOMS = ((521.0, 731.0), (768.0, 484.0))


def wide(reasons: int) -> str:
    """A thesis with many reasons, each with a ground of its own, and undercuts of some steps."""
    lines = [HEAD, "claims:", "  thesis:", "    text: It came of many things together.",
             "    role: thesis", "    reasons:"]  # fmt: skip
    lines += [
        f"      - {{id: s{n}, from: reason-{n}, undercut-by: [strike-{n}]}}" for n in range(reasons)
    ]
    for n in range(reasons):
        lines += [f"  reason-{n}:", f"    text: The reason with the number {n} is a weighty one."]
        lines += [f"    reasons: ground-{n}"]
        lines += [f"  ground-{n}:", f"    text: The ground of the reason {n} is a firm one."]
        lines += [f"  strike-{n}:", f"    text: The step of {n} does not follow from what is said."]
    return "\n".join(lines) + "\n"


def joint(premises: int) -> str:
    """A thesis for which many claims count only together."""
    names = ", ".join(f"p{n}" for n in range(premises))
    lines = [HEAD, "claims:", "  thesis:", "    text: All of it together did it.",
             f"    reasons: [{{together: [{names}]}}]"]  # fmt: skip
    lines += [f"  p{n}: This is the premise with the number {n} of those." for n in range(premises)]
    return "\n".join(lines) + "\n"


LONG = f"{HEAD}claims:\n  long: {'A claim that is told at great length. ' * 300}\n"
MAPS = {
    "one": f"{HEAD}claims: {{only: There is one claim.}}\n",
    "wide": wide(14),
    "joint": joint(50),
    "long": LONG,
}


def drawn(graph: Graph) -> DrawnMap:
    return Material(graph).drawings.drawn()


def sheet(graph: Graph) -> Sheet:
    (only,) = KINDS["map"].sheets(Material(graph), Wish())
    return only


@pytest.mark.parametrize("written", MAPS.values(), ids=MAPS)
def test_every_statement_and_step_is_in_one_part(read_map: ReadMap, written: str) -> None:
    graph = read_map(written)
    parts = drawn(graph).parts
    cards = Counter(id for part in parts for id in part.chunk.statements)
    steps = Counter(step.id for part in parts for step in part.chunk.steps)
    assert cards == Counter(graph.argmap.statements.keys())
    assert steps == Counter(step.id for step in graph.argmap.steps)


@pytest.mark.parametrize("written", MAPS.values(), ids=MAPS)
def test_no_word_is_printed_smaller_than_eight_points(read_map: ReadMap, written: str) -> None:
    whole = drawn(read_map(written))
    across, down = ROOMS[whole.landscape]
    for part in whole.parts:
        if part.scene:
            scale = min(
                ENLARGED, across / (part.scene.width * 0.75), down / (part.scene.height * 0.75)
            )
            smallest = min(text.size for text in texts(part.scene)) * 0.75
            assert smallest * scale >= SMALLEST_PRINT
        else:
            assert len(part.chunk.units) == 1


def test_parts_point_to_one_another(read_map: ReadMap) -> None:
    parts = drawn(read_map(MAPS["wide"])).parts
    assert len(parts) > 1
    homes = {id: part.number for part in parts for id in part.chunk.statements}
    shared = [(id, number) for part in parts for id, number in part.taken_from]
    assert shared
    for part in parts:
        assert part.scene
        shown = " ".join(text.text for text in texts(part.scene)).lower()
        for id, number in part.taken_from:
            assert homes[id] == number
            assert f"see part {number}" in shown
        for id, numbers in part.used_in:
            assert all((id, part.number) in parts[n - 1].taken_from for n in numbers)


def test_what_undercuts_a_step_stays_with_it(read_map: ReadMap) -> None:
    struck = 0
    for part in drawn(read_map(MAPS["wide"])).parts:
        own = {step.id for step in part.chunk.steps}
        strikes = [s for s in part.chunk.steps if s.kind == "undercut"]
        assert all(strike.target in own for strike in strikes)
        struck += len(strikes)
    assert struck


def test_cuts_count_the_ends_of_steps_that_are_parted(read_map: ReadMap) -> None:
    graph = read_map(f"{HEAD}claims: {{a: {{text: A., reasons: [b, c]}}, b: B., c: C.}}\n")
    (chunk,) = chunks_of(graph)
    kinds = ["card" if isinstance(unit, str) else "step" for unit in chunk.units]
    assert kinds == ["card", "step", "card", "step", "card"]
    assert cuts(graph, chunk.units)[1:-1] == [2, 2, 1, 1]


def test_parts_fill_pages(read_map: ReadMap) -> None:
    """A map of 57 statements is on a few pages, and no page but the last is almost empty."""
    whole = drawn(read_map(MAPS["wide"]))
    pages: list[float] = [0.0]
    for part in whole.parts:
        if part.turns:
            pages.append(0.0)
        assert part.scene
        pages[-1] += part.scene.height * 0.75 * ENLARGED / ROOMS[whole.landscape][1]
    assert all(0.4 <= page <= 1 for page in pages[1:-1])


CAUTIOUS = f"""{HEAD}claims:
  thesis: {{text: It was so., role: thesis, reasons: [one, two, three]}}
  one: {{text: The first ground., caveats: careful}}
  two: {{text: The second ground., caveats: careful}}
  three: {{text: The third ground., caveats: other}}
  careful: {{text: Whoever tells of the matter was not there when what is told of took place at
    all., by: A witness}}
  other: Nobody else says so.
"""


def test_a_caution_on_several_cards_is_told_whole_under_the_drawing(read_map: ReadMap) -> None:
    graph = read_map(CAUTIOUS)
    whole = drawn(graph)
    _, picture, *_ = [b for b in sheet(graph).blocks if isinstance(b, Picture)]
    shown = " ".join(text.text for part in whole.parts if part.scene for text in texts(part.scene))
    assert shown.count("With caution 1") == 2
    assert shown.count("Nobody else says so.") == 2, "on the card that it belongs to, and its own"
    told = plain(picture.caption)
    assert told.startswith("Caution 1 (A witness): Whoever tells of the matter")
    assert "took place at all." in told


@pytest.mark.parametrize(("name", "words"), [("joint", "Jointly this supports"), ("long", "A cla")])
def test_what_no_page_holds_is_told_in_words(read_map: ReadMap, name: str, words: str) -> None:
    blocks = sheet(read_map(MAPS[name])).blocks
    notes = [plain(b.runs) for b in blocks if isinstance(b, Note)]
    told = [plain(b.runs) for b in blocks if isinstance(b, Paragraph)]
    assert any("Too large" in note for note in notes)
    assert any(paragraph.startswith(words) for paragraph in told)


def test_verdicts_are_drawn_only_where_asked_for(read_map: ReadMap) -> None:
    material = Material(read_map(f"{HEAD}claims: {{a: {{text: It was so., reasons: b}}, b: B.}}\n"))
    told = []
    for asked in (False, True):
        (found,) = KINDS["map"].sheets(material, Wish(verdicts=asked))
        scenes = [block.scene for block in found.blocks if isinstance(block, Picture)]
        told.append(" ".join(text.text for scene in scenes for text in texts(scene)))
    assert "stands" not in told[0]
    assert "stands" in told[1] or "unsupported" in told[1]


def test_an_empty_map_says_so(read_map: ReadMap) -> None:
    (only,) = sheet(read_map(HEAD)).blocks
    assert isinstance(only, Paragraph)
    assert "no statements" in plain(only.runs)


def test_markdown_tells_the_drawing_in_words(read_map: ReadMap) -> None:
    graph = read_map(MAPS["wide"])
    brief = Brief(Material(graph).head(""), (sheet(graph),))
    written = WRITERS["markdown"](brief, "a4").decode()
    assert "The ground of the reason 7 is a firm one" in written


def test_sources_stand_on_the_first_page_where_no_part_does(read_map: ReadMap) -> None:
    for written in (MAPS["one"], MAPS["wide"]):
        graph = read_map(written)
        found = sheet(graph)
        breaks = [at for at, block in enumerate(found.blocks) if isinstance(block, PageBreak)]
        first = drawn(graph).parts[0]
        assert found.closing == (breaks[0] if first.turns else -1)
        brief = Brief(Material(graph).head(""), (found,))
        for form in ("markdown", "html"):
            assert WRITERS[form](brief, "a4").decode().count("What comes from where") == 1


def test_a_map_too_large_for_paper_says_so(read_map: ReadMap) -> None:
    lines = "".join(f"  c{n}: The claim with the number {n}.\n" for n in range(LARGEST + 1))
    graph = read_map(f"{HEAD}claims:\n{lines}")
    for kind in ("map", "cards"):
        (only,) = KINDS[kind].sheets(Material(graph), Wish())
        (said,) = only.blocks
        assert isinstance(said, Paragraph)
        assert "3,001 statements, too many" in plain(said.runs)
