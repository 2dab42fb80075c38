"""`argmap render --view causal`, and `--suppose`."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from argmap.api import Order, UnknownPartError, load, render, render_all
from argmap.cli import main
from argmap.layout import DrawingError

MAPS = Path(__file__).parents[1] / "maps"
FIRST = str(MAPS / "first-map.argmap.yaml")


def run(path: str, out: Path, *options: str) -> Result:
    return CliRunner().invoke(main, ["render", path, "-o", str(out), *options])


def test_models_are_drawn(tmp_path: Path) -> None:
    out = tmp_path / "out.svg"
    done = run(FIRST, out, "--view", "causal")
    assert done.exit_code == 0, done.output
    drawn = out.read_text(encoding="utf-8")
    assert "HAS A MECHANISM" in drawn
    assert "Supposed" not in drawn


def test_a_supposed_world_is_drawn_beside_the_actual_one(tmp_path: Path) -> None:
    out = tmp_path / "out.svg"
    suppose = ("--suppose", "soviet-entry=no", "--suppose", "atomic-bombs=yes")
    done = run(FIRST, out, "--view", "causal", *suppose)
    assert done.exit_code == 0, done.output
    drawn = out.read_text(encoding="utf-8")
    assert "The Soviet Union enters the war: no; The United States uses both" in drawn
    assert "CHANGED" in drawn


CAUSAL = ("--view", "causal")
REFUSED = (
    (FIRST, (*CAUSAL, "--suppose", "soviet-entyr=no"), 'Did you mean "soviet-entry"?'),
    (FIRST, (*CAUSAL, "--suppose", "surrender=latr"), 'Did you mean "later"?'),
    (FIRST, (*CAUSAL, "--suppose", "soviet-entry"), "Write FACTOR=VALUE."),
    (FIRST, ("--suppose", "soviet-entry=no"), "--suppose goes with --view causal."),
    (FIRST, (*CAUSAL, "--verdicts"), "factors, which have no verdicts"),
    (FIRST, (*CAUSAL, "--to", "dot"), "A causal diagram can be drawn as svg, png or pdf."),
    (FIRST, (*CAUSAL, "--to", "mermaid"), "A causal diagram can be drawn as svg, png or pdf."),
)


@pytest.mark.parametrize(("path", "options", "message"), REFUSED)
def test_what_cannot_be_drawn_is_told(
    tmp_path: Path, path: str, options: tuple[str, ...], message: str
) -> None:
    out = tmp_path / "out.svg"
    done = run(path, out, *options)
    assert (done.exit_code, out.exists()) == (2, False)
    assert message in done.output


def test_a_map_without_models_has_no_supposed_world(tmp_path: Path) -> None:
    text = "argmap: 1\ntitle: T\nfactors: {x: {text: It happens}}\nclaims: {c: {text: So.}}\n"
    path, out = tmp_path / "bare.argmap.yaml", tmp_path / "out.svg"
    path.write_text(text, encoding="utf-8")
    done = run(str(path), out, *CAUSAL, "--suppose", "x=no")
    assert (done.exit_code, out.exists()) == (2, False)
    assert "No model is shown" in done.output
    assert run(str(path), out, *CAUSAL).exit_code == 0
    assert "nothing causal to show" in out.read_text(encoding="utf-8")


def test_from_python() -> None:
    graph = load(FIRST).graph
    assert b"HAS A MECHANISM" in render(FIRST, view="causal")
    order = Order(view="causal", suppose=(("soviet-entry", "no"),))
    assert b"SUPPOSED" in render_all(graph, order).files[0]
    with pytest.raises(UnknownPartError, match="no factor"):
        render_all(graph, Order(view="causal", suppose=(("x", "no"),)))
    with pytest.raises(DrawingError, match="Only a causal diagram"):
        render_all(graph, Order(suppose=(("soviet-entry", "no"),)))
