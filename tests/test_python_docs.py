"""Every example of the page on Python runs and gives what is printed there."""

from __future__ import annotations

import doctest
import re
import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "python.md"

# The page writes `…` for what it leaves out, as scholars do; doctest knows three dots.
BLOCKS = [
    block.replace("…", "...")
    for block in re.findall(r"^```python\n(.*?)^```$", PAGE.read_text("utf-8"), re.M | re.S)
]


def test_the_page_does_what_it_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for folder in ("arguments", "examples"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    monkeypatch.chdir(tmp_path)
    page = doctest.DocTestParser().get_doctest("\n".join(BLOCKS), {}, PAGE.name, None, 0)
    runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS)
    said: list[str] = []
    results = runner.run(page, out=said.append)
    assert results.attempted > 20
    assert not results.failed, "".join(said)


def test_every_block_of_python_is_run() -> None:
    assert all(block.startswith(">>> ") for block in BLOCKS)
