"""The ending of a file → the format of the words in it."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from argmap.cli import main

ROOT = Path(__file__).parents[2]
MAPS = {
    "compare": str(ROOT / "examples/two-sides.argmap.yaml"),
    "sources": str(ROOT / "tests/maps/first-map.argmap.yaml"),
}
NAMED = [
    ("compare", "told", "text"),
    ("compare", "told.TXT", "text"),
    ("compare", "told.md", "markdown"),
    ("compare", "told.json", "json"),
    ("sources", "told.txt", "text"),
    ("sources", "told.markdown", "markdown"),
    ("sources", "told.bib", "bibtex"),
]
UNNAMED = [("compare", "told.docx"), ("sources", "told.json"), ("sources", "told.html")]


def _run(command: str, *words: str) -> Result:
    return CliRunner().invoke(main, [command, MAPS[command], *words], env={"COLUMNS": "80"})


@pytest.mark.parametrize(("command", "name", "form"), NAMED)
def test_an_ending_names_the_format(command: str, name: str, form: str, tmp_path: Path) -> None:
    target = tmp_path / name
    assert _run(command, "-o", str(target)).exit_code == 0
    assert target.read_text("utf-8") == _run(command, "--format", form).stdout


@pytest.mark.parametrize(("command", "name"), UNNAMED)
def test_an_ending_that_names_none_asks_for_one(command: str, name: str, tmp_path: Path) -> None:
    target = tmp_path / name
    result = _run(command, "-o", str(target))
    assert (result.exit_code, result.stdout) == (2, "")
    assert "Say which with --format." in result.stderr
    assert not target.exists()
    assert _run(command, "--format", "markdown", "-o", str(target)).exit_code == 0
    assert target.read_text("utf-8") == _run(command, "--format", "markdown").stdout
