"""Scene + formats → cautions: what the readers of a drawing would trip over, in each format."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from argmap.formats.png import DOTS, dots_to_a_pixel
from argmap.layout import Scene, print_size, texts
from argmap.typeface import missing
from argmap.view import Part, Whole

SMALLEST_PRINT = 7.0
"""Points; smaller text is hard to read on paper."""
_MOST_NAMED = 40
_PART = "Draw a part of the map with --focus, --person or --topic"
_SMALLER = "Draw a smaller part, such as one statement with --focus ID --depth 1"


def smaller(part: Part) -> str:
    """How `argmap render` draws less than this part of a map, in a sentence without its stop."""
    return _PART if isinstance(part, Whole) else _SMALLER


def cautions(scene: Scene, formats: Collection[str], cure: str) -> Iterator[str]:
    """Print too small, letters that no font has, and pictures that had to be made coarser.

    `cure` is how to draw less, in a sentence without its stop.
    """
    points = print_size(scene)
    if points < SMALLEST_PRINT:
        yield (
            f"Printed on A3 paper the text would be {points:.1f} points high, too small to read. "
            f"{cure}."
        )
    dots = dots_to_a_pixel(scene)
    if "png" in formats and dots < DOTS:
        yield (
            f"The PNG has {dots:.1f} dots to a pixel where others have {DOTS:.1f}, as a larger "
            "picture could not be opened. Draw less, or write SVG or PDF, which stay sharp."
        )
    yield from strange_signs((text.text for text in texts(scene)), formats)


def strange_signs(words: Iterable[str], formats: Collection[str]) -> Iterator[str]:
    """Characters that the bundled fonts lack, and what becomes of them in each format."""
    strange = missing(words)
    if strange and (told := " ".join(_told(formats))):
        yield f"The fonts that come with argmap have no sign for {_named(strange)}. {told}"


def _told(formats: Collection[str]) -> Iterator[str]:
    for name in ("svg", "html"):
        if name in formats:
            yield (
                f"In the {name.upper()} the fonts of whoever opens it are used, and may set them "
                "wider."
            )
    if typeset := [name.upper() for name in ("png", "pdf") if name in formats]:
        yield (
            f"In the {' and the '.join(typeset)} the fonts of this machine are used, and a box "
            "stands where they have none either."
        )


def _named(characters: Sequence[str]) -> str:
    """Each by its sign and number; of very many the first, and between which the others lie."""
    told = ", ".join(f"{c} (U+{ord(c):04X})" for c in characters[:_MOST_NAMED])
    others = sorted(characters[_MOST_NAMED:])
    if not others:
        return told
    span = f"U+{ord(others[0]):04X}"
    if len(others) > 1:
        span = f"between {span} and U+{ord(others[-1]):04X}"
    return f"{told} and {len(others):,} more, {span}"
