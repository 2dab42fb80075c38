"""Every example of the format's page checks, and every key of the format is on the page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import chain
from pathlib import Path
from typing import Any, get_args

import pytest

import argmap
from argmap.model import raw
from argmap.model.citations import LABELS, Citation, read_citation
from argmap.model.dates import read_period

PAGE = (Path(__file__).parent.parent / "docs" / "format.md").read_text("utf-8")

HEAD = "argmap: 1\ntitle: An example\n"
"""What the page tells its readers to put above an example that is only a part of a map."""

BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```$", PAGE, re.M | re.S)
EXAMPLES = [text for language, text in BLOCKS if language == "yaml"]
NAMED = {name[1]: text for _, text in BLOCKS if (name := re.match(r"[#%] ([\w.-]+\.\w+)\n", text))}
"""Files that other examples name: those whose first line is a comment with their name."""

SECTIONS: Mapping[type[raw.Record], tuple[str, ...]] = {
    raw.RawMap: ("A first map",),
    raw.RawStatement: (
        *("Statements and who holds them", "Steps and criticism"),
        "Citing and quoting",
    ),
    raw.RawStance: ("Statements and who holds them",),
    raw.RawClaim: ("Statements and who holds them",),
    raw.RawStep: ("Steps and criticism",),
    raw.RawEvidence: ("Evidence",),
    raw.RawPerson: ("People",),
    raw.RawSource: ("Sources",),
    raw.RawFactor: ("Factors",),
    raw.RawCounterfactual: ("Counterfactuals",),
    raw.RawCauses: ("Causal claims",),
    raw.RawModel: ("Models",),
    raw.RawSilence: ("Silences",),
    raw.RawAddition: ("Maps made of several files",),
    raw.RawExpect: ("Expect",),
    raw.RawInconsistentSet: ("Expect",),
}
"""The records of the format, and where their keys are explained."""


def _parts(annotation: object) -> Iterator[object]:
    yield annotation
    for part in get_args(annotation):
        yield from _parts(part)


def _records() -> set[type[raw.Record]]:
    """The map and all the records that stand within it, and what they have in common."""
    found: set[type[raw.Record]] = set()
    waiting: list[Any] = [raw.RawMap]
    while waiting:
        record = waiting.pop()
        if record in found or record is raw.Record:
            continue
        found.add(record)
        waiting += record.__bases__
        record.model_rebuild()
        for field in record.model_fields.values():
            inner = _parts(field.annotation)
            waiting += [p for p in inner if isinstance(p, type) and issubclass(p, raw.Record)]
    return found


def _section(heading: str) -> str:
    return PAGE.split(f"\n## {heading}\n")[1].partition("\n## ")[0]


def _first_cells(text: str) -> str:
    """What stands in the first column of the tables."""
    return "\n".join(re.findall(r"^\| (.*?) \|", text, re.M))


@pytest.mark.parametrize("number", range(len(EXAMPLES)))
def test_every_example_checks_without_a_finding(number: int, tmp_path: Path) -> None:
    for name, text in NAMED.items():
        (tmp_path / name).write_text(text, "utf-8")
    example = EXAMPLES[number]
    whole = re.search("^argmap: 1$", example, re.M)
    path = tmp_path / "example.argmap.yaml"
    path.write_text(example if whole else HEAD + example, "utf-8")
    grave = [str(d) for d in argmap.check(path) if d.severity is not argmap.Severity.ADVICE]
    assert not grave, "\n".join([*grave, example])


def test_the_head_is_the_one_that_the_page_tells() -> None:
    assert HEAD in EXAMPLES


def test_every_record_has_its_section() -> None:
    assert _records() == set(SECTIONS)


@pytest.mark.parametrize("record", SECTIONS, ids=lambda record: record.__name__)
def test_every_key_is_explained_in_a_table(record: type[raw.Record]) -> None:
    cells = "\n".join(_first_cells(_section(heading)) for heading in SECTIONS[record])
    inherited = {key for base in record.__bases__ for key in getattr(base, "keys", tuple)()}
    own = set(record.keys()) - inherited
    assert not [key for key in sorted(own) if f"`{key}`" not in cells]


def test_every_key_is_in_an_example() -> None:
    written = "\n".join(EXAMPLES)
    keys = set(chain.from_iterable(record.keys() for record in SECTIONS))
    assert not [key for key in sorted(keys) if not re.search(rf"(?<![\w-]){key}:", written)]


@pytest.mark.parametrize("record", SECTIONS, ids=lambda record: record.__name__)
def test_every_word_that_a_key_takes_is_on_the_page(record: type[raw.Record]) -> None:
    text = "\n".join(_section(heading) for heading in SECTIONS[record])
    words = [
        part
        for name, field in record.model_fields.items()
        if name in record.__annotations__
        for part in _parts(field.annotation)
        if isinstance(part, str) and part not in ("yes", "no")
    ]
    assert not [word for word in words if f"`{word}`" not in text]


DATES = re.findall(r"^\| `([^`]+)` \| `([^`]+)` \|$", _section("Dates"), re.M)


@pytest.mark.parametrize(("written", "meant"), DATES)
def test_dates_mean_what_the_page_says(written: str, meant: str) -> None:
    first, second = read_period(written), read_period(meant)
    assert first is not None
    assert second is not None
    assert (first.first, first.last) == (second.first, second.last)


def test_the_page_lists_dates_traps_and_labels() -> None:
    assert len(DATES) > 20
    assert len(TRAPS) > 8
    assert len(PLACES) > 6
    for label, _, _ in LABELS:
        assert f"`{label}`" in _section("Citing and quoting")


_PLACE = r"(?:[\w-]+\s)?(?:[a-z]+\.\s[\w()-]*\d[\w()-]*\s?)+"
PLACES = [" ".join(p.split()) for p in re.findall(f"`({_PLACE})`", _section("Citing and quoting"))]


@pytest.mark.parametrize("place", PLACES)
def test_places_can_be_cited(place: str) -> None:
    bare = place.split()[0].endswith(".")
    written = f"hasegawa-2005 {place}" if bare else place
    assert isinstance(read_citation(written), Citation)


YAML_SECTION = _section("YAML: its rules and traps")
TRAPS = re.findall(r"^\| `([^`]+)` \| .* \| `([^`]+)` \|$", YAML_SECTION, re.M)


@pytest.mark.parametrize(("wrong", "right"), TRAPS)
def test_traps_are_found_and_their_cures_are_none(wrong: str, right: str, tmp_path: Path) -> None:
    path = tmp_path / "trap.argmap.yaml"
    path.write_text(_trap(wrong), "utf-8")
    assert _reading_errors(path)
    path.write_text(_trap(right), "utf-8")
    assert not _reading_errors(path)


def _reading_errors(path: Path) -> list[str]:
    """What is wrong with the text as such, by the first figure of its code."""
    return [str(d) for d in argmap.check(path) if d.code.startswith("AM1")]


def _trap(line: str) -> str:
    """A map in which the line stands where it would be written."""
    text = "" if "text:" in line else "    text: Something.\n"
    if line.startswith("{text"):
        return f"{HEAD}claims:\n  a: {line}\n"
    if line.startswith("{"):
        return f"{HEAD}counterfactuals:\n  a:\n{text}    if: {line}\n    then: {{b: c}}\n"
    return f"{HEAD}claims:\n  a:\n{text}    {line}\n"
