"""`argmap render --view timeline`."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from argmap.cli import main

FIRST = str(Path(__file__).parents[1] / "maps" / "first-map.argmap.yaml")


def test_a_topic_is_drawn_as_a_timeline(tmp_path: Path) -> None:
    out = tmp_path / "out.svg"
    order = ["render", FIRST, "-o", str(out), "--view", "timeline", "--topic", "What moved Stalin?"]
    done = CliRunner().invoke(main, order)
    assert done.exit_code == 0, done.output
    drawn = out.read_text(encoding="utf-8")
    assert "Disputed datings" in drawn
    assert "14 August" not in drawn


@pytest.mark.parametrize("name", ["out.dot", "out.mmd"])
def test_dot_and_mermaid_have_no_timeline(tmp_path: Path, name: str) -> None:
    out = tmp_path / name
    done = CliRunner().invoke(main, ["render", FIRST, "-o", str(out), "--view", "timeline"])
    assert (done.exit_code, out.exists()) == (2, False)
    assert "A timeline can be drawn as svg, png or pdf." in done.output
