"""`argmap what-if`: what falls if a witness is struck, and what stays."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from argmap.cli.complete import MAP, offered
from argmap.cli.drawings import Destination, draw_to, smaller
from argmap.cli.files import CannotRun
from argmap.cli.maps import load
from argmap.cli.options import drawing, text_or_json
from argmap.cli.outlines import print_outline
from argmap.cli.render import drawn_beside
from argmap.cli.suppositions import answered, answers_json, print_answers, supposed

if TYPE_CHECKING:
    from argmap.graph import Graph
    from argmap.model import ArgMap
    from argmap.semantics.changes import Changes
    from argmap.semantics.naming import Target, TargetKind
    from argmap.view import Part


def _judged(argmap: ArgMap) -> Iterator[tuple[str, str]]:
    yield from ((s.id, s.text) for s in argmap.statements.values())
    yield from ((step.id, f"step to {step.target}") for step in argmap.steps)


def _strikable(argmap: ArgMap) -> Iterator[tuple[str, str]]:
    yield from ((p.id, p.name) for p in argmap.people.values())
    yield from ((s.id, s.title) for s in argmap.sources.values())
    groups = dict.fromkeys(p.group for p in argmap.people.values() if p.group)
    yield from ((f"group:{group}", "everyone in the group") for group in groups)
    yield from _judged(argmap)


def _caveats(argmap: ArgMap) -> Iterator[tuple[str, str]]:
    lists = (
        *(statement.caveats for statement in argmap.statements.values()),
        *(step.caveats for step in argmap.steps),
        *(source.caveats for source in argmap.sources.values()),
    )
    for id in dict.fromkeys(caveat for caveats in lists for caveat in caveats):
        yield id, argmap.statements[id].text if id in argmap.statements else ""


def _suppositions(argmap: ArgMap) -> Iterator[tuple[str, str]]:
    for factor in argmap.factors.values():
        yield from ((f"{factor.id}={id}", words) for id, words in factor.values.items())


@click.command("what-if", short_help="Say what would change if something were struck or granted.")
@click.argument("file", type=MAP)
@click.option(
    "--strike",
    "struck",
    multiple=True,
    metavar="X",
    shell_complete=offered(_strikable),
    help="Take out a statement, step, person, group or source. Repeatable.",
)
@click.option(
    "--grant",
    "granted",
    multiple=True,
    metavar="ID",
    shell_complete=offered(_judged),
    help="Take a statement or step as granted. Repeatable.",
)
@click.option(
    "--deny",
    "denied",
    multiple=True,
    metavar="ID",
    shell_complete=offered(_judged),
    help="Take a statement or step as denied. Repeatable.",
)
@click.option(
    "--press",
    "pressed",
    multiple=True,
    metavar="CAVEAT",
    shell_complete=offered(_caveats),
    help="Let a caveat undercut every step of what it is attached to. Repeatable.",
)
@click.option(
    "--suppose",
    "suppositions",
    multiple=True,
    metavar="FACTOR=VALUE",
    shell_complete=offered(_suppositions),
    help="Ask every position what would have followed. Repeatable: all of it together.",
)
@drawing("what changes", "a statement, what bears on it and what it bears on")
@text_or_json
def what_if(
    file: str,
    struck: tuple[str, ...],
    granted: tuple[str, ...],
    denied: tuple[str, ...],
    pressed: tuple[str, ...],
    suppositions: tuple[str, ...],
    outputs: tuple[str, ...],
    focus: str | None,
    topic: str | None,
    form: str,
) -> None:
    """Say what would change in the map FILE, all that is supposed being supposed together.

    Where an id names several things, write statement:, step:, person:, source: or group: before
    it; via: means a source as what others were read in.
    """
    formats, part = drawn_beside(outputs, focus, topic)
    checked = load(file)
    assert checked.graph is not None
    from argmap.semantics.changes import Supposal, problem, suppose
    from argmap.semantics.naming import JUDGED, STRIKABLE

    setting = supposed(checked.graph, suppositions)
    supposal = Supposal(
        strike=tuple(_find(checked.graph, struck, STRIKABLE)),
        grant=tuple(target.id for target in _find(checked.graph, granted, JUDGED)),
        deny=tuple(target.id for target in _find(checked.graph, denied, JUDGED)),
        press=tuple(target.id for target in _find(checked.graph, pressed, ("statement",))),
    )
    if contradiction := problem(checked.graph, supposal):
        raise CannotRun(contradiction)
    changes = suppose(checked.graph, supposal)
    if outputs:
        _draw(changes, Destination(outputs, checked.files.texts), formats, part)
    answers = answered(changes, setting) if setting else []
    if form == "json":
        told = {"argmap": 1, "command": "what-if", "file": file, **_as_json(changes)}
        told |= answers_json(setting, answers) if setting else {}
        click.echo(json.dumps(told, ensure_ascii=False, indent=2))
        return
    if (struck + granted + denied + pressed) or not setting:
        from argmap.view.changes_outline import build_changes

        print_outline(build_changes(changes))
        if setting:
            click.echo()
    if setting:
        print_answers(checked.graph.argmap, setting, answers)


def _draw(
    changes: Changes, destination: Destination, formats: tuple[str, ...], part: Part | None
) -> None:
    from argmap.api import Order
    from argmap.view.difference import Differences, supposed_graph

    order = Order(formats, part, marks=Differences(changes), smaller=smaller(part))
    draw_to(destination, supposed_graph(changes), order)


def _find(graph: Graph, given: tuple[str, ...], kinds: tuple[TargetKind, ...]) -> Iterator[Target]:
    from argmap.semantics.naming import Target, find

    for words in dict.fromkeys(given):
        found = find(graph, words, kinds)
        if not isinstance(found, Target):
            raise CannotRun(str(found))
        yield found


def _as_json(changes: Changes) -> dict[str, object]:
    from argmap.cli.verdicts_json import standing_json

    supposal = changes.supposal
    return {
        "struck": [target.id for target in supposal.strike],
        "granted": list(supposal.grant),
        "denied": list(supposal.deny),
        "pressed": list(supposal.press),
        "changes": {
            id: {
                "change": change.change,
                "before": standing_json(change.before),
                "after": standing_json(change.after) if change.after else None,
                "reasons_lost": list(change.reasons_lost),
                "reasons_gained": list(change.reasons_gained),
            }
            for id, change in changes.changed.items()
        },
        "unchanged_theses": list(changes.unchanged_theses),
        "qualifications_lost": {
            id: list(steps) for id, steps in changes.qualifications_lost.items()
        },
    }
