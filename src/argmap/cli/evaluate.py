"""`argmap evaluate`: which statements of a map stand, and on what."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import click

from argmap.cli.complete import MAP, person_ids
from argmap.cli.files import CannotRun
from argmap.cli.frameworks import ENDINGS, SEMANTICS, evaluate_framework
from argmap.cli.maps import load, must_know
from argmap.cli.options import text_or_json
from argmap.cli.outlines import print_outline
from argmap.cli.progress import counted, working

if TYPE_CHECKING:
    from argmap.api import Checked
    from argmap.counterfactual.positions.tensions import Tension
    from argmap.semantics.keystones import Keystone
    from argmap.semantics.readings import Readings
    from argmap.semantics.standards import Standard
    from argmap.semantics.verdicts import Evaluation

LIMIT = 100
"""So many readings or extensions are listed unless more are asked for."""


@dataclass(frozen=True, slots=True)
class Asked:
    """An evaluation with what else was asked about it."""

    evaluation: Evaluation
    readings: Readings | None
    keystones: tuple[Keystone, ...] | None
    tensions: tuple[Tension, ...]


@click.command(short_help="Say which statements stand, and on what.")
@click.argument("file", type=MAP)
@click.option(
    "--standard",
    type=click.Choice(["assertion", "evidence"]),
    help="Whether saying so counts until it is answered (the default), or only evidence does.",
)
@click.option(
    "--as",
    "person",
    metavar="PERSON",
    shell_complete=person_ids,
    help="As one person sees it: besides evidence, what they hold counts.",
)
@click.option("--readings", is_flag=True, help="Add the coherent ways to decide what is open.")
@click.option(
    "--limit",
    metavar="N",
    type=click.IntRange(min=1),
    help=f"List so many readings or extensions at most.  [default: {LIMIT}]",
)
@click.option(
    "--keystones",
    is_flag=True,
    help="Add what would change without each person, source and piece of evidence.",
)
@click.option(
    "--semantics",
    type=click.Choice(SEMANTICS),
    help=f"For {', '.join(ENDINGS)} files: which extensions.  [default: grounded]",
)
@click.option("--accept", metavar="ARG", help="For those files: ask about one argument.")
@text_or_json
def evaluate(
    file: str,
    standard: str | None,
    person: str | None,
    readings: bool,
    limit: int | None,
    keystones: bool,
    semantics: str | None,
    accept: str | None,
    form: str,
) -> None:
    """Say of the map FILE which statements stand, on what, and what answers them.

    FILE may also be an abstract argumentation framework (.af, .apx, .tgf).
    """
    if file.endswith(ENDINGS):
        if standard or person or readings or keystones:
            raise CannotRun("An abstract framework takes --semantics, --accept and --limit only.")
        evaluate_framework(file, semantics, accept, form, limit or LIMIT)
        return
    if semantics or accept:
        raise CannotRun(f"--semantics and --accept are for {', '.join(ENDINGS)} files.")
    if limit and not readings:
        raise CannotRun("--limit goes with --readings.")
    checked = load(file)
    assert checked.graph is not None
    from argmap.semantics.verdicts import evaluate as evaluated

    evaluation = evaluated(checked.graph, _standard(checked, standard, person))
    asked = Asked(
        evaluation,
        _readings(evaluation, limit or LIMIT) if readings else None,
        _keystones(evaluation) if keystones else None,
        _tensions(evaluation),
    )
    _print_json(file, asked) if form == "json" else _print_text(asked)


def _standard(checked: Checked, name: str | None, person: str | None) -> Standard:
    from argmap.semantics.standards import Standard

    if person is None:
        return Standard("evidence" if name == "evidence" else "assertion")
    if name is not None:
        raise CannotRun("--standard and --as cannot be combined; give one of them.")
    assert checked.argmap is not None
    must_know("person", [person], checked.argmap.people)
    return Standard("as", person)


def _readings(evaluation: Evaluation, limit: int) -> Readings:
    from argmap.semantics.readings import readings

    with working("Looking for readings"):
        return readings(evaluation, limit)


def _keystones(evaluation: Evaluation) -> tuple[Keystone, ...]:
    from argmap.semantics.keystones import candidates, each_keystone, ranked

    total = len(candidates(evaluation.graph))
    return ranked(counted(each_keystone(evaluation), total, "Striking one after another"))


def _tensions(evaluation: Evaluation) -> tuple[Tension, ...]:
    from argmap.counterfactual.positions.tensions import tensions

    return tuple(tensions(evaluation.graph))


def _print_json(file: str, asked: Asked) -> None:
    from argmap.cli.verdicts_json import (
        evaluation_json,
        keystones_json,
        tensions_json,
        with_readings,
    )

    told = evaluation_json(asked.evaluation)
    if asked.readings is not None:
        told = with_readings(told, asked.readings)
    if asked.keystones is not None:
        told["keystones"] = keystones_json(asked.keystones)
    told["tensions"] = tensions_json(asked.tensions)
    head = {"argmap": 1, "command": "evaluate", "file": file}
    click.echo(json.dumps(head | told, ensure_ascii=False, indent=2))


def _print_text(asked: Asked) -> None:
    from argmap.view.judgement import build_judgement
    from argmap.view.judgement_parts import (
        keystones_section,
        readings_section,
        tensions_section,
    )

    outline = build_judgement(asked.evaluation)
    sections = list(outline.sections)
    if asked.tensions:
        sections.append(tensions_section(asked.evaluation, asked.tensions))
    if asked.readings is not None:
        sections.append(readings_section(asked.evaluation, asked.readings))
    if asked.keystones is not None:
        sections.append(keystones_section(asked.evaluation, asked.keystones))
    print_outline(replace(outline, sections=tuple(sections)))
