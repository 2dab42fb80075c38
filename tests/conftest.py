"""What all tests share: reading a map, and files of expected output.

Run ``pytest --rewrite-goldens`` to write every file of `tests/goldens` anew, and read the
difference before committing it.
"""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from argmap.document import read_files
from argmap.graph import Graph, derive
from argmap.model import build

# What a loaded machine makes slow is not wrong; and what is checked before a change lands is the
# same each time, while elsewhere every run tries new examples.
settings.register_profile("argmap", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("argmap")

GOLDENS = Path(__file__).parent / "goldens"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--rewrite-goldens",
        action="store_true",
        help="write the files of expected output instead of comparing with them",
    )


@pytest.fixture(autouse=True)
def _collect_garbage() -> Iterator[None]:
    """The command line turns the collector off for its short life; the tests live longer."""
    yield
    gc.unfreeze()
    gc.enable()


@pytest.fixture(scope="session")
def golden(pytestconfig: pytest.Config) -> Callable[[str, bytes], None]:
    """Compare bytes with the file of that name in `tests/goldens`, or write it."""

    def rewrite(name: str, data: bytes) -> None:
        GOLDENS.mkdir(exist_ok=True)
        (GOLDENS / name).write_bytes(data)

    def compare(name: str, data: bytes) -> None:
        path = GOLDENS / name
        expected = path.read_bytes() if path.exists() else b""
        cure = "If the change is meant, run pytest --rewrite-goldens and read the difference."
        if b"\0" in expected:
            assert data == expected, f"{name} has changed. {cure}"
        assert data.decode("utf-8") == expected.decode("utf-8"), f"{name} has changed. {cure}"

    return rewrite if pytestconfig.getoption("--rewrite-goldens") else compare


@pytest.fixture(scope="session")
def read_map() -> Callable[[str], Graph]:
    """The graph of a map given as text, which must have the shape of one."""

    def read(text: str) -> Graph:
        files, found = read_files("test.argmap.yaml", text.encode("utf-8"))
        assert not found, found
        argmap, misshapen = build(files)
        assert argmap is not None, misshapen
        return derive(argmap)

    return read
