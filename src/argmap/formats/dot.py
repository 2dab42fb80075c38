"""View → DOT: the graph of a view for Graphviz, to be laid out and restyled by hand."""

from __future__ import annotations

import math
import textwrap
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from argmap.formats.nodes import Cluster, Edge, Node, NodeKind, clusters, colour_of, heading
from argmap.layout.pale import pale
from argmap.layout.style import INK, MUTED, PANEL, STRUCK, person_look, tint
from argmap.view.values import LinkKind, View

if TYPE_CHECKING:
    from graphviz import Digraph

_FONT = "Source Sans 3,Source Sans Pro,Helvetica,Arial,sans-serif"

_COLUMNS = 36
_RATIO = 2.2
"""Long texts are set wider, so many letters to a line."""

_NODES: Mapping[NodeKind, Mapping[str, str]] = {
    "thesis": {"style": "filled", "penwidth": "2.6", "fontsize": "14"},
    "claim": {"style": "filled", "fillcolor": "white"},
    "what-if": {"style": "rounded,dashed,filled", "fillcolor": "white", "penwidth": "1.6"},
    "evidence": {"shape": "note", "style": "filled", "fillcolor": "#F3F5F7"},
    "elsewhere": {"style": "dotted", "fontcolor": MUTED, "color": MUTED},
    "joint": {"style": "rounded", "margin": "0.08,0.02", "height": "0.2", "width": "0.2"},
    "struck": {"shape": "point", "width": "0.08"},
}

_EDGES: Mapping[LinkKind, Mapping[str, str]] = {
    "reason": {"arrowhead": "normal"},
    "rebuttal": {"style": "dashed", "arrowhead": "tee"},
    "undercut": {"style": "dotted", "arrowhead": "odiamond"},
    "doubt": {"style": "dashed", "arrowhead": "vee", "penwidth": "0.8"},
    "qualification": {"style": "dashed", "arrowhead": "odot"},
    "explanation": {"arrowhead": "onormal"},
}


def dot(view: View) -> bytes:
    """The view as a directed graph in Graphviz's language, in UTF-8.

    Arrows run from premises to what they bear on, and say in words what they do. Nodes are
    named by the ids of statements and steps, and a card that only refers to another panel by
    the statement's id with the panel's number: ``uemura-main-reason/1``.
    """
    # Imported here because most drawings are SVG.
    from graphviz import Digraph

    graph = Digraph(
        graph_attr={
            "rankdir": "BT",
            "newrank": "true",
            "charset": "UTF-8",
            "label": _label(heading(view)),
            "labelloc": "t",
            "fontname": _FONT,
            "fontsize": "18",
        },
        node_attr={"shape": "box", "fontname": _FONT, "fontsize": "12", "fontcolor": INK},
        edge_attr={"fontname": _FONT, "fontsize": "10"},
    )
    for number, cluster in enumerate(clusters(view), 1):
        with graph.subgraph(name=f"cluster_{number}") as panel:
            _draw(panel, cluster)
    source: str = graph.source
    return source.encode("utf-8")


def _draw(panel: Digraph, cluster: Cluster) -> None:
    # Where ranks rise from the bottom, Graphviz turns labels over too: "b" is the top.
    panel.attr(label=_label([cluster.title]), labeljust="l", labelloc="b", fontsize="14")
    panel.attr(style="rounded,filled", fillcolor=PANEL, color="#C9D0D8")
    for node in cluster.nodes:
        panel.node(node.name, label=_label(_wrapped(node.lines)), **_look(node))
    for edge in cluster.edges:
        panel.edge(edge.tail, edge.head, **_line(edge))


def _look(node: Node) -> dict[str, str]:
    look = dict(_NODES[node.kind])
    if node.kind in ("thesis", "claim", "what-if"):
        look["color"] = person_look(node.person).stripe
    if node.kind == "thesis":
        look["fillcolor"] = tint(person_look(node.person).stripe)
    if node.ink == "muted":
        look["fontcolor"] = MUTED
    if node.ink == "pale":
        look |= {"fontcolor": STRUCK, "color": pale(look.get("color", INK))}
    return look


def _line(edge: Edge) -> dict[str, str]:
    ink = colour_of(edge)
    # Two colours are drawn as two lines side by side.
    colour = f"{ink}:white:{ink}" if edge.kind == "explanation" else ink
    look = {"color": colour, "fontcolor": ink, **_EDGES[edge.kind]}
    if edge.words:
        look["label"] = _label([edge.words])
    else:
        look["arrowhead"] = "none"
    if edge.sideways:
        look["constraint"] = "false"
    return look


def _wrapped(lines: Iterable[str]) -> Iterable[str]:
    for line in lines:
        yield from textwrap.wrap(line, max(_COLUMNS, round(math.sqrt(len(line)) * _RATIO)))


def _label(lines: Iterable[str]) -> str:
    """Lines as a label in which nothing has a meaning beyond itself."""
    from graphviz import nohtml

    literal = (line.replace("\\", "\\\\").replace("&", "&amp;") for line in lines)
    label: str = nohtml("\\n".join(literal))
    return label
