"""SVG files stand alone, say everything aloud, and hold hostile text as text."""

from __future__ import annotations

import base64
import io
import re
import xml.etree.ElementTree as ET

import pytest
from fontTools.ttLib import TTFont

import views
from argmap.formats import svg
from argmap.layout import EMBEDDED, Scene, draw, texts
from argmap.typeface import missing
from argmap.view.values import View

ALL = [views.JAPAN, views.EVERY_KIND, views.HOSTILE, views.joint(12), views.tower(5)]
SVG = "{http://www.w3.org/2000/svg}"
FACE = re.compile(
    r"@font-face\{font-family:'([^']+)';font-weight:(\d+);font-style:(\w+);"
    r"src:url\(data:font/woff2;base64,([^)]+)\)"
)


def parsed(view: View) -> tuple[Scene, ET.Element]:
    scene = draw(view, EMBEDDED)
    return scene, ET.fromstring(svg(scene))


@pytest.mark.parametrize("view", ALL, ids=lambda view: view.title[:30])
def test_every_word_is_there_as_text(view: View) -> None:
    scene, root = parsed(view)
    written = ["".join(element.itertext()) for element in root.iter(f"{SVG}text")]
    assert written == [text.text for text in texts(scene)]


@pytest.mark.parametrize("view", ALL, ids=lambda view: view.title[:30])
def test_nothing_but_drawing_and_links_inside_the_page(view: View) -> None:
    _, root = parsed(view)
    allowed = {"svg", "title", "desc", "style", "rect", "g", "a", "path", "text"}
    assert {element.tag.removeprefix(SVG) for element in root.iter()} <= allowed
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    for element in root.iter():
        assert not [name for name in element.attrib if name.lower().startswith("on")]
        if href := element.get("href"):
            assert href.startswith("#")
            assert href[1:] in ids


@pytest.mark.parametrize("view", ALL, ids=lambda view: view.title[:30])
def test_fonts_inside_have_every_letter(view: View) -> None:
    scene, root = parsed(view)
    style = "".join(element.text or "" for element in root.iter(f"{SVG}style"))
    fonts = {
        (int(weight), slant): set(TTFont(io.BytesIO(base64.b64decode(data))).getBestCmap())
        for _, weight, slant, data in FACE.findall(style)
    }
    strange = set(missing(text.text for text in texts(scene)))
    for text in texts(scene):
        cut = text.face.value
        has = fonts[cut.weight, cut.style]
        assert {c for c in text.text if ord(c) not in has} <= strange | {"\u200d", "\ufe0f"}


def test_what_is_read_aloud() -> None:
    _, root = parsed(views.JAPAN)
    title, description = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
    assert title is not None
    assert title.text == views.JAPAN.title
    assert description is not None
    assert description.text == (
        "Did Soviet entry do more than the atomic bombs to bring Japan to surrender? An argument "
        "map: 19 statements, 12 steps between them. Panels: What moved Tokyo?; What the captured "
        "generals said; What moved Stalin?"
    )
    labels = [e.get("aria-label", "") for e in root.iter(f"{SVG}g") if e.get("role") == "group"]
    assert labels[0] == "I What moved Tokyo?"
    assert labels[1].startswith("Thesis, Hasegawa: Soviet entry did more")
    evidence = labels.index(
        "Testimony, Kita, 16 Sep 1945: The first reason was the atomic bomb, the second Soviet "
        "entry."
    )
    conclusion = labels.index(
        "Claim, Holloway: The captured generals gave weight to the bomb as well as to Soviet entry."
    )
    assert conclusion < evidence
    (card,) = (e for e in root.iter(f"{SVG}g") if e.get("id") == "before-potsdam")
    told = card.find(f"{SVG}desc")
    assert told is not None
    assert (told.text or "").startswith("Rebuts “Late in the Potsdam Conference Stalin advanced")


def test_a_step_lies_under_the_cards() -> None:
    _, root = parsed(views.EVERY_KIND)
    order = [element.get("id") for element in root.iter(f"{SVG}g") if element.get("id")]
    assert order.index("t1.reasons.1") < order.index("t1")


def test_the_card_of_a_statement_elsewhere_leads_to_it() -> None:
    _, root = parsed(views.JAPAN)
    (card,) = (e for e in root.iter(f"{SVG}g") if e.get("id") == "panel.1.uemura-main")
    link = card.find(f"{SVG}a")
    assert link is not None
    assert link.get("href") == "#uemura-main"


def test_the_same_drawing_gives_the_same_bytes() -> None:
    assert svg(draw(views.HOSTILE, EMBEDDED)) == svg(draw(views.HOSTILE, EMBEDDED))


def test_a_small_map_is_a_small_file() -> None:
    assert len(svg(draw(views.JAPAN, EMBEDDED))) < 80_000
