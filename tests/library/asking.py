"""Commands put to the maps of the library: words to the command line, text or data back."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from click.testing import CliRunner

from argmap.cli import main

FOLDER = Path(__file__).parents[2] / "arguments"

ACROSS = str(FOLDER / "across.argmap.yaml")
JAPAN = str(FOLDER / "japan-surrender.argmap.yaml")
CHINA = str(FOLDER / "soviet-aid-to-china.argmap.yaml")
SPEECH = str(FOLDER / "war-in-the-east.argmap.yaml")


@cache
def _run(words: tuple[str, ...]) -> str:
    done = CliRunner().invoke(main, list(words), env={"COLUMNS": "100"})
    assert done.exit_code == 0, done.output
    return done.output


def text(*words: str) -> str:
    """What a command prints, on one line."""
    return " ".join(_run(words).split())


def data(*words: str) -> dict[str, Any]:
    """What a command gives as data."""
    told: dict[str, Any] = json.loads(_run((*words, "--format", "json")))
    return told


def what_if(path: str, *options: str) -> dict[str, tuple[str, str, str]]:
    """By the statements that change: how, and their verdict and grounds afterwards."""
    changes = data("what-if", path, *options)["changes"]
    return {
        id: (each["change"], *((after["verdict"], after["grounds"]) if after else ("", "")))
        for id, each in changes.items()
        for after in (each["after"],)
    }
