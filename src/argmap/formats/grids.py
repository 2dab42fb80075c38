"""GridView + formats → files, and what their readers should know."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

from argmap.formats.cautions import SMALLEST_PRINT, cautions
from argmap.formats.png import png
from argmap.formats.svg import svg
from argmap.formats.typesetting import typeset_all
from argmap.layout import A4, Scene, print_size
from argmap.layout.grid import draw_grid, draw_sheets
from argmap.view.grid import GridView

_CURE = "Compare fewer people with --person, or one topic with --topic"
_WHOLE: Mapping[str, Callable[[Scene], bytes]] = {"svg": svg, "png": png}
"""Formats that hold all of a grid on one page."""


def drawn_grid(view: GridView, formats: Sequence[str]) -> tuple[tuple[bytes, ...], tuple[str, ...]]:
    """A grid as `svg`, `png` or `pdf`, the last on sheets, and what its readers should be told.

    Raises `DrawingError` where it is too large.
    """
    whole = draw_grid(view) if set(formats) & set(_WHOLE) else None
    sheets = draw_sheets(view) if "pdf" in formats else ()
    files = tuple(
        _WHOLE[name](whole) if whole and name in _WHOLE else typeset_all(sheets, "pdf", 144)
        for name in formats
    )
    return files, tuple(_cautions(whole, sheets, formats))


def _cautions(
    whole: Scene | None, sheets: Sequence[Scene], formats: Collection[str]
) -> Iterator[str]:
    if whole:
        beside = [name for name in formats if name in _WHOLE]
        cure = _CURE if sheets else f"{_CURE}, or write a PDF, which is set on sheets of A4"
        yield from cautions(whole, beside, cure)
    if sheets:
        points = min(print_size(sheet, A4) for sheet in sheets)
        if points < SMALLEST_PRINT:
            yield (
                f"Printed on A4 paper the PDF's text would be {points:.1f} points high, too small "
                f"to read. Print it on A3, or: {_CURE[0].lower()}{_CURE[1:]}."
            )
