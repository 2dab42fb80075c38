"""View → nodes and edges: what the DOT and the Mermaid of a view have in common."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from argmap.layout.pale import pale
from argmap.layout.style import LINKS, STRUCK
from argmap.view.values import Card, CardKind, Link, LinkKind, Panel, View
from argmap.view.words import roman

Ink = Literal["full", "muted", "pale"]
"""Muted is what fails or has no force, pale what a supposal leaves as it was."""

NodeKind = CardKind | Literal["joint", "struck"]
"""Besides cards: where linked premises meet, and where an undercut meets the step it strikes."""


_EDITS: Mapping[str, str] = {"added": "new", "edited": "changed"}
"""What is said of what another version has not, or has otherwise."""


@dataclass(frozen=True, slots=True)
class Node:
    """A card or a meeting point; the name is unique in the whole view."""

    name: str
    kind: NodeKind
    lines: tuple[str, ...]
    """Plain text, not yet broken to a width."""
    person: int | None = None
    ink: Ink = "full"


@dataclass(frozen=True, slots=True)
class Edge:
    """A step, or that part of one which leads from a premise to where it meets others."""

    tail: str
    head: str
    kind: LinkKind
    words: str = ""
    """What the step does; empty on the way to a meeting point, where no arrow is drawn."""
    sideways: bool = False
    """Whether the edge meets another on its way, and does not tell which end is higher."""
    ink: Ink = "full"


@dataclass(frozen=True, slots=True)
class Cluster:
    """A panel; its title is empty if it has none and is the only one."""

    title: str
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


def clusters(view: View) -> tuple[Cluster, ...]:
    """Every panel as nodes and edges."""
    several = len(view.panels) > 1
    return tuple(
        _cluster(panel, f"/{number}", f"{roman(number)}  {panel.title}" if several else panel.title)
        for number, panel in enumerate(view.panels, 1)
    )


def heading(view: View) -> tuple[str, ...]:
    """The lines over the whole drawing."""
    return tuple(text for text in (view.title, view.question, view.part) if text)


def colour_of(edge: Edge) -> str:
    """The colour of an edge."""
    colour = STRUCK if edge.ink == "muted" else LINKS[edge.kind].colour
    return pale(colour) if edge.ink == "pale" else colour


def _cluster(panel: Panel, mark: str, title: str) -> Cluster:
    names = {c.id: c.id + mark if c.kind == "elsewhere" else c.id for c in panel.cards}
    struck = {link.target for link in panel.links if link.kind == "undercut"} - names.keys()
    met = {link.id for link in panel.links if len(link.premises) > 1 or link.id in struck}
    names |= {id: id for id in met}
    nodes = (
        *(Node(names[c.id], c.kind, _lines(c), c.person, _ink(c)) for c in panel.cards),
        *(_meeting(link) for link in panel.links if link.id in met),
    )
    edges = [
        edge
        for link in panel.links
        for edge in _edges(link, [names[p] for p in link.premises], names[link.target], met)
    ]
    return Cluster(title.rstrip(), nodes, tuple(edges))


def _meeting(link: Link) -> Node:
    if len(link.premises) > 1:
        return Node(link.id, "joint", ("jointly",), ink=_ink(link))
    return Node(link.id, "struck", (), ink=_ink(link))


def _edges(link: Link, tails: Sequence[str], head: str, met: set[str]) -> Iterator[Edge]:
    sideways, ink = head in met, _ink(link)
    if link.id in met:
        yield from (Edge(tail, link.id, link.kind, ink=ink) for tail in tails)
        tails = [link.id]
    # What an undercut strikes is a meeting point, save where it is evidence.
    on_card = link.kind == "undercut" and not sideways
    does = "undercuts every step that uses it" if on_card else LINKS[link.kind].active.lower()
    yield from (Edge(tail, head, link.kind, _words(link, does), sideways, ink) for tail in tails)


def _ink(shown: Card | Link) -> Ink:
    if shown.difference == "as-it-was":
        return "pale"
    return "muted" if (shown.muted if isinstance(shown, Card) else shown.faded) else "full"


def _words(link: Link, does: str) -> str:
    drawn_by = "the map-maker" if link.added else link.drawn_by
    drawn = f"drawn by {drawn_by}" if drawn_by else ""
    more = ", ".join(filter(None, (_EDITS.get(link.difference, ""), drawn, link.failing)))
    return does + (f" ({more})" if more else "")


def _lines(card: Card) -> tuple[str, ...]:
    tag = f"{card.tag} (the map-maker’s reading)" if card.added else card.tag
    if card.difference in _EDITS:
        tag = f"{_EDITS[card.difference]} · {tag}"
    lines = (
        " · ".join(filter(None, (tag, card.holder, card.when))),
        card.text,
        card.citation,
        card.judged.words if card.judged else "",
        *(note.words for note in card.notes),
    )
    return tuple(filter(None, lines))
