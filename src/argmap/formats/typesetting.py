"""Scene → one typeset page, of which PDF and PNG are made."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Literal

from argmap.formats.svg import bare_svg
from argmap.layout import DrawingError, Scene, texts
from argmap.typeface import FOLDER, missing

POINTS = 0.75
"""A pixel of a drawing, in points."""
_SOURCE = Path(__file__).with_name("page.typ")
_LANGUAGE = re.compile("[a-z]{2,3}")
_EPOCH = 0


def typeset(scene: Scene, form: Literal["pdf", "png"], ppi: float) -> bytes:
    """Typeset a drawing on a page of its own size, the same bytes every time.

    The fonts of the machine are asked only for characters that the bundled ones lack.
    Raises `DrawingError` where the drawing is beyond what a page can hold.
    """
    # Imported here because most drawings are SVG.
    import typst

    system = bool(missing(text.text for text in texts(scene)))
    language = _LANGUAGE.match(scene.language.lower())
    try:
        return typst.compile(
            _SOURCE.read_bytes(),
            format=form,
            ppi=ppi,
            font_paths=typst.Fonts(system, False, [FOLDER]),
            timestamp=_EPOCH,
            sys_inputs={
                "title": scene.title,
                "language": language[0] if language else "en",
                "description": scene.description,
                "drawing": bare_svg(scene).decode(),
                "width": str(scene.width * POINTS),
            },
        )
    except typst.TypstError as error:
        raise DrawingError(
            f"This drawing could not be written as {form.upper()}. Write it as SVG, or draw a "
            "part of the map with --focus, --topic or --person."
        ) from error
