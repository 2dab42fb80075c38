"""Mermaid is written in a few forms of line, whose labels say what they are meant to."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from untrusted import LONG, TEXTS

from argmap.formats.mermaid import mermaid
from argmap.graph import Graph
from argmap.semantics.changes import Supposal, suppose
from argmap.view import Card, Link, Panel, View, build_view
from argmap.view.difference import Differences
from argmap.view.marks import marked
from argmap.view.verdict_marks import Verdicts

LABEL = r'"(?:[^\W_]|[ .,\'’“”–—…()?!·]|#\d+;|<br/>)*"'
NAME = r"s_[a-z0-9_]+"
LINES = re.compile(
    "|".join(
        (
            rf"  subgraph panel_\d+\[{LABEL}\]",
            "    direction BT",
            "  end",
            rf"    {NAME}(?:\[{LABEL}\]|\[\[{LABEL}\]\]|\(\[{LABEL}\]\))",
            rf"    {NAME}(?:\({LABEL}\)|\(\({LABEL}\)\))",
            rf"  {NAME} (?:---|-\.-|===) {NAME}",
            rf"  {NAME} (?:-->|--x|--o|-\.->|==>)\|{LABEL}\| {NAME}",
            "  classDef [a-z]+ [a-z0-9#A-F:, -]+",
            rf"  class {NAME}(?:,{NAME})* [a-z]+",
            r"  linkStyle \d+(?:,\d+)* stroke:#[0-9A-F]{6}",
            r"%% Mermaid draws this chart only where [A-Za-z0-9 ]+\.",
        )
    )
)
MAPS = sorted(Path(__file__).parents[1].glob("maps/*.argmap.yaml"))


def lines_of(view: View) -> list[str]:
    """The lines of the chart; its title and first line have their known form."""
    front, title, end, *lines = mermaid(view).decode("utf-8").split("\n")
    assert (front, end, lines[-1]) == ("---", "---", "")
    told = (view.title, view.question, view.part)
    assert yaml.safe_load(title)["title"] == " — ".join(filter(None, told))
    assert not re.search("[<>%{}]", title)
    lines.remove("flowchart BT")
    return lines[:-1]


def said(label: str) -> str:
    """What a label says, without line breaks and what has no width."""
    broken = label[1:-1].replace("<br/>", "\n").replace("#8288;", "")
    return re.sub(r"#(\d+);", lambda match: chr(int(match[1])), broken)


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.name.split(".")[0])
def test_every_line_has_one_of_the_known_forms(
    path: Path, read_map: Callable[[str], Graph]
) -> None:
    graph = read_map(path.read_text(encoding="utf-8"))
    view = build_view(graph)
    changes = suppose(graph, Supposal(deny=(next(iter(graph.argmap.statements)),)))
    for marks in (Verdicts(changes.before), Differences(changes)):
        lines = lines_of(marked(view, marks))
        assert [line for line in lines if not LINES.fullmatch(line)] == []
    assert [line for line in lines_of(view) if not LINES.fullmatch(line)] == []


@pytest.mark.parametrize("text", [*TEXTS, LONG], ids=range(len(TEXTS) + 1))
def test_texts_are_written_as_they_stand(text: str) -> None:
    view = View(text, "", (), (Panel(text, (Card("it", "claim", text, text),), ()),))
    lines = lines_of(view)
    assert all(LINES.fullmatch(line) for line in lines)
    panel, node = (re.findall(LABEL, line)[0] for line in (lines[0], lines[2]))
    assert said(panel) == text
    assert said(node) == f"{text}\n{text}"


LATE = ("\\n", "$$", "fa:fa-", "ﬂ°", "¶ß")


@pytest.mark.parametrize("mark", LATE)
def test_what_mermaid_reads_late_is_broken_up(mark: str) -> None:
    view = View("", "", (), (Panel(f"a {mark} b", (), ()),))
    label = re.findall(LABEL, lines_of(view)[0])[0]
    unescaped = re.sub(r"#(\d+);", lambda match: chr(int(match[1])), label)
    assert mark not in unescaped
    assert mark in said(label)


def test_names_are_kept_apart() -> None:
    ids = ("a-b", "a.b", "a-b-", "end", "a")
    cards = (*(Card(id, "claim", "Claim", id) for id in ids), Card("a", "elsewhere", "", ""))
    panels = (Panel("One", cards[:-1], ()), Panel("Two", cards[-1:], ()))
    names = re.findall(rf"^    ({NAME})", "\n".join(lines_of(View("", "", (), panels))), re.M)
    assert len(set(names)) == len(names) == 6


def test_a_chart_beyond_the_usual_limits_says_so() -> None:
    cards = tuple(Card(f"c{n}", "claim", "Claim", "x" * 100) for n in range(502))
    link = Link("many", "reason", tuple(card.id for card in cards[1:]), "c0")
    lines = lines_of(View("", "", (), (Panel("", cards, (link,)),)))
    assert [line for line in lines if line.startswith("%%")] == [
        "%% Mermaid draws this chart only where maxEdges is set to 502 or more.",
        lines[1],
    ]
    letters = re.search(r"maxTextSize is above (\d+)\.$", lines[1])
    assert letters
    assert int(letters[1]) >= len("\n".join(lines[2:]))
