"""That causal diagrams can be read: nothing overlaps, causes stand left, no colour is needed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import combinations
from pathlib import Path as FilePath

import pytest
from geometry import Rectangle, groups, placed_texts
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.formats.svg import svg
from argmap.graph import Graph
from argmap.layout import EMBEDDED, DrawingError, Path, Scene, texts
from argmap.layout.causal import LARGEST, draw_causal
from argmap.layout.causal_arrow import drawn_arrow
from argmap.layout.factor_card import factor_drawing, sheet
from argmap.view.causal import build_causal
from argmap.view.causal_values import (
    Arrow,
    CausalPanel,
    CausalView,
    FactorCard,
    FactorRole,
    Supposed,
    SupposedState,
)
from argmap.view.supposing import supposed

MAPS = sorted((FilePath(__file__).parents[1] / "maps").glob("*.argmap.yaml"))
STATES: tuple[SupposedState, ...] = ("supposed", "changed", "open", "as-it-was")
ReadMap = Callable[[str], Graph]


def factor(id: str, *lines: str, text: str = "Japan surrenders") -> FactorCard:
    role: FactorRole = "effect" if lines else "root"
    return FactorCard(id, role, text, "14 August 1945", ("no", "yes"), "yes", lines)


def drawing_of(*panels: CausalPanel) -> CausalView:
    return CausalView("Title", "Question?", panels)


def panel(factors: tuple[FactorCard, ...], *arrows: tuple[str, str]) -> CausalPanel:
    drawn = tuple(Arrow(cause, effect) for cause, effect in arrows)
    return CausalPanel("Model", "The map-maker’s account", "A note.", "m", factors, drawn)


A, B, C = factor("a"), factor("b", "yes: if a", "otherwise: no"), factor("c", "yes: if b")
DIAGRAMS = {
    "nothing": drawing_of(),
    "no factors": drawing_of(panel(())),
    "one factor": drawing_of(panel((A,))),
    "a chain": drawing_of(panel((A, B, C), ("a", "b"), ("b", "c"))),
    "a circle of claims": drawing_of(panel((A, B, C), ("a", "b"), ("b", "c"), ("c", "a"))),
    "parts and panels": drawing_of(*[panel((A, B, C), ("a", "b"))] * 4),
    "many causes": drawing_of(
        panel((B, *(factor(f"f{n}") for n in range(30))), *((f"f{n}", "b") for n in range(30)))
    ),
    "long words": drawing_of(
        panel((factor("a", "word" * 900, text="word" * 300), B), ("a", "b"), ("b", "a"))
    ),
    "states": drawing_of(
        panel(
            tuple(
                replace(factor(state, "yes: if a"), supposed=Supposed("left open: no", state))
                for state in STATES
            )
        )
    ),
}


def written(scene: Scene) -> Iterator[Rectangle]:
    for x, y, text in placed_texts(scene.items):
        yield (x, y - 0.75 * text.size, x + text.width, y + 0.2 * text.size)


def cards_of(view: CausalView, scene: Scene) -> dict[str, Rectangle]:
    sizes = {
        f"panel.{number}.{card.id}": factor_drawing(card)
        for number, each in enumerate(view.panels, 1)
        for card in each.factors
    }
    return {
        group.id: (x, y, x + sizes[group.id].width, y + sizes[group.id].height)
        for x, y, group in groups(scene.items)
        if group.id in sizes
    }


def cover(one: Rectangle, other: Rectangle) -> bool:
    return (
        min(one[2], other[2]) - max(one[0], other[0]) > 0.5
        and min(one[3], other[3]) - max(one[1], other[1]) > 0.5
    )


def check_readable(view: CausalView) -> dict[str, Rectangle]:
    scene = draw_causal(view, EMBEDDED)
    cards = cards_of(view, scene)
    assert len(cards) == sum(len(each.factors) for each in view.panels)
    boxes = list(written(scene))
    for some in (list(cards.values()), boxes):
        assert not [pair for pair in combinations(some, 2) if cover(*pair)]
    for left, top, right, bottom in (*cards.values(), *boxes):
        assert 0 <= left < right <= scene.width
        assert 0 <= top < bottom <= scene.height
    assert svg(scene) == svg(draw_causal(view, EMBEDDED))
    return cards


@pytest.mark.parametrize("name", DIAGRAMS)
def test_nothing_overlaps_or_leaves_the_page(name: str) -> None:
    check_readable(DIAGRAMS[name])


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.name)
def test_real_maps_are_readable(read_map: ReadMap, path: FilePath) -> None:
    check_readable(build_causal(read_map(path.read_text(encoding="utf-8"))))


EDGES = st.lists(
    st.tuples(st.integers(0, 8), st.integers(0, 8)).filter(lambda pair: pair[0] < pair[1]),
    unique=True,
    max_size=14,
)


@given(EDGES)
@settings(max_examples=15, deadline=None)
def test_causes_stand_left_of_what_they_act_on(edges: list[tuple[int, int]]) -> None:
    factors = tuple(factor(str(number)) for number in range(9))
    view = drawing_of(panel(factors, *((str(a), str(b)) for a, b in edges)))
    cards = check_readable(view)
    for a, b in edges:
        assert cards[f"panel.1.{a}"][2] < cards[f"panel.1.{b}"][0]


def test_states_differ_without_colour_and_are_told_in_words() -> None:
    looks = []
    for state in STATES:
        card = replace(A, supposed=Supposed("no", state))
        looks.append([(p.stroke.width, p.stroke.dash) for p in _paths(card) if p.stroke])
        (shown,) = factor_drawing(card).groups
        scene = Scene(0, 0, "", "", "", (shown,))
        assert {"As it was", "yes", "no"} <= {text.text for text in texts(scene)}
    assert len({tuple(look) for look in looks}) == len(STATES)


def _paths(card: FactorCard) -> Iterator[Path]:
    return (item for item in sheet(card, (100.0, 60.0)) if isinstance(item, Path))


def test_arrows_differ_by_their_lines_and_what_is_idle_is_pale() -> None:
    points = ((0.0, 0.0), (3.0, 0.0), (6.0, 0.0), (9.0, 0.0))

    def strokes(arrow: Arrow) -> list[object]:
        items = drawn_arrow(arrow, points, (20.0, 0.0))
        return [(item.fill, item.stroke) for item in items if isinstance(item, Path)]

    plain = strokes(Arrow("a", "b"))
    assert plain != strokes(Arrow("a", "b", "what-if"))
    assert plain != strokes(Arrow("a", "b", idle=True))


LEGENDS = (
    ("one factor", {"root: no mechanism of the model decides it", "as it was"}, {"acts on"}),
    ("a chain", {"acts on", "decided by its mechanism: the first line that holds"}, {"supposed"}),
    ("states", {"supposed", "pale: as it was", "not as it was"}, {"acts on", "as it was"}),
)


@pytest.mark.parametrize(("name", "present", "absent"), LEGENDS)
def test_the_legend_tells_only_what_occurs(name: str, present: set[str], absent: set[str]) -> None:
    scene = draw_causal(DIAGRAMS[name], EMBEDDED)
    (key,) = (group for _, _, group in groups(scene.items) if group.label == "Legend")
    told = {text.text for text in texts(replace(scene, items=key.items))}
    assert present <= told
    assert not absent & told


def test_those_who_hear_it_are_told_the_same(read_map: ReadMap) -> None:
    graph = read_map((MAPS[0].parent / "first-map.argmap.yaml").read_text(encoding="utf-8"))
    view = supposed(graph, build_causal(graph), (("soviet-entry", "no"),))
    scene = draw_causal(view, EMBEDDED)
    told = {group.id: (group.label, group.details) for _, _, group in groups(scene.items)}
    label, details = told["panel.1.soviet-entry"]
    assert label == (
        "Supposed, 8 August 1945: The Soviet Union enters the war (as it was: yes; then: no)"
    )
    assert details == "Acts on “Japan surrenders”."
    assert "Supposed: The Soviet Union enters the war: no." in scene.description
    assert "Models: Butow: both needed." in scene.description


def test_too_many_factors_are_refused() -> None:
    factors = tuple(factor(str(number)) for number in range(LARGEST + 1))
    with pytest.raises(DrawingError, match="2,001 factors, too many for one drawing"):
        draw_causal(drawing_of(panel(factors)), EMBEDDED)
