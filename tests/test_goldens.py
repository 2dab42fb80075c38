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
from argmap.view import build_outline, build_view, outline_text

HERE = Path(__file__).parent
MAPS = {path.name.split(".")[0]: path for path in sorted(HERE.glob("maps/*.argmap.yaml"))}


def view_as_json(graph: Graph) -> bytes:
    view = json.dumps(asdict(build_view(graph)), ensure_ascii=False, indent=1)
    return f"{view}\n".encode()


WRITTEN: Mapping[str, Callable[[Graph], bytes]] = {
    "view.json": view_as_json,
    "outline.txt": lambda graph: outline_text(build_outline(graph)).encode(),
    "dot": lambda graph: dot(build_view(graph)),
    "mmd": lambda graph: mermaid(build_view(graph)),
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
