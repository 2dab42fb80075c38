"""What the tab key offers in bash, zsh and fish, by the protocol between them and the command."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

MAP = """argmap: 1
title: T
people: {kita: "General Kita: Seiti", kuniaki: Koiso Kuniaki}
claims:
  bombs-decided: {text: "The bombs\\nbrought surrender.", topic: What moved Tokyo?, by: kita}
  bombs-did-not: {text: They did not., topic: "O'Brien's case"}
  entry-decided: Soviet entry did.
"""

OTHER = """argmap: 1
title: Other
people: {kita: "General Kita: Seiti", konoe: Konoe}
claims: {else: {text: Something else did., by: konoe}}
"""
IDS = ["bombs-decided", "bombs-did-not", "entry-decided"]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.argmap.yaml").write_text(MAP, encoding="utf-8")
    Path("b.argmap.yaml").write_text(OTHER, encoding="utf-8")


def ask(shell: str, line: str) -> str:
    """What argmap answers to a shell when the tab key is pressed at the end of the line."""
    words = line.split(" ")
    last = words[-1] if shell == "fish" else str(len(words) - 1)
    env = {
        **os.environ,
        "_ARGMAP_COMPLETE": f"{shell}_complete",
        "COMP_WORDS": line,
        "COMP_CWORD": last,
    }
    command = [sys.executable, "-c", "from argmap.cli import main; main(prog_name='argmap')"]
    run = subprocess.run(command, env=env, capture_output=True, text=True, check=True)
    assert run.stderr == ""
    return run.stdout


def offered(line: str) -> list[str]:
    return [answer.partition(",")[2] for answer in ask("bash", line).splitlines() if answer]


@pytest.mark.parametrize(
    ("line", "values"),
    [
        ("argmap ch", ["check"]),
        ("argmap render a.argmap.yaml --focus ", IDS),
        ("argmap render a.argmap.yaml --focus bombs-di", ["bombs-did-not"]),
        ("argmap render a.argmap.yaml -o a.svg --focus e", ["entry-decided"]),
        ("argmap show a.argmap.yaml --focus e", ["entry-decided"]),
        ("argmap render a.argmap.yaml --person ki", ["kita"]),
        ("argmap render a.argmap.yaml --topic W", ["'What moved Tokyo?'"]),
        ('argmap render a.argmap.yaml --topic "W', ["What moved Tokyo?"]),
        ('argmap render a.argmap.yaml --topic "O', ["O'Brien's case"]),
        ("argmap render a.argmap.yaml --topic 'O", ["O'\\''Brien'\\''s case"]),
        ("argmap check --format g", ["github"]),
        ("argmap explain am10", [f"AM10{digit}" for digit in range(1, 10)]),
        ("argmap compare a.argmap.yaml --person ki", ["kita"]),
        ("argmap compare a.argmap.yaml b.argmap.yaml --person k", ["kita", "kuniaki", "konoe"]),
        ("argmap compare . --person k", ["kita", "kuniaki", "konoe"]),
        ("argmap compare a.argmap.yaml --person kita --thesis e", ["entry-decided"]),
        ("argmap compare a.argmap.yaml -o g.svg --topic W", ["'What moved Tokyo?'"]),
        ("argmap diff a.argmap.yaml b.argmap.yaml --focus e", ["entry-decided", "else"]),
        ("argmap diff a.argmap.yaml b.argmap.yaml --topic W", ["'What moved Tokyo?'"]),
        ("argmap what-if a.argmap.yaml --focus e", ["entry-decided"]),
        ("argmap render missing.argmap.yaml --focus ", []),
        ("argmap render --focus ", []),
    ],
)
def test_offers(line: str, values: list[str]) -> None:
    assert offered(line) == values


def test_ids_come_from_a_map_with_errors_too() -> None:
    Path("a.argmap.yaml").write_text(MAP + "  odd: {text: Odd, reasons: missing}\n")
    assert offered("argmap show a.argmap.yaml --focus od") == ["odd"]


def test_files_are_left_to_the_shell() -> None:
    assert ask("bash", "argmap check a.arg").startswith("file,")


def test_zsh_and_fish_get_what_the_ids_mean() -> None:
    line = "argmap render a.argmap.yaml --person k"
    assert ask("zsh", line).splitlines() == [
        *("plain", "kita", "General Kita: Seiti", "plain", "kuniaki", "Koiso Kuniaki")
    ]
    fish = ask("fish", "argmap render a.argmap.yaml --focus bombs-de")
    assert fish == "plain,bombs-decided\tThe bombs brought surrender.\n"


def test_zsh_and_fish_quote_topics_themselves() -> None:
    line = "argmap render a.argmap.yaml --topic "
    assert "What moved Tokyo?" in ask("zsh", line).splitlines()
    assert ask("fish", line).splitlines() == ["plain,What moved Tokyo?", "plain,O'Brien's case"]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_every_shell_gets_its_script(shell: str) -> None:
    env = {**os.environ, "_ARGMAP_COMPLETE": f"{shell}_source"}
    command = [sys.executable, "-c", "from argmap.cli import main; main(prog_name='argmap')"]
    run = subprocess.run(command, env=env, capture_output=True, text=True, check=True)
    assert f"_ARGMAP_COMPLETE={shell}_complete" in run.stdout
