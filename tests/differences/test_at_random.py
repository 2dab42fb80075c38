"""Properties of differences, on small maps made at random."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from argmap.differences import MapDifference, differences
from argmap.document import read_files
from argmap.graph import Graph, derive
from argmap.layout import EMBEDDED, draw
from argmap.model import build
from argmap.view import build_view
from argmap.view.difference_of_maps import MapDifferences, both_graphs
from argmap.view.difference_of_maps_lines import difference_lines
from argmap.view.marks import marked

KINDS = ("reasons", "rebutted-by", "doubted-by", "qualified-by")
PEOPLE = ("ann", "bob")
WORDS = ("wind", "wood", "rain", "wall", "fire", "river")


@dataclass(frozen=True)
class Made:
    """A statement of a random map. Steps go to statements made before it, so that none circle."""

    words: tuple[str, ...]
    steps: tuple[tuple[str, tuple[int, ...], bool], ...]
    """Key, premises, and whether another statement undercuts it."""
    evidence: bool
    stances: tuple[tuple[str, str], ...]


@st.composite
def maps(draw: st.DrawFn) -> tuple[Made, ...]:
    made: list[Made] = []
    for at in range(draw(st.integers(1, 6))):
        steps = []
        for _ in range(draw(st.integers(0, 2)) if at else 0):
            premises = draw(st.lists(st.integers(0, at - 1), min_size=1, max_size=2, unique=True))
            steps.append((draw(st.sampled_from(KINDS)), tuple(premises), draw(st.booleans())))
        stances = draw(
            st.lists(
                st.tuples(st.sampled_from(PEOPLE), st.sampled_from(("asserts", "denies"))),
                max_size=2,
                unique_by=lambda stance: stance[0],
            )
        )
        words = draw(st.lists(st.sampled_from(WORDS), min_size=2, max_size=6))
        made.append(Made((*words, str(at)), tuple(steps), draw(st.booleans()), tuple(stances)))
    return tuple(made)


def written(made: tuple[Made, ...], name: str = "s", turned: str = "") -> str:
    """The map as text, its statements turned round where that is asked for."""
    lines = ["argmap: 1", "title: T", "people: {ann: Ann Smith, bob: Bob Jones}"]
    order = range(len(made)) if not turned else range(len(made) - 1, -1, -1)
    for section in ("evidence", "claims"):
        of_it = [at for at in order if made[at].evidence == (section == "evidence")]
        lines += [f"{section}:"] if of_it else []
        for at in of_it:
            lines += _statement(made[at], at, name)
    return "\n".join(lines) + "\n"


def _statement(one: Made, at: int, name: str) -> list[str]:
    lines = [f"  {name}{at}:", f"    text: {' '.join(one.words)}"]
    if one.stances:
        stances = ", ".join(f"{{who: {who}, stance: {stance}}}" for who, stance in one.stances)
        lines.append(f"    stances: [{stances}]")
    for key in KINDS:
        steps = [step for step in one.steps if step[0] == key]
        lines += [f"    {key}:"] if steps else []
        for _, premises, cut in steps:
            start = ", ".join(f"{name}{p}" for p in premises)
            start = f"together: [{start}]" if len(premises) > 1 else f"from: {start}"
            undercut = f", undercut-by: [{name}0]" if cut else ""
            lines.append(f"      - {{{start}{undercut}}}")
    return lines


def graph(text: str) -> Graph:
    files, found = read_files("test.argmap.yaml", text.encode())
    assert not found, found
    argmap, misshapen = build(files)
    assert argmap is not None, misshapen
    return derive(argmap)


def counts(found: MapDifference) -> list[int]:
    return [
        *(len(found.added), len(found.removed), len(found.renamed), len(found.reworded)),
        *(len(found.steps), len(found.stances), len(found.other), len(found.verdicts)),
    ]


@settings(max_examples=30)
@given(maps())
def test_order_makes_no_difference(made: tuple[Made, ...]) -> None:
    assert differences(graph(written(made)), graph(written(made, turned="yes"))).none


@settings(max_examples=30)
@given(maps())
def test_renaming_all_is_nothing_but_renaming(made: tuple[Made, ...]) -> None:
    assume(len({one.words[:-1] for one in made}) == len(made))
    found = differences(graph(written(made)), graph(written(made, "other-")))
    assert counts(found) == [0, 0, len(made), 0, 0, 0, 0, 0]


@settings(max_examples=30)
@given(maps(), maps())
def test_any_two_maps(one: tuple[Made, ...], other: tuple[Made, ...]) -> None:
    old, new = graph(written(one)), graph(written(other))
    there, back = differences(old, new), differences(new, old)
    for change in there.verdicts:
        assert change.because, change
    assert there.none == back.none
    assert {c.old_id for c in there.verdicts} == {c.id for c in back.verdicts}
    added = sum(change.before is None for change in there.steps)
    removed = sum(change.after is None for change in there.steps)
    assert len(old.steps) - removed == len(new.steps) - added == len(there.links)
    assert all(len(line) <= 60 for _, line in difference_lines(there, 60))


@settings(max_examples=30)
@given(maps(), maps())
def test_both_maps_are_in_the_drawing(one: tuple[Made, ...], other: tuple[Made, ...]) -> None:
    found = differences(graph(written(one)), graph(written(other)))
    both = both_graphs(found)
    assert len(both.argmap.statements) == len(one) + len(other) - len(found.matches)
    assert len(both.steps) == len(both.argmap.steps)
    view = marked(build_view(both), MapDifferences(found))
    cards = {card.id: card.difference for panel in view.panels for card in panel.cards}
    assert sum(d == "removed" for d in cards.values()) == len(one) - len(found.matches)
    assert sum(d == "added" for d in cards.values()) == len(other) - len(found.matches)


@pytest.fixture
def drawn() -> Callable[[str, str], float]:
    def width(old: str, new: str) -> float:
        found = differences(graph(old), graph(new))
        return draw(marked(build_view(both_graphs(found)), MapDifferences(found)), EMBEDDED).width

    return width


def test_an_undercut_that_is_removed_with_its_step_is_drawn(
    drawn: Callable[[str, str], float],
) -> None:
    old = (
        "argmap: 1\ntitle: T\nclaims:\n"
        "  a: {text: The one., reasons: [{from: b, undercut-by: [{from: c, undercut-by: d}]}]}\n"
        "  b: {text: The other.}\n  c: {text: A third.}\n  d: {text: A fourth.}\n"
    )
    assert drawn(old, "argmap: 1\ntitle: T\nclaims: {a: {text: The one.}}\n") > 0
    assert drawn(old, "argmap: 1\ntitle: T\n") > 0
