"""Graph + statements → groups: the panels, and the order of reading within each."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

from argmap.graph import Graph, bearing_on, components, topics_of
from argmap.model import Claim, Evidence
from argmap.view.parts import Focus, Part
from argmap.view.words import one_line


@dataclass(frozen=True, slots=True)
class Group:
    """The statements of a panel: theses, what bears on them, the rest, evidence."""

    title: str
    statements: tuple[str, ...]


def groups_of(graph: Graph, shown: tuple[str, ...], part: Part) -> tuple[Group, ...]:
    """Statements by topic, those without one by what hangs together, single ones last.

    Panels without a topic that hold a thesis come before all others. A focus is one panel,
    since it hangs together.
    """
    found: dict[tuple[int, str], list[str]] = {}
    keys = {} if isinstance(part, Focus) else _keys(graph)
    for id in shown:
        found.setdefault(keys.get(id, (1, "")), []).append(id)
    order = sorted(found, key=lambda key: key[0])
    rank = _ranks(graph)
    return tuple(
        Group(_title(key, found), tuple(sorted(found[key], key=rank.__getitem__))) for key in order
    )


_LEADING, _TOPIC, _OTHER, _SINGLE = range(4)


def _keys(graph: Graph) -> dict[str, tuple[int, str]]:
    """By statement: the kind of its panel and, within the kind, a name for it."""
    topics = topics_of(graph)
    keys = {}
    for component in components(graph):
        untitled = [id for id in component if id not in topics]
        leads = any(_is_thesis(graph, id) for id in untitled)
        kind = _LEADING if leads else _OTHER
        key = (_SINGLE, "") if len(component) == 1 else (kind, component[0])
        keys.update(dict.fromkeys(untitled, key))
    return keys | {id: (_TOPIC, one_line(topic)) for id, topic in topics.items()}


def _title(key: tuple[int, str], found: dict[tuple[int, str], list[str]]) -> str:
    kind, name = key
    if kind == _TOPIC:
        return name
    if kind == _SINGLE and len(found) > 1:
        return "On its own" if len(found[key]) == 1 else "On their own"
    return ""


def _is_thesis(graph: Graph, id: str) -> bool:
    statement = graph.argmap.statements[id]
    return isinstance(statement, Claim) and statement.thesis


def _ranks(graph: Graph) -> dict[str, int]:
    """By statement: 0 for theses, 1 for what bears on them, 2 for others, 3 for evidence."""
    statements = graph.argmap.statements
    theses = [id for id in statements if _is_thesis(graph, id)]
    bearing = set(theses)
    waiting = deque(theses)
    while waiting:
        for premise in bearing_on(graph, waiting.popleft()):
            if premise not in bearing:
                bearing.add(premise)
                waiting.append(premise)
    ranks = {
        id: 3 if isinstance(s, Evidence) else 2 - (id in bearing) for id, s in statements.items()
    }
    return ranks | dict.fromkeys(theses, 0)
