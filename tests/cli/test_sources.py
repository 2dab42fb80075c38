"""`argmap sources`: text, Markdown, data, and files for reference managers."""

from __future__ import annotations

import errno
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
import pytest
import yaml
from click.testing import CliRunner, Result

from argmap.citations import listing
from argmap.cli import main
from argmap.graph import Graph
from argmap.semantics.verdicts import evaluate
from argmap.view.source_lines import source_lines

ROOT = Path(__file__).parents[2]
FIRST = str(ROOT / "tests/maps/first-map.argmap.yaml")

MAP = """argmap: 1
title: Who *really* hastened?
reads: review
people: {stalin: Stalin, kita: General Kita Seiti}
sources:
  review: {type: review, title: "Review of [X](y)", kind: secondary, caveats: late}
  kita-1945: {type: manuscript, author: kita, title: Interrogation, archive: RGVA, kind: primary}
  other: {type: book, title: Other}
claims:
  hastened: {text: He hastened., reasons: [kita-says, again]}
  late: It was written late.
evidence:
  kita-says: {text: So he says., speaker: kita, cite: kita-1945 p. 3}
  again: {text: So it is., kind: document, cite: other p. 2}
  only-kita: {text: And more., speaker: kita, cite: kita-1945 p. 4}
"""


def _run(*words: str) -> Result:
    return CliRunner().invoke(main, ["sources", *words], env={"COLUMNS": "80"})


@pytest.fixture
def file(tmp_path: Path) -> str:
    path = tmp_path / "m.argmap.yaml"
    path.write_text(MAP, "utf-8")
    return str(path)


def test_the_bibliography_to_read(file: str) -> None:
    result = _run(file)
    assert result.exit_code == 0, result.output
    assert (
        result.stdout
        == """\
Who *really* hastened?

Primary sources

Kita Seiti. Interrogation. RGVA.
    [kita-1945]
    Cited for 2 statements, all resting on it alone (kita-says, only-kita).
    Not told: the date.

Secondary sources

Review of [X](y).
    [review]
    The map reads it: 5 statements were read in it.
    With caution: late.
    Not told: the author; the journal or paper in which it appeared; the date.

Neither said to be primary nor secondary

Other.
    [other]
    Cited for 1 statement, which rests on it alone (again).
    Not told: the author or editor; the publisher; the date; whether it is
      primary or secondary.
"""
    )


def test_italics_are_kept_where_an_entry_is_broken(read_map: Callable[[str], Graph]) -> None:
    title = "A long title of many words that goes on and on over several lines and " + "x" * 90
    record = {"type": "book", "author": "A. B. Cook", "title": title, "date": "1945"}
    graph = read_map(json.dumps({"argmap": "1", "title": "T", "sources": {"x": record}}))
    lines = list(source_lines(graph.argmap, listing(evaluate(graph)), 40))
    slanted = [text for line in lines for role, text in line if role == "work"]
    assert "".join(slanted).replace(" ", "") == title.replace(" ", "")
    assert len(slanted) > 3
    assert all(sum(len(text) for _, text in line) <= 40 for line in lines)


def test_nothing_is_taken_for_markdown(file: str) -> None:
    told = _run(file, "--format", "markdown").stdout
    assert told.startswith("# Who \\*really\\* hastened?\n\n## Primary sources\n\n")
    assert "- Review of \\[X\\](y). `review`\n  - The map reads it: 5 statements" in told
    assert (
        "- *Other*. `other`\n  - Cited for 1 statement, which rests on it alone (again).\n" in told
    )


def test_the_same_as_data() -> None:
    told = json.loads(_run(FIRST, "--format", "json").stdout)
    assert (told["argmap"], told["command"], told["file"]) == (1, "sources", FIRST)
    assert told["primary"] == ["zolotarev-2000"]
    assert told["secondary"] == ["butow-1954", "hasegawa-2005", "holloway-review"]
    assert (told["unclassified"], told["left_out"]) == ([], 0)
    assert told["sources"]["zolotarev-2000"]["alone"] == [
        "generals-weighed-both",
        "uemura-main-reason",
        "kita-bomb-first",
    ]
    butow = told["sources"]["butow-1954"]
    assert butow["entry"] == "Butow, Robert. Japan's Decision to Surrender. 1954."
    assert butow["entry_markdown"] == "Butow, Robert. *Japan's Decision to Surrender*. 1954."
    assert butow["full_note"] == "Robert Butow, Japan's Decision to Surrender (1954)"
    assert butow["short_note"] == "Butow, Japan's Decision to Surrender"
    assert butow["cited_for"] == ["soviet-entry-outweighed-bombs"]
    assert (butow["alone"], butow["missing"]) == ([], ["the publisher"])
    assert told["sources"]["holloway-review"]["models"] == ["both-needed"]


ENDINGS = (("csl", "json"), ("bibtex", "bib"))


@pytest.mark.parametrize(("form", "ending"), ENDINGS)
def test_a_map_can_be_read_from_what_was_written(form: str, ending: str, tmp_path: Path) -> None:
    exported = tmp_path / f"sources.{ending}"
    assert _run(FIRST, "--format", form, "-o", str(exported)).stderr == f"Wrote {exported}.\n"
    record = yaml.load(Path(FIRST).read_text("utf-8"), yaml.BaseLoader)
    del record["sources"], record["expect"]
    record["bibliography"] = exported.name
    again = tmp_path / "again.argmap.yaml"
    again.write_text(json.dumps(record), "utf-8")
    paths = (FIRST, str(again))
    first, second = (json.loads(_run(path, "--format", "json").stdout) for path in paths)
    assert {**second, "file": FIRST} == first


@pytest.mark.parametrize("form", ["text", "markdown", "json", "csl", "bibtex"])
def test_what_the_map_is_read_from_is_left_alone(form: str, tmp_path: Path) -> None:
    bibliography = tmp_path / "b.json"
    bibliography.write_text('[{"id": "b", "type": "book", "title": "B"}]', "utf-8")
    file = tmp_path / "m.argmap.yaml"
    file.write_text(
        "argmap: 1\ntitle: T\nbibliography: b.json\nclaims: {c: {text: C., cite: b}}\n", "utf-8"
    )
    for output in (bibliography, file):
        before = output.read_bytes()
        result = _run(str(file), "--format", form, "-o", str(output))
        assert (result.exit_code, output.read_bytes()) == (2, before)
        assert "is left as it is" in result.stderr
    written = tmp_path / "out"
    assert _run(str(file), "--format", form, "-o", str(written)).exit_code == 0
    assert b"b" in written.read_bytes()
    missing = _run(str(file), "--format", form, "-o", str(tmp_path / "none" / "out"))
    assert (missing.exit_code, missing.stdout) == (2, "")
    assert "cannot be written" in missing.stderr


def test_what_a_bibliography_holds_besides_is_counted(tmp_path: Path) -> None:
    entries = [{"id": id, "type": "book", "title": id.upper()} for id in ("a", "b", "c")]
    (tmp_path / "b.json").write_text(json.dumps(entries), "utf-8")
    file = tmp_path / "m.argmap.yaml"
    file.write_text(
        "argmap: 1\ntitle: T\nbibliography: b.json\nclaims: {x: {text: X., cite: b}}\n", "utf-8"
    )
    told = _run(str(file)).stdout
    assert "\n2 other entries of the bibliography file: the map uses none.\n" in told
    assert json.loads(_run(str(file), "--format", "json").stdout)["left_out"] == 2
    assert [item["id"] for item in json.loads(_run(str(file), "--format", "csl").stdout)] == ["b"]


def test_a_map_without_sources(tmp_path: Path) -> None:
    file = tmp_path / "m.argmap.yaml"
    file.write_text("argmap: 1\ntitle: T\nclaims: {x: X.}\n", "utf-8")
    assert _run(str(file)).stdout == "T\n\nThis map has no sources.\n"
    assert _run(str(file), "--format", "csl").stdout == "[]\n"
    assert _run(str(file), "--format", "bibtex").stdout == ""


def test_a_map_with_errors_writes_nothing(tmp_path: Path) -> None:
    file = tmp_path / "m.argmap.yaml"
    file.write_text("argmap: 1\n", "utf-8")
    result = _run(str(file), "-o", str(tmp_path / "out"))
    assert (result.exit_code, result.stdout) == (1, "")
    assert not (tmp_path / "out").exists()


def test_how_notes_cite_each_source(tmp_path: Path) -> None:
    path = tmp_path / "m.argmap.yaml"
    path.write_text(
        "argmap: 1\ntitle: T\nsources:\n  bo-1990: {type: book, author: Ann Bo, "
        "title: 'Tea: A *History*', publisher: Press, date: 1990, kind: secondary, "
        "url: 'https://example.org/a_b'}\n",
        "utf-8",
    )
    text = _run(str(path), "--notes")
    assert (text.exit_code, text.stdout) == (
        0,
        """\
T

Secondary sources

Bo, Ann. Tea: A *History*. Press, 1990. https://example.org/a_b.
    [bo-1990]
    First note: Ann Bo, Tea: A *History* (Press, 1990), https://example.org/a_b.
    Later notes: Bo, Tea.
    Nothing cites it.
""",
    )
    page = _run(str(path), "--notes", "--format", "markdown").stdout.splitlines()
    assert page[4:7] == [
        r"- Bo, Ann. *Tea: A \*History\**. Press, 1990. <https://example.org/a_b>. `bo-1990`",
        r"  - First note: Ann Bo, *Tea: A \*History\** (Press, 1990), <https://example.org/a_b>.",
        "  - Later notes: Bo, *Tea*.",
    ]
    refused = _run(str(path), "--notes", "--format", "csl")
    assert (refused.exit_code, refused.stdout) == (2, "")


def test_a_device_that_takes_nothing(file: str) -> None:
    full = Path("/dev/full")
    if not full.exists():  # Only some systems have it.
        full = Path(file).parent / "nowhere" / "x"
    result = _run(file, "-o", str(full))
    assert (result.exit_code, result.stdout) == (2, "")
    assert f'"{full}" cannot be written: ' in result.stderr


def test_standard_output_that_takes_no_more(file: str, monkeypatch: pytest.MonkeyPatch) -> None:
    echo = click.echo

    def full(*words: object, err: bool = False, **how: Any) -> None:
        if not err:
            raise OSError(errno.ENOSPC, "No space left on device")
        echo(*words, err=True, **how)

    monkeypatch.setattr(click, "echo", full)
    result = _run(file)
    assert result.exit_code == 2
    told = "argmap: What was found cannot be written: No space left on device.\n"
    assert result.stderr == told
