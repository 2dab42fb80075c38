"""Ways to look at a map, through the interface: which there are, and what each can be drawn as."""

from __future__ import annotations

from pathlib import Path

import pytest

from argmap.api import render
from argmap.formats import DRAWN, VIEWS
from argmap.layout import DrawingError

FIRST = Path(__file__).parents[1] / "maps" / "first-map.argmap.yaml"
STARTS = {"svg": b"<?xml", "png": b"\x89PNG", "pdf": b"%PDF"}


@pytest.mark.parametrize("to", DRAWN)
def test_a_timeline_is_drawn_in_every_format_of_drawings(to: str) -> None:
    assert render(FIRST, to, view="timeline").startswith(STARTS[to])


@pytest.mark.parametrize("to", VIEWS["argument"].written)
def test_a_timeline_has_no_form_for_programs_that_lay_out_graphs(to: str) -> None:
    with pytest.raises(DrawingError, match=r"^A timeline can be drawn as svg, png or pdf\.$"):
        render(FIRST, to, view="timeline")


def test_other_views_are_refused() -> None:
    told = r"There is no view \"map\", only argument, timeline, causal\."
    with pytest.raises(ValueError, match=told):
        render(FIRST, view="map")
