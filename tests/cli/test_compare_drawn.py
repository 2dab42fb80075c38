"""`argmap compare -o grid.svg`: the grid of positions, drawn."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner, Result

from argmap.cli import main

MAP = str(Path(__file__).parents[1] / "maps" / "first-map.argmap.yaml")


def argmap(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["compare", MAP, *arguments])


def test_each_ending_has_its_format(tmp_path: Path) -> None:
    for ending, begins in ((".svg", b"<?xml"), (".PNG", b"\x89PNG"), (".pdf", b"%PDF")):
        path = tmp_path / f"grid{ending}"
        done = argmap("-o", str(path))
        assert (done.exit_code, done.stdout) == (0, ""), done.output
        assert f"Wrote {path}." in done.stderr
        assert path.read_bytes().startswith(begins)


def test_only_whom_and_what_is_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "grid.svg"
    argmap("--person", "holloway", "--topic", "What moved Stalin?", "-o", str(path))
    drawn = path.read_text("utf-8")
    assert "Holloway" in drawn
    assert "Hasegawa" not in drawn
    assert "twin shocks" not in drawn


def test_a_drawing_is_no_data(tmp_path: Path) -> None:
    done = argmap("-o", str(tmp_path / "grid.svg"), "--format", "json")
    assert done.exit_code == 2
    assert "leave out --format" in done.stderr


def test_other_endings_are_written_in_words(tmp_path: Path) -> None:
    path = tmp_path / "grid.txt"
    assert argmap("-o", str(path)).exit_code == 0
    assert path.read_text("utf-8").startswith("Why did Japan surrender")
