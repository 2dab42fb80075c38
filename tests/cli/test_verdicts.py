"""`argmap render --verdicts`, `argmap show --verdicts`, and the drawing of a what-if."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from argmap.cli import main

FIRST = str(Path(__file__).parents[1] / "maps" / "first-map.argmap.yaml")
STANDARD = "What somebody asserts counts as long as nothing answers it."


def run(*words: str) -> Result:
    return CliRunner().invoke(main, words)


@pytest.mark.parametrize("view", ["argument", "timeline"])
def test_verdicts_are_drawn_only_when_asked_for(tmp_path: Path, view: str) -> None:
    plain, judged = tmp_path / "plain.svg", tmp_path / "judged.svg"
    assert run("render", FIRST, "-o", str(plain), "--view", view).exit_code == 0
    assert run("render", FIRST, "-o", str(judged), "--view", view, "--verdicts").exit_code == 0
    for words in (STANDARD, "rebutted: no reply in this map", "(its reasons are answered)"):
        assert words not in plain.read_text("utf-8")
        assert words in judged.read_text("utf-8")


@pytest.mark.parametrize("name", ["out.dot", "out.mmd"])
def test_verdicts_are_written_in_words(tmp_path: Path, name: str) -> None:
    out = tmp_path / name
    assert run("render", FIRST, "-o", str(out), "--verdicts").exit_code == 0
    text = out.read_text("utf-8")
    assert "asserted, not argued in" in text
    assert "undercut)" in text


def test_an_outline_judges_only_when_asked_to() -> None:
    assert "[stands]" not in run("show", FIRST).output
    shown = run("show", FIRST, "--verdicts", "--focus", "date-advanced-at-potsdam").output
    assert "[rebutted] answered, no reply in this map (on evidence)" in shown
    assert "[on record] Vasilevskii said so" in shown


def test_an_outline_as_data_carries_verdicts() -> None:
    told = json.loads(run("show", FIRST, "--verdicts", "--format", "json").output)
    cards = [e["card"] for s in told["sections"] for e in s["entries"] if e["card"]]
    verdicts = {card["id"]: card["judged"]["verdict"] for card in cards}
    assert verdicts["soviet-role-unimportant"] == "unsupported"
    assert verdicts["uemura-main-reason"] == "on-record"


def test_a_what_if_is_drawn(tmp_path: Path) -> None:
    out, again = tmp_path / "out.svg", tmp_path / "out.mmd"
    done = run("what-if", FIRST, "--strike", "shtemenko", "-o", str(out), "-o", str(again))
    assert (done.exit_code, done.output.count("Wrote ")) == (0, 2)
    assert "Weakened: reasons are lost" in done.output
    drawn = out.read_text("utf-8")
    for words in (
        "What if: without Shtemenko.",
        "weakened: reasons are lost",
        "removed · before: on record",
        "step that is removed",
        "pale: as it was",
    ):
        assert words in drawn
    assert "supports (removed)" in again.read_text("utf-8").replace("#40;", "(")


def test_a_part_of_a_what_if_is_drawn(tmp_path: Path) -> None:
    out = tmp_path / "out.svg"
    order = ["what-if", FIRST, "--strike", "shtemenko", "-o", str(out)]
    assert run(*order, "--topic", "What moved Stalin?").exit_code == 0
    assert "“What moved Stalin?”: 6 of" in out.read_text("utf-8")
    assert run(*order, "--topic", "What moved Truman?").exit_code == 2


REFUSED = (
    (["--topic", "What moved Stalin?"], "--focus and --topic go with -o."),
    (["-o", "out.xyz"], "has no ending that names a format"),
    (["-o", "-"], "Standard output is for the words; give a file with -o."),
    (["-o", FIRST], "has no ending that names a format"),
)


@pytest.mark.parametrize(("words", "sentence"), REFUSED)
def test_what_cannot_be_drawn_is_refused(words: list[str], sentence: str) -> None:
    done = run("what-if", FIRST, "--strike", "shtemenko", *words)
    assert done.exit_code == 2
    assert sentence in done.output
