"""Whatever the map and the part of it, a view names only what it shows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from map_strategies import PEOPLE, TOPICS, map_texts

from argmap.formats.dot import dot
from argmap.formats.mermaid import mermaid
from argmap.graph import Graph
from argmap.view import (
    WHOLE,
    Focus,
    OfPerson,
    OfTopic,
    Part,
    View,
    build_outline,
    build_view,
    outline_lines,
    outline_text,
    part_problem,
)

ids = st.builds("{}{}".format, st.sampled_from("tcew"), st.integers(0, 9))
parts: st.SearchStrategy[Part] = st.one_of(
    st.just(WHOLE),
    st.builds(Focus, ids),
    st.builds(Focus, ids, st.integers(0, 3)),
    st.builds(OfPerson, st.sampled_from((*PEOPLE, "nobody"))),
    st.builds(OfTopic, st.sampled_from((*TOPICS, "None"))),
)
some = settings(deadline=None, max_examples=60)
Reader = Callable[[str], Graph]


def full_cards(view: View) -> list[str]:
    return [c.id for panel in view.panels for c in panel.cards if c.kind != "elsewhere"]


@some
@given(text=map_texts(), part=parts)
def test_links_name_only_cards_and_links_of_their_panel(
    read_map: Reader, text: str, part: Part
) -> None:
    for panel in build_view(read_map(text), part).panels:
        cards = [card.id for card in panel.cards]
        links = {link.id for link in panel.links}
        assert len(set(cards)) == len(cards)
        for link in panel.links:
            assert set(link.premises) <= set(cards)
            assert link.target in cards or (link.kind == "undercut" and link.target in links)


@some
@given(text=map_texts())
def test_a_whole_view_loses_and_doubles_nothing(read_map: Reader, text: str) -> None:
    graph = read_map(text)
    view = build_view(graph)
    links = [link for panel in view.panels for link in panel.links]
    assert sorted(full_cards(view)) == sorted(graph.argmap.statements)
    assert sorted(link.id for link in links) == sorted(graph.steps)
    assert all(link.premises == graph.steps[link.id].premises for link in links)
    assert view.part == ""


@some
@given(text=map_texts(), part=parts)
def test_a_part_shows_statements_once_and_steps_with_all_that_strikes_them(
    read_map: Reader, text: str, part: Part
) -> None:
    graph = read_map(text)
    view = build_view(graph, part)
    shown = full_cards(view)
    links = {link.id: link for panel in view.panels for link in panel.links}
    assert max(Counter(shown).values(), default=1) == 1
    assert bool(shown) != bool(part_problem(graph, part))
    for link in links.values():
        assert link.premises == graph.steps[link.id].premises
        assert {step.id for step in graph.into.get(link.id, ())} <= links.keys()
    for step in graph.argmap.steps:
        if step.target in shown and set(step.premises) <= set(shown):
            assert step.id in links


@some
@given(text=map_texts(), part=parts)
def test_stripes_belong_to_people_of_the_view(read_map: Reader, text: str, part: Part) -> None:
    graph = read_map(text)
    view, whole = build_view(graph, part), build_view(graph)
    striped = {c.person for panel in view.panels for c in panel.cards} - {None}
    assert striped <= set(range(len(whole.people)))
    assert view.people == whole.people
    everyone = {c.person for panel in whole.panels for c in panel.cards} - {None}
    assert everyone == set(range(len(whole.people)))


@some
@given(text=map_texts(), part=parts)
def test_a_map_gives_the_same_bytes_again(read_map: Reader, text: str, part: Part) -> None:
    first, second = (build_view(read_map(text), part) for _ in range(2))
    assert dot(first) == dot(second)
    assert mermaid(first) == mermaid(second)


@some
@given(text=map_texts())
def test_an_outline_tells_everything_once(read_map: Reader, text: str) -> None:
    graph = read_map(text)
    outline = build_outline(graph)
    entries = [entry for section in outline.sections for entry in section.entries]
    told = [e.card.id for e in entries if e.card and e.card.kind != "elsewhere"]
    assert sorted(told) == sorted(graph.argmap.statements)
    assert sum(entry.kind is not None for entry in entries) == len(graph.steps)
    levels = [entry.level for entry in entries]
    assert all(after <= before + 1 for before, after in pairwise(levels))


@some
@given(text=map_texts(), width=st.integers(20, 100))
def test_the_plain_outline_is_the_spans_joined(read_map: Reader, text: str, width: int) -> None:
    outline = build_outline(read_map(text))
    joined = ["".join(words for _, words in line) for line in outline_lines(outline, width)]
    assert outline_text(outline, width).split("\n") == [*joined, ""]
