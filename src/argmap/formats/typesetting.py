"""Scene, or anything else to be set → typeset pages, of which PDF and PNG are made."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from argmap.formats.svg import outlines
from argmap.layout import DrawingError, Group, Scene, Text
from argmap.layout.scene import Item, texts
from argmap.typeface import FALLBACK, FAMILY, FOLDER, Face, missing

POINTS = 0.75
"""A pixel of a drawing, in points."""
_SOURCE = Path(__file__).with_name("page.typ")
_LANGUAGE = re.compile("[a-z]{2,3}")
_EPOCH = 0


class TypesettingError(Exception):
    """The typesetter gave up on what it was to set."""


@dataclass(frozen=True, slots=True)
class Typescript:
    """What is handed to the typesetter."""

    source: Path
    """How it is set; a file of this package."""
    inputs: dict[str, str]
    """What is set. It never becomes source."""
    foreign: bool
    """Whether the fonts of the machine are asked for characters that the bundled ones lack."""


def compiled(typescript: Typescript, form: Literal["pdf", "png"], ppi: float) -> bytes:
    """Typeset pages, the same bytes every time. Raises TypesettingError where that fails."""
    # Imported here because most drawings are SVG.
    import typst

    try:
        return typst.compile(
            typescript.source.read_bytes(),
            format=form,
            ppi=ppi,
            font_paths=typst.Fonts(typescript.foreign, False, [FOLDER]),
            timestamp=_EPOCH,
            sys_inputs=typescript.inputs,
        )
    except BaseException as error:
        # Where the typesetter gives up on a mixture of scripts it panics, which is no Exception.
        if not isinstance(error, typst.TypstError) and type(error).__name__ != "PanicException":
            raise
        raise TypesettingError from error


def typeset(scene: Scene, form: Literal["pdf", "png"], ppi: float) -> bytes:
    """Typeset a drawing on a page of its own size.

    Raises `DrawingError` where the drawing is beyond what a page can hold.
    """
    return typeset_all([scene], form, ppi)


def typeset_all(scenes: Sequence[Scene], form: Literal["pdf", "png"], ppi: float) -> bytes:
    """Typeset drawings, each on a page of its own size, with the title and language of the first.

    Only a PDF has more than one page. Raises `DrawingError` as `typeset` does.
    """
    foreign = any(missing(text.text for text in texts(scene)) for scene in scenes)
    try:
        return compiled(Typescript(_SOURCE, _inputs(scenes), foreign), form, ppi)
    except TypesettingError as error:
        raise DrawingError(
            f"This drawing could not be written as {form.upper()}. Write it as SVG, or draw a "
            "part of the map with --focus, --topic or --person."
        ) from error


def _inputs(scenes: Sequence[Scene]) -> dict[str, str]:
    pages = [{**picture(scene), "description": scene.description} for scene in scenes]
    language = _LANGUAGE.match(scenes[0].language.lower())
    return {
        "title": scenes[0].title,
        "language": language[0] if language else "en",
        "families": json.dumps((FAMILY, *FALLBACK)),
        "pages": json.dumps(pages),
    }


def picture(scene: Scene) -> dict[str, object]:
    """A drawing as the typesetter takes it: its size in points, outlines, and texts with faces."""
    return {
        "size": (scene.width * POINTS, scene.height * POINTS),
        "faces": {face.name: (face.value.weight, face.value.style) for face in Face},
        "outlines": outlines(scene).decode(),
        "texts": [_run(x, y, text) for x, y, text in _texts(scene)],
    }


def _run(x: float, y: float, text: Text) -> tuple[Any, ...]:
    # The PDF writer fails on some scripts, those from right to left among them, that are set
    # without kerning or spaced out.
    foreign = not text.text.isascii() and bool(missing([text.text]))
    spacing = 0.0 if foreign else text.spacing * POINTS
    return (
        x * POINTS, y * POINTS, text.text, text.face.name, text.size * POINTS, text.fill,
        spacing, text.centred, foreign,
    )  # fmt: skip


def _texts(scene: Scene) -> Iterator[tuple[float, float, Text]]:
    """Every line of text, with its place on the page."""
    waiting: list[tuple[float, float, Item]] = [(0, 0, item) for item in reversed(scene.items)]
    while waiting:
        x, y, item = waiting.pop()
        if isinstance(item, Text):
            yield (x + item.x, y + item.y, item)
        elif isinstance(item, Group):
            waiting += [(x + item.x, y + item.y, inner) for inner in reversed(item.items)]
