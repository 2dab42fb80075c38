"""Both engines give coordinates, or say plainly why they cannot."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from argmap.layout import EMBEDDED, ENGINES, SYSTEM, DrawingError

GRAPHS = ["digraph {1 -> 2}", "digraph {3}"]


def test_engines_have_names() -> None:
    assert list(ENGINES) == ["embedded", "dot"]


def test_the_embedded_engine_places_every_graph() -> None:
    first, second = (json.loads(text) for text in EMBEDDED.run(GRAPHS))
    assert [box["name"] for box in first["objects"]] == ["1", "2"]
    assert first["edges"][0]["pos"].startswith("e,")
    assert second["objects"][0]["pos"] == "27,18"


@pytest.mark.parametrize("home", [None, "/dev/null/no", "relative"])
def test_the_embedded_engine_needs_no_home(
    monkeypatch: pytest.MonkeyPatch, home: str | None
) -> None:
    for name in ("HOME", "XDG_CACHE_HOME", "LOCALAPPDATA", "APPDATA", "USERPROFILE"):
        monkeypatch.delenv(name, raising=False)
    if home is not None:
        monkeypatch.setenv("HOME", home)
    assert len(EMBEDDED.run(GRAPHS)) == 2


def test_a_graph_that_cannot_be_read_is_an_error_in_words() -> None:
    with pytest.raises(DrawingError, match="could not be laid out"):
        EMBEDDED.run(["digraph {"])


def test_a_machine_without_graphviz_is_told_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(DrawingError, match="Install Graphviz, or leave out --engine"):
        SYSTEM.run(GRAPHS)


def program(folder: Path, script: str) -> None:
    """Put a program named dot into a folder."""
    path = folder / "dot"
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)


def test_the_system_engine_gets_each_graph_on_standard_input(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program(tmp_path, 'echo "$1"; cat')
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    assert SYSTEM.run(GRAPHS) == [f"-Tjson0\n{graph}" for graph in GRAPHS]


def test_a_failure_of_the_system_engine_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program(tmp_path, "cat > /dev/null; echo out of ink >&2; exit 3")
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    with pytest.raises(DrawingError, match="out of ink"):
        SYSTEM.run(GRAPHS)
