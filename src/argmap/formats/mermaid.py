"""View → Mermaid: a flowchart for pages that draw Mermaid themselves."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping

from argmap.formats.nodes import Cluster, Edge, Ink, NodeKind, clusters, colour_of, heading
from argmap.layout.pale import pale
from argmap.layout.style import MUTED, STRUCK
from argmap.view.values import LinkKind, View

MOST_EDGES = 500
MOST_TEXT = 50_000
"""What Mermaid draws unless the page sets `maxEdges` and `maxTextSize`; a map cannot."""

_SHAPES: Mapping[NodeKind, tuple[str, str]] = {
    "thesis": ("[", "]"),
    "claim": ("[", "]"),
    "what-if": ("(", ")"),
    "evidence": ("[[", "]]"),
    "elsewhere": ("([", "])"),
    "joint": ("([", "])"),
    "struck": ("((", "))"),
}

_ARROWS: Mapping[LinkKind, tuple[str, str]] = {
    "reason": ("-->", "---"),
    "rebuttal": ("--x", "---"),
    "undercut": ("-.->", "-.-"),
    "doubt": ("-.->", "-.-"),
    "qualification": ("--o", "---"),
    "explanation": ("==>", "==="),
}
"""The arrow of a step, and the plain line to where linked premises meet."""

_CLASSES = (
    "classDef thesis stroke-width:3px,font-weight:bold",
    "classDef whatif stroke-dasharray:6 4",
    "classDef elsewhere stroke-dasharray:2 3",
)

_INKS: Mapping[Ink, str] = {
    "muted": f"color:{MUTED}",
    "pale": f"color:{STRUCK},stroke:{pale(MUTED)}",
}

# Letters and digits apart, only these stand for themselves in a label.
_PLAIN = frozenset(" .,'’“”–—…()?!·")
# What Mermaid reads after it has undone entities: line breaks, formulas, icons, its own marks.
# A word joiner, which has no width, breaks them up.
_LATE = re.compile(r"\\(?=n)|\$(?=\$)|fa[bklrs]?(?=:fa-)|ﬂ(?=°)|¶(?=ß)")
_JOINER = "\u2060"


def mermaid(view: View) -> bytes:
    """The view as a flowchart in Mermaid's language, in UTF-8.

    Arrows run from premises to what they bear on, and say in words what they do. Where the
    chart is larger than what Mermaid draws by default, its first lines say so.
    """
    parts = clusters(view)
    names = _names(node.name for part in parts for node in part.nodes)
    body: list[str] = []
    for number, part in enumerate(parts, 1):
        body += _panel(part, number, names)
    edges = [edge for part in parts for edge in part.edges]
    body += [f"  {_edge(edge, names)}" for edge in edges]
    body += [f"  {line}" for line in (*_CLASSES, *_classes(parts, names), *_colours(edges))]
    chart = "\n".join(("flowchart BT", *body))
    front = ("---", f"title: {_front(view)}", "---")
    return "\n".join((*front, *_warnings(len(edges), len(chart)), chart, "")).encode("utf-8")


def _panel(part: Cluster, number: int, names: Mapping[str, str]) -> Iterator[str]:
    yield f"  subgraph panel_{number}[{_label([part.title or ' '])}]"
    # A panel that no arrow leaves would otherwise run from top to bottom.
    yield "    direction BT"
    for node in part.nodes:
        opening, closing = _SHAPES[node.kind]
        label = _label(node.lines or ["⊘"])
        yield f"    {names[node.name]}{opening}{label}{closing}"
    yield "  end"


def _edge(edge: Edge, names: Mapping[str, str]) -> str:
    arrow, line = _ARROWS[edge.kind]
    way = f"{arrow}|{_label([edge.words])}|" if edge.words else line
    return f"{names[edge.tail]} {way} {names[edge.head]}"


def _classes(parts: Iterable[Cluster], names: Mapping[str, str]) -> Iterator[str]:
    nodes = [node for part in parts for node in part.nodes]
    for kind in ("thesis", "what-if", "elsewhere"):
        if chosen := [names[node.name] for node in nodes if node.kind == kind]:
            yield f"class {','.join(chosen)} {kind.replace('-', '')}"
    for ink, colours in _INKS.items():
        if chosen := [names[node.name] for node in nodes if node.ink == ink]:
            yield f"classDef {ink} {colours}"
            yield f"class {','.join(chosen)} {ink}"


def _colours(edges: Iterable[Edge]) -> Iterator[str]:
    numbers: dict[str, list[str]] = {}
    for number, edge in enumerate(edges):
        numbers.setdefault(colour_of(edge), []).append(str(number))
    for colour, chosen in numbers.items():
        yield f"linkStyle {','.join(chosen)} stroke:{colour}"


def _warnings(edges: int, letters: int) -> Iterator[str]:
    if edges > MOST_EDGES:
        yield f"%% Mermaid draws this chart only where maxEdges is set to {edges} or more."
    if letters > MOST_TEXT:
        yield f"%% Mermaid draws this chart only where maxTextSize is above {letters}."


def _names(wanted: Iterable[str]) -> dict[str, str]:
    """Names without marks or words that Mermaid reads as its own, each of them once."""
    names: dict[str, str] = {}
    taken: set[str] = set()
    for name in wanted:
        safe = "s_" + re.sub("[^a-z0-9]", "_", name)
        while safe in taken:
            safe += "_"
        taken.add(safe)
        names[name] = safe
    return names


def _label(lines: Iterable[str]) -> str:
    """Lines as a quoted label in which nothing has a meaning beyond itself."""
    broken = (_LATE.sub(lambda match: match[0] + _JOINER, line) for line in lines)
    return '"' + "<br/>".join("".join(map(_literal, line)) for line in broken) + '"'


def _literal(letter: str) -> str:
    return letter if letter in _PLAIN or letter.isalnum() else f"#{ord(letter)};"


def _front(view: View) -> str:
    """The title as YAML; what could begin a directive or a tag is written by its number."""
    text = json.dumps(" — ".join(heading(view)), ensure_ascii=False)
    return re.sub("[%<>{}]", lambda match: f"\\u{ord(match[0]):04x}", text)
