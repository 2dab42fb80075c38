"""The library's own maps: right, told of in their folder, and joined by the map-maker alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner

from argmap.cli import main
from library.asking import ACROSS, FOLDER, data

MAPS = sorted(FOLDER.glob("*.argmap.yaml"))
SHARED = "common.argmap.yaml"
STEPS = ("reasons", "rebutted-by", "doubted-by", "qualified-by", "explained-by", "undercut-by")


def _written(path: str | Path) -> dict[str, Any]:
    return dict(yaml.load(Path(path).read_text("utf-8"), yaml.BaseLoader))


def _statements(map: dict[str, Any]) -> dict[str, Any]:
    kinds = ("claims", "evidence", "counterfactuals")
    return {id: record for kind in kinds for id, record in map.get(kind, {}).items()}


def _steps(record: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for key in STEPS:
        for step in record.get(key, ()):
            yield step if isinstance(step, dict) else {"from": step}


def _premises(step: dict[str, Any]) -> list[str]:
    return list(step.get("together", ())) or [step["from"]]


def test_the_folder_passes_the_strict_check() -> None:
    told = data("check", "--strict", str(FOLDER))
    assert (told["files"], told["findings"]) == (len(MAPS), [])


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.name.partition(".")[0])
def test_every_map_expects_something_of_itself(path: Path) -> None:
    written = _written(path)
    assert bool(_statements(written)) == bool(written.get("expect")) == (path.name != SHARED)


def test_every_file_has_its_section_in_the_folder() -> None:
    page = (FOLDER / "README.md").read_text("utf-8")
    sections = re.findall(r"^## `(.+)`$", page, re.M)
    assert sorted(sections) == [path.name for path in MAPS]
    for section in re.split(r"^## ", page, flags=re.M)[1:]:
        parts = re.findall(r"^\*\*(What it maps|From what|How to read it)\.\*\*", section, re.M)
        assert len(parts) == (0 if section.startswith(f"`{SHARED}`") else 3)


def test_ids_are_unique_over_the_maps() -> None:
    ids = [id for path in MAPS for id in _statements(_written(path))]
    assert len(ids) == len(set(ids))
    for kind in ("sources", "models"):
        named = [id for path in MAPS for id in _written(path).get(kind, ())]
        assert len(named) == len(set(named))


def test_the_joining_map_includes_all_the_others() -> None:
    own = {Path(ACROSS).name, SHARED}
    assert set(_written(ACROSS)["include"]) == {path.name for path in MAPS} - own


def test_whatever_joins_the_maps_is_the_map_makers() -> None:
    across = _written(ACROSS)
    assert not {"people", "sources", "evidence", "counterfactuals", "models"} & across.keys()
    for id, claim in across["claims"].items():
        assert claim["stated"] == "no", id
        assert not {"by", "stances", "cite", "quote", "common-ground"} & claim.keys(), id
    for id, record in (across["claims"] | across["adds"]).items():
        for step in _steps(record):
            assert step.get("stated") == "no", id
            assert not {"by", "quote"} & step.keys(), id
    assert all(record.keys() <= set(STEPS) for record in across["adds"].values())


def test_whatever_is_added_joins_two_maps() -> None:
    home = {id: path.name for path in MAPS for id in _statements(_written(path))}
    for target, record in _written(ACROSS)["adds"].items():
        premises = [id for step in _steps(record) for id in _premises(step)]
        assert {home[id] for id in premises} - {home[target]}, target


@pytest.mark.parametrize(
    "part",
    [
        ("--topic", "Four accounts of why Japan did not go north"),
        ("--focus", "japan-did-not-go-north", "--depth", "1"),
        ("--focus", "entered-on-8-august", "--depth", "1"),
    ],
    ids=lambda part: part[1],
)
def test_the_joining_map_draws_in_parts_that_print(part: tuple[str, ...], tmp_path: Path) -> None:
    file = tmp_path / "part.svg"
    done = CliRunner().invoke(main, ["render", ACROSS, *part, "-o", str(file)])
    assert (done.exit_code, done.output) == (0, f"Wrote {file}.\n")
    assert "</svg>" in file.read_text("utf-8")
