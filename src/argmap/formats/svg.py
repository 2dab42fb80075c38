"""Scene → SVG: a page that carries its fonts, can be read aloud, and is the same every time."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from functools import lru_cache
from html import escape

from argmap.layout.scene import Group, Item, Path, Scene, Stroke, Text, texts
from argmap.layout.shapes import number
from argmap.typeface import FALLBACK, FAMILY, Face, subset

_FAMILIES = ",".join(f"'{name}'" for name in (FAMILY, *FALLBACK)) + ",sans-serif"


def svg(scene: Scene) -> bytes:
    """Write a drawing as SVG 1.1 in UTF-8, fonts embedded."""
    return _written(scene, _font_faces(scene), (Path, Group, Text)).encode("utf-8")


def outlines(scene: Scene) -> bytes:
    """Write all of a drawing but its text, which the reader sets itself."""
    return _written(scene, "", (Path, Group)).encode("utf-8")


def _written(scene: Scene, fonts: str, kinds: tuple[type[Item], ...]) -> str:
    w, h = number(scene.width), number(scene.height)
    style = f"{fonts}text{{font-family:{_FAMILIES};font-kerning:none;white-space:pre}}"
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{w}" height="{h}" '
        f'viewBox="0 0 {w} {h}" role="group" aria-labelledby="map.title map.description" '
        f'xml:lang="{escape(scene.language)}">',
        f'<title id="map.title">{escape(scene.title)}</title>',
        f'<desc id="map.description">{escape(scene.description)}</desc>',
        f"<style>{style}</style>",
        f'<rect width="{w}" height="{h}" fill="#fff"/>',
        *_body(scene, kinds),
        "</svg>\n",
    ]
    return "\n".join(lines)


def _font_faces(scene: Scene) -> str:
    used: dict[Face, set[str]] = {}
    for text in texts(scene):
        used.setdefault(text.face, set()).update(text.text)
    return "".join(_font_face(face, used[face]) for face in Face if face in used)


def _font_face(face: Face, characters: set[str]) -> str:
    data = b64encode(subset(face, characters)).decode("ascii")
    return (
        f"@font-face{{font-family:'{FAMILY}';font-weight:{face.value.weight};"
        f"font-style:{face.value.style};src:url(data:font/woff2;base64,{data})}}\n"
    )


def _body(scene: Scene, kinds: tuple[type[Item], ...]) -> Iterator[str]:
    """The elements in order; open groups wait with the text that closes them."""
    waiting: list[Item | str] = list(reversed(scene.items))
    while waiting:
        item = waiting.pop()
        if isinstance(item, str):
            yield item
        elif not isinstance(item, kinds):
            continue
        elif isinstance(item, Path):
            yield _path(item)
        elif isinstance(item, Text):
            yield _text(item)
        else:
            start, end = _group(item)
            yield start
            waiting.append(end)
            waiting.extend(reversed(item.items))


def _group(group: Group) -> tuple[str, str]:
    attributes = ""
    if group.id:
        attributes += f' id="{escape(group.id)}"'
    if group.x or group.y:
        attributes += f' transform="translate({number(group.x)} {number(group.y)})"'
    if group.decoration:
        attributes += ' aria-hidden="true"'
    if group.label:
        attributes += f' role="group" aria-label="{escape(group.label)}"'
    details = f"<desc>{escape(group.details)}</desc>" if group.details else ""
    if group.href:
        return (f'<g{attributes}>{details}<a href="#{escape(group.href)}">', "</a></g>")
    return (f"<g{attributes}>{details}", "</g>")


def _path(path: Path) -> str:
    return f'<path d="{path.d}" fill="{path.fill}"{_stroke(path.stroke)}/>'


@lru_cache(maxsize=1024)
def _stroke(stroke: Stroke | None) -> str:
    if stroke is None:
        return ""
    attributes = f' stroke="{stroke.colour}" stroke-width="{stroke.width:g}"'
    if stroke.dash:
        attributes += f' stroke-dasharray="{" ".join(f"{length:g}" for length in stroke.dash)}"'
    if stroke.round:
        attributes += ' stroke-linecap="round" stroke-linejoin="round"'
    return attributes


def _text(text: Text) -> str:
    look = _type(text.face, text.size, text.fill)
    if text.centred:
        look += ' text-anchor="middle"'
    if text.spacing:
        look += f' letter-spacing="{text.spacing:g}"'
    if not text.text.isascii():
        # Isolated, so that right-to-left text turns nothing but itself around.
        look += ' unicode-bidi="isolate"'
    words = escape(text.text, quote=False)
    return f'<text x="{number(text.x)}" y="{number(text.y)}"{look}>{words}</text>'


@lru_cache(maxsize=256)
def _type(face: Face, size: float, fill: str) -> str:
    cut = face.value
    attributes = f' font-size="{size:g}" fill="{fill}"'
    if cut.weight != 400:
        attributes += f' font-weight="{cut.weight}"'
    if cut.style != "normal":
        attributes += f' font-style="{cut.style}"'
    return attributes
