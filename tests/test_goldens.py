"""Every map of `tests/maps` in every format, compared with `tests/goldens`.

A new map needs a file in `tests/maps`, a new format a line in `WRITTEN`; then run
``pytest --rewrite-goldens``.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict
from pathlib import Path

import pytest

from argmap.formats.dot import dot
from argmap.formats.mermaid import mermaid
from argmap.graph import Graph
from argmap.semantics.changes import Supposal, suppose
from argmap.semantics.naming import Target
from argmap.semantics.verdicts import evaluate
from argmap.view import View, build_outline, build_view, outline_text
from argmap.view.difference import Differences, supposed_graph
from argmap.view.marks import marked
from argmap.view.verdict_marks import Verdicts

HERE = Path(__file__).parent
MAPS = {path.name.split(".")[0]: path for path in sorted(HERE.glob("maps/*.argmap.yaml"))}


def view_as_json(graph: Graph) -> bytes:
    view = json.dumps(asdict(build_view(graph)), ensure_ascii=False, indent=1)
    return f"{view}\n".encode()


def judged(graph: Graph) -> View:
    return marked(build_view(graph), Verdicts(evaluate(graph)))


def struck(graph: Graph) -> View:
    """The map with its last statement struck."""
    last = Target("statement", list(graph.argmap.statements)[-1])
    changes = suppose(graph, Supposal(strike=(last,)))
    return marked(build_view(supposed_graph(changes)), Differences(changes))


WRITTEN: Mapping[str, Callable[[Graph], bytes]] = {
    "view.json": view_as_json,
    "outline.txt": lambda graph: outline_text(build_outline(graph)).encode(),
    "dot": lambda graph: dot(build_view(graph)),
    "mmd": lambda graph: mermaid(build_view(graph)),
    "verdicts.outline.txt": lambda graph: outline_text(
        Verdicts(evaluate(graph)).outline(build_outline(graph))
    ).encode(),
    "verdicts.dot": lambda graph: dot(judged(graph)),
    "verdicts.mmd": lambda graph: mermaid(judged(graph)),
    "struck.mmd": lambda graph: mermaid(struck(graph)),
}


@pytest.mark.parametrize("suffix", WRITTEN)
@pytest.mark.parametrize("name", MAPS)
def test_a_map_is_written_as_before(
    name: str,
    suffix: str,
    read_map: Callable[[str], Graph],
    golden: Callable[[str, bytes], None],
) -> None:
    graph = read_map(MAPS[name].read_text(encoding="utf-8"))
    golden(f"{name}.{suffix}", WRITTEN[suffix](graph))


def test_no_golden_is_left_over() -> None:
    expected = {f"{name}.{suffix}" for name in MAPS for suffix in WRITTEN}
    assert {path.name for path in HERE.glob("goldens/*")} == expected
