"""What one person says that cannot all hold is told by `evaluate`, and is no rebuttal."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner

from argmap.cli import main

MAPS = Path(__file__).parent.parent / "maps"


def _evaluated(name: str, *options: str) -> str:
    done = CliRunner().invoke(main, ["evaluate", str(MAPS / f"{name}.argmap.yaml"), *options])
    assert done.exit_code == 0
    return done.stdout


def test_the_two_pages_of_the_first_map_are_in_tension_on_one_reading() -> None:
    told = json.loads(_evaluated("first-map", "--format", "json"))
    assert told["tensions"] == [
        {
            "members": ["without-twin-shocks", "invasion-alone-sufficed"],
            "kind": "contradiction",
            "reading": {"without-twin-shocks": "either-missing"},
        }
    ]
    for id in told["tensions"][0]["members"]:
        assert told["statements"][id]["verdict"] == "stands"


def test_they_are_told_in_words_with_page_and_reading() -> None:
    words = " ".join(_evaluated("first-map").split())
    assert "read as ‘either-missing’, cannot stand with p. 298" in words
    assert "Contradiction" in words


def test_nothing_is_said_where_nothing_is_wrong() -> None:
    assert json.loads(_evaluated("ten-lines", "--format", "json"))["tensions"] == []
    assert "cannot hold together" not in _evaluated("ten-lines")
