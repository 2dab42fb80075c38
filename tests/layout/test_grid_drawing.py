"""That grids can be read: nothing overlaps, long rows grow, heads stand on every sheet."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest
from geometry import Rectangle, placed_texts
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.comparison import compare
from argmap.formats.grids import drawn_grid
from argmap.formats.svg import svg
from argmap.graph import Graph
from argmap.layout import DrawingError, Scene, texts
from argmap.layout.grid import LARGEST, draw_grid, draw_sheets
from argmap.view.comparison_words import STANCES as WORDS
from argmap.view.grid import (
    GridPerson,
    GridRow,
    GridSection,
    GridStance,
    GridView,
    build_grid_view,
)

ReadMap = Callable[[str], Graph]
MAPS = sorted((Path(__file__).parents[1] / "maps").glob("*.argmap.yaml"))
LONG = "Supercalifragilisticexpialidociousness by itself explains nothing at all. " * 6
STANCES = {
    kind: GridStance(kind, word, "that it is not implausible" * (kind == "concedes"), "p. 5")
    for kind, word in WORDS.items()
}


def grid(people: int, rows: int, text: str = "It was so.") -> GridView:
    """Every stance in turn, and silences between them."""
    kinds = [(), *((stance,) for stance in STANCES.values()), tuple(STANCES.values())]
    lines = tuple(
        GridRow(
            f"row-{at}",
            text,
            ("", "Thesis", "What if")[at % 3],
            at % 4 == 0,
            tuple(kinds[(at + who) % len(kinds)] for who in range(people)),
            (("meet",), ("part",), ("meet", "part"), ())[at % 4],  # type: ignore[arg-type]
        )
        for at in range(rows)
    )
    half = max(1, rows // 2)
    sections = (GridSection("A topic", lines[:half]), GridSection("", lines[half:]))
    names = tuple(
        GridPerson(f"{'Bartholomew ' * (who % 3)}Name {who}", who) for who in range(people)
    )
    shown = tuple(section for section in sections if section.rows)
    return GridView("Title", "Question?", "", "en", names, shown)


GRIDS_DRAWN = {
    "one person, one row": grid(1, 1),
    "four people": grid(4, 20),
    "twelve people, a hundred rows": grid(12, 100),
    "long texts": grid(3, 12, LONG),
    "wide letters": grid(3, 6, "日本降伏の原因" * 20),
    "one word without end": grid(2, 4, "x" * 900),
}


def boxes(scene: Scene) -> list[tuple[str, Rectangle]]:
    """Where each line of text stands, as high as its small letters and a little more."""
    return [
        (text.text, (x, y - 0.6 * text.size, x + text.width, y))
        for x, y, text in placed_texts(scene.items)
        if text.text
    ]


def check_readable(scene: Scene) -> None:
    found = sorted(boxes(scene), key=lambda box: box[1][1])
    for text, (left, top, right, bottom) in found:
        assert left >= 0, text
        assert top >= 0, text
        assert right <= scene.width, text
        assert bottom <= scene.height, text
    waiting: list[tuple[str, Rectangle]] = []
    for text, box in found:
        waiting = [(other, o) for other, o in waiting if o[3] > box[1] + 0.5]
        for other, o in waiting:
            assert not (box[0] < o[2] - 0.5 and o[0] < box[2] - 0.5), f"{text} covers {other}"
        waiting.append((text, box))


@pytest.mark.parametrize("name", GRIDS_DRAWN)
def test_nothing_overlaps_or_leaves_the_page(name: str) -> None:
    check_readable(draw_grid(GRIDS_DRAWN[name]))
    for sheet in draw_sheets(GRIDS_DRAWN[name]):
        check_readable(sheet)


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.name)
def test_real_maps_are_readable(read_map: ReadMap, path: Path) -> None:
    view = build_grid_view(compare(read_map(path.read_text("utf-8"))))
    check_readable(draw_grid(view))


@given(st.text(max_size=60), st.text(max_size=60), st.integers(1, 14))
@settings(max_examples=25)
def test_any_text_can_be_drawn(text: str, limit: str, people: int) -> None:
    stance = replace(STANCES["concedes"], limit=limit, where=text)
    row = GridRow("a", text, "", False, ((stance,),) * people, ())
    names = (GridPerson(text, None),) * people
    view = GridView(text, limit, "", "en", names, (GridSection(text, (row,)),))
    check_readable(draw_grid(view))


@pytest.mark.parametrize("name", GRIDS_DRAWN)
def test_every_row_is_on_one_sheet_under_the_names(name: str) -> None:
    view = GRIDS_DRAWN[name]
    sheets = draw_sheets(view)
    ids = [row.id for section in view.sections for row in section.rows]
    shown = [text.text.split(" · ")[-1] for sheet in sheets for text in texts(sheet)]
    assert [id for id in shown if id.startswith("row-")] == ids
    for sheet in sheets:
        words = [text.text for text in texts(sheet)]
        rows = any(word.startswith("row-") or " · row-" in word for word in words)
        assert rows == ("Name 0" in " ".join(words))


def test_sheets_have_the_shape_of_paper() -> None:
    upright, lying = draw_sheets(grid(2, 60)), draw_sheets(grid(8, 60))
    assert len(upright) > 1
    assert len(lying) > 1
    for sheet in upright:
        assert sheet.height / sheet.width == pytest.approx(297 / 210, abs=0.01)
    for sheet in lying:
        assert sheet.height / sheet.width == pytest.approx(210 / 297, abs=0.01)


def test_a_row_longer_than_a_sheet_is_not_cut() -> None:
    *_, last = draw_sheets(grid(2, 3, LONG * 40))
    check_readable(last)
    assert last.height > 1.42 * last.width


def test_signs_need_no_colour() -> None:
    """Each stance has another outline, whatever its colour."""
    from argmap.layout.grid_signs import stance_sign

    shapes = {
        kind: tuple(
            (item.d, item.stroke is None, bool(item.stroke and item.stroke.dash))  # type: ignore[union-attr]
            for item in stance_sign(kind, (0, 0)).items
        )
        for kind in WORDS
    }
    assert all(shapes[one] != shapes[other] for one, other in combinations(shapes, 2))


def test_the_legend_has_what_occurs() -> None:
    words = {text.text for text in texts(draw_grid(grid(1, 2)))}
    assert "asserts" in words
    assert "silent in this map, which is no denial" in words
    assert "they meet: two or more hold it, or deny it" in words
    assert "denies" not in words


def test_where_nobody_holds_anything_it_says_so() -> None:
    empty = GridView("Title", "", "", "en", (GridPerson("Ann", 0),), ())
    for scene in (draw_grid(empty), *draw_sheets(empty)):
        assert any("takes a stance on" in text.text for text in texts(scene))


def test_too_many_cells_ask_for_less() -> None:
    row = GridRow("a", "A.", "", False, ((),) * 200, ())
    names = (GridPerson("Ann", 0),) * 200
    view = GridView("", "", "", "en", names, (GridSection("", (row,) * (LARGEST // 200 + 1)),))
    for draw in (draw_grid, draw_sheets):
        with pytest.raises(DrawingError, match="--person"):
            draw(view)


def test_rows_are_read_aloud() -> None:
    stance = STANCES["concedes"]
    row = GridRow("a", "It was so.", "", False, ((stance,), (), (STANCES["denies"],)), ("part",))
    names = (GridPerson("Ann", 0), GridPerson("Bob", 1), GridPerson("Eve", None))
    view = GridView("", "", "", "en", names, (GridSection("", (row,)),))
    told = svg(draw_grid(view)).decode()
    assert "It was so. Ann concedes only that it is not implausible; Eve denies; they part." in told


def test_formats_and_cautions() -> None:
    files, told = drawn_grid(grid(12, 40), ("svg", "png", "pdf"))
    assert [data[:4] for data in files] == [b"<?xm", b"\x89PNG", b"%PDF"]
    assert any("on A4 paper the PDF's text" in caution for caution in told)
    assert drawn_grid(grid(2, 4), ("pdf", "svg"))[1] == ()
