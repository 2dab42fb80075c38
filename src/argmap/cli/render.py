"""`argmap render`: turns a map into diagrams."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from argmap.cli.complete import MAP, offered, person_ids, statement_ids, topics
from argmap.cli.drawings import FORMATS, Destination, draw_to, format_of
from argmap.cli.files import CannotRun
from argmap.cli.maps import load
from argmap.cli.suppositions import settings

if TYPE_CHECKING:
    from argmap.graph import Graph
    from argmap.model import ArgMap
    from argmap.view import Part
    from argmap.view.marks import Marks


def _suppositions(argmap: ArgMap) -> Iterator[tuple[str, str]]:
    for factor in argmap.factors.values():
        for value, words in factor.values.items():
            yield f"{factor.id}={value}", f"{factor.text}: {words}"


@click.command(short_help="Draw a map, whole or in part.")
@click.argument("file", type=MAP)
@click.option(
    "-o",
    "--output",
    "outputs",
    multiple=True,
    required=True,
    type=click.Path(allow_dash=True),
    help="Where to; its ending says the format. Repeatable; - is standard output.",
)
@click.option("--to", type=click.Choice(FORMATS), help="The format, whatever the ending.")
@click.option(
    "--focus",
    metavar="ID",
    shell_complete=statement_ids,
    help="Only a statement, what bears on it and what it bears on.",
)
@click.option(
    "--depth",
    metavar="N",
    type=click.IntRange(min=0),
    help="With --focus: only so many steps away.",
)
@click.option(
    "--person", metavar="ID", shell_complete=person_ids, help="Only what concerns a person."
)
@click.option("--topic", metavar="TEXT", shell_complete=topics, help="Only one topic.")
@click.option(
    "--view",
    type=click.Choice(["argument", "timeline", "causal"]),
    default="argument",
    show_default=True,
    help="Show what bears on what, what is dated along an axis, or how factors act on each other.",
)
@click.option(
    "--suppose",
    "supposed",
    multiple=True,
    metavar="FACTOR=VALUE",
    shell_complete=offered(_suppositions),
    help="With --view causal: show what would follow, beside what was. Repeatable.",
)
@click.option("--verdicts", is_flag=True, help="Show which statements and steps stand.")
@click.option(
    "--engine",
    type=click.Choice(["embedded", "dot"]),
    default="embedded",
    show_default=True,
    help="Lay out with what comes with argmap, or with the system's Graphviz.",
)
def render(
    file: str,
    outputs: tuple[str, ...],
    to: str | None,
    focus: str | None,
    depth: int | None,
    person: str | None,
    topic: str | None,
    view: str,
    supposed: tuple[str, ...],
    verdicts: bool,
    engine: str,
) -> None:
    """Draw the map FILE as SVG, PNG, PDF, DOT or Mermaid, whole or in part."""
    formats = tuple(format_of(output, to) for output in outputs)
    part = part_of(focus, depth, person, topic)
    if supposed and view != "causal":
        raise CannotRun("--suppose goes with --view causal.")
    setting = settings(supposed)
    checked = load(file)
    assert checked.graph is not None
    from argmap.api import Order

    marks = _verdicts(checked.graph) if verdicts else None
    order = Order(formats, part, engine, view, marks, setting)
    draw_to(Destination(outputs, checked.files.texts), checked.graph, order)


def _verdicts(graph: Graph) -> Marks:
    from argmap.semantics.verdicts import evaluate
    from argmap.view.verdict_marks import Verdicts

    return Verdicts(evaluate(graph))


def drawn_beside(
    outputs: tuple[str, ...], focus: str | None, topic: str | None
) -> tuple[tuple[str, ...], Part | None]:
    """In which formats, and how much of a map, a command draws besides what it says."""
    part = part_of(focus, None, None, topic)
    if part is not None and not outputs:
        raise CannotRun("--focus and --topic go with -o.")
    if "-" in outputs:
        raise CannotRun("Standard output is for the words; give a file with -o.")
    return tuple(format_of(output, None) for output in outputs), part


def part_of(
    focus: str | None, depth: int | None, person: str | None, topic: str | None
) -> Part | None:
    """The part of a map that options name; None where they name none."""
    given = [
        name
        for name, value in (("--focus", focus), ("--person", person), ("--topic", topic))
        if value is not None
    ]
    if len(given) > 1:
        raise CannotRun(f"{' and '.join(given)} cannot be combined; give one of them.")
    if depth is not None and focus is None:
        raise CannotRun("--depth goes with --focus.")
    # Imported here because `argmap --help` should not wait for it.
    from argmap.view import Focus, OfPerson, OfTopic

    if focus is not None:
        return Focus(focus) if depth is None else Focus(focus, depth)
    if person is not None:
        return OfPerson(person)
    return OfTopic(topic) if topic is not None else None
