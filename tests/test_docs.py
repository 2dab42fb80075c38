"""Every command in the README and the docs does what is printed there."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]

Session = list[tuple[str, str]]
"""Commands, each with what it prints."""


def _sessions(page: Path) -> Iterator[Session]:
    for block in re.findall(r"^```console\n(.*?)^```$", page.read_text("utf-8"), re.M | re.S):
        parts = re.split(r"^\$ (.*)\n", block, flags=re.M)
        yield list(zip(parts[1::2], parts[2::2], strict=True))


def _pattern(output: str) -> str:
    """What is printed; a line of `…` stands for any lines."""
    escaped = re.escape(output)
    return re.sub(r"^…\\\n", r"(?s:.*)", escaped, flags=re.M)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_command_prints_what_the_page_says(page: Path, tmp_path: Path) -> None:
    for folder in ("arguments", "examples"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    scripts = Path(sys.executable).parent
    environment = {**os.environ, "PATH": f"{scripts}{os.pathsep}{os.environ['PATH']}"}
    for session in _sessions(page):
        for command, output in session:
            done = subprocess.run(
                ["bash", "-c", command],
                cwd=tmp_path,
                env={**environment, "COLUMNS": "100"},
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                check=False,
            )
            printed = done.stdout.decode("utf-8")
            # A blank line at the end would only separate it from the next command.
            printed = f"{printed.rstrip()}\n" if printed else ""
            assert re.fullmatch(_pattern(output), printed), f"$ {command}\n{printed}"


def test_the_python_of_the_readme_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(ROOT / "arguments", tmp_path / "arguments")
    monkeypatch.chdir(tmp_path)
    blocks = re.findall(r"^```python\n(.*?)^```$", PAGES[0].read_text("utf-8"), re.M | re.S)
    assert blocks
    for block in blocks:
        names: dict[str, object] = {}
        exec(block, names)
        assert names["errors"] == []
        assert b"</svg>" in bytes(names["picture"])  # type: ignore[call-overload]


def test_the_readme_has_commands() -> None:
    commands = [command for session in _sessions(PAGES[0]) for command, _ in session]
    assert len(commands) > 5


PICTURES = {
    "when-did-stalin-hasten.svg": (
        "arguments/japan-surrender.argmap.yaml",
        "--topic",
        "When, and why, did Stalin hasten?",
    ),
    "without-soviet-entry.svg": (
        "examples/without-soviet-entry.argmap.yaml",
        "--view",
        "causal",
        "--suppose",
        "soviet-entry=no",
    ),
}
"""The pictures of the pages, and what `argmap render` is asked for to draw them."""


@pytest.mark.parametrize("picture", PICTURES)
def test_pictures_are_what_is_drawn_now(picture: str) -> None:
    asked = PICTURES[picture]
    done = subprocess.run(
        [sys.executable, "-m", "argmap", "render", *asked, "--to", "svg", "-o", "-"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        check=True,
    )
    assert done.stdout == (ROOT / "docs" / picture).read_bytes()
